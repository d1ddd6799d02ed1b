/* test_granularity_models.c - agreement of ratings and diversity of words against the reference. */
#include <math.h>
#include <stdio.h>

#include "agreement.h"
#include "diversity.h"
#include "oracle_series.h"
#include "unseen.h"

static double *read_table(const char *name, size_t *occasions, struct arena *arena)
{
    static const str feelings[] = {STR_INIT("sad"), STR_INIT("anxious"), STR_INIT("angry"),
                                   STR_INIT("ashamed"), STR_INIT("lonely")};
    double *table = NEW(arena, double, 5 * 200);
    char file[32];
    snprintf(file, sizeof file, "gran_%s", name);
    for (size_t j = 0; j < 5; j++) {
        struct arena scratch = *arena;
        double *column = oracle_column(file, feelings[j], &scratch, occasions);
        for (size_t i = 0; i < *occasions; i++) table[i * 5 + j] = column[i];
    }
    return table;
}

TEST(agreement_agrees_with_the_reference)
{
    struct arena arena = test_arena(4 << 20);
    str json = test_read_file(&arena, "tests/oracle/02_dynamics.json");
    static const char *const sets[] = {"low", "high", "short"};
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena scratch = arena;
        size_t n;
        double *table = read_table(sets[s], &n, &scratch);
        struct agreement a;
        CHECK_INT(agreement_of(table, n, 5, &a), AGREEMENT_FOUND);
#define CHECK_PART(got, path)                                                                      \
    CHECK_RELATIVE(got, oracle_number(json, "granularity/%s/" path, sets[s]), 1e-9)
        CHECK_PART(a.ms_occasion, "MS_occasion");
        CHECK_PART(a.ms_rating, "MS_emotion");
        CHECK_PART(a.ms_error, "MS_error");
        CHECK_PART(a.icc1, "ICC/ICC1");
        CHECK_PART(a.icc2, "ICC/ICC2");
        CHECK_PART(a.icc3, "ICC/ICC3");
        CHECK_PART(a.icc1k, "ICC/ICC1k");
        CHECK_PART(a.icc2k, "ICC/ICC2k");
        CHECK_PART(a.icc3k, "ICC/ICC3k");
        CHECK_PART(a.icc3k_lo95, "ICC3k_F_ci95/0");
        CHECK_PART(a.icc3k_hi95, "ICC3k_F_ci95/1");
        CHECK_PART(a.occasion_sd, "sd_of_occasion_mean");
        CHECK_PART(a.zero_share, "share_all_zero");
#undef CHECK_PART
    }
}

TEST(agreement_says_when_there_is_nothing_to_compare)
{
    const double alike[] = {1, 2, 1, 2, 1, 2}, exact[] = {1, 2, 3, 4, 5, 6}, zero[6] = {0};
    struct agreement a = {.ratings = 77};
    CHECK_INT(agreement_of(alike, 1, 6, &a), AGREEMENT_TOO_FEW);
    CHECK_INT(agreement_of(alike, 6, 1, &a), AGREEMENT_TOO_FEW);
    CHECK_INT(agreement_of(alike, 3, 2, &a), AGREEMENT_NO_VARIATION); /* each occasion 1 and 2 */
    CHECK_INT(agreement_of(exact, 3, 2, &a), AGREEMENT_NO_VARIATION); /* no error at all */
    CHECK_INT(agreement_of(zero, 3, 2, &a), AGREEMENT_NO_VARIATION);
    CHECK_INT(a.ratings, 77);
}

TEST(unseen_agrees_with_the_reference)
{
    struct arena arena = test_arena(4 << 20);
    str json = test_read_file(&arena, "tests/oracle/02_dynamics.json");
    static const char *const sets[] = {"words_narrow_25", "words_narrow_120", "words_wide_25",
                                       "words_wide_120"};
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena scratch = arena;
        size_t n;
        double *column = oracle_column(sets[s], S("count"), &scratch, &n);
        int32_t *counts = NEW(&scratch, int32_t, n);
        for (size_t i = 0; i < n; i++) counts[i] = (int32_t)column[i];
        struct diversity d;
        struct unseen u;
        struct rarefied r;
        CHECK_TRUE(diversity_of(counts, n, 0.9, &d));
        CHECK_TRUE(unseen_of(counts, n, &u));
        CHECK_TRUE(unseen_rarefy(counts, n, 20, &r));
#define CHECK_PART(got, path)                                                                      \
    CHECK_RELATIVE(got, oracle_number(json, "words/%s/" path, sets[s]), 1e-9)
        CHECK_PART((double)d.n, "N");
        CHECK_PART(d.kinds, "S_obs");
        CHECK_PART(d.shannon, "shannon");
        CHECK_PART(d.hill1, "hill1");
        CHECK_PART(d.hill2, "hill2");
        CHECK_PART(d.miller_madow, "miller_madow");
        CHECK_PART(d.variance, "basharin_var");
        CHECK_PART(d.hill1_lo, "hill1_ci90/0");
        CHECK_PART(d.hill1_hi, "hill1_ci90/1");
        CHECK_PART(u.chao1, "chao1");
        CHECK_PART(u.chao_shannon, "chao_shannon");
        CHECK_PART(u.coverage, "good_turing_coverage");
        CHECK_PART(r.kinds, "rarefied_to_20");
        CHECK_PART(r.standard_error, "rarefied_se");
#undef CHECK_PART
    }
}

/* k words used equally often are k, and all of them show k. */
TEST(unseen_of_equal_counts_is_nothing)
{
    for (size_t k = 1; k <= 12; k++) {
        int32_t counts[12];
        struct unseen u;
        struct rarefied r;
        for (size_t i = 0; i < k; i++) counts[i] = 7;
        CHECK_TRUE(unseen_of(counts, k, &u));
        CHECK_NEAR(u.chao1, (double)k, 0);
        CHECK_NEAR(u.coverage, 1, 0);
        CHECK_TRUE(unseen_rarefy(counts, k, (int64_t)(7 * k), &r));
        CHECK_NEAR(r.kinds, (double)k, 1e-12);
        CHECK_NEAR(r.standard_error, 0, 1e-9);
        CHECK_TRUE(unseen_rarefy(counts, k, 1, &r));
        CHECK_NEAR(r.kinds, 1, 1e-12);
        CHECK_TRUE(!unseen_rarefy(counts, k, (int64_t)(7 * k + 1), &r));
    }
}

/* Both ways of summing the unseen part, where each is used, and what no words at all say. */
TEST(unseen_stands_many_and_no_words)
{
    int32_t counts[400] = {0};
    struct unseen u = {.chao1 = 77};
    struct rarefied r = {.kinds = 77};
    CHECK_TRUE(!unseen_of(counts, COUNT(counts), &u));
    CHECK_TRUE(!unseen_rarefy(counts, COUNT(counts), 1, &r));
    CHECK_NEAR(u.chao1 + r.kinds, 154, 0);
    for (size_t i = 0; i < COUNT(counts); i++) counts[i] = 1; /* every word new */
    CHECK_TRUE(unseen_of(counts, COUNT(counts), &u));
    CHECK_TRUE(u.chao_shannon > log(400) && u.chao_shannon < 20);
    CHECK_NEAR(u.coverage, 0, 0);
    counts[0] = 90000; /* one worn out */
    CHECK_TRUE(unseen_of(counts, COUNT(counts), &u));
    CHECK_TRUE(u.chao_shannon > 0 && u.chao_shannon < 1);
    CHECK_TRUE(unseen_rarefy(counts, COUNT(counts), 20, &r));
    CHECK_TRUE(r.kinds >= 1 && r.kinds < 1.2);
}
