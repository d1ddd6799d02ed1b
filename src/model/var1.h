/* var1.h - two daily series, each leaning on both as they were the day before.
 *
 * Floor 1. A vector autoregression of order 1 for two series, with missing days:
 *
 *     z_t = y_t - mean,     z_t = phi z_{t-1} + e_t,     e_t ~ N(0, innovation)
 *
 * phi.at[0][1] is how far the first series today went along with the second one yesterday. Nothing
 * here says why.
 *
 * Two ways to it. Least squares on pairs of complete days in a row is plain and needs no optimiser;
 * the likelihood uses every day that either series has. A fifth of each missing leaves half the
 * pairs, so that the likelihood is clearly the more exact (docs/EVIDENCE.md).
 *
 *     struct var1_pairs pairs;
 *     struct var1_fit fit;
 *     if (var1_pairs_of(days, count, &pairs) == VAR1_FITTED &&
 *         var1_fit_of(days, count, &pairs, &fit) == VAR1_FITTED) ... fit.phi.at[0][1]
 *
 * The likelihood: Kalman's filter started in the stationary state, one scalar at a time, so that a
 * missing one is passed over and nothing is inverted (Durbin and Koopman 2012, section 6.4); O(n).
 */
#ifndef VAR1_H
#define VAR1_H

#include "base.h"
#include "matrix2.h"

/* One day; days follow one another without a gap. */
struct var1_day {
    double y[2]; /* meaningless where not seen */
    bool seen[2];
};

enum var1_result {
    VAR1_FITTED,
    VAR1_TOO_FEW,      /* not more pairs of complete days in a row than numbers to find */
    VAR1_NO_VARIATION, /* a series is constant, follows from the other, or is told exactly */
    VAR1_NOT_SETTLED,  /* the likelihood has no maximum inside what is stable */
};

/* One equation by least squares: y_t on 1, a_{t-1}, b_{t-1}. */
struct var1_equation {
    double coefficients[3];
    double errors[3];
};

struct var1_pairs {
    size_t count; /* pairs; set with VAR1_TOO_FEW and VAR1_NO_VARIATION too */
    struct var1_equation equations[2];
    struct matrix2 phi;
    struct matrix2 residual; /* their covariance: cross products / (count - 3) */
    double residual_correlation;
};

enum var1_result var1_pairs_of(const struct var1_day *days, size_t count, struct var1_pairs *out);

struct var1_parameters {
    struct matrix2 phi;
    struct matrix2 innovation;
    double mean[2];
};

/* False when phi is not stable or the innovation is no covariance. */
bool var1_likelihood(const struct var1_day *days, size_t count,
                     const struct var1_parameters *parameters, double *out);

/* The likelihood's maximum, from the least squares drawn a little towards none. */
struct var1_fit {
    struct var1_parameters parameters;
    struct matrix2 errors; /* standard errors of phi, from the likelihood's bend */
    double cross_covariance; /* of phi.at[0][1] and phi.at[1][0] */
    double innovation_correlation;
    double likelihood;
};

enum var1_result var1_fit_of(const struct var1_day *days, size_t count,
                             const struct var1_pairs *pairs, struct var1_fit *out);

#endif
