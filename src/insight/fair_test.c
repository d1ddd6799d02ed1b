#include "fair_test.h"

#include <math.h>

#include "special.h"

static const double shown_level = 0.90, missing_max = 0.2;
static const double clear = 0.985, early = 0.9995, leaning = 0.95, alike = 0.95, small = 0.5;

/* Two-sided, so twice what a leaning leaves to chance. */
static const double leaning_share_max = 0.10;

/* The followed-up moments until then; when the last of them was. */
static double take_followed(const struct fair_moments *m, double until, struct fair_moment *rows,
                            size_t *count)
{
    double last = -INFINITY;
    *count = 0;
    for (size_t i = 0; i < m->count; i++) {
        if (!m->rows[i].followed || m->rows[i].day > until) continue;
        rows[(*count)++] = m->rows[i];
        last = m->rows[i].day;
    }
    return last;
}

/* The rows as columns. */
struct columns {
    double *day, *chance, *pre, *post;
    bool *suggested;
};

static struct columns columns_of(const struct fair_moment *rows, size_t count, struct arena *arena)
{
    struct columns c = {NEW(arena, double, count), NEW(arena, double, count),
                        NEW(arena, double, count), NEW(arena, double, count),
                        NEW(arena, bool, count)};
    for (size_t i = 0; i < count; i++) {
        c.day[i] = rows[i].day;
        c.chance[i] = rows[i].chance;
        c.pre[i] = rows[i].before;
        c.post[i] = rows[i].after;
        c.suggested[i] = rows[i].suggested;
    }
    return c;
}

static enum wcls_result fit(const struct fair_moment *rows, size_t count, struct wcls *out,
                            struct arena scratch)
{
    struct columns c = columns_of(rows, count, &scratch);
    struct wcls_rows all = {count, c.day, c.chance, c.suggested, c.pre, c.post};
    return wcls_fit(&all, out);
}

/* How sure one look is of each answer. */
struct look {
    bool fitted;
    double p_more, p_less, p_small;
};

static struct look look_at(enum wcls_result result, const struct wcls *w)
{
    if (result != WCLS_FITTED) return (struct look){0};
    double error = w->error[WCLS_HC3], reach = small * w->deviation;
    struct look look = {.fitted = true};
    look.p_more = special_t_lower(w->effect / error, w->df);
    look.p_less = special_t_lower(-w->effect / error, w->df);
    look.p_small = special_t_lower((reach - w->effect) / error, w->df) -
                   special_t_lower((-reach - w->effect) / error, w->df);
    return look;
}

static void judge(struct fair_test *t, const struct look *now, const struct look *then)
{
    struct estimate *e = &t->effect;
    bool more = now->p_more >= now->p_less;
    double p_now = more ? now->p_more : now->p_less, p_then = more ? then->p_more : then->p_less;
    bool planned = t->followed >= FAIR_TEST_PLANNED, few = t->followed < FAIR_TEST_EXACT_BELOW;
    bool agreed = !few || (t->dealt && t->randomisation.share <= leaning_share_max);
    if (!then->fitted) return;
    if (!few && p_now >= clear && p_then >= clear && (planned || p_now >= early))
        e->verdict = VERDICT_CHANGED;
    else if (planned && now->p_small >= alike && then->p_small >= alike)
        e->verdict = VERDICT_UNCHANGED;
    bool leans = agreed && p_now >= leaning && p_then >= leaning;
    if (e->verdict == VERDICT_CHANGED || (e->verdict == VERDICT_NOT_YET_KNOWN && leans))
        e->direction = more ? TOWARDS_MORE : TOWARDS_LESS;
}

/* What would settle it, and about when at the pace so far. */
static void forecast(struct fair_test *t, double first, double last)
{
    enum { FURTHER = 20 };
    struct estimate *e = &t->effect;
    if (e->verdict != VERDICT_NOT_YET_KNOWN) return;
    if (!e->known && e->need != NEED_FLIPS) return;
    if (e->known) {
        e->need = NEED_FLIPS;
        e->need_count = FAIR_TEST_PLANNED - t->followed;
        if (e->need_count < FURTHER) e->need_count = FURTHER;
    }
    if (t->followed < 2 || !(last > first)) return;
    double days = e->need_count * (last - first) / (t->followed - 1);
    e->need_days = days < 3650 ? (int32_t)ceil(days) : 0;
}

static void count_arms(struct fair_test *t)
{
    for (size_t i = 0; i < t->from.count; i++) {
        const struct fair_moment *m = &t->from.rows[i];
        struct fair_arm *arm = &t->arms[m->suggested];
        arm->moments++;
        if (!m->followed) continue;
        arm->followed++;
        arm->before += m->before;
        arm->after += m->after;
        t->followed++;
    }
    for (int i = 0; i < 2; i++) {
        if (t->arms[i].followed == 0) continue;
        t->arms[i].before /= t->arms[i].followed;
        t->arms[i].after /= t->arms[i].followed;
    }
}

/* The effect if every missing rating had been `with` in the one arm and `without` in the other. */
static bool effect_if(const struct fair_moments *m, double with, double without, double *out,
                      struct arena scratch)
{
    struct fair_moment *rows = NEW(&scratch, struct fair_moment, m->count);
    struct wcls w;
    for (size_t i = 0; i < m->count; i++) {
        rows[i] = m->rows[i];
        if (!rows[i].followed) rows[i].after = rows[i].suggested ? with : without;
    }
    if (fit(rows, m->count, &w, scratch) != WCLS_FITTED) return false;
    *out = w.effect;
    return true;
}

static void bound(struct fair_test *t, struct arena scratch)
{
    const struct fair_moments *m = &t->from;
    double missing = (double)m->count - t->followed;
    if (!(missing > missing_max * (double)m->count)) return;
    t->bounded = effect_if(m, m->lo, m->hi, &t->bound_lo, scratch) &&
                 effect_if(m, m->hi, m->lo, &t->bound_hi, scratch);
}

static void deal(struct fair_test *t, const struct fair_moment *rows, size_t count,
                 struct arena scratch)
{
    if (count >= FAIR_TEST_EXACT_BELOW || t->arms[0].followed == 0 || t->arms[1].followed == 0)
        return;
    struct columns c = columns_of(rows, count, &scratch);
    t->randomisation = randomisation_of(c.pre, c.post, c.suggested, count, scratch);
    t->dealt = true;
}

static struct estimate effect_of(const struct fair_test *t)
{
    if (t->followed < FAIR_TEST_SHOWN_MIN)
        return estimate_unknown(t->followed, NEED_FLIPS, FAIR_TEST_SHOWN_MIN - t->followed);
    if (t->result == WCLS_NO_VARIATION) return estimate_unknown(t->followed, NEED_VARIETY, 1);
    if (t->result != WCLS_FITTED) return estimate_unknown(t->followed, NEED_FLIPS, 2);
    return estimate_of_t(t->fit.effect, t->fit.error[WCLS_HC3], t->fit.df, t->followed,
                         shown_level);
}

struct fair_test fair_test_of(const struct fair_moments *moments, struct arena scratch)
{
    struct fair_test t = {.from = *moments};
    struct fair_moment *rows = NEW(&scratch, struct fair_moment, moments->count);
    size_t count, earlier;
    double last = take_followed(moments, INFINITY, rows, &count);
    double first = count > 0 ? rows[0].day : 0;
    count_arms(&t);
    t.result = fit(rows, count, &t.fit, scratch);
    deal(&t, rows, count, scratch);
    t.effect = effect_of(&t);
    if (t.effect.known) {
        struct wcls before;
        struct look now = look_at(t.result, &t.fit);
        take_followed(moments, last - FAIR_TEST_LOOK_DAYS, rows, &earlier);
        struct look then = look_at(fit(rows, earlier, &before, scratch), &before);
        judge(&t, &now, &then);
        bound(&t, scratch);
    }
    forecast(&t, first, last);
    return t;
}
