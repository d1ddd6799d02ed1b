/* test_matrix2.c - two by two matrices against definitions and hand calculation. */
#include "matrix2.h"

#include <math.h>

#include "test.h"

static void check_same(struct matrix2 got, struct matrix2 want, double tolerance)
{
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++) CHECK_NEAR(got.at[i][j], want.at[i][j], tolerance);
}

/* 1 + m + m^2 / 2 + ... */
static struct matrix2 series_exponential(struct matrix2 m)
{
    struct matrix2 sum = {{{1, 0}, {0, 1}}}, term = sum;
    for (int k = 1; k < 60; k++) {
        term = matrix2_product(term, m);
        for (size_t i = 0; i < 2; i++)
            for (size_t j = 0; j < 2; j++) sum.at[i][j] += term.at[i][j] /= k;
    }
    return sum;
}

TEST(matrix2_exponential_is_its_series)
{
    const struct matrix2 kinds[] = {
        {{{-1.1, 0.5}, {0.2, -1.3}}}, /* real */
        {{{0.1, 2}, {-1, 0.3}}},      /* complex */
        {{{0.7, 1}, {0, 0.7}}},       /* one eigenvalue twice */
        {{{0, 0}, {0, 0}}},
        {{{0.7, 1e-9}, {1e-9, 0.7}}},
    };
    for (size_t i = 0; i < COUNT(kinds); i++)
        check_same(matrix2_exponential(kinds[i]), series_exponential(kinds[i]), 1e-13);
}

TEST(matrix2_eigenvalues_come_by_size_with_their_angle)
{
    double pi = acos(-1);
    struct eigen2 real = matrix2_eigen((struct matrix2){{{0.2, 0}, {5, -0.9}}});
    CHECK_TRUE(!real.complex);
    CHECK_NEAR(real.modulus[0], 0.9, 1e-15);
    CHECK_NEAR(real.angle[0], pi, 1e-15);
    CHECK_NEAR(real.modulus[1], 0.2, 1e-15);
    CHECK_NEAR(real.angle[1], 0, 1e-15);
    double c = 0.8 * cos(0.6), s = 0.8 * sin(0.6);
    struct eigen2 turning = matrix2_eigen((struct matrix2){{{c, -s}, {s, c}}});
    CHECK_TRUE(turning.complex);
    CHECK_NEAR(turning.modulus[0], 0.8, 1e-15);
    CHECK_NEAR(turning.modulus[1], 0.8, 1e-15);
    CHECK_NEAR(turning.angle[0], 0.6, 1e-15);
    CHECK_NEAR(turning.angle[1], -0.6, 1e-15);
    struct eigen2 none = matrix2_eigen((struct matrix2){{{0, 0}, {0, 0}}});
    CHECK_NEAR(none.modulus[0] + none.modulus[1], 0, 0);
}

/* Stable is the same as a largest eigenvalue below 1. */
TEST(matrix2_stability_is_that_of_its_eigenvalues)
{
    uint64_t seed = 11;
    int stable = 0;
    for (int trial = 0; trial < 2000; trial++) {
        struct matrix2 m;
        for (size_t i = 0; i < 4; i++)
            m.at[i / 2][i % 2] = (double)(test_random(&seed) % 3001) / 1000 - 1.5;
        bool inside = matrix2_eigen(m).modulus[0] < 1;
        CHECK_INT(matrix2_is_stable(m), inside);
        stable += inside;
    }
    CHECK_TRUE(stable > 200 && stable < 1800);
}

TEST(matrix2_congruence_is_the_product_of_three)
{
    struct matrix2 m = {{{1, 2}, {3, 5}}}, s = {{{4, 1}, {1, 3}}};
    check_same(matrix2_congruent(m, s), (struct matrix2){{{20, 53}, {53, 141}}}, 1e-12);
    CHECK_TRUE(matrix2_is_positive(s));
    CHECK_TRUE(!matrix2_is_positive(m));
    CHECK_NEAR(matrix2_determinant(m), -1, 1e-15);
}
