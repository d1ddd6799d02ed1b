/* test_wcls.c - the effect of a suggestion that a coin decided: the reference, its symmetries, what
 * has no answer; chance from data, the exact test by dealing anew, and pooling of several
 * practices. */
#include <math.h>

#include "bare.h"
#include "number.h"
#include "oracle.h"
#include "pooling.h"
#include "randomisation.h"
#include "special.h"
#include "test.h"
#include "wcls.h"
#include "xoshiro.h"

enum { ARENA_LEN = 8 << 20, ROWS_MAX = 400 };

static const char *const sets[] = {"mrt12", "mrt60", "mrt200", "mrtvar120"};

struct moments {
    size_t count;
    double day[ROWS_MAX], chance[ROWS_MAX], pre[ROWS_MAX], post[ROWS_MAX];
    bool suggested[ROWS_MAX];
};

static struct wcls_rows rows_of(const struct moments *m)
{
    return (struct wcls_rows){m->count, m->day, m->chance, m->suggested, m->pre, m->post};
}

static double number_at(const struct bare_table *table, size_t row, str column)
{
    double number = NAN;
    ptrdiff_t at = bare_column(table, column);
    CHECK_TRUE(at >= 0 && number_parse(bare_cell(table, row, (size_t)at), &number));
    return number;
}

static struct moments read_set(struct arena *arena, const char *set)
{
    char path[64];
    struct buf name = buf_over(path, sizeof path);
    buf_format(&name, "tests/oracle/%s.csv", set);
    buf_put_char(&name, '\0');
    struct problems problems = {0};
    struct bare_table table = {0};
    struct moments m = {0};
    CHECK_TRUE(bare_parse(test_read_file(arena, path), arena, &table, &problems));
    for (m.count = 0; m.count < table.row_count; m.count++) {
        size_t i = m.count;
        m.day[i] = number_at(&table, i, S("t_days"));
        m.chance[i] = number_at(&table, i, S("prob"));
        m.suggested[i] = number_at(&table, i, S("suggested")) > 0;
        m.pre[i] = number_at(&table, i, S("pre"));
        m.post[i] = number_at(&table, i, S("post"));
    }
    return m;
}

TEST(wcls_is_that_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/06_mrt.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        const char *set = sets[s];
        struct moments m = read_set(&arena, set);
        struct wcls_rows rows = rows_of(&m);
        struct wcls fit = {0};
        CHECK_INT(wcls_fit(&rows, &fit), WCLS_FITTED);
#define WANT(path) oracle_number(json, "sets/%s/" path, set)
        CHECK_INT(fit.n, WANT("n"));
        CHECK_INT(fit.n_suggested, WANT("n_suggested"));
        CHECK_NEAR(fit.target, WANT("target_prob"), 0);
        CHECK_NEAR(fit.effect, WANT("effect"), 1e-8);
        CHECK_NEAR(fit.error[WCLS_HC0], WANT("se_HC0"), 1e-8);
        CHECK_NEAR(fit.error[WCLS_HC2], WANT("se_HC2"), 1e-8);
        CHECK_NEAR(fit.error[WCLS_HC3], WANT("se_HC3"), 1e-8);
        CHECK_NEAR(fit.df, WANT("df"), 0);
        CHECK_NEAR(fit.difference, WANT("unadjusted_diff"), 1e-8);
        for (int i = 0; i < WCLS_COLUMN_COUNT; i++)
            CHECK_NEAR(fit.coefficients[i], oracle_number(json, "sets/%s/coef/%d", set, i), 1e-8);
        double half = special_t_quantile(0.95, fit.df) * fit.error[WCLS_HC3];
        CHECK_ORACLE(fit.effect - half, WANT("ci90_HC3_t/0"));
        CHECK_ORACLE(fit.effect + half, WANT("ci90_HC3_t/1"));
        CHECK_ORACLE(special_t_lower(fit.effect / fit.error[WCLS_HC3], fit.df),
                     WANT("p_gt_0_HC3_t"));
    }
}

TEST(dealing_anew_is_that_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/06_mrt.json");
    struct moments m = read_set(&arena, "mrt12");
    struct randomisation r = randomisation_of(m.pre, m.post, m.suggested, m.count, arena);
    CHECK_TRUE(r.exact);
    CHECK_INT(r.deals, oracle_number(json, "sets/mrt12/randomisations"));
    CHECK_ORACLE(r.share, oracle_number(json, "sets/mrt12/randomisation_p_exact_fixed_count"));
}

/* Moments as a person might have them: ratings 0 to 10, later ones lower, suggesting takes `effect`
 * off. */
static struct moments made_up(struct xoshiro *chance, size_t count, double effect)
{
    struct moments m = {.count = count};
    for (size_t i = 0; i < count; i++) {
        m.day[i] = 2 * (double)i + xoshiro_unit(chance);
        m.chance[i] = 0.5;
        m.suggested[i] = xoshiro_below(chance, 2) == 1;
        m.pre[i] = 6.5 + 1.5 * xoshiro_normal(chance);
        m.post[i] = 1 + 0.6 * m.pre[i] + 1.2 * xoshiro_normal(chance);
        if (m.suggested[i]) m.post[i] -= effect;
    }
    return m;
}

TEST(wcls_turns_round_with_the_coin_and_moves_with_the_scale)
{
    struct xoshiro chance = xoshiro_of_seed(1);
    for (int trial = 0; trial < 50; trial++) {
        struct moments m = made_up(&chance, 30, 1), other = m;
        struct wcls_rows rows = rows_of(&m), others = rows_of(&other);
        struct wcls a = {0}, b = {0};
        CHECK_INT(wcls_fit(&rows, &a), WCLS_FITTED);
        for (size_t i = 0; i < m.count; i++) other.suggested[i] = !m.suggested[i];
        CHECK_INT(wcls_fit(&others, &b), WCLS_FITTED);
        CHECK_NEAR(b.effect, -a.effect, 1e-10);
        CHECK_NEAR(b.error[WCLS_HC3], a.error[WCLS_HC3], 1e-10);
        other = m;
        for (size_t i = 0; i < m.count; i++) {
            other.pre[i] = 10 * m.pre[i] - 7;
            other.post[i] = 10 * m.post[i] + 3;
            other.day[i] = m.day[i] + 1000;
        }
        CHECK_INT(wcls_fit(&others, &b), WCLS_FITTED);
        CHECK_NEAR(b.effect, 10 * a.effect, 1e-9);
        CHECK_NEAR(b.error[WCLS_HC2], 10 * a.error[WCLS_HC2], 1e-9);
        CHECK_TRUE(a.error[WCLS_HC0] < a.error[WCLS_HC2]);
        CHECK_TRUE(a.error[WCLS_HC2] < a.error[WCLS_HC3]);
    }
}

/* 90 of 100 intervals hold what is true, with an even coin and with one that changes. */
TEST(wcls_intervals_hold_what_is_true)
{
    enum { TRIALS = 1000 };
    struct xoshiro chance = xoshiro_of_seed(5);
    int held = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
        struct moments m = made_up(&chance, 20 + (size_t)(trial % 60), 0);
        for (size_t i = 0; i < m.count && trial % 2; i++) {
            m.chance[i] = 0.2 + 0.6 * xoshiro_unit(&chance);
            m.suggested[i] = xoshiro_unit(&chance) < m.chance[i];
        }
        for (size_t i = 0; i < m.count; i++) m.post[i] -= m.suggested[i] ? 0.8 : 0;
        struct wcls_rows rows = rows_of(&m);
        struct wcls fit = {0};
        if (wcls_fit(&rows, &fit) != WCLS_FITTED) continue;
        double half = special_t_quantile(0.95, fit.df) * fit.error[WCLS_HC3];
        held += fabs(fit.effect + 0.8) <= half;
    }
    CHECK_TRUE(held >= TRIALS * 87 / 100 && held <= TRIALS * 94 / 100);
}

TEST(wcls_says_what_has_no_answer)
{
    struct xoshiro chance = xoshiro_of_seed(2);
    struct moments m = made_up(&chance, 40, 1);
    struct wcls_rows rows = rows_of(&m);
    struct wcls fit = {.n = 77};
    rows.count = 4;
    CHECK_INT(wcls_fit(&rows, &fit), WCLS_TOO_FEW);
    rows.count = 40;
    for (size_t i = 0; i < m.count; i++) m.suggested[i] = true;
    CHECK_INT(wcls_fit(&rows, &fit), WCLS_ONE_ARM);
    m.suggested[3] = false;
    CHECK_INT(wcls_fit(&rows, &fit), WCLS_ONE_ARM);
    for (size_t i = 0; i < m.count; i++) m.suggested[i] = i % 2;
    for (size_t i = 0; i < m.count; i++) m.post[i] = 3;
    CHECK_INT(wcls_fit(&rows, &fit), WCLS_NO_VARIATION);
    for (size_t i = 0; i < m.count; i++) m.post[i] = m.suggested[i] ? 3 : 5;
    CHECK_INT(wcls_fit(&rows, &fit), WCLS_NO_VARIATION);
    for (size_t i = 0; i < m.count; i++) m.pre[i] = m.suggested[i] ? 3 : 5;
    CHECK_INT(wcls_fit(&rows, &fit), WCLS_DEPENDENT);
    for (size_t i = 0; i < m.count; i++) m.day[i] = i == 7; /* one row alone decides its column */
    for (size_t i = 0; i < m.count; i++) m.pre[i] = (double)(i % 5), m.post[i] = (double)(i % 7);
    CHECK_INT(wcls_fit(&rows, &fit), WCLS_DEPENDENT);
    CHECK_INT(fit.n, 77);
}

TEST(wcls_leaves_out_what_never_varies)
{
    struct xoshiro chance = xoshiro_of_seed(3);
    struct moments m = made_up(&chance, 40, 1);
    struct wcls_rows rows = rows_of(&m);
    struct wcls fit = {0};
    for (size_t i = 0; i < m.count; i++) m.pre[i] = 6.1, m.day[i] = 9.7;
    CHECK_INT(wcls_fit(&rows, &fit), WCLS_FITTED);
    CHECK_TRUE(!fit.used[WCLS_PRE] && !fit.used[WCLS_DAY] && fit.used[WCLS_SUGGESTED]);
    CHECK_NEAR(fit.df, 38, 0);
    CHECK_NEAR(fit.effect, fit.difference, 1e-10); /* nothing else is left to adjust for */
    CHECK_NEAR(fit.pre_correlation, 0, 0);
}

TEST(planned_counts_are_those_that_people_are_told)
{
    CHECK_INT(wcls_planned_count(0.5, 0.6), 80);
    CHECK_INT(wcls_planned_count(0.8, 0.6), 31);
    CHECK_INT(wcls_planned_count(0.3, 0.6), 223);
}

/* If suggesting does nothing, every deal was as likely: a share of s or less comes to s of them at
 * most, and to just s of them where s is one of the shares that can come. */
TEST(dealing_anew_is_even_under_no_effect)
{
    enum { N = 9, K = 4, DEALS = 126 };
    static const double pre[N] = {3, 7, 4, 6, 9, 5, 8, 4, 6};
    static const double post[N] = {2, 6.5, 3, 7, 5, 4.2, 6, 1, 5.5};
    struct arena arena = test_arena(1 << 20);
    double shares[DEALS];
    size_t count = 0;
    for (unsigned deal = 0; deal < 1u << N; deal++) {
        bool suggested[N];
        int k = 0;
        for (int i = 0; i < N; i++) k += suggested[i] = deal >> i & 1;
        if (k != K) continue;
        struct randomisation r = randomisation_of(pre, post, suggested, N, arena);
        CHECK_INT(r.deals, DEALS);
        shares[count++] = r.share;
    }
    CHECK_INT(count, DEALS);
    for (size_t i = 0; i < DEALS; i++) {
        int at_most = 0;
        for (size_t j = 0; j < DEALS; j++) at_most += shares[j] <= shares[i] + 1e-12;
        CHECK_NEAR((double)at_most / DEALS, shares[i], 1e-12);
    }
}

/* The same with made-up people and coins that fall as they like: also in how many they are. */
TEST(dealing_anew_seldom_sees_an_effect_that_is_none)
{
    enum { TRIALS = 800 };
    struct arena arena = test_arena(1 << 20);
    struct xoshiro chance = xoshiro_of_seed(9);
    int asked = 0, twentieth = 0, half = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
        struct moments m = made_up(&chance, 12 + (size_t)(trial % 4), 0);
        struct wcls_rows rows = rows_of(&m);
        struct wcls fit = {0};
        if (wcls_fit(&rows, &fit) != WCLS_FITTED) continue;
        double share = randomisation_of(m.pre, m.post, m.suggested, m.count, arena).share;
        asked++;
        twentieth += share <= 0.05;
        half += share <= 0.5;
    }
    CHECK_TRUE(asked > TRIALS * 98 / 100);
    CHECK_TRUE(twentieth >= asked * 3 / 100 && twentieth <= asked * 7 / 100);
    CHECK_TRUE(half >= asked * 45 / 100 && half <= asked * 55 / 100);
}

TEST(dealing_anew_draws_where_there_are_too_many_deals)
{
    struct arena arena = test_arena(1 << 20);
    struct xoshiro chance = xoshiro_of_seed(4);
    struct moments m = made_up(&chance, 60, 2);
    struct randomisation r = randomisation_of(m.pre, m.post, m.suggested, 60, arena);
    struct randomisation again = randomisation_of(m.pre, m.post, m.suggested, 60, arena);
    CHECK_TRUE(!r.exact);
    CHECK_INT(r.deals, RANDOMISATION_DRAWS);
    CHECK_TRUE(r.share > 0 && r.share < 0.01);
    CHECK_NEAR(again.share, r.share, 0);
    m = made_up(&chance, 19, 0); /* below 20 every deal is looked at */
    for (size_t i = 0; i < 19; i++) m.suggested[i] = i % 2;
    r = randomisation_of(m.pre, m.post, m.suggested, 19, arena);
    CHECK_TRUE(r.exact);
    CHECK_INT(r.deals, 92378);
    for (size_t i = 0; i < 19; i++) m.pre[i] = 0.1, m.post[i] = 4;
    CHECK_NEAR(randomisation_of(m.pre, m.post, m.suggested, 19, arena).share, 1, 0);
}

/* The published generator: state 1, 2, 3, 4. */
TEST(xoshiro_draws_what_its_authors_say)
{
    static const uint64_t first[] = {11520, 0, 1509978240, 1215971899390074240};
    struct xoshiro chance = {{1, 2, 3, 4}};
    for (size_t i = 0; i < COUNT(first); i++) CHECK_TRUE(xoshiro_draw(&chance) == first[i]);
}

TEST(xoshiro_is_even_and_follows_from_the_numbers)
{
    static const double numbers[] = {1, 2, 3}, others[] = {1, 2, 3.0000000001};
    struct xoshiro a = xoshiro_of_numbers(numbers, 3), b = xoshiro_of_numbers(numbers, 3);
    struct xoshiro c = xoshiro_of_numbers(others, 3), d = xoshiro_of_numbers(numbers, 2);
    uint64_t draw = xoshiro_draw(&a);
    CHECK_TRUE(draw == xoshiro_draw(&b));
    CHECK_TRUE(draw != xoshiro_draw(&c) && draw != xoshiro_draw(&d));
    int seen[6] = {0};
    double mean = 0, square = 0;
    for (int i = 0; i < 60000; i++) {
        double z = xoshiro_normal(&a);
        seen[xoshiro_below(&a, 6)]++;
        mean += z / 60000;
        square += z * z / 60000;
    }
    for (int i = 0; i < 6; i++) CHECK_TRUE(seen[i] > 9600 && seen[i] < 10400);
    CHECK_NEAR(mean, 0, 0.02);
    CHECK_NEAR(square, 1, 0.03);
}

TEST(pooling_draws_together_what_differs_by_chance)
{
    static const double y[] = {0.1, 0.4, 0.2, 1.6}, wide[] = {1, 1, 1, 1};
    static const double narrow[] = {0.1, 0.1, 0.1, 0.1}, mixed[] = {0.05, 0.3, 0.2, 2};
    double values[4], errors[4];
    struct pooling p = pooling_of(y, wide, 4, values, errors);
    CHECK_NEAR(p.variance_between, 0, 0); /* their distance is what chance alone brings */
    for (int i = 0; i < 4; i++) CHECK_NEAR(values[i], 0.575, 1e-12);
    CHECK_NEAR(errors[0], 0.5, 1e-12); /* as sure as of their mean */

    /* Equal errors: tau^2 is the variance of the estimates less the squared error. */
    p = pooling_of(y, narrow, 4, values, errors);
    double between = (0.475 * 0.475 + 0.175 * 0.175 + 0.375 * 0.375 + 1.025 * 1.025) / 3 - 0.01;
    CHECK_NEAR(p.variance_between, between, 1e-12);
    CHECK_NEAR(values[3], 1.6 - 1.025 * 0.01 / (0.01 + between), 1e-12);
    CHECK_TRUE(errors[3] < 0.1);

    p = pooling_of(y, mixed, 4, values, errors);
    CHECK_TRUE(fabs(values[3] - p.mean) <
               0.2 * fabs(y[3] - p.mean)); /* the unsure one moves most */
    CHECK_TRUE(fabs(values[0] - y[0]) < 0.05);
    double distance = 0;
    for (int i = 0; i < 4; i++)
        distance += (y[i] - p.mean) * (y[i] - p.mean) / (mixed[i] * mixed[i] + p.variance_between);
    CHECK_TRUE(p.variance_between == 0 || fabs(distance - 3) < 1e-9);

    p = pooling_of(y, narrow, 1, values, errors);
    CHECK_NEAR(values[0], 0.1, 1e-15);
    CHECK_NEAR(errors[0], 0.1, 1e-15);
}

/* Five practices that all do nothing: the one that came out best is mostly a lucky one. */
TEST(pooling_takes_the_luck_from_the_best)
{
    enum { TRIALS = 500, KINDS = 5 };
    struct xoshiro chance = xoshiro_of_seed(6);
    double bare = 0, pooled = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
        double y[KINDS], s[KINDS], values[KINDS], errors[KINDS], best = -9, best_pooled = -9;
        for (int i = 0; i < KINDS; i++) {
            s[i] = 0.3 + 0.7 * xoshiro_unit(&chance);
            y[i] = s[i] * xoshiro_normal(&chance);
        }
        pooling_of(y, s, KINDS, values, errors);
        for (int i = 0; i < KINDS; i++) {
            best = fmax(best, y[i]);
            best_pooled = fmax(best_pooled, values[i]);
        }
        bare += best / TRIALS;
        pooled += best_pooled / TRIALS;
    }
    CHECK_TRUE(bare > 0.6 && pooled < 0.35);
}
