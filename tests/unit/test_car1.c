/* test_car1.c - regression with a memory against the reference calculation and against itself. */
#include <math.h>
#include <string.h>

#include "bare.h"
#include "car1.h"
#include "car1_sums.h"
#include "number.h"
#include "oracle.h"
#include "test.h"

/* The cells of the column called `name` as numbers. */
static double *read_column(const struct bare_table *table, str name, struct arena *arena)
{
    ptrdiff_t column = bare_column(table, name);
    double *out = NEW(arena, double, table->row_count);
    CHECK_TRUE(column != BARE_NO_COLUMN);
    for (size_t row = 0; row < table->row_count; row++)
        CHECK_TRUE(number_parse(bare_cell(table, row, (size_t)column), &out[row]));
    return out;
}

/* A constant, then the named columns, each centred. */
static struct car1_rows read_rows(const char *path, const str *names, size_t name_count,
                                  struct arena *arena)
{
    struct bare_table table = {0};
    struct problems problems = {0};
    CHECK_TRUE(bare_parse(test_read_file(arena, path), arena, &table, &problems));
    size_t n = table.row_count, p = name_count + 1;
    double *x = NEW(arena, double, n *p);
    for (size_t i = 0; i < n; i++) x[i * p] = 1;
    for (size_t j = 0; j < name_count; j++) {
        double *column = read_column(&table, names[j], arena), mean = 0;
        for (size_t i = 0; i < n; i++) mean += column[i] / (double)n;
        for (size_t i = 0; i < n; i++) x[i * p + j + 1] = column[i] - mean;
    }
    return (struct car1_rows){.count = n,
                              .columns = p,
                              .x = x,
                              .t = read_column(&table, S("t_days"), arena),
                              .y = read_column(&table, S("valence"), arena)};
}

static const char *const series[] = {"d14",     "d30",     "d60",      "d180", "m365",
                                     "floor60", "trend90", "white120", "d730"};

static struct car1_rows read_series(const char *name, const str *names, size_t name_count,
                                    struct arena *arena)
{
    char path[64];
    struct buf buf = buf_over(path, sizeof path);
    buf_format(&buf, "tests/oracle/dyn_%s.csv%c", name, 0);
    return read_rows(path, names, name_count, arena);
}

/* Relative to the reference, where that is larger than 1. */
#define CHECK_RELATIVE(got, want) CHECK_NEAR((got), (want), 1e-7 * fmax(1, fabs(want)))

TEST(car1_fit_agrees_with_the_reference_at_its_phi)
{
    struct arena arena = test_arena(4 << 20);
    str json = test_read_file(&arena, "tests/oracle/02_dynamics.json");
    for (size_t s = 0; s < COUNT(series); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = read_series(series[s], NULL, 0, &scratch);
        struct car1_fit fit;
#define REFERENCE(path) oracle_number(json, "series/%s/" path, series[s])
        CHECK_INT(rows.count, REFERENCE("n"));
        CHECK_INT(car1_fit_at(&rows, REFERENCE("car1_reml/phi"), &fit), CAR1_FITTED);
        CHECK_RELATIVE(fit.coefficients[0], REFERENCE("car1_reml/mu"));
        CHECK_RELATIVE(car1_standard_error(&fit, 0), REFERENCE("car1_reml/se_mu"));
        CHECK_RELATIVE(sqrt(fit.variance), REFERENCE("car1_reml/sigma"));
        CHECK_RELATIVE(fit.likelihood_reml, REFERENCE("car1_reml/logLik"));
        CHECK_RELATIVE(1 / fit.unscaled[0][0], REFERENCE("car1_reml/n_eff_mean"));
        CHECK_RELATIVE(car1_half_life_days(REFERENCE("car1_reml/phi")),
                       REFERENCE("car1_reml/half_life_days"));
        CHECK_INT(car1_fit_at(&rows, REFERENCE("car1_ml/phi"), &fit), CAR1_FITTED);
        CHECK_RELATIVE(fit.coefficients[0], REFERENCE("car1_ml/mu"));
        CHECK_RELATIVE(sqrt(fit.rss / (double)rows.count), REFERENCE("car1_ml/sigma"));
        CHECK_RELATIVE(fit.likelihood_ml, REFERENCE("car1_ml/logLik"));
    }
}

TEST(car1_fit_takes_a_trend_out_as_the_reference_does)
{
    struct arena arena = test_arena(4 << 20);
    str json = test_read_file(&arena, "tests/oracle/02_dynamics.json");
    static const str time[] = {STR_INIT("t_days")};
    for (size_t s = 0; s < COUNT(series); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = read_series(series[s], time, 1, &scratch);
        struct car1_fit fit;
        CHECK_INT(car1_fit_at(&rows, REFERENCE("car1_reml_detrended/phi"), &fit), CAR1_FITTED);
        CHECK_RELATIVE(fit.coefficients[0], REFERENCE("car1_reml_detrended/coef/mu"));
        CHECK_RELATIVE(30 * fit.coefficients[1], REFERENCE("car1_reml_detrended/coef/per30d"));
        CHECK_RELATIVE(30 * car1_standard_error(&fit, 1), REFERENCE("car1_reml_detrended/se/1"));
        /* The reference counts time in steps of 30 days, which moves log|X'R^-1X|. */
        CHECK_RELATIVE(fit.likelihood_reml + log(30), REFERENCE("car1_reml_detrended/logLik"));
#undef REFERENCE
    }
}

static const char *const contingency[] = {"c30", "c90", "c365"};
static const str columns[] = {STR_INIT("partner_mood"), STR_INIT("conflict"), STR_INIT("contact"),
                              STR_INIT("sleep_h"),      STR_INIT("exercise"), STR_INIT("weekend")};

static struct car1_rows read_contingency(const char *name, struct arena *arena)
{
    char path[64];
    struct buf buf = buf_over(path, sizeof path);
    buf_format(&buf, "tests/oracle/cont_%s.csv%c", name, 0);
    return read_rows(path, columns, COUNT(columns), arena);
}

TEST(car1_fit_agrees_with_the_reference_on_seven_columns)
{
    struct arena arena = test_arena(4 << 20);
    str json = test_read_file(&arena, "tests/oracle/03_contingency.json");
    for (size_t s = 0; s < COUNT(contingency); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = read_contingency(contingency[s], &scratch);
        struct car1_fit fit;
#define REFERENCE(path) oracle_number(json, "fits/%s/" path, contingency[s])
        CHECK_INT(car1_fit_at(&rows, REFERENCE("reml/phi"), &fit), CAR1_FITTED);
        CHECK_RELATIVE(fit.likelihood_reml, REFERENCE("reml/logLik"));
        CHECK_RELATIVE(sqrt(fit.variance), REFERENCE("reml/sigma"));
        for (size_t j = 0; j < COUNT(columns); j++) {
            const char *member = columns[j].ptr;
#define COLUMN(path) oracle_number(json, "fits/%s/reml/" path "/%s", contingency[s], member)
            CHECK_RELATIVE(fit.coefficients[j + 1], COLUMN("coef"));
            CHECK_RELATIVE(car1_standard_error(&fit, j + 1), COLUMN("se"));
#undef COLUMN
        }
    }
}

/* The reference has 1,000 points of phi and more; 64 are enough. */
TEST(car1_posterior_agrees_with_the_reference)
{
    struct arena arena = test_arena(4 << 20);
    str json = test_read_file(&arena, "tests/oracle/03_contingency.json");
    for (size_t s = 0; s < COUNT(contingency); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = read_contingency(contingency[s], &scratch);
        struct car1_posterior post;
        CHECK_INT(car1_posterior_of(&rows, 64, &scratch, &post), CAR1_FITTED);
        double sd = REFERENCE("posterior_flat/phi/sd");
        CHECK_NEAR(post.phi_mean, REFERENCE("posterior_flat/phi/mean"), 2e-3 * sd);
        CHECK_NEAR(car1_phi_quantile(&post, 0.05), REFERENCE("posterior_flat/phi/q05"), 2e-3);
        CHECK_NEAR(car1_phi_quantile(&post, 0.5), REFERENCE("posterior_flat/phi/q50"), 2e-3);
        CHECK_NEAR(car1_phi_quantile(&post, 0.95), REFERENCE("posterior_flat/phi/q95"), 2e-3);
        for (size_t j = 0; j < COUNT(columns); j++) {
            const char *member = columns[j].ptr;
#define COLUMN(path)                                                                               \
    oracle_number(json, "fits/%s/posterior_flat/coef/%s/" path, contingency[s], member)
            double width = COLUMN("q95") - COLUMN("q05");
            CHECK_NEAR(car1_coefficient_mean(&post, j + 1), COLUMN("mean"), 1e-4 * width);
            CHECK_NEAR(car1_coefficient_quantile(&post, j + 1, 0.05), COLUMN("q05"), 1e-4 * width);
            CHECK_NEAR(car1_coefficient_quantile(&post, j + 1, 0.5), COLUMN("q50"), 1e-4 * width);
            CHECK_NEAR(car1_coefficient_quantile(&post, j + 1, 0.975), COLUMN("q975"),
                       1e-4 * width);
            CHECK_NEAR(1 - car1_coefficient_lower(&post, j + 1, 0), COLUMN("p_gt0"), 1e-5);
#undef COLUMN
        }
#undef REFERENCE
    }
}

/* ----------------------------------------------------------------------------- by hand */

/* Made-up evenings with a constant and one more column. */
static struct car1_rows made_up(size_t n, uint64_t seed, struct arena *arena)
{
    double *t = NEW(arena, double, n), *x = NEW(arena, double, 2 * n), *y = NEW(arena, double, n);
    for (size_t i = 0; i < n; i++) {
        t[i] = (i > 0 ? t[i - 1] : 0) + 0.2 + (double)(test_random(&seed) % 300) / 100;
        x[2 * i] = 1;
        x[2 * i + 1] = (double)(test_random(&seed) % 11) - 5;
        y[i] = (double)(test_random(&seed) % 11) - 5 + 0.5 * x[2 * i + 1];
    }
    return (struct car1_rows){.count = n, .columns = 2, .t = t, .x = x, .y = y};
}

/* With no memory to speak of it is ordinary least squares. */
TEST(car1_without_memory_is_ordinary_regression)
{
    struct arena arena = test_arena(1 << 20);
    struct car1_rows rows = made_up(40, 3, &arena);
    double n = 40, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (size_t i = 0; i < 40; i++) {
        sx += rows.x[2 * i + 1];
        sy += rows.y[i];
        sxx += rows.x[2 * i + 1] * rows.x[2 * i + 1];
        sxy += rows.x[2 * i + 1] * rows.y[i];
    }
    double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    double *far = NEW(&arena, double, 40);
    for (size_t i = 0; i < 40; i++) far[i] = 100.0 * (double)i; /* 0.5^100 is nothing */
    rows.t = far;
    struct car1_fit fit;
    CHECK_INT(car1_fit_at(&rows, 0.5, &fit), CAR1_FITTED);
    CHECK_NEAR(fit.coefficients[1], slope, 1e-12);
    CHECK_NEAR(fit.coefficients[0], (sy - slope * sx) / n, 1e-12);
}

/* Another unit of y and of a column changes the numbers by that unit and nothing else. */
TEST(car1_does_not_mind_units)
{
    struct arena arena = test_arena(1 << 20);
    struct car1_rows rows = made_up(60, 8, &arena), scaled = rows;
    double *x = NEW(&arena, double, 120), *y = NEW(&arena, double, 60);
    for (size_t i = 0; i < 60; i++) {
        x[2 * i] = 1;
        x[2 * i + 1] = 1e6 * rows.x[2 * i + 1];
        y[i] = 1e-6 * rows.y[i];
    }
    scaled.x = x;
    scaled.y = y;
    struct car1_posterior a, b;
    CHECK_INT(car1_posterior_of(&rows, 64, &arena, &a), CAR1_FITTED);
    CHECK_INT(car1_posterior_of(&scaled, 64, &arena, &b), CAR1_FITTED);
    CHECK_NEAR(a.phi_mean, b.phi_mean, 1e-12);
    for (int k = 1; k < 10; k++) {
        double p = k / 10.0, quantile = car1_coefficient_quantile(&a, 1, p);
        CHECK_NEAR(car1_coefficient_quantile(&b, 1, p) * 1e12, quantile, 1e-9);
        CHECK_NEAR(car1_coefficient_lower(&a, 1, quantile), p, 1e-12);
    }
}

TEST(car1_says_why_it_cannot_fit)
{
    struct arena arena = test_arena(1 << 20);
    struct car1_rows rows = made_up(20, 5, &arena);
    struct car1_fit fit = {.rss = 77};
    struct car1_posterior post = {.df = 77};
    rows.count = 2;
    CHECK_INT(car1_fit_at(&rows, 0.5, &fit), CAR1_TOO_FEW);
    CHECK_INT(car1_posterior_of(&rows, 64, &arena, &post), CAR1_TOO_FEW);
    rows.count = 20;
    double *x = NEW(&arena, double, 40);
    rows.x = x; /* all zero */
    CHECK_INT(car1_fit_at(&rows, 0.5, &fit), CAR1_DEPENDENT);
    for (size_t i = 0; i < 20; i++) x[2 * i] = 1, x[2 * i + 1] = 3;
    CHECK_INT(car1_fit_at(&rows, 0.5, &fit), CAR1_DEPENDENT);
    for (size_t i = 0; i < 20; i++) x[2 * i + 1] = (double)i;
    double *y = NEW(&arena, double, 20);
    for (size_t i = 0; i < 20; i++) y[i] = 5;
    rows.y = y;
    CHECK_INT(car1_posterior_of(&rows, 64, &arena, &post), CAR1_NO_VARIATION);
    memset(y, 0, 20 * sizeof *y);
    CHECK_INT(car1_fit_at(&rows, 0.5, &fit), CAR1_NO_VARIATION);
    y[0] = 1e200; /* its square is no number any more */
    CHECK_TRUE(car1_fit_at(&rows, 0.5, &fit) != CAR1_FITTED);
    CHECK_NEAR(fit.rss + post.df, 154, 0);
}

/* Three points on no line: y = 1 + 2 x with errors 1, -2, 1. */
TEST(car1_sums_end_as_least_squares)
{
    const double rows[][3] = {{1, 0, 2}, {1, 1, 1}, {1, 2, 6}};
    struct car1_sums s = car1_sums_of_columns(2);
    struct car1_fit fit;
    for (size_t i = 0; i < COUNT(rows); i++) car1_sums_add(&s, rows[i]);
    CHECK_INT(car1_sums_fit(&s, 2, &fit), CAR1_TOO_FEW);
    CHECK_INT(car1_sums_fit(&s, 3, &fit), CAR1_FITTED);
    CHECK_NEAR(fit.coefficients[0], 1, 1e-12);
    CHECK_NEAR(fit.coefficients[1], 2, 1e-12);
    CHECK_NEAR(fit.rss, 6, 1e-12);
    CHECK_NEAR(fit.unscaled[1][1], 0.5, 1e-12);
}

static void fit_twice_at_one_time(void *context)
{
    struct car1_rows *rows = context;
    struct car1_fit fit;
    car1_fit_at(rows, 0.5, &fit);
}

TEST(car1_panics_when_two_rows_share_a_time)
{
    struct arena arena = test_arena(1 << 20);
    struct car1_rows rows = made_up(9, 5, &arena);
    double *t = NEW(&arena, double, 9);
    rows.t = t;
    CHECK_TRUE(test_panics(fit_twice_at_one_time, &rows));
}

/* Nine in ten intervals of a slope hold the truth, whether evenings remember or not. */
TEST(car1_intervals_hold_the_truth)
{
    struct arena arena = test_arena(1 << 20);
    uint64_t seed = 6;
    for (int memory = 0; memory < 2; memory++) {
        int held = 0, runs = 400;
        double phi = memory ? 0.6 : 0.05;
        for (int run = 0; run < runs; run++) {
            struct arena scratch = arena;
            struct car1_rows rows = made_up(30, seed++, &scratch);
            double *y = NEW(&scratch, double, 30), u = 0;
            for (size_t i = 0; i < 30; i++) {
                double a = i > 0 ? pow(phi, rows.t[i] - rows.t[i - 1]) : 0, noise = -6;
                for (int k = 0; k < 12; k++) noise += (double)(test_random(&seed) % 1000001) / 1e6;
                u = a * u + sqrt(1 - a * a) * noise;
                y[i] = 3 + 0.4 * rows.x[2 * i + 1] + 2 * u;
            }
            rows.y = y;
            struct car1_posterior post;
            CHECK_INT(car1_posterior_of(&rows, 32, &scratch, &post), CAR1_FITTED);
            double below = car1_coefficient_lower(&post, 1, 0.4);
            held += below >= 0.05 && below <= 0.95;
        }
        CHECK_TRUE(held >= 0.86 * runs && held <= 0.94 * runs);
    }
}
