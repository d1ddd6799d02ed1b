/* test_car1_gaps.c - sums by gaps say what the rows say one by one. */
#include <math.h>

#include "car1_gaps.h"
#include "test.h"

enum { ROWS = 300, COLUMNS = 3 };

static double chance(uint64_t *seed)
{
    return (double)(test_random(seed) % 1000001) / 1e6;
}

/* A constant, a drift and noise; `gap` says how many days follow row i. */
static struct car1_rows rows_of(double (*gap)(size_t i, uint64_t *seed), struct arena *arena)
{
    uint64_t seed = 11;
    double *t = NEW(arena, double, ROWS), *x = NEW(arena, double, ROWS * COLUMNS);
    double *y = NEW(arena, double, ROWS), at = 20000, u = 0;
    for (size_t i = 0; i < ROWS; i++) {
        t[i] = at;
        at += gap(i, &seed);
        u = 0.7 * u + chance(&seed) - 0.5;
        x[i * COLUMNS] = 1;
        x[i * COLUMNS + 1] = (double)i / 100;
        x[i * COLUMNS + 2] = chance(&seed) < 0.3;
        y[i] = 2 + 0.3 * x[i * COLUMNS + 1] - x[i * COLUMNS + 2] + u;
    }
    return (struct car1_rows){ROWS, COLUMNS, t, x, y};
}

static double most_evenings(size_t i, uint64_t *seed)
{
    (void)i;
    return chance(seed) < 0.8 ? 1 : 1 + floor(6 * chance(seed));
}

/* More gaps than there is room for, though most are of one day. */
static double many_gaps(size_t i, uint64_t *seed)
{
    (void)seed;
    return i % 5 == 0 ? 2 + (double)i / 7 : 1;
}

static double any_moment(size_t i, uint64_t *seed)
{
    (void)i;
    return 0.01 + 3 * chance(seed);
}

static double far_apart(size_t i, uint64_t *seed)
{
    (void)i, (void)seed;
    return 100000;
}

static void check_alike(const struct car1_rows *rows)
{
    static const double memories[] = {1e-9, 0.01, 0.3, 0.7, 0.99, 0.9999, 1 - 1e-7};
    static struct car1_gaps gaps;
    car1_gaps_sum(rows, &gaps);
    for (size_t m = 0; m < COUNT(memories); m++) {
        struct car1_fit direct, summed;
        CHECK_INT(car1_fit_at(rows, memories[m], &direct), CAR1_FITTED);
        CHECK_INT(car1_gaps_fit(&gaps, memories[m], &summed), CAR1_FITTED);
        CHECK_NEAR(summed.rss / direct.rss, 1, 1e-8);
        CHECK_NEAR(summed.likelihood_reml, direct.likelihood_reml, 1e-7);
        CHECK_NEAR(summed.likelihood_ml, direct.likelihood_ml, 1e-7);
        for (size_t j = 0; j < rows->columns; j++) {
            double error = car1_standard_error(&direct, j);
            CHECK_NEAR(summed.coefficients[j], direct.coefficients[j], 1e-8 * error);
            CHECK_NEAR(car1_standard_error(&summed, j) / error, 1, 1e-8);
        }
    }
}

TEST(car1_gaps_fit_as_the_rows_do)
{
    struct arena arena = test_arena(1 << 20);
    static double (*const gaps[])(size_t, uint64_t *) = {most_evenings, many_gaps, any_moment,
                                                         far_apart};
    for (size_t g = 0; g < COUNT(gaps); g++) {
        struct arena scratch = arena;
        struct car1_rows rows = rows_of(gaps[g], &scratch);
        check_alike(&rows);
    }
}

TEST(car1_gaps_keep_what_is_summed_apart_from_the_rest)
{
    struct arena arena = test_arena(1 << 20);
    static struct car1_gaps gaps;
    struct car1_rows evenings = rows_of(most_evenings, &arena);
    car1_gaps_sum(&evenings, &gaps);
    CHECK_INT(gaps.count, 6);
    CHECK_TRUE(!gaps.others);
    struct car1_rows many = rows_of(many_gaps, &arena);
    car1_gaps_sum(&many, &gaps);
    CHECK_INT(gaps.count, CAR1_GAP_COUNT_MAX);
    CHECK_TRUE(gaps.others);
    struct car1_rows any = rows_of(any_moment, &arena);
    car1_gaps_sum(&any, &gaps);
    CHECK_INT(gaps.count, 0);
}

TEST(car1_gaps_say_what_cannot_be_fitted)
{
    struct arena arena = test_arena(1 << 20);
    static struct car1_gaps gaps;
    struct car1_rows rows = rows_of(most_evenings, &arena);
    struct car1_fit fit;
    rows.count = 0;
    car1_gaps_sum(&rows, &gaps);
    CHECK_INT(car1_gaps_fit(&gaps, 0.5, &fit), CAR1_TOO_FEW);
    rows.count = COLUMNS;
    car1_gaps_sum(&rows, &gaps);
    CHECK_INT(car1_gaps_fit(&gaps, 0.5, &fit), CAR1_TOO_FEW);
    double *seven = NEW(&arena, double, ROWS);
    for (size_t i = 0; i < ROWS; i++) seven[i] = 7;
    rows.count = ROWS;
    rows.y = seven;
    car1_gaps_sum(&rows, &gaps);
    CHECK_INT(car1_gaps_fit(&gaps, 0.5, &fit), CAR1_NO_VARIATION);
}
