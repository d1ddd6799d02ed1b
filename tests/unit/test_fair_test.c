/* test_fair_test.c - the fair test: when it says something, what it says of no effect and of a
 * middling one, ratings that are missing, and moments out of a table and a notebook. */
#include <math.h>

#include "bare_fair_test.h"
#include "typed.h"
#include "fair_test.h"
#include "test.h"
#include "xoshiro.h"

enum { ARENA_LEN = 4 << 20, ROWS_MAX = 400 };

/* Two moments a week of someone whose rating after goes with the one before (r = 0.6); suggesting
 * changes it by `effect` deviations of the outcome. */
static void make_up(struct xoshiro *chance, struct fair_moment *rows, size_t count, double effect)
{
    for (size_t i = 0; i < count; i++) {
        double z = xoshiro_normal(chance), e = 0.8 * xoshiro_normal(chance);
        bool suggested = xoshiro_below(chance, 2) == 1;
        rows[i] = (struct fair_moment){.day = 3.5 * (double)i + xoshiro_unit(chance),
                                       .chance = 0.5,
                                       .before = 6 + z,
                                       .after = 4 + 0.6 * z + e + (suggested ? effect : 0),
                                       .suggested = suggested,
                                       .followed = true};
    }
}

static struct fair_test test_of(const struct fair_moment *rows, size_t count, struct arena arena)
{
    struct fair_moments moments = {.rows = rows, .count = count, .lo = 0, .hi = 10};
    return fair_test_of(&moments, arena);
}

TEST(fair_test_waits_for_twelve_outcomes)
{
    static struct fair_moment rows[ROWS_MAX];
    struct arena arena = test_arena(ARENA_LEN);
    struct xoshiro chance = xoshiro_of_seed(1);
    make_up(&chance, rows, ROWS_MAX, -1);
    for (size_t n = 0; n < FAIR_TEST_SHOWN_MIN; n++) {
        struct fair_test t = test_of(rows, n, arena);
        CHECK_TRUE(!t.effect.known && !t.bounded);
        CHECK_INT(t.effect.need, NEED_FLIPS);
        CHECK_INT(t.effect.need_count, FAIR_TEST_SHOWN_MIN - (int32_t)n);
        CHECK_INT(t.followed, n);
    }
    struct fair_test t = test_of(rows, FAIR_TEST_SHOWN_MIN, arena);
    CHECK_TRUE(t.effect.known && t.dealt && t.randomisation.exact);
    CHECK_TRUE(t.effect.verdict == VERDICT_NOT_YET_KNOWN);
    CHECK_INT(t.effect.need_count, FAIR_TEST_PLANNED - FAIR_TEST_SHOWN_MIN);
    CHECK_TRUE(t.effect.need_days > 225 && t.effect.need_days < 250); /* 68 at two a week */
    CHECK_TRUE(!test_of(rows, FAIR_TEST_EXACT_BELOW, arena).dealt);
}

TEST(fair_test_says_what_is_missing)
{
    static struct fair_moment rows[40];
    struct arena arena = test_arena(ARENA_LEN);
    struct xoshiro chance = xoshiro_of_seed(2);
    make_up(&chance, rows, 40, 0);
    for (size_t i = 0; i < 40; i++) rows[i].suggested = true;
    struct fair_test t = test_of(rows, 40, arena);
    CHECK_INT(t.result, WCLS_ONE_ARM);
    CHECK_TRUE(!t.effect.known && !t.dealt);
    CHECK_INT(t.effect.need, NEED_FLIPS);
    for (size_t i = 0; i < 40; i++) rows[i].suggested = i % 2, rows[i].after = 4;
    t = test_of(rows, 40, arena);
    CHECK_INT(t.effect.need, NEED_VARIETY);
    CHECK_INT(t.arms[0].moments, 20);
    CHECK_NEAR(t.arms[1].after, 4, 0);
    for (size_t i = 0; i < 40; i++)
        rows[i].day = 9, rows[i].before = 5, rows[i].after = (double)(i % 3);
    t = test_of(rows, 40, arena); /* all at once, and as strong each time */
    CHECK_TRUE(t.effect.known);
    CHECK_INT(t.effect.need_days, 0);
}

TEST(fair_test_bounds_what_was_not_looked_at_again)
{
    static struct fair_moment rows[60];
    struct arena arena = test_arena(ARENA_LEN);
    struct xoshiro chance = xoshiro_of_seed(3);
    make_up(&chance, rows, 60, -1);
    for (size_t i = 0; i < 12; i++) rows[i * 5].followed = false;
    struct fair_test t = test_of(rows, 60, arena);
    CHECK_TRUE(t.effect.known && !t.bounded); /* a fifth, not more */
    CHECK_INT(t.arms[0].moments + t.arms[1].moments, 60);
    CHECK_INT(t.arms[0].followed + t.arms[1].followed, 48);
    rows[1].followed = false;
    t = test_of(rows, 60, arena);
    CHECK_TRUE(t.bounded);
    CHECK_TRUE(t.bound_lo < t.effect.value && t.effect.value < t.bound_hi);
    double width = t.bound_hi - t.bound_lo;
    CHECK_TRUE(width > 3 &&
               width < 6); /* a fifth of the scale for each arm, and up to what slopes add */
}

/* One person: looks once a fortnight at a test that goes on to 120 moments. */
struct course {
    bool clear, wrong_way, same, leaning;
    size_t clear_at;
};

static struct course follow(struct xoshiro *chance, double effect, struct arena arena)
{
    static struct fair_moment rows[120];
    struct course course = {.clear_at = SIZE_MAX};
    make_up(chance, rows, COUNT(rows), effect);
    for (size_t seen = 12; seen <= COUNT(rows); seen += 4) {
        struct fair_test t = test_of(rows, seen, arena);
        if (t.effect.verdict == VERDICT_UNCHANGED) course.same = true;
        if (t.effect.verdict == VERDICT_NOT_YET_KNOWN && t.effect.direction != TOWARDS_NEITHER)
            course.leaning = true;
        if (t.effect.verdict != VERDICT_CHANGED || course.clear) continue;
        course.clear = true;
        course.clear_at = seen;
        course.wrong_way = t.effect.direction == TOWARDS_MORE;
    }
    return course;
}

/* docs/EVIDENCE.md gives these figures. */
TEST(fair_test_seldom_calls_an_effect_that_is_none_and_mostly_finds_one)
{
    enum { PEOPLE = 400 };
    struct arena arena = test_arena(ARENA_LEN);
    struct xoshiro chance = xoshiro_of_seed(4);
    int false_clear = 0, found = 0, found_large = 0, early = 0, wrong = 0;
    for (int i = 0; i < PEOPLE; i++) {
        false_clear += follow(&chance, 0, arena).clear;
        struct course middling = follow(&chance, -0.5, arena);
        found += middling.clear;
        wrong += middling.wrong_way || middling.same;
        struct course large = follow(&chance, -1, arena);
        found_large += large.clear;
        early += large.clear_at < FAIR_TEST_PLANNED;
    }
    CHECK_TRUE(false_clear <= PEOPLE * 6 / 100);
    CHECK_TRUE(found >= PEOPLE * 80 / 100);
    CHECK_TRUE(found_large >= PEOPLE * 98 / 100);
    CHECK_TRUE(early >= PEOPLE * 90 / 100);
    CHECK_TRUE(wrong <= PEOPLE * 10 / 100);
}

static struct fair_moments read_table(struct arena *arena, str csv, size_t *problem_count)
{
    struct bare_table table = {0};
    struct problems problems = {0};
    struct fair_moments moments = {.left_out = 77};
    CHECK_TRUE(bare_parse(csv, arena, &table, &problems));
    bool read = bare_fair_test_read(&table, 0, 100, arena, &moments, &problems);
    CHECK_INT(read, problems.count == 0);
    CHECK_INT(moments.left_out == 77, !read);
    *problem_count = problems.count;
    return moments;
}

TEST(fair_test_reads_a_table)
{
    struct arena arena = test_arena(ARENA_LEN);
    size_t problems;
    struct fair_moments m = read_table(&arena,
                                       S("moment,t_days,prob,suggested,pre,post\n"
                                         "1,4.5,0.4,1,30,20\n2,1.25,,0,31,\n3,2,0.5,0,NA,5\n"
                                         "4,9,0.5,NA,7,5\n"),
                                       &problems);
    CHECK_INT(problems, 0);
    CHECK_INT(m.count, 2);
    CHECK_INT(m.left_out, 2);
    CHECK_NEAR(m.rows[0].day, 1.25, 0); /* by time, not by line */
    CHECK_NEAR(m.rows[0].chance, 0.5, 0);
    CHECK_TRUE(!m.rows[0].followed && !m.rows[0].suggested);
    CHECK_TRUE(m.rows[1].followed && m.rows[1].suggested);
    CHECK_NEAR(m.rows[1].chance, 0.4, 0);
    CHECK_NEAR(m.rows[1].after, 20, 0);
    m = read_table(&arena, S("datetime,suggested,pre,post\n2026-11-21T12:00:00Z,1,3,4\n"),
                   &problems);
    CHECK_NEAR(m.rows[0].day, 20778.5, 0);
    CHECK_NEAR(m.rows[0].chance, 0.5, 0);
    static const char *const wrong[] = {
        "t_days,suggested,pre\n1,1,3\n",
        "t_days,suggested,pre,post\n1,2,3,4\n",
        "t_days,suggested,pre,post\nx,1,3,4\n",
        "t_days,suggested,pre,post\n1,1,300,4\n",
        "t_days,suggested,pre,post\n1,1,3,-1\n",
        "t_days,prob,suggested,pre,post\n1,1,1,3,4\n",
        "t_days,prob,suggested,pre,post\n1,0,1,3,4\n",
        "suggested,pre,post\n1,3,4\n",
        "t_days,suggested,pre,post\n1,1,nan,4\n",
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        read_table(&arena, str_of_c(wrong[i]), &problems);
        CHECK_INT(problems, 1);
    }
}

TEST(fair_tests_of_a_notebook_are_one_for_each_practice)
{
    struct arena room = test_arena(1 << 22), arena = test_arena(1 << 22);
    struct notebook nb = notebook_new(&room, 64);
    CHECK_INT(fair_tests_of_notebook(&nb, 20100, &arena).count, 0);
    for (int i = 0; i < 14; i++)
        fold_typed(&nb, "trial", moment_of_day(20000 + i, 21 * 60, 60),
                   i % 2 ? "practice=five-senses suggested=1 p=0.5 before=7 after=4"
                         : "practice=five-senses suggested=0 p=0.5 before=7");
    fold_typed(&nb, "trial", moment_of_day(20003, 22 * 60, 60),
               "practice=body-scan suggested=1 before=5 after=5 followed_up_min=70");
    fold_typed(&nb, "trial", moment_of_day(20004, 22 * 60, 60), "practice=body-scan suggested=1");
    fold_typed(&nb, "trial", moment_of_day(20005, 22 * 60, 60),
               "practice=body-scan suggested=1 p=1 before=6");
    struct fair_tests tests = fair_tests_of_notebook(&nb, 20100, &arena);
    CHECK_INT(tests.count, 2);
    CHECK_STR(tests.tests[0].practice, S("five-senses"));
    const struct fair_tested *scan = fair_tests_find(&tests, S("body-scan"));
    CHECK_TRUE(scan && !fair_tests_find(&tests, S("walk")));
    CHECK_INT(scan->moments.count, 1);
    CHECK_INT(scan->moments.left_out, 2); /* no rating before, and a coin that is none */
    CHECK_NEAR(scan->moments.rows[0].chance, 0.5, 0);
    struct fair_test t = fair_test_of(&tests.tests[0].moments, arena);
    CHECK_INT(t.arms[0].moments, 7);
    CHECK_INT(t.arms[0].followed, 0);
    CHECK_INT(t.arms[1].followed, 7);
    CHECK_NEAR(t.arms[1].before, 7, 0);
    CHECK_INT(fair_tests_of_notebook(&nb, 19999, &arena).count, 0);
}
