#include <math.h>

#include "golden_section.h"
#include "ou_noise.h"

enum { GRID_PHI = 50, GRID_NOISE = 25 };

static const double end = 1e-6, narrow = 3e-10;

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

static double along_noise(void *context, double at)
{
    const struct search *search = context;
    return height(search, search->phi, at);
}

static double along_phi(void *context, double at)
{
    struct search *search = context;
    search->phi = at;
    search->noise = golden_section_top(&(struct golden_section){along_noise, search},
                                       search->noise_lo, search->noise_hi, narrow);
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
    found.phi = golden_section_top(&(struct golden_section){along_phi, &search},
                                   fmax(end, grid.best_phi - phi_cell),
                                   fmin(1 - end, grid.best_phi + phi_cell), narrow);
    along_phi(&search, found.phi);
    found.noise = search.noise;
    result = ou_noise_fit_at(rows, found.phi, found.noise, &found.fit);
    if (result == CAR1_FITTED) *out = found;
    return result;
}
