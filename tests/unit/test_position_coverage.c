/* test_position_coverage.c - do nine in ten intervals hold the truth, and how often does noise look
 * like change? Made-up people, drawn by the model that docs/EVIDENCE.md describes. */
#include <math.h>

#include "position_path.h"
#include "special.h"
#include "test.h"

enum { PEOPLE = 4000 };

static double normal(uint64_t *seed, double sd)
{
    double u = ((double)(test_random(seed) >> 12) + 0.5) / 4503599627370496.0; /* 2^52 */
    return sd * special_normal_quantile(u);
}

/* One made-up person: where the facets truly stand, and each item's own leaning. */
struct made_up {
    double facets[FACET_COUNT];
    double items[24];
    double axis[AXIS_COUNT]; /* the truth: mean of its facets */
};

static struct made_up make_up(uint64_t *seed)
{
    struct made_up person = {0};
    double item_sd = sqrt(0.5) * exp(normal(seed, 0.25)); /* people differ in how even they are */
    for (size_t f = 0; f < FACET_COUNT; f++) {
        if (f % AXIS_FACET_COUNT == 0) person.facets[f] = 2 + normal(seed, 0.5);
        else person.facets[f] = person.facets[f - f % AXIS_FACET_COUNT];
    }
    for (size_t f = 0; f < FACET_COUNT; f++) {
        person.facets[f] += normal(seed, 0.3);
        person.axis[f / AXIS_FACET_COUNT] += person.facets[f] / AXIS_FACET_COUNT;
    }
    for (size_t i = 0; i < 24; i++) person.items[i] = normal(seed, item_sd);
    return person;
}

/* What the person answers on one day, rounded to the five steps. `shift` moves steadiness. */
static struct position_answers answer(const struct made_up *person, double shift, uint64_t *seed)
{
    struct position_answers answers = position_read_answers(&position_key_own, NULL);
    double today[AXIS_COUNT] = {normal(seed, sqrt(0.02)) + shift, normal(seed, sqrt(0.02))};
    for (size_t i = 0; i < 24; i++) {
        const struct position_item *item = &position_key_own.items[i];
        double felt = person->facets[item->facet] + person->items[i] +
                      today[position_facet_axis(item->facet)] + normal(seed, 0.55);
        double step = fmin(4, fmax(0, round(felt)));
        answers.raw[i] = (int8_t)(item->reversed ? 4 - step : step);
    }
    return answers;
}

TEST(position_intervals_hold_the_truth_nine_times_in_ten)
{
    uint64_t seed = 1;
    int held = 0, named = 0, named_wrongly = 0;
    for (int i = 0; i < PEOPLE; i++) {
        struct made_up person = make_up(&seed);
        struct position_answers answers = answer(&person, 0, &seed);
        struct position p = position_score(&position_key_own, &answers);
        for (unsigned a = 0; a < AXIS_COUNT; a++) {
            const struct estimate *e = &p.axes[a].estimate;
            held += e->lo <= person.axis[a] && person.axis[a] <= e->hi;
        }
        if (!p.sure) continue;
        bool steady = person.axis[AXIS_STEADINESS] > 2, close = person.axis[AXIS_CONNECTION] > 2;
        enum region truth = close ? (steady ? REGION_GROUNDED : REGION_LEANING)
                                  : (steady ? REGION_DISTANCE : REGION_HARD);
        named++;
        named_wrongly += truth != p.likeliest;
    }
    CHECK_TRUE(held >= 0.89 * 2 * PEOPLE && held <= 0.94 * 2 * PEOPLE);
    CHECK_TRUE(named >= 0.4 * PEOPLE && named_wrongly <= 0.2 * named);
}

/* How many of the changes from one time to the next are called a direction, in percent. */
static double called_percent(double shift, enum verdict verdict, uint64_t seed)
{
    int called = 0;
    for (int i = 0; i < PEOPLE; i++) {
        struct made_up person = make_up(&seed);
        struct position_answers before = answer(&person, 0, &seed);
        struct position_answers after = answer(&person, shift, &seed);
        struct position_change c =
            position_compare(&position_key_own, &before, &after, AXIS_STEADINESS);
        called += c.estimate.verdict == verdict;
    }
    return 100.0 * called / PEOPLE;
}

TEST(position_change_is_seldom_seen_where_there_is_none)
{
    double up = called_percent(0, VERDICT_GROWING, 2);
    double down = called_percent(0, VERDICT_SLIPPING, 2);
    CHECK_TRUE(up + down <= 4);
    CHECK_TRUE(called_percent(0.5, VERDICT_GROWING, 3) >= 15);
    CHECK_TRUE(called_percent(1, VERDICT_GROWING, 4) >= 65);
}

/* ------------------------------------------------- from the fourth time on: levels */

enum { LOOKS = 6, LEVEL_PEOPLE = 1500 };

struct levels {
    int held;   /* intervals of the last level that hold the truth */
    int sooner; /* last levels that are nearer to the truth than the last time alone */
};

/* People who move by `shift` in all, evenly over six looks four weeks apart. */
static struct levels count_levels(double shift, uint64_t seed, struct arena arena)
{
    struct levels out = {0};
    for (int i = 0; i < LEVEL_PEOPLE; i++) {
        struct arena scratch = arena;
        struct made_up person = make_up(&seed);
        struct position_time times[LOOKS];
        for (int t = 0; t < LOOKS; t++)
            times[t] = (struct position_time){
                .day = t * 28,
                .answers = answer(&person, shift * t / (LOOKS - 1), &seed),
            };
        struct position_path path = position_path_of(&position_key_own, times, LOOKS, &scratch);
        const struct position_trend *trend = &path.trends[AXIS_STEADINESS];
        CHECK_TRUE(trend->level.known && trend->level.count == LOOKS);
        const struct position_level_point *last = &trend->level.points[LOOKS - 1];
        double truth = person.axis[AXIS_STEADINESS] + shift;
        out.held += last->lo <= truth && truth <= last->hi;
        double alone = times[LOOKS - 1].position.axes[AXIS_STEADINESS].estimate.value;
        out.sooner += fabs(last->value - truth) < fabs(alone - truth);
    }
    return out;
}

TEST(position_levels_hold_the_truth_while_it_stays_and_while_it_moves)
{
    struct arena arena = test_arena(1 << 20);
    struct levels still = count_levels(0, 5, arena), moved = count_levels(0.7, 6, arena);
    CHECK_TRUE(still.held >= 0.89 * LEVEL_PEOPLE && still.held <= 0.96 * LEVEL_PEOPLE);
    CHECK_TRUE(still.sooner >= 0.5 * LEVEL_PEOPLE);
    CHECK_TRUE(moved.held >= 0.84 * LEVEL_PEOPLE);
}
