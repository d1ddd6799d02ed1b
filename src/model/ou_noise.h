/* ou_noise.h - a mood that drifts back to its mean, seen through answers that are not exact.
 *
 * Floor 1. An Ornstein-Uhlenbeck process and measurement noise over any spacing of days:
 *
 *     y_i = sum over columns of x_ij b_j + u_i + e_i
 *     corr(u_i, u_k) = phi^|t_i - t_k|,   noise share lambda = var(e) / (var(u) + var(e))
 *     R = (1 - lambda) phi^|t_i - t_k| + lambda I
 *
 * Daily ratings may be 30 to 50 % noise (Schuurman et al. 2015); a model without it takes the noise
 * for quick recovery. The likelihood comes from a scalar Kalman filter through which the columns
 * run beside y (de Jong 1991), in O(n p^2) with total variance 1:
 *
 *     P = 1 - lambda; then at each row   P = a^2 P + (1 - a^2)(1 - lambda),  F = P + lambda,
 *     v_c = column_c - state_c,  state_c += (P / F) v_c,  row = v / sqrt(F),  P = P lambda / F
 *
 * Inference is a grid over phi and lambda, both uniform on 0..1: the exact posterior under flat
 * coefficients and 1 / sigma^2, no optimiser.
 */
#ifndef OU_NOISE_H
#define OU_NOISE_H

#include "car1.h"

/* The fit at 1e-9 <= phi < 1, 0 <= noise < 1. `out` is set on CAR1_FITTED only. */
enum car1_result ou_noise_fit_at(const struct car1_rows *rows, double phi, double noise,
                                 struct car1_fit *out);

/* The weights of cells that part phi_lo..phi_hi and noise_lo..noise_hi evenly, phi by phi. */
struct ou_noise_posterior {
    double phi_lo, phi_hi, noise_lo, noise_hi;
    size_t phi_count, noise_count;
    const double *phi_weights, *noise_weights; /* the margins, each together 1 */
    double phi_mean, noise_mean;
    double sigma;                /* root of the mean total variance */
    double best_phi, best_noise; /* of the likeliest cell */
};

/* The posterior on cells over all of 0..1 by 0..1. Lives in `arena`. */
enum car1_result ou_noise_posterior_on(const struct car1_rows *rows, size_t phi_count,
                                       size_t noise_count, struct arena *arena,
                                       struct ou_noise_posterior *out);

/* The same with 32 by 16 cells over that part of the square where the weight is: many evenings
 * leave little of it, and few cells would fall there. What is left out has less than 1e-6 of it. */
enum car1_result ou_noise_posterior_of(const struct car1_rows *rows, struct arena *arena,
                                       struct ou_noise_posterior *out);

/* Quantiles of the margins, 0 < p < 1. */
double ou_noise_phi_quantile(const struct ou_noise_posterior *posterior, double p);
double ou_noise_noise_quantile(const struct ou_noise_posterior *posterior, double p);

/* P(phi < value) */
double ou_noise_phi_lower(const struct ou_noise_posterior *posterior, double value);

/* The REML optimum, for comparison with other software: golden section within golden section,
 * around the likeliest cell of a 50 by 25 grid. */
struct ou_noise_optimum {
    double phi, noise;
    struct car1_fit fit;
};

enum car1_result ou_noise_optimum_of(const struct car1_rows *rows, struct arena scratch,
                                     struct ou_noise_optimum *out);

/* How much better the next value is foretold from those before it than by their mean: one less the
 * ratio of the squared errors, over the last 365 rows at most and none of the first 10. Nothing
 * looks ahead: memory and noise are averaged over a grid by how well they foretold so far.
 * False when there are fewer than 20 rows, or the mean was never wrong. The columns are taken as a
 * constant alone. */
bool ou_noise_skill(const struct car1_rows *rows, struct arena scratch, double *out);

#endif
