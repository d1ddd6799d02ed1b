#include "randomisation.h"

#include <math.h>

#include "xoshiro.h"

/* Deals whose distance differs from the real one by rounding only count as its equal. */
static const double tie = 1e-12;

static void residuals_of(const double *pre, const double *post, size_t count, double *out)
{
    double n = (double)count, mean_pre = 0, mean_post = 0, xx = 0, xy = 0;
    for (size_t i = 0; i < count; i++) {
        mean_pre += pre[i] / n;
        mean_post += post[i] / n;
    }
    for (size_t i = 0; i < count; i++) {
        xx += (pre[i] - mean_pre) * (pre[i] - mean_pre);
        xy += (pre[i] - mean_pre) * (post[i] - mean_post);
    }
    double slope = xx > 0 ? xy / xx : 0;
    for (size_t i = 0; i < count; i++) out[i] = post[i] - mean_post - slope * (pre[i] - mean_pre);
}

/* Both arms' means from the sum of one. */
struct arms {
    double total, with, without; /* sum over all rows; how many in each arm */
};

static double distance(const struct arms *arms, double sum)
{
    return fabs(sum / arms->with - (arms->total - sum) / arms->without);
}

/* In how many ways k of n can be chosen; RANDOMISATION_EXACT_MAX + 1 for more than that. */
static int32_t ways(size_t n, size_t k)
{
    double count = 1;
    for (size_t i = 1; i <= k; i++) {
        count = count * (double)(n - k + i) / (double)i;
        if (count > RANDOMISATION_EXACT_MAX) return RANDOMISATION_EXACT_MAX + 1;
    }
    return (int32_t)(count + 0.5);
}

/* Every choice of k places, in the order of the places. Sums of the first of them stay while only
 * the last ones move on. */
static int32_t count_all(const double *e, size_t n, size_t k, const struct arms *arms, double seen,
                         struct arena scratch)
{
    size_t *at = NEW(&scratch, size_t, k), from = 0;
    double *sums = NEW(&scratch, double, k + 1); /* sums[i]: of the first i */
    int32_t far = 0;
    for (size_t i = 0; i < k; i++) at[i] = i;
    for (;;) {
        for (size_t i = from; i < k; i++) sums[i + 1] = sums[i] + e[at[i]];
        far += distance(arms, sums[k]) >= seen - tie;
        size_t i = k;
        while (i > 0 && at[i - 1] == n - k + i - 1) i--;
        if (i == 0) return far;
        from = i - 1;
        at[from]++;
        for (; i < k; i++) at[i] = at[i - 1] + 1;
    }
}

/* The first k of a shuffle (Fisher and Yates) are one deal. */
static int32_t count_drawn(double *e, size_t n, size_t k, const struct arms *arms, double seen,
                           struct xoshiro *chance)
{
    int32_t far = 1;
    for (int draw = 1; draw < RANDOMISATION_DRAWS; draw++) {
        double sum = 0;
        for (size_t i = 0; i < k; i++) {
            size_t other = i + (size_t)xoshiro_below(chance, n - i);
            double swapped = e[i];
            e[i] = e[other];
            e[other] = swapped;
            sum += e[i];
        }
        far += distance(arms, sum) >= seen - tie;
    }
    return far;
}

struct randomisation randomisation_of(const double *pre, const double *post, const bool *suggested,
                                      size_t count, struct arena scratch)
{
    double *e = NEW(&scratch, double, count), sum = 0;
    size_t k = 0;
    struct arms arms = {0};
    residuals_of(pre, post, count, e);
    for (size_t i = 0; i < count; i++) {
        arms.total += e[i];
        if (!suggested[i]) continue;
        sum += e[i];
        k++;
    }
    CHECK(k > 0 && k < count);
    arms.with = (double)k;
    arms.without = (double)(count - k);
    double seen = distance(&arms, sum);
    struct randomisation result = {.deals = ways(count, k)};
    result.exact = result.deals <= RANDOMISATION_EXACT_MAX;
    struct xoshiro chance = xoshiro_of_numbers(post, count);
    if (!result.exact) result.deals = RANDOMISATION_DRAWS;
    int32_t far = result.exact ? count_all(e, count, k, &arms, seen, scratch)
                               : count_drawn(e, count, k, &arms, seen, &chance);
    result.share = (double)far / result.deals;
    return result;
}
