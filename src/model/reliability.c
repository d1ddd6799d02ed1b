#include "reliability.h"

#include <math.h>

#include "special.h"

enum { EM_COUNT_MAX = 100000 };

static const double uniqueness_min = 0.005, settled = 1e-12;

/* A variance below this, on a scale of a few steps, is rounding. */
static const double variance_min = 1e-18;

/* The items' covariances. */
struct cross {
    size_t k;
    double *at; /* k * k */
};

static double of(const struct cross *c, size_t i, size_t j)
{
    return c->at[i * c->k + j];
}

static struct cross cross_of(const struct reliability_rows *rows, struct arena *arena)
{
    size_t k = rows->items;
    double n = (double)rows->count, mean[RELIABILITY_ITEM_COUNT_MAX] = {0};
    struct cross c = {k, NEW(arena, double, k * k)};
    for (size_t r = 0; r < rows->count; r++)
        for (size_t i = 0; i < k; i++) mean[i] += rows->x[r * k + i] / n;
    for (size_t r = 0; r < rows->count; r++) {
        const double *x = rows->x + r * k;
        for (size_t i = 0; i < k; i++)
            for (size_t j = 0; j <= i; j++)
                c.at[i * k + j] += (x[i] - mean[i]) * (x[j] - mean[j]) / (n - 1);
    }
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < i; j++) c.at[j * k + i] = c.at[i * k + j];
    return c;
}

/* What a choice of items sums up to. */
struct part {
    double k, items, all; /* how many; the sum of their variances; the variance of their sum */
};

/* Those of one stratum (with strata), or all but one (without). */
static struct part part_of(const struct cross *c, const size_t *strata, size_t which)
{
    struct part p = {0};
    for (size_t i = 0; i < c->k; i++) {
        if (strata ? strata[i] != which : i == which) continue;
        p.k += 1;
        p.items += of(c, i, i);
        for (size_t j = 0; j < c->k; j++)
            if (strata ? strata[j] == which : j != which) p.all += of(c, i, j);
    }
    return p;
}

static bool alpha_of(struct part p, double *out)
{
    if (p.k < 2 || !(p.all > variance_min)) return false;
    *out = p.k / (p.k - 1) * (1 - p.items / p.all);
    return true;
}

/* By bisection over the logarithm. */
static double f_quantile(double p, double df1, double df2)
{
    double lo = -50, hi = 50;
    for (;;) {
        double mid = lo + (hi - lo) / 2;
        if (mid <= lo || mid >= hi) return exp(mid);
        if (special_f_lower(exp(mid), df1, df2) < p) lo = mid;
        else hi = mid;
    }
}

static void find_interval(struct reliability *out)
{
    double df1 = (double)out->count - 1, df2 = df1 * ((double)out->items - 1);
    out->lo95 = 1 - (1 - out->alpha) * f_quantile(0.975, df1, df2);
    out->hi95 = 1 - (1 - out->alpha) * f_quantile(0.025, df1, df2);
}

static void find_stratified(const struct cross *c, const size_t *strata, double all,
                            struct reliability *out)
{
    double error = 0;
    for (size_t s = 0; s < c->k; s++) {
        double alpha;
        struct part p = part_of(c, strata, s);
        if (p.k == 0) continue;
        if (!alpha_of(p, &alpha)) return;
        error += p.all * (1 - alpha);
    }
    out->stratified = 1 - error / all;
    out->stratified_known = true;
}

static void find_items(const struct cross *c, struct reliability *out)
{
    out->items_vary = true;
    for (size_t i = 0; i < c->k; i++) {
        struct part others = part_of(c, NULL, i);
        double together = 0;
        for (size_t j = 0; j < c->k; j++)
            if (j != i) together += of(c, i, j);
        out->dropped_known[i] = alpha_of(others, &out->dropped[i]);
        bool varies = of(c, i, i) > variance_min;
        out->rest_known[i] = varies && others.all > variance_min;
        if (out->rest_known[i]) out->rest[i] = together / (sqrt(of(c, i, i)) * sqrt(others.all));
        if (!varies) out->items_vary = false;
    }
}

static double find_conditional_error(const struct reliability_rows *rows)
{
    double k = (double)rows->items, sum = 0;
    for (size_t r = 0; r < rows->count; r++) {
        double mean = 0, squares = 0;
        for (size_t i = 0; i < rows->items; i++) mean += rows->x[r * rows->items + i] / k;
        for (size_t i = 0; i < rows->items; i++) {
            double off = rows->x[r * rows->items + i] - mean;
            squares += off * off;
        }
        sum += squares / (k - 1) / k;
    }
    return sqrt(sum / (double)rows->count);
}

/* In place: correlations. */
static void standardise(struct cross *c, double *sd)
{
    for (size_t i = 0; i < c->k; i++) sd[i] = sqrt(of(c, i, i));
    for (size_t i = 0; i < c->k; i++)
        for (size_t j = 0; j < c->k; j++) c->at[i * c->k + j] /= sd[i] * sd[j];
}

/* One step of EM: from loadings and uniquenesses to better ones. How far the loadings moved. */
static double improve(const struct cross *c, double *loading, double *uniqueness)
{
    double weight[RELIABILITY_ITEM_COUNT_MAX], score[RELIABILITY_ITEM_COUNT_MAX];
    double information = 0, spread = 1, moved = 0;
    for (size_t i = 0; i < c->k; i++) information += loading[i] * loading[i] / uniqueness[i];
    for (size_t i = 0; i < c->k; i++)
        weight[i] = loading[i] / uniqueness[i] / (1 + information);
    for (size_t i = 0; i < c->k; i++) {
        score[i] = 0;
        for (size_t j = 0; j < c->k; j++) score[i] += of(c, i, j) * weight[j];
        spread -= weight[i] * loading[i];
    }
    for (size_t i = 0; i < c->k; i++) spread += weight[i] * score[i];
    for (size_t i = 0; i < c->k; i++) {
        double better = score[i] / spread;
        moved = fmax(moved, fabs(better - loading[i]));
        loading[i] = better;
        uniqueness[i] = fmax(uniqueness_min, 1 - better * score[i]);
    }
    return moved;
}

static bool find_omega(const struct cross *correlations, const double *sd, double *out)
{
    double loading[RELIABILITY_ITEM_COUNT_MAX], uniqueness[RELIABILITY_ITEM_COUNT_MAX];
    size_t k = correlations->k;
    if (k < 3) return false;
    for (size_t i = 0; i < k; i++) {
        double sum = 0; /* the centroid: how the item goes with all */
        for (size_t j = 0; j < k; j++) sum += of(correlations, i, j);
        loading[i] = sum < 0 ? -0.5 : 0.5;
        uniqueness[i] = 0.75;
    }
    int steps = 0;
    while (improve(correlations, loading, uniqueness) > settled)
        if (++steps == EM_COUNT_MAX) return false;
    double common = 0, own = 0;
    for (size_t i = 0; i < k; i++) {
        common += loading[i] * sd[i];
        own += uniqueness[i] * sd[i] * sd[i];
    }
    *out = common * common / (common * common + own);
    return true;
}

enum reliability_result reliability_of(const struct reliability_rows *rows, struct arena scratch,
                                       struct reliability *out)
{
    CHECK(rows->items <= RELIABILITY_ITEM_COUNT_MAX && rows->count <= RELIABILITY_ROW_COUNT_MAX);
    if (rows->count < 3 || rows->items < 2) return RELIABILITY_TOO_FEW;
    struct cross c = cross_of(rows, &scratch);
    struct part all = part_of(&c, NULL, rows->items);
    struct reliability found = {.count = rows->count, .items = rows->items};
    if (!alpha_of(all, &found.alpha)) return RELIABILITY_NO_VARIATION;
    found.sd = sqrt(all.all) / all.k;
    find_interval(&found);
    find_stratified(&c, rows->strata, all.all, &found);
    find_items(&c, &found);
    found.conditional_error = find_conditional_error(rows);
    if (found.items_vary) {
        double sd[RELIABILITY_ITEM_COUNT_MAX], sum = 0, k = all.k;
        standardise(&c, sd);
        for (size_t i = 0; i < c.k * c.k; i++) sum += c.at[i];
        found.standard = k / (k - 1) * (1 - k / sum);
        found.omega_known = find_omega(&c, sd, &found.omega);
    }
    *out = found;
    return RELIABILITY_FOUND;
}

double reliability_error(double sd, double reliability)
{
    CHECK(sd >= 0 && reliability <= 1);
    return sd * sqrt(1 - reliability);
}

double reliability_critical_change(double sd, double reliability)
{
    return special_normal_quantile(0.975) * sqrt(2) * reliability_error(sd, reliability);
}
