/* test_poisson.c - how often, two rates, and regression for counts and for yes and no, against the
 * reference calculation, against R, by their laws, and where there is no finite answer. */
#include <math.h>

#include "logistic.h"
#include "oracle.h"
#include "poisson.h"
#include "read_table.h"
#include "special.h"
#include "test.h"

enum { ARENA_LEN = 4 << 20 };

static struct poisson_rows read_counts(struct arena *arena)
{
    struct bare_table table = read_table("tests/oracle/reas_counts.csv", arena);
    double *days = read_numbers(&table, S("day"), arena);
    for (size_t i = 0; i < table.row_count; i++) days[i] /= 30;
    return (struct poisson_rows){.count = table.row_count, .predictors = 1, .x = days,
                                 .y = read_numbers(&table, S("seeks"), arena)};
}

TEST(poisson_fits_are_those_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/04_reassurance.json");
    struct poisson_rows rows = read_counts(&arena);
    struct poisson_fit fit = {0};
    CHECK_INT(poisson_fit_of(&rows, &fit), GLM_FITTED);
    double dispersion = oracle_number(json, "counts/pearson_dispersion");
    CHECK_ORACLE(fit.dispersion, dispersion);
    CHECK_ORACLE(fit.deviance, oracle_number(json, "counts/deviance"));
    CHECK_NEAR(fit.df, oracle_number(json, "counts/n_days") - 2, 0);
    for (size_t j = 0; j < 2; j++) {
        CHECK_ORACLE(fit.coefficients[j], oracle_number(json, "counts/coef/%d", (int)j));
        CHECK_ORACLE(fit.plain_errors[j] * sqrt(dispersion),
                     oracle_number(json, "counts/se_quasi/%d", (int)j));
        CHECK_NEAR(poisson_error(&fit, j), fit.plain_errors[j] * sqrt(dispersion), 1e-12);
    }
    struct negative_binomial nb = {0};
    CHECK_TRUE(poisson_fit_negative_binomial(&rows, &nb, arena));
    CHECK_NEAR(nb.theta, oracle_number(json, "counts/nb_theta"), 1e-5);
    CHECK_ORACLE(nb.log_likelihood, oracle_number(json, "counts/nb_logLik"));
    for (size_t j = 0; j < 2; j++) {
        CHECK_ORACLE(nb.coefficients[j], oracle_number(json, "counts/nb_coef/%d", (int)j));
        CHECK_ORACLE(nb.errors[j], oracle_number(json, "counts/nb_se/%d", (int)j));
    }
}

/* glm(y ~ t + w, offset = log(d), family = quasipoisson) in R 4.2.2. */
TEST(poisson_counts_over_spells_of_different_length_as_r_does)
{
    static const double y[] = {0, 3, 1, 4, 2, 0, 5, 1, 0, 2}, d[] = {7, 6, 7, 5, 7, 4, 7, 7, 3, 7};
    static const double w[] = {1, 0, 1, 1, 0, 1, 0, 0, 1, 1};
    double x[20], offset[10];
    for (int i = 0; i < 10; i++) {
        x[2 * i] = i;
        x[2 * i + 1] = w[i];
        offset[i] = log(d[i]);
    }
    struct poisson_rows rows = {.count = 10, .predictors = 2, .x = x, .offset = offset, .y = y};
    struct poisson_fit fit = {0};
    CHECK_INT(poisson_fit_of(&rows, &fit), GLM_FITTED);
    static const double want[] = {-0.90576985477420, 0.00168937259941, -0.65180588869241};
    static const double errors[] = {0.726612259723, 0.125255185666, 0.702622564459};
    CHECK_NEAR(fit.dispersion, 2.09536185165, 1e-9);
    CHECK_NEAR(fit.deviance, 14.3481995019, 1e-9);
    for (size_t j = 0; j < 3; j++) {
        CHECK_NEAR(fit.coefficients[j], want[j], 1e-9);
        CHECK_NEAR(poisson_error(&fit, j), errors[j], 1e-9);
    }
}

TEST(poisson_does_not_know_the_unit_nor_the_origin_of_its_predictor)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct poisson_rows rows = read_counts(&arena);
    double *x = NEW(&arena, double, rows.count);
    for (size_t i = 0; i < rows.count; i++) x[i] = 20000 + 30 * rows.x[i];
    struct poisson_rows moved = rows;
    moved.x = x;
    struct poisson_fit a, b;
    CHECK_INT(poisson_fit_of(&rows, &a), GLM_FITTED);
    CHECK_INT(poisson_fit_of(&moved, &b), GLM_FITTED);
    CHECK_NEAR(30 * b.coefficients[1], a.coefficients[1], 1e-11);
    CHECK_NEAR(30 * b.plain_errors[1], a.plain_errors[1], 1e-11);
    CHECK_NEAR(b.coefficients[0] + 20000 * b.coefficients[1], a.coefficients[0], 1e-8);
    CHECK_NEAR(b.dispersion, a.dispersion, 1e-11);
}

TEST(poisson_has_a_named_answer_where_there_is_little)
{
    struct arena arena = test_arena(ARENA_LEN);
    static const double x[] = {1, 2, 3, 4, 5, 6}, same[] = {3, 3, 3, 3, 3, 3};
    static const double twice[] = {1, 2, 2, 4, 3, 6, 4, 8, 5, 10, 6, 12};
    static const double none[6] = {0}, even[] = {2, 2, 3, 2, 2, 3}, last[] = {0, 0, 0, 0, 0, 4};
    struct poisson_rows rows = {.count = 6, .predictors = 1, .x = x, .y = none};
    struct poisson_fit fit;
    struct negative_binomial nb;
    CHECK_INT(poisson_fit_of(&rows, &fit), GLM_ONE_KIND);
    CHECK_TRUE(!poisson_fit_negative_binomial(&rows, &nb, arena));
    rows.y = even;
    CHECK_INT(poisson_fit_of(&rows, &fit), GLM_FITTED);
    CHECK_TRUE(fit.dispersion < 1);
    CHECK_NEAR(poisson_error(&fit, 1), fit.plain_errors[1], 0);
    CHECK_TRUE(!poisson_fit_negative_binomial(&rows, &nb, arena));
    rows.count = 2;
    CHECK_INT(poisson_fit_of(&rows, &fit), GLM_TOO_FEW);
    rows = (struct poisson_rows){.count = 6, .predictors = 1, .x = same, .y = even};
    CHECK_INT(poisson_fit_of(&rows, &fit), GLM_DEPENDENT);
    rows = (struct poisson_rows){.count = 6, .predictors = 2, .x = twice, .y = even};
    CHECK_INT(poisson_fit_of(&rows, &fit), GLM_DEPENDENT);
    static const double dummy[] = {0, 0, 0, 0, 0, 1};
    rows = (struct poisson_rows){.count = 6, .predictors = 1, .x = dummy, .y = last};
    CHECK_INT(poisson_fit_of(&rows, &fit), GLM_SEPARATED);
    rows = (struct poisson_rows){.count = 6, .y = even};
    CHECK_INT(poisson_fit_of(&rows, &fit), GLM_FITTED);
    CHECK_NEAR(exp(fit.coefficients[0]), 14.0 / 6, 1e-12);
}

TEST(poisson_rates_compare_by_their_laws)
{
    struct poisson_rate a = {6, 30}, b = {14, 28}, none = {0, 10};
    CHECK_NEAR(poisson_p_below(a, b, 1, 1) + poisson_p_below(b, a, 1, 1), 1, 1e-12);
    CHECK_NEAR(poisson_p_below(a, b, 2.5, 1) + poisson_p_below(b, a, 0.4, 1), 1, 1e-12);
    CHECK_NEAR(poisson_p_below(a, a, 1, 1), 0.5, 1e-12);
    CHECK_NEAR(poisson_p_below(none, none, 1, 3), 0.5, 1e-12);
    /* P(G(14.5)/28 < G(6.5)/30) by pbeta(28 / 58, 14.5, 6.5) in R 4.2.2. */
    CHECK_NEAR(poisson_p_below(a, b, 1, 1), 0.024993122275, 1e-11);
    CHECK_TRUE(poisson_p_below(a, b, 1, 4) > poisson_p_below(a, b, 1, 1));
    CHECK_NEAR(poisson_p_below(a, b, 1, 0.2), poisson_p_below(a, b, 1, 1), 0);
    struct poisson_rate hours_a = {6, 720}, hours_b = {14, 672};
    struct estimate days = poisson_ratio(a, b, 1, 0.9), hours = poisson_ratio(hours_a, hours_b, 1,
                                                                             0.9);
    CHECK_NEAR(days.value, hours.value, 1e-9);
    CHECK_TRUE(days.lo < days.value && days.value < days.hi && days.n == 20);
    CHECK_NEAR(poisson_p_below(a, b, days.hi, 1), 0.95, 1e-9);
    CHECK_TRUE(poisson_ratio(a, b, 2, 0.9).hi > days.hi);
    struct estimate nothing = poisson_ratio(a, none, 1, 0.9);
    CHECK_TRUE(isfinite(nothing.lo) && nothing.lo >= 0 && isfinite(nothing.hi));
}

TEST(poisson_rates_have_intervals_at_no_events_too)
{
    /* qgamma(c(.05, .95), 6.5, 30) in R 4.2.2. */
    struct estimate e = poisson_rate_estimate((struct poisson_rate){6, 30}, 1, 0.9);
    CHECK_NEAR(e.value, 0.2, 1e-15);
    CHECK_NEAR(e.lo, 0.09819773896183, 1e-10);
    CHECK_NEAR(e.hi, 0.37270054158045, 1e-10);
    struct estimate wide = poisson_rate_estimate((struct poisson_rate){6, 30}, 3, 0.9);
    CHECK_TRUE(wide.lo < e.lo && wide.hi > e.hi);
    struct estimate none = poisson_rate_estimate((struct poisson_rate){0, 30}, 1, 0.9);
    CHECK_NEAR(none.lo, 0, 0);
    CHECK_TRUE(none.value == 0 && none.hi > 0.03 && none.hi < 0.1);
}

TEST(logistic_two_predictors_as_in_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/04_reassurance.json");
    struct bare_table table = read_table("tests/oracle/reas_episodes.csv", &arena);
    double *urge = read_numbers(&table, S("urge"), &arena);
    double *days = read_numbers(&table, S("t_days"), &arena);
    double *x = NEW(&arena, double, 2 * table.row_count);
    for (size_t i = 0; i < table.row_count; i++) {
        x[2 * i] = urge[i] - 5;
        x[2 * i + 1] = days[i] / 30;
    }
    struct logistic_two fit = {0};
    CHECK_TRUE(logistic_fit_two(x, read_numbers(&table, S("sought"), &arena), table.row_count,
                                &fit));
    CHECK_TRUE(!fit.penalised);
    CHECK_ORACLE(fit.dispersion, oracle_number(json, "act_model/dispersion"));
    for (int j = 0; j < 3; j++) {
        CHECK_ORACLE(fit.coefficients[j], oracle_number(json, "act_model/coef/%d", j));
        CHECK_ORACLE(fit.errors[j], oracle_number(json, "act_model/se_binomial/%d", j));
        CHECK_ORACLE(fit.errors[j] * sqrt(fit.dispersion),
                     oracle_number(json, "act_model/se_quasi/%d", j));
    }
}

/* Where x parts yes from no, the penalty keeps it finite: the values are those of R's optim() on
 * the penalised likelihood. */
TEST(logistic_two_predictors_stay_finite_where_they_part_the_outcomes)
{
    static const double x[] = {1, 3, 2, 1, 3, 4, 4, 1, 5, 5, 6, 9, 7, 2, 8, 6};
    static const double y[] = {0, 0, 0, 0, 1, 1, 1, 1}, all[] = {1, 1, 1, 1, 1, 1, 1, 1};
    static const double same[] = {1, 4, 2, 4, 3, 4, 4, 4, 5, 4, 6, 4, 7, 4, 8, 4};
    struct logistic_two fit = {.dispersion = -1};
    CHECK_TRUE(!logistic_fit_two(x, all, 8, &fit));
    CHECK_TRUE(!logistic_fit_two(same, y, 8, &fit));
    CHECK_TRUE(!logistic_fit_two(x, y, 3, &fit));
    CHECK_NEAR(fit.dispersion, -1, 0);
    CHECK_TRUE(logistic_fit_two(x, y, 8, &fit));
    CHECK_TRUE(fit.penalised);
    static const double want[] = {-4.1005338765, 0.7074090352, 0.2100516319};
    static const double errors[] = {2.7424548175, 0.5567261121, 0.4300710556};
    for (int j = 0; j < 3; j++) {
        CHECK_NEAR(fit.coefficients[j], want[j], 1e-5);
        CHECK_NEAR(fit.errors[j], errors[j], 1e-5);
    }
}
