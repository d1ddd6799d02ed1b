/* test_minimum.c - lowest points that are known, and places that have none. */
#include <math.h>

#include "minimum.h"
#include "test.h"

/* x'Ax / 2 - b'x with A = (2 .3; .3 .5): lowest at A^-1 b, and A^-1 is the covariance. */
static double bowl(const double *at, const void *context)
{
    const double *offset = context;
    double x = at[0], y = at[1];
    return (2 * x * x + 0.6 * x * y + 0.5 * y * y) / 2 - x - 2 * y + offset[0];
}

TEST(a_bowl_is_found_from_far_and_bends_as_it_was_made)
{
    const double start[] = {-300, 4000}, scale[] = {1, 100}, offset[] = {1e4};
    struct minimum found;
    struct minimum_problem problem = {2, start, scale, bowl, offset};
    CHECK_INT(minimum_of(&problem, &found), MINIMUM_FOUND);
    double det = 2 * 0.5 - 0.3 * 0.3;
    CHECK_NEAR(found.at[0], (0.5 * 1 - 0.3 * 2) / det, 1e-6);
    CHECK_NEAR(found.at[1], (2 * 2 - 0.3 * 1) / det, 1e-6);
    CHECK_NEAR(found.covariance[0][0], 0.5 / det, 1e-5);
    CHECK_NEAR(found.covariance[0][1], -0.3 / det, 1e-5);
    CHECK_NEAR(found.covariance[1][1], 2 / det, 1e-5);
}

/* Rosenbrock's valley, lowest at (1, 1). */
static double valley(const double *at, const void *context)
{
    (void)context;
    double across = at[1] - at[0] * at[0], along = 1 - at[0];
    return 100 * across * across + along * along;
}

TEST(a_bent_valley_is_followed_to_its_end)
{
    const double start[] = {-1.2, 1}, scale[] = {1, 1};
    struct minimum found;
    struct minimum_problem problem = {2, start, scale, valley, NULL};
    CHECK_INT(minimum_of(&problem, &found), MINIMUM_FOUND);
    CHECK_NEAR(found.at[0], 1, 1e-6);
    CHECK_NEAR(found.at[1], 1, 1e-6);
    CHECK_NEAR(found.covariance[0][0], 0.5, 1e-3); /* the Hessian is (802 -400; -400 200) */
    CHECK_NEAR(found.covariance[1][1], 2.005, 4e-3);
}

/* Minus the log likelihood of normal values in (mean, log sd). */
static double normal(const double *at, const void *context)
{
    const double *y = context;
    double sum = 0;
    for (size_t i = 0; i < 8; i++) {
        double z = (y[i] - at[0]) / exp(at[1]);
        sum += at[1] + z * z / 2;
    }
    return sum;
}

TEST(a_likelihood_gives_its_closed_form)
{
    const double y[] = {3, 5, 1, 4, 4, 6, 2, 7}, start[] = {0, 0}, scale[] = {1, 1};
    struct minimum found;
    struct minimum_problem problem = {2, start, scale, normal, y};
    CHECK_INT(minimum_of(&problem, &found), MINIMUM_FOUND);
    CHECK_NEAR(found.at[0], 4, 1e-8);
    CHECK_NEAR(found.at[1], log(28.0 / 8) / 2, 1e-8);
    CHECK_NEAR(found.covariance[0][0], 28.0 / 64, 1e-6);
    CHECK_NEAR(found.covariance[1][1], 1.0 / 16, 1e-6);
}

/* Allowed to the right of 0 only, and lowest at `context`. */
static double half_line(const double *at, const void *context)
{
    double lowest = *(const double *)context;
    return at[0] > 0 ? at[0] - lowest * log(at[0]) : HUGE_VAL;
}

TEST(what_is_not_allowed_is_gone_round)
{
    const double start[] = {1e-3}, scale[] = {1}, lowest = 5;
    struct minimum found;
    struct minimum_problem problem = {1, start, scale, half_line, &lowest};
    CHECK_INT(minimum_of(&problem, &found), MINIMUM_FOUND);
    CHECK_NEAR(found.at[0], 5, 1e-6);
    CHECK_NEAR(found.covariance[0][0], 5, 1e-4);
}

static double slope(const double *at, const void *context)
{
    (void)context;
    return at[0] > 0 ? at[0] : HUGE_VAL;
}

static double plain(const double *at, const void *context)
{
    (void)context;
    return at[0] * at[0];
}

static double nowhere(const double *at, const void *context)
{
    (void)at, (void)context;
    return HUGE_VAL;
}

static double trough(const double *at, const void *context)
{
    (void)context;
    return at[0] * at[0] + 0 * at[1];
}

static double hill(const double *at, const void *context)
{
    (void)context;
    return -at[0] * at[0];
}

TEST(where_there_is_no_minimum_the_result_says_why)
{
    const double start[] = {1, 1}, scale[] = {1, 1};
    struct minimum found = {.value = 77};
    struct minimum_problem problem = {1, start, scale, slope, NULL};
    CHECK_INT(minimum_of(&problem, &found), MINIMUM_AT_EDGE);
    problem.value = nowhere;
    CHECK_INT(minimum_of(&problem, &found), MINIMUM_AT_EDGE);
    problem.value = hill;
    CHECK_INT(minimum_of(&problem, &found), MINIMUM_NONE);
    problem.value = trough;
    problem.count = 2;
    CHECK_INT(minimum_of(&problem, &found), MINIMUM_NONE);
    CHECK_NEAR(found.value, 77, 0); /* untouched by all of them */
    problem.value = plain;
    problem.count = 1;
    CHECK_INT(minimum_of(&problem, &found), MINIMUM_FOUND);
    CHECK_NEAR(found.at[0], 0, 1e-9);
}
