#include "apim.h"

#include <math.h>

#include "car1_optimum.h"
#include "minimum.h"
#include "pearson.h"

static double mean_of(const double *values, size_t count)
{
    double mean = 0;
    for (size_t i = 0; i < count; i++) mean += values[i] / (double)count;
    return mean;
}

static struct car1_rows rows_of(const struct apim_rows *rows, size_t person, struct arena *arena)
{
    const double *own = rows->stress[person], *partner = rows->stress[1 - person];
    double own_mean = mean_of(own, rows->count), partner_mean = mean_of(partner, rows->count);
    double *x = NEW(arena, double, rows->count * APIM_COLUMN_COUNT);
    for (size_t i = 0; i < rows->count; i++) {
        double *row = x + i * APIM_COLUMN_COUNT;
        row[APIM_LEVEL] = 1;
        row[APIM_OWN] = own[i] - own_mean;
        row[APIM_PARTNER] = partner[i] - partner_mean;
    }
    return (struct car1_rows){.count = rows->count, .columns = APIM_COLUMN_COUNT, .t = rows->t,
                              .x = x, .y = rows->mood[person]};
}

static struct apim_equation equation_of(const struct car1_fit *fit)
{
    struct apim_equation out = {.sigma = sqrt(fit->variance)};
    for (size_t j = 0; j < APIM_COLUMN_COUNT; j++) {
        out.coefficients[j] = fit->coefficients[j];
        out.errors[j] = car1_standard_error(fit, j);
    }
    return out;
}

/* What is left of each mood, as far as yesterday does not tell it. */
static void whiten(const struct car1_rows *rows, const struct car1_optimum *best, double *out)
{
    double before = 0, log_phi = log(best->phi);
    for (size_t i = 0; i < rows->count; i++) {
        double left = rows->y[i];
        for (size_t j = 0; j < rows->columns; j++)
            left -= rows->x[i * rows->columns + j] * best->fit.coefficients[j];
        double reach = i == 0 ? 0 : (rows->t[i] - rows->t[i - 1]) * log_phi;
        out[i] = i == 0 ? left : (left - exp(reach) * before) / sqrt(-expm1(2 * reach));
        before = left;
    }
}

static double memory_at(double logit)
{
    return 1 / (1 + exp(-logit));
}

static double minus_both(const double *at, const void *context)
{
    const struct car1_rows *both = context;
    double phi = memory_at(at[0]), sum = 0;
    struct car1_fit fit;
    if (!(phi >= 1e-6 && phi <= 1 - 1e-6)) return HUGE_VAL;
    for (size_t k = 0; k < 2; k++) {
        if (car1_fit_at(&both[k], phi, &fit) != CAR1_FITTED) return HUGE_VAL;
        sum -= fit.likelihood_reml;
    }
    return sum;
}

/* The best of a grid, then downhill from there; at an end of the grid, that end. */
static double common_memory(const struct car1_rows both[2])
{
    enum { STEP_COUNT = 121 };
    const double end = 13.8, step = 2 * end / (STEP_COUNT - 1), scale = 0.5;
    double best = -end, least = minus_both(&best, both);
    for (size_t i = 1; i < STEP_COUNT; i++) {
        double logit = -end + (double)i * step, value = minus_both(&logit, both);
        if (!(value < least)) continue;
        least = value;
        best = logit;
    }
    struct minimum found;
    struct minimum_problem problem = {.count = 1, .start = &best, .scale = &scale,
                                      .value = minus_both, .context = both};
    if (fabs(best) < end - step / 2 && minimum_of(&problem, &found) == MINIMUM_FOUND)
        best = found.at[0];
    return memory_at(best);
}

static enum car1_result fit_common(const struct car1_rows both[2], struct apim *out)
{
    out->common_phi = common_memory(both);
    for (size_t k = 0; k < 2; k++) {
        struct car1_fit fit;
        enum car1_result result = car1_fit_at(&both[k], out->common_phi, &fit);
        if (result != CAR1_FITTED) return result;
        out->common[k] = equation_of(&fit);
        out->common_likelihood += fit.likelihood_reml;
    }
    return CAR1_FITTED;
}

enum car1_result apim_of(const struct apim_rows *rows, struct arena scratch, struct apim *out)
{
    struct apim apim = {0};
    struct car1_rows both[2];
    double *whitened[2];
    for (size_t k = 0; k < 2; k++) {
        struct car1_optimum best;
        both[k] = rows_of(rows, k, &scratch);
        enum car1_result result = car1_optimum_of(&both[k], CAR1_REML, &best);
        if (result != CAR1_FITTED) return result;
        apim.separate[k] = equation_of(&best.fit);
        apim.phi[k] = best.phi;
        apim.likelihood[k] = best.likelihood;
        whitened[k] = NEW(&scratch, double, rows->count);
        whiten(&both[k], &best, whitened[k]);
    }
    if (!pearson_of(whitened[0], whitened[1], rows->count, &apim.residual_correlation))
        return CAR1_NO_VARIATION;
    enum car1_result result = fit_common(both, &apim);
    if (result == CAR1_FITTED) *out = apim;
    return result;
}
