/* wcls.h - what a suggestion does, when a coin decided whether it was made.
 *
 * Floor 1. Pure. Each row is a moment at which chance p decided (A = 1: suggested), a rating before
 * and one after.
 *
 *     post = b0 + b1 (pre - mean) + b2 (day - mean) / 30 + b3 (A - p~) + e
 *
 * by least squares with weights p~ / p where A = 1 and (1 - p~) / (1 - p) where A = 0 (weighted
 * and centred least squares: Boruvka and others 2018, Journal of the American Statistical
 * Association 113, 1112). p~ is p where p never changes, so that all weights are 1; else 1/2. b3 is
 * the effect of suggesting, on average over the moments; it needs only that the coin was fair, not
 * that the rest of the model is right. Errors are sandwich estimates (MacKinnon and White 1985,
 * Journal of Econometrics 29, 305): HC0, HC2 (residual / (1 - leverage)) and HC3 (/ (1 -
 * leverage)^2), to be read by Student's t with rows less columns degrees of freedom.
 *
 *     struct wcls fit;
 *     if (wcls_fit(&rows, &fit) == WCLS_FITTED) ... fit.effect, fit.error[WCLS_HC3]
 *
 * A `pre` or a `day` that never varies says nothing and is left out.
 */
#ifndef WCLS_H
#define WCLS_H

#include "base.h"

struct wcls_rows {
    size_t count;
    const double *day;
    const double *chance; /* 0 < p < 1 */
    const bool *suggested;
    const double *pre, *post;
};

enum wcls_result {
    WCLS_FITTED,
    WCLS_TOO_FEW,      /* not more rows than columns */
    WCLS_ONE_ARM,      /* fewer than two rows with, or without, the suggestion */
    WCLS_DEPENDENT,    /* what was suggested follows from the other columns, or one row alone
                          decides a column */
    WCLS_NO_VARIATION, /* post follows from the columns altogether: a constant outcome */
};

enum wcls_column { WCLS_ONE, WCLS_PRE, WCLS_DAY, WCLS_SUGGESTED, WCLS_COLUMN_COUNT };

enum wcls_error { WCLS_HC0, WCLS_HC2, WCLS_HC3, WCLS_ERROR_COUNT };

struct wcls {
    int32_t n, n_suggested;
    double target; /* p~ */
    bool used[WCLS_COLUMN_COUNT];
    double coefficients[WCLS_COLUMN_COUNT]; /* 0 where not used */
    double effect;                          /* that of WCLS_SUGGESTED */
    double error[WCLS_ERROR_COUNT];         /* standard errors of the effect, all > 0 */
    double df;
    double difference; /* mean post with the suggestion less mean post without, nothing adjusted */
    double spread;     /* deviation of one row's residual */
    double deviation;  /* of one row's post */
    double pre_correlation; /* of post with pre; 0 where pre never varies */
};

/* All numbers are finite. `out` is set on WCLS_FITTED only. */
enum wcls_result wcls_fit(const struct wcls_rows *rows, struct wcls *out);

/* How many followed-up moments find an effect of `effect` deviations of the outcome four times out
 * of five, at the usual 95 of 100, when the rating before correlates `correlation` with the one
 * after:
 *
 *     n = 4 (1.96 + 0.84)^2 (1 - correlation^2) / effect^2
 *
 * rounded; effect > 0. 80 for half a deviation and 0.6 (after Liao and others 2016, Statistics in
 * Medicine 35, 1944). */
int32_t wcls_planned_count(double effect, double correlation);

#endif
