/* ou_pair.h - two series that draw each other along in continuous time, looked at when it happened.
 *
 * Floor 1. A pair of Ornstein-Uhlenbeck processes, each moment seen by one of the two and with
 * noise: nobody has to write at the same hour.
 *
 *     dz = -drift z dt + dW,   y = mean + z + noise,   cov z = stationary
 *     over a gap d:  z -> F z,  F = exp(-drift d),  Q(d) = stationary - F stationary F'
 *
 * That is a process only if drift * stationary + its transpose is positive (the noise dW has a
 * covariance). Only the likelihood at given numbers is here, by Kalman's filter in O(n).
 * Nightly notes are too far apart to find such numbers from (docs/EVIDENCE.md).
 */
#ifndef OU_PAIR_H
#define OU_PAIR_H

#include "base.h"
#include "matrix2.h"

struct ou_pair {
    struct matrix2 drift;
    struct matrix2 stationary;
    double mean[2];
    double noise_variance;
};

/* One moment of one of the two. */
struct ou_pair_row {
    double t;  /* days; never falls */
    double y;
    size_t who; /* 0 or 1 */
};

/* What a gap of `days` >= 0 leaves: exp(-drift days). */
struct matrix2 ou_pair_over(const struct ou_pair *pair, double days);

/* The eigenvalues of drift * stationary + its transpose, the larger first. */
void ou_pair_diffusion(const struct ou_pair *pair, double out[2]);

/* False when the numbers are no process: a diffusion eigenvalue, the stationary covariance or the
 * noise variance is not positive. */
bool ou_pair_likelihood(const struct ou_pair *pair, const struct ou_pair_row *rows, size_t count,
                        double *out);

#endif
