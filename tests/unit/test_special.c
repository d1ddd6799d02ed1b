/* test_special.c - the distribution functions against references of 40 digits and more.
 *
 * The references were worked out with mpmath (60 digits): betainc, gammainc, ncdf, and bisection
 * for quantiles.
 */
#include <math.h>

#include "special.h"
#include "test.h"

/* Relative, so that small tails count as much as large ones. */
static void check_relative(const char *file, int line, double got, double want)
{
    double tolerance = 1e-12 * fabs(want) + 1e-300;
    test_check_near(file, line, "relative to the reference", got, want, tolerance);
}
#define CHECK_RELATIVE(got, want) check_relative(__FILE__, __LINE__, (got), (want))

TEST(special_beta_agrees_with_references)
{
    static const struct { double x, a, b, lower, upper; } cases[] = {
        {0.1, 0.5, 0.5, 0.20483276469913346, 0.79516723530086654},
        {0.5, 2, 3, 0.6875, 0.3125},
        {0.3, 8, 0.5, 1.5054821641431047e-5, 0.99998494517835857},
        {0.9, 8, 0.5, 0.20109593400376518, 0.79890406599623482},
        {0.999, 8, 0.5, 0.9008698217318006, 0.099130178268199397},
        {0.2, 16, 64, 0.52234520335244442, 0.47765479664755558},
        {0.5, 1820, 1820, 0.5, 0.5},
        {0.998, 1820, 0.5, 0.0069482858953780426, 0.99305171410462196},
        {0.9999, 1820, 0.5, 0.54631061438821566, 0.45368938561178434},
        {0.3, 300, 700, 0.50367118286076761, 0.49632881713923239},
        {0.35, 300, 700, 0.99961588240518969, 0.00038411759481031157},
        {1e-10, 0.5, 20, 5.014827501607113e-5, 0.99994985172498393},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK_RELATIVE(special_beta_lower(cases[i].x, cases[i].a, cases[i].b), cases[i].lower);
        CHECK_RELATIVE(special_beta_upper(cases[i].x, cases[i].a, cases[i].b), cases[i].upper);
    }
    CHECK_NEAR(special_beta_lower(0, 2, 3), 0, 0);
    CHECK_NEAR(special_beta_lower(1, 2, 3), 1, 0);
    CHECK_NEAR(special_beta_upper(1, 2, 3), 0, 0);
}

TEST(special_gamma_agrees_with_references)
{
    static const struct { double a, x, lower, upper; } cases[] = {
        {0.5, 0.1, 0.34527915398142298, 0.65472084601857702},
        {0.5, 5, 0.99843459774199745, 0.0015654022580025497},
        {0.75, 0.001, 0.006116019117400679, 0.99388398088259933},
        {3, 2.5, 0.45618688411667048, 0.54381311588332952},
        {10, 30, 0.99999287824913718, 7.1217508628155771e-6},
        {50, 40, 0.070335066659394954, 0.92966493334060505},
        {50, 70, 0.99485949754149411, 0.0051405024585058939},
        {1000, 1000, 0.50420524418021551, 0.49579475581978449},
        {1000, 1100, 0.99894067674607002, 0.0010593232539299773},
        {50000.0, 51000.0, 0.99999558806074488, 4.4119392551203062e-6},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK_RELATIVE(special_gamma_lower(cases[i].a, cases[i].x), cases[i].lower);
        CHECK_RELATIVE(special_gamma_upper(cases[i].a, cases[i].x), cases[i].upper);
    }
    CHECK_NEAR(special_gamma_lower(3, 0), 0, 0);
    CHECK_NEAR(special_gamma_upper(3, 0), 1, 0);
    CHECK_NEAR(special_gamma_upper(3, 1e12), 0, 0);
}

TEST(special_normal_agrees_with_references)
{
    static const struct { double x, lower; } cases[] = {
        {0, 0.5},
        {-1, 0.15865525393145705},
        {1.5, 0.93319279873114193},
        {-5, 2.8665157187919391e-7},
        {-10, 7.6198530241605261e-24},
        {-30, 4.9067139271481871e-198},
        {6, 0.99999999901341235},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        CHECK_RELATIVE(special_normal_lower(cases[i].x), cases[i].lower);
    static const struct { double p, x; } quantiles[] = {
        {0.975, 1.9599639845400539},
        {0.95, 1.6448536269514723},
        {0.5, 0},
        {0.3, -0.52440051270804082},
        {0.075, -1.4395314709384559},
        {0.0749, -1.4402382675279637},
        {1e-10, -6.3613409024040562},
        {1e-12, -7.0344838253011319},
        {1e-100, -21.273453560965324},
        {1e-300, -37.047096299361199},
    };
    for (size_t i = 0; i < COUNT(quantiles); i++)
        CHECK_RELATIVE(special_normal_quantile(quantiles[i].p), quantiles[i].x);
}

TEST(special_t_agrees_with_references)
{
    static const struct { double t, df, lower; } cases[] = {
        {0, 5, 0.5},
        {-0.5, 16, 0.31194077765002296},
        {0.5, 16, 0.68805922234997704},
        {-2.119905299221255, 16, 0.024999999999999983},
        {-1e-08, 7, 0.49999999615008549},
        {-8, 14, 6.847283400109337e-7},
        {-40, 3, 1.7190340394579264e-5},
        {-1.5, 0.1, 0.40033699190090897},
        {3, 1, 0.89758361765043327},
        {-2, 3640, 0.022787218490088981},
        {-10, 3640, 1.5161089746691746e-23},
        {-1e+150, 2, 5.0000000000000002e-301},
        {-1.7, 1000000.0, 0.044565618245174385},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        CHECK_RELATIVE(special_t_lower(cases[i].t, cases[i].df), cases[i].lower);
    static const struct { double p, df, t; } quantiles[] = {
        {0.95, 16, 1.7458836762762494},
        {0.95, 14, 1.7613101357748916},
        {0.975, 7, 2.3646242515927847},
        {0.025, 1, -12.706204736174704},
        {1e-06, 8, -12.109834665556214},
        {0.6, 3, 0.27667066233268985},
        {0.500001, 30, 2.5276002261988227e-6},
        {0.9, 3637, 1.2817843787846669},
        {0.99, 1000000.0, 2.3263516031208051},
        {1e-100, 2, -7.0710678118654752e+49},
    };
    for (size_t i = 0; i < COUNT(quantiles); i++)
        CHECK_NEAR(special_t_quantile(quantiles[i].p, quantiles[i].df), quantiles[i].t,
                   1e-12 * fmax(1, fabs(quantiles[i].t)));
    CHECK_NEAR(special_t_quantile(0.5, 9), 0, 0);
}

TEST(special_f_agrees_with_references)
{
    static const struct { double f, df1, df2, lower; } cases[] = {
        {1.0, 3, 10, 0.56766279697830293},
        {0.01, 1, 30, 0.078990388209728845},
        {4.5, 7, 113, 0.99981269114691287},
        {2.0, 0.5, 0.5, 0.56544011515757454},
        {1.02, 2000, 3000, 0.6872435955699058},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        CHECK_RELATIVE(special_f_lower(cases[i].f, cases[i].df1, cases[i].df2), cases[i].lower);
    CHECK_NEAR(special_f_lower(0, 3, 4), 0, 0);
}

/* Quantile after distribution function is where one began, over the whole domain. */
TEST(special_t_quantile_inverts)
{
    uint64_t state = 20261121;
    for (int i = 0; i < 2000; i++) {
        double df = 1 + pow(10, (double)(test_random(&state) % 5000) / 1000);
        double p = (double)(test_random(&state) % 999999 + 1) / 1e6;
        CHECK_NEAR(special_t_lower(special_t_quantile(p, df), df), p, 4e-15);
    }
}

/* The density is what the lower tail rises by, and the tail is the one of special_t_lower. */
TEST(special_t_density_is_the_slope_of_the_tail)
{
    static const double times[] = {-40, -3, -0.4, 0, 0.02, 1.5, 12};
    static const double dfs[] = {1, 2.5, 14, 361, 3600};
    for (size_t d = 0; d < COUNT(dfs); d++)
        for (size_t i = 0; i < COUNT(times); i++) {
            double density, t = times[i], step = 1e-5 * (1 + fabs(t));
            double lower = special_t_lower_and_density(t, dfs[d], &density);
            double rise = special_t_lower(t + step, dfs[d]) - special_t_lower(t - step, dfs[d]);
            CHECK_NEAR(lower, special_t_lower(t, dfs[d]), 4e-15);
            CHECK_NEAR(density, rise / (2 * step), 1e-7 * density + 2e-11);
        }
}

static double out_of_domain;

static void call_beta(void *context)
{
    (void)context;
    special_beta_lower(out_of_domain, 1, 1);
}

static void call_t_quantile(void *context)
{
    (void)context;
    special_t_quantile(out_of_domain, 5);
}

static void call_gamma(void *context)
{
    (void)context;
    special_gamma_upper(2, out_of_domain);
}

static void call_normal(void *context)
{
    (void)context;
    special_normal_quantile(out_of_domain);
}

TEST(special_refuses_what_lies_outside_its_domain)
{
    static void (*const calls[])(void *) = {call_beta, call_t_quantile, call_gamma, call_normal};
    for (size_t i = 0; i < COUNT(calls); i++) {
        out_of_domain = -1;
        CHECK_TRUE(test_panics(calls[i], NULL));
        out_of_domain = nan("");
        CHECK_TRUE(test_panics(calls[i], NULL));
    }
}

TEST(special_f_upper_agrees_with_references)
{
    CHECK_RELATIVE(special_f_upper(4.87460950455019, 3, 27), 0.0077626873776103125212);
    CHECK_RELATIVE(special_f_upper(363.516, 3, 3633), 1.8963413217454525133e-206);
    CHECK_RELATIVE(special_f_upper(0.01, 2, 9), 0.99006081809380720374);
    CHECK_NEAR(special_f_upper(0, 2, 9), 1, 0);
}

TEST(special_noncentral_f_agrees_with_references)
{
    static const struct { double f, df1, df2, noncentrality, lower; } cases[] = {
        {1, 3, 27, 2, 0.3538766865412599848899},
        {4.87460950455019, 3, 27, 29.5306520318872, 0.0500000002077377548879},
        {2.5, 1, 40, 9, 0.07971988125464668315833},
        {0.02, 3, 80, 12, 0.00001033277918252612922034},
        {6, 3, 358, 40.5, 0.01109810666152630990933},
        {363.5, 3, 3633, 1200, 0.06196328501733387422678},
        {0.5, 2, 12, 0.001, 0.381232415171757090654},
        {30, 4, 200, 400, 7.912965703604362876083e-16},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        CHECK_NEAR(special_noncentral_f_lower(cases[i].f, cases[i].df1, cases[i].df2,
                                              cases[i].noncentrality) / cases[i].lower, 1, 1e-11);
    CHECK_NEAR(special_noncentral_f_lower(0, 3, 27, 4), 0, 0);
    CHECK_RELATIVE(special_noncentral_f_lower(2, 3, 27, 0), special_f_lower(2, 3, 27));
    CHECK_RELATIVE(special_noncentral_f_lower(1e200, 3, 27, 40), 1);
}

TEST(special_noncentrality_is_the_inverse)
{
    CHECK_NEAR(special_noncentral_f_noncentrality(4.87, 3, 27, 0.95), 2.226065785649194, 1e-9);
    CHECK_NEAR(special_noncentral_f_noncentrality(4.87, 3, 27, 0.05), 29.50807379642084, 1e-9);
    for (double f = 0.5; f < 2000; f *= 3)
        for (double df2 = 5; df2 < 4000; df2 *= 5)
            for (int k = 1; k < 20; k += 6) {
                double p = k / 20.0, at = special_noncentral_f_noncentrality(f, 3, df2, p);
                if (at > 0) CHECK_NEAR(special_noncentral_f_lower(f, 3, df2, at), p, 1e-10);
                else CHECK_TRUE(special_f_lower(f, 3, df2) < p);
            }
    CHECK_NEAR(special_noncentral_f_noncentrality(1e9, 3, 3000, 0.5), 1e6, 0);
}

TEST(special_chi_square_quantile_agrees_with_references)
{
    CHECK_RELATIVE(special_chi_square_quantile(0.05, 1), 0.00393214000001952273);
    CHECK_RELATIVE(special_chi_square_quantile(0.95, 13), 22.3620324948269399);
    CHECK_RELATIVE(special_chi_square_quantile(0.025, 60), 40.4817480428418297);
    CHECK_RELATIVE(special_chi_square_quantile(0.5, 364), 363.333550835852417);
}

TEST(special_log_gamma_agrees_with_references)
{
    static const struct { double x, log_gamma; } cases[] = {
        {0.001, 6.9071788853838536825}, {0.5, 0.57236494292470008707},
        {1, 0}, {2, 0}, {3.7, 1.4280723266653879219}, {15.99, 27.871864475940012215},
        {100, 359.13420536957539878}, {3651, 26294.081132591903848},
        {1e9, 19723265827.503716771},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        CHECK_NEAR(special_log_gamma(cases[i].x), cases[i].log_gamma,
                   2e-14 * fmax(1, fabs(cases[i].log_gamma)));
}
