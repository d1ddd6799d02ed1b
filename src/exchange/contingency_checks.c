/* What only a comparison with other software needs. */
#include <math.h>

#include "contingency_parts.h"
#include "str.h"

/* The variances at which any two filters can be compared without an optimiser; those of the
 * reference, on its scale of 0 to 100. */
static const double fixed_noise = 5, fixed_level = -1, fixed_slope = -8;

static struct drift_variances over(struct drift_variances variances, double noise)
{
    return (struct drift_variances){variances.level / noise, variances.slope / noise};
}

static struct contingency_drift drift_of(const struct contingency *fit, struct arena *arena)
{
    struct contingency_drift out = {0};
    size_t main;
    if (!contingency_main(fit, &main) || !str_equal(fit->kept[main].name, S("partner_mood")))
        return out;
    struct drift_rows rows = contingency_drift_rows(fit, main, arena);
    struct drift_variances fixed = {exp(fixed_level - fixed_noise),
                                    exp(fixed_slope - fixed_noise)};
    if (drift_optimum_of(&rows, &out.best) != CAR1_FITTED ||
        drift_smooth(&rows, over(out.best.variances, out.best.noise), out.best.noise, arena,
                     &out.path) != CAR1_FITTED ||
        drift_fit_at(&rows, fixed, &out.fixed_fit) != CAR1_FITTED ||
        drift_smooth(&rows, fixed, exp(fixed_noise), arena, &out.fixed_path) != CAR1_FITTED)
        return out;
    out.fitted = true;
    out.centre = fit->kept[main].mean;
    out.columns = rows.columns + 2;
    out.t = rows.t;
    out.fixed_likelihood = drift_likelihood(&rows, &out.fixed_fit, exp(fixed_noise));
    return out;
}

struct contingency_checks contingency_checks_of(const struct contingency *fit,
                                                struct arena *arena)
{
    struct contingency_checks out = {0};
    if (fit->kept_count == 0) {
        struct local_level_rows rows = {fit->rows.count, fit->rows.t, fit->rows.y, NULL};
        out.level = local_level_optimum_of(&rows, &out.local_level) == CAR1_FITTED;
        return out;
    }
    out.optima = fit->fitted &&
                 car1_optimum_of(&fit->rows, CAR1_REML, &out.reml) == CAR1_FITTED &&
                 car1_optimum_of(&fit->rows, CAR1_ML, &out.ml) == CAR1_FITTED;
    out.drift = drift_of(fit, arena);
    return out;
}
