#include <math.h>

#include "ou_noise.h"

enum { GRID_PHI = 50, GRID_NOISE = 25, GOLDEN_STEPS = 40 };

static const double end = 1e-6;

struct search {
    const struct car1_rows *rows;
    double noise_lo, noise_hi;
    double phi, noise; /* where the last climb ended */
};

static double height(const struct search *search, double phi, double noise)
{
    struct car1_fit fit;
    if (ou_noise_fit_at(search->rows, phi, noise, &fit) != CAR1_FITTED) return -HUGE_VAL;
    return fit.likelihood_reml;
}

static double profile(struct search *search, double at);

static double along_noise(struct search *search, double at)
{
    return height(search, search->phi, at);
}

/* The highest place of a function with one top between lo and hi. */
static double climb(double (*f)(struct search *search, double at), struct search *search, double lo,
                    double hi)
{
    static const double golden = 0.61803398874989485;
    double a = hi - golden * (hi - lo), b = lo + golden * (hi - lo);
    double at_a = f(search, a), at_b = f(search, b);
    for (int i = 0; i < GOLDEN_STEPS; i++) {
        if (at_a >= at_b) {
            hi = b;
            b = a;
            at_b = at_a;
            a = hi - golden * (hi - lo);
            at_a = f(search, a);
        } else {
            lo = a;
            a = b;
            at_a = at_b;
            b = lo + golden * (hi - lo);
            at_b = f(search, b);
        }
    }
    return lo + (hi - lo) / 2;
}

static double profile(struct search *search, double at)
{
    search->phi = at;
    search->noise = climb(along_noise, search, search->noise_lo, search->noise_hi);
    return height(search, at, search->noise);
}

enum car1_result ou_noise_optimum_of(const struct car1_rows *rows, struct arena scratch,
                                     struct ou_noise_optimum *out)
{
    struct ou_noise_posterior grid;
    enum car1_result result = ou_noise_posterior_on(rows, GRID_PHI, GRID_NOISE, &scratch, &grid);
    if (result != CAR1_FITTED) return result;
    double phi_cell = 1.5 / GRID_PHI, noise_cell = 1.5 / GRID_NOISE;
    struct search search = {.rows = rows,
                            .noise_lo = fmax(0, grid.best_noise - noise_cell),
                            .noise_hi = fmin(1 - end, grid.best_noise + noise_cell)};
    struct ou_noise_optimum found;
    found.phi = climb(profile, &search, fmax(end, grid.best_phi - phi_cell),
                      fmin(1 - end, grid.best_phi + phi_cell));
    profile(&search, found.phi);
    found.noise = search.noise;
    result = ou_noise_fit_at(rows, found.phi, found.noise, &found.fit);
    if (result == CAR1_FITTED) *out = found;
    return result;
}
