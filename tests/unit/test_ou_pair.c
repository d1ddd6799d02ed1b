/* test_ou_pair.c - two processes at moments of their own, against the reference and by hand. */
#include "ou_pair.h"

#include <math.h>

#include "bare.h"
#include "number.h"
#include "oracle.h"
#include "test.h"

static struct ou_pair read_pair(str json)
{
    struct ou_pair pair;
    for (int i = 0; i < 4; i++) {
        pair.drift.at[i / 2][i % 2] = oracle_number(json, "sets/ou_fixed/A_rowwise/%d", i);
        pair.stationary.at[i / 2][i % 2] = oracle_number(json, "sets/ou_fixed/S/%d", i);
    }
    for (int i = 0; i < 2; i++) pair.mean[i] = oracle_number(json, "sets/ou_fixed/mu/%d", i);
    pair.noise_variance = oracle_number(json, "sets/ou_fixed/noise_var");
    return pair;
}

TEST(ou_pair_agrees_with_the_dense_density)
{
    struct arena arena = test_arena(1 << 20);
    str json = test_read_file(&arena, "tests/oracle/08_dyad.json");
    struct bare_table table = {0};
    struct problems problems = {0};
    str csv = test_read_file(&arena, "tests/oracle/dyad_ou.csv");
    CHECK_TRUE(bare_parse(csv, &arena, &table, &problems));
    struct ou_pair_row *rows = NEW(&arena, struct ou_pair_row, table.row_count);
    for (size_t i = 0; i < table.row_count; i++) {
        CHECK_TRUE(number_parse(bare_cell(&table, i, 0), &rows[i].t));
        CHECK_TRUE(number_parse(bare_cell(&table, i, 2), &rows[i].y));
        rows[i].who = str_equal(bare_cell(&table, i, 1), S("b"));
    }
    struct ou_pair pair = read_pair(json);
    double likelihood = 0, diffusion[2];
    CHECK_TRUE(ou_pair_likelihood(&pair, rows, table.row_count, &likelihood));
    CHECK_ORACLE(likelihood, oracle_number(json, "sets/ou_fixed/logLik"));
    struct matrix2 left = ou_pair_over(&pair, 1);
    for (int i = 0; i < 4; i++)
        CHECK_ORACLE(left.at[i / 2][i % 2],
                     oracle_number(json, "sets/ou_fixed/Phi_1day_rowwise/%d", i));
    ou_pair_diffusion(&pair, diffusion);
    for (int i = 0; i < 2; i++)
        CHECK_ORACLE(diffusion[i], oracle_number(json, "sets/ou_fixed/lyapunov_psd_check/%d", i));
}

/* Both seen at one moment: the density of a pair of normal variables. */
TEST(ou_pair_of_one_moment_is_a_normal_pair)
{
    struct ou_pair pair = {.drift = {{{1, 0.2}, {0.1, 2}}}, .stationary = {{{3, 1}, {1, 2}}},
                           .mean = {10, 20}, .noise_variance = 0.5};
    const struct ou_pair_row rows[] = {{7, 11, 0}, {7, 18, 1}};
    double likelihood = 0, a = 3.5, b = 2.5, c = 1, det = a * b - c * c;
    CHECK_TRUE(ou_pair_likelihood(&pair, rows, 2, &likelihood));
    double square = (b * 1 * 1 - 2 * c * 1 * -2 + a * 4) / det;
    CHECK_NEAR(likelihood, -log(2 * acos(-1)) - log(det) / 2 - square / 2, 1e-12);
    /* After a very long silence nothing is remembered. */
    const struct ou_pair_row later[] = {{7, 11, 0}, {1e6, 18, 1}};
    CHECK_TRUE(ou_pair_likelihood(&pair, later, 2, &likelihood));
    CHECK_NEAR(likelihood, -log(2 * acos(-1)) - log(a * b) / 2 - (1 / a + 4 / b) / 2, 1e-12);
}

TEST(ou_pair_refuses_what_is_no_process)
{
    const struct ou_pair_row row = {0, 1, 0};
    struct ou_pair good = {.drift = {{{1, 0}, {0, 1}}}, .stationary = {{{1, 0}, {0, 1}}},
                           .noise_variance = 1};
    struct ou_pair pushed = good, flat = good, quiet = good;
    double likelihood = 77;
    pushed.drift.at[0][0] = -1;
    flat.stationary.at[0][1] = flat.stationary.at[1][0] = 1;
    quiet.noise_variance = 0;
    CHECK_TRUE(!ou_pair_likelihood(&pushed, &row, 1, &likelihood));
    CHECK_TRUE(!ou_pair_likelihood(&flat, &row, 1, &likelihood));
    CHECK_TRUE(!ou_pair_likelihood(&quiet, &row, 1, &likelihood));
    CHECK_NEAR(likelihood, 77, 0);
    CHECK_TRUE(ou_pair_likelihood(&good, &row, 0, &likelihood));
    CHECK_NEAR(likelihood, 0, 0);
}
