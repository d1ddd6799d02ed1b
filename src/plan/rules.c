#include "rules.h"

#include "str.h"

enum {
    EVENINGS = 5,       /* that a tail looks at */
    EVENINGS_MOST = 3,  /* of them, for most rules */
    EVENINGS_ALONE = 4, /* of them without anybody */
    EVENINGS_MIN = 5,   /* before an absence of other reasons says anything */
    MOOD_HEAVY = -3,
    SOLID_LOW = 3,
    EASE_LOW = 3,
    CLOSENESS_LOW = 3,
    URGE_STRONG = 6,
    STRESS_HIGH = 7,
    SLEEP_SHORT_MIN = 359,
    URGES_MANY = 3,
    DECISIONS_MIN = 3,
    TIMES_FEW = 2,
    SUPPORT_MIN = 4,
};

/* Facets below the middle of the scale, 2, may be a reason. */
static const double FACET_MIDDLE = 2;

typedef bool rule_test(const struct grounds *grounds, struct reason *reason);

static bool counted(struct reason *reason, struct tally tally, int32_t min)
{
    reason->n = tally.n;
    reason->of = tally.of;
    return tally.n >= min;
}

static bool hard_evenings(const struct grounds *g, struct reason *reason)
{
    return counted(reason, traces_low(g->traces, EVENING_MOOD, EVENINGS, MOOD_HEAVY),
                   EVENINGS_MOST);
}

static bool few_people(const struct grounds *g, struct reason *reason)
{
    return counted(reason, traces_alone(g->traces, EVENINGS), EVENINGS_ALONE);
}

static bool urges_often(const struct grounds *g, struct reason *reason)
{
    return counted(reason, traces_high(g->traces, EVENING_URGE, EVENINGS, URGE_STRONG),
                   EVENINGS_MOST);
}

static bool urges_noted(const struct grounds *g, struct reason *reason)
{
    return counted(reason, (struct tally){g->traces->urges, 0}, URGES_MANY);
}

static bool felt_far(const struct grounds *g, struct reason *reason)
{
    return counted(reason, traces_low(g->traces, EVENING_CLOSENESS, EVENINGS, CLOSENESS_LOW),
                   EVENINGS_MOST);
}

static bool uneasy_alone(const struct grounds *g, struct reason *reason)
{
    return counted(reason, traces_low(g->traces, EVENING_ALONE_EASE, EVENINGS, EASE_LOW),
                   EVENINGS_MOST);
}

static bool low_solid(const struct grounds *g, struct reason *reason)
{
    return counted(reason, traces_low(g->traces, EVENING_SOLID, EVENINGS, SOLID_LOW),
                   EVENINGS_MOST);
}

static bool short_sleep(const struct grounds *g, struct reason *reason)
{
    return counted(reason, traces_low(g->traces, EVENING_SLEPT_MIN, EVENINGS, SLEEP_SHORT_MIN),
                   EVENINGS_MOST);
}

static bool stress_high(const struct grounds *g, struct reason *reason)
{
    return counted(reason, traces_high(g->traces, EVENING_STRESS, EVENINGS, STRESS_HIGH),
                   EVENINGS_MOST);
}

static bool no_words(const struct grounds *g, struct reason *reason)
{
    return counted(reason, traces_wordless(g->traces, EVENINGS), EVENINGS);
}

static bool boundary_bent(const struct grounds *g, struct reason *reason)
{
    return counted(reason, (struct tally){g->traces->limits_bent, 0}, 1);
}

static bool conflict_open(const struct grounds *g, struct reason *reason)
{
    return counted(reason, (struct tally){g->traces->conflicts_open, 0}, 1);
}

static bool kept_quiet(const struct grounds *g, struct reason *reason)
{
    struct tally tally = {g->traces->kept_quiet, g->traces->voiced};
    return counted(reason, tally, TIMES_FEW) && 2 * tally.n >= tally.of;
}

static bool asked_to_feel_sure(const struct grounds *g, struct reason *reason)
{
    struct tally tally = {g->traces->asked_to_feel_sure, g->traces->decisions};
    return counted(reason, tally, TIMES_FEW) && tally.of >= DECISIONS_MIN && 2 * tally.n > tally.of;
}

static bool giving_more(const struct grounds *g, struct reason *reason)
{
    struct tally tally = {g->traces->given, g->traces->support};
    return counted(reason, tally, TIMES_FEW) && tally.of >= SUPPORT_MIN &&
           4 * tally.n >= 3 * tally.of && g->traces->given_dearly >= TIMES_FEW;
}

static bool one_person_only(const struct grounds *g, struct reason *reason)
{
    return counted(reason, (struct tally){g->traces->received, 0}, SUPPORT_MIN) &&
           g->traces->received_from_one;
}

static bool hours_wanted(const struct grounds *g, struct reason *reason)
{
    return counted(reason, (struct tally){g->traces->hours_short, g->traces->hours}, TIMES_FEW);
}

static bool stands_in(const struct grounds *g, struct reason *reason, enum region region)
{
    reason->day = g->position_day;
    return g->position && g->position->sure && g->position->likeliest == region;
}

static bool region_distance(const struct grounds *g, struct reason *reason)
{
    return stands_in(g, reason, REGION_DISTANCE);
}

static bool region_hard(const struct grounds *g, struct reason *reason)
{
    return stands_in(g, reason, REGION_HARD);
}

static bool steady(const struct grounds *g, struct reason *reason)
{
    return stands_in(g, reason, REGION_GROUNDED);
}

/* The lowest facet of all eight, of both axes alike, where it lies below the middle. */
static bool lowest_is(const struct grounds *g, struct reason *reason, enum facet facet)
{
    if (!g->position) return false;
    const struct estimate *facets = g->position->facets;
    reason->day = g->position_day;
    if (!facets[facet].known || facets[facet].value >= FACET_MIDDLE) return false;
    for (size_t i = 0; i < FACET_COUNT; i++)
        if (facets[i].known && (facets[i].value < facets[facet].value ||
                                (facets[i].value == facets[facet].value && i < (size_t)facet)))
            return false;
    return true;
}

#define LOWEST(name, facet)                                                                        \
    static bool name(const struct grounds *g, struct reason *reason)                               \
    {                                                                                              \
        return lowest_is(g, reason, facet);                                                        \
    }

LOWEST(lowest_calming, FACET_CALMING)
LOWEST(lowest_worth, FACET_WORTH)
LOWEST(lowest_judgement, FACET_JUDGEMENT)
LOWEST(lowest_apart, FACET_APART)
LOWEST(lowest_openness, FACET_OPENNESS)
LOWEST(lowest_letting_in, FACET_LETTING_IN)
LOWEST(lowest_being_there, FACET_BEING_THERE)
LOWEST(lowest_shared_life, FACET_SHARED_LIFE)

static bool calm_weeks(const struct grounds *g, struct reason *reason)
{
    struct tally noted = traces_low(g->traces, EVENING_MOOD, EVENINGS, INT16_MAX);
    return counted(reason, noted, EVENINGS_MIN);
}

static bool first_step(const struct grounds *g, struct reason *reason)
{
    (void)reason;
    return !g->position &&
           traces_low(g->traces, EVENING_MOOD, EVENINGS, INT16_MAX).of < EVENINGS_MIN;
}

/* The weightier comes first: what is heavy, then what leads towards people, then what recurs in
 * what was done, then answers, and last what there is no need of. */
static const struct {
    str name;
    bool gated;
    rule_test *applies;
} rules[] = {
    {STR_INIT("hard-evenings"), false, hard_evenings},
    {STR_INIT("region-hard"), true, region_hard},
    {STR_INIT("few-people"), false, few_people},
    {STR_INIT("boundary-bent"), true, boundary_bent},
    {STR_INIT("urges-often"), true, urges_often},
    {STR_INIT("conflict-open"), true, conflict_open},
    {STR_INIT("felt-far"), true, felt_far},
    {STR_INIT("kept-quiet"), true, kept_quiet},
    {STR_INIT("asked-to-feel-sure"), true, asked_to_feel_sure},
    {STR_INIT("giving-more"), true, giving_more},
    {STR_INIT("uneasy-alone"), false, uneasy_alone},
    {STR_INIT("low-solid"), false, low_solid},
    {STR_INIT("short-sleep"), false, short_sleep},
    {STR_INIT("one-person-only"), false, one_person_only},
    {STR_INIT("region-distance"), true, region_distance},
    {STR_INIT("facet-calming"), true, lowest_calming},
    {STR_INIT("facet-worth"), true, lowest_worth},
    {STR_INIT("facet-judgement"), true, lowest_judgement},
    {STR_INIT("facet-apart"), true, lowest_apart},
    {STR_INIT("facet-openness"), true, lowest_openness},
    {STR_INIT("facet-letting-in"), true, lowest_letting_in},
    {STR_INIT("facet-being-there"), true, lowest_being_there},
    {STR_INIT("facet-shared-life"), true, lowest_shared_life},
    {STR_INIT("stress-high"), false, stress_high},
    {STR_INIT("urges-noted"), true, urges_noted},
    {STR_INIT("hours-wanted"), false, hours_wanted},
    {STR_INIT("no-words"), false, no_words},
    {STR_INIT("steady"), true, steady},
    {STR_INIT("calm-weeks"), false, calm_weeks},
    {STR_INIT("first-step"), false, first_step},
};
_Static_assert(COUNT(rules) <= RULE_COUNT_MAX, "every rule may apply at once");

size_t rules_apply(const struct grounds *grounds, struct reason *reasons)
{
    size_t count = 0;
    for (size_t i = 0; i < COUNT(rules); i++) {
        struct reason reason = {.rule = rules[i].name};
        if (rules[i].gated && !grounds->gate_open) continue;
        if (rules[i].applies(grounds, &reason)) reasons[count++] = reason;
    }
    return count;
}

size_t rules_count(void)
{
    return COUNT(rules);
}

str rules_name(size_t index)
{
    CHECK(index < COUNT(rules));
    return rules[index].name;
}

bool rules_see_distance(const struct grounds *grounds)
{
    struct reason reason = {0};
    return few_people(grounds, &reason) ||
           (grounds->position && grounds->position->likeliest == REGION_DISTANCE);
}
