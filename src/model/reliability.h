/* reliability.h - how well the items of a scale agree: of many people once, or of one person many
 * times.
 *
 * Floor 1. Rows are people (or times of one person), columns items, all turned the same way; only
 * complete rows. It takes a spread between rows: of one row there is no reliability.
 *
 *     alpha       k / (k - 1) * (1 - sum of item variances / variance of sums); its interval that
 *                 of Feldt (1965): (1 - alpha) * F quantiles with n - 1 and (n - 1)(k - 1)
 *     standard    the same of standardised items: k / (k - 1) * (1 - k / sum of correlations)
 *     stratified  1 - sum over strata of variance * (1 - alpha) / variance of all (Cronbach,
 *                 Schoenemann and McKie 1965)
 *     omega       (sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), of one factor
 *                 by maximum likelihood (McDonald 1999): EM on the correlations (Rubin and Thayer
 *                 1982), uniquenesses at least 0.005
 *
 * Alpha over the times of one person is the generalizability of a change, R_C (Cranford and others
 * 2006); the times are not independent, so that its interval is a rough one.
 */
#ifndef RELIABILITY_H
#define RELIABILITY_H

#include "arena.h"
#include "base.h"

enum { RELIABILITY_ITEM_COUNT_MAX = 64, RELIABILITY_ROW_COUNT_MAX = 15000 };

struct reliability_rows {
    size_t count, items;  /* at most the two above */
    const double *x;      /* count * items, row by row */
    const size_t *strata; /* of each item, 0..items - 1 */
};

enum reliability_result {
    RELIABILITY_FOUND,
    RELIABILITY_TOO_FEW,      /* fewer than three rows or than two items */
    RELIABILITY_NO_VARIATION, /* the sums of all rows are alike */
};

struct reliability {
    size_t count, items;
    double alpha, lo95, hi95;
    bool stratified_known; /* every stratum has two items and varies */
    double stratified;
    double sd; /* of the rows' means */

    /* Root of the mean over rows of (variance within the row / k). */
    double conditional_error;

    /* Correlation of an item with the sum of the others, where both vary. */
    bool rest_known[RELIABILITY_ITEM_COUNT_MAX];
    double rest[RELIABILITY_ITEM_COUNT_MAX];
    bool dropped_known[RELIABILITY_ITEM_COUNT_MAX];
    double dropped[RELIABILITY_ITEM_COUNT_MAX]; /* alpha of the other items */

    bool items_vary; /* all of them; else the next are not known */
    double standard;
    bool omega_known; /* three items at least, and EM came to rest */
    double omega;
};

enum reliability_result reliability_of(const struct reliability_rows *rows, struct arena scratch,
                                       struct reliability *out);

/* sd * sqrt(1 - reliability), and the smallest difference of two means that 95 % of unchanged
 * people stay below: 1.96 * sqrt(2) of it. reliability <= 1. */
double reliability_error(double sd, double reliability);
double reliability_critical_change(double sd, double reliability);

#endif
