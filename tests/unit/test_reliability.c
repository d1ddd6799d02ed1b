/* test_reliability.c - agreement of items against the reference, and where it cannot be told. */
#include "reliability.h"

#include <math.h>

#include "bare.h"
#include "oracle.h"
#include "test.h"

enum { ITEMS = 12 };

/* The reference's complete people on one axis, reversed items turned round. */
static struct reliability_rows read_axis(const char *axis, struct arena *arena)
{
    struct bare_table key = {0}, people = {0};
    struct problems problems = {0};
    CHECK_TRUE(bare_parse(test_read_file(arena, "tests/oracle/q_key.csv"), arena, &key, &problems));
    CHECK_TRUE(bare_parse(test_read_file(arena, "tests/oracle/q_group_n300.csv"), arena, &people,
                          &problems));
    size_t *strata = NEW(arena, size_t, ITEMS), columns[ITEMS], reverse[ITEMS], k = 0, n = 0;
    for (size_t i = 0; i < key.row_count; i++) {
        if (!str_equal(bare_cell(&key, i, 1), str_of_c(axis))) continue;
        strata[k] = (size_t)(bare_cell(&key, i, 2).ptr[1] - '1');
        reverse[k] = str_equal(bare_cell(&key, i, 3), S("1"));
        columns[k++] = i + 1;
    }
    CHECK_INT(k, ITEMS);
    double *x = NEW(arena, double, people.row_count * ITEMS);
    for (size_t row = 0; row < people.row_count; row++) {
        bool complete = true;
        for (size_t i = 0; i < ITEMS; i++) {
            int64_t raw = 0;
            complete = complete && str_parse_int(bare_cell(&people, row, columns[i]), &raw);
            x[n * ITEMS + i] = (double)(reverse[i] ? 4 - raw : raw);
        }
        if (complete) n++;
    }
    return (struct reliability_rows){.count = n, .items = ITEMS, .x = x, .strata = strata};
}

TEST(reliability_agrees_with_the_reference)
{
    static const char *const axes[] = {"S", "C"};
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/01_questionnaire.json");
    for (size_t a = 0; a < 2; a++) {
        const char *axis = axes[a];
        struct reliability_rows rows = read_axis(axis, &arena);
        struct reliability r = {0};
        CHECK_INT(reliability_of(&rows, arena, &r), RELIABILITY_FOUND);
        CHECK_INT(r.count, oracle_number(json, "group/%s/n_complete", axis));
        CHECK_NEAR(r.alpha, oracle_number(json, "group/%s/alpha", axis), 1e-9);
        CHECK_NEAR(r.lo95, oracle_number(json, "group/%s/alpha_feldt95/0", axis), 1e-9);
        CHECK_NEAR(r.hi95, oracle_number(json, "group/%s/alpha_feldt95/1", axis), 1e-9);
        CHECK_NEAR(r.standard, oracle_number(json, "group/%s/std_alpha", axis), 1e-9);
        CHECK_NEAR(r.stratified, oracle_number(json, "group/%s/stratified_alpha", axis), 1e-9);
        CHECK_NEAR(r.omega, oracle_number(json, "group/%s/omega_lavaan", axis), 1e-6);
        CHECK_NEAR(r.sd, oracle_number(json, "group/%s/sd_mean_score", axis), 1e-9);
        CHECK_NEAR(reliability_error(r.sd, r.alpha),
                   oracle_number(json, "group/%s/sem_alpha", axis), 1e-9);
        CHECK_NEAR(reliability_error(r.sd, r.stratified),
                   oracle_number(json, "group/%s/sem_strat", axis), 1e-9);
        CHECK_NEAR(reliability_critical_change(r.sd, r.alpha),
                   oracle_number(json, "group/%s/rci_critical_change_mean_score_95", axis), 1e-9);
        CHECK_NEAR(r.conditional_error,
                   oracle_number(json, "group/%s/avg_conditional_abs_SEM", axis), 1e-9);
        for (int i = 0; i < ITEMS; i++) {
            CHECK_NEAR(r.rest[i], oracle_number(json, "group/%s/item_rest_r/%d", axis, i), 1e-9);
            CHECK_NEAR(r.dropped[i], oracle_number(json, "group/%s/alpha_if_dropped/%d", axis, i),
                       1e-9);
        }
    }
}

/* Items made of one factor with known loadings: omega is what they say. */
TEST(reliability_finds_the_factor_it_was_made_of)
{
    enum { N = 4000, K = 4 };
    static const double loadings[K] = {0.8, 0.7, 0.6, 0.5};
    struct arena arena = test_arena(1 << 20);
    size_t strata[K] = {0};
    double *x = NEW(&arena, double, N * K);
    uint64_t seed = 9;
    for (size_t r = 0; r < N; r++) {
        double factor = 0;
        for (int j = 0; j < 12; j++) factor += (double)(test_random(&seed) % 10001) / 10000 - 0.5;
        for (size_t i = 0; i < K; i++) {
            double own = 0;
            for (int j = 0; j < 12; j++) own += (double)(test_random(&seed) % 10001) / 10000 - 0.5;
            x[r * K + i] = loadings[i] * factor + sqrt(1 - loadings[i] * loadings[i]) * own;
        }
    }
    struct reliability_rows rows = {N, K, x, strata};
    struct reliability r = {0};
    CHECK_INT(reliability_of(&rows, arena, &r), RELIABILITY_FOUND);
    double common = 2.6 * 2.6, own = 4 - (0.64 + 0.49 + 0.36 + 0.25);
    CHECK_NEAR(r.omega, common / (common + own), 0.015);
    CHECK_TRUE(r.alpha < r.omega); /* unequal loadings: alpha is a lower bound */
    CHECK_NEAR(r.stratified, r.alpha, 1e-12); /* one stratum is no stratum */
}

TEST(reliability_names_what_keeps_it_from_a_result)
{
    struct arena arena = test_arena(1 << 20);
    const size_t strata[3] = {0, 0, 1};
    const double x[] = {1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3};
    struct reliability_rows rows = {4, 3, x, strata};
    struct reliability r = {.alpha = 77};
    CHECK_INT(reliability_of(&rows, arena, &r), RELIABILITY_NO_VARIATION);
    rows.count = 1;
    CHECK_INT(reliability_of(&rows, arena, &r), RELIABILITY_TOO_FEW);
    rows = (struct reliability_rows){12, 1, x, strata};
    CHECK_INT(reliability_of(&rows, arena, &r), RELIABILITY_TOO_FEW);
    CHECK_NEAR(r.alpha, 77, 0);
    const double one_still[] = {1, 2, 3, 2, 4, 3, 4, 3, 3, 0, 1, 3};
    rows = (struct reliability_rows){4, 3, one_still, strata};
    CHECK_INT(reliability_of(&rows, arena, &r), RELIABILITY_FOUND);
    CHECK_TRUE(!r.items_vary && !r.omega_known && !r.stratified_known);
    CHECK_TRUE(r.rest_known[0] && !r.rest_known[2]);
    CHECK_TRUE(r.lo95 < r.alpha && r.alpha < r.hi95);
}
