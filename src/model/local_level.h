/* local_level.h - a level that wanders slowly beneath measurements that are not exact.
 *
 * Floor 1. drift.h without a slope: a random walk, seen through noise of one unknown variance (an
 * evening's mood) or of a known one for each measurement (a questionnaire's own standard errors).
 *
 *     struct local_level_rows rows = {.count = 5, .t = days, .y = scores, .noise = squared_errors};
 *     struct local_level found;
 *     if (local_level_of(&rows, 0.5, &arena, &found) == CAR1_FITTED)
 *         ... found.path.level[i] +- 1.64 found.path.level_error[i];
 *             from the first to the last: found.change +- 1.64 found.change_error
 *
 * The walk's variance is averaged over 12 points, not fitted: with few measurements the likeliest
 * one is often 0, and then claims that nothing ever changed.
 */
#ifndef LOCAL_LEVEL_H
#define LOCAL_LEVEL_H

#include "drift.h"

struct local_level_rows {
    size_t count;        /* 2 at least */
    const double *t;     /* days, never falling */
    const double *y;
    const double *noise; /* the variance of each measurement, > 0; NULL: one for all, unknown */
};

struct local_level {
    struct drift_path path;
    double change, change_error; /* of the level, from the first row to the last */
};

/* `change_90`, > 0: the scale of the half-normal distribution that the standard deviation of the
 * level's change in 90 days is expected to come from, in units of y. Lives in `arena`; `out` is set
 * on CAR1_FITTED only. CAR1_TOO_FEW for one row, CAR1_NO_VARIATION where all y are alike. */
enum car1_result local_level_of(const struct local_level_rows *rows, double change_90,
                                struct arena *arena, struct local_level *out);

/* The likeliest variances, for comparison with other software (R's StructTS). */
enum car1_result local_level_optimum_of(const struct local_level_rows *rows,
                                        struct drift_optimum *out);

#endif
