/* poisson.h - how often something happens: counts over spells of different length, and two rates.
 *
 * Floor 1. Pure.
 *
 *     log mean of y = offset + b_0 + sum over predictors of x_j b_j      offset: log of logged days
 *
 * Counts of a person's days are rarely as even as Poisson's: the spread beyond it,
 *
 *     dispersion = sum (y - mean)^2 / mean / (n - p)                     (Pearson, quasi-Poisson)
 *
 * widens every error where it is above 1 and narrows none. Intervals are Student's t with n - p
 * degrees of freedom. Beside it, as a check, the negative binomial (NB2: variance mean + mean^2 /
 * theta) by maximum likelihood. Quasi-Poisson numbers are those that glm() of R reports (glm.h).
 *
 * Two rates: with counts c over exposures e, rate ~ Gamma(c + 1/2, e), so that their ratio is known
 * in closed form through the beta distribution, at no events as well; a dispersion above 1 divides
 * counts and exposures alike.
 */
#ifndef POISSON_H
#define POISSON_H

#include "arena.h"
#include "estimate.h"
#include "glm.h"

enum { POISSON_COUNT_MAX = 10000 };

struct poisson_rows {
    size_t count, predictors; /* 0..GLM_PREDICTOR_COUNT_MAX */
    const double *x;          /* count * predictors */
    const double *offset;     /* or NULL */
    const double *y;          /* whole numbers 0..POISSON_COUNT_MAX */
};

struct poisson_fit {
    size_t side;
    double coefficients[DEFINITE_SIDE_MAX]; /* b_0 first */
    double plain_errors[DEFINITE_SIDE_MAX]; /* as if the dispersion were 1 */
    double dispersion, df;
    double deviance;
};

/* `out` is set on GLM_FITTED only. GLM_ONE_KIND: not one event. */
enum glm_result poisson_fit_of(const struct poisson_rows *rows, struct poisson_fit *out);

/* The error with the dispersion in it where that is above 1. */
double poisson_error(const struct poisson_fit *fit, size_t coefficient);

struct negative_binomial {
    size_t side;
    double coefficients[DEFINITE_SIDE_MAX], errors[DEFINITE_SIDE_MAX];
    double theta, log_likelihood;
};

/* False, `out` untouched, where the counts spread no further than Poisson's do (theta would be
 * infinite), or where poisson_fit_of has no answer either. */
bool poisson_fit_negative_binomial(const struct poisson_rows *rows, struct negative_binomial *out,
                                   struct arena scratch);

/* So many events in so long; events >= 0, exposure > 0. */
struct poisson_rate {
    double events, exposure;
};

/* Events for one of exposure, with its interval, drawn out to hold it; n is the events. */
struct estimate poisson_rate_estimate(struct poisson_rate rate, double dispersion, double level);

/* P(the rate behind b < factor times the rate behind a); factor > 0. The dispersion of the counts
 * is used where it is above 1. */
double poisson_p_below(struct poisson_rate a, struct poisson_rate b, double factor,
                       double dispersion);

/* The rate behind b over that behind a: the middle of its distribution, with a central interval.
 * n is the events of both. */
struct estimate poisson_ratio(struct poisson_rate a, struct poisson_rate b, double dispersion,
                              double level);

#endif
