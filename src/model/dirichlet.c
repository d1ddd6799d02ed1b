#include "dirichlet.h"

#include <math.h>
#include <string.h>

/* Places at which a stick is broken; more for the first, whose h(v) turns round at one half. */
enum { GRID = DIRICHLET_GRID, PLACE_COUNT = 112, FIRST_PLACE_COUNT = 1024 };

/* Logits beyond this are as good as 0 and 1 (h(v) is 8e-5 there); their mass stands in closed
 * form. */
static const double logit_max = 12;

/* How far the logarithm of a density falls before the rest is left out. */
static const double fall_max = 32;

/* What is closer than this to 0 or to 1 is taken for it. */
static const double nothing = 1e-10;

/* The first part v of the broken stick: masses at places, and at both ends. */
struct breaks {
    int count;
    double rest[FIRST_PLACE_COUNT + 1]; /* 1 - v */
    double entropy[FIRST_PLACE_COUNT + 1], mass[FIRST_PLACE_COUNT + 1];
    double none, all; /* the mass at v = 0, and at v = 1 */
};

/* The logarithm of the density of log(v / (1-v)) where v ~ Beta(a, b), up to a constant. */
static double log_density(double logit, double a, double b)
{
    double log_v = logit < 0 ? logit - log1p(exp(logit)) : -log1p(exp(-logit));
    return a * log_v + b * (log_v - logit);
}

/* Where the density has fallen by fall_max, from the mode towards `end`; `end` where it has not. */
static double reach(double mode, double end, double a, double b)
{
    double least = log_density(mode, a, b) - fall_max, near = mode, far = end;
    if (log_density(end, a, b) > least) return end;
    for (int i = 0; i < 40; i++) {
        double middle = (near + far) / 2;
        if (log_density(middle, a, b) > least)
            near = middle;
        else
            far = middle;
    }
    return far;
}

static void break_stick(double a, double b, int count, struct breaks *out)
{
    double mode = fmin(fmax(log(a / b), -logit_max), logit_max);
    double from = reach(mode, -logit_max, a, b), to = reach(mode, logit_max, a, b);
    double top = log_density(mode, a, b), width = (to - from) / count;
    out->count = count;
    out->none = exp(log_density(from, a, b) - top) / a;
    out->all = exp(log_density(to, a, b) - top) / b;
    double sum = out->none + out->all;
    for (int i = 0; i <= count; i++) {
        double logit = from + width * i;
        double v = 1 / (1 + exp(-logit)), rest = 1 / (1 + exp(logit));
        double weight = i == 0 || i == count ? width / 2 : width;
        out->rest[i] = rest;
        out->entropy[i] = -v * log(v) - rest * log(rest);
        out->mass[i] = exp(log_density(logit, a, b) - top) * weight;
        sum += out->mass[i];
    }
    out->none /= sum;
    out->all /= sum;
    for (int i = 0; i <= count; i++) out->mass[i] /= sum;
}

/* Two kinds: H is h(v) itself. The mass of a place lies evenly between the middles on its sides. */
static void start(const struct breaks *breaks, double step, double *at)
{
    for (int g = 0; g <= GRID; g++) at[g] = breaks->none + breaks->all;
    for (int i = 0; i <= breaks->count; i++) {
        double here = breaks->entropy[i];
        double before = (here + breaks->entropy[i > 0 ? i - 1 : i]) / 2;
        double after = (here + breaks->entropy[i < breaks->count ? i + 1 : i]) / 2;
        double lo = fmin(fmin(before, after), here), hi = fmax(fmax(before, after), here);
        for (int g = (int)(lo / step); g <= GRID; g++) {
            double h = g * step;
            at[g] += breaks->mass[i] * (h >= hi ? 1 : h > lo ? (h - lo) / (hi - lo) : 0);
        }
    }
}

/* From one point of the grid to the next: the cubic through four points, a line at the ends. */
struct piece {
    double value, first, second, third;
};

static struct piece piece_of(const double *at, int g)
{
    double here = at[g], rise = at[g + 1] - here;
    if (g == 0 || g + 2 > GRID) return (struct piece){here, rise, 0, 0};
    double slope = (at[g + 1] - at[g - 1]) / 2, next_slope = (at[g + 2] - here) / 2;
    return (struct piece){here, slope, 3 * rise - 2 * slope - next_slope,
                          slope + next_slope - 2 * rise};
}

static double value_of(const struct piece *piece, double t)
{
    return piece->value + t * (piece->first + t * (piece->second + t * piece->third));
}

/* What of the grid is neither as good as 0 nor as good as 1. */
static void edges_of(const double *at, double *from, double *to)
{
    int lo = 0, hi = GRID;
    while (lo < GRID && at[lo + 1] < nothing) lo++;
    while (hi > 0 && at[hi - 1] > 1 - nothing) hi--;
    *from = at[0] >= nothing ? 0 : lo;
    *to = hi;
}

/* One kind more: next(x) is the mean of at((x - h(v)) / (1 - v)) over v. */
static void carry(const struct breaks *breaks, double step, const double *at, double *next)
{
    double whole[GRID + 2] = {0}; /* mass that counts in full from here on */
    struct piece pieces[GRID];
    double from, to;
    edges_of(at, &from, &to);
    for (int g = 0; g < GRID; g++) pieces[g] = piece_of(at, g);
    for (int g = 0; g <= GRID; g++) next[g] = breaks->all + breaks->none * at[g];
    for (int i = 0; i <= breaks->count; i++) {
        double mass = breaks->mass[i], rest = breaks->rest[i], offset = breaks->entropy[i] / step;
        if (mass < nothing) continue;
        double scale = 1 / rest;
        int g = (int)ceil(fmin(offset + from * rest, GRID + 1));
        for (; g <= GRID; g++) {
            double place = (g - offset) * scale;
            if (place >= to) break;
            int cell = (int)place;
            next[g] += mass * value_of(&pieces[cell], place - cell);
        }
        whole[g] += mass;
    }
    double sum = 0;
    for (int g = 0; g <= GRID; g++) {
        sum += whole[g];
        next[g] = fmin(next[g] + sum, 1);
        if (g > 0) next[g] = fmax(next[g], next[g - 1]);
    }
}

/* Falling, by insertion: there are few. */
static void sort_counts(const int32_t *counts, size_t kinds, int32_t *out)
{
    for (size_t i = 0; i < kinds; i++) {
        size_t to = i;
        for (; to > 0 && out[to - 1] < counts[i]; to--) out[to] = out[to - 1];
        out[to] = counts[i];
    }
}

/* exp(H) is 1 at the least, and above it as often as H is above h: 1 + integral e^h P(H > h). */
static double mean_of(const double *at, double step)
{
    double sum = 0;
    for (int g = 0; g <= GRID; g++)
        sum += (g == 0 || g == GRID ? 0.5 : 1) * exp(g * step) * (1 - at[g]);
    return 1 + sum * step;
}

bool dirichlet_of(const int32_t *counts, size_t kinds, struct arena *arena, struct dirichlet *out)
{
    int32_t sorted[DIRICHLET_KINDS_MAX];
    int64_t n = 0;
    CHECK(kinds <= DIRICHLET_KINDS_MAX);
    for (size_t i = 0; i < kinds; i++) {
        CHECK(counts[i] >= 0);
        n += counts[i];
    }
    if (kinds < 2 || n == 0) return false;
    CHECK(n <= INT32_MAX);
    sort_counts(counts, kinds, sorted);
    double *at = NEW(arena, double, GRID + 1);
    double prior = 1 / (double)kinds, step = log((double)kinds) / GRID;
    double others = sorted[0] + prior, next[GRID + 1];
    struct breaks breaks;
    for (size_t i = 1; i < kinds; i++) {
        double part = sorted[i] + prior;
        break_stick(part, others, i == 1 ? FIRST_PLACE_COUNT : PLACE_COUNT, &breaks);
        if (i == 1)
            start(&breaks, step, next);
        else
            carry(&breaks, step, at, next);
        memcpy(at, next, sizeof next);
        others += part;
    }
    *out = (struct dirichlet){(int32_t)n, (int32_t)kinds, step, at, mean_of(at, step)};
    return true;
}

double dirichlet_lower(const struct dirichlet *d, double x)
{
    if (x < 1) return 0;
    double place = log(x) / d->step;
    if (place >= GRID) return 1;
    struct piece piece = piece_of(d->at, (int)place);
    return fmin(fmax(value_of(&piece, place - (int)place), 0), 1);
}

double dirichlet_quantile(const struct dirichlet *d, double p)
{
    CHECK(p > 0 && p < 1);
    double lo = 1, hi = d->kinds;
    for (int i = 0; i < 48; i++) {
        double middle = (lo + hi) / 2;
        if (dirichlet_lower(d, middle) < p)
            lo = middle;
        else
            hi = middle;
    }
    return (lo + hi) / 2;
}

struct estimate dirichlet_estimate(const struct dirichlet *d, double level)
{
    return (struct estimate){.known = true,
                             .value = dirichlet_quantile(d, 0.5),
                             .lo = dirichlet_quantile(d, (1 - level) / 2),
                             .hi = dirichlet_quantile(d, (1 + level) / 2),
                             .level = level,
                             .n = d->n};
}

double dirichlet_difference_lower(const struct dirichlet *a, const struct dirichlet *b, double x)
{
    double sum = dirichlet_lower(a, 1 + x) * b->at[0];
    for (int g = 0; g < GRID; g++) {
        double mass = b->at[g + 1] - b->at[g];
        if (mass > 0) sum += mass * dirichlet_lower(a, exp((g + 0.5) * b->step) + x);
    }
    return fmin(sum, 1);
}

static double difference_quantile(const struct dirichlet *a, const struct dirichlet *b, double p)
{
    double lo = 1 - (double)b->kinds, hi = (double)a->kinds - 1;
    for (int i = 0; i < 28; i++) {
        double middle = (lo + hi) / 2;
        if (dirichlet_difference_lower(a, b, middle) < p)
            lo = middle;
        else
            hi = middle;
    }
    return (lo + hi) / 2;
}

struct estimate dirichlet_difference(const struct dirichlet *a, const struct dirichlet *b,
                                     double level)
{
    return (struct estimate){.known = true,
                             .value = difference_quantile(a, b, 0.5),
                             .lo = difference_quantile(a, b, (1 - level) / 2),
                             .hi = difference_quantile(a, b, (1 + level) / 2),
                             .level = level,
                             .n = a->n + b->n};
}
