#include "car1_optimum.h"

#include <math.h>

#include "car1_gaps.h"
#include "golden_section.h"

enum { SEARCH_COUNT = 121, BISECTION_STEPS = 60 };

static const double phi_min = 1e-6;
static const double half_chi95 = 1.9207294103470667, half_chi90 = 1.3527717270422053;

/* What is climbed. */
struct profile {
    const struct car1_gaps *gaps;
    enum car1_likelihood likelihood;
};

static double phi_of(double z)
{
    return 1 / (1 + exp(-z));
}

static double z_of_point(int i)
{
    double end = log((1 - phi_min) / phi_min);
    return -end + 2 * end * i / (SEARCH_COUNT - 1);
}

static double height(void *context, double z)
{
    const struct profile *profile = context;
    struct car1_fit fit;
    /* What can be fitted at one phi can be fitted at all but the last bit of pivots. */
    if (car1_gaps_fit(profile->gaps, phi_of(z), &fit) != CAR1_FITTED) return -HUGE_VAL;
    return profile->likelihood == CAR1_REML ? fit.likelihood_reml : fit.likelihood_ml;
}

/* Where, between the top and an end, the profile falls below `bar`; the end's own phi of 0 or 1
 * when it does not. */
static double edge(struct profile *profile, double top, double bar, bool upper)
{
    double inside = top, outside = z_of_point(upper ? SEARCH_COUNT - 1 : 0);
    if (height(profile, outside) > bar) return upper ? 1 : 0;
    for (int i = 0; i < BISECTION_STEPS && fabs(outside - inside) > 1e-9; i++) {
        double middle = inside + (outside - inside) / 2;
        if (height(profile, middle) > bar)
            inside = middle;
        else
            outside = middle;
    }
    return phi_of(inside + (outside - inside) / 2);
}

enum car1_result car1_optimum_of(const struct car1_rows *rows, enum car1_likelihood likelihood,
                                 struct car1_optimum *out)
{
    struct car1_gaps gaps;
    struct profile profile = {&gaps, likelihood};
    struct car1_fit fit;
    car1_gaps_sum(rows, &gaps);
    enum car1_result result = car1_gaps_fit(&gaps, 0.5, &fit);
    if (result != CAR1_FITTED) return result;
    int best = 0;
    double best_height = -HUGE_VAL;
    for (int i = 0; i < SEARCH_COUNT; i++) {
        double here = height(&profile, z_of_point(i));
        if (here > best_height) best = i;
        best_height = fmax(best_height, here);
    }
    double top = golden_section_top(&(struct golden_section){height, &profile},
                                    z_of_point(best > 0 ? best - 1 : 0),
                                    z_of_point(best < SEARCH_COUNT - 1 ? best + 1 : best), 1e-11);
    struct car1_optimum found = {.phi = phi_of(top)};
    result = car1_fit_at(rows, found.phi, &found.fit);
    if (result != CAR1_FITTED) return result;
    bool reml = likelihood == CAR1_REML;
    found.likelihood = reml ? found.fit.likelihood_reml : found.fit.likelihood_ml;
    found.at_bound = found.phi < 2 * phi_min || found.phi > 1 - 2 * phi_min;
    found.sigma = sqrt(reml ? found.fit.variance : found.fit.rss / (double)rows->count);
    found.lo95 = edge(&profile, top, found.likelihood - half_chi95, false);
    found.hi95 = edge(&profile, top, found.likelihood - half_chi95, true);
    found.lo90 = edge(&profile, top, found.likelihood - half_chi90, false);
    found.hi90 = edge(&profile, top, found.likelihood - half_chi90, true);
    *out = found;
    return CAR1_FITTED;
}
