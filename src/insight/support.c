#include "support.h"

#include <math.h>

#include "moments.h"
#include "special.h"

static const double level = 0.90, tilt_p = 0.95, people_small = 0.5, people_same = 1;

enum direction { RECEIVED, GIVEN, BOTH };

/* How often each of the listed was met, from `from` to before `until`. */
static int64_t count_people(const struct support_rows *rows, enum direction direction, double from,
                            double until, int32_t *counts)
{
    int64_t n = 0;
    for (size_t k = 0; k < rows->person_count; k++) counts[k] = 0;
    for (size_t i = 0; i < rows->count; i++) {
        const struct support_row *row = &rows->rows[i];
        CHECK(row->person < rows->person_count);
        if (row->given ? direction == RECEIVED : direction == GIVEN) continue;
        if (row->t < from || row->t >= until) continue;
        counts[row->person]++;
        n++;
    }
    return n;
}

static struct support_spread spread_of(const struct support_rows *rows, enum direction direction)
{
    int32_t counts[SUPPORT_PEOPLE_MAX];
    struct support_spread spread = {0};
    count_people(rows, direction, -INFINITY, INFINITY, counts);
    spread.known = diversity_of(counts, rows->person_count, level, &spread.diversity);
    while (spread.known && counts[spread.largest] < spread.diversity.most) spread.largest++;
    return spread;
}

static double weighted_hill1(const struct support_rows *rows)
{
    double weights[SUPPORT_PEOPLE_MAX] = {0};
    for (size_t i = 0; i < rows->count; i++)
        if (!rows->rows[i].given) weights[rows->rows[i].person] += rows->rows[i].weight;
    return diversity_hill1(weights, rows->person_count);
}

static void set_people(struct support *s, struct arena *arena)
{
    const struct support_rows *rows = &s->from;
    int32_t given[SUPPORT_PEOPLE_MAX], received[SUPPORT_PEOPLE_MAX];
    count_people(rows, GIVEN, -INFINITY, INFINITY, given);
    count_people(rows, RECEIVED, -INFINITY, INFINITY, received);
    struct support_person *people = NEW(arena, struct support_person, rows->person_count);
    for (uint32_t k = 0; k < rows->person_count; k++) {
        if (given[k] + received[k] == 0) continue;
        double p = special_beta_upper(0.5, given[k] + 0.5, received[k] + 0.5);
        bool enough = given[k] + received[k] >= SUPPORT_TILT_MIN;
        int8_t tilts = !enough           ? TOWARDS_NEITHER
                       : p >= tilt_p     ? TOWARDS_MORE
                       : p <= 1 - tilt_p ? TOWARDS_LESS
                                         : TOWARDS_NEITHER;
        people[s->person_count++] = (struct support_person){k, given[k], received[k], p, tilts};
    }
    s->people = people;
}

/* Received support alone, and not later than asked. */
static struct thennow_windows windows_of(const struct support_rows *rows, double until,
                                         struct thennow_look *look)
{
    double first = 0, last = 0;
    for (size_t i = 0; i < rows->count; i++) {
        const struct support_row *row = &rows->rows[i];
        if (row->given || row->t >= until) continue;
        if (look->rows++ == 0) first = row->t;
        last = row->t;
    }
    return thennow_windows_of(first, last, 0);
}

/* Now less then, of two posteriors: the windows of thennow.h. */
static struct thennow_look look_at(const struct support_rows *rows, double until,
                                   struct arena scratch)
{
    struct thennow_look look = {.small = people_small, .same = people_same, .inflation = 1};
    int32_t then_counts[SUPPORT_PEOPLE_MAX], now_counts[SUPPORT_PEOPLE_MAX];
    struct dirichlet then, now;
    struct diversity usual;
    struct thennow_windows w = look.windows = windows_of(rows, until, &look);
    double end = fmin(w.until, until);
    look.n_then = (int32_t)count_people(rows, RECEIVED, w.from, w.from + w.width, then_counts);
    look.n_now = (int32_t)count_people(rows, RECEIVED, w.until - w.width, end, now_counts);
    look.sigma = look.small_effect = look.same_effect = 1;
    if (diversity_of(then_counts, rows->person_count, level, &usual) && usual.variance > 0) {
        look.sigma = usual.hill1 * sqrt(usual.variance * (double)usual.n);
        look.small_effect = people_small / look.sigma;
        look.same_effect = people_same / look.sigma;
    }
    if (w.until - w.from < 2 * w.width || look.n_then < SUPPORT_MIN || look.n_now < SUPPORT_MIN ||
        !dirichlet_of(then_counts, rows->person_count, &scratch, &then) ||
        !dirichlet_of(now_counts, rows->person_count, &scratch, &now))
        return look;
    struct estimate difference = dirichlet_difference(&now, &then, level);
    look.known = true;
    look.delta = difference.value, look.lo = difference.lo, look.hi = difference.hi;
    look.error = (look.hi - look.lo) / 2 / special_normal_quantile((1 + level) / 2);
    look.df = 1e6;
    look.p_more = 1 - dirichlet_difference_lower(&now, &then, people_small);
    look.p_less = dirichlet_difference_lower(&now, &then, -people_small);
    look.p_same = dirichlet_difference_lower(&now, &then, people_same) -
                  dirichlet_difference_lower(&now, &then, -people_same);
    return look;
}

static void set_supporters(struct support *s, struct arena *arena)
{
    const struct support_rows *rows = &s->from;
    int32_t *counts = NEW(arena, int32_t, rows->person_count);
    int32_t n = (int32_t)count_people(rows, RECEIVED, -INFINITY, INFINITY, counts);
    s->received_counts = counts;
    s->posterior_known = dirichlet_of(counts, rows->person_count, arena, &s->posterior);
    s->effective_supporters = estimate_unknown(n, NEED_SUPPORT, SUPPORT_MIN - n);
    if (n < SUPPORT_MIN) return;
    s->effective_supporters = estimate_unknown(n, NEED_VARIETY, 1);
    if (!s->posterior_known) return;
    s->effective_supporters = dirichlet_estimate(&s->posterior, level);
    struct thennow_look now = look_at(rows, rows->look_until, *arena);
    struct thennow_look before =
        look_at(rows, now.windows.until - THENNOW_LOOK_GAP_DAYS, *arena);
    struct thennow look = {before, now, thennow_judge(&before, &now, NEED_SUPPORT)};
    thennow_pass_look(&look, (size_t)n, &s->effective_supporters);
    /* Both windows need as many as one number does. */
    int32_t lacking = 2 * SUPPORT_MIN - n;
    if (s->effective_supporters.need == NEED_SUPPORT &&
        s->effective_supporters.need_count < lacking)
        s->effective_supporters.need_count = lacking;
}

static void set_shares(struct support *s, struct arena scratch)
{
    size_t count = s->from.count;
    double until = s->from.look_until;
    struct moments given = moments_new(count, until, &scratch);
    struct moments largest = moments_new(count, until, &scratch);
    struct moments matched = moments_new(count, until, &scratch);
    struct moments fits = moments_new(count, until, &scratch);
    for (size_t i = 0; i < count; i++) {
        const struct support_row *row = &s->from.rows[i];
        moments_add(&given, row->t, row->given);
        if (row->given) continue;
        moments_add(&largest, row->t, row->person == s->received.largest);
        if (row->matched != SUPPORT_UNKNOWN) moments_add(&matched, row->t, row->matched);
        if (row->fit != SUPPORT_UNKNOWN) moments_add(&fits, row->t, row->fit);
    }
    s->given_share = moments_share(&given, SUPPORT_MIN, NEED_SUPPORT);
    s->largest_share = moments_share(&largest, SUPPORT_MIN, NEED_SUPPORT);
    s->matched = moments_share(&matched, SUPPORT_MATCHED_MIN, NEED_SUPPORT);
    s->fit = moments_mean(&fits, SUPPORT_MIN, NEED_SUPPORT, scratch);
}

struct support support_of(const struct support_rows *rows, struct arena *arena)
{
    CHECK(rows->person_count <= SUPPORT_PEOPLE_MAX);
    struct support s = {.from = *rows};
    s.received = spread_of(rows, RECEIVED);
    s.given = spread_of(rows, GIVEN);
    s.both = spread_of(rows, BOTH);
    s.weighted_hill1 = weighted_hill1(rows);
    set_people(&s, arena);
    set_supporters(&s, arena);
    set_shares(&s, *arena);
    return s;
}
