#include "poisson.h"

#include <math.h>

#include "special.h"

enum { ALTERNATION_COUNT_MAX = 100, THETA_STEP_COUNT_MAX = 100 };

/* Beyond this the negative binomial is Poisson's to five digits. */
static const double theta_min = 1e-3, theta_max = 1e5;

static struct glm_rows glm_rows_of(const struct poisson_rows *rows)
{
    return (struct glm_rows){.count = rows->count, .predictors = rows->predictors, .x = rows->x,
                             .offset = rows->offset, .y = rows->y, .family = GLM_POISSON};
}

enum glm_result poisson_fit_of(const struct poisson_rows *rows, struct poisson_fit *out)
{
    struct glm_rows glm = glm_rows_of(rows);
    struct glm_fit fit;
    glm.as_r = true;
    enum glm_result result = glm_fit_of(&glm, &fit);
    if (result != GLM_FITTED) return result;
    *out = (struct poisson_fit){
        .side = fit.side, .dispersion = fit.pearson / fit.df, .df = fit.df};
    for (size_t j = 0; j < fit.side; j++) {
        out->coefficients[j] = fit.coefficients[j];
        out->plain_errors[j] = glm_standard_error(&fit, j);
    }
    for (size_t i = 0; i < rows->count; i++) {
        double y = rows->y[i], mean = glm_mean(&glm, fit.coefficients, i);
        out->deviance += 2 * ((y > 0 ? y * log(y / mean) : 0) - (y - mean));
    }
    return GLM_FITTED;
}

double poisson_error(const struct poisson_fit *fit, size_t coefficient)
{
    CHECK(coefficient < fit->side);
    return fit->plain_errors[coefficient] * sqrt(fmax(fit->dispersion, 1));
}

/* How many rows have a count above j, for each j below the largest: sums over the factors of
 * Gamma(theta + y) / Gamma(theta) then take one term for each j. */
struct above {
    double *rows;
    size_t count;
};

static struct above above_of(const struct poisson_rows *rows, struct arena *arena)
{
    struct above above = {0};
    for (size_t i = 0; i < rows->count; i++) {
        CHECK(rows->y[i] >= 0 && rows->y[i] <= POISSON_COUNT_MAX);
        if (rows->y[i] > (double)above.count) above.count = (size_t)rows->y[i];
    }
    above.rows = NEW(arena, double, above.count + 1);
    for (size_t i = 0; i < rows->count; i++)
        if (rows->y[i] > 0) above.rows[(size_t)rows->y[i] - 1] += 1;
    for (size_t j = above.count; j-- > 1;) above.rows[j - 1] += above.rows[j];
    return above;
}

/* The derivative of the likelihood by theta, and that derivative's own. */
static double theta_score(const struct poisson_rows *rows, const double *means,
                          const struct above *above, double theta, double *slope)
{
    double score = 0;
    *slope = 0;
    for (size_t j = 0; j < above->count; j++) {
        double part = 1 / (theta + (double)j);
        score += above->rows[j] * part;
        *slope -= above->rows[j] * part * part;
    }
    for (size_t i = 0; i < rows->count; i++) {
        double both = theta + means[i], left = (means[i] - rows->y[i]) / both;
        score += left - log1p(means[i] / theta);
        *slope += (means[i] / theta - left) / both;
    }
    return score;
}

/* The theta that suits these means best, or theta_max. */
static double best_theta(const struct poisson_rows *rows, const double *means,
                         const struct above *above, double theta)
{
    double lo = theta_min, hi = theta_max, slope;
    if (theta_score(rows, means, above, hi, &slope) >= 0) return hi;
    if (theta_score(rows, means, above, lo, &slope) <= 0) return lo;
    for (int i = 0; i < THETA_STEP_COUNT_MAX; i++) {
        double score = theta_score(rows, means, above, theta, &slope);
        if (score > 0)
            lo = theta;
        else
            hi = theta;
        double next = theta - score / slope;
        if (!(slope < 0 && next > lo && next < hi)) next = sqrt(lo * hi);
        if (fabs(next - theta) <= 1e-14 * theta) return next;
        theta = next;
    }
    return theta;
}

static double full_likelihood(const struct glm_fit *fit, const struct above *above, double theta,
                              double count)
{
    double sum = fit->log_likelihood + count * theta * log(theta);
    for (size_t j = 0; j < above->count; j++)
        sum += above->rows[j] * log((theta + (double)j) / ((double)j + 1));
    return sum;
}

bool poisson_fit_negative_binomial(const struct poisson_rows *rows, struct negative_binomial *out,
                                   struct arena scratch)
{
    struct glm_rows glm = glm_rows_of(rows);
    struct glm_fit fit;
    double *means = NEW(&scratch, double, rows->count), before = 0;
    if (glm_fit_of(&glm, &fit) != GLM_FITTED) return false;
    struct above above = above_of(rows, &scratch);
    glm.family = GLM_NEGATIVE_BINOMIAL;
    glm.theta = 1;
    for (int i = 0; i < ALTERNATION_COUNT_MAX && fabs(glm.theta - before) > 1e-13 * before; i++) {
        for (size_t row = 0; row < rows->count; row++)
            means[row] = glm_mean(&glm, fit.coefficients, row);
        before = glm.theta;
        glm.theta = best_theta(rows, means, &above, glm.theta);
        if (glm.theta >= theta_max || glm.theta <= theta_min) return false;
        if (glm_fit_of(&glm, &fit) != GLM_FITTED) return false;
    }
    *out = (struct negative_binomial){.side = fit.side, .theta = glm.theta};
    out->log_likelihood = full_likelihood(&fit, &above, glm.theta, (double)rows->count);
    for (size_t j = 0; j < fit.side; j++) {
        out->coefficients[j] = fit.coefficients[j];
        out->errors[j] = glm_standard_error(&fit, j);
    }
    return true;
}

static void check_rate(struct poisson_rate rate)
{
    CHECK(rate.events >= 0 && rate.events <= 9e5 && rate.exposure > 0);
}

/* What is left of a count where the spread is larger than Poisson's. */
static double shape(struct poisson_rate rate, double dispersion)
{
    return rate.events / fmax(dispersion, 1) + 0.5;
}

/* The x with P(a, x) = p, by bisection. */
static double gamma_quantile(double p, double a)
{
    double lo = 0, hi = 1;
    while (special_gamma_lower(a, hi) < p) hi *= 2;
    for (int i = 0; i < 60; i++) {
        double middle = (lo + hi) / 2;
        if (special_gamma_lower(a, middle) < p)
            lo = middle;
        else
            hi = middle;
    }
    return (lo + hi) / 2;
}

struct estimate poisson_rate_estimate(struct poisson_rate rate, double dispersion, double level)
{
    check_rate(rate);
    double a = shape(rate, dispersion), scale = fmax(dispersion, 1) / rate.exposure;
    struct estimate e = {.known = true, .level = level, .n = (int32_t)rate.events};
    e.value = rate.events / rate.exposure;
    e.lo = fmin(gamma_quantile((1 - level) / 2, a) * scale, e.value);
    e.hi = fmax(gamma_quantile((1 + level) / 2, a) * scale, e.value);
    return e;
}

/* The events of b among those of both follow a beta distribution. */
double poisson_p_below(struct poisson_rate a, struct poisson_rate b, double factor,
                       double dispersion)
{
    check_rate(a), check_rate(b);
    CHECK(factor > 0);
    double part = factor * b.exposure / (a.exposure + factor * b.exposure);
    return special_beta_lower(part, shape(b, dispersion), shape(a, dispersion));
}

/* The factor that the ratio is below with probability p, by bisection on its logarithm. */
static double ratio_quantile(struct poisson_rate a, struct poisson_rate b, double dispersion,
                             double p)
{
    double lo = -60, hi = 60;
    for (int i = 0; i < 60; i++) {
        double middle = (lo + hi) / 2;
        if (poisson_p_below(a, b, exp(middle), dispersion) < p)
            lo = middle;
        else
            hi = middle;
    }
    return exp((lo + hi) / 2);
}

struct estimate poisson_ratio(struct poisson_rate a, struct poisson_rate b, double dispersion,
                              double level)
{
    struct estimate e = {.known = true, .level = level, .n = (int32_t)(a.events + b.events)};
    e.value = ratio_quantile(a, b, dispersion, 0.5);
    e.lo = ratio_quantile(a, b, dispersion, (1 - level) / 2);
    e.hi = ratio_quantile(a, b, dispersion, (1 + level) / 2);
    return e;
}
