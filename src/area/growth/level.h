/* level.h - the pieces of My weather, and the days that a person marks in its picture.
 *
 * Floor 5. A marked day is a note whose `marks` stands in every picture over time (chart.h).
 */
#ifndef LEVEL_H
#define LEVEL_H

#include "lows.h"
#include "page.h"
#include "problem.h"
#include "span.h"

/* The fold "Mark a day", which sends its day and words to /level. */
void level_put_mark(struct page *page, const struct form *form, const struct problems *problems);

/* Keeps the day and the words that were sent. False with problems when they may not be. */
bool level_mark(struct page *page, struct problems *problems, id128 *version);

#endif
