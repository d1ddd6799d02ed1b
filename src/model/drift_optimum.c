/* The likeliest variances of a drift. */
#include <math.h>

#include "drift.h"

/* Logarithms of variances per day: over the unknown noise, or as they are where it is known. */
static const double log_lo = -34, log_hi = 8, coarse_lo = -24, coarse_hi = 4, coarse_step = 2;

/* Steps below this change nothing that is printed. */
static const double step_min = 1e-9;

/* A variance below this share of what is likeliest elsewhere cannot be told from none. */
static const double none_below = -25;

struct place {
    double log_level, log_slope;
    double likelihood; /* -HUGE_VAL where it cannot be fitted */
};

static struct drift_variances variances_at(const struct place *place)
{
    return (struct drift_variances){exp(place->log_level), exp(place->log_slope)};
}

static double noise_of(const struct drift_rows *rows, const struct car1_fit *fit)
{
    return rows->noise ? 1 : fit->variance;
}

static enum car1_result look(const struct drift_rows *rows, struct place *place,
                             struct car1_fit *fit)
{
    enum car1_result result = drift_fit_at(rows, variances_at(place), fit);
    place->likelihood = -HUGE_VAL;
    if (result == CAR1_FITTED)
        place->likelihood = drift_likelihood(rows, fit, noise_of(rows, fit));
    return result;
}

static enum car1_result coarse(const struct drift_rows *rows, struct place *best)
{
    struct car1_fit fit;
    best->likelihood = -HUGE_VAL;
    for (double level = coarse_lo; level <= coarse_hi; level += coarse_step)
        for (double slope = coarse_lo; slope <= coarse_hi; slope += coarse_step) {
            struct place place = {level, slope, 0};
            enum car1_result result = look(rows, &place, &fit);
            if (result != CAR1_FITTED) return result;
            if (place.likelihood > best->likelihood) *best = place;
            if (!rows->x) break;
        }
    return CAR1_FITTED;
}

/* One step from where it is; true when that is better. */
static bool try_step(const struct drift_rows *rows, struct place *at, double level, double slope)
{
    struct car1_fit fit;
    struct place place = {fmin(fmax(at->log_level + level, log_lo), log_hi),
                          fmin(fmax(at->log_slope + slope, log_lo), log_hi), 0};
    if (place.log_level == at->log_level && place.log_slope == at->log_slope) return false;
    look(rows, &place, &fit);
    if (!(place.likelihood > at->likelihood)) return false;
    *at = place;
    return true;
}

static void refine(const struct drift_rows *rows, struct place *at)
{
    for (double step = coarse_step / 2; step > step_min; step /= 2) {
        bool moved = true;
        for (int tries = 0; moved && tries < 40; tries++) {
            moved = try_step(rows, at, step, 0) || try_step(rows, at, -step, 0);
            if (rows->x)
                moved = try_step(rows, at, 0, step) || try_step(rows, at, 0, -step) || moved;
        }
    }
}

enum car1_result drift_optimum_of(const struct drift_rows *rows, struct drift_optimum *out)
{
    struct place best;
    struct car1_fit fit;
    enum car1_result result = coarse(rows, &best);
    if (result != CAR1_FITTED) return result;
    refine(rows, &best);
    result = look(rows, &best, &fit);
    if (result != CAR1_FITTED) return result;
    double noise = noise_of(rows, &fit);
    struct drift_variances over = variances_at(&best);
    *out = (struct drift_optimum){.noise = noise,
                                  .variances = {over.level * noise, over.slope * noise},
                                  .level_at_bound = best.log_level < none_below,
                                  .slope_at_bound = rows->x && best.log_slope < none_below,
                                  .likelihood = best.likelihood, .fit = fit};
    return CAR1_FITTED;
}
