/* title.h - a record in one line: its picture, its few words, when it was.
 *
 * Floor 4.
 */
#ifndef TITLE_H
#define TITLE_H

#include "page.h"

/* The words by which a person knows the record again, at most `len_max` bytes: for weather the sky,
 * else the first text of its kind's table, else what was chosen. */
str title_of(struct page *page, const struct record *record, size_t len_max);

/* One <li> of a list, leading to the record's page. A record that cannot be read says so. */
void title_put_row(struct page *page, const struct entry *entry);

/* The same with its day in place of its time, where a list spans several days. */
void title_put_row_of_day(struct page *page, const struct entry *entry);

/* The same for something found by its words: they are marked, in the title or in a piece of what
 * holds them. `folded` as utf8_fold makes it; empty: none. */
void title_put_hit(struct page *page, const struct entry *entry, str folded);

/* The name of the sky that belongs to a mood, as in art.svg: "rain". */
str title_sky(int64_t mood);

#endif
