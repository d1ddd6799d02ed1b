/* car1.h - regression whose errors remember: a continuous-time AR(1), at any spacing of days.
 *
 * Floor 1. The kernel of the insights about time: level, swing, trend, contingency and then-now
 * contrasts are all columns of one regression.
 *
 *     y_i = sum over columns of x_ij b_j + u_i,      corr(u_i, u_k) = phi^|t_i - t_k|
 *
 * phi is the correlation over one day; half of a deviation is gone after log(2) / -log(phi) days.
 * Missing evenings are simply absent rows.
 *
 * At one phi the rows are whitened one after the other in O(n p^2):
 *
 *     a = phi^(t_i - t_{i-1}),  v = 1 - a^2:   row_i = (row_i - a row_{i-1}) / sqrt(v)
 *
 * Inference averages over a grid of phi, weighted by the restricted likelihood: that is the exact
 * posterior under flat coefficients, 1 / sigma^2 and phi uniform on 0..1, with no optimiser to
 * fail, the same bits on every host, and honest at 14 evenings. Each coefficient is a mixture
 * of t distributions.
 *
 *     struct car1_rows rows = {.count = n, .columns = 1, .t = days, .x = ones, .y = mood};
 *     struct car1_posterior post;
 *     if (car1_posterior_of(&rows, 64, &arena, &post) == CAR1_FITTED)
 *         car1_coefficient_quantile(&post, 0, 0.05) ...
 *
 * Columns work best when they are centred; all of them must vary, but for one constant.
 */
#ifndef CAR1_H
#define CAR1_H

#include "arena.h"
#include "car1_sums.h"

enum { CAR1_GRID_COUNT_MAX = 2048 };

struct car1_rows {
    size_t count;
    size_t columns;  /* p, 1..CAR1_COLUMN_COUNT_MAX */
    const double *t; /* days, each later than the one before */
    const double *x; /* count * columns, row by row */
    const double *y;
};

/* The fit at one 1e-9 <= phi < 1. `out` is set on CAR1_FITTED only. All numbers in rows are finite.
 * */
enum car1_result car1_fit_at(const struct car1_rows *rows, double phi, struct car1_fit *out);

/* sqrt(variance * unscaled[j][j]) */
double car1_standard_error(const struct car1_fit *fit, size_t column);

struct car1_posterior {
    size_t grid_count, columns;
    double df;                  /* n - p */
    const double *weights;      /* of phi = (g + 1/2) / grid_count; together 1; 0 where it is below
                                   1e-11 of the largest: nothing is worked out there */
    const double *coefficients; /* grid_count * columns */
    const double *errors;       /* standard errors, the same shape */
    const double *variances; /* sigma^2 at each phi: rss / df */
    double phi_mean;
    double sigma; /* root of the weighted mean variance */
};

/* Lives in `arena`. 64 points are enough up to 500 rows, 128 beyond; at most CAR1_GRID_COUNT_MAX.
 * */
enum car1_result car1_posterior_of(const struct car1_rows *rows, size_t grid_count,
                                   struct arena *arena, struct car1_posterior *out);

double car1_coefficient_mean(const struct car1_posterior *posterior, size_t column);

/* P(coefficient <= value) */
double car1_coefficient_lower(const struct car1_posterior *posterior, size_t column, double value);

/* The value below which the coefficient lies with probability 1e-6 <= p <= 1 - 1e-6. */
double car1_coefficient_quantile(const struct car1_posterior *posterior, size_t column, double p);

/* The same for sigma: at each phi, df * variance / sigma^2 is chi-squared. */
double car1_sigma_quantile(const struct car1_posterior *posterior, double p);

/* The same for phi, 0 < p < 1. */
double car1_phi_quantile(const struct car1_posterior *posterior, double p);

/* Days after which half of a deviation is gone; 0 < phi < 1. */
double car1_half_life_days(double phi);

#endif
