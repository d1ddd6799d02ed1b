/* test_share.c - the share of ups and downs against the reference calculation and itself. */
#include <math.h>

#include "bare.h"
#include "car1_optimum.h"
#include "number.h"
#include "oracle.h"
#include "share.h"
#include "test.h"

static const char *const sets[] = {"c30", "c90", "c365", "null120", "c3650"};
static const char *const columns[] = {"partner_mood", "conflict", "contact",
                                      "sleep_h",      "exercise", "weekend"};
static const struct share_blocks blocks = {1, 3, 4, 3};

static struct car1_rows read_rows(const char *name, struct arena *arena)
{
    char path[64];
    struct buf buf = buf_over(path, sizeof path);
    buf_format(&buf, "tests/oracle/cont_%ls.csv%c", STR(str_of_c(name)), 0);
    struct bare_table table = {0};
    struct problems problems = {0};
    CHECK_TRUE(bare_parse(test_read_file(arena, path), arena, &table, &problems));
    size_t n = table.row_count, p = COUNT(columns) + 1;
    double *x = NEW(arena, double, n * p), *t = NEW(arena, double, n), *y = NEW(arena, double, n);
    for (size_t i = 0; i < n; i++) {
        x[i * p] = 1;
        for (size_t j = 0; j < COUNT(columns); j++) {
            size_t column = (size_t)bare_column(&table, str_of_c(columns[j]));
            CHECK_TRUE(number_parse(bare_cell(&table, i, column), &x[i * p + j + 1]));
        }
        CHECK_TRUE(number_parse(bare_cell(&table, i, (size_t)bare_column(&table, S("t_days"))),
                                &t[i]));
        CHECK_TRUE(number_parse(bare_cell(&table, i, (size_t)bare_column(&table, S("valence"))),
                                &y[i]));
    }
    return (struct car1_rows){n, p, t, x, y};
}

#define REFERENCE(path) oracle_number(json, "fits/%s/" path, sets[s])
#define CHECK_RELATIVE(got, want) CHECK_NEAR((got), (want), 1e-5 * fmax(1, fabs(want)))

#define CHECK_PARTS(got, block)                                                                    \
    do {                                                                                           \
        CHECK_RELATIVE((got).v_first, REFERENCE(block "/v_partner"));                              \
        CHECK_RELATIVE((got).v_second, REFERENCE(block "/v_other"));                               \
        CHECK_RELATIVE((got).v_both, REFERENCE(block "/v_cov"));                                   \
        CHECK_RELATIVE((got).v_residual, REFERENCE(block "/v_residual"));                          \
        CHECK_RELATIVE((got).share_first, REFERENCE(block "/share_partner"));                      \
        CHECK_RELATIVE((got).share_second, REFERENCE(block "/share_other"));                       \
        CHECK_RELATIVE((got).share_rest, REFERENCE(block "/share_rest"));                          \
    } while (0)

TEST(share_agrees_with_the_reference)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/03_contingency.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = read_rows(sets[s], &scratch);
        struct car1_fit fit;
        struct share share;
        CHECK_INT(car1_fit_at(&rows, REFERENCE("reml/phi"), &fit), CAR1_FITTED);
        CHECK_TRUE(share_of(&rows, &fit, &blocks, 0.90, &share));
        CHECK_PARTS(share.plugin, "share_plugin");
        CHECK_PARTS(share.adjusted, "share_adjusted");
        CHECK_RELATIVE(share.f, REFERENCE("partner_block_F"));
        CHECK_NEAR(share.f_p / REFERENCE("partner_block_p"), 1, 1e-4);
        CHECK_RELATIVE(share.noncentrality_lo, REFERENCE("ncp_ci90/0"));
        CHECK_RELATIVE(share.noncentrality_hi, REFERENCE("ncp_ci90/1"));
        CHECK_NEAR(share.lo, REFERENCE("share_ci90_by_ncp/0"), 1e-6);
        CHECK_NEAR(share.hi, REFERENCE("share_ci90_by_ncp/1"), 1e-6);
        CHECK_TRUE(share.hi_told >= share.hi && (share.f < 1 || share.hi_told <= share.hi));
    }
}

static double near_normal(uint64_t *seed)
{
    double sum = -6;
    for (int k = 0; k < 12; k++) sum += (double)(test_random(seed) % 1000001) / 1e6;
    return sum;
}

static struct car1_rows made_up(size_t n, double slope, uint64_t *seed, struct arena *arena)
{
    double *t = NEW(arena, double, n), *x = NEW(arena, double, 3 * n), *y = NEW(arena, double, n);
    double u = 0, phi = 0.4;
    for (size_t i = 0; i < n; i++) {
        t[i] = (double)i;
        x[3 * i] = 1;
        x[3 * i + 1] = near_normal(seed);
        x[3 * i + 2] = near_normal(seed);
        u = i == 0 ? near_normal(seed) : phi * u + sqrt(1 - phi * phi) * near_normal(seed);
        y[i] = 2 + slope * x[3 * i + 1] + 0.3 * x[3 * i + 2] + u;
    }
    return (struct car1_rows){n, 3, t, x, y};
}

/* Nine in ten intervals hold the true share: of nothing, of a tenth and of a third. */
TEST(share_intervals_hold_the_truth)
{
    static const double shares[] = {0, 0.1, 0.33};
    struct arena arena = test_arena(1 << 20);
    uint64_t seed = 4;
    for (size_t k = 0; k < COUNT(shares); k++) {
        int held = 0, runs = 300;
        double rest = 1 + 0.09, v = shares[k] * rest / (1 - shares[k]);
        for (int run = 0; run < runs; run++) {
            struct arena scratch = arena;
            struct car1_rows rows = made_up(80, sqrt(v), &seed, &scratch);
            struct car1_fit fit;
            struct share share;
            CHECK_INT(car1_fit_at(&rows, 0.4, &fit), CAR1_FITTED);
            CHECK_TRUE(share_of(&rows, &fit, &(struct share_blocks){1, 1, 2, 1}, 0.9, &share));
            held += share.lo <= shares[k] && shares[k] <= share.hi_told;
        }
        CHECK_TRUE(held >= 0.86 * runs && held <= 0.97 * runs);
    }
}

/* Another unit of a column changes no share. */
TEST(share_does_not_mind_units)
{
    struct arena arena = test_arena(1 << 20);
    uint64_t seed = 9;
    struct car1_rows rows = made_up(60, 0.5, &seed, &arena), scaled = rows;
    double *x = NEW(&arena, double, 180);
    for (size_t i = 0; i < 60; i++) {
        x[3 * i] = 1;
        x[3 * i + 1] = 1e5 * rows.x[3 * i + 1] + 7;
        x[3 * i + 2] = 1e-5 * rows.x[3 * i + 2];
    }
    scaled.x = x;
    struct car1_fit a, b;
    struct share one, other;
    const struct share_blocks two = {1, 1, 2, 1};
    CHECK_INT(car1_fit_at(&rows, 0.3, &a), CAR1_FITTED);
    CHECK_INT(car1_fit_at(&scaled, 0.3, &b), CAR1_FITTED);
    CHECK_TRUE(share_of(&rows, &a, &two, 0.9, &one) && share_of(&scaled, &b, &two, 0.9, &other));
    CHECK_NEAR(one.adjusted.share_first, other.adjusted.share_first, 1e-9);
    CHECK_NEAR(one.lo, other.lo, 1e-9);
    CHECK_NEAR(one.hi, other.hi, 1e-9);
}

/* A slope that comes out at almost exactly nothing is no proof that there is nothing. */
TEST(share_of_unusually_little_is_not_surely_none)
{
    struct arena arena = test_arena(1 << 20);
    uint64_t seed = 9;
    struct car1_rows rows = made_up(80, 0.5, &seed, &arena);
    struct car1_fit fit;
    struct share share;
    CHECK_INT(car1_fit_at(&rows, 0.3, &fit), CAR1_FITTED);
    fit.coefficients[1] = 1e-3 * car1_standard_error(&fit, 1);
    CHECK_TRUE(share_of(&rows, &fit, &(struct share_blocks){1, 1, 2, 1}, 0.9, &share));
    CHECK_NEAR(share.hi, 0, 0);
    CHECK_TRUE(share.hi_told > 0.02 && share.hi_told < 0.15);
}

/* Where y follows the block altogether, or not at all, there is no interval. */
TEST(share_of_everything_or_nothing_is_refused)
{
    struct arena arena = test_arena(1 << 20);
    uint64_t seed = 9;
    struct car1_rows rows = made_up(60, 0.5, &seed, &arena);
    struct car1_fit fit;
    struct share share = {.lo = 77};
    const struct share_blocks two = {1, 1, 2, 1};
    CHECK_INT(car1_fit_at(&rows, 0.3, &fit), CAR1_FITTED);
    fit.coefficients[1] = 0;
    CHECK_TRUE(!share_of(&rows, &fit, &two, 0.9, &share));
    fit.coefficients[1] = 1e6;
    CHECK_TRUE(!share_of(&rows, &fit, &two, 0.9, &share));
    CHECK_NEAR(share.lo, 77, 0);
}
