/* test_fluctuation.c - closed forms of a series, and the likeliest memory, against the reference
 * and against what shifting and stretching must do to them. */
#include <math.h>

#include "car1_optimum.h"
#include "fluctuation.h"
#include "oracle_series.h"
#include "order.h"

static const char *const series[] = {"d14",     "d30",     "d60",      "d180", "m365",
                                     "floor60", "trend90", "white120", "d730", "const14"};

#define REFERENCE(path) oracle_number(json, "series/%s/" path, series[s])
#define CHECK_CLOSED(got, path) CHECK_RELATIVE(got, REFERENCE(path), 1e-9)

TEST(fluctuation_agrees_with_the_reference)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/02_dynamics.json");
    for (size_t s = 0; s < COUNT(series); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = oracle_series(series[s], &scratch);
        struct fluctuation f = fluctuation_of(rows.t, rows.y, rows.count, 0, 100, scratch);
        CHECK_INT(f.count, REFERENCE("n"));
        CHECK_INT(f.days, REFERENCE("n_days"));
        CHECK_INT(f.close_pairs, REFERENCE("n_pairs_1.5d"));
        CHECK_CLOSED(f.span_days, "span_days");
        CHECK_CLOSED(f.median_gap, "median_dt");
        CHECK_CLOSED(f.mean, "mean_raw");
        CHECK_CLOSED(f.day_mean, "mean_of_day_means");
        CHECK_CLOSED(f.median, "median");
        CHECK_CLOSED(f.sd, "sd_raw");
        CHECK_CLOSED(f.sd_max, "sd_max_given_mean");
        CHECK_CLOSED(f.relative_sd, "relative_sd");
        CHECK_CLOSED(f.floor_share, "share_at_floor");
        CHECK_CLOSED(f.ceiling_share, "share_at_ceiling");
        CHECK_CLOSED(f.mssd, "mssd_all");
        CHECK_CLOSED(sqrt(f.mssd), "rmssd_all");
        CHECK_CLOSED(f.close_rmssd, "rmssd_gap_le_1.5d");
        CHECK_CLOSED(f.masd_half, "masd_lambda_0.5");
        CHECK_CLOSED(f.masd_one, "masd_lambda_1");
        CHECK_INT(f.varies, s + 1 < COUNT(series));
        if (f.varies) CHECK_CLOSED(f.von_neumann, "von_neumann");
    }
}

static void check_optimum(const struct car1_rows *rows, enum car1_likelihood likelihood, str json,
                          const char *name, const char *block)
{
    struct car1_optimum got;
#define OPTIMUM(path) oracle_number(json, "series/%s/%s/" path, name, block)
    CHECK_INT(car1_optimum_of(rows, likelihood, &got), CAR1_FITTED);
    CHECK_RELATIVE(got.phi, OPTIMUM("phi"), 1e-5);
    CHECK_RELATIVE(got.likelihood, OPTIMUM("logLik"), 1e-7);
    CHECK_RELATIVE(got.fit.coefficients[0], OPTIMUM("mu"), 1e-5);
    CHECK_RELATIVE(car1_standard_error(&got.fit, 0), OPTIMUM("se_mu"), 1e-5);
    CHECK_RELATIVE(got.sigma, OPTIMUM("sigma"), 1e-5);
    CHECK_RELATIVE(1 / got.fit.unscaled[0][0], OPTIMUM("n_eff_mean"), 1e-5);
    CHECK_RELATIVE(got.lo95, OPTIMUM("phi_ci95_profile/0"), 1e-5);
    CHECK_RELATIVE(got.hi95, OPTIMUM("phi_ci95_profile/1"), 1e-5);
    CHECK_RELATIVE(got.lo90, OPTIMUM("phi_ci90_profile/0"), 1e-5);
    CHECK_RELATIVE(got.hi90, OPTIMUM("phi_ci90_profile/1"), 1e-5);
    CHECK_INT(got.at_bound, got.phi < 2e-6);
#undef OPTIMUM
}

TEST(car1_optimum_agrees_with_the_reference)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/02_dynamics.json");
    for (size_t s = 0; s + 1 < COUNT(series); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = oracle_series(series[s], &scratch);
        check_optimum(&rows, CAR1_REML, json, series[s], "car1_reml");
        check_optimum(&rows, CAR1_ML, json, series[s], "car1_ml");
    }
}

TEST(car1_optimum_says_that_a_constant_has_none)
{
    struct arena arena = test_arena(1 << 20);
    struct car1_rows rows = oracle_series("const14", &arena);
    struct car1_optimum got = {.phi = 7};
    CHECK_INT(car1_optimum_of(&rows, CAR1_REML, &got), CAR1_NO_VARIATION);
    rows.count = 1;
    CHECK_INT(car1_optimum_of(&rows, CAR1_REML, &got), CAR1_TOO_FEW);
    CHECK_NEAR(got.phi, 7, 0);
}

/* A shift moves levels alone; a stretch of the scale stretches what has its unit. */
TEST(fluctuation_minds_shift_and_scale_as_it_must)
{
    struct arena arena = test_arena(1 << 20);
    uint64_t seed = 4;
    for (size_t n = 1; n <= 40; n++) {
        double t[40], y[40], moved[40];
        for (size_t i = 0; i < n; i++) {
            t[i] = (i > 0 ? t[i - 1] : 0) + 0.25 + (double)(test_random(&seed) % 16) / 4;
            y[i] = (double)(test_random(&seed) % 11) - 5;
            moved[i] = 4 * y[i] + 16;
        }
        struct fluctuation a = fluctuation_of(t, y, n, -5, 5, arena);
        struct fluctuation b = fluctuation_of(t, moved, n, -4, 36, arena);
        CHECK_NEAR(b.mean, 4 * a.mean + 16, 1e-12);
        CHECK_NEAR(b.day_mean, 4 * a.day_mean + 16, 1e-12);
        CHECK_NEAR(b.median, 4 * a.median + 16, 1e-12);
        CHECK_NEAR(b.sd, 4 * a.sd, 1e-11);
        CHECK_NEAR(b.relative_sd, a.relative_sd, 1e-11);
        CHECK_NEAR(b.masd_half, 16 * a.masd_half, 1e-10);
        CHECK_NEAR(b.von_neumann, a.von_neumann, 1e-10);
        CHECK_TRUE(a.relative_sd <= 1 + 1e-12);
        CHECK_INT(a.spread_known, n > 1);
    }
}

/* No n values of this mean between the ends spread further than half at each end, one between. */
TEST(fluctuation_sd_max_is_the_largest_there_can_be)
{
    struct arena arena = test_arena(1 << 16);
    for (int a = 0; a <= 10; a++)
        for (int b = 0; b <= 10; b++)
            for (int c = 0; c <= 10; c++) {
                double t[] = {0, 1, 2}, y[] = {a, b, c};
                struct fluctuation f = fluctuation_of(t, y, 3, 0, 10, arena);
                CHECK_TRUE(f.sd <= f.sd_max + 1e-9);
            }
    CHECK_NEAR(fluctuation_sd_max(5, 2, 0, 10), sqrt(50), 1e-12);
    CHECK_NEAR(fluctuation_sd_max(0, 9, 0, 10), 0, 0);
    CHECK_NEAR(fluctuation_sd_max(10, 9, 0, 10), 0, 0);
}

TEST(order_finds_the_middle_and_what_lies_around_it)
{
    struct arena arena = test_arena(1 << 16);
    const double odd[] = {9, 1, 5}, even[] = {4, 1, 2, 3}, alike[] = {2, 2, 2, 7};
    CHECK_NEAR(order_median(odd, 3, arena), 5, 0);
    CHECK_NEAR(order_median(even, 4, arena), 2.5, 0);
    CHECK_NEAR(order_median(odd, 1, arena), 9, 0);
    CHECK_NEAR(order_median_deviation(odd, 3, arena), 4 * 1.4826, 1e-12);
    CHECK_NEAR(order_median_deviation(alike, 4, arena), 0, 0);
    double *sorted = order_sorted(even, 4, &arena);
    CHECK_NEAR(order_quantile(sorted, 4, 0), 1, 0);
    CHECK_NEAR(order_quantile(sorted, 4, 0.1), 1.3, 1e-12);
    CHECK_NEAR(order_quantile(sorted, 4, 1), 4, 0);
}
