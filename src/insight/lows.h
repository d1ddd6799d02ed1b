/* lows.h - how long low evenings last, and which of them were low and yet solid.
 *
 * Floor 2. Numbers only.
 *
 *     number        known from        what it is
 *     dip           8 dips that ended median days until back near one's usual (dips.h, Kaplan and
 *                                     Meier's curve over dips that ended and that were lost from
 *                                     sight), 90 % limits
 *     low_solid     5 low evenings    share of low evenings on which one felt solid in oneself, 5
 *                                     of 10 or more: sad without losing one's footing. 90 %
 *
 * A low evening lies below the median by more than one median deviation. Values without any memory
 * come "back" at the next one too: the length of a dip is shown beside the half-life (dynamics.h),
 * and nothing is credited with it. The share's verdict is that of then and now (thennow.h).
 */
#ifndef LOWS_H
#define LOWS_H

#include "dips.h"
#include "dynamics.h"
#include "survival.h"

enum { LOWS_DIPS_MIN = 8, LOWS_EVENINGS_MIN = 5, LOWS_SOLID_FROM = 5 };

struct lows_rows {
    struct dynamics_rows mood;
    const double *solid; /* of the same evenings; below 0 where it was not said; NULL: nowhere */
};

struct lows {
    struct dips dips;
    struct survival curve; /* level 0.95; of no points without dips */
    struct estimate dip, low_solid;
    bool beyond;              /* of dip: the upper limit was not seen; hi is the longest seen */
    const double *solid_days; /* low and yet solid, by rising day ... */
    size_t solid_count;
    int32_t low_count; /* ... of so many low evenings that say how solid it was */
};

struct lows lows_of(const struct lows_rows *rows, struct arena *arena);

/* As dynamics_rows_of_notebook, of mood, with the check-ins' `solid`. */
struct lows_rows lows_rows_of_notebook(struct notebook *nb, day since, day until,
                                       struct arena *arena);

#endif
