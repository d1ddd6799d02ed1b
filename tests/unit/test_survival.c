/* test_survival.c - curves of what settles, their comparison and Cox's hazards, against the
 * reference calculation, by hand, and where there is little to go by. */
#include <math.h>

#include "cox.h"
#include "oracle.h"
#include "proportion.h"
#include "read_table.h"
#include "survival.h"
#include "test.h"

enum { ARENA_LEN = 4 << 20 };

struct episodes {
    size_t count;
    double *hours, *urge, *sought;
    bool *settled;
};

static struct episodes read_episodes(struct arena *arena)
{
    struct bare_table table = read_table("tests/oracle/reas_episodes.csv", arena);
    struct episodes e = {.count = table.row_count, .hours = read_numbers(&table, S("hours"), arena),
                         .urge = read_numbers(&table, S("urge"), arena),
                         .sought = read_numbers(&table, S("sought"), arena)};
    double *settled = read_numbers(&table, S("settled"), arena);
    e.settled = NEW(arena, bool, e.count);
    for (size_t i = 0; i < e.count; i++) e.settled[i] = settled[i] > 0;
    return e;
}

/* The rows of one arm. */
static struct survival_rows arm(const struct episodes *e, double sought, struct arena *arena)
{
    double *times = NEW(arena, double, e->count);
    bool *events = NEW(arena, bool, e->count);
    struct survival_rows rows = {.times = times, .events = events};
    for (size_t i = 0; i < e->count; i++) {
        if (e->sought[i] != sought) continue;
        times[rows.count] = e->hours[i];
        events[rows.count++] = e->settled[i];
    }
    return rows;
}

TEST(survival_curves_are_those_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/04_reassurance.json");
    struct episodes e = read_episodes(&arena);
    static const char *const names[] = {"waited", "sought"};
    for (int g = 0; g < 2; g++) {
        struct survival_rows rows = arm(&e, g, &arena);
        struct survival curve = survival_of(&rows, 0.95, &arena);
#define WANT(path) oracle_number(json, "km/%s/" path, names[g])
#define WANT_AT(path, i) oracle_number(json, "km/%s/" path "/%d", names[g], i)
        CHECK_INT(curve.n, WANT("n"));
        CHECK_INT(curve.events, WANT("events"));
        struct survival_median median = survival_median_of(&curve);
        CHECK_TRUE(median.known && median.lo_known && median.hi_known);
        CHECK_NEAR(median.value, WANT("median_h"), 1e-9);
        CHECK_NEAR(median.lo, WANT("lo95"), 1e-9);
        CHECK_NEAR(median.hi, WANT("hi95"), 1e-9);
        static const double hours[] = {1, 3, 6};
        for (int i = 0; i < 3; i++) {
            struct survival_point at = survival_at(&curve, hours[i]);
            CHECK_TRUE(at.limited);
            CHECK_NEAR(at.surviving, WANT_AT("surv_1_3_6h", i), 1e-9);
            CHECK_NEAR(at.lo, WANT_AT("surv_lo95", i), 1e-9);
            CHECK_NEAR(at.hi, WANT_AT("surv_hi95", i), 1e-9);
        }
        struct survival_mean mean = survival_mean_to(&curve, 8);
        CHECK_NEAR(mean.value, WANT("rmst_8h/0"), 1e-9);
        CHECK_NEAR(mean.standard_error, WANT("rmst_8h/1"), 1e-9);
#undef WANT
#undef WANT_AT
    }
}

TEST(survival_groups_compare_as_in_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/04_reassurance.json");
    struct episodes e = read_episodes(&arena);
    struct survival_rows waited = arm(&e, 0, &arena), sought = arm(&e, 1, &arena);
    double forth, back;
    CHECK_TRUE(survival_log_rank(&waited, &sought, &forth, arena));
    CHECK_TRUE(survival_log_rank(&sought, &waited, &back, arena));
    CHECK_NEAR(forth, oracle_number(json, "logrank_chisq"), 1e-9);
    CHECK_NEAR(back, forth, 1e-12);

    struct survival_rows all = {e.hours, e.settled, e.count};
    double *x = NEW(&arena, double, 2 * e.count);
    for (size_t i = 0; i < e.count; i++) {
        x[2 * i] = e.sought[i];
        x[2 * i + 1] = e.urge[i];
    }
    struct cox_fit fit;
    CHECK_INT(cox_fit_of(&all, x, 2, &fit, arena), COX_FITTED);
    for (int j = 0; j < 2; j++) {
        CHECK_ORACLE(fit.coefficients[j], oracle_number(json, "cox_breslow/coef/%d", j));
        CHECK_ORACLE(fit.errors[j], oracle_number(json, "cox_breslow/se/%d", j));
    }
}

TEST(survival_shares_differ_within_strata_as_in_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/04_reassurance.json");
    struct episodes e = read_episodes(&arena);
    struct proportion sought[3] = {{0}}, waited[3] = {{0}};
    for (size_t i = 0; i < e.count; i++) {
        if (!e.settled[i] && e.hours[i] < 3) continue;
        struct proportion *arms = e.sought[i] > 0 ? sought : waited;
        struct proportion *band = &arms[e.urge[i] <= 3 ? 0 : e.urge[i] <= 6 ? 1 : 2];
        band->n++;
        band->good += e.settled[i] && e.hours[i] <= 3;
    }
    double difference = 0, error = 0;
    CHECK_TRUE(proportion_difference_stratified(sought, waited, 3, &difference, &error));
    CHECK_NEAR(difference, oracle_number(json, "settled_within_3h_by_urge_band/risk_diff"), 1e-9);
    CHECK_NEAR(error, oracle_number(json, "settled_within_3h_by_urge_band/se"), 1e-9);
    for (int i = 0; i < 3; i++) waited[i] = (struct proportion){0};
    CHECK_TRUE(!proportion_difference_stratified(sought, waited, 3, &difference, &error));
}

TEST(survival_by_hand_with_ties_and_censoring)
{
    struct arena arena = test_arena(ARENA_LEN);
    /* What is censored at a time was still watched when the event of that time came. */
    static const double times[] = {2, 1, 2, 2, 5, 4};
    static const bool events[] = {true, true, true, false, true, false};
    struct survival_rows rows = {times, events, 6};
    struct survival curve = survival_of(&rows, 0.9, &arena);
    CHECK_INT(curve.point_count, 4);
    CHECK_INT(curve.events, 4);
    CHECK_NEAR(curve.points[0].surviving, 5.0 / 6, 1e-15);
    CHECK_INT(curve.points[1].at_risk, 5);
    CHECK_INT(curve.points[1].events, 2);
    CHECK_INT(curve.points[1].censored, 1);
    CHECK_NEAR(curve.points[1].surviving, 5.0 / 6 * 3 / 5, 1e-15);
    CHECK_NEAR(curve.points[1].variance, 1 / (6.0 * 5) + 2 / (5.0 * 3), 1e-15);
    /* S is 1/2 from 2 until it falls to 0 at 5. */
    CHECK_NEAR(survival_median_of(&curve).value, 3.5, 1e-15);
    CHECK_TRUE(!curve.points[3].limited && curve.points[3].surviving == 0);
    CHECK_NEAR(survival_mean_to(&curve, 3).value, 1 + 5.0 / 6 + 0.5, 1e-15);
    CHECK_NEAR(survival_at(&curve, 0.5).surviving, 1, 0);
    CHECK_INT(survival_at(&curve, 0.5).at_risk, 6);
    CHECK_INT(survival_at(&curve, 9).at_risk, 0);
}

TEST(survival_does_not_know_the_unit_of_time_nor_the_order_of_rows)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct episodes e = read_episodes(&arena);
    double *minutes = NEW(&arena, double, e.count), *urge = NEW(&arena, double, e.count);
    bool *settled = NEW(&arena, bool, e.count);
    for (size_t i = 0; i < e.count; i++) {
        size_t from = e.count - 1 - i;
        minutes[i] = 60 * e.hours[from];
        settled[i] = e.settled[from];
        urge[i] = 1000 - 10 * e.urge[from];
    }
    struct survival_rows hours = {e.hours, e.settled, e.count}, other = {minutes, settled, e.count};
    struct survival a = survival_of(&hours, 0.95, &arena), b = survival_of(&other, 0.95, &arena);
    CHECK_INT(a.point_count, b.point_count);
    for (size_t i = 0; i < a.point_count; i++) {
        CHECK_NEAR(b.points[i].surviving, a.points[i].surviving, 1e-13);
        CHECK_NEAR(b.points[i].lo, a.points[i].lo, 1e-13);
        CHECK_TRUE(a.points[i].lo <= a.points[i].surviving &&
                   a.points[i].surviving <= a.points[i].hi);
        CHECK_TRUE(i == 0 || a.points[i].surviving <= a.points[i - 1].surviving);
    }
    CHECK_NEAR(survival_mean_to(&b, 480).value, 60 * survival_mean_to(&a, 8).value, 1e-9);
    struct cox_fit plain, turned;
    CHECK_INT(cox_fit_of(&hours, e.urge, 1, &plain, arena), COX_FITTED);
    CHECK_INT(cox_fit_of(&other, urge, 1, &turned, arena), COX_FITTED);
    CHECK_NEAR(turned.coefficients[0], -plain.coefficients[0] / 10, 1e-9);
    CHECK_NEAR(turned.errors[0], plain.errors[0] / 10, 1e-9);
}

TEST(survival_has_a_named_answer_where_there_is_little)
{
    struct arena arena = test_arena(ARENA_LEN);
    static const double times[] = {1, 2, 3, 4, 5, 6};
    static const bool none[6] = {0}, all[] = {true, true, true, true, true, true};
    struct survival_rows empty = {times, none, 0}, censored = {times, none, 6};
    struct survival_rows settled = {times, all, 6}, first = {times, all, 3};
    struct survival curve = survival_of(&empty, 0.9, &arena);
    CHECK_TRUE(curve.point_count == 0 && !survival_median_of(&curve).known);
    CHECK_NEAR(survival_at(&curve, 3).surviving, 1, 0);
    CHECK_NEAR(survival_mean_to(&curve, 8).value, 8, 0);
    curve = survival_of(&censored, 0.9, &arena);
    CHECK_TRUE(!survival_median_of(&curve).known && !survival_at(&curve, 9).limited);
    CHECK_NEAR(survival_mean_to(&curve, 8).standard_error, 0, 0);
    curve = survival_of(&settled, 0.9, &arena);
    CHECK_NEAR(survival_median_of(&curve).value, 3.5, 0);
    CHECK_NEAR(survival_mean_to(&curve, 8).value, 3.5, 1e-12);

    double chi_square = -1;
    CHECK_TRUE(!survival_log_rank(&censored, &censored, &chi_square, arena));
    CHECK_TRUE(!survival_log_rank(&settled, &empty, &chi_square, arena));
    CHECK_NEAR(chi_square, -1, 0);
    CHECK_TRUE(survival_log_rank(&settled, &first, &chi_square, arena));

    struct cox_fit fit;
    static const double constant[6] = {7, 7, 7, 7, 7, 7}, rising[] = {1, 2, 3, 4, 5, 6};
    static const double twice[] = {1, 2, 2, 4, 3, 6, 4, 8, 5, 10, 6, 12};
    CHECK_INT(cox_fit_of(&censored, rising, 1, &fit, arena), COX_NO_EVENTS);
    CHECK_INT(cox_fit_of(&empty, rising, 1, &fit, arena), COX_NO_EVENTS);
    CHECK_INT(cox_fit_of(&settled, constant, 1, &fit, arena), COX_DEPENDENT);
    CHECK_INT(cox_fit_of(&settled, twice, 2, &fit, arena), COX_DEPENDENT);
    CHECK_INT(cox_fit_of(&settled, rising, 1, &fit, arena), COX_SEPARATED);
}

TEST(survival_takes_times_that_differ_by_rounding_as_one)
{
    struct arena arena = test_arena(ARENA_LEN);
    double times[] = {0.3, 0.1 + 0.2, 1.0};
    static const bool events[] = {true, true, true};
    struct survival_rows rows = {times, events, 3};
    CHECK_TRUE(times[0] != times[1]);
    CHECK_INT(survival_of(&rows, 0.9, &arena).point_count, 2);
}
