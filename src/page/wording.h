/* wording.h - numbers in words that a tired person can take in.
 *
 * Floor 4. What is said follows from what is known: a number comes with its range and what it rests
 * on; nothing is said about a person, only about evenings and answers; "not yet known" always says
 * what would settle it.
 */
#ifndef WORDING_H
#define WORDING_H

#include "page.h"
#include "position_path.h"

/* "Tue"; "Nov"; "17 Nov", with the year where it is not `page`'s. */
str wording_weekday_short(struct page *page, day d);
str wording_month_short(struct page *page, int month);
str wording_day_short(struct page *page, day d);

/* "November 2026". */
str wording_month(struct page *page, day d);

/* As page_put_day, as a text. */
str wording_day(struct page *page, day d);

/* A length of time: "45 min", "7 h 20 min", "2 h". */
str wording_duration(struct page *page, int64_t minutes);

/* A whole number as a text, for a sentence with places (say.h). */
str wording_number(struct page *page, int64_t number);

/* "one evening", "3 evenings". */
str wording_count(struct page *page, int64_t count, str one, str several);

/* With a capital first letter: content names begin small ("thin cloud"), and stand alone large. */
str wording_sentence_start(struct page *page, str text);

/* 0..100, whole, clamped: what people read of a value on the questionnaire's scale of 0..4. */
int wording_share(double value);

/* "about 60 of 100, between 48 and 72". */
str wording_range(struct page *page, const struct estimate *estimate);

/* What became of an axis since its first time: higher, lower, about the same, or not yet known and
 * what would settle it. A difference seen once is called a leaning, one seen twice clear. */
str wording_change(struct page *page, const struct position_path *path, enum axis axis);

/* One sentence: which place on the map the answers fit, or which two. The position is placed. */
str wording_place(struct page *page, const struct position *position);

/* The class that gives a line its colour: "steadiness", "connection". */
str wording_axis_hue(enum axis axis);

/* The content's region of a place on the map, and its axis. */
const struct content_region *wording_content_region(struct page *page, enum region region);
const struct content_axis *wording_content_axis(struct page *page, enum axis axis);

#endif
