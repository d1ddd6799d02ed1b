#include "reassurance.h"

#include <math.h>

#include "thennow.h"

static const double level = 0.90, trend_days = 30, week_days = 7;

/* From here on shares are taken to vary more than chance does. */
static const double overdispersed = 1.3;

static int32_t days_to_come(double missing, double so_far, double span)
{
    static const double days_max = 3650;
    if (!(so_far > 0) || !(span >= week_days)) return 0;
    double days = ceil(missing * span / so_far);
    return days <= days_max ? (int32_t)days : 0;
}

/* What is not known yet, with how long it takes at the pace of `span` days. */
static struct estimate missing(int32_t n, int32_t min, enum need need, double span)
{
    struct estimate e = estimate_unknown(n, need, min - n);
    e.need_days = days_to_come(min - n, n, span);
    return e;
}

static double span_of(const struct reassurance_rows *rows)
{
    double first = rows->until;
    if (rows->day_count > 0) first = rows->days[0].day;
    if (rows->episode_count > 0) first = fmin(first, rows->episodes[0].day);
    return rows->until - first;
}

/* The columns of a rate: days, in thirties from the origin, and what was counted. */
struct counts {
    double *days, *x, *y;
    size_t count;
    bool known;
};

static struct counts counts_of(const struct reassurance_rows *rows, bool pulls,
                               struct arena *arena)
{
    struct counts c = {.days = NEW(arena, double, rows->day_count),
                       .x = NEW(arena, double, rows->day_count),
                       .y = NEW(arena, double, rows->day_count),
                       .count = rows->day_count,
                       .known = true};
    for (size_t i = 0; i < rows->day_count; i++) {
        const struct reassurance_day *at = &rows->days[i];
        c.days[i] = at->day;
        c.x[i] = (at->day - rows->origin) / trend_days;
        c.y[i] = pulls ? at->pulls : at->asked;
        c.known = c.known && c.y[i] >= 0;
    }
    return c;
}

static void judge_rate(struct reassurance_rate *rate, const struct counts *c,
                       const struct reassurance_rows *rows)
{
    struct thennow_question ask = {.until = rows->look_until, .need = NEED_EVENINGS};
    struct thennow change = thennow_of_counts(c->days, c->y, c->count, &ask);
    if (rate->per_week.known) thennow_pass_look(&change, c->count, &rate->per_week);
    if (rate->trend.known) thennow_pass_look(&change, c->count, &rate->trend);
}

static double percent(double log_change)
{
    return 100 * expm1(log_change);
}

static struct estimate trend_of(const struct reassurance_rate *rate, double span)
{
    if (rate->days < REASSURANCE_TREND_DAYS_MIN)
        return missing(rate->days, REASSURANCE_TREND_DAYS_MIN, NEED_EVENINGS, span);
    if (rate->events < REASSURANCE_TREND_EVENTS_MIN)
        return missing(rate->events, REASSURANCE_TREND_EVENTS_MIN, NEED_URGES, span);
    if (rate->result != GLM_FITTED) return estimate_unknown(rate->days, NEED_VARIETY, 1);
    double error = poisson_error(&rate->fit, 1);
    struct estimate e =
        estimate_of_t(rate->fit.coefficients[1], error, rate->fit.df, rate->days, level);
    e.value = percent(e.value), e.lo = percent(e.lo), e.hi = percent(e.hi);
    return e;
}

static struct reassurance_rate rate_of(const struct reassurance_rows *rows, bool pulls,
                                       struct arena scratch)
{
    struct reassurance_rate rate = {.result = GLM_TOO_FEW};
    struct counts c = counts_of(rows, pulls, &scratch);
    double span = span_of(rows);
    if (c.known) {
        rate.days = (int32_t)c.count;
        for (size_t i = 0; i < c.count; i++) rate.events += (int32_t)c.y[i];
        struct poisson_rows fit = {.count = c.count, .predictors = 1, .x = c.x, .y = c.y};
        rate.result = poisson_fit_of(&fit, &rate.fit);
    }
    rate.trend = trend_of(&rate, span);
    rate.per_week = missing(rate.days, REASSURANCE_RATE_DAYS_MIN, NEED_EVENINGS, span);
    if (rate.days >= REASSURANCE_RATE_DAYS_MIN) {
        double dispersion = rate.result == GLM_FITTED ? rate.fit.dispersion : 1;
        struct poisson_rate all = {rate.events, rate.days / week_days};
        rate.per_week = poisson_rate_estimate(all, dispersion, level);
        rate.per_week.n = rate.days;
    }
    if (c.known) judge_rate(&rate, &c, rows);
    return rate;
}

/* A strong wish that was waited with or gone for. */
static bool is_strong(const struct reassurance_episode *e)
{
    return e->strength >= REASSURANCE_STRONG &&
           (e->way == REASSURANCE_WAY_WAITED || e->way == REASSURANCE_WAY_ASKED);
}

static void tally(struct proportion *p, bool good)
{
    p->good += good;
    p->n++;
}

/* The middle of the time before `until`, in whole tens of days begun, so that what comes on the
 * last days does not move it. */
static double half_of(const struct reassurance_rows *rows, double until)
{
    static const double step = 10;
    double last = rows->origin;
    for (size_t i = 0; i < rows->episode_count && rows->episodes[i].day < until; i++)
        last = rows->episodes[i].day;
    return rows->origin + ceil((last - rows->origin) / step) * step / 2;
}

/* How much more the shares of one week differ than chance: Pearson's about the share of each half,
 * weeks of seven days from the origin. 1 where there is too little to tell. */
static double weekly_dispersion(const struct reassurance_rows *rows, double until, double half,
                                const struct proportion halves[2])
{
    double sum = 0, weeks = 0, good = 0, n = 0, week = -1;
    double share[2];
    for (int h = 0; h < 2; h++)
        share[h] = halves[h].n > 0 ? (double)halves[h].good / halves[h].n : 0;
    for (size_t i = 0; i <= rows->episode_count; i++) {
        bool end = i == rows->episode_count || rows->episodes[i].day >= until;
        double at = end ? 0 : rows->episodes[i].day;
        double here = end ? -2 : floor((at - rows->origin) / week_days);
        if (!end && !is_strong(&rows->episodes[i])) continue;
        if (n > 0 && (end || here > week)) {
            double p = share[rows->origin + week * week_days >= half];
            double variance = n * p * (1 - p);
            if (variance > 0) sum += (good - n * p) * (good - n * p) / variance;
            weeks += variance > 0;
            good = n = 0;
        }
        if (end) break;
        week = here;
        good += rows->episodes[i].way == REASSURANCE_WAY_ASKED;
        n += 1;
    }
    return weeks > 2 ? fmax(sum / (weeks - 2), 1) : 1;
}

static struct proportion thinned(struct proportion p, double dispersion)
{
    if (dispersion <= overdispersed) return p;
    return (struct proportion){(int32_t)lround(p.good / dispersion),
                               (int32_t)lround(p.n / dispersion)};
}

static struct proportion other(struct proportion p)
{
    return (struct proportion){p.n - p.good, p.n};
}

/* Waited with, in the second half less the first, as seen before `until`. */
static struct thennow_look half_look(const struct reassurance_rows *rows, double until,
                                     double sigma, struct proportion halves[2])
{
    static const double small = 0.2, same = 0.5;
    struct thennow_look look = {.small_effect = small, .same_effect = same, .inflation = 1};
    double half = half_of(rows, until);
    halves[0] = halves[1] = (struct proportion){0};
    for (size_t i = 0; i < rows->episode_count && rows->episodes[i].day < until; i++)
        if (is_strong(&rows->episodes[i]))
            tally(&halves[rows->episodes[i].day >= half],
                  rows->episodes[i].way == REASSURANCE_WAY_ASKED);
    look.n_then = halves[0].n, look.n_now = halves[1].n, look.rows = look.n_then + look.n_now;
    look.windows = (struct thennow_windows){rows->origin, until, half - rows->origin};
    if (look.n_then < REASSURANCE_SHARE_MIN || look.n_now < REASSURANCE_SHARE_MIN) return look;
    double dispersion = weekly_dispersion(rows, until, half, halves);
    struct proportion then = thinned(other(halves[0]), dispersion);
    struct proportion now = thinned(other(halves[1]), dispersion);
    if (then.n == 0 || now.n == 0) return look;
    struct estimate difference = proportion_difference(now, then, level);
    double share = (then.good + 0.5) / (then.n + 1.0);
    look.known = true;
    look.inflation = dispersion > overdispersed ? dispersion : 1;
    look.delta = difference.value, look.lo = difference.lo, look.hi = difference.hi;
    look.df = 1e6;
    look.sigma = sigma > 0 ? sigma : sqrt(share * (1 - share));
    look.small = small * look.sigma, look.same = same * look.sigma;
    look.p_more = proportion_p_exceeds(now, then, look.small);
    look.p_less = proportion_p_exceeds(then, now, look.small);
    look.p_same = 1 - proportion_p_exceeds(now, then, look.same) -
                  proportion_p_exceeds(then, now, look.same);
    return look;
}

/* As of `until`, with the look a fortnight before it. */
static struct estimate half_change(const struct reassurance_rows *rows, double until,
                                   struct proportion halves[2])
{
    struct proportion earlier[2];
    struct thennow_look now = half_look(rows, until, 0, halves);
    struct thennow_look before = half_look(rows, until - THENNOW_LOOK_GAP_DAYS, 0, earlier);
    if (now.known && before.known) now = half_look(rows, until, before.sigma, halves);
    return thennow_judge(&before, &now, NEED_URGES);
}

static void follow_waiting(struct reassurance *r)
{
    const struct reassurance_rows *rows = &r->from;
    double span = span_of(rows);
    struct proportion looked_at[2];
    struct estimate verdict = half_change(rows, rows->look_until, looked_at);
    r->waited_change = half_change(rows, rows->until, r->halves);
    thennow_pass_verdict(&verdict, &r->waited_change);
    r->half_day = half_of(rows, rows->until);
    for (int h = 0; h < 2; h++) {
        r->strong.good += r->halves[h].good;
        r->strong.n += r->halves[h].n;
    }
    int32_t least = r->halves[0].n < r->halves[1].n ? r->halves[0].n : r->halves[1].n;
    if (!r->waited_change.known)
        r->waited_change = missing(least, REASSURANCE_SHARE_MIN, NEED_URGES, span / 2);
    r->waited = missing(r->strong.n, REASSURANCE_SHARE_MIN, NEED_URGES, span);
    if (r->strong.n < REASSURANCE_SHARE_MIN) return;
    double dispersion = weekly_dispersion(rows, rows->until, r->half_day, r->halves);
    struct proportion waited = thinned(other(r->strong), dispersion);
    if (waited.n == 0) return;
    struct estimate share = proportion_estimate(waited, level);
    r->waited = share;
    r->waited.n = r->strong.n;
    r->waited.value = fmin(fmax((double)other(r->strong).good / r->strong.n, share.lo), share.hi);
    thennow_pass_verdict(&r->waited_change, &r->waited);
}

static void count_ways(struct reassurance *r)
{
    for (size_t i = 0; i < r->from.episode_count; i++) {
        r->openly += r->from.episodes[i].way == REASSURANCE_WAY_OPEN;
        r->unsaid += r->from.episodes[i].way == REASSURANCE_WAY_UNSAID;
    }
}

struct reassurance reassurance_of(const struct reassurance_rows *rows, struct arena *arena)
{
    struct reassurance r = {.from = *rows};
    r.asked = rate_of(rows, false, *arena);
    r.pulls = rate_of(rows, true, *arena);
    follow_waiting(&r);
    count_ways(&r);
    reassurance_settle(&r, arena);
    return r;
}

static void fit_acting(struct reassurance *r, struct arena scratch)
{
    const struct reassurance_rows *rows = &r->from;
    double *x = NEW(&scratch, double, 2 * rows->episode_count);
    double *y = NEW(&scratch, double, rows->episode_count);
    size_t n = 0;
    for (size_t i = 0; i < rows->episode_count; i++) {
        const struct reassurance_episode *e = &rows->episodes[i];
        if (e->way != REASSURANCE_WAY_WAITED && e->way != REASSURANCE_WAY_ASKED) continue;
        x[2 * n] = e->strength - REASSURANCE_STRONG;
        x[2 * n + 1] = (e->day - rows->origin) / trend_days;
        y[n++] = e->way == REASSURANCE_WAY_ASKED;
    }
    r->acted = logistic_fit_two(x, y, n, &r->act);
}

static void fit_spread(const struct reassurance_rows *rows, bool pulls,
                       struct reassurance_rate *rate, struct arena scratch)
{
    struct counts c = counts_of(rows, pulls, &scratch);
    struct poisson_rows fit = {.count = c.count, .predictors = 1, .x = c.x, .y = c.y};
    if (c.known)
        rate->spread = poisson_fit_negative_binomial(&fit, &rate->negative_binomial, scratch);
}

void reassurance_fit_others(struct reassurance *r, struct arena scratch)
{
    fit_spread(&r->from, false, &r->asked, scratch);
    fit_spread(&r->from, true, &r->pulls, scratch);
    fit_acting(r, scratch);
    reassurance_rank(r, scratch);
}
