#include "pooling.h"

#include <math.h>

struct weighted {
    double mean, weight; /* the sum of all weights */
    double distance;     /* sum of weighted squares around the mean */
};

static struct weighted weigh(const double *y, const double *s, size_t count, double between)
{
    struct weighted sums = {0};
    for (size_t i = 0; i < count; i++) {
        double w = 1 / (s[i] * s[i] + between);
        sums.weight += w;
        sums.mean += w * y[i];
    }
    sums.mean /= sums.weight;
    for (size_t i = 0; i < count; i++) {
        double away = y[i] - sums.mean;
        sums.distance += away * away / (s[i] * s[i] + between);
    }
    return sums;
}

static double variance_between(const double *y, const double *s, size_t count)
{
    double wanted = (double)count - 1, lo = 0, hi = 0;
    if (weigh(y, s, count, 0).distance <= wanted) return 0;
    for (size_t i = 0; i < count; i++) hi += (y[i] - y[0]) * (y[i] - y[0]);
    while (weigh(y, s, count, hi).distance > wanted) hi *= 2;
    for (;;) {
        double middle = lo + (hi - lo) / 2;
        if (middle <= lo || middle >= hi) return middle;
        if (weigh(y, s, count, middle).distance > wanted)
            lo = middle;
        else
            hi = middle;
    }
}

struct pooling pooling_of(const double *estimates, const double *errors, size_t count,
                          double *values, double *value_errors)
{
    CHECK(count > 0);
    for (size_t i = 0; i < count; i++) CHECK(errors[i] > 0);
    double between = count > 1 ? variance_between(estimates, errors, count) : 0;
    struct weighted sums = weigh(estimates, errors, count, between);
    struct pooling pooled = {sums.mean, sqrt(1 / sums.weight), between};
    for (size_t i = 0; i < count; i++) {
        double variance = errors[i] * errors[i], drawn = variance / (variance + between);
        values[i] = (1 - drawn) * estimates[i] + drawn * sums.mean;
        value_errors[i] = sqrt((1 - drawn) * variance + drawn * drawn / sums.weight);
    }
    return pooled;
}
