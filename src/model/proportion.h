/* proportion.h - how often out of how many: intervals, differences, and which of two is larger.
 *
 * Floor 1. Pure. The prior is Jeffreys': Beta(1/2, 1/2), so that the share behind `good` of `n` is
 * Beta(good + 1/2, n - good + 1/2).
 *
 *     proportion_jeffreys((struct proportion){9, 12}, 0.9, &lo, &hi)     "9 of 12": 0.52 to 0.90
 */
#ifndef PROPORTION_H
#define PROPORTION_H

#include "estimate.h"

struct proportion {
    int32_t good, n; /* 0 <= good <= n <= PROPORTION_N_MAX */
};

enum { PROPORTION_N_MAX = 900000 };

/* The central interval of `level`, 0.5 to 0.999. At 0 of n and n of n it does not reach the end. */
void proportion_jeffreys(struct proportion p, double level, double *lo, double *hi);

/* The share that is as likely above as below. */
double proportion_median(struct proportion p);

/* The share with that interval, drawn out to hold the share itself; n > 0. */
struct estimate proportion_estimate(struct proportion p, double level);

/* a - b with Newcombe's interval (1998, method 10: from the two score intervals); both n > 0. */
struct estimate proportion_difference(struct proportion a, struct proportion b, double level);

/* a - b within strata, so that what the strata differ in does not stand between them: the weighted
 * mean of the differences, weights n_a n_b / (n_a + n_b) (Mantel and Haenszel), and its standard
 * error from the shares of each stratum. False, both untouched, where no stratum has rows of
 * both. */
bool proportion_difference_stratified(const struct proportion *a, const struct proportion *b,
                                      size_t strata_count, double *difference,
                                      double *standard_error);

/* P(the share behind a > the share behind b), by quadrature; within 1e-7. */
double proportion_p_greater(struct proportion a, struct proportion b);

/* P(the share behind a > the share behind b + margin), |margin| <= 1; within 1e-3 where the margin
 * cuts into the ends, 1e-6 elsewhere. */
double proportion_p_exceeds(struct proportion a, struct proportion b, double margin);

#endif
