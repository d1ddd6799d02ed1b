/* drift.h - a level, and a slope, that drift over time: how they ran, with an honest band.
 *
 * Floor 1.
 *
 *     y_i = level(t_i) + slope(t_i) x_i + sum over columns of z_ij g_j + e_i
 *
 * Level and slope are random walks whose variance grows with the days between, at any spacing; e is
 * independent noise; g are fixed. Where x is missing only the level drifts (local_level.h).
 *
 * The start of both walks and g are regression columns that run through the Kalman filter beside y
 * (de Jong 1991), so that the filter starts from 0 and "know nothing yet" is exact, not a large
 * number. With noise of variance 1 and the walks' variances relative to it:
 *
 *     P += diag(level, slope) gap;   p = P h,  h = (1, x);   F = h'p + 1;   k = p / F
 *     for each column c of [1, x, z, y]:   v_c = c - h'a_c,   a_c += k v_c
 *     P = (I - kh') P (I - kh')' + kk'      (Joseph's form: it stays a covariance)
 *
 * The rows v / root F are independent, and car1_sums.h solves for the columns. Back through the
 * rows the disturbance smoother (de Jong 1989) needs no inverse of P, so that a walk of variance 0
 * is one like any other:
 *
 *     r_c = L'r_c + h v_c / F,   N = L'NL + hh' / F,   L = I - kh'
 *     state = a + P r;   variance = P - PNP + what is unknown of the columns
 *
 * One pass is O(n (k + 3)^2).
 *
 *     struct drift_rows rows = {.count = n, .t = days, .x = partner, .y = mood};
 *     struct drift_path path;
 *     if (drift_average(&rows, (struct drift_prior){.slope = 0.5, .level = 1.4}, &arena, &path) ==
 *         CAR1_FITTED) ... path.slope[i] +- 1.64 path.slope_error[i]
 */
#ifndef DRIFT_H
#define DRIFT_H

#include "arena.h"
#include "car1_sums.h"

/* With level and slope as many columns as car1_sums.h has room for. */
enum { DRIFT_COLUMN_COUNT_MAX = CAR1_COLUMN_COUNT_MAX - 2 };

/* All numbers are finite; rows by time, two of one time are allowed. */
struct drift_rows {
    size_t count;
    size_t columns;      /* of z, 0..DRIFT_COLUMN_COUNT_MAX */
    const double *t;     /* days */
    const double *x;     /* best centred, so that the level is that at a usual x; NULL: no slope */
    const double *z;     /* count * columns, row by row, best centred */
    const double *y;
    const double *noise; /* the variance of each row's e, > 0, where it is known; NULL: one for
                            all, unknown */
};

/* How much the walks' variances grow in a day, over that of the noise; where noise is known, as
 * they are. Both 0 or more; `slope` is not looked at without x. */
struct drift_variances {
    double level, slope;
};

/* The fit at given variances: coefficients are the level and the slope (if any) at the first row,
 * then g. fit.variance is that of the noise, or tells how far from 1 a known one is. */
enum car1_result drift_fit_at(const struct drift_rows *rows, struct drift_variances variances,
                              struct car1_fit *out);

/* The exact diffuse log likelihood of a fit with the noise's variance set; 1 where it is known. */
double drift_likelihood(const struct drift_rows *rows, const struct car1_fit *fit,
                        double noise_variance);

/* Level and slope at each row given all rows, with standard errors. */
struct drift_path {
    size_t count;
    const double *level, *level_error;
    const double *change_error; /* of level[i] - level[0] */
    const double *slope, *slope_error; /* NULL without x */
};

/* The path at given variances; `noise_variance` 1 where it is known. Lives in `arena`. `out` is set
 * on CAR1_FITTED only. */
enum car1_result drift_smooth(const struct drift_rows *rows, struct drift_variances variances,
                              double noise_variance, struct arena *arena, struct drift_path *out);

/* The likeliest variances. For comparison with other software: their path claims to know too much
 * (its 90 % bands held 63 to 66 % in simulations), so that pages show drift_average. */
struct drift_optimum {
    double noise;                     /* 1 where it is known */
    struct drift_variances variances; /* per day, as they are, not over the noise */
    bool level_at_bound, slope_at_bound; /* as good as 0 */
    double likelihood;
    struct car1_fit fit;
};

/* A grid of log variances 2 apart, then steps of one direction at a time, halved as they fail. */
enum car1_result drift_optimum_of(const struct drift_rows *rows, struct drift_optimum *out);

/* How much one expects slope and level to change in 90 days: the scales of half-normal
 * distributions of their standard deviations; > 0. */
struct drift_prior {
    double slope, level;
};

/* The path averaged over 12 standard deviations of the slope by 6 of the level (12 of the level
 * where there is no slope), each point standing for an equal part of its prior and weighted by the
 * diffuse likelihood: no optimiser, and a band that knows that the variances are not known. */
enum car1_result drift_average(const struct drift_rows *rows, struct drift_prior prior,
                               struct arena *arena, struct drift_path *out);

#endif
