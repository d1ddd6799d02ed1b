/* level.h - the pieces of My weather, and the days that a person marks in its picture.
 *
 * Floor 5. Each figure is a picture with its table beneath it; what it says in a sentence is a
 * finding, beside it on the page. A marked day is a note whose `marks` stands in every picture over
 * time (chart.h).
 */
#ifndef LEVEL_H
#define LEVEL_H

#include "granularity.h"
#include "lows.h"
#include "page.h"
#include "problem.h"
#include "span.h"

/* What all parts of the page speak of. */
struct level {
    struct span span;
    struct lows_rows rows;
    struct dynamics dynamics;
    struct lows lows;
    struct granularity_months months;
};

/* "61 of 92 days, longest gap 9" */
str level_logged_words(struct page *page, const struct level *level);

/* A mood on its scale, with one decimal. */
str level_number(struct page *page, double mood);

/* The evenings' line. */
void level_put_line(struct page *page, const struct level *level);

/* Where the level lies on the whole scale, in the band of two of three evenings. The level is
 * known. */
void level_put_place(struct page *page, const struct level *level);

/* How many evenings had each sky. */
void level_put_skies(struct page *page, const struct level *level);

/* Of ten dips, how many were still low after so many days. There are dips. */
void level_put_dips(struct page *page, const struct level *level);

/* Month by month, how many different words twenty show; nothing where no month has so many. */
void level_put_months(struct page *page, const struct level *level);

/* The fold "Mark a day", which sends its day and words to /level. */
void level_put_mark(struct page *page, const struct form *form, const struct problems *problems);

/* Keeps the day and the words that were sent. False with problems when they may not be. */
bool level_mark(struct page *page, struct problems *problems, id128 *version);

#endif
