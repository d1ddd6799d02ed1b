/* test_drift.c - levels and slopes that drift, against the reference calculation and themselves. */
#include <math.h>

#include "bare.h"
#include "drift.h"
#include "local_level.h"
#include "number.h"
#include "oracle.h"
#include "test.h"

static const char *const sets[] = {"tv150", "tv300", "tvconst120"};

static struct bare_table read_table(const char *pattern, const char *name, struct arena *arena)
{
    char path[96];
    struct buf buf = buf_over(path, sizeof path);
    buf_format(&buf, "tests/oracle/");
    buf_put(&buf, str_of_c(pattern));
    buf_put(&buf, str_of_c(name));
    buf_put(&buf, S(".csv"));
    buf_put_char(&buf, 0);
    struct bare_table table = {0};
    struct problems problems = {0};
    CHECK_TRUE(bare_parse(test_read_file(arena, path), arena, &table, &problems));
    return table;
}

static double *read_column(const struct bare_table *table, const char *name, struct arena *arena)
{
    ptrdiff_t column = bare_column(table, str_of_c(name));
    double *out = NEW(arena, double, table->row_count);
    CHECK_TRUE(column != BARE_NO_COLUMN);
    for (size_t row = 0; row < table->row_count; row++)
        CHECK_TRUE(number_parse(bare_cell(table, row, (size_t)column), &out[row]));
    return out;
}

static double centre(double *values, size_t count)
{
    double mean = 0;
    for (size_t i = 0; i < count; i++) mean += values[i] / (double)count;
    for (size_t i = 0; i < count; i++) values[i] -= mean;
    return mean;
}

/* The reference's columns: partner_mood may drift; the others are fixed. */
static struct drift_rows read_rows(const char *name, struct arena *arena)
{
    static const char *const fixed[] = {"conflict", "sleep_h", "exercise", "weekend"};
    struct bare_table table = read_table("tvp_", name, arena);
    size_t n = table.row_count;
    double *z = NEW(arena, double, n * COUNT(fixed));
    for (size_t j = 0; j < COUNT(fixed); j++) {
        double *column = read_column(&table, fixed[j], arena);
        centre(column, n);
        for (size_t i = 0; i < n; i++) z[i * COUNT(fixed) + j] = column[i];
    }
    double *x = read_column(&table, "partner_mood", arena);
    centre(x, n);
    return (struct drift_rows){.count = n, .columns = COUNT(fixed), .x = x, .z = z,
                               .t = read_column(&table, "t_days", arena),
                               .y = read_column(&table, "valence", arena)};
}

/* Noise exp(5), level exp(-1), slope exp(-8). */
static struct drift_variances fixed_variances(void)
{
    return (struct drift_variances){exp(-6), exp(-13)};
}

#define REFERENCE(path) oracle_number(json, "tvp/%s/" path, sets[s])

TEST(drift_agrees_with_the_reference_at_fixed_variances)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/03_contingency.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena scratch = arena;
        struct drift_rows rows = read_rows(sets[s], &scratch);
        struct car1_fit fit;
        CHECK_INT(rows.count, REFERENCE("n"));
        CHECK_INT(drift_fit_at(&rows, fixed_variances(), &fit), CAR1_FITTED);
        CHECK_NEAR(drift_likelihood(&rows, &fit, exp(5)), REFERENCE("fixedpar/diffuse_logLik"),
                   1e-7);
        for (int j = 0; j < 6; j++)
            CHECK_ORACLE(fit.coefficients[j], oracle_number(json, "tvp/%s/fixedpar/coef_start/%d",
                                                            sets[s], j));
    }
}

/* The same path by another way: the reference inverts the whole covariance of all evenings. */
static void check_path(const struct drift_path *path, const struct bare_table *table,
                       double tolerance, struct arena *scratch)
{
    const double *slope = read_column(table, "slope", scratch);
    const double *slope_error = read_column(table, "slope_se", scratch);
    const double *level = read_column(table, "level", scratch);
    const double *level_error = read_column(table, "level_se", scratch);
    CHECK_INT(path->count, table->row_count);
    for (size_t i = 0; i < path->count; i++) {
        CHECK_NEAR(path->slope[i], slope[i], tolerance);
        CHECK_NEAR(path->slope_error[i], slope_error[i], tolerance);
        CHECK_NEAR(path->level[i], level[i], tolerance);
        CHECK_NEAR(path->level_error[i], level_error[i], tolerance);
    }
    CHECK_NEAR(path->change_error[0], 0, 1e-9);
}

TEST(drift_smoother_agrees_with_the_reference_path)
{
    struct arena arena = test_arena(8 << 20);
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena scratch = arena;
        struct drift_rows rows = read_rows(sets[s], &scratch);
        struct drift_path path;
        char name[64];
        struct buf buf = buf_over(name, sizeof name);
        buf_format(&buf, "%ls_fixedpar_path%c", STR(str_of_c(sets[s])), 0);
        struct bare_table table = read_table("03_tvp_", name, &scratch);
        CHECK_INT(drift_smooth(&rows, fixed_variances(), exp(5), &scratch, &path), CAR1_FITTED);
        check_path(&path, &table, 1e-7, &scratch);
    }
}

/* In one of the sets the likeliest variance of the level is 0: no optimiser may stumble there. */
TEST(drift_optimum_agrees_with_the_reference)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/03_contingency.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena scratch = arena;
        struct drift_rows rows = read_rows(sets[s], &scratch);
        struct drift_optimum best;
        struct drift_path path;
        CHECK_INT(drift_optimum_of(&rows, &best), CAR1_FITTED);
        CHECK_NEAR(best.likelihood, REFERENCE("diffuse_logLik"), 1e-6);
        CHECK_NEAR(log(best.noise), REFERENCE("log_s2"), 1e-3);
        CHECK_NEAR(sqrt(best.variances.level), REFERENCE("sd_level_per_sqrt_day"), 1e-3);
        CHECK_NEAR(sqrt(best.variances.slope), REFERENCE("sd_slope_per_sqrt_day"), 1e-4);
        CHECK_INT(best.level_at_bound, REFERENCE("log_q_level") < -20);
        CHECK_TRUE(!best.slope_at_bound);
        struct drift_variances over = {best.variances.level / best.noise,
                                       best.variances.slope / best.noise};
        char name[64];
        struct buf buf = buf_over(name, sizeof name);
        buf_format(&buf, "%ls_path%c", STR(str_of_c(sets[s])), 0);
        struct bare_table table = read_table("03_tvp_", name, &scratch);
        CHECK_INT(drift_smooth(&rows, over, best.noise, &scratch, &path), CAR1_FITTED);
        check_path(&path, &table, 1e-3, &scratch);
    }
}
#undef REFERENCE

static struct local_level_rows read_local_level(struct arena *arena)
{
    struct bare_table table = read_table("locallevel_", "200", arena);
    size_t count = 0, when = (size_t)bare_column(&table, S("day"));
    size_t valence = (size_t)bare_column(&table, S("valence"));
    double *t = NEW(arena, double, table.row_count), *y = NEW(arena, double, table.row_count);
    for (size_t row = 0; row < table.row_count; row++) {
        if (bare_missing(bare_cell(&table, row, valence))) continue;
        CHECK_TRUE(number_parse(bare_cell(&table, row, when), &t[count]));
        CHECK_TRUE(number_parse(bare_cell(&table, row, valence), &y[count]));
        count++;
    }
    return (struct local_level_rows){.count = count, .t = t, .y = y};
}

TEST(local_level_agrees_with_the_reference)
{
    struct arena arena = test_arena(4 << 20);
    str json = test_read_file(&arena, "tests/oracle/03_contingency.json");
    struct local_level_rows rows = read_local_level(&arena);
    struct drift_optimum best;
    CHECK_INT(local_level_optimum_of(&rows, &best), CAR1_FITTED);
#define LOCAL(name) oracle_number(json, "tvp/locallevel_200/" name)
    CHECK_NEAR(best.likelihood, LOCAL("diffuse_logLik"), 1e-7);
    CHECK_NEAR(log(best.noise), LOCAL("log_s2"), 1e-5);
    CHECK_NEAR(log(best.variances.level), LOCAL("log_q"), 1e-4);
    CHECK_NEAR(best.noise, LOCAL("structTS_epsilon"), 1e-3);
    CHECK_NEAR(best.variances.level, LOCAL("structTS_level"), 1e-3);
#undef LOCAL
}

/* ----------------------------------------------------------------------------- by hand */

/* With a known noise and a walk that cannot move, the level is the weighted mean, and nothing
 * changed at all. */
TEST(drift_of_a_known_noise_is_a_weighted_mean)
{
    struct arena arena = test_arena(1 << 20);
    const double t[] = {0, 28, 57}, y[] = {1, 2, 6}, noise[] = {1, 0.5, 0.25};
    struct drift_rows rows = {.count = 3, .t = t, .y = y, .noise = noise};
    struct drift_path path;
    CHECK_INT(drift_smooth(&rows, (struct drift_variances){0}, 1, &arena, &path), CAR1_FITTED);
    for (size_t i = 0; i < 3; i++) {
        CHECK_NEAR(path.level[i], (1 * 1 + 2 * 2 + 6 * 4) / 7.0, 1e-12);
        CHECK_NEAR(path.level_error[i], sqrt(1 / 7.0), 1e-12);
        CHECK_NEAR(path.change_error[i], 0, 1e-9);
    }
    CHECK_TRUE(!path.slope && !path.slope_error);
}

/* With a walk that moves freely the level is what was measured, and a change is the difference of
 * two measurements with both their errors. */
TEST(drift_that_is_free_follows_what_was_measured)
{
    struct arena arena = test_arena(1 << 20);
    const double t[] = {0, 28, 57}, y[] = {1, 2, 6}, noise[] = {1, 0.5, 0.25};
    struct drift_rows rows = {.count = 3, .t = t, .y = y, .noise = noise};
    struct drift_path path;
    CHECK_INT(drift_smooth(&rows, (struct drift_variances){.level = 1e9}, 1, &arena, &path),
              CAR1_FITTED);
    for (size_t i = 0; i < 3; i++) {
        CHECK_NEAR(path.level[i], y[i], 1e-6);
        CHECK_NEAR(path.level_error[i], sqrt(noise[i]), 1e-6);
    }
    CHECK_NEAR(path.change_error[2], sqrt(1.25), 1e-6);
}

/* The change of a local level is no surer than its two ends, nor less sure than both apart. */
TEST(local_level_tells_a_change_with_its_error)
{
    struct arena arena = test_arena(1 << 20);
    const double t[] = {0, 30, 61, 90, 122}, noise[] = {0.04, 0.04, 0.05, 0.04, 0.04};
    const double risen[] = {1.2, 1.5, 2.1, 2.6, 3.0}, level[] = {2.0, 2.1, 1.9, 2.05, 2.0};
    struct local_level_rows rows = {.count = 5, .t = t, .y = risen, .noise = noise};
    struct local_level found;
    CHECK_INT(local_level_of(&rows, 0.5, &arena, &found), CAR1_FITTED);
    CHECK_TRUE(found.change > 1.2 && found.change < 1.8);
    CHECK_TRUE(found.change / found.change_error > 3);
    CHECK_TRUE(found.change_error > 0.1 && found.change_error < sqrt(0.08) + 1e-9);
    rows.y = level;
    CHECK_INT(local_level_of(&rows, 0.5, &arena, &found), CAR1_FITTED);
    CHECK_TRUE(fabs(found.change / found.change_error) < 1);
}

TEST(drift_says_why_it_cannot_fit)
{
    struct arena arena = test_arena(1 << 20);
    double t[8], y[8], x[8];
    for (size_t i = 0; i < 8; i++) {
        t[i] = (double)i;
        y[i] = 3;
        x[i] = i % 2 == 0 ? 1 : -1;
    }
    struct drift_rows rows = {.count = 8, .t = t, .x = x, .y = y};
    struct drift_prior prior = {0.5, 1};
    struct drift_path path = {.count = 77};
    CHECK_INT(drift_average(&rows, prior, &arena, &path), CAR1_NO_VARIATION);
    y[3] = 4;
    rows.count = 2;
    CHECK_INT(drift_average(&rows, prior, &arena, &path), CAR1_TOO_FEW);
    rows.count = 8;
    for (size_t i = 0; i < 8; i++) x[i] = 0;
    CHECK_INT(drift_average(&rows, prior, &arena, &path), CAR1_DEPENDENT);
    struct drift_optimum best = {.noise = 77};
    CHECK_INT(drift_optimum_of(&rows, &best), CAR1_DEPENDENT);
    struct local_level_rows one = {.count = 1, .t = t, .y = y};
    struct local_level level;
    CHECK_INT(local_level_of(&one, 1, &arena, &level), CAR1_TOO_FEW);
    CHECK_INT(path.count, 77);
    CHECK_NEAR(best.noise, 77, 0);
}

/* Two evenings of one moment are two rows like any others. */
TEST(drift_takes_two_rows_of_one_time)
{
    struct arena arena = test_arena(1 << 20);
    double t[40], y[40], x[40];
    uint64_t seed = 3;
    for (size_t i = 0; i < 40; i++) {
        t[i] = (double)(i / 2);
        x[i] = (double)(test_random(&seed) % 11) - 5;
        y[i] = 0.4 * x[i] + (double)(test_random(&seed) % 5);
    }
    struct drift_rows rows = {.count = 40, .t = t, .x = x, .y = y};
    struct drift_path path;
    CHECK_INT(drift_average(&rows, (struct drift_prior){0.5, 2}, &arena, &path), CAR1_FITTED);
    for (size_t i = 0; i < 40; i += 2) CHECK_NEAR(path.slope[i], path.slope[i + 1], 1e-12);
    for (size_t i = 0; i < 40; i++) CHECK_TRUE(isfinite(path.slope_error[i]));
}

static double near_normal(uint64_t *seed)
{
    double sum = -6;
    for (int k = 0; k < 12; k++) sum += (double)(test_random(seed) % 1000001) / 1e6;
    return sum;
}

/* A slope that falls steadily from 0.6 to 0.2: nine in ten of the averaged bands hold it, in the
 * middle and at both ends, and of a slope that stays where it is too. */
TEST(drift_bands_hold_the_truth)
{
    struct arena arena = test_arena(4 << 20);
    enum { N = 90, RUNS = 120 };
    for (int falls = 0; falls < 2; falls++) {
        int held = 0, asked = 0;
        uint64_t seed = 11;
        for (int run = 0; run < RUNS; run++) {
            struct arena scratch = arena;
            double t[N], x[N], y[N], truth[N];
            for (size_t i = 0; i < N; i++) {
                t[i] = (double)i * 1.25;
                truth[i] = falls ? 0.6 - 0.4 * (double)i / (N - 1) : 0.4;
                x[i] = 2 * near_normal(&seed);
                y[i] = 1 + truth[i] * x[i] + 1.6 * near_normal(&seed);
            }
            struct drift_rows rows = {.count = N, .t = t, .x = x, .y = y};
            struct drift_path path;
            CHECK_INT(drift_average(&rows, (struct drift_prior){0.5, 1.3}, &scratch, &path),
                      CAR1_FITTED);
            for (size_t i = 0; i < N; i += N / 2 - 1, asked++)
                held += fabs(path.slope[i] - truth[i]) < 1.645 * path.slope_error[i];
        }
        CHECK_TRUE(held >= 0.86 * asked && held <= 0.98 * asked);
    }
}
