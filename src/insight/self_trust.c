#include "self_trust.h"

#include <math.h>

#include "special.h"
#include "thennow.h"

static const double share_level = 0.90, mean_level = 0.95, trend_days = 90;

static struct thennow_question question_of(const double *days, size_t count)
{
    return (struct thennow_question){.until = days[count - 1] + 1, .need = NEED_REVIEWS};
}

/* Whether a share, or the mean of some rows, changed. */
static void judge_share(struct estimate *e, const double *days, const double *good, size_t count)
{
    if (!e->known) return;
    struct thennow_question question = question_of(days, count);
    struct thennow change = thennow_of_shares(days, good, count, &question);
    thennow_pass_look(&change, count, e);
}

static void judge_mean(struct estimate *e, const double *days, const double *values, size_t count,
                       struct arena scratch)
{
    if (!e->known) return;
    struct thennow_question question = question_of(days, count);
    struct thennow_rows rows = {.count = count, .t = days, .y = values, .independent = true};
    struct thennow change = thennow_of_rows(&rows, &question, scratch);
    thennow_pass_look(&change, count, e);
}

static struct estimate missing(int32_t n, int32_t min)
{
    return estimate_unknown(n, NEED_REVIEWS, min - n);
}

/* The rows of one way, or of all that were asked about. */
static bool is_of(const struct self_trust_row *row, enum self_trust_way way, bool any_advised)
{
    return any_advised ? row->way != SELF_TRUST_OWN : row->way == way;
}

static struct estimate share_of(const struct self_trust_rows *rows, enum self_trust_way way,
                                bool any_advised, struct proportion *out, struct arena scratch)
{
    double *days = NEW(&scratch, double, rows->count), *good = NEW(&scratch, double, rows->count);
    *out = (struct proportion){0};
    for (size_t i = 0; i < rows->count; i++) {
        if (!is_of(&rows->rows[i], way, any_advised)) continue;
        days[out->n] = rows->rows[i].day;
        good[out->n++] = rows->rows[i].good;
        out->good += rows->rows[i].good;
    }
    if (out->n < SELF_TRUST_RATE_MIN) return missing(out->n, SELF_TRUST_RATE_MIN);
    struct estimate e = proportion_estimate(*out, share_level);
    judge_share(&e, days, good, (size_t)out->n);
    return e;
}

/* Whether the difference changed is told by whether its two sides did. */
static void compare(struct self_trust *t)
{
    struct proportion own = t->ways[SELF_TRUST_OWN], advised = t->advised;
    int32_t lacking = 0;
    if (own.n < SELF_TRUST_RATE_MIN) lacking += SELF_TRUST_RATE_MIN - own.n;
    if (advised.n < SELF_TRUST_RATE_MIN) lacking += SELF_TRUST_RATE_MIN - advised.n;
    t->difference = estimate_unknown(own.n + advised.n, NEED_REVIEWS, lacking);
    if (lacking > 0) return;
    t->difference = proportion_difference(own, advised, mean_level);
    t->p_own_better = proportion_p_greater(own, advised);
    const struct estimate *a = &t->way_good[SELF_TRUST_OWN], *b = &t->advised_good;
    bool same = a->verdict == VERDICT_UNCHANGED && b->verdict == VERDICT_UNCHANGED;
    bool changed = a->verdict == VERDICT_CHANGED || b->verdict == VERDICT_CHANGED;
    t->difference.verdict = same      ? VERDICT_UNCHANGED
                            : changed ? VERDICT_CHANGED
                                      : VERDICT_NOT_YET_KNOWN;
    if (same || changed) return;
    t->difference.need = NEED_REVIEWS;
    t->difference.need_count = a->need_count > b->need_count ? a->need_count : b->need_count;
}

/* A mean with its t interval, or what is missing; `deviation` is that of one row. */
static struct estimate mean_of(double mean, double error, int32_t n, int32_t min)
{
    if (n < min) return missing(n, min);
    if (!(error > 1e-9)) return estimate_unknown(n, NEED_VARIETY, 1);
    return estimate_of_t(mean, error, n - 1, n, mean_level);
}

static void calibrate(struct self_trust *t, struct arena *arena)
{
    const struct self_trust_rows *rows = &t->from;
    double *days = NEW(arena, double, rows->count), *chances = NEW(arena, double, rows->count);
    double *good = NEW(arena, double, rows->count), *over = NEW(arena, double, rows->count);
    double *squares = NEW(arena, double, rows->count);
    size_t n = 0;
    for (size_t i = 0; i < rows->count; i++) {
        if (rows->rows[i].confidence < 0) continue;
        days[n] = rows->rows[i].day;
        chances[n] = rows->rows[i].confidence;
        good[n] = rows->rows[i].good;
        over[n] = chances[n] - good[n];
        squares[n] = over[n] * over[n];
        n++;
    }
    int32_t count = (int32_t)n;
    t->with_confidence = count;
    t->over_confidence = missing(count, SELF_TRUST_BIAS_MIN);
    t->brier = missing(count, SELF_TRUST_PARTS_MIN);
    if (n == 0) return;
    t->calibration = calibration_of(chances, good, n, arena);
    const struct calibration *c = &t->calibration;
    t->over_confidence =
        mean_of(c->bias, c->bias_deviation / sqrt(count), count, SELF_TRUST_BIAS_MIN);
    t->brier = mean_of(c->brier, c->brier_error, count, SELF_TRUST_PARTS_MIN);
    judge_mean(&t->over_confidence, days, over, n, *arena);
    judge_mean(&t->brier, days, squares, n, *arena);
    t->curve = count >= SELF_TRUST_CURVE_MIN;
}

static void follow_judgement(struct self_trust *t, struct arena scratch)
{
    const struct self_trust_rows *rows = &t->from;
    struct proportion p = {.n = (int32_t)rows->count};
    t->judgement = missing(p.n, SELF_TRUST_RATE_MIN);
    t->judgement_trend = missing(p.n, SELF_TRUST_PARTS_MIN);
    double *days = NEW(&scratch, double, rows->count), *own = NEW(&scratch, double, rows->count);
    double *quarters = NEW(&scratch, double, rows->count);
    for (size_t i = 0; i < rows->count; i++) {
        enum self_trust_way way = rows->rows[i].way;
        days[i] = rows->rows[i].day;
        quarters[i] = days[i] / trend_days;
        own[i] = way == SELF_TRUST_OWN || way == SELF_TRUST_INFORMATION;
        p.good += own[i] > 0;
    }
    struct logistic *drift = &t->drift;
    t->drift_known = p.n > 0 && logistic_fit(quarters, own, rows->count, drift) &&
                     drift->slope_error > 1e-12;
    if (p.n < SELF_TRUST_RATE_MIN) return;
    t->judgement = proportion_estimate(p, share_level);
    judge_share(&t->judgement, days, own, rows->count);
    if (p.n < SELF_TRUST_PARTS_MIN) return;
    t->judgement_trend = estimate_unknown(p.n, NEED_VARIETY, 1);
    if (!t->drift_known) return;
    t->judgement_trend = estimate_of_t(drift->slope, drift->slope_error, 1e6, p.n, mean_level);
    thennow_pass_verdict(&t->judgement, &t->judgement_trend);
}

struct self_trust self_trust_of(const struct self_trust_rows *rows, struct arena *arena)
{
    struct self_trust t = {.from = *rows};
    for (unsigned way = 0; way < SELF_TRUST_WAY_COUNT; way++)
        t.way_good[way] = share_of(rows, (enum self_trust_way)way, false, &t.ways[way], *arena);
    t.advised_good = share_of(rows, SELF_TRUST_ADVISED, true, &t.advised, *arena);
    compare(&t);
    calibrate(&t, arena);
    follow_judgement(&t, *arena);
    return t;
}
