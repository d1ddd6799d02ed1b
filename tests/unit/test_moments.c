/* test_moments.c - shares and means of things that happen now and then, hours by area, ladders and
 * boundaries: what they are known from, what they say, and bad tables. */
#include <math.h>

#include "areas.h"
#include "bare_areas.h"
#include "bare_ladders.h"
#include "bare_limits_kept.h"
#include "bare_number.h"
#include "insights.h"
#include "ladders.h"
#include "limits_kept.h"
#include "moments.h"
#include "oracle.h"
#include "test.h"

enum { ARENA_LEN = 16 << 20 };

static struct bare_table table_of(str bytes, struct arena *arena)
{
    struct problems problems = {0};
    struct bare_table table = {0};
    CHECK_TRUE(bare_parse(bytes, arena, &table, &problems));
    return table;
}

static bool answer(const char *name, str bytes, struct arena *arena, struct insight_answer *out,
                   struct problems *problems)
{
    struct bare_table *table = NEW(arena, struct bare_table, 1);
    *table = table_of(bytes, arena);
    struct insight_input input = {.table = table};
    return insight_of_table(insight_find(str_of_c(name)), &input, arena, out, problems);
}

static str json_of(const char *name, str bytes, struct arena *arena)
{
    struct insight_answer *out = NEW(arena, struct insight_answer, 1);
    struct problems problems = {0};
    struct buf *text = NEW(arena, struct buf, 1);
    *text = buf_new(arena, 32 * 1024);
    struct json_out json = json_out_to(text);
    CHECK_TRUE(answer(name, bytes, arena, out, &problems));
    insight_put_json(&json, insight_find(str_of_c(name)), out);
    return buf_str(text);
}

TEST(moments_are_known_from_their_minimum_on)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct moments m = moments_new(40, INFINITY, &arena);
    CHECK_INT(moments_share(&m, 5, NEED_MOMENTS).need_count, 5);
    for (int i = 0; i < 4; i++) moments_add(&m, i, 1);
    CHECK_TRUE(!moments_share(&m, 5, NEED_MOMENTS).known);
    moments_add(&m, 9, 0);
    struct estimate e = moments_share(&m, 5, NEED_MOMENTS);
    double lo, hi;
    proportion_jeffreys((struct proportion){4, 5}, 0.9, &lo, &hi);
    CHECK_TRUE(e.known && e.n == 5);
    CHECK_NEAR(e.value, 0.8, 1e-12);
    CHECK_NEAR(e.lo, lo, 1e-12);
    CHECK_NEAR(e.hi, hi, 1e-12);
    CHECK_INT(e.verdict, VERDICT_NOT_YET_KNOWN);
    CHECK_INT(moments_mean(&m, 6, NEED_STEPS, arena).need, NEED_STEPS);
}

TEST(moments_that_are_all_alike_have_no_mean_to_show)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct moments m = moments_new(12, INFINITY, &arena);
    for (int i = 0; i < 12; i++) moments_add(&m, i, 0.1);
    CHECK_INT(moments_mean(&m, 10, NEED_STEPS, arena).need, NEED_VARIETY);
}

/* By hand: 1, 2, 3, 4 have the mean 2.5 and the error sqrt(5/3/4). */
TEST(moments_mean_has_the_t_interval)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct moments m = moments_new(4, INFINITY, &arena);
    for (int i = 1; i <= 4; i++) moments_add(&m, i, i);
    struct estimate e = moments_mean(&m, 4, NEED_STEPS, arena);
    CHECK_NEAR(e.value, 2.5, 1e-12);
    CHECK_NEAR(e.standard_error, 0.6454972243679028, 1e-12);
    CHECK_NEAR(e.hi - e.value, 2.3533634348018264 * 0.6454972243679028, 1e-9);
}

TEST(moments_that_change_are_called_and_those_that_do_not_are_not)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct moments up = moments_new(400, INFINITY, &arena);
    struct moments even = moments_new(400, INFINITY, &arena);
    for (int i = 0; i < 365; i++) {
        moments_add(&up, i, i > 150 ? i % 10 != 0 : i % 5 == 0);
        moments_add(&even, i, i % 2);
    }
    struct estimate risen = moments_share(&up, 5, NEED_MOMENTS);
    CHECK_INT(risen.verdict, VERDICT_CHANGED);
    CHECK_INT(risen.direction, TOWARDS_MORE);
    CHECK_INT(moments_mean(&up, 10, NEED_MOMENTS, arena).verdict, VERDICT_CHANGED);
    CHECK_INT(moments_share(&even, 5, NEED_MOMENTS).verdict, VERDICT_UNCHANGED);
}

static void add_backwards(void *context)
{
    moments_add(context, 3, 1);
    moments_add(context, 2, 1);
}

TEST(moments_refuse_days_that_fall)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct moments m = moments_new(4, INFINITY, &arena);
    CHECK_TRUE(test_panics(add_backwards, &m));
}

static const char week[] = "area,hours\nwork,42\npartner,20\nfriends,3\nfamily,4\nbody,3\n"
                           "learning,0\nplay,6\nservice,0\n";

static void compare(const char *path, double want, void *context)
{
    CHECK_NEAR(oracle_number(*(str *)context, "%s", path), want, 1e-5 * want + 1e-9);
}

TEST(areas_answer_every_number_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str ref = test_read_file(&arena, "tests/oracle/07_support.json"), set;
    str json = json_of("areas", str_of_c(week), &arena);
    CHECK_TRUE(oracle_find(ref, "sets/life_areas", &set));
    oracle_each_number(set, "", compare, &json);
    CHECK_INT(oracle_number(json, "weeks"), 1);
    CHECK_INT(oracle_number(json, "numbers/effective_areas/needs/more"), AREAS_WEEKS_MIN - 1);
}

static struct areas areas_of_text(str bytes, bool partner, struct arena *arena)
{
    struct bare_table table = table_of(bytes, arena);
    struct areas_rows rows;
    struct problems problems = {0};
    CHECK_TRUE(bare_areas_read(&table, arena, &rows, &problems));
    return areas_of(&rows, partner, arena);
}

TEST(areas_without_the_partner_are_as_if_it_were_not_written)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct areas closed = areas_of_text(str_of_c(week), false, &arena);
    struct areas never = areas_of_text(
        S("area,hours\nwork,42\nfriends,3\nfamily,4\nbody,3\nplay,6\n"), false, &arena);
    CHECK_TRUE(!closed.partner_known && !closed.partner.known);
    CHECK_INT(closed.partner.need, NEED_NOTHING);
    CHECK_NEAR(closed.effective_areas, never.effective_areas, 1e-12);
}

/* Six weeks, one of them not logged, of equal halves and of one area; they end with the last
 * day. */
TEST(areas_are_means_over_the_weeks_that_are_logged)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct buf text = buf_new(&arena, 4000);
    buf_put(&text, S("t_days,area,hours\n"));
    for (int w = 0; w < 6; w++) {
        if (w == 2) continue;
        buf_format(&text, "%d,friends,5\n", 7 * w + 6);
        if (w > 0) buf_format(&text, "%d,body,5\n", 7 * w);
    }
    struct areas areas = areas_of_text(buf_str(&text), true, &arena);
    CHECK_INT(areas.weeks, 5);
    CHECK_TRUE(areas.effective.known && areas.effective.n == 5);
    CHECK_NEAR(areas.effective.value, (1 + 4 * 2) / 5.0, 1e-12);
    CHECK_INT(areas.partner.need, NEED_VARIETY);
    CHECK_NEAR(areas.partner_share, 0, 1e-12);
}

TEST(areas_of_nothing_and_of_work_alone)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct areas none = areas_of_text(S("area,hours\n"), true, &arena);
    CHECK_TRUE(!none.known && !none.partner_known && none.weeks == 0);
    CHECK_INT(none.effective.need_count, AREAS_WEEKS_MIN);
    struct areas work = areas_of_text(S("area,hours\nwork,40\nplay,0\n"), true, &arena);
    CHECK_TRUE(work.known && !work.partner_known && work.effective_areas == 1);
}

TEST(ladders_count_what_was_expected_beside_what_was_felt)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct buf text = buf_new(&arena, 4000);
    buf_put(&text, S("t_days,ladder,expected,felt\n0,solitude,,4\n1,opening,5,NA\n"));
    for (int i = 2; i < 13; i++) buf_format(&text, "%d,solitude,6,%d\n", i, i < 10 ? 3 : 6 + i % 2);
    str json = json_of("ladders", buf_str(&text), &arena);
    CHECK_INT(oracle_number(json, "all/times"), 13);
    CHECK_INT(oracle_number(json, "all/compared"), 11);
    CHECK_INT(oracle_number(json, "all/easier"), 8);
    CHECK_INT(oracle_number(json, "all/same"), 2);
    CHECK_INT(oracle_number(json, "all/harder"), 1);
    CHECK_NEAR(oracle_number(json, "numbers/solitude_easier/value"), 8 / 11.0, 1e-5);
    CHECK_NEAR(oracle_number(json, "numbers/solitude_difference/value"), -23 / 11.0, 1e-5);
    CHECK_INT(oracle_number(json, "numbers/opening_easier/needs/more"), LADDERS_SHARE_MIN);
    str ladder;
    CHECK_TRUE(oracle_find(json, "by_ladder/1/ladder", &ladder));
    CHECK_TRUE(!oracle_find(json, "by_ladder/2", &ladder));
}

TEST(limits_count_boundaries_apart_from_words)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct buf text = buf_new(&arena, 4000);
    buf_put(&text, S("t_days,what,fear\n"));
    for (int i = 0; i < 6; i++)
        buf_format(&text, "%d,%s,\n", i, i < 4 ? "held" : i == 4 ? "bent" : "crossed");
    for (int i = 0; i < 10; i++)
        buf_format(&text, "%d,%s,%d\n", i, i < 3 ? "said" : i < 5 ? "partly" : "kept-quiet", i);
    str json = json_of("limits", buf_str(&text), &arena);
    CHECK_NEAR(oracle_number(json, "numbers/held/value"), 4 / 6.0, 1e-5);
    CHECK_NEAR(oracle_number(json, "numbers/bent/value"), 1 / 6.0, 1e-5);
    CHECK_INT(oracle_number(json, "numbers/crossed/n"), 6);
    CHECK_NEAR(oracle_number(json, "numbers/needs_said/value"), 0.5, 1e-9);
    CHECK_NEAR(oracle_number(json, "numbers/fear/value"), 4.5, 1e-9);
    CHECK_INT(oracle_number(json, "voice/unsaid"), 5);
}

TEST(tables_of_areas_ladders_and_limits_that_are_none)
{
    static const struct {
        const char *name, *bytes;
    } rows[] = {
        {"areas", "area,hours\nsleep,3\n"},
        {"areas", "area,hours\nwork,-1\n"},
        {"areas", "area,minutes\nwork,1\n"},
        {"areas", "area,hours,t_days\nwork,1,soon\n"},
        {"ladders", "t_days,expected,felt\n1,11,3\n"},
        {"ladders", "t_days,ladder,expected,felt\n1,rope,1,3\n"},
        {"ladders", "t_days,expected\n1,1\n"},
        {"limits", "t_days,what\n1,broken\n"},
        {"limits", "t_days,what,fear\n1,said,12\n"},
        {"limits", "what\nheld\n"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = test_arena(ARENA_LEN);
        struct insight_answer *out = NEW(&arena, struct insight_answer, 1);
        struct problems problems = {0};
        CHECK_TRUE(!answer(rows[i].name, str_of_c(rows[i].bytes), &arena, out, &problems));
        CHECK_INT(problems.count, 1);
    }
}

TEST(bare_numbers_and_times_are_finite_and_within_reach)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct bare_table table =
        table_of(S("t_days,x\n3.5,0.25\n1e9,1.5\n,nan\n2026-11-21,\n"), &arena);
    struct problems problems = {0};
    struct bare_time when;
    double number = 7;
    CHECK_TRUE(bare_need_time(&table, &when, &arena, &problems));
    CHECK_TRUE(bare_read_time(&table, 0, &when, &number, &arena, &problems) && number == 3.5);
    CHECK_TRUE(bare_read_number(&table, 0, 1, 0, 1, &number, &arena, &problems) && number == 0.25);
    for (size_t row = 1; row < 4; row++) {
        CHECK_TRUE(!bare_read_time(&table, row, &when, &number, &arena, &problems));
        CHECK_TRUE(!bare_read_number(&table, row, 1, 0, 1, &number, &arena, &problems));
    }
    CHECK_TRUE(number == 0.25 && problems.count == 6);
    CHECK_STR(problems.at[1].text, S("Line 3: x takes a number from 0 to 1."));
}
