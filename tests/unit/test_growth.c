/* test_growth.c - the six signs: the rule of the companion, fixed days of looking, what a closed
 * gate takes away, and years of evenings that grow, stay or come with distance. */
#include <math.h>

#include "bare.h"
#include "growth_signs.h"
#include "growth_json.h"
#include "growth_series.h"
#include "look_day.h"
#include "typed.h"

enum { LAST = 20047, ARENA_LEN = 8 << 20, NOTEBOOK_LEN = 4 << 20 };

TEST(growth_is_not_said_where_the_companion_fell)
{
    static const struct estimate unknown = {0};
    static const struct estimate up = {.known = true, .verdict = VERDICT_CHANGED, .direction = 1};
    static const struct estimate down = {
        .known = true, .verdict = VERDICT_CHANGED, .direction = -1};
    static const struct estimate same = {.known = true, .verdict = VERDICT_UNCHANGED};
    static const struct estimate leaning_up = {.known = true, .direction = 1};
    static const struct estimate leaning_down = {.known = true, .direction = -1};
    static const struct {
        const struct estimate *primary;
        bool primary_less;
        const struct estimate *companion;
        bool companion_less;
        enum verdict verdict;
    } rows[] = {
        {&up, false, &same, false, VERDICT_GROWING},
        {&up, false, &up, false, VERDICT_GROWING},
        {&up, false, &unknown, false, VERDICT_GROWING},
        {&up, false, &leaning_up, false, VERDICT_GROWING},
        {&up, false, &down, false, VERDICT_CHANGED}, /* steadier, and also further away */
        {&up, false, &leaning_down, false, VERDICT_CHANGED},
        {&down, true, &down, false, VERDICT_CHANGED},
        {&down, true, &same, false, VERDICT_GROWING},
        {&up, true, &same, false, VERDICT_SLIPPING},
        {&down, false, &up, false, VERDICT_SLIPPING},
        {&up, false, &up, true, VERDICT_CHANGED},
        {&same, false, &down, false, VERDICT_STEADY},
        {&leaning_up, false, &up, false, VERDICT_NOT_YET_KNOWN},
        {&unknown, false, &down, false, VERDICT_NOT_YET_KNOWN},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        CHECK_INT(growth_judge(rows[i].primary, rows[i].primary_less, rows[i].companion,
                               rows[i].companion_less),
                  rows[i].verdict);
}

static int noise(uint64_t *state, int half)
{
    return (int)(test_random(state) % (uint64_t)(2 * half + 1)) - half;
}

static void fold_evening(struct notebook *nb, int before, int mood, const char *others)
{
    char text[160];
    struct buf out = buf_over(text, sizeof text);
    buf_format(&out, "mood=%d %s", mood, others);
    buf_put_char(&out, '\0');
    fold_typed(nb, "weather", moment_of_day(LAST - before, 21 * 60, 0), text);
}

/* A year of evenings: every third alone and out of contact, with a mood around `then`, in its
 * second half around `now`; the others with a friend and in contact, `rarer` fewer later. */
static void fold_year(struct notebook *nb, int then, int now, bool rarer)
{
    uint64_t state = 3;
    for (int before = 364; before >= 0; before--) {
        bool later = before < 180, alone = before % 3 == 0 || (rarer && later && before % 3 == 1);
        int mood = (later ? now : then) + noise(&state, 2);
        mood = mood < -5 ? -5 : mood > 5 ? 5 : mood;
        if (alone) fold_evening(nb, before, mood, "company=alone contact=none");
        else fold_evening(nb, before, noise(&state, 2), "company=friends contact=remote");
    }
}

static struct growth growth_of_year(int then, int now, bool rarer, bool gate_open,
                                    struct arena *arena)
{
    struct arena room = test_arena(NOTEBOOK_LEN);
    struct notebook nb = notebook_new(&room, 4096);
    fold_year(&nb, then, now, rarer);
    struct growth_records records = growth_records_of_notebook(&nb, gate_open, LAST, arena);
    return growth_of(&records, gate_open, *arena);
}

TEST(growth_of_evenings_alone_is_said_with_its_companion)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct growth g = growth_of_year(-2, 2, false, true, &arena);
    CHECK_INT(g.signs[GROWTH_ALONE].primary, GROWTH_APART_MOOD);
    CHECK_INT(g.signs[GROWTH_ALONE].companion, GROWTH_CONTACT);
    CHECK_INT(g.signs[GROWTH_ALONE].estimate.verdict, VERDICT_GROWING);
    CHECK_TRUE(!g.signs[GROWTH_ALONE].further_away);
    CHECK_TRUE(g.lines[GROWTH_APART_MOOD].now_mean > g.lines[GROWTH_APART_MOOD].then_mean + 3);
    CHECK_INT(g.signs[GROWTH_VOICE].estimate.verdict, VERDICT_NOT_YET_KNOWN);

    g = growth_of_year(-2, 2, true, true, &arena);
    CHECK_INT(g.signs[GROWTH_ALONE].estimate.verdict, VERDICT_CHANGED);
    CHECK_TRUE(g.signs[GROWTH_ALONE].further_away);

    g = growth_of_year(2, -2, false, true, &arena);
    CHECK_INT(g.signs[GROWTH_ALONE].estimate.verdict, VERDICT_SLIPPING);
}

TEST(growth_behind_a_closed_gate_knows_nothing_of_a_partner)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct growth g = growth_of_year(-2, 2, true, false, &arena);
    CHECK_INT(g.signs[GROWTH_ALONE].primary, GROWTH_ALONE_MOOD);
    CHECK_INT(g.signs[GROWTH_ALONE].companion, GROWTH_PEOPLE);
    CHECK_TRUE(g.signs[GROWTH_ALONE].further_away); /* of people, whoever they are */
    CHECK_TRUE(!g.signs[GROWTH_CONFLICT].shown);
    for (int line = 0; line < GROWTH_LINE_COUNT; line++) {
        bool gated = growth_line_kind((enum growth_line)line)->gated;
        CHECK_INT(g.lines[line].shown, !gated);
        if (gated) CHECK_INT(g.lines[line].series.count, 0);
    }
}

/* A decision every third day of a year, gone back to `then` times on average, later `now` times. */
static struct growth_evidence rechecks_of_year(int then, int now, struct arena *arena)
{
    struct arena room = test_arena(NOTEBOOK_LEN);
    struct notebook nb = notebook_new(&room, 1024);
    uint64_t state = 5;
    for (int before = 363; before >= 0; before -= 3) {
        char text[80];
        struct buf out = buf_over(text, sizeof text);
        int mean = before < 180 ? now : then;
        int times = mean == 0 ? 0 : mean + noise(&state, 1);
        buf_format(&out, "about_what=a way=own rechecked=%d", times);
        buf_put_char(&out, '\0');
        fold_typed(&nb, "decision", moment_of_day(LAST - before, 12 * 60, 0), text);
    }
    struct growth_records records = growth_records_of_notebook(&nb, false, LAST, arena);
    return growth_of(&records, false, *arena).lines[GROWTH_RECHECKS];
}

TEST(growth_of_counts_is_a_ratio_of_rates)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct growth_evidence e = rechecks_of_year(4, 2, &arena);
    CHECK_INT(e.change.estimate.verdict, VERDICT_CHANGED);
    CHECK_INT(e.change.estimate.direction, TOWARDS_LESS);
    CHECK_TRUE(fabs(exp(e.change.estimate.value) - e.now_mean / e.then_mean) < 0.01);
    e = rechecks_of_year(3, 3, &arena);
    CHECK_INT(e.change.estimate.direction, TOWARDS_NEITHER);
    CHECK_TRUE(e.change.estimate.lo < 0 && e.change.estimate.hi > 0);
    e = rechecks_of_year(2, 0, &arena); /* none at all is no endless change */
    CHECK_INT(e.change.estimate.verdict, VERDICT_CHANGED);
    CHECK_TRUE(isfinite(e.change.estimate.value) && isfinite(e.change.estimate.lo));
    e = rechecks_of_year(0, 0, &arena);
    CHECK_TRUE(!e.change.estimate.known && e.change.estimate.need_count > 0);
}

TEST(growth_of_nothing_is_not_yet_known)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(ARENA_LEN);
    struct notebook nb = notebook_new(&room, 8);
    struct growth_records records = growth_records_of_notebook(&nb, true, LAST, &arena);
    struct growth g = growth_of(&records, true, arena);
    for (int sign = 0; sign < GROWTH_SIGN_COUNT; sign++) {
        const struct growth_status *status = &g.signs[sign];
        CHECK_TRUE(status->shown && !status->estimate.known);
        CHECK_INT(status->estimate.verdict, VERDICT_NOT_YET_KNOWN);
        CHECK_TRUE(status->estimate.need != NEED_NOTHING && status->estimate.need_count > 0);
        CHECK_INT(growth_sign_find(growth_sign_kind((enum growth_sign)sign)->id), sign);
    }
    CHECK_INT(growth_sign_find(S("")), GROWTH_SIGN_COUNT);
}

TEST(growth_reads_what_happens_now_and_then)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(ARENA_LEN);
    struct notebook nb = notebook_new(&room, 64);
    day look = look_day_of(LAST);
    struct moment at = moment_of_day(look, 12 * 60, 0);
    fold_typed(&nb, "decision", at, "about_what=a way=own rechecked=3 touches=only-me");
    fold_typed(&nb, "decision", at, "about_what=b way=asked-to-feel-sure");
    fold_typed(&nb, "decision", at, "about_what=c way=asked-for-information");
    fold_typed(&nb, "decision", at, "about_what=d way=own rechecked=9 touches=partner");
    fold_typed(&nb, "voiced", at, "what=a did=said fear=7 reception=better");
    fold_typed(&nb, "voiced", at, "what=b did=kept-quiet fear=5 reception=worse");
    fold_typed(&nb, "voiced", at, "what=c did=partly reception=cannot-tell");
    fold_typed(&nb, "conflict", at, "what=a did=repaired");
    fold_typed(&nb, "conflict", at, "what=b");
    fold_typed(&nb, "urge", at, "what=are-we-ok strength=6 response=waited settled=yes");
    fold_typed(&nb, "urge", at, "what=are-we-ok strength=6 response=sought settled=yes");
    fold_typed(&nb, "hours", at, "area=play minutes=60");
    fold_typed(&nb, "hours", at, "area=friends minutes=60");
    fold_typed(&nb, "weather", at, "mood=-3 solid=8 contact=remote closeness=4 lifted_by=self");
    fold_typed_late(&nb, "weather", at, 2, "mood=5 solid=2");
    struct growth_records r = growth_records_of_notebook(&nb, true, LAST, &arena);
    static const struct {
        enum growth_line line;
        size_t count;
        double sum;
    } rows[] = {
        {GROWTH_RECHECKS, 1, 3},       {GROWTH_JUDGEMENT, 3, 2},      {GROWTH_INFORMATION, 3, 1},
        {GROWTH_SAID, 3, 2},           {GROWTH_FEAR, 2, 12},          {GROWTH_RECEIVED, 1, 1},
        {GROWTH_CONTACT_AFTER, 2, 2},  {GROWTH_MADE_UP, 1, 1},        {GROWTH_WAITED_SETTLED, 1, 1},
        {GROWTH_AREAS, 1, 2},          {GROWTH_OWN_LIFE_MOOD, 1, -3}, {GROWTH_SOLID_WHEN_LOW, 1, 8},
        {GROWTH_LIFTED_BY_SELF, 1, 1}, {GROWTH_WORTH_SLOPE, 1, 8},    {GROWTH_APART_MOOD, 0, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct growth_series *series = &r.lines[rows[i].line];
        double sum = 0;
        for (size_t k = 0; k < series->count; k++) sum += series->y[k];
        CHECK_INT(series->count, rows[i].count);
        CHECK_NEAR(sum, rows[i].sum, 1e-9);
    }
}

TEST(growth_of_a_bare_series_reads_days_or_moments)
{
    struct arena arena = test_arena(1 << 20);
    struct problems problems = {0};
    struct bare_table table;
    struct growth_series_rows rows;
    CHECK_TRUE(bare_parse(S("datetime,valence\n2026-01-02T20:00:00Z,3\n2026-01-01T20:00:00Z,1\n"
                            "2026-01-01T20:00:00Z,2\n2026-01-03T20:00:00Z,NA\n"),
                          &arena, &table, &problems));
    CHECK_TRUE(growth_series_read(&table, &arena, &rows, &problems));
    CHECK_INT(rows.count, 2);
    CHECK_NEAR(rows.y[0], 1.5, 1e-12);
    CHECK_NEAR(rows.y[1], 3, 0);
    CHECK_TRUE(!growth_block_of(&rows, 0, arena).fitted);
    CHECK_TRUE(bare_parse(S("t_days,valence\n1,fine\n"), &arena, &table, &problems));
    CHECK_TRUE(!growth_series_read(&table, &arena, &rows, &problems));
    CHECK_INT(problems.count, 1);
}
