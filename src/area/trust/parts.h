/* parts.h - what the pages of this area have alike.
 *
 * Floor 5.
 */
#ifndef TRUST_PARTS_H
#define TRUST_PARTS_H

#include "field.h"

/* The label of an option that is chosen; empty where none is. */
str parts_label(const struct record *record, str field);

/* Names of what a link field points to, with commas between them. */
str parts_names(struct page *page, const struct record *record, str field);

/* Easy days to look again: in a week, a month, three months, or a day of one's own. They send
 * `review` and `review_on`; parts_review makes a day of it, empty for never. */
void parts_put_review(const struct field_set *set, str question);
str parts_review(struct page *page, const struct form *sent);

/* Words to take along: selectable, and with a button that copies them. */
void parts_put_words(struct page *page, str id, str words);

#endif
