#include "calibration.h"

#include <math.h>

#include "sort.h"
#include "special.h"

static const double logit_chance_min = 0.005;

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const double *chances = context;
    return chances[a] < chances[b];
}

/* Rows of equal chance as one level each. */
static struct calibration_level *gather_levels(struct calibration *c, const double *chances,
                                               const double *outcomes, size_t count,
                                               struct arena *arena)
{
    uint32_t *order = NEW(arena, uint32_t, count);
    struct calibration_level *levels = NEW(arena, struct calibration_level, count);
    for (size_t i = 0; i < count; i++) order[i] = (uint32_t)i;
    sort_uint32(order, count, is_before, chances, *arena);
    for (size_t i = 0; i < count; i++) {
        double chance = chances[order[i]];
        if (c->level_count == 0 || levels[c->level_count - 1].chance < chance)
            levels[c->level_count++].chance = chance;
        levels[c->level_count - 1].n++;
        levels[c->level_count - 1].good += outcomes[order[i]] > 0.5;
    }
    c->levels = levels;
    return levels;
}

/* A run of levels that share one fitted value. */
struct pool {
    double n, good;
    size_t levels;
};

static void pool_levels(struct calibration_level *levels, size_t level_count,
                        struct arena scratch)
{
    struct pool *pools = NEW(&scratch, struct pool, level_count);
    size_t count = 0;
    for (size_t i = 0; i < level_count; i++) {
        pools[count++] = (struct pool){levels[i].n, levels[i].good, 1};
        while (count > 1 && pools[count - 2].good * pools[count - 1].n >
                                pools[count - 1].good * pools[count - 2].n) {
            pools[count - 2].n += pools[count - 1].n;
            pools[count - 2].good += pools[count - 1].good;
            pools[count - 2].levels += pools[count - 1].levels;
            count--;
        }
    }
    for (size_t p = 0, i = 0; p < count; p++)
        for (size_t end = i + pools[p].levels; i < end; i++) {
            levels[i].recalibrated = pools[p].good / pools[p].n;
            levels[i].pool = (uint32_t)p;
        }
}

static void decompose(struct calibration *c)
{
    double base = (double)c->good / c->n, recalibrated = 0;
    c->uncertainty = base * (1 - base);
    for (size_t i = 0; i < c->level_count; i++) {
        const struct calibration_level *level = &c->levels[i];
        double n = level->n, share = level->good / n, fit = level->recalibrated;
        recalibrated += level->good * (1 - fit) * (1 - fit) + (n - level->good) * fit * fit;
        c->murphy_reliability += n * (level->chance - share) * (level->chance - share);
        c->murphy_resolution += n * (share - base) * (share - base);
    }
    recalibrated /= c->n;
    c->murphy_reliability /= c->n;
    c->murphy_resolution /= c->n;
    c->miscalibration = c->brier - recalibrated;
    c->discrimination = c->uncertainty - recalibrated;
}

/* Means of p - o and of its square, with their deviations, and Spiegelhalter's z. */
static void summarise(struct calibration *c, const double *chances, const double *outcomes,
                      size_t count)
{
    double n = (double)count, bias = 0, brier = 0, bias_squares = 0, brier_squares = 0;
    double z_above = 0, z_below = 0;
    for (size_t i = 0; i < count; i++) {
        double p = chances[i], d = p - outcomes[i];
        bias += d / n;
        brier += d * d / n;
        z_above -= d * (1 - 2 * p);
        z_below += (1 - 2 * p) * (1 - 2 * p) * p * (1 - p);
        c->good += outcomes[i] > 0.5;
    }
    for (size_t i = 0; i < count; i++) {
        double d = chances[i] - outcomes[i];
        bias_squares += (d - bias) * (d - bias);
        brier_squares += (d * d - brier) * (d * d - brier);
    }
    c->bias = bias;
    c->brier = brier;
    if (count > 1) {
        c->bias_deviation = sqrt(bias_squares / (n - 1));
        c->brier_error = sqrt(brier_squares / (n - 1) / n);
    }
    c->z_known = z_below > 1e-12;
    if (!c->z_known) return;
    c->spiegelhalter_z = z_above / sqrt(z_below);
    c->spiegelhalter_p = 2 * special_normal_lower(-fabs(c->spiegelhalter_z));
}

struct calibration calibration_of(const double *chances, const double *outcomes, size_t count,
                                  struct arena *arena)
{
    struct calibration c = {.n = (int32_t)count};
    CHECK(count > 0 && count <= INT32_MAX);
    double *logits = NEW(arena, double, count);
    for (size_t i = 0; i < count; i++) {
        CHECK(chances[i] >= 0 && chances[i] <= 1);
        double p = fmin(fmax(chances[i], logit_chance_min), 1 - logit_chance_min);
        logits[i] = log(p / (1 - p));
    }
    summarise(&c, chances, outcomes, count);
    struct calibration_level *levels = gather_levels(&c, chances, outcomes, count, arena);
    pool_levels(levels, c.level_count, *arena);
    decompose(&c);
    c.line_known = logistic_fit(logits, outcomes, count, &c.line);
    c.large_known = logistic_fit_offset(logits, outcomes, count, &c.large);
    return c;
}
