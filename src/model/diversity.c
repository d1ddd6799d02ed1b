#include "diversity.h"

#include <math.h>

#include "special.h"

static double sum_of(const double *amounts, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        CHECK(isfinite(amounts[i]) && amounts[i] >= 0);
        sum += amounts[i];
    }
    return sum;
}

double diversity_hill1(const double *amounts, size_t count)
{
    double sum = sum_of(amounts, count), entropy = 0;
    for (size_t i = 0; i < count; i++)
        if (amounts[i] > 0) entropy -= amounts[i] / sum * log(amounts[i] / sum);
    return sum > 0 ? exp(fmax(entropy, 0)) : 0;
}

double diversity_hill2(const double *amounts, size_t count)
{
    double sum = sum_of(amounts, count), squares = 0;
    for (size_t i = 0; i < count && sum > 0; i++)
        squares += (amounts[i] / sum) * (amounts[i] / sum);
    return squares > 0 ? 1 / squares : 0;
}

/* Sums over the kinds that were seen. */
static void add_up(const int32_t *counts, size_t count, struct diversity *d)
{
    double n = (double)d->n, squares = 0, log_squares = 0, pairs = 0;
    for (size_t i = 0; i < count; i++) {
        if (counts[i] == 0) continue;
        double x = counts[i], p = x / n, logarithm = log(p);
        d->shannon -= p * logarithm;
        log_squares += p * logarithm * logarithm;
        squares += p * p;
        pairs += x * (x - 1);
    }
    d->hill2 = 1 / squares;
    d->variance = fmax(log_squares - d->shannon * d->shannon, 0) / n;
    d->gini_simpson_known = d->n > 1;
    if (d->gini_simpson_known) d->gini_simpson = 1 - pairs / (n * (n - 1));
}

bool diversity_of(const int32_t *counts, size_t count, double level, struct diversity *out)
{
    CHECK(level > 0 && level < 1);
    struct diversity d = {0};
    for (size_t i = 0; i < count; i++) {
        CHECK(counts[i] >= 0);
        d.n += counts[i];
        d.kinds += counts[i] > 0;
        if (counts[i] > d.most) d.most = counts[i];
    }
    if (d.n == 0) return false;
    add_up(counts, count, &d);
    d.miller_madow = d.shannon + (d.kinds - 1) / (2 * (double)d.n);
    d.hill1 = exp(d.shannon);
    double half = special_normal_quantile((1 + level) / 2) * sqrt(d.variance);
    d.hill1_lo = fmax(exp(d.shannon - half), 1);
    d.hill1_hi = fmax(exp(d.shannon + half), 1);
    d.evenness_known = d.kinds > 1;
    if (d.evenness_known) d.evenness = d.shannon / log(d.kinds);
    *out = d;
    return true;
}
