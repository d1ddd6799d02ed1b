/* chart_fold.h - many days as few points: weeks beyond 400 days, months beyond 1,200.
 *
 * Floor 4. Ten years of evenings on a phone would be a scribble, and their table would never end. A
 * point is then the mean of a week's or month's points, and its soft band holds the middle half of
 * them, where there are four or more. A week or month without any stays a gap.
 */
#ifndef CHART_FOLD_H
#define CHART_FOLD_H

#include "chart.h"

enum chart_unit { CHART_DAYS, CHART_WEEKS, CHART_MONTHS };

enum chart_unit chart_unit_of(day since, day until);

/* The points of since..until, folded; as they are for CHART_DAYS. Each stands in the middle of its
 * week or month and has its name. In page->arena. */
struct chart_series chart_fold(struct page *page, const struct chart_series *series, day since,
                               day until, enum chart_unit unit);

/* How far apart points may lie and still be joined. */
int chart_unit_gap_days(enum chart_unit unit);

/* "Each point is the mean of a week; ..."; empty for days. */
str chart_unit_sentence(struct page *page, enum chart_unit unit);

#endif
