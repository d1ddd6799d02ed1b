/* test_insights.c - what every answer holds to, whatever is asked: over all insights, an empty
 * notebook, a closed gate, and every table of the reference calculations. */
#include "insights.h"

#include <math.h>
#include <stdio.h>

#include "test.h"
#include "thennow.h"

enum { ARENA_LEN = 64 << 20 };

static void check_number(const struct estimate *e)
{
    bool open = e->verdict == VERDICT_NOT_YET_KNOWN;
    CHECK_TRUE(open == (e->need != NEED_NOTHING));
    CHECK_TRUE(!open || e->need_count >= 1);
    CHECK_TRUE(e->need_days >= 0 && e->n >= 0);
    CHECK_TRUE(isfinite(e->value) && isfinite(e->lo) && isfinite(e->hi));
    if (!e->known) {
        CHECK_TRUE(open);
        return;
    }
    CHECK_TRUE(e->lo <= e->value && e->value <= e->hi);
    CHECK_TRUE(e->level > 0.5 && e->level < 1);
}

static void check_answer(const struct insight_answer *answer)
{
    CHECK_TRUE(answer->number_count > 0);
    for (size_t i = 0; i < answer->number_count; i++) check_number(&answer->numbers[i].estimate);
}

TEST(every_name_of_the_interface_is_an_insight)
{
    static const char *const names[] = {
        "position", "dynamics", "recovery", "granularity", "contingency", "reassurance", "trust",
        "limits",   "ladders",  "areas",    "support",     "growth",      "helps",       "dyad",
    };
    size_t count;
    insights_all(&count);
    CHECK_INT(count, COUNT(names));
    for (size_t i = 0; i < COUNT(names); i++)
        CHECK_TRUE(insight_find(str_of_c(names[i])) != NULL);
    CHECK_TRUE(insight_find(S("mood")) == NULL);
}

TEST(a_number_without_a_second_look_needs_one)
{
    struct insight_answer answer = {0};
    struct estimate known = {.known = true, .value = 2, .lo = 1, .hi = 3, .level = 0.9, .n = 8};
    insight_answer_add(&answer, S("a"), &known);
    CHECK_INT(answer.numbers[0].estimate.need, NEED_DAYS);
    CHECK_INT(answer.numbers[0].estimate.need_count, THENNOW_LOOK_GAP_DAYS);
    known.need = NEED_EVENINGS;
    insight_answer_add(&answer, S("b"), &known);
    CHECK_INT(answer.numbers[1].estimate.need, NEED_EVENINGS);
    CHECK_INT(answer.numbers[1].estimate.need_count, 1);
    known.verdict = VERDICT_UNCHANGED;
    insight_answer_add(&answer, S("c"), &known);
    CHECK_INT(answer.numbers[2].estimate.need, NEED_NOTHING);
}

TEST(behind_a_closed_gate_nothing_is_known_of_what_is_gated)
{
    size_t count;
    const struct insight *const *all = insights_all(&count);
    for (size_t i = 0; i < count; i++) {
        if (!all[i]->gated) continue;
        struct arena arena = test_arena(ARENA_LEN);
        struct insight_answer *answer = NEW(&arena, struct insight_answer, 1);
        insight_of_notebook(all[i], NULL, false, 20000, &arena, answer);
        check_answer(answer);
        for (size_t k = 0; k < answer->number_count; k++)
            CHECK_TRUE(!answer->numbers[k].estimate.known);
    }
}

/* Each table with the insights that its columns are enough for: what one of them cannot read, it
 * refuses with a problem. */
static size_t check_table(const char *name, struct arena whole)
{
    size_t count, answered = 0;
    const struct insight *const *all = insights_all(&count);
    for (size_t i = 0; i < count; i++) {
        struct arena arena = whole;
        char path[128];
        snprintf(path, sizeof path, "tests/oracle/%s.csv", name);
        struct problems problems = {0};
        struct bare_table table = {0};
        CHECK_TRUE(bare_parse(test_read_file(&arena, path), &arena, &table, &problems));
        struct insight_input input = {.table = &table, .hi = 100};
        struct insight_answer *answer = NEW(&arena, struct insight_answer, 1);
        if (insight_of_table(all[i], &input, &arena, answer, &problems)) {
            check_answer(answer);
            answered++;
        } else {
            CHECK_TRUE(problems.count > 0);
        }
    }
    return answered;
}

TEST(every_number_of_every_table_says_how_sure_it_is)
{
    static const char *const tables[] = {
        "cont_c30",     "cont_c90",    "cont_null120", "dec12",       "dec150",       "dec40",
        "dyad_apim",    "dyad_dy60",   "dyad_dy150",   "dyad_ou",     "dyn_const14",  "dyn_d14",
        "dyn_d30",      "dyn_d60",     "dyn_floor60",  "dyn_trend90", "dyn_white120", "gran_high",
        "gran_short",   "mrt12",       "mrt60",        "mrtvar120",   "reas_counts",  "sup_one",
        "sup_tiny",     "sup_wide",    "tvp_tvconst120", "words_narrow_25", "words_wide_120",
        "reas_episodes", "locallevel_200",
    };
    struct arena arena = test_arena(ARENA_LEN);
    for (size_t i = 0; i < COUNT(tables); i++) CHECK_TRUE(check_table(tables[i], arena) > 0);
}
