/* test_pearson.c - correlations by hand, and those that cannot be told. */
#include "pearson.h"

#include <math.h>

#include "test.h"

TEST(pearson_agrees_with_hand_calculation)
{
    const double x[] = {1, 2, 3, 4}, y[] = {2, 1, 4, 3}, line[] = {10, 8, 6, 4};
    double r = 77, lo = 77, hi = 77;
    CHECK_TRUE(pearson_of(x, y, 4, &r));
    CHECK_NEAR(r, 0.6, 1e-15);
    CHECK_TRUE(pearson_of(x, line, 4, &r));
    CHECK_NEAR(r, -1, 1e-15);
    CHECK_TRUE(!pearson_interval(r, 40, 0.9, &lo, &hi)); /* exact: no error to be had */
    CHECK_TRUE(pearson_interval(0.5, 28, 0.95, &lo, &hi));
    CHECK_NEAR(lo, tanh(0.54930614433405 - 1.95996398454005 / 5), 1e-12);
    CHECK_NEAR(hi, tanh(0.54930614433405 + 1.95996398454005 / 5), 1e-12);
}

TEST(pearson_refuses_what_does_not_vary)
{
    const double x[] = {1, 2, 3, 4}, same[] = {0.1, 0.1, 0.1, 0.1};
    double r = 77, lo = 77, hi = 77;
    CHECK_TRUE(!pearson_of(x, same, 4, &r));
    CHECK_TRUE(!pearson_of(same, x, 4, &r));
    CHECK_TRUE(!pearson_of(x, x, 1, &r));
    CHECK_TRUE(!pearson_interval(0.2, 3, 0.9, &lo, &hi));
    CHECK_NEAR(r + lo + hi, 231, 0);
}
