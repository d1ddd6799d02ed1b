/* test_shift_null.c - turned series: counts by hand, and the share of false finds. */
#include "shift_null.h"

#include <math.h>

#include "pearson.h"
#include "test.h"

static bool its_own_number(size_t shift, const void *context, double *out)
{
    const size_t *unknown_below = context;
    *out = (double)shift;
    return shift >= *unknown_below;
}

TEST(shift_null_counts_those_that_show_as_much)
{
    size_t all = 0, most = 60, none = 1000;
    struct shift_null null = {0};
    CHECK_TRUE(shift_null_of(100, 80, its_own_number, &all, &null)); /* 14 .. 86 */
    CHECK_INT(null.shifts, 73);
    CHECK_NEAR(null.p, (1 + 7) / 74.0, 1e-15);
    CHECK_TRUE(shift_null_of(1000, 986.5, its_own_number, &all, &null));
    CHECK_INT(null.shifts, SHIFT_NULL_COUNT_MAX);
    CHECK_NEAR(null.p, 1 / 201.0, 1e-15);
    CHECK_TRUE(shift_null_of(1000, 14, its_own_number, &all, &null)); /* both ends are tried */
    CHECK_NEAR(null.p, 1, 1e-15);
    CHECK_TRUE(!shift_null_of(100, 80, its_own_number, &most, &null));
    CHECK_TRUE(!shift_null_of(100, 80, its_own_number, &none, &null));
    CHECK_TRUE(!shift_null_of(0, 80, its_own_number, &all, &null));
    CHECK_TRUE(!shift_null_of(65, 80, its_own_number, &all, &null));
    CHECK_TRUE(shift_null_of(66, 80, its_own_number, &all, &null));
    CHECK_INT(null.shifts, 39);
}

enum { DAYS = 120 };
struct pair {
    double a[DAYS], b[2 * DAYS]; /* b twice over, so that turning is a matter of where it begins */
};

static bool closeness(size_t shift, const void *context, double *out)
{
    const struct pair *pair = context;
    if (!pearson_of(pair->a, pair->b + shift, DAYS, out)) return false;
    *out = fabs(*out);
    return true;
}

/* Slow series that have nothing to do with each other: naively "significant" far too often. */
TEST(shift_null_is_seldom_fooled_by_two_slow_series)
{
    uint64_t seed = 5;
    int found = 0, naive = 0;
    for (int run = 0; run < 300; run++) {
        struct pair pair;
        double a = 0, b = 0;
        for (size_t i = 0; i < DAYS; i++) {
            a = 0.8 * a + (double)(test_random(&seed) % 2001) / 1000 - 1;
            b = 0.8 * b + (double)(test_random(&seed) % 2001) / 1000 - 1;
            pair.a[i] = a;
            pair.b[i] = pair.b[i + DAYS] = b;
        }
        double observed = 0, lo, hi;
        struct shift_null null = {0};
        CHECK_TRUE(closeness(0, &pair, &observed));
        CHECK_TRUE(shift_null_of(DAYS, observed, closeness, &pair, &null));
        CHECK_TRUE(pearson_interval(observed, DAYS, 0.95, &lo, &hi));
        found += null.p <= 0.05;
        naive += lo > 0;
    }
    CHECK_TRUE(found <= 30);
    CHECK_TRUE(naive >= 60);
}
