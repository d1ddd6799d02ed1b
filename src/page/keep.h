/* keep.h - drafts: what was typed into a form and not yet saved.
 *
 * Floor 4. The shell sends a form's fields a moment after typing stops; they are kept sealed,
 * outside the log, under the name of the form, come back when the form is opened again, and vanish
 * when it is saved.
 */
#ifndef KEEP_H
#define KEEP_H

#include "page.h"

/* The draft of the form called `name`; false when there is none. */
bool keep_find(struct page *page, str name, struct form *out);

/* Keeps `encoded`, a form's body, as the draft of that name. */
void keep_put(struct page *page, str name, str encoded);

/* POST /draft/NAME: keeps what the shell sends. */
void page_draft_kept(struct page *page);

/* Forgets the draft, if there is one, together with what else this reply stores. */
void keep_drop(struct page *page, str name);

#endif
