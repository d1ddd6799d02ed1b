/* logistic.h - logistic regression, for yes and no that drift with a number or two.
 *
 * Floor 1. Pure. logit P(y = 1) = offset + intercept + slope x (+ second slope), by glm.h; the
 * error is that of the information at the end.
 */
#ifndef LOGISTIC_H
#define LOGISTIC_H

#include "base.h"

struct logistic {
    double intercept, slope;
    double intercept_error, slope_error;
};

/* False, `out` untouched, where there is no finite answer: one kind of outcome only, an x that is
 * constant, or outcomes that x parts without overlap. Numbers are finite, count > 0. */
bool logistic_fit(const double *x, const double *y, size_t count, struct logistic *out);

/* The intercept alone, beside a given offset for each row; slope and its error are 0. False where
 * there is one kind of outcome only. */
bool logistic_fit_offset(const double *offset, const double *y, size_t count,
                         struct logistic *out);

/* Two predictors: intercept, and a slope for each. */
struct logistic_two {
    double coefficients[3], errors[3];
    double dispersion; /* Pearson's, of yes and no: near 1 */
    bool penalised; /* the predictors part the outcomes, so that Firth's penalty had to keep it
                       finite */
};

/* As glm() of R reports it (glm.h). `x` is count * 2, row by row. False, `out` untouched, where
 * there is one kind of outcome only, not more than three rows, or a predictor that is constant or
 * follows from the other. */
bool logistic_fit_two(const double *x, const double *y, size_t count, struct logistic_two *out);

#endif
