#include "lows.h"

#include "proportion.h"
#include "series.h"
#include "thennow.h"

static const double share_level = 0.90, curve_level = 0.95;

static struct survival curve_of(const struct dips *dips, double level, struct arena *arena)
{
    double *lengths = NEW(arena, double, dips->count);
    bool *back = NEW(arena, bool, dips->count);
    for (size_t i = 0; i < dips->count; i++) {
        lengths[i] = dips->dips[i].length;
        back[i] = dips->dips[i].back;
    }
    struct survival_rows rows = {.times = lengths, .events = back, .count = dips->count};
    return survival_of(&rows, level, arena);
}

static double longest(const struct dips *dips)
{
    double longest = 0;
    for (size_t i = 0; i < dips->count; i++)
        if (dips->dips[i].length > longest) longest = dips->dips[i].length;
    return longest;
}

/* The median with its 90 % limits, where the curve comes down to it. */
static void add_dip(struct lows *r, struct arena *arena)
{
    int32_t ended = (int32_t)r->dips.back_count;
    r->dip = estimate_unknown((int32_t)r->dips.count, NEED_DIPS, LOWS_DIPS_MIN - ended);
    if (ended < LOWS_DIPS_MIN) return;
    struct survival curve = curve_of(&r->dips, share_level, arena);
    struct survival_median median = survival_median_of(&curve);
    if (!median.known) {
        r->dip = estimate_unknown((int32_t)r->dips.count, NEED_DIPS, LOWS_DIPS_MIN);
        return;
    }
    r->beyond = !median.hi_known;
    double hi = median.hi_known ? median.hi : longest(&r->dips);
    r->dip = (struct estimate){.known = true,
                               .value = median.value,
                               .lo = median.lo_known ? median.lo : 0,
                               .hi = hi > median.value ? hi : median.value,
                               .level = share_level,
                               .n = (int32_t)r->dips.count};
}

static void add_low_solid(struct lows *r, const struct lows_rows *rows, struct arena *arena)
{
    size_t n = rows->mood.count;
    double *days = NEW(arena, double, n), *low = NEW(arena, double, n),
           *solid = NEW(arena, double, n);
    struct proportion p = {0};
    for (size_t i = 0; i < n; i++) {
        bool is_low = rows->mood.y[i] < r->dips.usual - r->dips.scale;
        if (!is_low || !rows->solid || rows->solid[i] < 0) continue;
        bool yet_solid = rows->solid[i] >= LOWS_SOLID_FROM;
        if (yet_solid) days[p.good++] = rows->mood.t[i];
        low[p.n] = rows->mood.t[i];
        solid[p.n++] = yet_solid;
    }
    r->solid_days = days;
    r->solid_count = (size_t)p.good;
    r->low_count = p.n;
    r->low_solid = estimate_unknown(p.n, NEED_DIPS, LOWS_EVENINGS_MIN - p.n);
    if (p.n < LOWS_EVENINGS_MIN) return;
    r->low_solid = proportion_estimate(p, share_level);
    struct thennow_question question = {.until = rows->mood.look_until, .need = NEED_DIPS};
    struct thennow change = thennow_of_shares(low, solid, (size_t)p.n, &question);
    thennow_pass_look(&change, (size_t)p.n, &r->low_solid);
}

struct lows lows_of(const struct lows_rows *rows, struct arena *arena)
{
    struct lows r = {.dips = dips_of(rows->mood.t, rows->mood.y, rows->mood.count, arena)};
    r.curve = curve_of(&r.dips, curve_level, arena);
    add_dip(&r, arena);
    add_low_solid(&r, rows, arena);
    return r;
}

struct lows_rows lows_rows_of_notebook(struct notebook *nb, day since, day until,
                                       struct arena *arena)
{
    struct lows_rows rows = {.mood = dynamics_rows_of_notebook(nb, S("mood"), since, until, arena)};
    struct series series = series_of_notebook(nb, S("solid"), since, until, arena);
    double *solid = NEW(arena, double, rows.mood.count);
    for (size_t i = 0; i < rows.mood.count; i++) {
        const struct series_point *point = &series.points[(day)rows.mood.t[i] - series.since];
        solid[i] = point->n > point->late ? point->timely : -1;
    }
    rows.solid = solid;
    return rows;
}
