/* checkin.h - the questions of an evening, for a new one and for one that is changed.
 *
 * Floor 5. The sky is always asked; everything else waits in folds, each question only while the
 * person wants it asked or has answered it, those about a partner only behind the open gate.
 */
#ifndef CHECKIN_H
#define CHECKIN_H

#include "field.h"

/* The sky and the folds. `set` is of kind weather. */
void checkin_put_questions(const struct field_set *set);

/* `sent` with the stored answers to the questions that were not shown, so that changing an evening
 * takes none of them away. */
struct form checkin_keeping(struct page *page, const struct form *sent,
                            const struct record *stored);

#endif
