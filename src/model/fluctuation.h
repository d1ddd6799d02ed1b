/* fluctuation.h - how far a series goes up and down, from its values and gaps alone.
 *
 * Floor 1. Pure closed forms: nothing is fitted, and each is a plain description of the values that
 * are there. y_1 .. y_n at days t_1 < .. < t_n, n >= 1, in units of y; a scale from lo to hi bounds
 * them.
 *
 *     mean, median, sd      sd with divisor n - 1
 *     sd_max                the largest sd that n values of this mean can have between lo and hi
 *                           (Mestdagh et al. 2018): nb = floor(n (mean - lo) / (hi - lo)) values
 *                           at hi, n - 1 - nb at lo, and one in between that makes up the mean
 *     relative_sd           sd / sd_max: a mean near the end of the scale leaves little room
 *     floor_share, ...      share of values at lo, at hi
 *     mssd                  mean of (y_i+1 - y_i)^2 (von Neumann et al. 1941); close_rmssd is the
 *                           root over the pairs at most 1.5 days apart
 *     masd_half, masd_one   mean of ((y_i+1 - y_i) / (gap / median gap)^lambda)^2 at lambda 1/2
 *                           and 1 (after Jahng, Wood and Trull 2008)
 *     von_neumann           mssd / sd^2: about 2 without memory, less with it
 *
 * One value has no spread, and one without variation no ratio: the flags say so, and what they
 * guard is 0.
 */
#ifndef FLUCTUATION_H
#define FLUCTUATION_H

#include "arena.h"

struct fluctuation {
    size_t count;
    double span_days, median_gap;
    double mean, median;
    double day_mean; /* the mean of the days' means ... */
    size_t days;     /* ... over so many days; a day begins where t is whole */
    double floor_share, ceiling_share;
    bool spread_known; /* from two values on: sd, sd_max and what follows from pairs */
    bool varies;       /* sd > 0, and room for it: relative_sd and von_neumann */
    double sd, sd_max, relative_sd, von_neumann;
    double mssd, masd_half, masd_one;
    size_t close_pairs;
    double close_rmssd; /* 0 without such a pair */
};

/* All y lie within lo..hi, lo < hi; t rises. */
struct fluctuation fluctuation_of(const double *t, const double *y, size_t count, double lo,
                                  double hi, struct arena scratch);

/* sd_max by itself. */
double fluctuation_sd_max(double mean, size_t count, double lo, double hi);

#endif
