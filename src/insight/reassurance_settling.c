/* Does it settle: the curves of both arms, how they differ, and when the wish comes back. */
#include <math.h>

#include "reassurance.h"
#include "special.h"
#include "thennow.h"

static const double level = 0.90, curve_level = 0.95;

enum { DAY_HOURS = 24 };

size_t reassurance_band_of(double strength)
{
    return strength <= 3 ? 0 : strength <= 6 ? 1 : 2;
}

/* True for an episode of one of the two arms that was watched. */
static bool is_in_arm(const struct reassurance_episode *e, enum reassurance_arm *arm)
{
    *arm = e->way == REASSURANCE_WAY_ASKED ? REASSURANCE_ASKED : REASSURANCE_WAITED;
    return e->watched && (e->way == REASSURANCE_WAY_WAITED || e->way == REASSURANCE_WAY_ASKED);
}

/* Settled, or watched for long enough to say that it had not. */
static bool tells_within(const struct reassurance_rows *rows, const struct reassurance_episode *e)
{
    return rows->looked_once || e->settled || e->hours >= REASSURANCE_WITHIN_HOURS;
}

struct columns {
    double *hours, *x; /* x: asked or not, and how strong */
    bool *settled;
    size_t count;
};

static struct columns columns_of(const struct reassurance_rows *rows, struct arena *arena)
{
    struct columns c = {.hours = NEW(arena, double, rows->episode_count),
                        .x = NEW(arena, double, 2 * rows->episode_count),
                        .settled = NEW(arena, bool, rows->episode_count)};
    enum reassurance_arm arm;
    for (size_t i = 0; i < rows->episode_count; i++) {
        const struct reassurance_episode *e = &rows->episodes[i];
        if (!is_in_arm(e, &arm)) continue;
        c.x[2 * c.count] = arm == REASSURANCE_ASKED;
        c.x[2 * c.count + 1] = e->strength;
        c.hours[c.count] = e->hours;
        c.settled[c.count++] = e->settled;
    }
    return c;
}

static struct survival_rows rows_of_arm(const struct columns *all, enum reassurance_arm arm,
                                        struct arena *arena)
{
    double *hours = NEW(arena, double, all->count);
    bool *settled = NEW(arena, bool, all->count);
    struct survival_rows out = {.times = hours, .events = settled};
    for (size_t i = 0; i < all->count; i++) {
        if ((all->x[2 * i] > 0) != (arm == REASSURANCE_ASKED)) continue;
        hours[out.count] = all->hours[i];
        settled[out.count++] = all->settled[i];
    }
    return out;
}

/* Both arms by bands of strength, from episodes that tell: settled, or watched long enough. */
static void count_within(const struct reassurance_rows *rows, double until,
                         struct proportion bands[REASSURANCE_ARM_COUNT][REASSURANCE_BAND_COUNT])
{
    enum reassurance_arm arm;
    for (size_t i = 0; i < rows->episode_count && rows->episodes[i].day < until; i++) {
        const struct reassurance_episode *e = &rows->episodes[i];
        if (!is_in_arm(e, &arm) || !tells_within(rows, e)) continue;
        struct proportion *band = &bands[arm][reassurance_band_of(e->strength)];
        band->n++;
        band->good += e->settled && e->hours <= REASSURANCE_WITHIN_HOURS;
    }
}

static struct estimate lack_of_settled(int32_t events, const struct reassurance_rows *rows)
{
    struct estimate e =
        estimate_unknown(events, NEED_SETTLED, REASSURANCE_EVENTS_MIN - events);
    if (events == 0 || rows->episode_count == 0) return e;
    double span = rows->until - rows->episodes[0].day;
    e.need_days = (int32_t)fmin(ceil(e.need_count * fmax(span, 1) / events), 3650);
    return e;
}

static struct estimate median_of(const struct reassurance_settling *s)
{
    const struct survival_median *m = &s->median;
    if (!m->known || !m->lo_known || !m->hi_known || m->lo > m->value || m->hi < m->value)
        return estimate_unknown(s->curve.n, NEED_SETTLED, REASSURANCE_EVENTS_MIN);
    return (struct estimate){.known = true, .value = m->value, .lo = m->lo, .hi = m->hi,
                             .level = curve_level, .n = s->curve.n};
}

/* Did the share of this arm that came to rest within three hours change with time? */
static void judge_arm(struct reassurance *r, enum reassurance_arm arm, struct arena scratch)
{
    const struct reassurance_rows *rows = &r->from;
    struct reassurance_settling *s = &r->arms[arm];
    double *t = NEW(&scratch, double, rows->episode_count);
    double *y = NEW(&scratch, double, rows->episode_count);
    size_t n = 0;
    for (size_t i = 0; i < rows->episode_count; i++) {
        const struct reassurance_episode *e = &rows->episodes[i];
        enum reassurance_arm of;
        if (!is_in_arm(e, &of) || of != arm || !tells_within(rows, e)) continue;
        t[n] = e->day;
        y[n++] = e->settled && e->hours <= REASSURANCE_WITHIN_HOURS;
    }
    struct thennow_question ask = {.until = rows->look_until, .need = NEED_SETTLED};
    struct thennow change = thennow_of_shares(t, y, n, &ask);
    if (s->share.known) thennow_pass_look(&change, n, &s->share);
    if (s->hours.known) thennow_pass_look(&change, n, &s->hours);
}

static void settle_arm(struct reassurance *r, enum reassurance_arm arm,
                       const struct survival_rows *rows, struct arena *arena)
{
    struct reassurance_settling *s = &r->arms[arm];
    s->count = (int32_t)rows->count;
    s->curve = survival_of(rows, curve_level, arena);
    s->median = survival_median_of(&s->curve);
    s->mean = survival_mean_to(&s->curve, REASSURANCE_HORIZON_HOURS);
    for (int b = 0; b < REASSURANCE_BAND_COUNT; b++) {
        s->within.good += s->bands[b].good;
        s->within.n += s->bands[b].n;
    }
    s->share = s->hours = lack_of_settled(s->curve.events, &r->from);
    if (s->curve.events < REASSURANCE_EVENTS_MIN) return;
    s->hours = median_of(s);
    if (s->within.n > 0) s->share = proportion_estimate(s->within, level);
    judge_arm(r, arm, *arena);
}

/* Where all shares are 0 or 1 their spread is 0 too: drawn in by half of one, as Jeffreys does. */
static double cautious_error(const int32_t *good, const int32_t *n)
{
    double variance = 0;
    for (int a = 0; a < REASSURANCE_ARM_COUNT; a++) {
        double share = (good[a] + 0.5) / (n[a] + 1.0);
        variance += share * (1 - share) / n[a];
    }
    return sqrt(variance);
}

/* The arms compared within bands, as seen before `until`. */
static struct thennow_look compare_before(const struct reassurance_rows *rows, double until,
                                          double sigma)
{
    static const double small = 0.2, same = 0.3;
    struct thennow_look look = {.small_effect = small, .same_effect = same, .inflation = 1};
    struct proportion bands[REASSURANCE_ARM_COUNT][REASSURANCE_BAND_COUNT] = {{{0}}};
    int32_t good[REASSURANCE_ARM_COUNT] = {0}, n[REASSURANCE_ARM_COUNT] = {0};
    count_within(rows, until, bands);
    for (int a = 0; a < REASSURANCE_ARM_COUNT; a++)
        for (int b = 0; b < REASSURANCE_BAND_COUNT; b++) {
            good[a] += bands[a][b].good;
            n[a] += bands[a][b].n;
        }
    look.n_then = n[REASSURANCE_WAITED], look.n_now = n[REASSURANCE_ASKED];
    look.rows = look.n_then + look.n_now;
    look.windows = (struct thennow_windows){rows->origin, until, until - rows->origin};
    if (good[0] < REASSURANCE_EVENTS_MIN || good[1] < REASSURANCE_EVENTS_MIN) return look;
    if (!proportion_difference_stratified(bands[REASSURANCE_ASKED], bands[REASSURANCE_WAITED],
                                          REASSURANCE_BAND_COUNT, &look.delta, &look.error))
        return look;
    if (!(look.error > 1e-9)) look.error = cautious_error(good, n);
    double share = (good[0] + good[1] + 0.5) / (look.rows + 1.0);
    double reach = look.error * special_normal_quantile((1 + level) / 2);
    look.known = true;
    look.df = 1e6;
    look.lo = fmax(look.delta - reach, -1), look.hi = fmin(look.delta + reach, 1);
    look.sigma = sigma > 0 ? sigma : sqrt(share * (1 - share));
    look.small = small * look.sigma, look.same = same * look.sigma;
    look.p_more = special_normal_lower((look.delta - look.small) / look.error);
    look.p_less = special_normal_lower((-look.delta - look.small) / look.error);
    look.p_same = special_normal_lower((look.same - look.delta) / look.error) -
                  special_normal_lower((-look.same - look.delta) / look.error);
    return look;
}

/* As of `until`, with the look a fortnight before it. */
static struct estimate compared(const struct reassurance_rows *rows, double until)
{
    struct thennow_look now = compare_before(rows, until, 0);
    struct thennow_look before = compare_before(rows, until - THENNOW_LOOK_GAP_DAYS, 0);
    if (before.known && now.known) now = compare_before(rows, until, before.sigma);
    return thennow_judge(&before, &now, NEED_SETTLED);
}

static void compare(struct reassurance *r)
{
    const struct reassurance_rows *rows = &r->from;
    r->compared = proportion_difference_stratified(
        r->arms[REASSURANCE_ASKED].bands, r->arms[REASSURANCE_WAITED].bands,
        REASSURANCE_BAND_COUNT, &r->difference, &r->difference_error);
    struct estimate verdict = compared(rows, rows->look_until);
    r->settled_difference = compared(rows, rows->until);
    thennow_pass_verdict(&verdict, &r->settled_difference);
    if (r->settled_difference.known) return;
    int32_t waited = r->arms[REASSURANCE_WAITED].within.good;
    int32_t asked = r->arms[REASSURANCE_ASKED].within.good;
    int32_t least = asked < waited ? asked : waited;
    r->settled_difference = least < REASSURANCE_EVENTS_MIN
                                ? lack_of_settled(least, rows)
                                : estimate_unknown(asked + waited, NEED_VARIETY, 1);
    r->settled_difference.n = r->arms[0].within.n + r->arms[1].within.n;
}

/* Hours from each episode to the next strong wish, whatever was done with that one; below 0 where
 * none came. */
static double *hours_until_next(const struct reassurance_rows *rows, struct arena *arena)
{
    double *hours = NEW(arena, double, rows->episode_count), next = -1;
    bool came = false;
    for (size_t i = rows->episode_count; i-- > 0;) {
        const struct reassurance_episode *e = &rows->episodes[i];
        hours[i] = came ? fmax((next - e->day) * DAY_HOURS, 0) : -1;
        if (e->strength < REASSURANCE_STRONG) continue;
        next = e->day;
        came = true;
    }
    return hours;
}

/* Whether it was back within a day, from the curve of when it was. */
static struct estimate back_of(const struct survival *back)
{
    struct survival_point point = survival_at(back, DAY_HOURS);
    int32_t lacking = REASSURANCE_EVENTS_MIN - back->events;
    if (lacking > 0) return estimate_unknown(back->n, NEED_URGES, lacking);
    if (!point.limited) return estimate_unknown(back->n, NEED_VARIETY, 1);
    return (struct estimate){.known = true, .value = 1 - point.surviving, .lo = 1 - point.hi,
                             .hi = 1 - point.lo, .level = level, .n = back->n};
}

static void follow_return(struct reassurance *r, enum reassurance_arm arm, const double *until_next,
                          struct arena *arena)
{
    const struct reassurance_rows *rows = &r->from;
    size_t count = rows->episode_count, told = 0;
    enum reassurance_way way =
        arm == REASSURANCE_ASKED ? REASSURANCE_WAY_ASKED : REASSURANCE_WAY_WAITED;
    double *hours = NEW(arena, double, count), *t = NEW(arena, double, count);
    double *y = NEW(arena, double, count);
    bool *back = NEW(arena, bool, count);
    struct survival_rows out = {.times = hours, .events = back};
    for (size_t i = 0; i < count; i++) {
        const struct reassurance_episode *e = &rows->episodes[i];
        if (e->way != way) continue;
        bool came = until_next[i] >= 0;
        double watched = came ? until_next[i] : fmax((rows->until - e->day) * DAY_HOURS, 0);
        hours[out.count] = watched;
        back[out.count++] = came;
        if (!came && watched < DAY_HOURS) continue;
        t[told] = e->day;
        y[told++] = came && watched <= DAY_HOURS;
    }
    r->arms[arm].back = survival_of(&out, level, arena);
    r->arms[arm].back_within_day = back_of(&r->arms[arm].back);
    if (!r->arms[arm].back_within_day.known) return;
    struct thennow_question ask = {.until = rows->look_until, .need = NEED_URGES};
    struct thennow change = thennow_of_shares(t, y, told, &ask);
    thennow_pass_look(&change, told, &r->arms[arm].back_within_day);
}

void reassurance_settle(struct reassurance *r, struct arena *arena)
{
    struct columns all = columns_of(&r->from, arena);
    struct survival_rows arms[REASSURANCE_ARM_COUNT];
    struct proportion bands[REASSURANCE_ARM_COUNT][REASSURANCE_BAND_COUNT] = {{{0}}};
    const double *until_next = hours_until_next(&r->from, arena);
    count_within(&r->from, r->from.until, bands);
    for (unsigned a = 0; a < REASSURANCE_ARM_COUNT; a++) {
        for (int b = 0; b < REASSURANCE_BAND_COUNT; b++) r->arms[a].bands[b] = bands[a][b];
        arms[a] = rows_of_arm(&all, (enum reassurance_arm)a, arena);
        settle_arm(r, (enum reassurance_arm)a, &arms[a], arena);
        follow_return(r, (enum reassurance_arm)a, until_next, arena);
    }
    compare(r);
}

void reassurance_rank(struct reassurance *r, struct arena scratch)
{
    struct columns all = columns_of(&r->from, &scratch);
    struct survival_rows arms[REASSURANCE_ARM_COUNT];
    struct survival_rows both = {all.hours, all.settled, all.count};
    for (unsigned a = 0; a < REASSURANCE_ARM_COUNT; a++)
        arms[a] = rows_of_arm(&all, (enum reassurance_arm)a, &scratch);
    r->ranked = survival_log_rank(&arms[0], &arms[1], &r->log_rank, scratch);
    r->cox_result = cox_fit_of(&both, all.x, 2, &r->cox, scratch);
}
