/* test_apim.c - two people's moods and stresses: against the reference, and turned round. */
#include "apim.h"

#include <math.h>

#include "bare.h"
#include "number.h"
#include "oracle.h"
#include "test.h"

static struct apim_rows read_rows(struct arena *arena)
{
    static const char *const names[] = {"t_days", "stress_a", "stress_b", "mood_a", "mood_b"};
    struct bare_table table = {0};
    struct problems problems = {0};
    str csv = test_read_file(arena, "tests/oracle/dyad_apim.csv");
    CHECK_TRUE(bare_parse(csv, arena, &table, &problems));
    double *columns[COUNT(names)];
    for (size_t c = 0; c < COUNT(names); c++) {
        ptrdiff_t column = bare_column(&table, str_of_c(names[c]));
        columns[c] = NEW(arena, double, table.row_count);
        for (size_t row = 0; row < table.row_count; row++)
            CHECK_TRUE(number_parse(bare_cell(&table, row, (size_t)column), &columns[c][row]));
    }
    return (struct apim_rows){.count = table.row_count, .t = columns[0],
                              .stress = {columns[1], columns[2]},
                              .mood = {columns[3], columns[4]}};
}

TEST(apim_agrees_with_the_reference)
{
    static const char *const who[] = {"a", "b"}, *const terms[] = {"", ":own", ":par"};
    static const char *const columns[] = {"i", "own", "par"};
    struct arena arena = test_arena(4 << 20);
    str json = test_read_file(&arena, "tests/oracle/08_dyad.json");
    struct apim_rows rows = read_rows(&arena);
    struct apim apim = {0};
    CHECK_INT(apim_of(&rows, arena, &apim), CAR1_FITTED);
    for (int k = 0; k < 2; k++) {
        const struct apim_equation *one = &apim.separate[k], *common = &apim.common[k];
        for (int j = 0; j < APIM_COLUMN_COUNT; j++) {
            CHECK_NEAR(one->coefficients[j],
                       oracle_number(json, "sets/apim/separate/%s/coef/%s", who[k], columns[j]),
                       1e-6);
            CHECK_NEAR(one->errors[j],
                       oracle_number(json, "sets/apim/separate/%s/se/%d", who[k], j), 1e-6);
            CHECK_NEAR(common->coefficients[j],
                       oracle_number(json, "sets/apim/gls_common_phi/coef/p%s%s", who[k],
                                     terms[j]), 1e-5);
            CHECK_NEAR(common->errors[j],
                       oracle_number(json, "sets/apim/gls_common_phi/se/p%s%s", who[k], terms[j]),
                       1e-5);
        }
        CHECK_NEAR(apim.phi[k], oracle_number(json, "sets/apim/separate/%s/phi", who[k]), 1e-6);
        CHECK_NEAR(one->sigma, oracle_number(json, "sets/apim/separate/%s/sigma", who[k]), 1e-5);
        CHECK_NEAR(apim.likelihood[k],
                   oracle_number(json, "sets/apim/separate/%s/logLik", who[k]), 1e-7);
    }
    CHECK_NEAR(apim.common_phi, oracle_number(json, "sets/apim/gls_common_phi/phi"), 1e-5);
    CHECK_NEAR(apim.common[0].sigma, oracle_number(json, "sets/apim/gls_common_phi/sigma_a"), 1e-4);
    CHECK_NEAR(apim.common[1].sigma / apim.common[0].sigma,
               oracle_number(json, "sets/apim/gls_common_phi/sd_ratio_b"), 1e-5);
    CHECK_NEAR(apim.common_likelihood, oracle_number(json, "sets/apim/gls_common_phi/logLik"),
               1e-7);
    CHECK_NEAR(apim.residual_correlation,
               oracle_number(json, "sets/apim/residual_cor_whitened"), 1e-6);
}

TEST(apim_does_not_mind_who_comes_first)
{
    struct arena arena = test_arena(4 << 20);
    struct apim_rows rows = read_rows(&arena), turned = rows;
    for (size_t k = 0; k < 2; k++) {
        turned.stress[k] = rows.stress[1 - k];
        turned.mood[k] = rows.mood[1 - k];
    }
    struct apim a = {0}, b = {0};
    CHECK_INT(apim_of(&rows, arena, &a), CAR1_FITTED);
    CHECK_INT(apim_of(&turned, arena, &b), CAR1_FITTED);
    CHECK_NEAR(a.common_phi, b.common_phi, 1e-9);
    CHECK_NEAR(a.residual_correlation, b.residual_correlation, 1e-12);
    for (size_t k = 0; k < 2; k++)
        for (size_t j = 0; j < APIM_COLUMN_COUNT; j++)
            CHECK_NEAR(a.common[k].coefficients[j], b.common[1 - k].coefficients[j], 1e-9);
}

TEST(apim_names_what_keeps_it_from_a_result)
{
    struct arena arena = test_arena(4 << 20);
    struct apim_rows rows = read_rows(&arena), few = rows, flat = rows, calm = rows;
    double *same = NEW(&arena, double, rows.count);
    for (size_t i = 0; i < rows.count; i++) same[i] = 3.3;
    struct apim out;
    few.count = 3;
    CHECK_INT(apim_of(&few, arena, &out), CAR1_TOO_FEW);
    few.count = 0;
    CHECK_INT(apim_of(&few, arena, &out), CAR1_TOO_FEW);
    flat.mood[1] = same;
    CHECK_INT(apim_of(&flat, arena, &out), CAR1_NO_VARIATION);
    calm.stress[0] = same;
    CHECK_INT(apim_of(&calm, arena, &out), CAR1_DEPENDENT);
}
