/* test_dynamics.c - level, swing, half-life, low evenings and words: what is told from when on, and
 * that nothing is told where there is nothing to tell. */
#include <math.h>

#include "bare_dynamics.h"
#include "bare_granularity.h"
#include "dynamics.h"
#include "granularity.h"
#include "lows.h"
#include "oracle_series.h"
#include "typed.h"

enum { FIRST = 20000 };

static struct dynamics_rows series_rows(const char *name, size_t count, struct arena *arena)
{
    struct car1_rows rows = oracle_series(name, arena);
    size_t n = count < rows.count ? count : rows.count;
    return (struct dynamics_rows){
        .t = rows.t, .y = rows.y, .count = n, .lo = 0, .hi = 100, .look_until = INFINITY};
}

TEST(dynamics_tells_each_number_from_its_count_on)
{
    struct arena arena = test_arena(8 << 20);
    static const size_t counts[] = {1, 6, 7, 13, 14, 29, 30, 59, 60, 150};
    for (size_t i = 0; i < COUNT(counts); i++) {
        struct arena scratch = arena;
        struct dynamics_rows rows = series_rows("d180", counts[i], &scratch);
        struct dynamics d = dynamics_of(&rows, &scratch);
        CHECK_INT(d.level.known, counts[i] >= 7);
        CHECK_INT(d.swing.known, counts[i] >= 14);
        CHECK_INT(d.half_life.known, counts[i] >= 60);
        CHECK_INT(d.skill_known, counts[i] >= 30);
        if (d.level.known) CHECK_TRUE(d.level.lo <= d.level.value && d.level.value <= d.level.hi);
        if (d.swing.known) CHECK_TRUE(d.swing.lo <= d.swing.value && d.swing.value <= d.swing.hi);
        if (!d.level.known) CHECK_INT(d.level.need_count, 7 - (int)counts[i]);
        if (!d.half_life.known) CHECK_TRUE(d.half_life.need != NEED_NOTHING);
        CHECK_TRUE(d.level_if_low <= d.level_if_high);
    }
}

TEST(dynamics_level_and_half_life_are_those_of_the_posteriors)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/02_dynamics.json");
    struct dynamics_rows rows = series_rows("d180", 1000, &arena);
    struct dynamics d = dynamics_of(&rows, &arena);
#define LEVEL(name) oracle_number(json, "series/d180/car1_posterior_uniform_phi/coef/mu/" name)
    CHECK_NEAR(d.level.value, LEVEL("mean"), 2e-3);
    CHECK_NEAR(d.level.lo, LEVEL("q05"), 2e-3);
    CHECK_NEAR(d.level.hi, LEVEL("q95"), 2e-3);
    CHECK_NEAR(d.swing.value, oracle_number(json, "series/d180/car1_reml/sigma"), 0.3);
    /* A straight line is taken out and the cells differ: not the reference's 0.91, 1.27, 1.92. */
    CHECK_NEAR(d.half_life.value, 1.3, 0.1);
    CHECK_TRUE(!d.one_sided && d.half_life.lo > 0.8 && d.half_life.hi < 2.2);
    CHECK_INT(d.carries, CARRIES_SOME);
    CHECK_TRUE(d.information > 50 && d.information < 80);
}

/* Without memory, evening after evening: no half-life, whatever the count. */
TEST(dynamics_hides_the_half_life_where_nothing_carries_over)
{
    struct arena arena = test_arena(8 << 20);
    struct dynamics_rows rows = series_rows("white120", 1000, &arena);
    struct dynamics d = dynamics_of(&rows, &arena);
    CHECK_TRUE(d.skill_known && d.skill <= 0);
    CHECK_TRUE(!d.half_life.known && d.carries == CARRIES_UNKNOWN);
    CHECK_TRUE(d.level.known && d.swing.known);
}

TEST(dynamics_of_what_stays_at_the_lowest_end_says_how_often_it_was_left)
{
    struct arena arena = test_arena(8 << 20);
    double t[60], y[60];
    for (size_t i = 0; i < COUNT(t); i++) t[i] = (double)i, y[i] = i % 5 < 3 ? 0 : (double)(i % 7);
    struct dynamics_rows rows = {
        .t = t, .y = y, .count = 60, .lo = 0, .hi = 10, .look_until = INFINITY};
    struct dynamics d = dynamics_of(&rows, &arena);
    CHECK_TRUE(d.floored && d.level.known && d.away.known);
    CHECK_TRUE(!d.swing.known && !d.half_life.known);
    CHECK_TRUE(d.away.value > 0.3 && d.away.value < 0.4);
}

TEST(dynamics_of_equal_evenings_is_no_number)
{
    struct arena arena = test_arena(8 << 20);
    struct dynamics_rows rows = series_rows("const14", 14, &arena);
    struct dynamics d = dynamics_of(&rows, &arena);
    CHECK_TRUE(d.alike && !d.level.known && !d.swing.known && !d.half_life.known);
    CHECK_INT(d.level.need, NEED_VARIETY);
    rows.count = 0;
    d = dynamics_of(&rows, &arena);
    CHECK_INT(d.level.need_count, 7);
}

/* Stretching the scale by four stretches the numbers by four, and the half-life not at all. */
TEST(dynamics_minds_units_as_it_must)
{
    struct arena arena = test_arena(16 << 20);
    struct dynamics_rows rows = series_rows("d60", 100, &arena), large = rows;
    double *y = NEW(&arena, double, rows.count);
    for (size_t i = 0; i < rows.count; i++) y[i] = 4 * rows.y[i] - 100;
    large.y = y;
    large.lo = -100;
    large.hi = 300;
    struct dynamics a = dynamics_of(&rows, &arena), b = dynamics_of(&large, &arena);
    CHECK_NEAR(b.level.value, 4 * a.level.value - 100, 1e-6);
    CHECK_NEAR(b.level.lo, 4 * a.level.lo - 100, 1e-6);
    CHECK_NEAR(b.swing.hi, 4 * a.swing.hi, 1e-6);
    CHECK_NEAR(b.half_life.value, a.half_life.value, 1e-6);
    CHECK_NEAR(b.skill, a.skill, 1e-9);
}

static struct moment evening(int offset)
{
    return moment_of_day(FIRST + offset, 21 * 60, 60);
}

TEST(dynamics_rows_leave_out_what_was_written_later)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "weather", evening(1), "mood=-4 solid=7");
    fold_typed_late(&nb, "weather", evening(2), 3, "mood=5 late=1");
    fold_typed(&nb, "weather", evening(4), "mood=1");
    fold_typed_late(&nb, "weather", evening(4), 3, "mood=5 late=1");
    struct lows_rows rows = lows_rows_of_notebook(&nb, FIRST, FIRST + 6, &arena);
    CHECK_INT(rows.mood.count, 2);
    CHECK_NEAR(rows.mood.t[1] - rows.mood.t[0], 3, 0);
    CHECK_NEAR(rows.mood.y[1], 1, 0);
    CHECK_NEAR(rows.mood.lo, -5, 0);
    CHECK_NEAR(rows.solid[0], 7, 0);
    CHECK_TRUE(rows.solid[1] < 0);
    CHECK_INT(dynamics_first_day(&nb, FIRST + 6, arena), FIRST + 1);
    CHECK_INT(dynamics_first_day(&nb, FIRST, arena), FIRST);
}

/* Around 1, one low evening in five, each back the next day; solid on every second of them. */
TEST(lows_tell_dips_and_solid_low_evenings)
{
    struct arena arena = test_arena(1 << 20);
    double t[50], y[50], solid[50];
    for (int i = 0; i < 50; i++) {
        t[i] = i;
        y[i] = i % 5 == 2 ? -3 : i % 5 == 0 ? 2 : i % 5 == 4 ? 0 : 1;
        solid[i] = i % 10 == 2 ? 6 : 4;
    }
    struct lows_rows rows = {.mood = {.t = t, .y = y, .count = 50, .lo = -5, .hi = 5,
                                     .look_until = INFINITY},
                             .solid = solid};
    struct lows r = lows_of(&rows, &arena);
    CHECK_INT(r.dips.count, 10);
    CHECK_TRUE(r.dip.known);
    CHECK_NEAR(r.dip.value, 1, 0);
    CHECK_INT(r.low_count, 10);
    CHECK_INT(r.solid_count, 5);
    CHECK_NEAR(r.low_solid.value, 0.5, 1e-12);
    CHECK_NEAR(r.solid_days[1], 12, 0);
    rows.mood.count = 39; /* eight dips, the last one ended */
    CHECK_INT(lows_of(&rows, &arena).dip.known, 1);
    rows.mood.count = 35;
    r = lows_of(&rows, &arena);
    CHECK_TRUE(!r.dip.known && r.dip.need == NEED_DIPS && r.dip.need_count == 1);
    rows.solid = NULL;
    CHECK_TRUE(!lows_of(&rows, &arena).low_solid.known);
    rows.mood.count = 0;
    CHECK_TRUE(!lows_of(&rows, &arena).dip.known);
}

static bool read_dynamics(const char *csv, struct lows_rows *out, struct arena *arena,
                          struct problems *problems)
{
    struct bare_table table;
    return bare_parse(str_of_c(csv), arena, &table, problems) &&
           bare_dynamics_read(&table, 0, 10, arena, out, problems);
}

TEST(bare_dynamics_sorts_averages_and_passes_over)
{
    struct arena arena = test_arena(1 << 20);
    struct problems problems = {0};
    struct lows_rows rows;
    CHECK_TRUE(read_dynamics("t_days,valence,solid\n3.5,4,\n1.000,2,8\n1.005,4,NA\n2,,3\n", &rows,
                             &arena, &problems));
    CHECK_INT(rows.mood.count, 2);
    CHECK_NEAR(rows.mood.t[0], 1, 0);
    CHECK_NEAR(rows.mood.y[0], 3, 0);
    CHECK_NEAR(rows.solid[0], 8, 0);
    CHECK_TRUE(rows.solid[1] < 0);
    CHECK_TRUE(isinf(rows.mood.look_until));
    CHECK_TRUE(read_dynamics("day,mood\n0,1\n", &rows, &arena, &problems));
    CHECK_TRUE(read_dynamics("datetime,mood\n2026-11-21T21:30:00Z,1\n", &rows, &arena, &problems));
    static const char *const wrong[] = {"day,other\n1,1\n", "mood\n1\n", "t_days,mood\nx,1\n",
                                        "t_days,mood\n1,11\n", "t_days,mood,solid\n1,1,11\n"};
    for (size_t i = 0; i < COUNT(wrong); i++) {
        problems.count = 0;
        CHECK_TRUE(!read_dynamics(wrong[i], &rows, &arena, &problems));
        CHECK_INT(problems.count, 1);
    }
}

static bool read_granularity(const char *csv, struct bare_granularity *out, struct arena *arena)
{
    struct bare_table table;
    struct problems problems = {0};
    return bare_parse(str_of_c(csv), arena, &table, &problems) &&
           bare_granularity_read(&table, arena, out, &problems);
}

TEST(latest_month_is_one_with_enough_words)
{
    struct granularity_words months[] = {
        {.month = 1, .known = true, .diversity = {.n = 30}},
        {.month = 32, .known = true, .diversity = {.n = GRANULARITY_WORDS_MIN}},
        {.month = 60, .known = true, .diversity = {.n = 4}},
    };
    struct granularity_months all = {months, COUNT(months)};
    CHECK_INT(granularity_latest(&all)->month, 32);
    months[0].diversity.n = months[1].diversity.n = 24;
    CHECK_INT(granularity_latest(&all)->month, 60);
    all.count = 0;
    CHECK_TRUE(granularity_latest(&all) == NULL);
}

TEST(bare_granularity_reads_words_or_strengths)
{
    struct arena arena = test_arena(1 << 20);
    struct bare_granularity g;
    CHECK_TRUE(read_granularity("word,count\ncalm,3\nsad,0\n", &g, &arena));
    CHECK_TRUE(g.of_words && g.count == 2 && g.counts[0] == 3);
    CHECK_TRUE(read_granularity("sad,occasion,angry\n1,7,2\n3,8,\n4,9,5\n", &g, &arena));
    CHECK_TRUE(!g.of_words);
    CHECK_INT(g.count, 2);
    CHECK_INT(g.feelings, 2);
    CHECK_NEAR(g.ratings[3], 5, 0);
    CHECK_TRUE(!read_granularity("word,count\ncalm,-1\n", &g, &arena));
    CHECK_TRUE(!read_granularity("word,count\ncalm,90000\nsad,90000\n", &g, &arena));
    CHECK_TRUE(!read_granularity("sad,angry\n1,2\n", &g, &arena));
    CHECK_TRUE(!read_granularity("occasion,sad\n1,much\n", &g, &arena));
}

TEST(granularity_waits_for_words_and_ratings_and_never_judges)
{
    struct arena room = test_arena(1 << 22), arena = test_arena(1 << 20);
    const int32_t few[] = {20, 4}, enough[] = {20, 5};
    struct granularity_words words = granularity_of_counts(few, 2);
    CHECK_INT(granularity_estimate(&words).need_count, 1);
    words = granularity_of_counts(enough, 2);
    struct estimate e = granularity_estimate(&words);
    CHECK_TRUE(e.known && e.verdict == VERDICT_NOT_YET_KNOWN && e.need == NEED_NOTHING);
    CHECK_NEAR(e.value, exp(0.8 * log(1.25) + 0.2 * log(5)), 1e-9);
    struct agreement a = {.icc2k = -0.2};
    CHECK_INT(granularity_differentiation(&a, true, 19, 5).need, NEED_RATINGS);
    CHECK_INT(granularity_differentiation(&a, true, 20, 5).need, NEED_VARIETY);

    struct notebook nb = notebook_new(&room, 64);
    for (int i = 0; i < 60; i++) fold_typed(&nb, "weather", evening(i), "mood=1 feelings=calm,sad");
    struct granularity_months months = granularity_of_notebook(&nb, FIRST, FIRST + 59, &arena);
    CHECK_INT(months.count, 3); /* 4 October to 2 December 2024 */
    CHECK_INT(months.months[0].diversity.n, 2 * 28);
    CHECK_INT(months.months[1].diversity.n, 2 * 30);
    CHECK_INT(months.months[2].diversity.n, 2 * 2);
    CHECK_NEAR(months.months[1].diversity.hill1, 2, 1e-9);
}
