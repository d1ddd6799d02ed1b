/* test_ou_noise.c - memory seen through noise: against dense matrices' results and itself. */
#include <math.h>

#include "oracle_series.h"
#include "ou_noise.h"

static const char *const sets[] = {"d60", "d180", "m365"};

#define REFERENCE(...) oracle_number(json, "sets/" __VA_ARGS__)

TEST(ou_noise_agrees_with_dense_matrices_at_fixed_parameters)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/02b_ou_noise.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = oracle_series(sets[s], &scratch);
        for (int i = 0; i < 3; i++) {
            struct car1_fit fit;
            double phi = REFERENCE("%s/fixed_parameters/%d/phi", sets[s], i);
            double noise = REFERENCE("%s/fixed_parameters/%d/noise_share", sets[s], i);
            CHECK_INT(ou_noise_fit_at(&rows, phi, noise, &fit), CAR1_FITTED);
            CHECK_RELATIVE(fit.likelihood_reml, REFERENCE("%s/fixed_parameters/%d/ll", sets[s], i),
                           1e-8);
            CHECK_RELATIVE(fit.coefficients[0], REFERENCE("%s/fixed_parameters/%d/mu", sets[s], i),
                           1e-8);
            CHECK_RELATIVE(fit.variance, REFERENCE("%s/fixed_parameters/%d/s2", sets[s], i), 1e-8);
            CHECK_RELATIVE(car1_standard_error(&fit, 0),
                           REFERENCE("%s/fixed_parameters/%d/se", sets[s], i), 1e-8);
        }
    }
}

TEST(ou_noise_optimum_and_posterior_agree_with_the_reference)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/02b_ou_noise.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = oracle_series(sets[s], &scratch);
        struct ou_noise_optimum top;
        CHECK_INT(ou_noise_optimum_of(&rows, scratch, &top), CAR1_FITTED);
        CHECK_NEAR(top.phi, REFERENCE("%s/reml/phi", sets[s]), 1e-3);
        CHECK_NEAR(top.noise, REFERENCE("%s/reml/noise_share", sets[s]), 1e-3);
        CHECK_NEAR(top.fit.likelihood_reml, REFERENCE("%s/reml/logLik", sets[s]), 1e-6);
        struct ou_noise_posterior p[2];
        CHECK_INT(ou_noise_posterior_on(&rows, 50, 25, &scratch, &p[0]), CAR1_FITTED);
        CHECK_INT(ou_noise_posterior_of(&rows, &scratch, &p[1]), CAR1_FITTED);
        for (int k = 0; k < 2; k++) {
            double off = k == 0 ? 1e-6 : 2e-2; /* its own cells, or those of the reference */
#define MARGIN(path) REFERENCE("%s/posterior_uniform_50x25/" path, sets[s])
            CHECK_NEAR(ou_noise_phi_quantile(&p[k], 0.05), MARGIN("phi/q05"), off);
            CHECK_NEAR(ou_noise_phi_quantile(&p[k], 0.5), MARGIN("phi/q50"), off);
            CHECK_NEAR(ou_noise_phi_quantile(&p[k], 0.95), MARGIN("phi/q95"), off);
            CHECK_NEAR(ou_noise_noise_quantile(&p[k], 0.05), MARGIN("noise_share/q05"), off);
            CHECK_NEAR(ou_noise_noise_quantile(&p[k], 0.5), MARGIN("noise_share/q50"), off);
            CHECK_NEAR(ou_noise_noise_quantile(&p[k], 0.95), MARGIN("noise_share/q95"), off);
#undef MARGIN
        }
    }
}

/* With no noise it is car1.h, whatever the columns and gaps. */
TEST(ou_noise_without_noise_is_car1)
{
    struct arena arena = test_arena(4 << 20);
    struct car1_rows rows = oracle_series("m365", &arena);
    double *x = NEW(&arena, double, 2 * rows.count);
    for (size_t i = 0; i < rows.count; i++) x[2 * i] = 1, x[2 * i + 1] = rows.t[i] - 60;
    rows.x = x;
    rows.columns = 2;
    for (double phi = 0.05; phi < 1; phi += 0.15) {
        struct car1_fit a, b;
        CHECK_INT(car1_fit_at(&rows, phi, &a), CAR1_FITTED);
        CHECK_INT(ou_noise_fit_at(&rows, phi, 0, &b), CAR1_FITTED);
        CHECK_RELATIVE(b.likelihood_reml, a.likelihood_reml, 1e-10);
        CHECK_RELATIVE(b.likelihood_ml, a.likelihood_ml, 1e-10);
        for (size_t j = 0; j < 2; j++) CHECK_NEAR(b.coefficients[j], a.coefficients[j], 1e-8);
    }
}

/* A drifting mood with exact or blurred answers. */
static struct car1_rows made_up(size_t n, double phi, double noise, uint64_t *seed,
                                struct arena *arena)
{
    double *t = NEW(arena, double, n), *x = NEW(arena, double, n), *y = NEW(arena, double, n);
    double u = 0;
    for (size_t i = 0; i < n; i++) {
        double gap = test_random(seed) % 5 == 0 ? 2 : 1, shock = -6, blur = -6;
        for (int k = 0; k < 12; k++) {
            shock += (double)(test_random(seed) % 1000001) / 1e6;
            blur += (double)(test_random(seed) % 1000001) / 1e6;
        }
        t[i] = (i > 0 ? t[i - 1] : 0) + gap;
        double a = i > 0 ? pow(phi, gap) : 0;
        u = a * u + sqrt(1 - a * a) * shock;
        x[i] = 1;
        y[i] = sqrt(1 - noise) * u + sqrt(noise) * blur;
    }
    return (struct car1_rows){.count = n, .columns = 1, .t = t, .x = x, .y = y};
}

/* Nine in ten intervals of the memory hold the truth, where car1.h takes noise for forgetting. */
TEST(ou_noise_intervals_hold_the_truth_under_noise)
{
    struct arena arena = test_arena(4 << 20);
    uint64_t seed = 12;
    int held = 0, held_without = 0, runs = 150;
    for (int run = 0; run < runs; run++) {
        struct arena scratch = arena;
        struct car1_rows rows = made_up(120, 0.7, 0.35, &seed, &scratch);
        struct ou_noise_posterior p;
        struct car1_posterior without;
        CHECK_INT(ou_noise_posterior_of(&rows, &scratch, &p), CAR1_FITTED);
        CHECK_INT(car1_posterior_of(&rows, 64, &scratch, &without), CAR1_FITTED);
        double below = ou_noise_phi_lower(&p, 0.7);
        held += below >= 0.05 && below <= 0.95;
        held_without += car1_phi_quantile(&without, 0.95) >= 0.7;
    }
    CHECK_TRUE(held >= 0.84 * runs);
    CHECK_TRUE(held_without <= 0.5 * runs);
}

TEST(ou_noise_skill_tells_memory_from_none)
{
    struct arena arena = test_arena(4 << 20);
    uint64_t seed = 3;
    double with = 0, without = 0, skill;
    int runs = 60;
    for (int run = 0; run < runs; run++) {
        struct arena scratch = arena;
        struct car1_rows rows = made_up(200, 0.7, 0, &seed, &scratch);
        CHECK_TRUE(ou_noise_skill(&rows, scratch, &skill));
        with += skill / runs;
        rows = made_up(200, 1e-6, 0, &seed, &scratch);
        CHECK_TRUE(ou_noise_skill(&rows, scratch, &skill));
        without += skill / runs;
    }
    CHECK_NEAR(with, 0.44, 0.08); /* phi^2 of the variance, less where two days lie between */
    CHECK_TRUE(without < 0.005);
}

TEST(ou_noise_says_why_it_cannot_fit)
{
    struct arena arena = test_arena(4 << 20);
    struct car1_rows rows = oracle_series("const14", &arena);
    struct car1_fit fit = {.rss = 77};
    struct ou_noise_posterior p = {.sigma = 77};
    double skill = 77;
    CHECK_INT(ou_noise_fit_at(&rows, 0.5, 0.2, &fit), CAR1_NO_VARIATION);
    CHECK_INT(ou_noise_posterior_of(&rows, &arena, &p), CAR1_NO_VARIATION);
    CHECK_TRUE(!ou_noise_skill(&rows, arena, &skill));
    rows.count = 1;
    CHECK_INT(ou_noise_fit_at(&rows, 0.5, 0.2, &fit), CAR1_TOO_FEW);
    double *t = NEW(&arena, double, 30), *y = NEW(&arena, double, 30), *x = NEW(&arena, double, 30);
    for (size_t i = 0; i < 30; i++) t[i] = (double)i, x[i] = 1;
    rows = (struct car1_rows){.count = 30, .columns = 1, .t = t, .x = x, .y = y};
    CHECK_TRUE(!ou_noise_skill(&rows, arena, &skill)); /* all alike: the mean was never wrong */
    CHECK_NEAR(fit.rss + p.sigma + skill, 3 * 77, 0);
}
