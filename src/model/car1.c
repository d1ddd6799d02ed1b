#include "car1.h"

#include <math.h>

#include "special.h"

enum { SIDE_MAX = CAR1_COLUMN_COUNT_MAX + 1 }; /* the columns and y */

/* A pivot this small against its unit diagonal is rounding, not information. */
static const double pivot_min = 1e-13;

/* The whitened cross products of columns and y, later their Cholesky factor. */
struct products {
    size_t side;
    double at[SIDE_MAX][SIDE_MAX];
    double scale[SIDE_MAX];    /* one over the root of the diagonal, before it became 1 */
    double log_det_correlation;
};

static double cell(const struct car1_rows *rows, size_t row, size_t column)
{
    return column < rows->columns ? rows->x[row * rows->columns + column] : rows->y[row];
}

static void add_row(struct products *s, const double *row)
{
    for (size_t i = 0; i < s->side; i++)
        for (size_t j = 0; j <= i; j++) s->at[i][j] += row[i] * row[j];
}

/* 1 - a^2 through expm1: for close evenings the difference of two numbers near 1 would lose it. */
static void add_products(const struct car1_rows *rows, double phi, struct products *s)
{
    double row[SIDE_MAX], log_phi = log(phi);
    for (size_t j = 0; j < s->side; j++) row[j] = cell(rows, 0, j);
    add_row(s, row);
    for (size_t i = 1; i < rows->count; i++) {
        double gap = rows->t[i] - rows->t[i - 1];
        CHECK(gap > 0);
        double a = exp(gap * log_phi), v = -expm1(2 * gap * log_phi), root = sqrt(v);
        for (size_t j = 0; j < s->side; j++)
            row[j] = (cell(rows, i, j) - a * cell(rows, i - 1, j)) / root;
        add_row(s, row);
        s->log_det_correlation += log(v);
    }
}

/* In place, on unit diagonals. Which column failed, or s->side when none did. */
static size_t factor(struct products *s)
{
    for (size_t i = 0; i < s->side; i++) {
        if (!(s->at[i][i] > 0)) return i;
        s->scale[i] = 1 / sqrt(s->at[i][i]);
    }
    for (size_t i = 0; i < s->side; i++) {
        for (size_t j = 0; j <= i; j++) {
            double sum = s->at[i][j] * s->scale[i] * s->scale[j];
            for (size_t k = 0; k < j; k++) sum -= s->at[i][k] * s->at[j][k];
            if (i == j && !(sum > pivot_min)) return i;
            s->at[i][j] = i == j ? sqrt(sum) : sum / s->at[j][j];
        }
    }
    return s->side;
}

/* Coefficients and (X' R^-1 X)^-1 from the factor, unscaled. */
static void solve(const struct products *s, struct car1_fit *out)
{
    size_t p = s->side - 1;
    double inverse[CAR1_COLUMN_COUNT_MAX][CAR1_COLUMN_COUNT_MAX] = {{0}};
    for (size_t j = 0; j < p; j++)
        for (size_t i = j; i < p; i++) {
            double sum = i == j ? 1 : 0;
            for (size_t k = j; k < i; k++) sum -= s->at[i][k] * inverse[k][j];
            inverse[i][j] = sum / s->at[i][i];
        }
    for (size_t i = 0; i < p; i++) {
        double b = 0;
        for (size_t k = i; k < p; k++) b += inverse[k][i] * s->at[p][k];
        out->coefficients[i] = b * s->scale[i] / s->scale[p];
        for (size_t j = 0; j < p; j++) {
            double sum = 0;
            for (size_t k = i > j ? i : j; k < p; k++) sum += inverse[k][i] * inverse[k][j];
            out->unscaled[i][j] = sum * s->scale[i] * s->scale[j];
        }
    }
}

/* Profile log likelihood of `df` whitened residuals, without the determinants. */
static double likelihood(double rss, double df)
{
    static const double log_2_pi = 1.8378770664093454836;
    return -0.5 * df * (log_2_pi + 1 + log(rss / df));
}

enum car1_result car1_fit_at(const struct car1_rows *rows, double phi, struct car1_fit *out)
{
    CHECK(phi >= 1e-9 && phi < 1);
    CHECK(rows->columns >= 1 && rows->columns <= CAR1_COLUMN_COUNT_MAX);
    size_t p = rows->columns;
    if (rows->count <= p) return CAR1_TOO_FEW;
    struct products s = {.side = p + 1};
    add_products(rows, phi, &s);
    size_t failed = factor(&s);
    if (failed < p) return CAR1_DEPENDENT;
    if (failed == p) return CAR1_NO_VARIATION;

    struct car1_fit fit = {0};
    solve(&s, &fit);
    double n = (double)rows->count, df = n - (double)p, log_det_design = 0;
    for (size_t i = 0; i < p; i++) log_det_design += 2 * log(s.at[i][i] / s.scale[i]);
    double residual = s.at[p][p] / s.scale[p];
    fit.rss = residual * residual;
    fit.variance = fit.rss / df;
    fit.likelihood_ml = likelihood(fit.rss, n) - 0.5 * s.log_det_correlation;
    fit.likelihood_reml =
        likelihood(fit.rss, df) - 0.5 * (s.log_det_correlation + log_det_design);
    *out = fit;
    return CAR1_FITTED;
}

double car1_standard_error(const struct car1_fit *fit, size_t column)
{
    CHECK(column < CAR1_COLUMN_COUNT_MAX);
    return sqrt(fit->variance * fit->unscaled[column][column]);
}

static double grid_phi(size_t g, size_t grid_count)
{
    return ((double)g + 0.5) / (double)grid_count;
}

/* Turns log likelihoods into weights, and fills in what is averaged over them. */
static void weigh(double *weights, const double *variances, struct car1_posterior *out)
{
    double best = weights[0], sum = 0, variance = 0;
    for (size_t g = 1; g < out->grid_count; g++) best = fmax(best, weights[g]);
    for (size_t g = 0; g < out->grid_count; g++) sum += weights[g] = exp(weights[g] - best);
    for (size_t g = 0; g < out->grid_count; g++) {
        weights[g] /= sum;
        out->phi_mean += weights[g] * grid_phi(g, out->grid_count);
        variance += weights[g] * variances[g];
    }
    out->sigma = sqrt(variance);
}

enum car1_result car1_posterior_of(const struct car1_rows *rows, size_t grid_count,
                                   struct arena *arena, struct car1_posterior *out)
{
    CHECK(grid_count >= 2 && grid_count <= CAR1_GRID_COUNT_MAX);
    size_t p = rows->columns;
    double *weights = NEW(arena, double, grid_count);
    double *coefficients = NEW(arena, double, grid_count * p);
    double *errors = NEW(arena, double, grid_count * p);
    struct arena scratch = *arena;
    double *variances = NEW(&scratch, double, grid_count);
    for (size_t g = 0; g < grid_count; g++) {
        struct car1_fit fit;
        enum car1_result result = car1_fit_at(rows, grid_phi(g, grid_count), &fit);
        if (result != CAR1_FITTED) return result;
        weights[g] = fit.likelihood_reml;
        variances[g] = fit.variance;
        for (size_t j = 0; j < p; j++) {
            coefficients[g * p + j] = fit.coefficients[j];
            errors[g * p + j] = car1_standard_error(&fit, j);
        }
    }
    struct car1_posterior posterior = {.grid_count = grid_count, .columns = p,
                                       .df = (double)(rows->count - p), .weights = weights,
                                       .coefficients = coefficients, .errors = errors};
    weigh(weights, variances, &posterior);
    *out = posterior;
    return CAR1_FITTED;
}

double car1_coefficient_mean(const struct car1_posterior *posterior, size_t column)
{
    CHECK(column < posterior->columns);
    double mean = 0;
    for (size_t g = 0; g < posterior->grid_count; g++)
        mean += posterior->weights[g] * posterior->coefficients[g * posterior->columns + column];
    return mean;
}

double car1_coefficient_lower(const struct car1_posterior *posterior, size_t column, double value)
{
    CHECK(column < posterior->columns);
    double sum = 0;
    for (size_t g = 0; g < posterior->grid_count; g++) {
        size_t at = g * posterior->columns + column;
        if (posterior->weights[g] < 1e-18) continue; /* cannot be seen in the sum */
        double z = (value - posterior->coefficients[at]) / posterior->errors[at];
        sum += posterior->weights[g] * special_t_lower(z, posterior->df);
    }
    return sum;
}

double car1_coefficient_quantile(const struct car1_posterior *posterior, size_t column, double p)
{
    CHECK(p >= 1e-6 && p <= 1 - 1e-6);
    double middle = car1_coefficient_mean(posterior, column), reach = 0;
    for (size_t g = 0; g < posterior->grid_count; g++)
        reach = fmax(reach, posterior->errors[g * posterior->columns + column]);
    double lo = middle - reach, hi = middle + reach;
    for (; car1_coefficient_lower(posterior, column, lo) > p; reach *= 2) lo -= reach;
    for (; car1_coefficient_lower(posterior, column, hi) < p; reach *= 2) hi += reach;
    for (;;) {
        double mid = lo + (hi - lo) / 2;
        if (mid <= lo || mid >= hi) return mid;
        if (car1_coefficient_lower(posterior, column, mid) < p) lo = mid;
        else hi = mid;
    }
}

double car1_phi_quantile(const struct car1_posterior *posterior, double p)
{
    CHECK(p > 0 && p < 1);
    double below = 0, cells = (double)posterior->grid_count;
    for (size_t g = 0; g < posterior->grid_count; g++) {
        double weight = posterior->weights[g];
        if (below + weight >= p && weight > 0)
            return ((double)g + fmin(1, (p - below) / weight)) / cells;
        below += weight;
    }
    return 1 - 0.5 / cells; /* the weights' rounding left p just above their sum */
}

double car1_half_life_days(double phi)
{
    CHECK(phi > 0 && phi < 1);
    return log(2) / -log(phi);
}
