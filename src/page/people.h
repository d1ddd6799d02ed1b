/* people.h - the people of a notebook, by the name that a person calls them.
 *
 * Floor 4. A field that points to people holds the id of a record of kind `person`, or a plain name
 * where no such record was made.
 */
#ifndef PEOPLE_H
#define PEOPLE_H

#include "page.h"

/* What they are called, for either; empty for an empty text. Borrowed, or in page->arena. */
str people_name(struct page *page, str link);

/* The name, as a link to their page where they have one. */
void people_put_name(struct page *page, str link);

#endif
