/* shift_null.h - would two lives that have nothing to do with each other look as alike?
 *
 * Floor 1. One of two daily series is turned round in a circle by whole days, at least 14, so that
 * each keeps its own ups and downs and only their meeting is lost; what was found counts when few
 * of the turned ones show as much. For evenings, whose weeks resemble each other, that is stricter
 * than asking whether a correlation is zero.
 *
 *     p = (1 + turned ones that show at least as much) / (1 + turned ones)
 *
 * All shifts from 14 to count - 14 are tried, or 200 of them evenly spread.
 */
#ifndef SHIFT_NULL_H
#define SHIFT_NULL_H

#include "base.h"

enum { SHIFT_NULL_DAYS_MIN = 14, SHIFT_NULL_COUNT_MAX = 200 };

struct shift_null {
    size_t shifts; /* that could be judged */
    double p;
};

/* `statistic` sets *out for the second series turned by `shift` days; false where it cannot be
 * told. False when fewer than 39 could: too few to say anything at 0.05 that holds. */
bool shift_null_of(size_t count, double observed,
                   bool (*statistic)(size_t shift, const void *context, double *out),
                   const void *context, struct shift_null *out);

#endif
