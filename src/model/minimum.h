/* minimum.h - the lowest point of a smooth function of a few numbers, and how it bends there.
 *
 * Floor 1. For likelihoods without a closed form: give minus the log likelihood, and `covariance`
 * is that of the estimates.
 *
 *     struct minimum_problem problem = {.count = 2, .start = start, .scale = scale,
 *                                       .value = minus_log_likelihood, .context = &rows};
 *     struct minimum found;
 *     if (minimum_of(&problem, &found) == MINIMUM_FOUND) ... found.at[0],
 *                                                        sqrt(found.covariance[0][0])
 *
 * Quasi-Newton steps (BFGS; Nocedal and Wright 2006, algorithm 6.1) with central differences, each
 * halved until the function falls, then one Newton step with the differenced Hessian, so that the
 * printed digits do not depend on the way taken. No randomness: the same bits on every host whose
 * mathematics are the same. Derivatives are taken in units in which the function bends by about 1,
 * with Richardson's extrapolation for the Hessian (Nocedal and Wright, section 8.1).
 *
 * It finds the minimum in whose valley it starts: start close, and ask for a grid where there may
 * be several valleys.
 */
#ifndef MINIMUM_H
#define MINIMUM_H

#include "base.h"

enum { MINIMUM_COUNT_MAX = 12 };

struct minimum_problem {
    size_t count;        /* 1..MINIMUM_COUNT_MAX */
    const double *start; /* where `value` is finite */
    const double *scale; /* > 0: how far each number may be off, roughly */
    double (*value)(const double *at, const void *context); /* HUGE_VAL where not allowed */
    const void *context;
};

enum minimum_result {
    MINIMUM_FOUND,
    MINIMUM_AT_EDGE, /* nothing can be told there: what is not allowed lies too close */
    MINIMUM_NONE,    /* it does not bend upwards in every direction where 200 steps led */
};

struct minimum {
    double at[MINIMUM_COUNT_MAX];
    double value;
    double covariance[MINIMUM_COUNT_MAX][MINIMUM_COUNT_MAX]; /* inverse of the Hessian */
};

/* `out` is set on MINIMUM_FOUND only. */
enum minimum_result minimum_of(const struct minimum_problem *problem, struct minimum *out);

#endif
