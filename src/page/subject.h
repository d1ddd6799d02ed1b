/* subject.h - the one record that a page is about: found by its address, said, changed, put away.
 *
 * Floor 4.
 *
 *     const struct entry *entry = subject_of_address(page, S("trigger"), &record);
 *     if (!entry) return;                                  the answer is written already
 */
#ifndef SUBJECT_H
#define SUBJECT_H

#include "page.h"

/* The current version of the record of `kind` whose id stands in the address; one in the trash is
 * shown by the general page, from which it can be brought back. NULL with the answer written when
 * there is none. */
const struct entry *subject_of_address(struct page *page, str kind, struct record *record);

/* "/trigger/ID" and what follows it, in page->arena. */
str subject_path(struct page *page, const char *before, id128 id, const char *act);

/* A text of the record under a heading of its own; nothing when it has none. */
void subject_put_text(struct page *page, const struct record *record, str field, str heading);

/* What the field `links` points to, as a list of links under a heading; nothing when it is empty.
 */
void subject_put_links(struct page *page, const struct record *record, str field, str heading);

/* The newest records of a kind that point to this one, under a heading; how many there are. At most
 * `shown_max` of them are shown. */
size_t subject_put_pointing(struct page *page, id128 id, str kind, str heading, size_t shown_max);

/* How a whole number of the record was said over time, as a picture with its table; one point alone
 * is no picture, and nothing is written then. `field` goes from 0 to its `hi`. */
void subject_put_course(struct page *page, const struct entry *entry, str field, str title,
                        str summary);

/* Change (where `change` leads somewhere), earlier versions, move to the trash. */
void subject_put_acts(struct page *page, const struct entry *entry, str change);

#endif
