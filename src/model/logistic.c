#include "logistic.h"

#include <math.h>

enum { STEP_COUNT_MAX = 100, HALVING_COUNT_MAX = 30 };

/* Beyond this a coefficient is on its way to infinity. */
static const double slope_deviations_max = 30;

struct rows {
    const double *x, *offset, *y; /* x or offset NULL: all 0 */
    size_t count;
    double center, scale; /* x is used as (x - center) / scale */
};

static double linear(const struct rows *rows, size_t i, double a, double b)
{
    double value = a;
    if (rows->offset) value += rows->offset[i];
    if (rows->x) value += b * (rows->x[i] - rows->center) / rows->scale;
    return value;
}

static double log_likelihood(const struct rows *rows, double a, double b)
{
    double sum = 0;
    for (size_t i = 0; i < rows->count; i++) {
        double eta = linear(rows, i, a, b);
        sum += rows->y[i] * eta - (eta > 0 ? eta + log1p(exp(-eta)) : log1p(exp(eta)));
    }
    return sum;
}

/* Gradient and information at a, b. */
struct slope {
    double ga, gb, iaa, iab, ibb;
};

static struct slope slope_at(const struct rows *rows, double a, double b)
{
    struct slope s = {0};
    for (size_t i = 0; i < rows->count; i++) {
        double x = rows->x ? (rows->x[i] - rows->center) / rows->scale : 0;
        double p = 1 / (1 + exp(-linear(rows, i, a, b))), w = p * (1 - p);
        s.ga += rows->y[i] - p;
        s.gb += (rows->y[i] - p) * x;
        s.iaa += w;
        s.iab += w * x;
        s.ibb += w * x * x;
    }
    return s;
}

/* One Newton step, halved until it climbs; false when the information has no inverse. */
static bool step(const struct rows *rows, double *a, double *b, double *likelihood)
{
    struct slope s = slope_at(rows, *a, *b);
    double da, db = 0;
    if (rows->x) {
        double determinant = s.iaa * s.ibb - s.iab * s.iab;
        if (!(determinant > 1e-300)) return false;
        da = (s.ibb * s.ga - s.iab * s.gb) / determinant;
        db = (s.iaa * s.gb - s.iab * s.ga) / determinant;
    } else {
        if (!(s.iaa > 1e-300)) return false;
        da = s.ga / s.iaa;
    }
    for (int i = 0; i < HALVING_COUNT_MAX; i++, da /= 2, db /= 2) {
        double next = log_likelihood(rows, *a + da, *b + db);
        if (next < *likelihood) continue;
        *a += da;
        *b += db;
        *likelihood = next;
        return fabs(da) + fabs(db) > 1e-13 * (1 + fabs(*a) + fabs(*b));
    }
    return false;
}

static bool both_kinds(const double *y, size_t count)
{
    size_t good = 0;
    for (size_t i = 0; i < count; i++) good += y[i] > 0.5;
    return good > 0 && good < count;
}

static bool fit(const struct rows *rows, struct logistic *out)
{
    double a = 0, b = 0, likelihood = log_likelihood(rows, 0, 0);
    for (int i = 0; i < STEP_COUNT_MAX && fabs(b) <= slope_deviations_max; i++)
        if (!step(rows, &a, &b, &likelihood)) break;
    struct slope s = slope_at(rows, a, b);
    double determinant = rows->x ? s.iaa * s.ibb - s.iab * s.iab : s.iaa;
    bool settled = fabs(s.ga) + fabs(s.gb) < 1e-6 * (double)rows->count;
    if (!settled || !(determinant > 1e-9) || fabs(b) > slope_deviations_max) return false;
    double shift = rows->x ? rows->center / rows->scale : 0;
    *out = (struct logistic){.intercept = a - b * shift, .slope = rows->x ? b / rows->scale : 0};
    if (rows->x) {
        double vaa = s.ibb / determinant, vbb = s.iaa / determinant, vab = -s.iab / determinant;
        out->intercept_error = sqrt(vaa - 2 * shift * vab + shift * shift * vbb);
        out->slope_error = sqrt(vbb) / rows->scale;
    } else {
        out->intercept_error = 1 / sqrt(s.iaa);
    }
    return true;
}

bool logistic_fit(const double *x, const double *y, size_t count, struct logistic *out)
{
    struct rows rows = {.x = x, .y = y, .count = count};
    double squares = 0;
    CHECK(count > 0);
    if (!both_kinds(y, count)) return false;
    for (size_t i = 0; i < count; i++) rows.center += x[i] / (double)count;
    for (size_t i = 0; i < count; i++)
        squares += (x[i] - rows.center) * (x[i] - rows.center) / (double)count;
    rows.scale = sqrt(squares);
    return rows.scale > 1e-12 * (1 + fabs(rows.center)) && fit(&rows, out);
}

bool logistic_fit_offset(const double *offset, const double *y, size_t count,
                         struct logistic *out)
{
    struct rows rows = {.offset = offset, .y = y, .count = count, .scale = 1};
    CHECK(count > 0);
    return both_kinds(y, count) && fit(&rows, out);
}
