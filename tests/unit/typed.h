/* typed.h - records for tests, written the way a person types them.
 *
 *     fold_typed(&nb, "weather", moment_of_day(d, 21 * 60, 0), "mood=2 feelings=calm,tired");
 *
 * A field's text ends at a blank. The record is written when it happened; fold_typed_late writes it
 * `days` later. Each gets an id of its own.
 */
#ifndef TYPED_H
#define TYPED_H

#include "notebook.h"
#include "test.h"

id128 fold_typed(struct notebook *nb, const char *kind, struct moment at, const char *fields);
id128 fold_typed_late(struct notebook *nb, const char *kind, struct moment at, int days,
                      const char *fields);

/* A new version of it, written so many minutes after it happened, with these fields set too. */
void fold_typed_again(struct notebook *nb, id128 id, int minutes, const char *fields);

#endif
