/* The contrast of counts: two rates, with the spread that a person's days have. */
#include <math.h>

#include "poisson.h"
#include "thennow.h"

static const double count_small = 0.2, count_same = 0.5, count_level = 0.90;

struct spell {
    double days, events, mean;
};

static struct spell spell_of(const double *t, const double *y, size_t count,
                             const struct thennow_windows *windows, enum thennow_part part)
{
    struct spell spell = {0};
    for (size_t i = 0; i < count; i++) {
        if (thennow_part_of(windows, t[i]) != part) continue;
        spell.days += 1;
        spell.events += y[i];
    }
    spell.mean = spell.days > 0 ? spell.events / spell.days : 0;
    return spell;
}

/* Pearson's, about the mean of each window; 1 where one of them has no events. */
static double dispersion_of(const double *t, const double *y, size_t count,
                            const struct thennow_windows *windows, struct spell then,
                            struct spell now)
{
    double sum = 0, df = then.days + now.days - 2;
    if (!(then.events > 0) || !(now.events > 0) || !(df > 0)) return 1;
    for (size_t i = 0; i < count; i++) {
        enum thennow_part part = thennow_part_of(windows, t[i]);
        if (part == THENNOW_MIDDLE) continue;
        double mean = part == THENNOW_THEN ? then.mean : now.mean;
        sum += (y[i] - mean) * (y[i] - mean) / mean;
    }
    return fmax(sum / df, 1);
}

/* A yardstick of a rate that was never seen would be endless: half an event stands in for none. */
static double sigma_of(struct spell then, double dispersion)
{
    return sqrt(dispersion / (fmax(then.events, 0.5) / then.days));
}

static void compare(struct thennow_look *look, struct spell then, struct spell now,
                    double dispersion, double sigma)
{
    struct poisson_rate a = {then.events, then.days}, b = {now.events, now.days};
    struct estimate ratio = poisson_ratio(a, b, dispersion, count_level);
    look->known = true;
    look->delta = log(ratio.value), look->lo = log(ratio.lo), look->hi = log(ratio.hi);
    look->error = (look->hi - look->lo) / 2 / 1.6448536269514722;
    look->df = 1e6;
    look->sigma = sigma > 0 ? sigma : sigma_of(then, dispersion);
    look->small = log1p(count_small * look->sigma), look->same = log1p(count_same * look->sigma);
    look->p_more = poisson_p_below(b, a, exp(-look->small), dispersion);
    look->p_less = poisson_p_below(a, b, exp(-look->small), dispersion);
    look->p_same = poisson_p_below(a, b, exp(look->same), dispersion) -
                   poisson_p_below(a, b, exp(-look->same), dispersion);
}

static void fill(struct thennow_look *look, const struct thennow_series *series, bool apart,
                 double sigma)
{
    const double *t = series->t, *y = series->y;
    struct spell then = spell_of(t, y, series->count, &look->windows, THENNOW_THEN);
    struct spell now = spell_of(t, y, series->count, &look->windows, THENNOW_NOW);
    look->n_then = (int32_t)then.days, look->n_now = (int32_t)now.days;
    bool enough = then.days >= THENNOW_EVENINGS_MIN && now.days >= THENNOW_EVENINGS_MIN;
    if (apart && enough && then.events + now.events >= THENNOW_MOMENTS_MIN)
        compare(look, then, now,
                dispersion_of(t, y, series->count, &look->windows, then, now), sigma);
}

struct thennow thennow_of_counts(const double *t, const double *y, size_t count,
                                 const struct thennow_question *question)
{
    const struct thennow_contrast counts = {count_small, count_same, fill};
    return thennow_of_contrast(&counts, &(struct thennow_series){t, y, count}, question);
}
