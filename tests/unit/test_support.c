/* test_support.c - what support shows: every number of the reference, gates, one person, none, and
 * what is no support. */
#include <math.h>

#include "bare_support.h"
#include "insights.h"
#include "json_part.h"
#include "oracle.h"
#include "support.h"
#include "test.h"

enum { ARENA_LEN = 16 << 20 };

static const char *const sets[] = {"sup_narrow", "sup_wide", "sup_tiny", "sup_one"};

/* The circle that the reference lists. */
static const char circle[] = "person\npartner\nmum\nana\njoel\nli\nsam\ncoach\nneighbour\n";

static struct bare_table table_of(str bytes, struct arena *arena)
{
    struct problems problems = {0};
    struct bare_table table = {0};
    CHECK_TRUE(bare_parse(bytes, arena, &table, &problems));
    return table;
}

static struct bare_table read_set(const char *set, struct arena *arena)
{
    char path[64];
    struct buf name = buf_over(path, sizeof path);
    buf_format(&name, "tests/oracle/%s.csv", set);
    buf_put_char(&name, '\0');
    return table_of(test_read_file(arena, path), arena);
}

/* The answer as the command line prints it. */
static str answer_json(const struct bare_table *table, const struct bare_table *key,
                       struct arena *arena)
{
    struct insight_input input = {.table = table, .key = key};
    struct insight_answer *answer = NEW(arena, struct insight_answer, 1);
    struct problems problems = {0};
    struct buf *out = NEW(arena, struct buf, 1);
    *out = buf_new(arena, 64 * 1024);
    struct json_out json = json_out_to(out);
    const struct insight *insight = insight_find(S("support"));
    CHECK_TRUE(insight_of_table(insight, &input, arena, answer, &problems));
    insight_put_json(&json, insight, answer);
    return buf_str(out);
}

struct comparison {
    str json;
    double tolerance;
    size_t count;
};

/* Printed with six digits; the posterior within what a million draws can tell. */
static void compare(const char *path, double want, void *context)
{
    struct comparison *c = context;
    double got = oracle_number(c->json, "%s", path);
    CHECK_NEAR(got, want, c->tolerance + 1e-5 * fabs(want));
    c->count++;
}

TEST(support_answers_every_number_of_the_reference)
{
    const struct {
        const char *file;
        double tolerance;
        size_t count_min;
    } refs[] = {{"tests/oracle/07_support.json", 1e-6, 30},
                {"tests/oracle/07b_support_dirichlet.json", 0.005, 14}};
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena arena = test_arena(ARENA_LEN);
        struct bare_table table = read_set(sets[s], &arena);
        struct bare_table key = table_of(str_of_c(circle), &arena);
        str json = answer_json(&table, &key, &arena);
        for (size_t r = 0; r < COUNT(refs); r++) {
            char path[64];
            struct buf name = buf_over(path, sizeof path);
            str ref = test_read_file(&arena, refs[r].file), set;
            buf_format(&name, "sets/%s", sets[s]);
            buf_put_char(&name, '\0');
            CHECK_TRUE(oracle_find(ref, path, &set));
            struct comparison c = {json, refs[r].tolerance, 0};
            oracle_each_number(set, "", compare, &c);
            CHECK_TRUE(c.count >= refs[r].count_min);
        }
    }
}

static struct support support_of_text(str text, struct arena *arena)
{
    struct bare_table table = table_of(text, arena);
    struct support_rows rows;
    struct problems problems = {0};
    CHECK_TRUE(bare_support_read(&table, NULL, arena, &rows, &problems));
    return support_of(&rows, arena);
}

TEST(support_of_nothing_and_of_one_person)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct support none = support_of_text(S("t_days,person,direction\n"), &arena);
    CHECK_TRUE(!none.received.known && !none.posterior_known && none.person_count == 0);
    CHECK_INT(none.effective_supporters.need, NEED_SUPPORT);
    CHECK_INT(none.effective_supporters.need_count, SUPPORT_MIN);
    CHECK_INT(none.given_share.need_count, SUPPORT_MIN);
    struct buf text = buf_new(&arena, 4000);
    buf_put(&text, S("t_days,person,direction\n"));
    for (int i = 0; i < 12; i++) buf_format(&text, "%d,ada,received\n", i);
    struct support one = support_of_text(buf_str(&text), &arena);
    CHECK_TRUE(!one.effective_supporters.known && !one.posterior_known);
    CHECK_INT(one.effective_supporters.need, NEED_VARIETY);
    CHECK_TRUE(one.largest_share.known && one.largest_share.value == 1);
    CHECK_TRUE(one.largest_share.lo < 1);
    CHECK_INT(one.people[0].tilts, TOWARDS_LESS);
}

TEST(support_of_all_given)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct buf text = buf_new(&arena, 4000);
    buf_put(&text, S("t_days,person,direction\n"));
    for (int i = 0; i < 12; i++) buf_format(&text, "%d,p%d,given\n", i, i % 2);
    struct support all = support_of_text(buf_str(&text), &arena);
    CHECK_TRUE(!all.received.known && all.given.known && !all.largest_share.known);
    CHECK_INT(all.effective_supporters.need_count, SUPPORT_MIN);
    CHECK_TRUE(all.given_share.known && all.given_share.value == 1 && all.given_share.lo > 0.7);
    CHECK_INT(all.people[0].tilts, TOWARDS_MORE);
    struct bare_table table = table_of(buf_str(&text), &arena);
    str json = answer_json(&table, NULL, &arena), received;
    CHECK_TRUE(oracle_find(json, "received", &received));
    CHECK_STR(received, S("null"));
}

/* Nobody tilts from fewer than five times, and ten of each way do not. */
TEST(support_tilts_only_when_clear)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct buf text = buf_new(&arena, 8000);
    buf_put(&text, S("t_days,person,direction\n"));
    for (int i = 0; i < 4; i++) buf_format(&text, "%d,few,given\n", i);
    for (int i = 0; i < 20; i++)
        buf_format(&text, "%d,even,%s\n%d,much,%s\n", i, i % 2 ? "given" : "received", i,
                   i % 10 ? "given" : "received");
    struct support s = support_of_text(buf_str(&text), &arena);
    CHECK_INT(s.person_count, 3);
    CHECK_INT(s.people[0].tilts, TOWARDS_NEITHER);
    CHECK_TRUE(s.people[0].p_more_given > 0.95);
    CHECK_INT(s.people[1].tilts, TOWARDS_NEITHER);
    CHECK_INT(s.people[2].tilts, TOWARDS_MORE);
}

/* A year that begins with one person and ends with five is called, both ways; one that stays alike
 * is not called changed. */
static struct support year_of(const char *kind, struct arena *arena)
{
    struct buf text = buf_new(arena, 32 * 1024);
    buf_put(&text, S("t_days,person,direction\n"));
    for (int i = 0; i < 365; i++) {
        int wide = i % 6, narrow = 0;
        bool late = i > 180;
        int who = kind[0] == 'w' ? (late ? wide : narrow)
                  : kind[0] == 'n' ? (late ? narrow : wide)
                                   : wide;
        buf_format(&text, "%d,p%d,received\n", i, who);
    }
    return support_of_text(buf_str(&text), arena);
}

TEST(support_change_is_called_by_two_looks)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct estimate widened = year_of("widens", &arena).effective_supporters;
    CHECK_INT(widened.verdict, VERDICT_CHANGED);
    CHECK_INT(widened.direction, TOWARDS_MORE);
    struct estimate narrowed = year_of("narrows", &arena).effective_supporters;
    CHECK_INT(narrowed.verdict, VERDICT_CHANGED);
    CHECK_INT(narrowed.direction, TOWARDS_LESS);
    CHECK_INT(year_of("alike", &arena).effective_supporters.verdict, VERDICT_UNCHANGED);
}

TEST(support_tables_that_are_none)
{
    static const char *const bad[] = {
        "t_days,person\n1,ada\n",
        "t_days,person,direction\n1,ada,lent\n",
        "t_days,person,direction\nsoon,ada,given\n",
        "t_days,person,direction,weight\n1,ada,given,4\n",
        "person,direction\nada,given\n",
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct arena arena = test_arena(ARENA_LEN);
        struct bare_table table = table_of(str_of_c(bad[i]), &arena);
        struct support_rows rows = {.count = 7};
        struct problems problems = {0};
        CHECK_TRUE(!bare_support_read(&table, NULL, &arena, &rows, &problems));
        CHECK_INT(problems.count, 1);
        CHECK_INT(rows.count, 7);
    }
}

TEST(support_rows_without_a_name_are_passed_over_and_times_sorted)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct bare_table table = table_of(S("datetime,person,direction,weight\n"
                                         "2026-11-21T12:00:00Z,mo,given,\n"
                                         "2026-11-20T12:00:00Z,ada,received,NA\n"
                                         "2026-11-19T12:00:00Z,,received,2\n"),
                                       &arena);
    struct support_rows rows;
    struct problems problems = {0};
    CHECK_TRUE(bare_support_read(&table, NULL, &arena, &rows, &problems));
    CHECK_INT(rows.count, 2);
    CHECK_INT(rows.person_count, 2);
    CHECK_STR(rows.people[rows.rows[0].person], S("ada"));
    CHECK_INT(rows.rows[0].weight, 1);
    CHECK_NEAR(rows.rows[1].t - rows.rows[0].t, 1, 1e-9);
}

static void put_no_number(void *context)
{
    json_part_number(context, S("x"), NAN);
}

TEST(json_parts_are_members_and_never_no_number)
{
    char room[256];
    struct buf out = buf_over(room, sizeof room);
    struct json_out json = json_out_to(&out);
    json_out_open(&json, '{');
    json_part_open(&json, S("a"));
    json_part_int(&json, S("n"), 3);
    json_part_number_if(&json, S("x"), true, 0.5);
    json_part_number_if(&json, S("y"), false, NAN);
    json_part_pair(&json, S("range"), -1, 2);
    json_part_text(&json, S("who"), S("\"me\""));
    json_out_close(&json, '}');
    json_out_close(&json, '}');
    CHECK_STR(buf_str(&out),
              S("{\"a\":{\"n\":3,\"x\":0.5,\"y\":null,\"range\":[-1,2],"
                "\"who\":\"\\\"me\\\"\"}}"));
    CHECK_TRUE(test_panics(put_no_number, &json));
}
