/* car1_optimum.h - the likeliest memory of a regression, and how far the likelihood lets it range.
 *
 * Floor 1. For comparison with other software: what a notebook shows comes from the posteriors of
 * car1.h and ou_noise.h, which need no optimiser.
 *
 * The profile likelihood is searched over z = log(phi / (1 - phi)), phi from 1e-6 to 1 - 1e-6: 121
 * points, then golden section around the best. The profile interval ends where twice the log
 * likelihood has fallen by the quantile of chi-squared with one degree of freedom, found by
 * bisection; it reaches 0 or 1 where the likelihood does not fall that far.
 */
#ifndef CAR1_OPTIMUM_H
#define CAR1_OPTIMUM_H

#include "car1.h"

enum car1_likelihood { CAR1_REML, CAR1_ML };

struct car1_optimum {
    double phi, likelihood;
    bool at_bound; /* phi went to an end: no memory that can be seen, or nothing but */
    double lo95, hi95, lo90, hi90;
    double sigma;        /* root of rss / (n - p), for ML of rss / n */
    struct car1_fit fit; /* at phi; its variance and errors are those of rss / (n - p) */
};

/* `out` is set on CAR1_FITTED only; the results are those of car1_fit_at. */
enum car1_result car1_optimum_of(const struct car1_rows *rows, enum car1_likelihood likelihood,
                                 struct car1_optimum *out);

#endif
