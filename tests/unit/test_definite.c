/* test_definite.c - small matrices are inverted, in any units of their columns, or refused. */
#include <math.h>

#include "definite.h"
#include "test.h"

TEST(definite_inverts_whatever_the_units_are)
{
    static const double scales[] = {1, 1e-6, 1e7, 3};
    struct definite matrix = {.side = 4}, inverse = {0};
    for (size_t i = 0; i < 4; i++)
        for (size_t j = 0; j < 4; j++)
            matrix.at[i][j] = (i == j ? 2.5 : 1 / (1.0 + (double)(i + j))) * scales[i] * scales[j];
    double log_determinant = 0;
    CHECK_TRUE(definite_invert(&matrix, &inverse, &log_determinant));
    for (size_t j = 0; j < 4; j++) {
        double column[DEFINITE_SIDE_MAX] = {0}, out[DEFINITE_SIDE_MAX];
        for (size_t i = 0; i < 4; i++) column[i] = inverse.at[i][j];
        definite_multiply(&matrix, column, out);
        for (size_t i = 0; i < 4; i++)
            CHECK_NEAR(out[i] * scales[j] / scales[i], i == j ? 1 : 0, 1e-12);
        for (size_t i = 0; i < j; i++) CHECK_NEAR(inverse.at[i][j], inverse.at[j][i], 1e-15);
    }
    struct definite two = {.side = 2, .at = {{4}, {2, 3}}};
    CHECK_TRUE(definite_invert(&two, &inverse, &log_determinant));
    CHECK_NEAR(log_determinant, log(8), 1e-14);
    CHECK_NEAR(inverse.at[0][1], -0.25, 1e-15);
}

TEST(definite_refuses_what_has_no_inverse)
{
    struct definite zero = {.side = 1}, twice = {.side = 2, .at = {{1}, {3, 9}}};
    struct definite negative = {.side = 2, .at = {{1}, {2, 1}}}, out = {.side = 3};
    double log_determinant = 7;
    CHECK_TRUE(!definite_invert(&zero, &out, &log_determinant));
    CHECK_TRUE(!definite_invert(&twice, &out, &log_determinant));
    CHECK_TRUE(!definite_invert(&negative, &out, &log_determinant));
    CHECK_TRUE(out.side == 3 && log_determinant == 7);
}
