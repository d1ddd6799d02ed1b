/* glm.h - regression for counts and for yes and no: generalised linear models with the usual links.
 *
 * Floor 1. Pure. The kernel behind logistic.h and poisson.h.
 *
 *     eta_i = offset_i + b_0 + sum over predictors of x_ij b_j
 *     binomial            P(y = 1) = 1 / (1 + exp(-eta))          y is 0 or 1
 *     Poisson             mean of y = exp(eta)                     y is 0, 1, 2, ...
 *     negative binomial   the same mean, variance mean + mean^2 / theta, theta given (NB2)
 *
 * By iteratively reweighted least squares with steps halved until the likelihood climbs.
 * Predictors are centred and scaled within, so that neither the unit nor the origin of x matters.
 * With `firth` a binomial fit maximises the likelihood times the root of the information's
 * determinant (Jeffreys' prior; Firth 1993): it is finite even where x parts the outcomes.
 *
 * glm() of R stops once the deviance has changed by less than 1e-8 of itself, and takes errors and
 * dispersion by the weights that its last step began with: up to 1e-5 from the limit, which shows
 * in the sixth digit. With `as_r` the same is reported, so that who checks a number with R finds
 * it.
 */
#ifndef GLM_H
#define GLM_H

#include "definite.h"

enum { GLM_PREDICTOR_COUNT_MAX = DEFINITE_SIDE_MAX - 1 };

enum glm_family { GLM_BINOMIAL, GLM_POISSON, GLM_NEGATIVE_BINOMIAL };

struct glm_rows {
    size_t count, predictors; /* predictors 0..GLM_PREDICTOR_COUNT_MAX */
    const double *x;          /* count * predictors, row by row; finite */
    const double *offset;     /* finite, or NULL for none */
    const double *y;
    enum glm_family family;
    double theta; /* > 0, of GLM_NEGATIVE_BINOMIAL */
    bool firth;   /* of GLM_BINOMIAL */
    bool as_r;    /* report what glm() of R reports; for yes and no without firth, and counts */
};

enum glm_result {
    GLM_FITTED,
    GLM_TOO_FEW,   /* not more rows than coefficients */
    GLM_ONE_KIND,  /* all yes, all no, or no event at all */
    GLM_DEPENDENT, /* a predictor is constant, or follows from the others */
    GLM_SEPARATED, /* a coefficient has no finite value */
};

struct glm_fit {
    size_t side;                               /* 1 + predictors */
    double coefficients[DEFINITE_SIDE_MAX];    /* b_0 first */
    struct definite covariance;                /* for a dispersion of 1 */
    double log_likelihood; /* without what does not depend on b; with firth the penalty in it */
    double pearson;        /* sum of (y - mean)^2 / variance; over df it is the dispersion */
    double df;             /* count - side */
};

/* `out` is set on GLM_FITTED only. */
enum glm_result glm_fit_of(const struct glm_rows *rows, struct glm_fit *out);

/* The mean of row i at these coefficients. */
double glm_mean(const struct glm_rows *rows, const double *coefficients, size_t i);

/* Standard error of a coefficient where the dispersion is 1. */
double glm_standard_error(const struct glm_fit *fit, size_t coefficient);

#endif
