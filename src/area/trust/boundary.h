/* boundary.h - the form of a boundary: from a need or a value to words that can be said.
 *
 * Floor 5. The same for a new one and for one that is put differently. What it is checked for
 * stands in saying.h; ready words per area are the collections `say-AREA` and `will-AREA`.
 */
#ifndef BOUNDARY_H
#define BOUNDARY_H

#include "field.h"

/* The whole page. `action` takes the form, `again` shows it once more with what was typed. */
struct boundary_form {
    str heading, lead, action, again, draft;
};
void boundary_put_form(struct page *page, const struct boundary_form *what, const struct form *form,
                       const struct problems *problems);

/* What was sent, as fields of a boundary: with an opening taken in where one was pressed, and a
 * day to look again. */
struct form boundary_read(struct page *page);

/* The need or the value behind it, in words; empty where none is. */
str boundary_protects(struct page *page, const struct record *boundary);

#endif
