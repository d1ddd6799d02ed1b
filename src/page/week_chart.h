/* week_chart.h - seven evenings as a picture: each one's sky at its height, gaps kept.
 *
 * Floor 4. Shown where there are two evenings or more; one is no picture yet.
 */
#ifndef WEEK_PICTURE_H
#define WEEK_PICTURE_H

#include "page.h"
#include "weekpicture.h"

/* From this many evenings on there is a picture of a week, one thing worth seeing on Today, and a
 * picture of many weeks. */
enum { WEEK_CHART_MIN = 2, WORTH_SEEING_MIN = 3, WEEKS_CHART_MIN = 7 };

/* The name of the sky that a mood, or a mean of moods, comes nearest to. */
str week_chart_sky(struct page *page, double mood);

/* Whether any evening before `since` was noted. */
bool week_chart_any_before(struct page *page, day since);

/* The figure; `height` in units of 400 of width. */
void week_chart_put(struct page *page, const struct weekpicture *week, int height);

/* Today's one thing worth seeing, with its heading; nothing while there are too few evenings. */
void week_chart_put_worth_seeing(struct page *page);

#endif
