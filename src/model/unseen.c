#include "unseen.h"

#include <math.h>

struct tally {
    int64_t total, once, twice;
    size_t kinds;
};

static struct tally tally_of(const int32_t *counts, size_t count)
{
    struct tally tally = {0};
    for (size_t i = 0; i < count; i++) {
        CHECK(counts[i] >= 0 && counts[i] <= UNSEEN_WORD_COUNT_MAX);
        tally.total += counts[i];
        tally.once += counts[i] == 1;
        tally.twice += counts[i] == 2;
        tally.kinds += counts[i] > 0;
    }
    CHECK(tally.total <= UNSEEN_WORD_COUNT_MAX);
    return tally;
}

/* Kinds that were never seen, told from those seen once and twice. */
static double unseen_kinds(const struct tally *tally)
{
    double n = (double)tally->total, f1 = (double)tally->once, f2 = (double)tally->twice;
    return (n - 1) / n * (f2 > 0 ? f1 * f1 / (2 * f2) : f1 * (f1 - 1) / 2);
}

/* The derivative of log gamma: upwards by its recurrence, then its asymptotic series
 * (DLMF 5.11.2). x >= 1. */
static double digamma(double x)
{
    double shift = 0;
    for (; x < 12; x += 1) shift -= 1 / x;
    double r = 1 / (x * x);
    double series = r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r / 132))));
    return shift + log(x) - 0.5 / x - series;
}

/* The part of Chao, Wang and Jost's entropy that was seen. */
static double seen_entropy(const int32_t *counts, size_t count, int64_t total)
{
    double sum = 0, n = (double)total, digamma_of_total = digamma(n);
    for (size_t i = 0; i < count; i++)
        if (counts[i] > 0)
            sum += (double)counts[i] / n * (digamma_of_total - digamma((double)counts[i]));
    return sum;
}

/* (1 - a)^(1 - n) * (-log a - sum over r < n of (1 - a)^r / r), which is the tail of the
 * logarithm's series. Where a is not small the difference would lose all digits, so that the tail
 * itself is summed. */
static double logarithm_tail(double a, double n)
{
    double sum = 0, power = 1;
    if (a * n > 0.5) {
        for (double r = n; power > 1e-18; r += 1) {
            power *= 1 - a;
            sum += power / r;
        }
        return sum;
    }
    for (double r = 1; r < n; r += 1) {
        power *= 1 - a;
        sum += power / r;
    }
    return (-log(a) - sum) / power;
}

static double unseen_entropy(const struct tally *tally)
{
    double n = (double)tally->total, f1 = (double)tally->once, f2 = (double)tally->twice;
    double a = 1; /* what was seen once, among what could have been seen once */
    if (f2 > 0)
        a = 2 * f2 / ((n - 1) * f1 + 2 * f2);
    else if (f1 > 1)
        a = 2 / ((n - 1) * (f1 - 1) + 2);
    if (!(f1 > 0) || !(a < 1)) return 0;
    return f1 / n * logarithm_tail(a, n);
}

bool unseen_of(const int32_t *counts, size_t count, struct unseen *out)
{
    struct tally tally = tally_of(counts, count);
    if (tally.total == 0) return false;
    *out = (struct unseen){
        .coverage = 1 - (double)tally.once / (double)tally.total,
        .chao1 = (double)tally.kinds + unseen_kinds(&tally),
        .chao_shannon = seen_entropy(counts, count, tally.total) + unseen_entropy(&tally),
    };
    return true;
}

/* C(total - taken, sample) / C(total, sample): the chance that `sample` of the `total` miss all of
 * `taken`. The product of the shorter of two equal ones. */
static double chance_missed(int64_t total, int64_t taken, int64_t sample)
{
    if (taken + sample > total) return 0;
    int64_t steps = taken < sample ? taken : sample, other = taken < sample ? sample : taken;
    double chance = 1;
    for (int64_t j = 0; j < steps; j++) chance *= 1 - (double)other / (double)(total - j);
    return chance;
}

bool unseen_rarefy(const int32_t *counts, size_t count, int64_t sample, struct rarefied *out)
{
    struct tally tally = tally_of(counts, count);
    CHECK(sample >= 1);
    if (tally.total < sample) return false;
    double kinds = 0, variance = 0;
    for (size_t i = 0; i < count; i++) {
        if (counts[i] == 0) continue;
        double missed = chance_missed(tally.total, counts[i], sample);
        kinds += 1 - missed;
        variance += missed * (1 - missed);
        for (size_t j = 0; j < i; j++) {
            if (counts[j] == 0) continue;
            double both = chance_missed(tally.total, counts[i] + counts[j], sample);
            double other = chance_missed(tally.total, counts[j], sample);
            variance += 2 * (both - missed * other);
        }
    }
    *out = (struct rarefied){kinds, sqrt(fmax(variance, 0))};
    return true;
}
