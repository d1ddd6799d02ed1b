/* test_var1.c - two series that lean on yesterday: against the reference and themselves. */
#include "var1.h"

#include <math.h>

#include "bare.h"
#include "number.h"
#include "oracle.h"
#include "test.h"

static const char *const sets[] = {"dy60", "dy150", "dynull150", "dyosc365", "dy3650"};

struct days {
    struct var1_day *day;
    size_t count;
};

static struct days read_days(const char *name, struct arena *arena)
{
    char path[64];
    struct buf buf = buf_over(path, sizeof path);
    buf_format(&buf, "tests/oracle/dyad_%s.csv%c", name, 0);
    struct bare_table table = {0};
    struct problems problems = {0};
    CHECK_TRUE(bare_parse(test_read_file(arena, path), arena, &table, &problems));
    struct days out = {NEW(arena, struct var1_day, table.row_count), table.row_count};
    for (size_t row = 0; row < table.row_count; row++)
        for (size_t k = 0; k < 2; k++) {
            str mood = bare_cell(&table, row, 1 + k);
            out.day[row].seen[k] = number_parse(mood, &out.day[row].y[k]);
        }
    return out;
}

/* Relative to the reference, where that is larger than 1. */
#define CHECK_RELATIVE(got, want, tolerance) \
    CHECK_NEAR((got), (want), (tolerance) * fmax(1, fabs(want)))

static void check_equation(str json, const char *set, const char *name,
                           const struct var1_equation *equation)
{
    for (int i = 0; i < 3; i++) {
        CHECK_RELATIVE(equation->coefficients[i],
                       oracle_number(json, "sets/%s/ols/%s_on_1_a_b/%d", set, name, i), 1e-9);
        CHECK_RELATIVE(equation->errors[i],
                       oracle_number(json, "sets/%s/ols/%s_se/%d", set, name, i), 1e-9);
    }
}

TEST(var1_pairs_agree_with_the_reference)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/08_dyad.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct days days = read_days(sets[s], &arena);
        struct var1_pairs pairs;
        CHECK_INT(var1_pairs_of(days.day, days.count, &pairs), VAR1_FITTED);
        CHECK_INT(pairs.count, oracle_number(json, "sets/%s/n_consecutive_pairs", sets[s]));
        check_equation(json, sets[s], "a", &pairs.equations[0]);
        check_equation(json, sets[s], "b", &pairs.equations[1]);
        for (int i = 0; i < 4; i++)
            CHECK_RELATIVE(pairs.residual.at[i % 2][i / 2],
                           oracle_number(json, "sets/%s/ols/resid_cov/%d", sets[s], i), 1e-9);
        CHECK_NEAR(pairs.residual_correlation,
                   oracle_number(json, "sets/%s/ols/resid_cor", sets[s]), 1e-9);
        struct eigen2 eigen = matrix2_eigen(pairs.phi);
        for (int i = 0; i < 2; i++) {
            CHECK_NEAR(eigen.modulus[i],
                       oracle_number(json, "sets/%s/ols/eigen_mod/%d", sets[s], i), 1e-9);
            CHECK_NEAR(eigen.angle[i],
                       oracle_number(json, "sets/%s/ols/eigen_arg/%d", sets[s], i), 1e-9);
        }
    }
}

static struct var1_parameters fixed(str json, const char *set)
{
    double phi[4], chol[3], mean[2];
    for (int i = 0; i < 4; i++)
        phi[i] = oracle_number(json, "sets/%s/fixedpar_logLik/Phi_rowwise/%d", set, i);
    for (int i = 0; i < 3; i++)
        chol[i] = oracle_number(json, "sets/%s/fixedpar_logLik/Q_chol_lower/%d", set, i);
    for (int i = 0; i < 2; i++)
        mean[i] = oracle_number(json, "sets/%s/fixedpar_logLik/mu/%d", set, i);
    double cross = chol[0] * chol[1];
    return (struct var1_parameters){
        .phi = {{{phi[0], phi[1]}, {phi[2], phi[3]}}},
        .innovation = {{{chol[0] * chol[0], cross},
                        {cross, chol[1] * chol[1] + chol[2] * chol[2]}}},
        .mean = {mean[0], mean[1]},
    };
}

TEST(var1_likelihood_agrees_at_fixed_numbers)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/08_dyad.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct days days = read_days(sets[s], &arena);
        struct var1_parameters parameters = fixed(json, sets[s]);
        double likelihood = 0;
        CHECK_TRUE(var1_likelihood(days.day, days.count, &parameters, &likelihood));
        CHECK_NEAR(likelihood, oracle_number(json, "sets/%s/fixedpar_logLik/logLik", sets[s]),
                   1e-7);
    }
}

static void check_fit(str json, const char *set, const struct var1_fit *fit)
{
    static const char *const names[2][2] = {{"aa", "ab"}, {"ba", "bb"}};
    const struct var1_parameters *p = &fit->parameters;
    CHECK_NEAR(fit->likelihood, oracle_number(json, "sets/%s/ml_missing/logLik", set), 1e-6);
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
            CHECK_NEAR(p->phi.at[i][j],
                       oracle_number(json, "sets/%s/ml_missing/Phi_%s", set, names[i][j]), 1e-4);
            CHECK_NEAR(fit->errors.at[i][j],
                       oracle_number(json, "sets/%s/ml_missing/se/%s", set, names[i][j]), 1e-4);
            CHECK_RELATIVE(p->innovation.at[i][j],
                           oracle_number(json, "sets/%s/ml_missing/Q/%d", set, 2 * j + i), 1e-4);
        }
        CHECK_RELATIVE(p->mean[i], oracle_number(json, "sets/%s/ml_missing/mu/%d", set, i), 1e-5);
        CHECK_NEAR(matrix2_eigen(p->phi).modulus[i],
                   oracle_number(json, "sets/%s/ml_missing/eigen_mod/%d", set, i), 1e-4);
        CHECK_NEAR(matrix2_eigen(p->phi).angle[i],
                   oracle_number(json, "sets/%s/ml_missing/eigen_arg/%d", set, i), 1e-3);
    }
    CHECK_NEAR(fit->innovation_correlation,
               oracle_number(json, "sets/%s/ml_missing/innov_cor", set), 1e-4);
}

TEST(var1_maximum_agrees_with_the_reference)
{
    struct arena arena = test_arena(4 << 20);
    str json = test_read_file(&arena, "tests/oracle/08_dyad.json");
    for (size_t s = 0; s < 4; s++) {
        struct days days = read_days(sets[s], &arena);
        struct var1_pairs pairs;
        struct var1_fit fit = {0};
        CHECK_INT(var1_pairs_of(days.day, days.count, &pairs), VAR1_FITTED);
        CHECK_INT(var1_fit_of(days.day, days.count, &pairs, &fit), VAR1_FITTED);
        check_fit(json, sets[s], &fit);
    }
}

/* Who is called first is a matter of names. */
TEST(var1_does_not_mind_who_comes_first)
{
    struct arena arena = test_arena(4 << 20);
    struct days days = read_days("dy150", &arena), turned = read_days("dy150", &arena);
    for (size_t i = 0; i < turned.count; i++)
        turned.day[i] = (struct var1_day){{days.day[i].y[1], days.day[i].y[0]},
                                          {days.day[i].seen[1], days.day[i].seen[0]}};
    struct var1_pairs pairs, turned_pairs;
    struct var1_fit fit = {0}, turned_fit = {0};
    var1_pairs_of(days.day, days.count, &pairs);
    var1_pairs_of(turned.day, turned.count, &turned_pairs);
    CHECK_NEAR(pairs.phi.at[0][1], turned_pairs.phi.at[1][0], 1e-12);
    CHECK_NEAR(pairs.equations[1].errors[0], turned_pairs.equations[0].errors[0], 1e-10);
    CHECK_INT(var1_fit_of(days.day, days.count, &pairs, &fit), VAR1_FITTED);
    CHECK_INT(var1_fit_of(turned.day, turned.count, &turned_pairs, &turned_fit), VAR1_FITTED);
    CHECK_NEAR(fit.likelihood, turned_fit.likelihood, 1e-8);
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++) {
            CHECK_NEAR(fit.parameters.phi.at[i][j], turned_fit.parameters.phi.at[1 - i][1 - j],
                       1e-7);
            CHECK_NEAR(fit.errors.at[i][j], turned_fit.errors.at[1 - i][1 - j], 1e-7);
        }
}

/* The density of two values of two days, by hand: 4 normal variables with the stationary
 * covariance, of which one is missing. */
TEST(var1_likelihood_of_three_values_is_their_density)
{
    struct var1_parameters p = {.phi = {{{0.5, 0}, {0, 0.5}}},
                                .innovation = {{{0.75, 0}, {0, 0.75}}}};
    struct var1_day days[] = {{{1, 0}, {true, false}}, {{2, -1}, {true, true}}};
    double likelihood = 0;
    CHECK_TRUE(var1_likelihood(days, COUNT(days), &p, &likelihood));
    double pi = acos(-1), a = -log(2 * pi) / 2;
    CHECK_NEAR(likelihood,
               (a - 0.5) + (a - log(0.75) / 2 - 1.5 * 1.5 / 1.5) + (a - 0.5), 1e-12);
}

TEST(var1_refuses_what_is_not_stable_or_no_covariance)
{
    struct var1_day days[] = {{{1, 0}, {true, true}}, {{2, -1}, {true, true}}};
    struct var1_parameters p = {.phi = {{{0.9, 0.2}, {0.2, 0.9}}},
                                .innovation = {{{1, 0}, {0, 1}}}};
    double likelihood = 77;
    CHECK_TRUE(!var1_likelihood(days, COUNT(days), &p, &likelihood));
    p.phi = (struct matrix2){{{0.5, 0}, {0, 0.5}}};
    p.innovation = (struct matrix2){{{1, 1}, {1, 1}}};
    CHECK_TRUE(!var1_likelihood(days, COUNT(days), &p, &likelihood));
    CHECK_NEAR(likelihood, 77, 0);
}

TEST(var1_names_what_keeps_it_from_a_result)
{
    struct arena arena = test_arena(4 << 20);
    struct var1_pairs pairs;
    CHECK_INT(var1_pairs_of(NULL, 0, &pairs), VAR1_TOO_FEW);
    struct days days = read_days("dy60", &arena);
    CHECK_INT(var1_pairs_of(days.day, 1, &pairs), VAR1_TOO_FEW);
    CHECK_INT(pairs.count, 0);
    for (size_t i = 0; i < days.count; i++) days.day[i].seen[0] = i % 2 == 0; /* never in a row */
    CHECK_INT(var1_pairs_of(days.day, days.count, &pairs), VAR1_TOO_FEW);
    days = read_days("dy60", &arena);
    for (size_t i = 0; i < days.count; i++) days.day[i].y[1] = 6.1;
    CHECK_INT(var1_pairs_of(days.day, days.count, &pairs), VAR1_NO_VARIATION);
    days = read_days("dy60", &arena);
    for (size_t i = 0; i < days.count; i++) {
        days.day[i].y[1] = 3 * days.day[i].y[0] - 0.1;
        days.day[i].seen[1] = days.day[i].seen[0];
    }
    CHECK_INT(var1_pairs_of(days.day, days.count, &pairs), VAR1_NO_VARIATION);
}
