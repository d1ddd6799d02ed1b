#include "proportion.h"

#include <math.h>

#include "special.h"

static const double half_pi = 1.57079632679489661923;

/* Panels of the quadrature, an even number, and how far it looks from the middle in standard
 * deviations: what lies beyond is below 1e-20. */
enum { PANEL_COUNT = 256 };
static const double reach = 10;

static void check(struct proportion p)
{
    CHECK(p.good >= 0 && p.good <= p.n && p.n <= PROPORTION_N_MAX);
}

/* The x with I_x(a, b) = p, by bisection: it cannot diverge. */
static double beta_quantile(double p, double a, double b)
{
    double lo = 0, hi = 1;
    for (int i = 0; i < 48; i++) {
        double middle = (lo + hi) / 2;
        if (special_beta_lower(middle, a, b) < p)
            lo = middle;
        else
            hi = middle;
    }
    return (lo + hi) / 2;
}

void proportion_jeffreys(struct proportion p, double level, double *lo, double *hi)
{
    check(p);
    double a = p.good + 0.5, b = p.n - p.good + 0.5;
    *lo = beta_quantile((1 - level) / 2, a, b);
    *hi = beta_quantile((1 + level) / 2, a, b);
}

double proportion_median(struct proportion p)
{
    check(p);
    return beta_quantile(0.5, p.good + 0.5, p.n - p.good + 0.5);
}

struct estimate proportion_estimate(struct proportion p, double level)
{
    CHECK(p.n > 0);
    struct estimate e = {.known = true, .level = level, .n = p.n};
    e.value = (double)p.good / p.n;
    proportion_jeffreys(p, level, &e.lo, &e.hi);
    if (e.value < e.lo) e.lo = e.value;
    if (e.value > e.hi) e.hi = e.value;
    return e;
}

/* Wilson's score interval. */
static void score_interval(struct proportion p, double z, double *lo, double *hi)
{
    double n = p.n, share = p.good / n, square = z * z / n;
    double middle = share + square / 2;
    double half = z * sqrt(share * (1 - share) / n + square / (4 * n));
    *lo = (middle - half) / (1 + square);
    *hi = (middle + half) / (1 + square);
}

struct estimate proportion_difference(struct proportion a, struct proportion b, double level)
{
    check(a), check(b);
    CHECK(a.n > 0 && b.n > 0);
    double z = special_normal_quantile((1 + level) / 2);
    double a_lo, a_hi, b_lo, b_hi, a_share = (double)a.good / a.n, b_share = (double)b.good / b.n;
    score_interval(a, z, &a_lo, &a_hi);
    score_interval(b, z, &b_lo, &b_hi);
    struct estimate e = {.known = true, .level = level, .n = a.n + b.n};
    e.value = a_share - b_share;
    e.lo = e.value - hypot(a_share - a_lo, b_hi - b_share);
    e.hi = e.value + hypot(a_hi - a_share, b_share - b_lo);
    return e;
}

bool proportion_difference_stratified(const struct proportion *a, const struct proportion *b,
                                      size_t strata_count, double *difference,
                                      double *standard_error)
{
    double sum = 0, weights = 0, variance = 0;
    for (size_t i = 0; i < strata_count; i++) {
        check(a[i]), check(b[i]);
        if (a[i].n == 0 || b[i].n == 0) continue;
        double n_a = a[i].n, n_b = b[i].n, weight = n_a * n_b / (n_a + n_b);
        double share_a = a[i].good / n_a, share_b = b[i].good / n_b;
        sum += weight * (share_a - share_b);
        weights += weight;
        variance += weight * weight *
                    (share_a * (1 - share_a) / n_a + share_b * (1 - share_b) / n_b);
    }
    if (!(weights > 0)) return false;
    *difference = sum / weights;
    *standard_error = sqrt(variance) / weights;
    return true;
}

/* With x = sin(angle)^2 the density of Beta(a, b) is sin^(2a-1) cos^(2b-1), which is smooth at both
 * ends for a, b >= 1/2; its logarithm, up to a constant. */
static double log_density(double angle, double a, double b)
{
    double value = 0;
    if (a > 0.5) value += (2 * a - 1) * log(sin(angle));
    if (b > 0.5) value += (2 * b - 1) * log(cos(angle));
    return value;
}

double proportion_p_exceeds(struct proportion a, struct proportion b, double margin)
{
    check(a), check(b);
    double a1 = a.good + 0.5, b1 = a.n - a.good + 0.5;
    double a2 = b.good + 0.5, b2 = b.n - b.good + 0.5;
    double middle = atan2(sqrt(a1), sqrt(b1)), width = reach / (2 * sqrt(a1 + b1));
    double from = fmax(middle - width, 0), to = fmin(middle + width, half_pi);
    double top = log_density(middle, a1, b1), above = 0, below = 0;
    for (int i = 0; i <= PANEL_COUNT; i++) {
        double angle = from + (to - from) * i / PANEL_COUNT, sine = sin(angle);
        double x = fmin(fmax(sine * sine - margin, 0), 1);
        double weight = i == 0 || i == PANEL_COUNT ? 1 : i % 2 == 1 ? 4 : 2;
        double exponent = log_density(angle, a1, b1) - top;
        if (exponent < -700) continue;
        double density = weight * exp(exponent);
        above += density * special_beta_lower(x, a2, b2);
        below += density;
    }
    return fmin(above / below, 1);
}

double proportion_p_greater(struct proportion a, struct proportion b)
{
    return proportion_p_exceeds(a, b, 0);
}
