#include "dynamics.h"

#include <math.h>

#include "order.h"
#include "ou_noise.h"
#include "proportion.h"
#include "thennow.h"

static const double level_of_interval = 0.90, lo_p = 0.05, hi_p = 0.95;
static const double floor_share_max = 0.40;
static const double no_memory = 0.1; /* phi, and the chance below it that makes it one-sided */
static const double brief_days = 1, long_days = 2, words_p = 0.75;

enum { GRID_SMALL = 64, GRID_LARGE = 128, GRID_LARGE_FROM = 500 };

static struct estimate of_quantiles(double value, double lo, double hi, size_t n)
{
    return (struct estimate){.known = true,
                             .value = value,
                             .lo = lo,
                             .hi = hi,
                             .level = level_of_interval,
                             .n = (int32_t)n};
}

static struct estimate too_few(size_t n, int min)
{
    return estimate_unknown((int32_t)n, NEED_EVENINGS, min - (int32_t)n);
}

static struct estimate alike(size_t n)
{
    return estimate_unknown((int32_t)n, NEED_VARIETY, 1);
}

static struct car1_rows rows_of(const struct dynamics_rows *from, size_t columns,
                                struct arena *arena)
{
    double *x = NEW(arena, double, from->count *columns);
    double middle = 0;
    for (size_t i = 0; i < from->count; i++) middle += from->t[i] / (double)from->count;
    for (size_t i = 0; i < from->count; i++) {
        x[i * columns] = 1;
        if (columns > 1) x[i * columns + 1] = from->t[i] - middle;
    }
    return (struct car1_rows){
        .count = from->count, .columns = columns, .t = from->t, .x = x, .y = from->y};
}

static void judge(const struct dynamics_rows *from, const double *y, struct estimate *number,
                  struct arena scratch)
{
    struct thennow_rows rows = {.count = from->count, .t = from->t, .y = y};
    struct thennow_question question = {.until = from->look_until, .need = NEED_EVENINGS};
    struct thennow change = thennow_of_rows(&rows, &question, scratch);
    thennow_pass_look(&change, from->count, number);
}

/* How far each value lies from the median of its window: then, middle or now. */
static double *distances(const struct dynamics_rows *from, struct arena *arena)
{
    size_t n = from->count;
    double *out = NEW(arena, double, n);
    struct arena scratch = *arena;
    double *part = NEW(&scratch, double, n);
    struct thennow_windows windows = thennow_windows_of(from->t[0], from->t[n - 1], 0);
    static const enum thennow_part parts[] = {THENNOW_THEN, THENNOW_MIDDLE, THENNOW_NOW};
    for (size_t p = 0; p < COUNT(parts); p++) {
        size_t count = 0;
        for (size_t i = 0; i < n; i++)
            if (thennow_part_of(&windows, from->t[i]) == parts[p]) part[count++] = from->y[i];
        if (count == 0) continue;
        double median = order_median(part, count, scratch);
        for (size_t i = 0; i < n; i++)
            if (thennow_part_of(&windows, from->t[i]) == parts[p])
                out[i] = fabs(from->y[i] - median);
    }
    return out;
}

/* Level and swing from one posterior. */
static void add_level(struct dynamics *d, struct arena scratch)
{
    size_t n = d->from.count;
    struct car1_posterior p;
    struct car1_rows rows = rows_of(&d->from, 1, &scratch);
    size_t grid = n > GRID_LARGE_FROM ? GRID_LARGE : GRID_SMALL;
    if (car1_posterior_of(&rows, grid, &scratch, &p) != CAR1_FITTED) {
        d->level = d->swing = alike(n);
        return;
    }
    /* No mean lies beyond the ends of its scale, however little is known of it. */
    double lo = fmax(d->from.lo, car1_coefficient_quantile(&p, 0, lo_p));
    double hi = fmin(d->from.hi, car1_coefficient_quantile(&p, 0, hi_p));
    d->level = of_quantiles(fmin(hi, fmax(lo, car1_coefficient_mean(&p, 0))), lo, hi, n);
    judge(&d->from, d->from.y, &d->level, scratch);
    struct car1_fit fit;
    if (car1_fit_at(&rows, p.phi_mean, &fit) == CAR1_FITTED)
        d->information = 1 / fit.unscaled[0][0];
    if (n < DYNAMICS_SWING_MIN || d->floored) return;
    d->swing = of_quantiles(car1_sigma_quantile(&p, 0.5), car1_sigma_quantile(&p, lo_p),
                            car1_sigma_quantile(&p, hi_p), n);
    judge(&d->from, distances(&d->from, &scratch), &d->swing, scratch);
}

static enum carries words_for(const struct ou_noise_posterior *p)
{
    if (ou_noise_phi_lower(p, exp2(-1 / brief_days)) >= words_p) return CARRIES_LITTLE;
    if (1 - ou_noise_phi_lower(p, exp2(-1 / long_days)) >= words_p) return CARRIES_LONG;
    return CARRIES_SOME;
}

static void add_half_life(struct dynamics *d, struct arena scratch)
{
    size_t n = d->from.count;
    struct car1_rows plain = rows_of(&d->from, 1, &scratch);
    struct car1_rows rows = rows_of(&d->from, 2, &scratch);
    d->skill_known = ou_noise_skill(&plain, scratch, &d->skill);
    if (!d->skill_known || d->skill <= 0) {
        d->half_life = too_few(n, (int)n + DYNAMICS_WORDS_MIN);
        return;
    }
    struct ou_noise_posterior p;
    if (ou_noise_posterior_of(&rows, &scratch, &p) != CAR1_FITTED) return;
    d->carries = words_for(&p);
    if (n < DYNAMICS_HALF_LIFE_MIN) return;
    double hi = car1_half_life_days(ou_noise_phi_quantile(&p, hi_p));
    double value = car1_half_life_days(ou_noise_phi_quantile(&p, 0.5));
    d->one_sided = ou_noise_phi_lower(&p, no_memory) > no_memory;
    double lo = d->one_sided ? 0 : car1_half_life_days(ou_noise_phi_quantile(&p, lo_p));
    d->half_life = of_quantiles(value, lo, hi, n);
}

/* What the level would be, had the evenings between the first and the last that were not logged
 * been low or high for this person. */
static void add_sensitivity(struct dynamics *d, struct arena scratch)
{
    size_t n = d->from.count;
    double days = floor(d->from.t[n - 1]) - floor(d->from.t[0]) + 1;
    double missing = fmax(0, days - (double)d->fluctuation.days);
    const double *sorted = order_sorted(d->from.y, n, &scratch);
    double share = missing / days, level = d->level.known ? d->level.value : d->fluctuation.mean;
    d->days_not_logged = (size_t)missing;
    d->level_if_low = level + share * (order_quantile(sorted, n, 0.1) - level);
    d->level_if_high = level + share * (order_quantile(sorted, n, 0.9) - level);
}

static struct estimate away_from_floor(const struct dynamics *d)
{
    struct proportion p = {.n = (int32_t)d->from.count};
    for (size_t i = 0; i < d->from.count; i++) p.good += d->from.y[i] > d->from.lo;
    return proportion_estimate(p, level_of_interval);
}

struct dynamics dynamics_of(const struct dynamics_rows *rows, struct arena *arena)
{
    size_t n = rows->count;
    struct dynamics d = {.from = *rows,
                         .level = too_few(n, DYNAMICS_LEVEL_MIN),
                         .swing = too_few(n, DYNAMICS_SWING_MIN),
                         .half_life = too_few(n, DYNAMICS_HALF_LIFE_MIN),
                         .away = too_few(n, DYNAMICS_LEVEL_MIN)};
    if (n == 0) return d;
    d.fluctuation = fluctuation_of(rows->t, rows->y, n, rows->lo, rows->hi, *arena);
    if (n >= DYNAMICS_LEVEL_MIN) {
        d.alike = !d.fluctuation.varies;
        d.floored = d.fluctuation.floor_share > floor_share_max;
        if (d.floored) d.away = away_from_floor(&d);
        if (d.floored) d.swing = d.half_life = alike(n);
        add_level(&d, *arena);
        if (n >= DYNAMICS_WORDS_MIN && !d.floored && !d.alike) add_half_life(&d, *arena);
        if (d.alike) d.swing = d.half_life = alike(n);
    }
    add_sensitivity(&d, *arena);
    return d;
}
