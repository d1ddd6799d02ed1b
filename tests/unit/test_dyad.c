/* test_dyad.c - what two people's days may be said to show: gates, labels, and what is said of
 * nothing. The models behind it are in test_var1.c, test_apim.c, test_ou_pair.c. */
#include "dyad.h"

#include <math.h>

#include "bare_dyad.h"
#include "oracle.h"
#include "test.h"

static bool read_text(const char *csv, struct arena *arena, struct bare_dyad *out,
                      struct problems *problems)
{
    struct bare_table table = {0};
    return bare_parse(str_of_c(csv), arena, &table, problems) &&
           bare_dyad_read(&table, arena, out, problems);
}

static struct dyad dyad_of_set(const char *name, struct arena *arena)
{
    char path[64];
    struct buf buf = buf_over(path, sizeof path);
    buf_format(&buf, "tests/oracle/dyad_%s.csv%c", name, 0);
    struct bare_dyad from = {0};
    struct problems problems = {0};
    str csv = test_read_file(arena, path);
    struct bare_table table = {0};
    CHECK_TRUE(bare_parse(csv, arena, &table, &problems));
    CHECK_TRUE(bare_dyad_read(&table, arena, &from, &problems));
    return dyad_of(from.days, from.day_count, *arena);
}

TEST(dyad_gates_count_shared_days)
{
    struct arena arena = test_arena(16 << 20);
    struct dyad d = dyad_of_set("dy60", &arena);
    CHECK_INT(d.shared, 45);
    CHECK_TRUE(d.together.known);
    CHECK_TRUE(d.together.lo <= d.together.value && d.together.value <= d.together.hi);
    CHECK_TRUE(!d.next_day.known);
    CHECK_INT(d.next_day.need, NEED_SHARED_DAYS);
    CHECK_INT(d.next_day.need_count, 55);
    CHECK_INT(d.next_day.need_days, 74); /* 55 at 45 in 60 days */
    d = dyad_of(NULL, 0, arena);
    CHECK_TRUE(!d.together.known && !d.next_day.known);
    CHECK_INT(d.together.need_count, 30);
    CHECK_INT(d.next_day.need_count, 100);
    CHECK_INT(d.next_day.need_days, 0);
}

TEST(dyad_says_nothing_of_two_who_never_wrote_on_the_same_day)
{
    struct arena arena = test_arena(4 << 20);
    struct var1_day days[200] = {{{0}, {0}}};
    for (size_t i = 0; i < COUNT(days); i++) {
        days[i].seen[i % 2] = true;
        days[i].y[i % 2] = (double)(i * 7 % 11);
    }
    struct dyad d = dyad_of(days, COUNT(days), arena);
    CHECK_INT(d.shared, 0);
    CHECK_INT(d.pairs.count, 0);
    CHECK_TRUE(!d.same_day_known && !d.change_known && !d.together.known && !d.next_day.known);
    CHECK_INT(d.together.need_count, 30);
}

TEST(dyad_of_a_partner_whose_days_are_all_alike_asks_for_variety)
{
    struct arena arena = test_arena(4 << 20);
    struct var1_day days[150];
    for (size_t i = 0; i < COUNT(days); i++)
        days[i] = (struct var1_day){{(double)(i * i % 7), 3}, {true, true}};
    struct dyad d = dyad_of(days, COUNT(days), arena);
    CHECK_TRUE(!d.together.known && !d.next_day.known && !d.same_day_known);
    CHECK_INT(d.together.need, NEED_VARIETY);
    CHECK_INT(d.next_day.need, NEED_VARIETY);
    CHECK_INT(d.label, DYAD_NO_LABEL);
}

/* 600 days of a system made by hand: z_t = phi z_{t-1} + e. */
static struct dyad dyad_of_system(double aa, double ab, double ba, double bb, struct arena arena)
{
    enum { COUNT_DAYS = 600 };
    uint64_t seed = 3;
    double a = 0, b = 0;
    struct var1_day *days = NEW(&arena, struct var1_day, COUNT_DAYS);
    for (size_t i = 0; i < COUNT_DAYS; i++) {
        double next_a = aa * a + ab * b + (double)(test_random(&seed) % 2001) / 1000 - 1;
        double next_b = ba * a + bb * b + (double)(test_random(&seed) % 2001) / 1000 - 1;
        a = next_a;
        b = next_b;
        days[i] = (struct var1_day){{a, b}, {i % 10 != 3, i % 9 != 2}};
    }
    return dyad_of(days, COUNT_DAYS, arena);
}

TEST(dyad_labels_what_goes_both_ways_and_nothing_else)
{
    struct arena arena = test_arena(16 << 20);
    struct dyad both = dyad_of_system(0.3, 0.4, 0.4, 0.3, arena);
    CHECK_INT(both.label, DYAD_BOTH_WAYS);
    CHECK_INT(both.next_day.direction, TOWARDS_MORE);
    CHECK_NEAR(both.next_day.value, 0.4, 0.1);
    CHECK_NEAR(both.period_days, 0, 0);
    struct dyad see_saw = dyad_of_system(0.3, 0.5, -0.5, 0.3, arena);
    CHECK_INT(see_saw.label, DYAD_SEE_SAW);
    CHECK_NEAR(see_saw.period_days, 6.283185 / atan2(0.5, 0.3), 0.8);
    struct dyad one_way = dyad_of_system(0.3, 0, 0.5, 0.3, arena);
    CHECK_INT(one_way.label, DYAD_NO_LABEL);
    struct dyad apart = dyad_of_system(0.5, 0, 0, 0.5, arena);
    CHECK_INT(apart.label, DYAD_NO_LABEL);
    CHECK_INT(apart.next_day.direction, TOWARDS_NEITHER);
    CHECK_INT(apart.together.direction, TOWARDS_NEITHER);
    CHECK_INT(dyad_of_system(0.3, -0.4, -0.4, 0.3, arena).label, DYAD_NO_LABEL);
}

TEST(dyad_label_names_have_words_for_scripts)
{
    CHECK_STR(dyad_label_name(DYAD_NO_LABEL), S(""));
    CHECK_STR(dyad_label_name(DYAD_BOTH_WAYS), S("both-ways"));
    CHECK_STR(dyad_label_name(DYAD_SEE_SAW), S("see-saw"));
}

TEST(dyad_does_not_mind_who_comes_first)
{
    struct arena arena = test_arena(16 << 20);
    str csv = test_read_file(&arena, "tests/oracle/dyad_dy150.csv");
    struct bare_table table = {0};
    struct bare_dyad from = {0};
    struct problems problems = {0};
    CHECK_TRUE(bare_parse(csv, &arena, &table, &problems));
    CHECK_TRUE(bare_dyad_read(&table, &arena, &from, &problems));
    struct var1_day *turned = NEW(&arena, struct var1_day, from.day_count);
    for (size_t i = 0; i < from.day_count; i++)
        for (size_t k = 0; k < 2; k++) {
            turned[i].y[k] = from.days[i].y[1 - k];
            turned[i].seen[k] = from.days[i].seen[1 - k];
        }
    struct dyad a = dyad_of(from.days, from.day_count, arena);
    struct dyad b = dyad_of(turned, from.day_count, arena);
    CHECK_NEAR(a.together.value, b.together.value, 1e-12);
    CHECK_NEAR(a.together_null.p, b.together_null.p, 1e-12);
    CHECK_NEAR(a.fit.cross_covariance, b.fit.cross_covariance, 1e-7);
    CHECK_NEAR(a.memory[0], b.memory[1], 1e-12);
}

TEST(bare_dyad_tells_three_layouts_apart)
{
    struct arena arena = test_arena(1 << 20);
    struct problems problems = {0};
    struct bare_dyad d = {0};
    CHECK_TRUE(read_text("day,mood_a,mood_b\n2026-11-03,1,\n2026-11-01,4,5\n2026-11-01,2,\n",
                         &arena, &d, &problems));
    CHECK_INT(d.layout, BARE_DYAD_DAYS);
    CHECK_INT(d.day_count, 3); /* the day between is there, unseen */
    CHECK_NEAR(d.days[0].y[0], 3, 0); /* the mean of two */
    CHECK_NEAR(d.days[0].y[1], 5, 0);
    CHECK_TRUE(!d.days[1].seen[0] && !d.days[1].seen[1]);
    CHECK_TRUE(d.days[2].seen[0] && !d.days[2].seen[1]);
    CHECK_TRUE(read_text("t_days,stress_a,stress_b,mood_a,mood_b\n1.9,1,2,3,4\n0.9,5,6,7,NA\n",
                         &arena, &d, &problems));
    CHECK_INT(d.layout, BARE_DYAD_STRESS);
    CHECK_INT(d.stress.count, 1);
    CHECK_NEAR(d.stress.stress[1][0], 2, 0);
    CHECK_INT(d.day_count, 2);
    CHECK_TRUE(read_text("datetime,partner,mood\n2026-11-21T21:30:00Z,b,4\n"
                         "2026-11-20T21:30:00Z,a,5\n", &arena, &d, &problems));
    CHECK_INT(d.layout, BARE_DYAD_MOMENTS);
    CHECK_INT(d.moment_count, 2);
    CHECK_INT(d.moments[0].who, 0);
    CHECK_NEAR(d.moments[1].t - d.moments[0].t, 1, 1e-9);
    CHECK_TRUE(read_text("day,mood_a,mood_b\n", &arena, &d, &problems));
    CHECK_INT(d.day_count, 0);
    CHECK_INT(problems.count, 0);
}

TEST(bare_dyad_refuses_and_says_why)
{
    static const char *const bad[] = {
        "day,mood_a\n1,2\n",
        "mood_a,mood_b\n1,2\n",
        "day,mood_a,mood_b\n1,much,2\n",
        "day,mood_a,mood_b\n1,1e7,2\n",
        "day,mood_a,mood_b\nonce,1,2\n",
        "day,mood_a,mood_b\n1,1,2\n99999,1,2\n",
        "t_days,partner,mood\n1,c,2\n",
        "t_days,stress_a,mood_a,mood_b\n1,1,2,3\n",
        "t_days,stress_a,stress_b,mood_a,mood_b\n1,1,1,1,1\n1,2,2,2,2\n",
        "datetime,partner,mood\nnoon,a,2\n",
    };
    struct arena arena = test_arena(1 << 20);
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct problems problems = {0};
        struct bare_dyad d = {.day_count = 77};
        CHECK_TRUE(!read_text(bad[i], &arena, &d, &problems));
        CHECK_INT(problems.count, 1);
        CHECK_INT(d.day_count, 77);
    }
}
