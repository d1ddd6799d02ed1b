/* typed.h - what people type, as records take it, and back.
 *
 * Floor 4. Records hold minutes and ids; people say "7:30" and "Ada". A form is translated on its
 * way in; what cannot be translated stays as it is, for draft.h to judge.
 */
#ifndef TYPED_H
#define TYPED_H

#include "page.h"

/* The fields of `sent` that `kind` has: "7:30", "7h30", "2 h", "45 min" as minutes, names of people
 * and the like as the ids of their records. */
struct form typed_read(struct page *page, const struct kind *kind, const struct form *sent);

/* Minutes as they are shown in a form: "7:30", "45"; any other text as it is. */
str typed_minutes(struct page *page, str stored);

/* A list of ids and words as it is shown in a form: names in place of ids. */
str typed_names(struct page *page, str stored);

/* The id of the newest record of `kind` that people call so; `text` as it is when there is none. */
str typed_name(struct page *page, const struct kind *kind, str text);

/* "7:30" and the like as minutes. */
bool typed_parse_minutes(str text, int64_t *minutes);

#endif
