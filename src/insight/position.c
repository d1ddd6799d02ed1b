#include "position.h"

#include <math.h>

#include "special.h"
#include "str.h"

/* Answers a facet needs, facets an axis needs. */
enum { FACET_ANSWERS_MIN = 2, AXIS_FACETS_MIN = 3 };

/* Where these come from: docs/EVIDENCE.md, "Position". */
const double position_prior_df = 8;
static const double prior_item_variance = 0.90;
const double position_prior_difference_variance = 1.00;
const double position_day_variance = 0.02;
static const double middle = 2;
static const double neutral_half_width = 0.25;
const double position_interval_level = 0.90;
static const double region_named_min = 0.75;
static const double agreement_max = 0.8;
static const double direction_p_min = 0.975;
static const double facet_direction_p_min = 1 - 0.025 / FACET_COUNT; /* eight are looked at */
static const double steady_half_width = 0.5;
static const double steady_p_min = 0.90;
static const double small_change = 0.3;
enum { RUN_MAX = 10 };

#define ITEM(name_, facet_, reversed_) {STR_INIT(name_), facet_, reversed_}
static const struct position_item own_items[] = {
    ITEM("s1", FACET_CALMING, false),      ITEM("s2", FACET_CALMING, true),
    ITEM("s3", FACET_CALMING, false),      ITEM("s4", FACET_WORTH, false),
    ITEM("s5", FACET_WORTH, true),         ITEM("s6", FACET_WORTH, true),
    ITEM("s7", FACET_JUDGEMENT, false),    ITEM("s8", FACET_JUDGEMENT, true),
    ITEM("s9", FACET_JUDGEMENT, false),    ITEM("s10", FACET_APART, false),
    ITEM("s11", FACET_APART, true),        ITEM("s12", FACET_APART, true),
    ITEM("c1", FACET_OPENNESS, false),     ITEM("c2", FACET_OPENNESS, true),
    ITEM("c3", FACET_OPENNESS, false),     ITEM("c4", FACET_LETTING_IN, false),
    ITEM("c5", FACET_LETTING_IN, true),    ITEM("c6", FACET_LETTING_IN, true),
    ITEM("c7", FACET_BEING_THERE, false),  ITEM("c8", FACET_BEING_THERE, true),
    ITEM("c9", FACET_BEING_THERE, false),  ITEM("c10", FACET_SHARED_LIFE, false),
    ITEM("c11", FACET_SHARED_LIFE, true),  ITEM("c12", FACET_SHARED_LIFE, true),
};
const struct position_key position_key_own = {own_items, COUNT(own_items)};

/* What the answers, or the differences of two sets, come to on one axis. */
struct spread {
    int32_t n[AXIS_FACET_COUNT];
    double mean[AXIS_FACET_COUNT];
    int32_t given;           /* answers in all ... */
    int32_t facets, answers; /* ... and of the facets that have enough */
    double level;            /* mean of those facets */
    double squares;          /* SS */
    double df;
    double weight;           /* sum(1 / n) / facets^2 */
};

static double keyed(const struct position_item *item, int8_t raw)
{
    return item->reversed ? POSITION_ANSWER_MAX - raw : raw;
}

/* The answer to item i, or how it differs from `before`. False when it is missing or of the other
 * axis. */
static bool take(const struct position_key *key, const struct position_answers *before,
                 const struct position_answers *answers, enum axis axis, size_t i, double *out)
{
    if (position_facet_axis(key->items[i].facet) != axis) return false;
    if (answers->raw[i] == POSITION_ANSWER_MISSING) return false;
    double value = keyed(&key->items[i], answers->raw[i]);
    if (before && before->raw[i] == POSITION_ANSWER_MISSING) return false;
    *out = before ? value - keyed(&key->items[i], before->raw[i]) : value;
    return true;
}

static struct spread spread_of(const struct position_key *key,
                               const struct position_answers *before,
                               const struct position_answers *answers, enum axis axis)
{
    struct spread s = {0};
    double value;
    for (size_t i = 0; i < key->count; i++) {
        if (!take(key, before, answers, axis, i, &value)) continue;
        size_t f = key->items[i].facet % AXIS_FACET_COUNT;
        s.n[f]++;
        s.given++;
        s.mean[f] += value;
    }
    for (size_t f = 0; f < AXIS_FACET_COUNT; f++) {
        if (s.n[f] > 0) s.mean[f] /= s.n[f];
        if (s.n[f] < FACET_ANSWERS_MIN) continue;
        s.facets++;
        s.answers += s.n[f];
        s.level += s.mean[f];
        s.weight += 1.0 / s.n[f];
    }
    if (s.facets == 0) return s;
    s.level /= s.facets;
    s.weight /= (double)s.facets * s.facets;
    s.df = s.answers - s.facets;
    for (size_t i = 0; i < key->count; i++) {
        if (!take(key, before, answers, axis, i, &value)) continue;
        size_t f = key->items[i].facet % AXIS_FACET_COUNT;
        if (s.n[f] < FACET_ANSWERS_MIN) continue;
        s.squares += (value - s.mean[f]) * (value - s.mean[f]);
    }
    return s;
}

/* The fewest further answers with which the axis could be scored. */
static int32_t answers_missing(const struct spread *s)
{
    int32_t missing = 0, open = AXIS_FACETS_MIN - s->facets;
    for (int32_t lacking = 1; lacking <= FACET_ANSWERS_MIN; lacking++)
        for (size_t f = 0; f < AXIS_FACET_COUNT; f++)
            if (open > 0 && FACET_ANSWERS_MIN - s->n[f] == lacking) {
                missing += lacking;
                open--;
            }
    return missing;
}

static double shrunk_variance(const struct spread *s, double prior)
{
    return (position_prior_df * prior + s->squares) / (position_prior_df + s->df);
}

/* P(the true value > threshold) */
static double p_above(const struct estimate *e, double threshold)
{
    return special_t_lower((e->value - threshold) / e->standard_error, e->df);
}

/* Of the intervals of one axis and its facets, which share their degrees of freedom. */
static double quantile_of(const struct spread *s)
{
    return estimate_quantile(position_interval_level, position_prior_df + s->df);
}

/* Each facet's mean with what the whole axis says about the spread of answers. */
static void estimate_facets(const struct spread *s, double prior_variance, double extra_variance,
                            double quantile, struct estimate out[AXIS_FACET_COUNT])
{
    double variance = shrunk_variance(s, prior_variance);
    for (size_t f = 0; f < AXIS_FACET_COUNT; f++) {
        int32_t n = s->n[f], missing = FACET_ANSWERS_MIN - n;
        if (missing > 0) out[f] = estimate_unknown(n, NEED_ANSWERS, missing);
        else
            out[f] = estimate_of_quantile(s->mean[f], sqrt(variance / n + extra_variance),
                                          position_prior_df + s->df, n, position_interval_level,
                                          quantile);
    }
}

/* The mean of the facets; not known with fewer than three. */
static struct estimate estimate_axis(const struct spread *s, double prior_variance,
                                     double extra_variance, double quantile)
{
    if (s->facets < AXIS_FACETS_MIN)
        return estimate_unknown(s->given, NEED_ANSWERS, answers_missing(s));
    double variance = shrunk_variance(s, prior_variance) * s->weight + extra_variance;
    return estimate_of_quantile(s->level, sqrt(variance), position_prior_df + s->df, s->answers,
                                position_interval_level, quantile);
}

static struct position_axis score_axis(const struct spread *s, double quantile)
{
    struct position_axis out = {.facets_scored = s->facets};
    out.estimate = estimate_axis(s, prior_item_variance, position_day_variance, quantile);
    if (!out.estimate.known) return out;
    out.within_variance = s->squares / s->df;
    out.shrunk_variance = shrunk_variance(s, prior_item_variance);
    out.weight = s->weight;
    out.item_error = sqrt(out.within_variance * s->weight);
    out.p_above = p_above(&out.estimate, middle);
    out.p_low = 1 - p_above(&out.estimate, middle - neutral_half_width);
    out.p_high = p_above(&out.estimate, middle + neutral_half_width);
    return out;
}

static void place(struct position *p)
{
    const struct position_axis *s = &p->axes[AXIS_STEADINESS], *c = &p->axes[AXIS_CONNECTION];
    p->placed = true;
    p->region[REGION_GROUNDED] = s->p_above * c->p_above;
    p->region[REGION_LEANING] = (1 - s->p_above) * c->p_above;
    p->region[REGION_DISTANCE] = s->p_above * (1 - c->p_above);
    p->region[REGION_HARD] = (1 - s->p_above) * (1 - c->p_above);
    p->clear_region[REGION_GROUNDED] = s->p_high * c->p_high;
    p->clear_region[REGION_LEANING] = s->p_low * c->p_high;
    p->clear_region[REGION_DISTANCE] = s->p_high * c->p_low;
    p->clear_region[REGION_HARD] = s->p_low * c->p_low;
    p->in_the_middle = 1 - (p->clear_region[REGION_GROUNDED] + p->clear_region[REGION_LEANING] +
                            p->clear_region[REGION_DISTANCE] + p->clear_region[REGION_HARD]);

    for (unsigned r = 1; r < REGION_COUNT; r++)
        if (p->region[r] > p->region[p->likeliest]) p->likeliest = (enum region)r;
    p->second = p->likeliest == REGION_GROUNDED ? REGION_LEANING : REGION_GROUNDED;
    for (unsigned r = 0; r < REGION_COUNT; r++)
        if (r != p->likeliest && p->region[r] > p->region[p->second]) p->second = (enum region)r;
    p->sure = p->region[p->likeliest] >= region_named_min;
}

static void look_at_style(const struct position_key *key, const struct position_answers *answers,
                          struct position *out)
{
    double sum = 0;
    int8_t last = POSITION_ANSWER_MISSING;
    int32_t run = 0;
    for (size_t i = 0; i < key->count; i++) {
        int8_t raw = answers->raw[i];
        if (raw == POSITION_ANSWER_MISSING) continue;
        run = raw == last ? run + 1 : 1;
        last = raw;
        if (run > out->longest_run) out->longest_run = run;
        sum += raw;
        out->answered++;
    }
    if (out->answered > 0) out->agreement = sum / out->answered - middle;
    out->run_flag = out->longest_run >= RUN_MAX;
    out->agreement_flag = fabs(out->agreement) > agreement_max;
}

static void check_answers(const struct position_key *key, const struct position_answers *answers)
{
    CHECK(key->count <= POSITION_ITEM_COUNT_MAX);
    for (size_t i = 0; i < key->count; i++)
        CHECK(answers->raw[i] >= POSITION_ANSWER_MISSING && answers->raw[i] <= POSITION_ANSWER_MAX);
}

struct position position_score(const struct position_key *key,
                               const struct position_answers *answers)
{
    check_answers(key, answers);
    struct position out = {0};
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        struct spread spread = spread_of(key, NULL, answers, (enum axis)a);
        double quantile = quantile_of(&spread);
        out.axes[a] = score_axis(&spread, quantile);
        estimate_facets(&spread, prior_item_variance, position_day_variance, quantile,
                        &out.facets[a * AXIS_FACET_COUNT]);
    }
    look_at_style(key, answers, &out);
    const struct position_axis *s = &out.axes[AXIS_STEADINESS], *c = &out.axes[AXIS_CONNECTION];
    if (s->estimate.known && c->estimate.known) place(&out);
    return out;
}

/* A direction when its probability reaches `direction_p`; steady when the difference is small. */
static void judge(struct estimate *e, double direction_p)
{
    double p_increase = p_above(e, 0);
    double p_small = p_above(e, -steady_half_width) - p_above(e, steady_half_width);
    if (p_increase >= direction_p) e->verdict = VERDICT_GROWING;
    else if (1 - p_increase >= direction_p) e->verdict = VERDICT_SLIPPING;
    else if (p_small >= steady_p_min) e->verdict = VERDICT_STEADY;
    else {
        e->need = NEED_ADMINISTRATIONS;
        e->need_count = 1;
    }
}

struct position_change position_compare(const struct position_key *key,
                                        const struct position_answers *before,
                                        const struct position_answers *after, enum axis axis)
{
    check_answers(key, before);
    check_answers(key, after);
    struct spread s = spread_of(key, before, after, axis);
    struct position_change out = {0};
    double quantile = quantile_of(&s);
    double prior = position_prior_difference_variance, days = 2 * position_day_variance;
    estimate_facets(&s, prior, days, quantile, out.facets);
    for (size_t f = 0; f < AXIS_FACET_COUNT; f++)
        if (out.facets[f].known) judge(&out.facets[f], facet_direction_p_min);
    out.estimate = estimate_axis(&s, prior, days, quantile);
    if (!out.estimate.known) return out;
    judge(&out.estimate, direction_p_min);
    out.difference_variance = s.squares / s.df;
    out.difference_df = s.df;
    out.item_error = sqrt(out.difference_variance * s.weight);
    out.p_increase = p_above(&out.estimate, 0);
    out.p_more = p_above(&out.estimate, small_change);
    out.p_less = 1 - p_above(&out.estimate, -small_change);
    return out;
}

bool position_reliable_change(double before, double after, double sd, double reliability,
                              struct position_reliable_change *out)
{
    if (!isfinite(before) || !isfinite(after) || !isfinite(sd)) return false;
    if (!(sd > 0 && reliability >= 0 && reliability < 1)) return false;
    struct position_reliable_change r = {.measurement_error = sd * sqrt(1 - reliability)};
    r.difference_error = sqrt(2) * r.measurement_error;
    r.index = (after - before) / r.difference_error;
    if (!isfinite(r.index)) return false;
    r.p_two_sided = 2 * special_normal_lower(-fabs(r.index));
    r.reliable = fabs(r.index) > special_normal_quantile(0.975);
    *out = r;
    return true;
}

struct position_answers position_read_answers(const struct position_key *key,
                                              const struct value *pairs)
{
    CHECK(key->count <= POSITION_ITEM_COUNT_MAX);
    struct position_answers out;
    for (size_t i = 0; i < COUNT(out.raw); i++) out.raw[i] = POSITION_ANSWER_MISSING;
    for (size_t p = 0; pairs && p < pairs->count; p++) {
        int64_t number = pairs->pairs[p].number;
        if (number < 0 || number > POSITION_ANSWER_MAX) continue;
        for (size_t i = 0; i < key->count; i++)
            if (str_equal(key->items[i].name, pairs->pairs[p].item)) out.raw[i] = (int8_t)number;
    }
    return out;
}

enum axis position_facet_axis(enum facet facet)
{
    return facet < FACET_OPENNESS ? AXIS_STEADINESS : AXIS_CONNECTION;
}

str position_axis_name(enum axis axis)
{
    return axis == AXIS_STEADINESS ? S("S") : S("C");
}

str position_facet_name(enum facet facet)
{
    static const str names[] = {STR_INIT("S1"), STR_INIT("S2"), STR_INIT("S3"), STR_INIT("S4"),
                                STR_INIT("C1"), STR_INIT("C2"), STR_INIT("C3"), STR_INIT("C4")};
    CHECK(facet < FACET_COUNT);
    return names[facet];
}

str position_region_name(enum region region)
{
    static const str names[] = {
        [REGION_GROUNDED] = STR_INIT("grounded-and-close"),
        [REGION_LEANING] = STR_INIT("leaning-on-others"),
        [REGION_DISTANCE] = STR_INIT("keeping-distance"),
        [REGION_HARD] = STR_INIT("hard-patch"),
    };
    CHECK(region < REGION_COUNT);
    return names[region];
}

double position_percent(double value)
{
    return 25 * value;
}
