#include "car1_sums.h"

#include <math.h>

/* A pivot this small against its unit diagonal is rounding, not information. */
static const double pivot_min = 1e-13;

struct factor {
    size_t side;
    double at[CAR1_SIDE_MAX][CAR1_SIDE_MAX];
    double scale[CAR1_SIDE_MAX]; /* one over the root of the diagonal, before it became 1 */
};

struct car1_sums car1_sums_of_columns(size_t columns)
{
    CHECK(columns >= 1 && columns <= CAR1_COLUMN_COUNT_MAX);
    return (struct car1_sums){.side = columns + 1};
}

void car1_sums_add(struct car1_sums *s, const double *row)
{
    for (size_t i = 0; i < s->side; i++)
        for (size_t j = 0; j <= i; j++) s->products[i][j] += row[i] * row[j];
}

/* Which column failed, or the side when none did. */
static size_t factor_of(const struct car1_sums *s, struct factor *f)
{
    f->side = s->side;
    for (size_t i = 0; i < s->side; i++) {
        if (!(s->products[i][i] > 0)) return i;
        f->scale[i] = 1 / sqrt(s->products[i][i]);
    }
    for (size_t i = 0; i < s->side; i++) {
        for (size_t j = 0; j <= i; j++) {
            double sum = s->products[i][j] * f->scale[i] * f->scale[j];
            for (size_t k = 0; k < j; k++) sum -= f->at[i][k] * f->at[j][k];
            if (i == j && !(sum > pivot_min)) return i;
            f->at[i][j] = i == j ? sqrt(sum) : sum / f->at[j][j];
        }
    }
    return s->side;
}

static void solve(const struct factor *f, struct car1_fit *out)
{
    size_t p = f->side - 1;
    double inverse[CAR1_COLUMN_COUNT_MAX][CAR1_COLUMN_COUNT_MAX];
    for (size_t j = 0; j < p; j++)
        for (size_t i = j; i < p; i++) {
            double sum = i == j ? 1 : 0;
            for (size_t k = j; k < i; k++) sum -= f->at[i][k] * inverse[k][j];
            inverse[i][j] = sum / f->at[i][i];
        }
    for (size_t i = 0; i < p; i++) {
        double b = 0;
        for (size_t k = i; k < p; k++) b += inverse[k][i] * f->at[p][k];
        out->coefficients[i] = b * f->scale[i] / f->scale[p];
        for (size_t j = 0; j < p; j++) {
            double sum = 0;
            for (size_t k = i > j ? i : j; k < p; k++) sum += inverse[k][i] * inverse[k][j];
            out->unscaled[i][j] = sum * f->scale[i] * f->scale[j];
        }
    }
}

/* Profile log likelihood of `df` whitened residuals, without the determinants. */
static double likelihood(double rss, double df)
{
    static const double log_2_pi = 1.8378770664093454836;
    return -0.5 * df * (log_2_pi + 1 + log(rss / df));
}

enum car1_result car1_sums_fit(const struct car1_sums *s, size_t row_count, struct car1_fit *out)
{
    size_t p = s->side - 1;
    struct factor f;
    if (row_count <= p) return CAR1_TOO_FEW;
    size_t failed = factor_of(s, &f);
    if (failed < p) return CAR1_DEPENDENT;
    if (failed == p) return CAR1_NO_VARIATION;

    struct car1_fit fit = {0};
    solve(&f, &fit);
    double n = (double)row_count, df = n - (double)p, log_det_design = 0;
    for (size_t i = 0; i < p; i++) log_det_design += 2 * log(f.at[i][i] / f.scale[i]);
    double residual = f.at[p][p] / f.scale[p];
    fit.rss = residual * residual;
    fit.variance = fit.rss / df;
    fit.likelihood_ml = likelihood(fit.rss, n) - 0.5 * s->log_det;
    fit.likelihood_reml = likelihood(fit.rss, df) - 0.5 * (s->log_det + log_det_design);
    *out = fit;
    return CAR1_FITTED;
}
