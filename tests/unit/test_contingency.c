/* test_contingency.c - what moved with what: which evenings and columns count, and what is told. */
#include <math.h>

#include "bare_contingency.h"
#include "contingency.h"
#include "contingency_json.h"
#include "contingency_parts.h"
#include "estimate_json.h"
#include "str.h"
#include "test.h"
#include "typed.h"

enum { FIRST = 20000, MONDAY = 20003, EVENINGS_MAX = 400 };

/* Rows to be filled by hand, the columns in the order of a notebook's. */
enum { PARTNER_MOOD, CONFLICT, CONTACT, SLEPT, WEEKEND, COLUMN_COUNT };

struct made_up {
    double t[EVENINGS_MAX], values[COLUMN_COUNT][EVENINGS_MAX], y[EVENINGS_MAX];
    bool known[COLUMN_COUNT][EVENINGS_MAX], y_known[EVENINGS_MAX];
};

static double near_normal(uint64_t *seed)
{
    double sum = -6;
    for (int k = 0; k < 12; k++) sum += (double)(test_random(seed) % 1000001) / 1e6;
    return sum;
}

/* Every evening is known; the outcome goes up 0.5 a step of the partner's mood, 1 with contact. */
static struct contingency_rows make_up(struct made_up *m, size_t count, uint64_t seed)
{
    static const str names[] = {STR_INIT("partner_mood"), STR_INIT("conflict"),
                                STR_INIT("contact"), STR_INIT("slept_min"), STR_INIT("weekend")};
    struct contingency_rows rows = {.count = count, .t = m->t, .column_count = COLUMN_COUNT,
                                    .outcome_count = 1};
    for (size_t j = 0; j < COLUMN_COUNT; j++)
        rows.columns[j] = (struct contingency_column){
            names[j], j <= CONTACT ? CONTINGENCY_PARTNER : CONTINGENCY_OTHER, m->values[j],
            m->known[j]};
    rows.outcomes[0] =
        (struct contingency_column){S("solid"), CONTINGENCY_OTHER, m->y, m->y_known};
    for (size_t i = 0; i < count; i++) {
        m->t[i] = (double)(FIRST + i);
        m->values[PARTNER_MOOD][i] = floor(2 * near_normal(&seed) + 0.5);
        m->values[CONFLICT][i] = test_random(&seed) % 6 == 0;
        m->values[CONTACT][i] = test_random(&seed) % 3 != 0;
        m->values[SLEPT][i] = 420 + 30 * near_normal(&seed);
        m->values[WEEKEND][i] = i % 7 >= 5;
        for (size_t j = 0; j < COLUMN_COUNT; j++) m->known[j][i] = true;
        m->y[i] = 5 + 0.5 * m->values[PARTNER_MOOD][i] + m->values[CONTACT][i] +
                  1.2 * near_normal(&seed);
        m->y_known[i] = true;
    }
    return rows;
}

static const struct contingency_left_out *left_out(const struct contingency *c, const char *name)
{
    for (size_t i = 0; i < c->left_out_count; i++)
        if (str_equal(c->left_out[i].name, str_of_c(name))) return &c->left_out[i];
    return NULL;
}

TEST(contingency_finds_what_the_outcome_was_made_of)
{
    struct arena arena = test_arena(8 << 20);
    struct made_up *m = NEW(&arena, struct made_up, 1);
    struct contingency_rows rows = make_up(m, 300, 5);
    struct contingency c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    CHECK_INT(c.n, 300);
    CHECK_INT(c.kept_count, COLUMN_COUNT);
    CHECK_INT(c.partner_count, 3);
    struct estimate slope = contingency_slope(&c, S("partner_mood"));
    CHECK_TRUE(slope.known && slope.lo < 0.5 && slope.hi > 0.5 && slope.hi - slope.lo < 0.25);
    slope = contingency_slope(&c, S("contact"));
    CHECK_TRUE(slope.known && slope.lo < 1 && slope.hi > 1);
    slope = contingency_slope(&c, S("conflict"));
    CHECK_TRUE(slope.known && slope.lo < 0 && slope.hi > 0);
    /* 0.25 * 4 + 0.22 of the partner's against 1.44: about 0.45 */
    CHECK_TRUE(c.share.known && c.share.lo < 0.45 && c.share.hi > 0.45);
    CHECK_TRUE(c.share.lo <= c.share.value && c.share.value <= c.share.hi);
    size_t main;
    CHECK_TRUE(contingency_main(&c, &main));
    CHECK_STR(c.kept[main].name, S("partner_mood"));
}

TEST(contingency_is_silent_below_its_gate)
{
    struct arena arena = test_arena(8 << 20);
    struct made_up *m = NEW(&arena, struct made_up, 1);
    /* Five columns: 20 + 25 evenings. */
    struct contingency_rows rows = make_up(m, 45, 6);
    rows.count = 44;
    struct contingency c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    struct estimate slope = contingency_slope(&c, S("partner_mood"));
    CHECK_TRUE(!slope.known && slope.need == NEED_EVENINGS && !c.share.known);
    CHECK_INT(slope.need_count, 1);
    CHECK_INT(slope.need_days, 1);
    CHECK_INT(slope.n, 44);
    rows.count = 45;
    c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    CHECK_TRUE(contingency_slope(&c, S("partner_mood")).known && c.share.known);

    /* With fewer columns slopes are known sooner, the share is not. */
    rows.column_count = 1;
    rows.count = 25;
    c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    CHECK_TRUE(contingency_slope(&c, S("partner_mood")).known && !c.share.known);
    CHECK_INT(c.share.need_count, 20);
    /* Four evenings lack evenings, not a conflict. */
    rows.column_count = COLUMN_COUNT;
    rows.count = 4;
    c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    slope = contingency_slope(&c, S("conflict"));
    CHECK_TRUE(!slope.known && slope.need == NEED_EVENINGS && slope.need_count >= 20);
    rows.count = 0;
    c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    CHECK_TRUE(!c.fitted && !c.share.known && !contingency_slope(&c, S("partner_mood")).known);
    CHECK_INT(contingency_slope(&c, S("partner_mood")).need_days, 0);
}

TEST(contingency_leaves_out_and_names_what_tells_nothing)
{
    struct arena arena = test_arena(8 << 20);
    struct made_up *m = NEW(&arena, struct made_up, 1);
    struct contingency_rows rows = make_up(m, 120, 7);
    for (size_t i = 0; i < 120; i++) {
        m->values[CONFLICT][i] = i < 4; /* four evenings of it */
        m->values[WEEKEND][i] = 1;
        m->known[SLEPT][i] = i % 2 == 0; /* on half of them */
    }
    struct contingency c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    CHECK_INT(c.n, 120);
    CHECK_INT(c.kept_count, 2);
    CHECK_INT(left_out(&c, "conflict")->reason, CONTINGENCY_FEW_EVENTS);
    CHECK_INT(left_out(&c, "conflict")->count, 4);
    CHECK_INT(left_out(&c, "weekend")->reason, CONTINGENCY_FEW_QUIET);
    CHECK_INT(left_out(&c, "slept_min")->reason, CONTINGENCY_SELDOM);
    struct estimate slope = contingency_slope(&c, S("conflict"));
    CHECK_TRUE(!slope.known && slope.need == NEED_EVENTS);
    CHECK_INT(slope.need_count, 1);

    /* All of it is there for who wants to compare, but what never differs. */
    c = contingency_of(&rows, 0, CONTINGENCY_WHOLE, &arena);
    CHECK_INT(c.n, 60);
    CHECK_INT(c.kept_count, 4);
    CHECK_INT(c.left_out_count, 1);
    CHECK_INT(left_out(&c, "weekend")->reason, CONTINGENCY_SAME);
}

TEST(contingency_gives_up_the_column_written_down_least_for_evenings)
{
    struct arena arena = test_arena(8 << 20);
    struct made_up *m = NEW(&arena, struct made_up, 1);
    struct contingency_rows rows = make_up(m, 120, 8);
    for (size_t i = 24; i < 120; i++) m->known[PARTNER_MOOD][i] = false;
    rows.column_count = CONTACT + 1;
    struct contingency c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    CHECK_INT(c.n, 120);
    CHECK_INT(left_out(&c, "partner_mood")->reason, CONTINGENCY_SELDOM);
    struct estimate slope = contingency_slope(&c, S("partner_mood"));
    CHECK_TRUE(!slope.known && slope.need == NEED_EVENINGS);
    CHECK_TRUE(slope.need_count > 0 && slope.need_count <= 20 + 5 * 3 - 24);
    CHECK_INT(slope.n, 24);
    /* With evenings enough of its own it is told from those alone. */
    for (size_t i = 24; i < 60; i++) m->known[PARTNER_MOOD][i] = true;
    c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    slope = contingency_slope(&c, S("partner_mood"));
    CHECK_INT(c.n, 120);
    CHECK_TRUE(slope.known && fabs(slope.value - 0.5) < 0.3);
    CHECK_INT(slope.n, 60);
    CHECK_TRUE(contingency_slope(&c, S("contact")).known);
    size_t main;
    CHECK_TRUE(contingency_main(&c, &main));
    CHECK_STR(c.kept[main].name, S("contact"));
}

TEST(contingency_of_a_constant_outcome_says_so)
{
    struct arena arena = test_arena(8 << 20);
    struct made_up *m = NEW(&arena, struct made_up, 1);
    struct contingency_rows rows = make_up(m, 120, 9);
    for (size_t i = 0; i < 120; i++) m->y[i] = 5;
    struct contingency c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    CHECK_TRUE(!c.fitted);
    CHECK_INT(contingency_slope(&c, S("contact")).need, NEED_VARIETY);
    struct contingency_apart apart = contingency_apart_of(&rows, 0, arena);
    CHECK_TRUE(!apart.apart.known && apart.apart.need == NEED_VARIETY);
    struct contingency_trend trend = contingency_trend_of(&c, 1e6, &arena);
    CHECK_TRUE(!trend.drawn && !trend.change.known);
    struct contingency_lag lag = contingency_lag_of(&rows, 0, PARTNER_MOOD, arena);
    CHECK_TRUE(!lag.fitted && lag.slope.need == NEED_VARIETY);
}

TEST(contingency_tells_evenings_apart_from_those_with_contact)
{
    struct arena arena = test_arena(8 << 20);
    struct made_up *m = NEW(&arena, struct made_up, 1);
    struct contingency_rows rows = make_up(m, 300, 10);
    uint64_t seed = 3;
    for (size_t i = 0; i < 300; i++)
        m->y[i] = m->values[CONTACT][i] > 0 ? 6 + near_normal(&seed) : 4 + 2 * near_normal(&seed);
    struct contingency_apart apart = contingency_apart_of(&rows, 0, arena);
    CHECK_TRUE(apart.apart.lo < 4 && apart.apart.hi > 4 && apart.with.lo < 6 && apart.with.hi > 6);
    CHECK_TRUE(apart.difference.lo < 2 && apart.difference.hi > 2);
    CHECK_TRUE(apart.swing_apart.lo < 2 && apart.swing_apart.hi > 2);
    CHECK_TRUE(apart.swing_with.lo < 1 && apart.swing_with.hi > 1);
    CHECK_INT(apart.apart.n + apart.with.n, 300);

    rows.count = 24; /* some seven of them apart */
    int32_t none = 0;
    for (size_t i = 0; i < 24; i++) none += m->values[CONTACT][i] < 1;
    apart = contingency_apart_of(&rows, 0, arena);
    CHECK_INT(apart.apart.known, none >= CONTINGENCY_LEVEL_MIN);
    CHECK_INT(apart.swing_apart.known, none >= CONTINGENCY_SWING_MIN);
    rows.column_count = 1; /* contact was never asked */
    apart = contingency_apart_of(&rows, 0, arena);
    CHECK_INT(apart.apart.need, NEED_QUIET_EVENINGS);
    CHECK_INT(apart.with.need_count, CONTINGENCY_LEVEL_MIN);
}

/* Yesterday's partner moves today's outcome, not today's. Over a gap nothing is paired. */
TEST(contingency_looks_from_one_day_to_the_next)
{
    struct arena arena = test_arena(8 << 20);
    struct made_up *m = NEW(&arena, struct made_up, 1);
    struct contingency_rows rows = make_up(m, 200, 11);
    uint64_t seed = 4;
    for (size_t i = 1; i < 200; i++)
        m->y[i] = 3 + 0.4 * m->values[PARTNER_MOOD][i - 1] + near_normal(&seed);
    for (size_t i = 100; i < 200; i++) m->t[i] += 3;
    struct contingency_lag lag = contingency_lag_of(&rows, 0, PARTNER_MOOD, arena);
    CHECK_INT(lag.pairs, 198);
    CHECK_TRUE(lag.slope.known && fabs(lag.slope.value - 0.4) < 0.15 && lag.slope.lo > 0.1);
    rows.count = 30;
    lag = contingency_lag_of(&rows, 0, PARTNER_MOOD, arena);
    CHECK_INT(lag.pairs, 29);
    CHECK_TRUE(!lag.slope.known && lag.fitted);
    CHECK_INT(lag.slope.need_count, 1);
}

TEST(contingency_follows_a_slope_that_falls)
{
    struct arena arena = test_arena(16 << 20);
    struct made_up *m = NEW(&arena, struct made_up, 1);
    struct contingency_rows rows = make_up(m, 365, 12);
    uint64_t seed = 5;
    for (size_t i = 0; i < 365; i++)
        m->y[i] = 5 + (i < 180 ? 0.8 : 0.1) * m->values[PARTNER_MOOD][i] + near_normal(&seed);
    struct contingency c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    struct contingency_trend trend = contingency_trend_of(&c, FIRST + 365, &arena);
    CHECK_TRUE(trend.drawn && trend.change.known);
    CHECK_INT(trend.change.verdict, VERDICT_CHANGED);
    CHECK_INT(trend.change.direction, TOWARDS_LESS);
    CHECK_TRUE(trend.change.lo < -0.7 && trend.change.hi > -0.7);
    CHECK_INT(trend.path.count, 365);
    CHECK_NEAR(trend.path.slope[0], 0.8, 0.25);
    CHECK_NEAR(trend.path.slope[364], 0.1, 0.25);
    rows.count = 89;
    c = contingency_of(&rows, 0, CONTINGENCY_GATED, &arena);
    trend = contingency_trend_of(&c, FIRST + 365, &arena);
    CHECK_TRUE(c.fitted && !trend.drawn && !trend.change.known);
    CHECK_INT(trend.change.need_count, 1);
}

/* ----------------------------------------------------------------------------- notebooks */

static struct moment evening(int offset_days)
{
    return moment_of_day(MONDAY + offset_days, 21 * 60 + 30, 60);
}

TEST(contingency_reads_a_notebook_day_by_day)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 16);
    CHECK_INT(day_weekday(MONDAY), 1);
    fold_typed(&nb, "weather", evening(0), "mood=-4 solid=3 contact=none conflict=0");
    fold_typed(&nb, "weather", evening(0), "mood=1 contact=remote partner_mood=2 conflict=1");
    fold_typed(&nb, "weather", evening(5), "mood=2 contact=none slept_min=400");
    fold_typed(&nb, "weather", evening(6), "mood=3 solid=8 contact=in-person stress=4");
    fold_typed_late(&nb, "weather", evening(3), 2, "mood=5 solid=10");
    fold_typed(&nb, "weather", evening(9), "mood=-5"); /* outside */
    struct contingency_rows rows =
        contingency_rows_of_notebook(&nb, DAY_FIRST, MONDAY + 8, &arena);
    size_t at;
    CHECK_INT(rows.count, 3);
    CHECK_STR(rows.outcomes[0].name, S("solid"));
    CHECK_STR(rows.outcomes[1].name, S("mood"));
    CHECK_NEAR(rows.t[1], MONDAY + 5, 0);
    CHECK_NEAR(rows.outcomes[1].values[0], -1.5, 1e-12);
    CHECK_NEAR(rows.outcomes[0].values[0], 3, 1e-12);
    CHECK_TRUE(!rows.outcomes[0].known[1] && rows.outcomes[0].known[2]);
    CHECK_TRUE(contingency_find(&rows, S("contact"), &at));
    CHECK_NEAR(rows.columns[at].values[0], 1, 0);
    CHECK_NEAR(rows.columns[at].values[1], 0, 0);
    CHECK_TRUE(rows.columns[at].known[1]);
    CHECK_TRUE(contingency_find(&rows, S("conflict"), &at));
    CHECK_NEAR(rows.columns[at].values[0], 1, 0);
    CHECK_TRUE(!rows.columns[at].known[1]);
    CHECK_TRUE(contingency_find(&rows, S("weekend"), &at));
    CHECK_NEAR(rows.columns[at].values[0], 0, 0);
    CHECK_NEAR(rows.columns[at].values[1], 1, 0);
    CHECK_NEAR(rows.columns[at].values[2], 1, 0);
    CHECK_TRUE(contingency_find(&rows, S("partner_mood"), &at));
    CHECK_NEAR(rows.columns[at].values[0], 2, 0);
    CHECK_TRUE(contingency_rows_of_notebook(NULL, DAY_FIRST, MONDAY, &arena).count == 0);
}

static str json_of(struct notebook *nb, bool gate_open, struct arena *arena)
{
    struct insight_answer answer;
    struct buf buf = buf_new(arena, 1 << 20);
    struct json_out json = json_out_to(&buf);
    insight_of_notebook(&insight_contingency, nb, gate_open, MONDAY + 200, arena, &answer);
    insight_put_json(&json, &insight_contingency, &answer);
    CHECK_TRUE(!buf.full);
    return buf_str(&buf);
}

/* Behind a closed gate a full notebook and an empty one are told apart by not one byte. */
TEST(contingency_behind_a_closed_gate_is_that_of_an_empty_notebook)
{
    struct arena room = test_arena(8 << 20), arena = test_arena(32 << 20);
    struct notebook nb = notebook_new(&room, 256), empty = notebook_new(&room, 8);
    uint64_t seed = 2;
    for (int i = 0; i < 150; i++) {
        char typed[96];
        struct buf buf = buf_over(typed, sizeof typed);
        int partner = (int)(test_random(&seed) % 9) - 4, noise = (int)(test_random(&seed) % 3);
        buf_format(&buf, "mood=%d solid=%d partner_mood=%d contact=%s%c", partner / 2 + noise,
                   5 + partner / 2 + noise, partner,
                   test_random(&seed) % 2 == 0 ? "none" : "in-person", 0);
        fold_typed(&nb, "weather", evening(i), typed);
    }
    str open = json_of(&nb, true, &arena), closed = json_of(&nb, false, &arena);
    CHECK_TRUE(str_find(open, S("\"solid_partner_mood\":{\"value\":0.")) >= 0);
    CHECK_TRUE(str_find(open, S("\"mood_share\":{\"value\":0.")) >= 0);
    CHECK_TRUE(str_find(open, S("\"trend\":{\"t_days\":[")) >= 0);
    CHECK_STR(closed, json_of(&empty, true, &arena));
    CHECK_TRUE(str_find(closed, S("\"solid_partner_mood\":{\"value\":null,\"n\":0,")) >= 0);
}

/* -------------------------------------------------------------------------------- tables */

static bool read_bare(const char *text, struct arena *arena, struct contingency_rows *out,
                      struct problems *problems)
{
    struct bare_table table;
    CHECK_TRUE(bare_parse(str_of_c(text), arena, &table, problems));
    return bare_contingency_read(&table, arena, out, problems);
}

TEST(contingency_reads_a_table_in_any_order)
{
    struct arena arena = test_arena(1 << 20);
    struct contingency_rows rows;
    struct problems problems = {0};
    CHECK_TRUE(read_bare("valence,t_days,conflict,else\n50,2.5,0,x\n40,1.5,1,y\n60,2.505,1,z\n"
                         ",3.5,NA,\n",
                         &arena, &rows, &problems));
    CHECK_INT(rows.count, 3);
    CHECK_INT(rows.column_count, 1);
    CHECK_INT(rows.outcome_count, 1);
    CHECK_NEAR(rows.t[0], 1.5, 0);
    CHECK_NEAR(rows.outcomes[0].values[0], 40, 0);
    CHECK_NEAR(rows.outcomes[0].values[1], 55, 0); /* seven minutes apart: one evening */
    CHECK_NEAR(rows.columns[0].values[1], 0.5, 0);
    CHECK_TRUE(!rows.outcomes[0].known[2] && !rows.columns[0].known[2]);
    CHECK_TRUE(read_bare("day,solid,mood\n2026-11-21,5,1\n2026-11-22,6,2\n", &arena, &rows,
                         &problems));
    CHECK_INT(rows.outcome_count, 2);
    CHECK_NEAR(rows.t[1] - rows.t[0], 1, 0);
    CHECK_TRUE(read_bare("datetime,solid\n2026-11-21T12:00:00Z,5\n2026-11-22T00:00:00Z,5\n",
                         &arena, &rows, &problems));
    CHECK_NEAR(rows.t[1] - rows.t[0], 0.5, 1e-9);
}

TEST(contingency_refuses_a_table_it_cannot_read)
{
    static const char *const tables[] = {"valence,contact\n5,1\n", "t_days,contact\n5,1\n",
                                         "t_days,valence\n5,high\n", "t_days,valence\nsoon,5\n",
                                         "datetime,valence\n2026,5\n", "t_days,valence\n5,1e99\n"};
    struct arena arena = test_arena(1 << 20);
    for (size_t i = 0; i < COUNT(tables); i++) {
        struct contingency_rows rows = {.count = 77};
        struct problems problems = {0};
        CHECK_TRUE(!read_bare(tables[i], &arena, &rows, &problems));
        CHECK_TRUE(problems.count > 0);
        CHECK_INT(rows.count, 77);
    }
}

/* What is worked out only to be compared: likeliest variances of a lone series. */
TEST(contingency_checks_a_lone_series_as_a_local_level)
{
    struct arena arena = test_arena(1 << 20);
    struct contingency_rows rows;
    struct problems problems = {0};
    CHECK_TRUE(read_bare("day,valence\n0,5\n1,7\n2,6\n3,9\n5,8\n", &arena, &rows, &problems));
    struct contingency c = contingency_of(&rows, 0, CONTINGENCY_WHOLE, &arena);
    struct contingency_checks checks = contingency_checks_of(&c, &arena);
    CHECK_TRUE(checks.level && checks.local_level.noise > 0 && !checks.optima);
    CHECK_TRUE(!checks.drift.fitted);
}
