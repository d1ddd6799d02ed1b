/* pooling.h - several estimates of one kind, each drawn towards what they have in common.
 *
 * Floor 1. Pure. Of five numbers the largest is mostly a lucky one. Each estimate y_i with its
 * standard error s_i is taken as a draw around a mean mu with variance tau^2 between them:
 *
 *     y_i ~ Normal(theta_i, s_i^2),   theta_i ~ Normal(mu, tau^2)
 *
 * tau^2 solves sum (y_i - mu)^2 / (s_i^2 + tau^2) = k - 1, or is 0 where even that is below k - 1
 * (Paule and Mandel 1982, Journal of Research of the National Bureau of Standards 87, 377); by
 * bisection, since the sum never rises with tau^2. Then with w_i = 1 / (s_i^2 + tau^2) and
 * B_i = s_i^2 w_i
 *
 *     mu = sum w_i y_i / sum w_i,     theta_i = (1 - B_i) y_i + B_i mu,
 *     variance_i = (1 - B_i) s_i^2 + B_i^2 / sum w_i
 *
 * the last with what is not known of mu, but taking tau^2 as known. One estimate alone stays as it
 * is.
 */
#ifndef POOLING_H
#define POOLING_H

#include "base.h"

struct pooling {
    double mean, mean_error;
    double variance_between; /* tau^2 */
};

/* `errors` > 0; count > 0. Fills values and value_errors, which may be the arrays that were given.
 */
struct pooling pooling_of(const double *estimates, const double *errors, size_t count,
                          double *values, double *value_errors);

#endif
