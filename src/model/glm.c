#include "glm.h"

#include <math.h>
#include <string.h>

enum { STEP_COUNT_MAX = 100, HALVING_COUNT_MAX = 30 };

/* Beyond so much for one standard deviation of x a coefficient is on its way to infinity. */
static const double coefficient_max = 30;

/* Where exp() would leave the doubles: no mean is so large. */
static const double eta_max = 700;

struct scaling {
    double center[GLM_PREDICTOR_COUNT_MAX], scale[GLM_PREDICTOR_COUNT_MAX];
};

/* What one row has to say at these coefficients. */
struct row_terms {
    double z[DEFINITE_SIDE_MAX]; /* 1, and the scaled predictors */
    double eta, mean, weight;    /* of the information */
    double pull;                 /* of the score: (y - mean) over what scales it */
};

static double mean_at(enum glm_family family, double eta)
{
    return family == GLM_BINOMIAL ? 1 / (1 + exp(-eta)) : exp(fmin(eta, eta_max));
}

static struct row_terms terms_of(const struct glm_rows *rows, const struct scaling *scaling,
                                 const double *b, size_t i)
{
    struct row_terms row = {.z = {1}, .eta = b[0] + (rows->offset ? rows->offset[i] : 0)};
    for (size_t j = 0; j < rows->predictors; j++) {
        row.z[j + 1] =
            (rows->x[i * rows->predictors + j] - scaling->center[j]) / scaling->scale[j];
        row.eta += b[j + 1] * row.z[j + 1];
    }
    row.mean = mean_at(rows->family, row.eta);
    row.pull = rows->y[i] - row.mean;
    row.weight = rows->family == GLM_BINOMIAL ? row.mean * (1 - row.mean) : row.mean;
    if (rows->family == GLM_NEGATIVE_BINOMIAL) {
        row.pull /= 1 + row.mean / rows->theta;
        row.weight /= 1 + row.mean / rows->theta;
    }
    return row;
}

static double likelihood_of(const struct glm_rows *rows, const struct row_terms *row, double y)
{
    double eta = row->eta;
    if (rows->family == GLM_BINOMIAL)
        return y * eta - (eta > 0 ? eta + log1p(exp(-eta)) : log1p(exp(eta)));
    if (rows->family == GLM_POISSON) return y * eta - row->mean;
    return y * eta - (y + rows->theta) * log(rows->theta + row->mean);
}

struct slope {
    double likelihood, gradient[DEFINITE_SIDE_MAX];
    struct definite covariance; /* the inverse of the information */
    bool inverted;
};

/* Firth's score adds to each row's pull h (1/2 - mean), with h its part in the information. */
static void penalise(const struct glm_rows *rows, const struct scaling *scaling, const double *b,
                     double log_determinant, struct slope *s)
{
    s->likelihood += 0.5 * log_determinant;
    for (size_t i = 0; i < rows->count; i++) {
        struct row_terms row = terms_of(rows, scaling, b, i);
        double spread[DEFINITE_SIDE_MAX], part = 0;
        definite_multiply(&s->covariance, row.z, spread);
        for (size_t j = 0; j < s->covariance.side; j++) part += row.z[j] * spread[j];
        for (size_t j = 0; j < s->covariance.side; j++)
            s->gradient[j] += row.weight * part * (0.5 - row.mean) * row.z[j];
    }
}

static struct slope slope_at(const struct glm_rows *rows, const struct scaling *scaling,
                             const double *b)
{
    struct definite information = {.side = rows->predictors + 1};
    struct slope s = {0};
    double log_determinant;
    for (size_t i = 0; i < rows->count; i++) {
        struct row_terms row = terms_of(rows, scaling, b, i);
        s.likelihood += likelihood_of(rows, &row, rows->y[i]);
        for (size_t j = 0; j < information.side; j++) {
            s.gradient[j] += row.pull * row.z[j];
            for (size_t k = 0; k <= j; k++)
                information.at[j][k] += row.weight * row.z[j] * row.z[k];
        }
    }
    s.inverted = definite_invert(&information, &s.covariance, &log_determinant);
    if (s.inverted && rows->firth) penalise(rows, scaling, b, log_determinant, &s);
    return s;
}

/* One step, halved until it climbs; whether it still moved. */
static bool climb(const struct glm_rows *rows, const struct scaling *scaling, double *b,
                  struct slope *s)
{
    double step[DEFINITE_SIDE_MAX];
    definite_multiply(&s->covariance, s->gradient, step);
    for (int h = 0; h < HALVING_COUNT_MAX; h++) {
        double next[DEFINITE_SIDE_MAX] = {0}, moved = 0, size = 1;
        for (size_t j = 0; j < s->covariance.side; j++) {
            next[j] = b[j] + step[j];
            moved += fabs(step[j]);
            size += fabs(b[j]);
            step[j] /= 2;
        }
        struct slope at = slope_at(rows, scaling, next);
        if (!(at.likelihood >= s->likelihood) || !at.inverted) continue;
        memcpy(b, next, sizeof next);
        *s = at;
        return moved > 1e-13 * size;
    }
    return false;
}

static bool measure(const struct glm_rows *rows, struct scaling *out)
{
    double n = (double)rows->count;
    for (size_t j = 0; j < rows->predictors; j++) {
        double center = 0, squares = 0;
        for (size_t i = 0; i < rows->count; i++) center += rows->x[i * rows->predictors + j] / n;
        for (size_t i = 0; i < rows->count; i++) {
            double step = rows->x[i * rows->predictors + j] - center;
            squares += step * step / n;
        }
        out->center[j] = center;
        out->scale[j] = sqrt(squares);
        if (!(out->scale[j] > 1e-12 * (1 + fabs(center)))) return false;
    }
    return true;
}

/* Where b_0 starts, from the rows taken together; false where they are all of one kind. */
static bool start(const struct glm_rows *rows, double *b)
{
    double sum = 0, exposure = 0, n = (double)rows->count;
    for (size_t i = 0; i < rows->count; i++) {
        CHECK(rows->y[i] >= 0 && (rows->family != GLM_BINOMIAL || rows->y[i] <= 1));
        sum += rows->y[i];
        exposure += rows->offset ? exp(rows->offset[i]) : 1;
    }
    if (rows->family == GLM_BINOMIAL) return sum > 0 && sum < n;
    if (sum > 0) b[0] = log(sum / exposure);
    return sum > 0;
}

/* b and its covariance back in the units that x came in. */
static void unscale(const struct glm_rows *rows, const struct scaling *scaling, const double *b,
                    const struct slope *s, struct glm_fit *out)
{
    size_t side = rows->predictors + 1;
    double back[DEFINITE_SIDE_MAX][DEFINITE_SIDE_MAX] = {{1}};
    for (size_t j = 1; j < side; j++) {
        back[j][j] = 1 / scaling->scale[j - 1];
        back[0][j] = -scaling->center[j - 1] / scaling->scale[j - 1];
    }
    out->covariance.side = side;
    for (size_t i = 0; i < side; i++)
        for (size_t j = 0; j < side; j++) {
            out->coefficients[i] += back[i][j] * b[j];
            for (size_t k = i; k < side; k++)
                for (size_t l = j; l < side; l++)
                    out->covariance.at[i][j] += back[i][k] * s->covariance.at[k][l] * back[j][l];
        }
}

static void add_pearson(const struct glm_rows *rows, const struct scaling *scaling,
                        const double *b, struct glm_fit *out)
{
    for (size_t i = 0; i < rows->count; i++) {
        struct row_terms row = terms_of(rows, scaling, b, i);
        double variance = row.weight, step = rows->y[i] - row.mean;
        if (rows->family == GLM_NEGATIVE_BINOMIAL)
            variance = row.mean * (1 + row.mean / rows->theta);
        if (variance > 0) out->pearson += step * step / variance;
    }
}

/* Where least squares starts: at the rows themselves, drawn in a little; then at b. */
static struct row_terms terms_from(const struct glm_rows *rows, const struct scaling *scaling,
                                   const double *b, size_t i)
{
    static const double nowhere[DEFINITE_SIDE_MAX] = {0};
    struct row_terms row = terms_of(rows, scaling, b ? b : nowhere, i);
    if (b) return row;
    bool counts = rows->family == GLM_POISSON;
    row.mean = counts ? rows->y[i] + 0.1 : (rows->y[i] + 0.5) / 2;
    row.eta = counts ? log(row.mean) : log(row.mean / (1 - row.mean));
    row.weight = counts ? row.mean : row.mean * (1 - row.mean);
    row.pull = rows->y[i] - row.mean;
    return row;
}

static double deviance_at(const struct glm_rows *rows, const struct scaling *scaling,
                          const double *b)
{
    double sum = 0;
    for (size_t i = 0; i < rows->count; i++) {
        struct row_terms row = terms_from(rows, scaling, b, i);
        double y = rows->y[i], saturated = 0;
        if (rows->family == GLM_POISSON && y > 0) saturated = y * log(y) - y;
        sum += 2 * (saturated - likelihood_of(rows, &row, y));
    }
    return sum;
}

/* One step of weighted least squares from b, or from the rows where b is NULL. */
static bool step_from(const struct glm_rows *rows, const struct scaling *scaling, const double *b,
                      struct definite *covariance, double *next)
{
    struct definite information = {.side = rows->predictors + 1};
    double sums[DEFINITE_SIDE_MAX] = {0}, log_determinant;
    for (size_t i = 0; i < rows->count; i++) {
        struct row_terms row = terms_from(rows, scaling, b, i);
        double work = row.weight * (row.eta - (rows->offset ? rows->offset[i] : 0)) + row.pull;
        for (size_t j = 0; j < information.side; j++) {
            sums[j] += work * row.z[j];
            for (size_t k = 0; k <= j; k++)
                information.at[j][k] += row.weight * row.z[j] * row.z[k];
        }
    }
    if (!definite_invert(&information, covariance, &log_determinant)) return false;
    definite_multiply(covariance, sums, next);
    return true;
}

/* False where the steps do not come to rest. */
static bool report_as_r(const struct glm_rows *rows, const struct scaling *scaling, double *b,
                        struct slope *s, struct glm_fit *out)
{
    enum { R_STEP_COUNT_MAX = 25 };
    double from[DEFINITE_SIDE_MAX], to[DEFINITE_SIDE_MAX];
    double before = deviance_at(rows, scaling, NULL);
    struct definite covariance;
    for (int step = 0; step < R_STEP_COUNT_MAX; step++) {
        const double *at = step > 0 ? from : NULL;
        if (!step_from(rows, scaling, at, &covariance, to)) return false;
        double deviance = deviance_at(rows, scaling, to);
        if (fabs(deviance - before) < 1e-8 * (fabs(deviance) + 0.1)) {
            for (size_t i = 0; i < rows->count; i++) {
                struct row_terms row = terms_of(rows, scaling, to, i);
                double left = row.pull / row.weight;
                out->pearson += terms_from(rows, scaling, at, i).weight * left * left;
            }
            memcpy(b, to, (rows->predictors + 1) * sizeof *b);
            s->covariance = covariance;
            return isfinite(out->pearson);
        }
        memcpy(from, to, sizeof from);
        before = deviance;
    }
    return false;
}

enum glm_result glm_fit_of(const struct glm_rows *rows, struct glm_fit *out)
{
    struct scaling scaling = {0};
    double b[DEFINITE_SIDE_MAX] = {0};
    CHECK(rows->predictors <= GLM_PREDICTOR_COUNT_MAX);
    CHECK(!rows->firth || (rows->family == GLM_BINOMIAL && !rows->as_r));
    CHECK(!rows->as_r || rows->family != GLM_NEGATIVE_BINOMIAL);
    if (rows->count <= rows->predictors + 1) return GLM_TOO_FEW;
    if (!start(rows, b)) return GLM_ONE_KIND;
    if (!measure(rows, &scaling)) return GLM_DEPENDENT;
    struct slope s = slope_at(rows, &scaling, b);
    if (!s.inverted) return GLM_DEPENDENT;
    for (int i = 0; i < STEP_COUNT_MAX && climb(rows, &scaling, b, &s); i++)
        for (size_t j = 1; j <= rows->predictors; j++)
            if (fabs(b[j]) > coefficient_max) return GLM_SEPARATED;
    double rest = 0;
    for (size_t j = 0; j <= rows->predictors; j++) {
        rest += fabs(s.gradient[j]);
        /* As good as no information: the fit has settled on yes and no without doubt. */
        if (s.covariance.at[j][j] > 1e7) return GLM_SEPARATED;
    }
    if (!(rest < 1e-6 * (double)rows->count)) return GLM_SEPARATED;
    *out = (struct glm_fit){.side = rows->predictors + 1, .log_likelihood = s.likelihood};
    out->df = (double)rows->count - (double)out->side;
    if (!rows->as_r || !report_as_r(rows, &scaling, b, &s, out))
        add_pearson(rows, &scaling, b, out);
    unscale(rows, &scaling, b, &s, out);
    return GLM_FITTED;
}

double glm_mean(const struct glm_rows *rows, const double *coefficients, size_t i)
{
    double eta = coefficients[0] + (rows->offset ? rows->offset[i] : 0);
    for (size_t j = 0; j < rows->predictors; j++)
        eta += coefficients[j + 1] * rows->x[i * rows->predictors + j];
    return mean_at(rows->family, eta);
}

double glm_standard_error(const struct glm_fit *fit, size_t coefficient)
{
    CHECK(coefficient < fit->side);
    return sqrt(fit->covariance.at[coefficient][coefficient]);
}
