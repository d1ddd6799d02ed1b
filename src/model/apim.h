/* apim.h - two people's moods beside their own stress and the other's, on the same evenings.
 *
 * Floor 1. The actor-partner interdependence model (Kenny, Kashy and Cook 2006) for one pair over
 * time: for each of the two,
 *
 *     mood_t = level + own * (own stress_t - mean) + partner * (the other's stress_t - mean) + u_t
 *
 * where u remembers as in car1.h. `separate` lets each have a memory of their own; `common` fits
 * both at once with one memory and a spread for each, as R's gls(corCAR1(~t | p), varIdent(~1 | p))
 * does. At one phi the spreads have a closed form, each its own REML variance, so that the common
 * likelihood is the sum of the two but for constants, and only phi is searched.
 *
 * Rows in which any of the four is missing are left out before. Slopes are how things went along
 * with each other; nothing here says why.
 */
#ifndef APIM_H
#define APIM_H

#include "arena.h"
#include "car1.h"

struct apim_rows {
    size_t count;
    const double *t;         /* days, each later than the one before */
    const double *stress[2]; /* of the first and of the second ... */
    const double *mood[2];   /* ... person */
};

enum { APIM_LEVEL, APIM_OWN, APIM_PARTNER, APIM_COLUMN_COUNT };

/* One person's equation. */
struct apim_equation {
    double coefficients[APIM_COLUMN_COUNT];
    double errors[APIM_COLUMN_COUNT];
    double sigma;
};

struct apim {
    struct apim_equation separate[2];
    double phi[2], likelihood[2]; /* REML, of each alone */

    struct apim_equation common[2];
    double common_phi, common_likelihood;

    /* How the two moods went along beyond all that: the correlation of the whitened residuals of
     * the separate fits. */
    double residual_correlation;
};

/* The results are those of car1_fit_at; `out` is set on CAR1_FITTED only. */
enum car1_result apim_of(const struct apim_rows *rows, struct arena scratch, struct apim *out);

#endif
