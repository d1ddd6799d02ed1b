/* cox.h - which goes with settling sooner, at any time: Cox's proportional hazards.
 *
 * Floor 1. Pure. The hazard of row i is h(t) exp(sum of b_j x_ij), with h left open; b maximises
 * the partial likelihood, events of one time by Breslow's rule, by Newton's method with halved
 * steps. exp(b) is how many times as fast per unit of x. O(n log n).
 */
#ifndef COX_H
#define COX_H

#include "definite.h"
#include "survival.h"

enum { COX_COLUMN_COUNT_MAX = 2 };

enum cox_result {
    COX_FITTED,
    COX_NO_EVENTS, /* nothing ended, so nothing can be told */
    COX_DEPENDENT, /* a column is constant or follows from the other while events happen */
    COX_SEPARATED, /* a column sorts the events: the coefficient has no finite value */
};

struct cox_fit {
    double coefficients[COX_COLUMN_COUNT_MAX];
    double errors[COX_COLUMN_COUNT_MAX];
    double log_likelihood;
};

/* `x` is count * columns, row by row, columns 1 or 2, finite. `out` is set on COX_FITTED only. */
enum cox_result cox_fit_of(const struct survival_rows *rows, const double *x, size_t columns,
                           struct cox_fit *out, struct arena scratch);

#endif
