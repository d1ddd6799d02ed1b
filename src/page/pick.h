/* pick.h - choosing among one's own records by a press, with room to name a new one.
 *
 * Floor 4. For a field that points to records of some kind: those that were used most of late come
 * first, as chips; beside them one line for what is not there yet. It is written down together with
 * the form, so that nobody has to leave a page half filled in.
 *
 *     pick_put(&set, S("because"), T(page, "What set it off?"));  sends because=ID, because-new=...
 *
 * save.h reads what was sent, so a page that saves a form needs nothing else.
 */
#ifndef PICK_H
#define PICK_H

#include "field.h"

/* A field of type FIELD_LINK (one) or FIELD_LINKS (several), under a question. */
void pick_put(const struct field_set *set, str name, str question);

/* Whether something is chosen or named as new. */
bool pick_is_filled(const struct form *form, str name);

/* Whether `sent` names something new in a field of `kind`. */
bool pick_names_new(const struct kind *kind, const struct form *sent);

/* `sent` with what was named as new among its field's values: as plain words or, with `make`, as
 * the id of a record, which is written now unless one of that name is there. */
struct form pick_read(struct page *page, const struct kind *kind, const struct form *sent,
                      bool make);

#endif
