#include "car1.h"

#include <math.h>

#include "car1_gaps.h"
#include "special.h"

static double cell(const struct car1_rows *rows, size_t row, size_t column)
{
    return column < rows->columns ? rows->x[row * rows->columns + column] : rows->y[row];
}

/* What a gap does at one phi. Evenings lie one, two, three days apart again and again. */
struct step {
    double gap;             /* 0: nothing is kept here yet */
    double a, scale, log_v; /* v = 1 - a^2, scale = 1 / sqrt(v) */
};

enum { STEP_COUNT = 16 };

/* The step over `gap`, from where whole days differ, or worked out into there. 1 - a^2 comes
 * through expm1: for close evenings the difference of two numbers near 1 would lose it. */
static const struct step *step_over(struct step steps[STEP_COUNT], double gap, double log_phi)
{
    CHECK(gap > 0);
    struct step *step = &steps[gap < STEP_COUNT ? (size_t)gap : 0];
    if (step->gap <= gap && step->gap >= gap) return step;
    double v = -expm1(2 * gap * log_phi);
    *step = (struct step){gap, exp(gap * log_phi), 1 / sqrt(v), log(v)};
    return step;
}

static void add_rows(const struct car1_rows *rows, double phi, struct car1_sums *s)
{
    double row[CAR1_SIDE_MAX], log_phi = log(phi);
    struct step steps[STEP_COUNT] = {{0}};
    for (size_t j = 0; j < s->side; j++) row[j] = cell(rows, 0, j);
    car1_sums_add(s, row);
    for (size_t i = 1; i < rows->count; i++) {
        const struct step *step = step_over(steps, rows->t[i] - rows->t[i - 1], log_phi);
        for (size_t j = 0; j < s->side; j++)
            row[j] = (cell(rows, i, j) - step->a * cell(rows, i - 1, j)) * step->scale;
        car1_sums_add(s, row);
        s->log_det += step->log_v;
    }
}

enum car1_result car1_fit_at(const struct car1_rows *rows, double phi, struct car1_fit *out)
{
    CHECK(phi >= 1e-9 && phi < 1);
    if (rows->count <= rows->columns) return CAR1_TOO_FEW;
    struct car1_sums s = car1_sums_of_columns(rows->columns);
    add_rows(rows, phi, &s);
    return car1_sums_fit(&s, rows->count, out);
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

/* The grid while it is filled; a likelihood of -HUGE_VAL is one not worked out. */
struct grid {
    double *likelihoods, *variances, *coefficients, *errors;
};

static enum car1_result fill_cell(const struct car1_gaps *gaps, size_t g, size_t grid_count,
                                  const struct grid *grid)
{
    struct car1_fit fit;
    size_t p = gaps->rows->columns;
    enum car1_result result = car1_gaps_fit(gaps, grid_phi(g, grid_count), &fit);
    if (result != CAR1_FITTED) return result;
    grid->likelihoods[g] = fit.likelihood_reml;
    grid->variances[g] = fit.variance;
    for (size_t j = 0; j < p; j++) {
        grid->coefficients[g * p + j] = fit.coefficients[j];
        grid->errors[g * p + j] = car1_standard_error(&fit, j);
    }
    return CAR1_FITTED;
}

/* Many rows leave nearly all weight to few cells. Every fourth cell first; those between only
 * beside one whose weight can be seen. */
static enum car1_result fill_grid(const struct car1_rows *rows, size_t grid_count,
                                  const struct grid *grid)
{
    enum { COARSE = 4 };
    static const double unseen = 27; /* e^-27 is 2e-12 */
    double best = -HUGE_VAL;
    struct car1_gaps gaps;
    car1_gaps_sum(rows, &gaps);
    for (size_t g = 0; g < grid_count; g++) {
        grid->likelihoods[g] = -HUGE_VAL;
        if (g % COARSE != 0) continue;
        enum car1_result result = fill_cell(&gaps, g, grid_count, grid);
        if (result != CAR1_FITTED) return result;
        best = fmax(best, grid->likelihoods[g]);
    }
    for (size_t g = 0; g < grid_count; g++) {
        size_t left = g - g % COARSE, right = left + COARSE;
        if (g == left) continue;
        double beside = grid->likelihoods[left];
        if (right < grid_count) beside = fmax(beside, grid->likelihoods[right]);
        if (beside < best - unseen) continue;
        enum car1_result result = fill_cell(&gaps, g, grid_count, grid);
        if (result != CAR1_FITTED) return result;
    }
    return CAR1_FITTED;
}

enum car1_result car1_posterior_of(const struct car1_rows *rows, size_t grid_count,
                                   struct arena *arena, struct car1_posterior *out)
{
    CHECK(grid_count >= 2 && grid_count <= CAR1_GRID_COUNT_MAX);
    size_t p = rows->columns;
    struct grid grid = {.likelihoods = NEW(arena, double, grid_count),
                        .coefficients = NEW(arena, double, grid_count * p),
                        .errors = NEW(arena, double, grid_count * p),
                        .variances = NEW(arena, double, grid_count)};
    enum car1_result result = fill_grid(rows, grid_count, &grid);
    if (result != CAR1_FITTED) return result;
    struct car1_posterior posterior = {.grid_count = grid_count,
                                       .columns = p,
                                       .df = (double)(rows->count - p),
                                       .weights = grid.likelihoods,
                                       .coefficients = grid.coefficients,
                                       .errors = grid.errors,
                                       .variances = grid.variances};
    weigh(grid.likelihoods, grid.variances, &posterior);
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

/* P(coefficient <= value), and the density there. */
static double lower_at(const struct car1_posterior *posterior, size_t column, double value,
                       double *density)
{
    double sum = 0;
    *density = 0;
    for (size_t g = 0; g < posterior->grid_count; g++) {
        size_t at = g * posterior->columns + column;
        double weight = posterior->weights[g], error = posterior->errors[at], here;
        if (weight < 1e-18) continue;
        double z = (value - posterior->coefficients[at]) / error;
        sum += weight * special_t_lower_and_density(z, posterior->df, &here);
        *density += weight * here / error;
    }
    return sum;
}

/* The least and the largest error among cells that can be seen, and the deviation of the whole. */
struct spread {
    double least, most, deviation;
};

static struct spread spread_of(const struct car1_posterior *posterior, size_t column, double mean)
{
    struct spread spread = {.least = HUGE_VAL};
    double variance = 0;
    for (size_t g = 0; g < posterior->grid_count; g++) {
        size_t at = g * posterior->columns + column;
        double weight = posterior->weights[g], error = posterior->errors[at];
        if (weight < 1e-18) continue;
        double off = posterior->coefficients[at] - mean;
        spread.least = fmin(spread.least, error);
        spread.most = fmax(spread.most, error);
        variance += weight * (error * error + off * off);
    }
    spread.deviation = sqrt(variance);
    return spread;
}

/* Newton's steps inside a bracket; where one would leave it, or while none is there yet, at most so
 * far as the widest cell reaches, or its middle. After a step that is small beside the narrowest
 * cell nothing is left to gain: the error is the square of it. */
double car1_coefficient_quantile(const struct car1_posterior *posterior, size_t column, double p)
{
    static const double small = 1e-7;
    CHECK(column < posterior->columns && p >= 1e-6 && p <= 1 - 1e-6);
    double middle = car1_coefficient_mean(posterior, column), lo = -HUGE_VAL, hi = HUGE_VAL;
    struct spread spread = spread_of(posterior, column, middle);
    double at = middle + spread.deviation * special_normal_quantile(p), reach = 2 * spread.most;
    for (;;) {
        double density, off = lower_at(posterior, column, at, &density) - p;
        if (off < 0)
            lo = at;
        else
            hi = at;
        double step = -off / fmax(density, 1e-300);
        if (fabs(step) <= small * spread.least) return at + step;
        double next = at + fmin(fmax(step, -reach), reach);
        if (!(next > lo && next < hi)) next = lo + (hi - lo) / 2;
        if (next <= lo || next >= hi) return next;
        reach *= 2;
        at = next;
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

/* P(sigma <= value) */
static double sigma_lower(const struct car1_posterior *posterior, double value)
{
    double sum = 0;
    for (size_t g = 0; g < posterior->grid_count; g++) {
        if (posterior->weights[g] < 1e-18) continue;
        double half_chi = posterior->df * posterior->variances[g] / (2 * value * value);
        sum += posterior->weights[g] * special_gamma_upper(posterior->df / 2, half_chi);
    }
    return sum;
}

double car1_sigma_quantile(const struct car1_posterior *posterior, double p)
{
    CHECK(p >= 1e-6 && p <= 1 - 1e-6);
    double lo = posterior->sigma, hi = posterior->sigma;
    while (sigma_lower(posterior, lo) > p) lo /= 2;
    while (sigma_lower(posterior, hi) < p) hi *= 2;
    for (;;) {
        double mid = lo + (hi - lo) / 2;
        if (mid <= lo || mid >= hi) return mid;
        if (sigma_lower(posterior, mid) < p)
            lo = mid;
        else
            hi = mid;
    }
}

double car1_half_life_days(double phi)
{
    CHECK(phi > 0 && phi < 1);
    return log(2) / -log(phi);
}
