/* test_reassurance.c - what wishes to be reassured show: against the reference calculation, out of
 * a notebook, and where there is too little or nothing that varies. */
#include <math.h>

#include "bare_reassurance.h"
#include "json_out.h"
#include "oracle.h"
#include "read_table.h"
#include "reassurance.h"
#include "reassurance_json.h"
#include "typed.h"

enum { ARENA_LEN = 16 << 20, LAST = 20006, JSON_LEN = 1 << 16 };

static str json_of(const struct reassurance *r, struct arena *arena)
{
    struct buf out = buf_new(arena, JSON_LEN);
    struct json_out json = json_out_to(&out);
    struct insight_answer answer = {0};
    reassurance_answer(r, &answer);
    insight_put_json(&json, &insight_reassurance, &answer);
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

static struct reassurance of_tables(const char *first, const char *second, struct arena *arena)
{
    struct bare_table tables[2] = {read_table(first, arena)};
    struct problems problems = {0};
    struct reassurance_rows rows = {0};
    if (second) tables[1] = read_table(second, arena);
    CHECK_TRUE(
        bare_reassurance_read(&tables[0], second ? &tables[1] : NULL, arena, &rows, &problems));
    struct reassurance found = reassurance_of(&rows, arena);
    reassurance_fit_others(&found, *arena);
    return found;
}

struct against {
    str json;
    int count;
};

/* Printed are six significant digits. */
static void check_number(const char *path, double number, void *context)
{
    struct against *against = context;
    if (str_starts(str_of_c(path), S("tol"))) return;
    CHECK_NEAR(oracle_number(against->json, "%s", path), number, 5e-6 * fabs(number));
    against->count++;
}

TEST(reassurance_prints_every_number_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str reference = test_read_file(&arena, "tests/oracle/04_reassurance.json");
    static const char counts[] = "tests/oracle/reas_counts.csv";
    static const char episodes[] = "tests/oracle/reas_episodes.csv";
    struct reassurance forth = of_tables(counts, episodes, &arena);
    struct reassurance back = of_tables(episodes, counts, &arena);
    struct against against = {.json = json_of(&forth, &arena)};
    oracle_each_number(reference, "", check_number, &against);
    CHECK_INT(against.count, 90);
    CHECK_STR(json_of(&back, &arena), against.json);
    struct reassurance only = of_tables(counts, NULL, &arena);
    against.json = json_of(&only, &arena);
    oracle_each_number(reference, "counts", check_number, &against);
    CHECK_TRUE(str_find(against.json, S("\"km\"")) < 0);
    CHECK_TRUE(!only.waited.known && only.asked.trend.known && !only.pulls.per_week.known);
    only = of_tables(episodes, NULL, &arena);
    CHECK_TRUE(str_find(json_of(&only, &arena), S("\"counts\"")) < 0);
    CHECK_INT(only.asked.per_week.need, NEED_EVENINGS);
}

TEST(reassurance_numbers_say_what_the_reference_does_once_there_is_enough)
{
    struct arena arena = test_arena(ARENA_LEN);
    str reference = test_read_file(&arena, "tests/oracle/04_reassurance.json");
    struct reassurance r = of_tables("tests/oracle/reas_counts.csv",
                                     "tests/oracle/reas_episodes.csv", &arena);
#define WANT(path) oracle_number(reference, path)
    CHECK_NEAR(r.asked.trend.value, WANT("counts/pct_change_per_30d"), 1e-5);
    CHECK_NEAR(r.asked.trend.lo, WANT("counts/pct_ci90_t/0"), 1e-5);
    CHECK_NEAR(r.asked.per_week.value, 7 * WANT("counts/rate_per_logged_day"), 1e-12);
    CHECK_NEAR(r.waited.value, 1 - WANT("urge_to_act/sought") / WANT("urge_to_act/urges"), 1e-12);
    CHECK_NEAR(r.waited.hi, 1 - WANT("urge_to_act/jeffreys_q05_50_95/0"), 1e-7);
    CHECK_NEAR(r.settled_difference.value, WANT("settled_within_3h_by_urge_band/risk_diff"), 1e-9);
    CHECK_NEAR(r.arms[REASSURANCE_ASKED].hours.value, WANT("km/sought/median_h"), 1e-9);
    CHECK_NEAR(r.arms[REASSURANCE_WAITED].hours.hi, WANT("km/waited/hi95"), 1e-9);
#undef WANT
    const struct survival *back = &r.arms[REASSURANCE_ASKED].back;
    CHECK_INT(back->n, 51);
    CHECK_TRUE(r.arms[REASSURANCE_ASKED].back_within_day.known);
}

/* An episode every second day; the strong ones of the second half are waited with more. */
static void fill(struct reassurance_episode *episodes, size_t count, int asked_then, int asked_now)
{
    for (size_t i = 0; i < count; i++) {
        bool late = i >= count / 2;
        size_t of_ten = i * 7 % 10;
        bool asked = of_ten < (size_t)(late ? asked_now : asked_then);
        episodes[i] = (struct reassurance_episode){
            .day = 2 * (double)i + 0.5,
            .strength = 5 + (double)(i % 5),
            .way = asked ? REASSURANCE_WAY_ASKED : REASSURANCE_WAY_WAITED,
            .watched = true,
            .settled = i % 4 != 0,
            .hours = 0.5 + (double)(i * 13 % 40) / 10,
        };
    }
}

static struct reassurance of_episodes(const struct reassurance_episode *episodes, size_t count,
                                      struct arena *arena)
{
    struct reassurance_rows rows = {.episodes = episodes, .episode_count = count};
    rows.until = count > 0 ? floor(episodes[count - 1].day) + 1 : 0;
    rows.look_until = rows.until;
    struct reassurance found = reassurance_of(&rows, arena);
    reassurance_fit_others(&found, *arena);
    return found;
}

TEST(reassurance_waiting_is_judged_by_two_looks_at_two_halves)
{
    struct arena arena = test_arena(ARENA_LEN);
    static struct reassurance_episode episodes[120];
    fill(episodes, 120, 8, 2);
    struct reassurance r = of_episodes(episodes, 120, &arena);
    CHECK_INT(r.half_day, 120);
    CHECK_INT(r.waited_change.verdict, VERDICT_CHANGED);
    CHECK_INT(r.waited_change.direction, TOWARDS_MORE);
    CHECK_INT(r.waited.verdict, VERDICT_CHANGED);
    CHECK_NEAR(r.waited.value, 0.5, 0.01);
    CHECK_NEAR(r.waited_change.value, 0.6, 0.03);
    fill(episodes, 120, 3, 9);
    CHECK_INT(of_episodes(episodes, 120, &arena).waited_change.direction, TOWARDS_LESS);
    fill(episodes, 120, 5, 5);
    CHECK_INT(of_episodes(episodes, 120, &arena).waited_change.verdict, VERDICT_UNCHANGED);
    fill(episodes, 24, 5, 5);
    r = of_episodes(episodes, 24, &arena);
    CHECK_TRUE(r.waited_change.known);
    CHECK_INT(r.waited_change.verdict, VERDICT_NOT_YET_KNOWN);
    CHECK_TRUE(r.waited_change.need != NEED_NOTHING);
    r = of_episodes(episodes, 18, &arena);
    CHECK_TRUE(r.waited.known && !r.waited_change.known);
    CHECK_INT(r.waited_change.need, NEED_URGES);
    CHECK_INT(r.waited_change.need_count, 2);
    CHECK_TRUE(r.waited_change.need_days > 0);
}

/* Weeks in which all were gone for and weeks in which none was tell less than as many days. */
TEST(reassurance_of_uneven_weeks_is_less_sure)
{
    struct arena arena = test_arena(ARENA_LEN);
    static struct reassurance_episode even[140], uneven[140];
    fill(even, 140, 5, 5);
    fill(uneven, 140, 5, 5);
    for (size_t i = 0; i < 140; i++) {
        even[i].day = uneven[i].day = (double)i + 0.5;
        even[i].way = i % 2 ? REASSURANCE_WAY_ASKED : REASSURANCE_WAY_WAITED;
        uneven[i].way = i / 7 % 2 ? REASSURANCE_WAY_ASKED : REASSURANCE_WAY_WAITED;
    }
    struct estimate a = of_episodes(even, 140, &arena).waited;
    struct estimate b = of_episodes(uneven, 140, &arena).waited;
    CHECK_NEAR(a.value, b.value, 1e-12);
    CHECK_INT(b.n, 140);
    CHECK_TRUE(b.hi - b.lo > 1.5 * (a.hi - a.lo));
}

TEST(reassurance_arms_clearly_differ_or_are_alike_or_it_is_open)
{
    struct arena arena = test_arena(ARENA_LEN);
    static struct reassurance_episode episodes[200];
    fill(episodes, 200, 5, 5);
    for (size_t i = 0; i < 200; i++) {
        episodes[i].settled = true;
        bool soon = i % 10 < (episodes[i].way == REASSURANCE_WAY_WAITED ? 9 : 3);
        episodes[i].hours = soon ? 1 : 6;
    }
    struct reassurance r = of_episodes(episodes, 200, &arena);
    CHECK_INT(r.settled_difference.verdict, VERDICT_CHANGED);
    CHECK_INT(r.settled_difference.direction, TOWARDS_LESS);
    for (size_t i = 0; i < 200; i++) episodes[i].hours = i / 10 % 10 < 7 ? 1 : 6;
    r = of_episodes(episodes, 200, &arena);
    CHECK_INT(r.settled_difference.verdict, VERDICT_UNCHANGED);
    r = of_episodes(episodes, 24, &arena);
    CHECK_TRUE(r.settled_difference.verdict == VERDICT_NOT_YET_KNOWN);
    r = of_episodes(episodes, 10, &arena);
    CHECK_TRUE(!r.settled_difference.known && !r.arms[REASSURANCE_ASKED].share.known);
    CHECK_INT(r.arms[REASSURANCE_ASKED].share.need, NEED_SETTLED);
}

/* Whatever the rows are like, every number is finite (estimate_json checks it). */
TEST(reassurance_of_rows_without_variety_is_no_number)
{
    struct arena arena = test_arena(ARENA_LEN);
    static struct reassurance_episode episodes[40];
    static struct reassurance_day days[40];
    for (int way = REASSURANCE_WAY_WAITED; way <= REASSURANCE_WAY_UNSAID; way++)
        for (int settled = 0; settled < 2; settled++)
            for (size_t count = 0; count <= 40; count += 1 + count / 2) {
                for (size_t i = 0; i < count; i++) {
                    episodes[i] = (struct reassurance_episode){
                        .day = settled ? 3 : (double)i, .strength = 5, .watched = true,
                        .way = (enum reassurance_way)way, .settled = settled, .hours = 2 * settled};
                    days[i] = (struct reassurance_day){(double)i, settled * 3, settled * 3};
                }
                struct reassurance_rows rows = {.days = days, .day_count = count,
                                                .episodes = episodes, .episode_count = count,
                                                .until = 40, .look_until = 40};
                struct arena room = arena;
                struct reassurance r = reassurance_of(&rows, &room);
                CHECK_TRUE(str_find(json_of(&r, &room), S("nan")) < 0);
                CHECK_TRUE(!r.settled_difference.known);
            }
}

static struct moment at(int days_before, int hour)
{
    return moment_of_day(LAST - days_before, hour * 60, 60);
}

TEST(reassurance_reads_a_notebook)
{
    struct arena room = test_arena(4 << 20), arena = test_arena(ARENA_LEN);
    struct notebook nb = notebook_new(&room, 64);
    fold_typed(&nb, "weather", at(5, 21), "mood=1");
    fold_typed(&nb, "weather", at(4, 21), "mood=1");
    fold_typed(&nb, "weather", at(4, 22), "mood=1");
    id128 waited = fold_typed(&nb, "urge", at(5, 20), "what=check strength=8");
    fold_typed_again(&nb, waited, 5, "what=check strength=8 waited_min=20");
    fold_typed_again(&nb, waited, 30, "what=check strength=8 after=3 response=soothed");
    fold_typed_again(&nb, waited, 900, "what=check strength=8 after=3 response=soothed held_min=9");
    id128 asked = fold_typed(&nb, "urge", at(4, 19), "what=check strength=7");
    fold_typed_again(&nb, asked, 90, "what=check strength=7 after=6 response=sought settled=no");
    id128 late = fold_typed(&nb, "urge", at(3, 9), "what=check strength=7");
    fold_typed_again(&nb, late, 600, "what=check strength=7 response=sought settled=yes");
    fold_typed(&nb, "urge", at(2, 9),
               "what=check strength=6 response=waited waited_min=45 after=2");
    fold_typed(&nb, "urge", at(2, 10),
               "what=check strength=6 response=sought waited_min=5 after=2");
    fold_typed(&nb, "urge", at(1, 10), "what=opinion strength=4 response=asked-openly after=2");
    fold_typed(&nb, "urge", at(0, 10), "what=check strength=9");
    struct reassurance_rows rows =
        reassurance_rows_of_notebook(&nb, LAST - 30, LAST, &arena);
    CHECK_INT(rows.day_count, 2); /* evenings with a check-in */
    CHECK_INT(rows.days[0].pulls, 1);
    CHECK_INT(rows.days[0].asked, 0);
    CHECK_INT(rows.days[1].asked, 1);
    CHECK_INT(rows.episode_count, 7);
    CHECK_INT(rows.late, 1);
    const struct reassurance_episode *e = rows.episodes;
    CHECK_TRUE(e[0].watched && e[0].settled && e[0].way == REASSURANCE_WAY_WAITED);
    CHECK_NEAR(e[0].hours, 0.5, 1e-12); /* half as strong when it was looked at again */
    CHECK_NEAR(e[0].day, LAST - 5 + 16.0 / 24, 1e-9);
    CHECK_TRUE(e[1].watched && !e[1].settled);
    CHECK_NEAR(e[1].hours, 1.5, 1e-12);
    CHECK_TRUE(!e[2].watched);
    CHECK_TRUE(e[3].watched && e[3].settled);
    CHECK_NEAR(e[3].hours, 0.75, 1e-12);
    CHECK_TRUE(!e[4].watched); /* of asking, what was waited before tells nothing */
    CHECK_INT(e[5].way, REASSURANCE_WAY_OPEN);
    CHECK_TRUE(e[6].way == REASSURANCE_WAY_UNSAID && !e[6].watched);

    struct reassurance r = reassurance_of(&rows, &arena);
    CHECK_INT(r.openly, 1);
    CHECK_INT(r.unsaid, 1);
    CHECK_INT(r.strong.n, 5); /* the plain question is not among them */
    CHECK_INT(r.strong.good, 3);
    CHECK_INT(r.waited.need_count, REASSURANCE_SHARE_MIN - 5);
    CHECK_INT(r.arms[REASSURANCE_WAITED].within.n, 2);

    rows = reassurance_rows_of_notebook(&nb, LAST - 30, LAST - 3, &arena);
    CHECK_INT(rows.episode_count, 3);
    rows = reassurance_rows_of_notebook(NULL, LAST - 30, LAST, &arena);
    CHECK_TRUE(rows.day_count == 0 && rows.episode_count == 0);
    r = reassurance_of(&rows, &arena);
    CHECK_TRUE(!r.waited.known && !r.asked.per_week.known);
}

TEST(bare_reassurance_refuses_what_it_cannot_read)
{
    static const char *const bad[] = {
        "day,times\n1,2\n",
        "day,seeks\n1,-2\n",
        "day,seeks\nsoon,2\n",
        "t_days,urge,sought,hours\n1,5,1,2\n",
        "t_days,urge,sought,hours,settled\n1,11,1,2,1\n",
        "t_days,urge,sought,hours,settled\n1,5,1,-2,1\n",
        "t_days,urge,sought,hours,settled\n1,5,2,2,1\n",
    };
    struct arena arena = test_arena(ARENA_LEN);
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct problems problems = {0};
        struct bare_table table;
        struct reassurance_rows rows = {.late = 77};
        CHECK_TRUE(bare_parse(str_of_c(bad[i]), &arena, &table, &problems));
        CHECK_TRUE(!bare_reassurance_read(&table, NULL, &arena, &rows, &problems));
        CHECK_TRUE(problems.count == 1 && rows.late == 77);
    }
    struct problems problems = {0};
    struct bare_table table;
    struct reassurance_rows rows;
    CHECK_TRUE(bare_parse(S("day,seeks\n4,1\n2,NA\n3,0\n4,2\n"), &arena, &table, &problems));
    CHECK_TRUE(bare_reassurance_read(&table, NULL, &arena, &rows, &problems));
    CHECK_INT(rows.day_count, 2);
    CHECK_INT(rows.days[1].asked, 3);
    CHECK_TRUE(!bare_reassurance_read(&table, &table, &arena, &rows, &problems));
}
