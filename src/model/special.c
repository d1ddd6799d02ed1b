#include "special.h"

#include <math.h>

static const double pi = 3.14159265358979323846;

/* Continued fractions and series stop here at the latest; the slowest in the domain needs about
 * the square root of a million times three. */
enum { TERM_COUNT_MAX = 20000 };

/* The error of Stirling's formula at 0, 1/2, 1 ... 15 1/2; at 0 there is none. */
static const double stirling_halves[32] = {
    0, 0.15342640972002736, 0.081061466795327261, 0.054814121051917651,
    0.041340695955409297, 0.033162873519936291, 0.027677925684998338, 0.023746163656297496,
    0.020790672103765093, 0.018488450532673187, 0.016644691189821193, 0.015134973221917378,
    0.013876128823070748, 0.012810465242920227, 0.01189670994589177, 0.011104559758206917,
    0.010411265261972096, 0.0097994161261588039, 0.0092554621827127329, 0.0087687001341393862,
    0.0083305634333628708, 0.0079341145643140199, 0.0075736754879518406, 0.007244554301320383,
    0.0069428401072095299, 0.0066652470327076821, 0.0064089941880042071, 0.0061717122630394576,
    0.0059513701127588475, 0.0057462165130101155, 0.0055547335519628011, 0.0053755990329268349,
};

/* log Gamma(x + 1) - [(x + 1/2) log x - x + log(2 pi) / 2]. Asymptotic from 16 on; below, halves
 * stand in a table, for degrees of freedom are halved, and the rest goes by steps of one. */
static double stirling_error(double x)
{
    double sum = 0, twice = 2 * x;
    if (x > 0 && twice < 32 && floor(twice) >= twice) return stirling_halves[(int)twice];
    for (; x < 16; x += 1) sum += (x + 0.5) * log1p(1 / x) - 1;
    double r = 1 / (x * x);
    return sum + (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / x;
}

/* x log(x / mean) + mean - x without cancellation where both are close (Loader's "bd0"). */
static double deviance(double x, double mean)
{
    double difference = x - mean;
    if (fabs(difference) >= 0.1 * (x + mean)) return x * log(x / mean) - difference;
    double v = difference / (x + mean), sum = difference * v, term = 2 * x * v;
    for (int j = 1;; j++) {
        term *= v * v;
        double next = sum + term / (2 * j + 1);
        if (next == sum) return sum;
        sum = next;
    }
}

/* x^a y^b / B(a, b), with x + y = 1. */
static double beta_factor(double x, double y, double a, double b)
{
    double n = a + b;
    double exponent = stirling_error(n) - stirling_error(a) - stirling_error(b) -
                      deviance(a, n * x) - deviance(b, n * y);
    return sqrt(a * b / (2 * pi * n)) * exp(exponent);
}

static double away_from_zero(double x)
{
    return fabs(x) < 1e-300 ? 1e-300 : x;
}

/* What beta_factor is to be divided by for I_x(a, b) with x below the mean, where the continued
 * fraction converges fast; modified Lentz. Taking two steps of the fraction as one lets a y - b x
 * stand for a difference that would cancel where x is close to 1. */
static double beta_fraction(double x, double y, double a, double b)
{
    double fraction = a * (a * y - b * x + 1) / (a + 1), c = fraction, d = 0;
    for (int m = 1; m < TERM_COUNT_MAX; m++) {
        double s = a + 2.0 * m - 1;
        double above = (a + m - 1) * (a + b + m - 1) / s * (m * (b - m) * x * x / s);
        double below = m + m * (b - m) * x / s +
                       (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (s + 2);
        d = 1 / away_from_zero(below + above * d);
        c = away_from_zero(below + above / c);
        fraction *= c * d;
        if (fabs(c * d - 1) < 1e-16) break;
    }
    return fraction;
}

static bool is_below_mean(double x, double a, double b)
{
    return x < (a + 1) / (a + b + 2);
}

/* I_x(a, b) from x and y = 1 - x, both as exact as the caller has them. */
static double beta_of_both(double x, double y, double a, double b)
{
    CHECK(a >= 0.05 && a <= 1e6 && b >= 0.05 && b <= 1e6);
    if (x <= 0) return 0;
    if (y <= 0) return 1;
    double factor = beta_factor(x, y, a, b);
    if (is_below_mean(x, a, b)) return factor / beta_fraction(x, y, a, b);
    return 1 - factor / beta_fraction(y, x, b, a);
}

double special_beta_lower(double x, double a, double b)
{
    CHECK(x >= 0 && x <= 1);
    return beta_of_both(x, 1 - x, a, b);
}

double special_beta_upper(double x, double a, double b)
{
    CHECK(x >= 0 && x <= 1);
    return beta_of_both(1 - x, x, b, a);
}

/* x^a e^-x / Gamma(a) */
static double gamma_factor(double a, double x)
{
    return sqrt(a / (2 * pi)) * exp(-stirling_error(a) - deviance(a, x));
}

static double gamma_series(double a, double x)
{
    double term = 1 / a, sum = term;
    for (int k = 1; k < TERM_COUNT_MAX && term > sum * 1e-17; k++) {
        term *= x / (a + k);
        sum += term;
    }
    return gamma_factor(a, x) * sum;
}

static double gamma_fraction(double a, double x)
{
    double b = x + 1 - a, c = 1e300, d = 1 / away_from_zero(b), fraction = d;
    for (int k = 1; k < TERM_COUNT_MAX; k++) {
        double numerator = -k * (k - a);
        b += 2;
        d = 1 / away_from_zero(b + numerator * d);
        c = away_from_zero(b + numerator / c);
        fraction *= c * d;
        if (fabs(c * d - 1) < 1e-16) break;
    }
    return gamma_factor(a, x) * fraction;
}

double special_gamma_lower(double a, double x)
{
    CHECK(a >= 0.5 && a <= 1e6 && x >= 0 && x <= 1e12);
    if (x == 0) return 0;
    return x < a + 1 ? gamma_series(a, x) : 1 - gamma_fraction(a, x);
}

double special_gamma_upper(double a, double x)
{
    CHECK(a >= 0.5 && a <= 1e6 && x >= 0 && x <= 1e12);
    if (x == 0) return 1;
    return x < a + 1 ? 1 - gamma_series(a, x) : gamma_fraction(a, x);
}

double special_normal_lower(double x)
{
    CHECK(isfinite(x));
    return 0.5 * erfc(-x / sqrt(2));
}

/* AS 241: three rational functions of degree seven, for the middle, the tails and the far tails. */
static const double middle[2][8] = {
    {3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
     1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
     3.3430575583588128105e+4, 2.5090809287301226727e+3},
    {1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
     2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
     5.2264952788528545610e+3},
};
static const double tail[2][8] = {
    {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
     3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
     2.27238449892691845833e-2, 7.74545014278341407640e-4},
    {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
     1.05075007164441684324e-9},
};
static const double far_tail[2][8] = {
    {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
     2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
     2.71155556874348757815e-5, 2.01033439929228813265e-7},
    {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
     2.04426310338993978564e-15},
};

static double ratio(const double polynomials[2][8], double x)
{
    double above = 0, below = 0;
    for (int i = 7; i >= 0; i--) {
        above = above * x + polynomials[0][i];
        below = below * x + polynomials[1][i];
    }
    return above / below;
}

double special_normal_quantile(double p)
{
    CHECK(p >= 1e-300 && p < 1);
    double q = p - 0.5;
    if (fabs(q) <= 0.425) return q * ratio(middle, 0.180625 - q * q);
    double r = sqrt(-log(q < 0 ? p : 1 - p));
    double z = r <= 5 ? ratio(tail, r - 1.6) : ratio(far_tail, r - 5);
    return q < 0 ? -z : z;
}

/* P(T > t) for t >= 0. */
static double t_upper(double t, double df)
{
    double r = t / df * t; /* in this order: t may be as large as the inverse of 1e-100 */
    return 0.5 * beta_of_both(1 / (1 + r), 1 / (1 + 1 / r), df / 2, 0.5);
}

/* For t > 0: the factor of the incomplete beta function, by the chain rule. */
static double t_density(double t, double df)
{
    double n = df + t * t;
    return beta_factor(df / n, t * t / n, df / 2, 0.5) / t;
}

double special_t_lower(double t, double df)
{
    CHECK(isfinite(t) && df >= 0.1 && df <= 1e6);
    return t > 0 ? 1 - t_upper(t, df) : t_upper(-t, df);
}

double special_t_lower_and_density(double t, double df, double *density)
{
    static const double flat = 1e-100; /* from here to 0 the density is the same */
    CHECK(isfinite(t) && df >= 0.1 && df <= 1e6);
    double size = fmax(fabs(t), flat), r = size / df * size, a = df / 2, b = 0.5;
    double x = 1 / (1 + r), y = 1 / (1 + 1 / r);
    *density = 0;
    if (x <= 0) return t > 0;
    double factor = beta_factor(x, y, a, b), upper;
    *density = factor / size;
    if (is_below_mean(x, a, b))
        upper = 0.5 * factor / beta_fraction(x, y, a, b);
    else
        upper = 0.5 * (1 - factor / beta_fraction(y, x, b, a));
    return t > 0 ? 1 - upper : upper;
}

double special_t_quantile(double p, double df)
{
    CHECK(p >= 1e-100 && p < 1 && df >= 1 && df <= 1e6);
    double q = p < 0.5 ? p : 1 - p;
    if (q == 0.5) return 0;
    double lo = 0, hi = 1;
    while (t_upper(hi, df) > q) {
        lo = hi;
        hi *= 2;
    }
    /* Newton on the logarithm of the tail, which is nearly straight; where a step leaves the
     * bracket, halving it cannot diverge. */
    double t = lo + (hi - lo) / 2;
    for (;;) {
        double upper = t_upper(t, df);
        if (upper > q)
            lo = t;
        else
            hi = t;
        double next = t + log(upper / q) * upper / t_density(t, df);
        if (!(next > lo && next < hi)) next = lo + (hi - lo) / 2;
        if (fabs(next - t) <= 4e-16 * t || next <= lo || next >= hi) return p < 0.5 ? -next : next;
        t = next;
    }
}

double special_f_lower(double f, double df1, double df2)
{
    CHECK(isfinite(f) && f >= 0 && df1 >= 0.1 && df1 <= 1e6 && df2 >= 0.1 && df2 <= 1e6);
    double r = f / df2 * df1;
    return beta_of_both(1 / (1 + 1 / r), 1 / (1 + r), df1 / 2, df2 / 2);
}

double special_f_upper(double f, double df1, double df2)
{
    CHECK(isfinite(f) && f >= 0 && df1 >= 0.1 && df1 <= 1e6 && df2 >= 0.1 && df2 <= 1e6);
    double r = f / df2 * df1;
    return beta_of_both(1 / (1 + r), 1 / (1 + 1 / r), df2 / 2, df1 / 2);
}

/* e^-mean mean^k / k! */
static double poisson_weight(double k, double mean)
{
    if (k == 0) return exp(-mean);
    return exp(-stirling_error(k) - deviance(k, mean)) / sqrt(2 * pi * k);
}

/* What one term of the mixture and the next differ by is known, so that the incomplete beta
 * function is worked out once, at the mode of the Poisson weights. Downwards only positive numbers
 * are added; upwards the weights fall before the differences could matter. */
double special_noncentral_f_lower(double f, double df1, double df2, double noncentrality)
{
    CHECK(noncentrality >= 0 && noncentrality <= SPECIAL_NONCENTRALITY_MAX);
    if (noncentrality == 0) return special_f_lower(f, df1, df2);
    CHECK(isfinite(f) && f >= 0 && df1 >= 0.1 && df1 <= 1e6 && df2 >= 0.1 && df2 <= 1e6);
    double r = f / df2 * df1, mean = noncentrality / 2, b = df2 / 2;
    double x = 1 / (1 + 1 / r), y = 1 / (1 + r);
    if (x <= 0) return 0;
    double mode = floor(mean), weight_mode = poisson_weight(mode, mean), a = df1 / 2 + mode;
    double lower_mode = beta_of_both(x, y, a, b), step_mode = beta_factor(x, y, a, b) / a;

    double sum = weight_mode * lower_mode, weight = weight_mode, lower = lower_mode;
    double step = step_mode;
    for (double k = mode; k > 0; k--) { /* I(a - 1) = I(a) + step(a - 1) */
        double above = df1 / 2 + k;
        step *= above / (x * (above + b - 1));
        lower = fmin(1, lower + step);
        weight *= k / mean;
        sum += weight * lower;
        if (weight < sum * 1e-18) break;
    }
    weight = weight_mode;
    lower = lower_mode;
    step = step_mode;
    for (double k = mode; lower > 0; k++) {
        double below = df1 / 2 + k;
        lower -= step;
        step *= x * (below + b) / (below + 1);
        weight *= mean / (k + 1);
        if (!(lower > 0) || weight * lower < sum * 1e-18) break;
        sum += weight * lower;
    }
    return fmin(1, sum);
}

double special_noncentral_f_noncentrality(double f, double df1, double df2, double p)
{
    CHECK(p > 0 && p < 1);
    if (special_f_lower(f, df1, df2) < p) return 0;
    double lo = 0, hi = 1;
    while (special_noncentral_f_lower(f, df1, df2, hi) > p) {
        if (hi >= SPECIAL_NONCENTRALITY_MAX) return SPECIAL_NONCENTRALITY_MAX;
        lo = hi;
        hi = fmin(2 * hi, SPECIAL_NONCENTRALITY_MAX);
    }
    for (;;) {
        double mid = lo + (hi - lo) / 2;
        if (hi - lo <= 1e-13 * hi || mid <= lo || mid >= hi) return mid;
        if (special_noncentral_f_lower(f, df1, df2, mid) > p)
            lo = mid;
        else
            hi = mid;
    }
}

double special_chi_square_quantile(double p, double df)
{
    CHECK(p >= 1e-12 && p <= 1 - 1e-12 && df >= 1 && df <= 1e6);
    double lo = 0, hi = df + 1;
    while (special_gamma_lower(df / 2, hi / 2) < p) hi *= 2;
    for (;;) {
        double mid = lo + (hi - lo) / 2;
        if (hi - lo <= 1e-14 * hi || mid <= lo || mid >= hi) return mid;
        if (special_gamma_lower(df / 2, mid / 2) < p)
            lo = mid;
        else
            hi = mid;
    }
}

double special_log_gamma(double x)
{
    CHECK(x >= 1e-3 && x <= 1e9);
    double shift = 0; /* log Gamma(x) = log Gamma(x + k) - log(x (x + 1) ... (x + k - 1)) */
    for (; x < 16; x += 1) shift += log(x);
    return (x - 0.5) * log(x) - x + 0.5 * log(2 * pi) + stirling_error(x) - shift;
}
