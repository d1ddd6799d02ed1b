/* test_self_trust.c - proportions, logistic regression, calibration and what decisions show,
 * against the reference calculation and where there is too little or nothing that varies. */
#include <math.h>

#include "bare_trust.h"
#include "calibration.h"
#include "json_out.h"
#include "logistic.h"
#include "oracle.h"
#include "proportion.h"
#include "test.h"
#include "self_trust.h"
#include "trust_json.h"

enum { ARENA_LEN = 16 << 20 };

static const char *const sets[] = {"dec12", "dec40", "dec150", "dec3650"};

static struct self_trust_rows read_set(struct arena *arena, const char *set)
{
    char path[64];
    struct buf name = buf_over(path, sizeof path);
    buf_format(&name, "tests/oracle/%s.csv", set);
    buf_put_char(&name, '\0');
    struct problems problems = {0};
    struct bare_table table;
    struct self_trust_rows rows = {0};
    CHECK_TRUE(bare_parse(test_read_file(arena, path), arena, &table, &problems));
    CHECK_TRUE(bare_trust_read(&table, arena, &rows, &problems));
    CHECK_INT(problems.count, 0);
    return rows;
}

static struct calibration calibration_of_rows(const struct self_trust_rows *rows,
                                              struct arena *arena)
{
    double *chances = NEW(arena, double, rows->count), *good = NEW(arena, double, rows->count);
    for (size_t i = 0; i < rows->count; i++) {
        chances[i] = rows->rows[i].confidence;
        good[i] = rows->rows[i].good;
    }
    return calibration_of(chances, good, rows->count, arena);
}

TEST(calibration_is_that_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/05_decisions.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        const char *set = sets[s];
        struct self_trust_rows rows = read_set(&arena, set);
        struct calibration c = calibration_of_rows(&rows, &arena);
#define WANT(path) oracle_number(json, "sets/%s/" path, set)
        CHECK_INT(c.n, WANT("n"));
        CHECK_ORACLE(c.brier, WANT("brier"));
        CHECK_ORACLE(c.brier_error, WANT("brier_se"));
        CHECK_ORACLE(c.miscalibration, WANT("corp/MCB"));
        CHECK_ORACLE(c.discrimination, WANT("corp/DSC"));
        CHECK_ORACLE(c.uncertainty, WANT("corp/UNC"));
        CHECK_ORACLE(c.murphy_reliability, WANT("murphy_by_distinct_value/reliability"));
        CHECK_ORACLE(c.murphy_resolution, WANT("murphy_by_distinct_value/resolution"));
        CHECK_ORACLE(c.spiegelhalter_z, WANT("spiegelhalter_z"));
        CHECK_ORACLE(c.spiegelhalter_p, WANT("spiegelhalter_p"));
        CHECK_ORACLE(c.bias, WANT("over_confidence"));
        CHECK_TRUE(c.line_known && c.large_known);
        CHECK_NEAR(c.line.intercept, WANT("cox_recalibration/intercept"), 1e-6);
        CHECK_NEAR(c.line.slope, WANT("cox_recalibration/slope"), 1e-6);
        CHECK_NEAR(c.line.intercept_error, WANT("cox_recalibration/se/0"), 1e-6);
        CHECK_NEAR(c.line.slope_error, WANT("cox_recalibration/se/1"), 1e-6);
        CHECK_NEAR(c.large.intercept, WANT("cox_recalibration/calibration_in_the_large"), 1e-6);
        CHECK_NEAR(c.large.intercept_error, WANT("cox_recalibration/citl_se"), 1e-6);
        for (size_t i = 0; i < c.level_count; i++) {
            const struct calibration_level *level = &c.levels[i];
            int at = (int)i;
            CHECK_ORACLE(level->chance, oracle_number(json, "sets/%s/corp/levels/%d", set, at));
            CHECK_INT(level->n, oracle_number(json, "sets/%s/corp/n_at_level/%d", set, at));
            CHECK_ORACLE((double)level->good / level->n,
                         oracle_number(json, "sets/%s/corp/observed/%d", set, at));
            CHECK_ORACLE(level->recalibrated,
                         oracle_number(json, "sets/%s/corp/recalibrated/%d", set, at));
        }
    }
}

TEST(proportions_are_those_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/05_decisions.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        const char *set = sets[s];
        struct self_trust_rows rows = read_set(&arena, set);
        struct self_trust t = self_trust_of(&rows, &arena);
        struct proportion own = t.ways[SELF_TRUST_OWN], advised = t.advised;
        double lo, hi;
        CHECK_INT(own.good, WANT("own/good"));
        CHECK_INT(own.n, WANT("own/n"));
        CHECK_INT(advised.good, WANT("advised/good"));
        CHECK_INT(advised.n, WANT("advised/n"));
        proportion_jeffreys(own, 0.9, &lo, &hi);
        CHECK_ORACLE(lo, WANT("own/jeffreys90/0"));
        CHECK_ORACLE(hi, WANT("own/jeffreys90/1"));
        proportion_jeffreys(advised, 0.9, &lo, &hi);
        CHECK_ORACLE(lo, WANT("advised/jeffreys90/0"));
        CHECK_ORACLE(hi, WANT("advised/jeffreys90/1"));
        struct estimate difference = proportion_difference(own, advised, 0.95);
        CHECK_ORACLE(difference.value, WANT("diff"));
        CHECK_ORACLE(difference.lo, WANT("diff_newcombe95/0"));
        CHECK_ORACLE(difference.hi, WANT("diff_newcombe95/1"));
        CHECK_NEAR(proportion_p_greater(own, advised), WANT("p_own_better"), 1e-6);
    }
}

TEST(trust_numbers_are_those_of_the_reference_once_there_is_enough)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/05_decisions.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        const char *set = sets[s];
        struct self_trust_rows rows = read_set(&arena, set);
        struct self_trust t = self_trust_of(&rows, &arena);
        CHECK_TRUE(t.over_confidence.known);
        CHECK_ORACLE(t.over_confidence.lo, WANT("over_confidence_t95/0"));
        CHECK_ORACLE(t.over_confidence.hi, WANT("over_confidence_t95/1"));
        CHECK_INT(t.brier.known, rows.count >= SELF_TRUST_PARTS_MIN);
        CHECK_INT(t.curve, rows.count >= SELF_TRUST_CURVE_MIN);
        CHECK_INT(t.judgement_trend.known, rows.count >= SELF_TRUST_PARTS_MIN);
        if (!t.judgement_trend.known) continue;
        CHECK_NEAR(t.judgement_trend.value, WANT("own_share_trend/log_odds_per_90d"), 1e-6);
        CHECK_NEAR(t.judgement_trend.standard_error, WANT("own_share_trend/se"), 1e-6);
    }
}

TEST(trust_says_what_is_missing)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct self_trust_rows rows = read_set(&arena, "dec12");
    struct self_trust t = self_trust_of(&rows, &arena);
    CHECK_TRUE(!t.way_good[SELF_TRUST_OWN].known); /* 4 of 5 */
    CHECK_INT(t.way_good[SELF_TRUST_OWN].need, NEED_REVIEWS);
    CHECK_INT(t.way_good[SELF_TRUST_OWN].need_count, 1);
    CHECK_INT(t.difference.need_count, 1);
    CHECK_INT(t.brier.need_count, SELF_TRUST_PARTS_MIN - 12);
    rows.count = 0;
    t = self_trust_of(&rows, &arena);
    CHECK_TRUE(!t.over_confidence.known && !t.judgement.known && !t.advised_good.known);
    CHECK_INT(t.over_confidence.need_count, SELF_TRUST_BIAS_MIN);
}

/* Every number of the JSON is finite (estimate_json checks it), whatever the rows are like. */
static void check_degenerate(const struct self_trust_row *all, size_t count, struct arena arena)
{
    struct self_trust_rows rows = {
        .rows = all, .count = count, .made = (int32_t)count, .look_until = INFINITY};
    struct self_trust t = self_trust_of(&rows, &arena);
    struct buf out = buf_new(&arena, 1 << 20);
    struct json_out json = json_out_to(&out);
    struct insight_answer answer = {0};
    trust_answer(&t, &answer);
    insight_put_json(&json, &insight_trust, &answer);
    CHECK_TRUE(str_find(buf_str(&out), S("nan")) < 0);
    CHECK_TRUE(str_find(buf_str(&out), S("null,\"lo")) < 0);
}

TEST(trust_of_rows_without_variety_is_no_number)
{
    static struct self_trust_row rows[60];
    static const double chances[] = {0, 1, 0.5, 0.7, -1};
    struct arena arena = test_arena(ARENA_LEN);
    for (size_t c = 0; c < COUNT(chances); c++)
        for (int good = 0; good < 2; good++)
            for (size_t count = 0; count <= COUNT(rows); count += 1 + count / 2) {
                for (size_t i = 0; i < count; i++)
                    rows[i] = (struct self_trust_row){.day = c == 0 ? 5 : (double)i,
                                                      .way = i % 2 ? SELF_TRUST_OWN
                                                                   : SELF_TRUST_INFORMATION,
                                                      .good = good,
                                                      .confidence = chances[c]};
                check_degenerate(rows, count, arena);
            }
    for (size_t i = 0; i < COUNT(rows); i++) /* parted without overlap */
        rows[i] =
            (struct self_trust_row){(double)i, i < 30 ? SELF_TRUST_TO_FEEL_SURE : SELF_TRUST_OWN,
                                    i >= 30, i < 30 ? 0.2 : 0.9};
    check_degenerate(rows, COUNT(rows), arena);
    struct self_trust_rows parted = {
        .rows = rows, .count = COUNT(rows), .look_until = INFINITY};
    struct self_trust t = self_trust_of(&parted, &arena);
    CHECK_TRUE(!t.calibration.line_known && !t.judgement_trend.known);
    CHECK_INT(t.judgement_trend.need, NEED_VARIETY);
}

TEST(trust_of_equal_certainty_and_equal_outcomes_is_not_yet_known)
{
    static struct self_trust_row rows[20];
    struct arena arena = test_arena(ARENA_LEN);
    for (size_t i = 0; i < COUNT(rows); i++)
        rows[i] = (struct self_trust_row){(double)i, SELF_TRUST_OWN, true, 0.7};
    struct self_trust_rows all = {
        .rows = rows, .count = COUNT(rows), .look_until = INFINITY};
    struct self_trust t = self_trust_of(&all, &arena);
    CHECK_TRUE(!t.over_confidence.known);
    CHECK_INT(t.over_confidence.need, NEED_VARIETY);
    CHECK_TRUE(t.way_good[SELF_TRUST_OWN].known);
    CHECK_NEAR(t.way_good[SELF_TRUST_OWN].hi, 1, 0);
}

TEST(logistic_regression_has_no_answer_where_there_is_none)
{
    static const double x[] = {1, 2, 3, 4, 5, 6}, mixed[] = {0, 1, 0, 1, 0, 1};
    static const double parted[] = {0, 0, 0, 1, 1, 1}, good[] = {1, 1, 1, 1, 1, 1};
    static const double same[] = {2, 2, 2, 2, 2, 2};
    struct logistic fit = {.slope = 77};
    CHECK_TRUE(!logistic_fit(x, parted, COUNT(x), &fit));
    CHECK_TRUE(!logistic_fit(x, good, COUNT(x), &fit));
    CHECK_TRUE(!logistic_fit(same, mixed, COUNT(x), &fit));
    CHECK_TRUE(!logistic_fit_offset(x, good, COUNT(x), &fit));
    CHECK_NEAR(fit.slope, 77, 0);
    CHECK_TRUE(logistic_fit_offset(same, mixed, COUNT(x), &fit));
    CHECK_NEAR(fit.intercept, -2, 1e-9); /* half of them are good: the logits cancel */
    CHECK_TRUE(logistic_fit(x, mixed, COUNT(x), &fit) && isfinite(fit.slope_error));
}

TEST(proportion_p_greater_is_a_half_between_equals_and_certain_between_extremes)
{
    static const int32_t sizes[] = {1, 5, 40, 1000, 100000};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        struct proportion half = {sizes[i] / 2, sizes[i]}, all = {sizes[i], sizes[i]};
        struct proportion none = {0, sizes[i]};
        CHECK_NEAR(proportion_p_greater(half, half), 0.5, 1e-7);
        CHECK_NEAR(proportion_p_greater(all, none) + proportion_p_greater(none, all), 1, 1e-7);
        if (sizes[i] >= 40) CHECK_NEAR(proportion_p_greater(all, none), 1, 1e-9);
    }
}

TEST(bare_trust_refuses_what_it_cannot_read)
{
    static const char *const bad[] = {
        "t_days,own,confidence\n1,0,0.5\n",
        "t_days,own,confidence,outcome_good\n1,2,0.5,1\n",
        "t_days,own,confidence,outcome_good\n1,1,70,1\n",
        "t_days,own,confidence,outcome_good\nsoon,1,0.7,1\n",
        "datetime,own,confidence,outcome_good\n5.2,1,0.7,1\n",
    };
    struct arena arena = test_arena(ARENA_LEN);
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct problems problems = {0};
        struct bare_table table;
        struct self_trust_rows rows = {.made = 77};
        CHECK_TRUE(bare_parse(str_of_c(bad[i]), &arena, &table, &problems));
        CHECK_TRUE(!bare_trust_read(&table, &arena, &rows, &problems));
        CHECK_INT(problems.count, 1);
        CHECK_INT(rows.made, 77);
    }
    struct problems problems = {0};
    struct bare_table table;
    struct self_trust_rows rows;
    CHECK_TRUE(bare_parse(S("datetime,own,confidence,outcome_good\n2026-01-03T20:00:00Z,1,NA,1\n"
                            "2026-01-01T20:00:00Z,0,0.5,0\n2026-01-02T20:00:00Z,0,0.5,NA\n"),
                          &arena, &table, &problems));
    CHECK_TRUE(bare_trust_read(&table, &arena, &rows, &problems));
    CHECK_INT(rows.count, 2);
    CHECK_INT(rows.rows[0].way, SELF_TRUST_ADVISED);
    CHECK_TRUE(rows.rows[1].confidence < 0);
}
