/* test_position.c - the questionnaire against the reference calculation, and with every kind of bad
 * answer. */
#include <math.h>

#include "content.h"
#include "estimate.h"
#include "oracle.h"
#include "position.h"
#include "questionnaire.h"

static bool reference_scored(str json, int time, const char *axis)
{
    char path[64];
    struct buf buf = buf_over(path, sizeof path);
    buf_format(&buf, "person/%d/%s/scored%c", time, axis, 0);
    str text;
    CHECK_TRUE(oracle_find(json, path, &text));
    return str_equal(text, S("true"));
}

static void check_facets(str json, int time, const char *axis, const struct estimate *facets)
{
    for (int f = 0; f < AXIS_FACET_COUNT; f++) {
        char path[64];
        struct buf buf = buf_over(path, sizeof path);
        buf_format(&buf, "person/%d/%s/facet_means/%d%c", time, axis, f, 0);
        str text;
        CHECK_TRUE(oracle_find(json, path, &text));
        bool known = !str_equal(str_trim(text), S("null"));
        CHECK_TRUE(facets[f].known == known);
        if (known)
            CHECK_ORACLE(facets[f].value,
                         oracle_number(json, "person/%d/%s/facet_means/%d", time, axis, f));
    }
}

static void check_axis(str json, int time, const char *name, const struct position_axis *axis)
{
#define REFERENCE(member) oracle_number(json, "person/%d/%s/" member, time, name)
    CHECK_ORACLE(axis->estimate.value, REFERENCE("mean"));
    CHECK_ORACLE(position_percent(axis->estimate.value), REFERENCE("score100"));
    CHECK_ORACLE(axis->within_variance, REFERENCE("s2_within"));
    CHECK_ORACLE(axis->shrunk_variance, REFERENCE("s2_shrunk"));
    CHECK_ORACLE(axis->item_error, REFERENCE("sem_items_raw"));
    CHECK_ORACLE(axis->estimate.standard_error, REFERENCE("se_total"));
    CHECK_ORACLE(axis->estimate.df, REFERENCE("nu"));
    CHECK_ORACLE(axis->estimate.n - axis->facets_scored, REFERENCE("df"));
    CHECK_ORACLE(axis->estimate.lo, REFERENCE("lo90"));
    CHECK_ORACLE(axis->estimate.hi, REFERENCE("hi90"));
    CHECK_ORACLE(axis->p_low, REFERENCE("p_low"));
    CHECK_ORACLE(axis->p_high, REFERENCE("p_high"));
    CHECK_NEAR(axis->estimate.level, 0.9, 0);
#undef REFERENCE
}

static void check_regions(str json, int time, const struct position *p)
{
#define REFERENCE(member) oracle_number(json, "person/%d/" member, time)
    CHECK_ORACLE(p->region[REGION_GROUNDED], REFERENCE("region/high_high"));
    CHECK_ORACLE(p->region[REGION_LEANING], REFERENCE("region/low_S_high_C"));
    CHECK_ORACLE(p->region[REGION_DISTANCE], REFERENCE("region/high_S_low_C"));
    CHECK_ORACLE(p->region[REGION_HARD], REFERENCE("region/low_low"));
    CHECK_ORACLE(p->clear_region[REGION_GROUNDED], REFERENCE("region_with_middle/clear_high_high"));
    CHECK_ORACLE(p->clear_region[REGION_LEANING], REFERENCE("region_with_middle/clear_lowS_highC"));
    CHECK_ORACLE(p->clear_region[REGION_DISTANCE],
                 REFERENCE("region_with_middle/clear_highS_lowC"));
    CHECK_ORACLE(p->clear_region[REGION_HARD], REFERENCE("region_with_middle/clear_low_low"));
    CHECK_ORACLE(p->in_the_middle, REFERENCE("region_with_middle/in_the_middle"));
#undef REFERENCE
}

TEST(position_agrees_with_the_reference)
{
    struct arena arena = test_arena(1 << 20);
    struct reference *r = read_reference(&arena);
    int scored = 0, placed = 0;
    for (int t = 0; t < (int)r->path.count; t++) {
        const struct position *p = &r->path.times[t].position;
        for (int a = 0; a < AXIS_COUNT; a++) {
            const char *name = a == AXIS_STEADINESS ? "S" : "C";
            CHECK_TRUE(p->axes[a].estimate.known == reference_scored(r->json, t, name));
            if (!p->axes[a].estimate.known) continue;
            check_axis(r->json, t, name, &p->axes[a]);
            check_facets(r->json, t, name, &p->facets[a * AXIS_FACET_COUNT]);
            scored++;
        }
        CHECK_ORACLE(p->agreement, oracle_number(r->json, "person/%d/acquiescence", t));
        CHECK_ORACLE(p->longest_run, oracle_number(r->json, "person/%d/longstring", t));
        if (!p->placed) continue;
        check_regions(r->json, t, p);
        placed++;
    }
    CHECK_INT(scored, 11);
    CHECK_INT(placed, 5);
}

TEST(position_change_agrees_with_the_reference)
{
    struct arena arena = test_arena(1 << 20);
    struct reference *r = read_reference(&arena);
    static const int pairs[][2] = {{1, 2}, {1, 3}, {1, 6}, {2, 6}};
    for (size_t i = 0; i < COUNT(pairs); i++)
        for (int a = 0; a < AXIS_COUNT; a++) {
            int from = pairs[i][0], to = pairs[i][1];
            struct position_change c =
                position_compare(&r->key, &r->path.times[from - 1].answers,
                                 &r->path.times[to - 1].answers, (enum axis)a);
            const char *name = a == AXIS_STEADINESS ? "S" : "C";
#define REFERENCE(member) oracle_number(r->json, "change/%d_%d/%s/" member, from, to, name)
            CHECK_ORACLE(c.estimate.n, REFERENCE("items_used"));
            CHECK_ORACLE(c.estimate.value, REFERENCE("diff"));
            CHECK_ORACLE(c.difference_variance, REFERENCE("s2_diff"));
            CHECK_ORACLE(c.item_error, REFERENCE("se_items_raw"));
            CHECK_ORACLE(c.estimate.standard_error, REFERENCE("se_total"));
            CHECK_ORACLE(c.estimate.df, REFERENCE("nu"));
            CHECK_ORACLE(c.p_increase, REFERENCE("p_increase"));
            CHECK_ORACLE(c.p_more, REFERENCE("p_gt_0.3"));
            CHECK_ORACLE(c.p_less, REFERENCE("p_lt_m0.3"));
            CHECK_ORACLE(c.estimate.lo, REFERENCE("lo90"));
            CHECK_ORACLE(c.estimate.hi, REFERENCE("hi90"));
#undef REFERENCE
        }
}

TEST(position_reliable_change_agrees_with_the_reference)
{
    struct arena arena = test_arena(1 << 20);
    str json = test_read_file(&arena, "tests/oracle/01_questionnaire.json");
    for (int i = 0; i < 4; i++) {
#define REFERENCE(member) oracle_number(json, "rci_jacobson_truax/%d/" member, i)
        struct position_reliable_change r;
        CHECK_TRUE(position_reliable_change(REFERENCE("x1"), REFERENCE("x2"), REFERENCE("sd"),
                                            REFERENCE("rel"), &r));
        CHECK_ORACLE(r.measurement_error, REFERENCE("sem"));
        CHECK_ORACLE(r.difference_error, REFERENCE("s_diff"));
        CHECK_ORACLE(r.index, REFERENCE("rci"));
        CHECK_ORACLE(r.p_two_sided, REFERENCE("p_two_sided"));
        CHECK_TRUE(r.reliable == (i == 0 || i == 2));
#undef REFERENCE
    }
    struct position_reliable_change r = {.index = 7};
    CHECK_TRUE(!position_reliable_change(1, 2, 0, 0.8, &r));
    CHECK_TRUE(!position_reliable_change(1, 2, -1, 0.8, &r));
    CHECK_TRUE(!position_reliable_change(1, 2, 0.6, 1, &r));
    CHECK_TRUE(!position_reliable_change(1, 2, 0.6, -0.1, &r));
    CHECK_TRUE(!position_reliable_change(1, 2, nan(""), 0.8, &r));
    CHECK_TRUE(!position_reliable_change(1, 2, 0.6, nan(""), &r));
    CHECK_TRUE(!position_reliable_change(-INFINITY, 2, 0.6, 0.8, &r));
    CHECK_TRUE(!position_reliable_change(1, 2, 1e-310, 0.8, &r));
    CHECK_NEAR(r.index, 7, 0);
}

/* ------------------------------------------------------------------------------ by hand */

TEST(position_own_key_is_half_reversed_and_three_to_a_facet)
{
    int items[FACET_COUNT] = {0}, reversed[AXIS_COUNT] = {0};
    CHECK_INT(position_key_own.count, 24);
    for (size_t i = 0; i < position_key_own.count; i++) {
        const struct position_item *item = &position_key_own.items[i];
        char name[8];
        struct buf want = buf_over(name, sizeof name);
        buf_format(&want, "%s%d", i < 12 ? "s" : "c", (int)(i % 12) + 1);
        CHECK_STR(item->name, buf_str(&want));
        CHECK_INT(item->facet, i / 3);
        items[item->facet]++;
        reversed[position_facet_axis(item->facet)] += item->reversed;
    }
    for (size_t f = 0; f < FACET_COUNT; f++) CHECK_INT(items[f], 3);
    CHECK_INT(reversed[AXIS_STEADINESS], 6);
    CHECK_INT(reversed[AXIS_CONNECTION], 6);
}

TEST(position_own_key_is_that_of_the_reference)
{
    struct arena arena = test_arena(1 << 20);
    struct reference *r = read_reference(&arena);
    CHECK_INT(r->key.count, position_key_own.count);
    for (size_t i = 0; i < position_key_own.count; i++) {
        CHECK_INT(r->key.items[i].facet, position_key_own.items[i].facet);
        CHECK_INT(r->key.items[i].reversed, position_key_own.items[i].reversed);
    }
}

/* The words and the scoring live apart; this holds them together. */
TEST(position_own_key_and_regions_are_those_of_the_content)
{
    size_t next = 0;
    CHECK_INT(content_en.axis_count, AXIS_COUNT);
    for (size_t a = 0; a < content_en.axis_count; a++)
        for (size_t f = 0; f < content_en.axes[a].facet_count; f++)
            for (size_t i = 0; i < content_en.axes[a].facets[f].item_count; i++, next++) {
                const struct content_item *want = &content_en.axes[a].facets[f].items[i];
                const struct position_item *got = &position_key_own.items[next];
                CHECK_STR(got->name, want->id);
                CHECK_INT(got->facet, a * AXIS_FACET_COUNT + f);
                CHECK_INT(got->reversed, want->reversed);
            }
    CHECK_INT(next, position_key_own.count);
    for (unsigned r = 0; r < REGION_COUNT; r++)
        CHECK_TRUE(content_find_region(&content_en, position_region_name((enum region)r)) != NULL);
}

TEST(position_names_the_four_regions)
{
    static const struct { int steadiness, connection; enum region region; } cases[] = {
        {4, 4, REGION_GROUNDED},
        {0, 4, REGION_LEANING},
        {4, 0, REGION_DISTANCE},
        {0, 0, REGION_HARD},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct position_answers a = keyed_answers(cases[i].steadiness, cases[i].connection);
        struct position p = position_score(&position_key_own, &a);
        CHECK_TRUE(p.placed && p.sure);
        CHECK_INT(p.likeliest, cases[i].region);
        CHECK_TRUE(p.region[cases[i].region] > 0.99);
        CHECK_NEAR(p.axes[AXIS_STEADINESS].estimate.value, cases[i].steadiness, 0);
        CHECK_NEAR(p.axes[AXIS_CONNECTION].estimate.value, cases[i].connection, 0);
    }
}

/* In the very middle all four are alike: two are named, never the same one twice. */
TEST(position_in_the_middle_names_two)
{
    struct position_answers a = keyed_answers(2, 2);
    struct position p = position_score(&position_key_own, &a);
    CHECK_TRUE(p.placed && !p.sure);
    CHECK_TRUE(p.likeliest != p.second);
    CHECK_NEAR(p.region[REGION_HARD], 0.25, 1e-12);
    CHECK_TRUE(p.in_the_middle > 0.8);
    CHECK_TRUE(p.run_flag);
    a = keyed_answers(3, 2);
    p = position_score(&position_key_own, &a);
    CHECK_TRUE(!p.sure && p.likeliest + p.second == REGION_GROUNDED + REGION_DISTANCE);
}

TEST(position_flags_answers_given_without_reading)
{
    struct position_answers a = position_read_answers(&position_key_own, NULL);
    for (size_t i = 0; i < 24; i++) a.raw[i] = 4;
    struct position p = position_score(&position_key_own, &a);
    CHECK_INT(p.longest_run, 24);
    CHECK_NEAR(p.agreement, 2, 0);
    CHECK_TRUE(p.run_flag && p.agreement_flag);
    CHECK_NEAR(p.axes[AXIS_STEADINESS].estimate.value, 2, 1e-12);

    /* Nine alike are no run of ten; a missing answer parts no run. */
    for (size_t i = 0; i < 24; i++) a.raw[i] = (int8_t)(i % 3);
    for (size_t i = 5; i < 14; i++) a.raw[i] = 3;
    p = position_score(&position_key_own, &a);
    CHECK_INT(p.longest_run, 9);
    CHECK_TRUE(!p.run_flag && !p.agreement_flag);
    a.raw[14] = 3;
    a.raw[8] = POSITION_ANSWER_MISSING;
    a.raw[15] = 3;
    CHECK_TRUE(position_score(&position_key_own, &a).run_flag);
}

TEST(position_says_what_is_missing)
{
    struct position_answers a = position_read_answers(&position_key_own, NULL);
    struct position p = position_score(&position_key_own, &a);
    CHECK_TRUE(!p.placed && p.answered == 0);
    CHECK_NEAR(p.agreement, 0, 0);
    CHECK_INT(p.axes[0].estimate.need, NEED_ANSWERS);
    CHECK_INT(p.axes[0].estimate.need_count, 6);
    CHECK_INT(p.facets[0].need_count, 2);

    a.raw[0] = 4; /* one item: one answer fewer is missing */
    p = position_score(&position_key_own, &a);
    CHECK_INT(p.axes[0].estimate.n, 1);
    CHECK_INT(p.axes[0].estimate.need_count, 5);
    CHECK_INT(p.facets[0].need_count, 1);
    CHECK_TRUE(!p.facets[0].known);

    a = keyed_answers(3, 1);
    a.raw[0] = a.raw[1] = a.raw[3] = POSITION_ANSWER_MISSING; /* one facet gone, one at two */
    p = position_score(&position_key_own, &a);
    CHECK_TRUE(p.placed);
    CHECK_INT(p.axes[0].facets_scored, 3);
    CHECK_INT(p.axes[0].estimate.n, 8);
    a.raw[4] = POSITION_ANSWER_MISSING;
    p = position_score(&position_key_own, &a);
    CHECK_TRUE(!p.placed && !p.axes[0].estimate.known && p.axes[1].estimate.known);
    CHECK_INT(p.axes[0].estimate.need_count, 1);
    CHECK_INT(p.axes[0].estimate.n, 8);
}

/* Adding the answers that the need asks for is enough, wherever the holes are. */
TEST(position_need_is_the_fewest_answers_that_do)
{
    uint64_t seed = 4;
    for (int i = 0; i < 500; i++) {
        struct position_answers a = keyed_answers(3, 3);
        for (size_t k = 0; k < 12; k++)
            if (test_random(&seed) % 2) a.raw[k] = POSITION_ANSWER_MISSING;
        struct position p = position_score(&position_key_own, &a);
        int best = 99; /* over all sets of facets of three */
        for (int left_out = 0; left_out < 4; left_out++) {
            int sum = 0;
            for (int f = 0; f < 4; f++)
                if (f != left_out && p.facets[f].n < 2) sum += 2 - p.facets[f].n;
            if (sum < best) best = sum;
        }
        CHECK_INT(p.axes[0].estimate.known, best == 0);
        CHECK_INT(p.axes[0].estimate.need_count, best);
    }
}

TEST(position_change_has_verdicts)
{
    struct position_answers low = keyed_answers(1, 3), high = keyed_answers(3, 3);
    const struct position_key *key = &position_key_own;
    struct position_change c = position_compare(key, &low, &high, AXIS_STEADINESS);
    CHECK_INT(c.estimate.verdict, VERDICT_GROWING);
    CHECK_INT(c.facets[0].verdict, VERDICT_GROWING);
    CHECK_INT(c.estimate.need, NEED_NOTHING);
    CHECK_INT(position_compare(key, &high, &low, AXIS_STEADINESS).estimate.verdict,
              VERDICT_SLIPPING);
    c = position_compare(key, &low, &high, AXIS_CONNECTION);
    CHECK_INT(c.estimate.verdict, VERDICT_STEADY); /* every answer the same */
    struct position_answers little = high;
    little.raw[0] = 2;
    little.raw[3] = 2;
    c = position_compare(key, &high, &little, AXIS_STEADINESS);
    CHECK_INT(c.estimate.verdict, VERDICT_NOT_YET_KNOWN);
    CHECK_INT(c.estimate.need, NEED_ADMINISTRATIONS);
}

TEST(position_read_answers_takes_what_it_can)
{
    static const struct pair pairs[] = {
        {STR_INIT("s1"), 0}, {STR_INIT("s2"), 5},  {STR_INIT("s3"), -1}, {STR_INIT("s4"), 1},
        {STR_INIT("s4"), 2}, {STR_INIT("zz"), 3},  {STR_INIT(""), 3},    {STR_INIT("c12"), 4},
        {STR_INIT("c1"), INT64_MAX}, {STR_INIT("c2"), INT64_MIN},
    };
    struct value value = {.present = true, .count = COUNT(pairs), .pairs = pairs};
    struct position_answers a = position_read_answers(&position_key_own, &value);
    CHECK_INT(a.raw[0], 0);
    CHECK_INT(a.raw[1], POSITION_ANSWER_MISSING);
    CHECK_INT(a.raw[2], POSITION_ANSWER_MISSING);
    CHECK_INT(a.raw[3], 2);
    CHECK_INT(a.raw[12], POSITION_ANSWER_MISSING);
    CHECK_INT(a.raw[13], POSITION_ANSWER_MISSING);
    CHECK_INT(a.raw[23], 4);
}
