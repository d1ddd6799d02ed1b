#include "wcls.h"

#include <math.h>

/* A pivot this small beside 1 says that a column follows from the others; a leverage this near to 1
 * that one row alone decides one. */
static const double pivot_min = 1e-12, leverage_max = 1 - 1e-9;

/* Residuals this small beside the outcome's own spread are rounding. */
static const double residual_min = 1e-12;

struct design {
    const struct wcls_rows *rows;
    double target, mean_pre, mean_day;
    size_t side; /* columns in use */
    enum wcls_column at[WCLS_COLUMN_COUNT];
    double inverse[WCLS_COLUMN_COUNT][WCLS_COLUMN_COUNT]; /* (X' W X)^-1 */
    double coefficients[WCLS_COLUMN_COUNT];
};

static double mean(const double *values, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) sum += values[i];
    return sum / (double)count;
}

static bool varies(const double *values, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (values[i] != values[0]) return true;
    return false;
}

static double value_of(const struct design *d, size_t row, enum wcls_column column)
{
    switch (column) {
    case WCLS_PRE:
        return d->rows->pre[row] - d->mean_pre;
    case WCLS_DAY:
        return (d->rows->day[row] - d->mean_day) / 30;
    case WCLS_SUGGESTED:
        return (d->rows->suggested[row] ? 1 : 0) - d->target;
    default:
        return 1;
    }
}

static double weight_of(const struct design *d, size_t row)
{
    double p = d->rows->chance[row];
    return d->rows->suggested[row] ? d->target / p : (1 - d->target) / (1 - p);
}

static struct design design_of(const struct wcls_rows *rows)
{
    struct design d = {.rows = rows};
    d.target = varies(rows->chance, rows->count) ? 0.5 : rows->chance[0];
    d.mean_pre = mean(rows->pre, rows->count);
    d.mean_day = mean(rows->day, rows->count);
    d.at[d.side++] = WCLS_ONE;
    if (varies(rows->pre, rows->count)) d.at[d.side++] = WCLS_PRE;
    if (varies(rows->day, rows->count)) d.at[d.side++] = WCLS_DAY;
    d.at[d.side++] = WCLS_SUGGESTED;
    return d;
}

/* Inverts by Gauss and Jordan, on unit diagonals. A small pivot means that a column follows from
 * those before it, so that all but the order of elimination is of no matter. */
static bool invert(struct design *d)
{
    double a[WCLS_COLUMN_COUNT][2 * WCLS_COLUMN_COUNT] = {{0}}, scale[WCLS_COLUMN_COUNT];
    size_t p = d->side;
    for (size_t i = 0; i < p; i++) {
        if (!(d->inverse[i][i] > 0)) return false;
        scale[i] = 1 / sqrt(d->inverse[i][i]);
    }
    for (size_t i = 0; i < p; i++) {
        for (size_t j = 0; j < p; j++) a[i][j] = d->inverse[i][j] * scale[i] * scale[j];
        a[i][p + i] = 1;
    }
    for (size_t k = 0; k < p; k++) {
        if (!(a[k][k] > pivot_min)) return false;
        for (size_t j = 2 * p; j-- > k;) a[k][j] /= a[k][k];
        for (size_t i = 0; i < p; i++) {
            double factor = a[i][k];
            if (i == k) continue;
            for (size_t j = k; j < 2 * p; j++) a[i][j] -= factor * a[k][j];
        }
    }
    for (size_t i = 0; i < p; i++)
        for (size_t j = 0; j < p; j++) d->inverse[i][j] = a[i][p + j] * scale[i] * scale[j];
    return true;
}

static bool solve(struct design *d)
{
    size_t p = d->side, n = d->rows->count;
    double products[WCLS_COLUMN_COUNT] = {0};
    for (size_t row = 0; row < n; row++) {
        double w = weight_of(d, row);
        for (size_t i = 0; i < p; i++) {
            double x = value_of(d, row, d->at[i]);
            products[i] += w * x * d->rows->post[row];
            for (size_t j = 0; j < p; j++) d->inverse[i][j] += w * x * value_of(d, row, d->at[j]);
        }
    }
    if (!invert(d)) return false;
    for (size_t i = 0; i < p; i++)
        for (size_t j = 0; j < p; j++) d->coefficients[i] += d->inverse[i][j] * products[j];
    return true;
}

/* What one row adds to the effect's estimate for each unit of its residual, and its leverage. */
struct influence {
    double residual, on_effect, leverage;
};

static struct influence influence_of(const struct design *d, size_t row)
{
    size_t p = d->side, last = p - 1;
    double w = weight_of(d, row), x[WCLS_COLUMN_COUNT];
    struct influence in = {.residual = d->rows->post[row]};
    for (size_t i = 0; i < p; i++) {
        x[i] = value_of(d, row, d->at[i]);
        in.residual -= d->coefficients[i] * x[i];
    }
    for (size_t i = 0; i < p; i++) {
        double along = 0;
        for (size_t j = 0; j < p; j++) along += d->inverse[i][j] * x[j];
        in.leverage += w * x[i] * along;
        if (i == last) in.on_effect = w * along;
    }
    return in;
}

/* The effect's row of (X'WX)^-1 X'W diag(omega) W X (X'WX)^-1, which needs no matrix. */
static enum wcls_result judge(const struct design *d, double total, struct wcls *out)
{
    double squares = 0, sums[WCLS_ERROR_COUNT] = {0};
    for (size_t row = 0; row < d->rows->count; row++) {
        struct influence in = influence_of(d, row);
        double part = in.residual * in.on_effect, rest = 1 - in.leverage;
        if (in.leverage > leverage_max) return WCLS_DEPENDENT;
        squares += in.residual * in.residual;
        sums[WCLS_HC0] += part * part;
        sums[WCLS_HC2] += part * part / rest;
        sums[WCLS_HC3] += part * part / (rest * rest);
    }
    if (!(squares > residual_min * residual_min * total)) return WCLS_NO_VARIATION;
    for (size_t i = 0; i < WCLS_ERROR_COUNT; i++) {
        out->error[i] = sqrt(sums[i]);
        if (!(out->error[i] > 0)) return WCLS_NO_VARIATION;
    }
    out->spread = sqrt(squares / out->df);
    return WCLS_FITTED;
}

/* Means of both arms, and how before and after go together. */
static double describe(const struct wcls_rows *rows, struct wcls *out)
{
    double n = (double)rows->count, with = (double)out->n_suggested, sums[2] = {0};
    double pre = mean(rows->pre, rows->count), post = mean(rows->post, rows->count);
    double xx = 0, xy = 0, yy = 0;
    for (size_t i = 0; i < rows->count; i++) {
        double x = rows->pre[i] - pre, y = rows->post[i] - post;
        sums[rows->suggested[i]] += rows->post[i];
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    out->difference = sums[1] / with - sums[0] / (n - with);
    if (varies(rows->pre, rows->count) && yy > 0) out->pre_correlation = xy / sqrt(xx * yy);
    return yy;
}

enum wcls_result wcls_fit(const struct wcls_rows *rows, struct wcls *out)
{
    struct wcls fit = {.n = (int32_t)rows->count};
    for (size_t i = 0; i < rows->count; i++) {
        CHECK(rows->chance[i] > 0 && rows->chance[i] < 1);
        fit.n_suggested += rows->suggested[i];
    }
    if (rows->count <= WCLS_COLUMN_COUNT) return WCLS_TOO_FEW;
    if (fit.n_suggested < 2 || fit.n - fit.n_suggested < 2) return WCLS_ONE_ARM;
    if (!varies(rows->post, rows->count)) return WCLS_NO_VARIATION;

    struct design d = design_of(rows);
    if (!solve(&d)) return WCLS_DEPENDENT;
    fit.target = d.target;
    fit.df = (double)(rows->count - d.side);
    for (size_t i = 0; i < d.side; i++) {
        fit.used[d.at[i]] = true;
        fit.coefficients[d.at[i]] = d.coefficients[i];
    }
    fit.effect = fit.coefficients[WCLS_SUGGESTED];
    double total = describe(rows, &fit);
    fit.deviation = sqrt(total / (double)(rows->count - 1));
    enum wcls_result result = judge(&d, total, &fit);
    if (result == WCLS_FITTED) *out = fit;
    return result;
}

int32_t wcls_planned_count(double effect, double correlation)
{
    CHECK(effect > 0 && correlation >= -1 && correlation <= 1);
    double z = 1.96 + 0.84;
    double count = 4 * z * z * (1 - correlation * correlation) / (effect * effect);
    CHECK(count < 1e9);
    return (int32_t)(count + 0.5);
}
