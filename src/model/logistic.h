/* logistic.h - logistic regression with one predictor, for yes and no that drift with a number.
 *
 * Floor 1. Pure. logit P(y = 1) = offset + intercept + slope x, by Newton's method with halved
 * steps (iteratively reweighted least squares); the error is that of the information at the end.
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

#endif
