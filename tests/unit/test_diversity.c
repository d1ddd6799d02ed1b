/* test_diversity.c - how many there are in effect: against the reference calculation, against
 * what holds for any counts, and where there is nothing, one, or one of many. */
#include <math.h>

#include "dirichlet.h"
#include "diversity.h"
#include "oracle.h"
#include "proportion.h"
#include "test.h"

enum { ARENA_LEN = 1 << 20, KINDS = 8 };

static const char *const sets[] = {"sup_narrow", "sup_wide", "sup_tiny", "sup_one"};

/* The counts of what was received, out of the reference of the posterior. */
static void read_counts(str json, const char *set, int32_t *counts)
{
    for (int i = 0; i < KINDS; i++)
        counts[i] = (int32_t)oracle_number(json, "sets/%s/counts/%d", set, i);
}

TEST(diversity_is_that_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/07_support.json");
    str counted = test_read_file(&arena, "tests/oracle/07b_support_dirichlet.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        const char *set = sets[s];
        int32_t counts[KINDS];
        struct diversity d;
        read_counts(counted, set, counts);
        CHECK_TRUE(diversity_of(counts, KINDS, 0.9, &d));
#define WANT(path) oracle_number(json, "sets/%s/received/" path, set)
        CHECK_INT(d.n, WANT("N"));
        CHECK_INT(d.kinds, WANT("S"));
        CHECK_ORACLE(d.shannon, WANT("H"));
        CHECK_ORACLE(d.hill1, WANT("N1"));
        CHECK_ORACLE(d.hill2, WANT("N2"));
        CHECK_ORACLE(d.miller_madow, WANT("H_miller_madow"));
        CHECK_ORACLE(d.hill1_lo, WANT("N1_ci90/0"));
        CHECK_ORACLE(d.hill1_hi, WANT("N1_ci90/1"));
        CHECK_ORACLE((double)d.most / (double)d.n, WANT("max_share"));
        CHECK_ORACLE(d.gini_simpson, WANT("gini_simpson_unbiased"));
        CHECK_INT(d.evenness_known, d.kinds > 1);
        if (d.evenness_known) CHECK_ORACLE(d.evenness, WANT("evenness"));
        double lo, hi;
        proportion_jeffreys((struct proportion){d.most, (int32_t)d.n}, 0.9, &lo, &hi);
        CHECK_ORACLE(lo, WANT("max_share_jeffreys90/0"));
        CHECK_ORACLE(hi, WANT("max_share_jeffreys90/1"));
#undef WANT
    }
}

TEST(life_areas_are_those_of_the_reference)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/07_support.json");
    const char *const names[] = {"work", "partner",  "friends", "family",
                                 "body", "learning", "play",    "service"};
    double hours[COUNT(names)];
    for (size_t i = 0; i < COUNT(names); i++)
        hours[i] = oracle_number(json, "sets/life_areas/hours/%s", names[i]);
    CHECK_ORACLE(diversity_hill1(hours, COUNT(hours)),
                 oracle_number(json, "sets/life_areas/effective_areas"));
    CHECK_ORACLE(diversity_hill2(hours, COUNT(hours)),
                 oracle_number(json, "sets/life_areas/hill2"));
}

TEST(diversity_of_nothing_of_one_and_of_equals)
{
    struct diversity d = {.kinds = 7};
    CHECK_TRUE(!diversity_of(NULL, 0, 0.9, &d));
    CHECK_TRUE(!diversity_of((int32_t[]){0, 0}, 2, 0.9, &d));
    CHECK_INT(d.kinds, 7);
    CHECK_TRUE(diversity_of((int32_t[]){0, 1}, 2, 0.9, &d));
    CHECK_TRUE(d.hill1 == 1 && d.hill2 == 1 && d.hill1_lo == 1 && d.hill1_hi == 1);
    CHECK_TRUE(!d.evenness_known && !d.gini_simpson_known);
    CHECK_TRUE(diversity_of((int32_t[]){5, 5, 0, 5, 5}, 5, 0.9, &d));
    CHECK_NEAR(d.hill1, 4, 1e-12);
    CHECK_NEAR(d.hill2, 4, 1e-12);
    CHECK_NEAR(d.evenness, 1, 1e-12);
    CHECK_TRUE(diversity_of((int32_t[]){INT32_MAX, INT32_MAX}, 2, 0.9, &d));
    CHECK_NEAR(d.hill1, 2, 1e-12);
    CHECK_TRUE(diversity_hill1(NULL, 0) == 0 && diversity_hill2((double[]){0, 0}, 2) == 0);
    CHECK_NEAR(diversity_hill1((double[]){0.25, 0.25}, 2), 2, 1e-12);
}

static void count_below_nothing(void *context)
{
    (void)context;
    struct diversity d;
    diversity_of((int32_t[]){3, -1}, 2, 0.9, &d);
}

static void amount_without_end(void *context)
{
    (void)context;
    diversity_hill1((double[]){1, INFINITY}, 2);
}

TEST(diversity_refuses_what_are_no_counts)
{
    CHECK_TRUE(test_panics(count_below_nothing, NULL));
    CHECK_TRUE(test_panics(amount_without_end, NULL));
}

static void fill_counts(uint64_t *state, int32_t *counts, size_t kinds)
{
    for (size_t i = 0; i < kinds; i++)
        counts[i] = test_random(state) % 3 ? (int32_t)(test_random(state) % 20) : 0;
    counts[test_random(state) % kinds]++;
}

/* 1 <= Hill 2 <= Hill 1 <= kinds seen, whatever the order; one kind more at the top takes away. */
TEST(diversity_holds_its_order)
{
    uint64_t state = 4;
    for (int round = 0; round < 500; round++) {
        int32_t counts[KINDS], turned[KINDS];
        fill_counts(&state, counts, KINDS);
        for (size_t i = 0; i < KINDS; i++) turned[i] = counts[KINDS - 1 - i];
        struct diversity a, b;
        CHECK_TRUE(diversity_of(counts, KINDS, 0.9, &a) && diversity_of(turned, KINDS, 0.9, &b));
        CHECK_NEAR(a.hill1, b.hill1, 1e-12);
        CHECK_TRUE(a.hill2 >= 1 - 1e-12 && a.hill2 <= a.hill1 + 1e-12);
        CHECK_TRUE(a.hill1 <= a.kinds + 1e-12 && a.miller_madow >= a.shannon);
        CHECK_TRUE(a.hill1_lo <= a.hill1 + 1e-12 && a.hill1 <= a.hill1_hi + 1e-12);
    }
}

TEST(dirichlet_is_that_of_a_million_draws)
{
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/07b_support_dirichlet.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
        int32_t counts[KINDS];
        struct dirichlet d;
        read_counts(json, sets[s], counts);
        CHECK_TRUE(dirichlet_of(counts, KINDS, &arena, &d));
#define WANT(name) oracle_number(json, "sets/%s/" name, sets[s])
        CHECK_NEAR(d.mean, WANT("N1_mean"), 0.005);
        CHECK_NEAR(dirichlet_quantile(&d, 0.05), WANT("q05"), 0.005);
        CHECK_NEAR(dirichlet_quantile(&d, 0.50), WANT("q50"), 0.005);
        CHECK_NEAR(dirichlet_quantile(&d, 0.95), WANT("q95"), 0.005);
#undef WANT
    }
}

/* Further counts, each with the quantiles of a million own draws of gamma variables. */
TEST(dirichlet_of_small_and_large_circles)
{
    static const struct {
        int32_t counts[7], kinds;
        double q05, q50, q95;
    } rows[] = {
        {{100, 3}, 2, 1.06043, 1.14696, 1.27814},
        {{1}, 2, 1.01161, 1.51727, 1.99382},
        {{9, 1}, 3, 1.12655, 1.52828, 2.16580},
        {{40, 39, 20, 1, 1}, 20, 2.92793, 3.20133, 3.58861},
        {{900, 300, 200, 50}, 64, 2.67027, 2.76079, 2.85362},
        {{12}, 64, 1.03067, 1.30162, 2.10604},
        {{3, 3, 2, 2, 1, 1, 1}, 40, 4.55051, 6.05172, 7.78614},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = test_arena(ARENA_LEN);
        int32_t counts[DIRICHLET_KINDS_MAX] = {0};
        for (size_t k = 0; k < COUNT(rows[i].counts) && k < (size_t)rows[i].kinds; k++)
            counts[k] = rows[i].counts[k];
        struct dirichlet d;
        CHECK_TRUE(dirichlet_of(counts, (size_t)rows[i].kinds, &arena, &d));
        CHECK_NEAR(dirichlet_quantile(&d, 0.05), rows[i].q05, 0.005);
        CHECK_NEAR(dirichlet_quantile(&d, 0.50), rows[i].q50, 0.005);
        CHECK_NEAR(dirichlet_quantile(&d, 0.95), rows[i].q95, 0.005);
    }
}

TEST(dirichlet_of_nobody_and_of_one)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct dirichlet d = {.kinds = 5};
    CHECK_TRUE(!dirichlet_of(NULL, 0, &arena, &d));
    CHECK_TRUE(!dirichlet_of((int32_t[]){12}, 1, &arena, &d));
    CHECK_TRUE(!dirichlet_of((int32_t[]){0, 0, 0}, 3, &arena, &d));
    CHECK_INT(d.kinds, 5);
}

/* It is a distribution function from 1 to the number of kinds, its quantile undoes it, and the
 * order of the kinds does not matter. */
TEST(dirichlet_is_a_distribution)
{
    uint64_t state = 9;
    for (int round = 0; round < 12; round++) {
        struct arena arena = test_arena(ARENA_LEN);
        size_t kinds = 2 + (size_t)(test_random(&state) % 7);
        int32_t counts[KINDS], turned[KINDS];
        fill_counts(&state, counts, kinds);
        for (size_t i = 0; i < kinds; i++) turned[i] = counts[kinds - 1 - i];
        struct dirichlet d, other;
        CHECK_TRUE(dirichlet_of(counts, kinds, &arena, &d));
        CHECK_TRUE(dirichlet_of(turned, kinds, &arena, &other));
        CHECK_TRUE(dirichlet_lower(&d, 0.99) == 0);
        CHECK_NEAR(dirichlet_lower(&d, (double)kinds), 1, 1e-9);
        double before = 0;
        for (double x = 1; x < (double)kinds; x += 0.05) {
            double p = dirichlet_lower(&d, x);
            CHECK_TRUE(p >= before - 1e-6 && p <= 1);
            before = p;
        }
        for (double p = 0.05; p < 1; p += 0.15) {
            double x = dirichlet_quantile(&d, p);
            CHECK_TRUE(x >= 1 && x <= (double)kinds && x == dirichlet_quantile(&other, p));
            if (x > 1) CHECK_NEAR(dirichlet_lower(&d, x), p, 1e-6);
        }
    }
}

/* What is the same differs by nothing; what is wider differs by more, both ways alike. */
TEST(dirichlet_difference_has_a_sign)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct dirichlet narrow, wide;
    CHECK_TRUE(dirichlet_of((int32_t[]){20, 1, 0, 0, 0, 0}, 6, &arena, &narrow));
    CHECK_TRUE(dirichlet_of((int32_t[]){4, 4, 4, 4, 4, 4}, 6, &arena, &wide));
    struct estimate same = dirichlet_difference(&wide, &wide, 0.9);
    CHECK_NEAR(same.value, 0, 1e-3);
    CHECK_NEAR(same.lo, -same.hi, 1e-3);
    struct estimate more = dirichlet_difference(&wide, &narrow, 0.9);
    struct estimate less = dirichlet_difference(&narrow, &wide, 0.9);
    CHECK_TRUE(more.lo > 2 && more.hi < 5);
    CHECK_NEAR(more.value, -less.value, 1e-2);
    CHECK_NEAR(more.lo, -less.hi, 1e-2);
    CHECK_NEAR(dirichlet_difference_lower(&wide, &narrow, 0) +
                   dirichlet_difference_lower(&narrow, &wide, 0), 1, 1e-4);
}
