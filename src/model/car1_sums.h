/* car1_sums.h - the end that regressions with a memory share: from rows made independent to
 * coefficients, errors and likelihoods.
 *
 * Floor 1. A filter (car1.h, ou_noise.h) hands in rows [x_1 .. x_p, y] whose errors are independent
 * with one variance, and log|R| of the correlation that it took out; this solves for them:
 *
 *     S = sum of row row', on a unit diagonal, Cholesky
 *     REML  -(n-p)/2 [log 2pi + 1 + log(rss / (n-p))] - log|R| / 2 - log|X' R^-1 X| / 2
 *     ML    -n/2 [log 2pi + 1 + log(rss / n)] - log|R| / 2
 *
 *     struct car1_sums s = car1_sums_of_columns(p);
 *     for each row: car1_sums_add(&s, row);    s.log_det += ...
 *     if (car1_sums_fit(&s, n, &fit) == CAR1_FITTED) ...
 */
#ifndef CAR1_SUMS_H
#define CAR1_SUMS_H

#include "base.h"

enum { CAR1_COLUMN_COUNT_MAX = 16, CAR1_SIDE_MAX = CAR1_COLUMN_COUNT_MAX + 1 };

struct car1_sums {
    size_t side;                                   /* the columns and y */
    double products[CAR1_SIDE_MAX][CAR1_SIDE_MAX]; /* the lower half */
    double log_det;
};

enum car1_result {
    CAR1_FITTED,
    CAR1_TOO_FEW,      /* not more rows than columns */
    CAR1_DEPENDENT,    /* a column is zero, or follows from the others */
    CAR1_NO_VARIATION, /* y follows from the columns altogether: a constant series */
};

struct car1_fit {
    double coefficients[CAR1_COLUMN_COUNT_MAX];
    double unscaled[CAR1_COLUMN_COUNT_MAX][CAR1_COLUMN_COUNT_MAX]; /* (X' R^-1 X)^-1 */
    double rss;                                                    /* of the whitened rows */
    double variance;                                               /* rss / (n - p) */
    double likelihood_reml; /* logarithms, constants included, the variance at its best */
    double likelihood_ml;
};

struct car1_sums car1_sums_of_columns(size_t columns);

void car1_sums_add(struct car1_sums *s, const double *row);

/* `out` is set on CAR1_FITTED only. */
enum car1_result car1_sums_fit(const struct car1_sums *s, size_t row_count, struct car1_fit *out);

#endif
