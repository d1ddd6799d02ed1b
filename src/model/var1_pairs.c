#include <math.h>

#include "var1.h"

/* A pivot this small against what the columns hold is rounding, not information. */
static const double pivot_min = 1e-13;

static bool complete(const struct var1_day *day)
{
    return day->seen[0] && day->seen[1];
}

static bool pair_at(const struct var1_day *days, size_t count, size_t i)
{
    return i + 1 < count && complete(&days[i]) && complete(&days[i + 1]);
}

/* Means and centred cross products of yesterday (columns 0, 1) and today (2, 3). */
struct products {
    double n;
    double mean[4];
    double at[4][4];
};

static double cell(const struct var1_day *days, size_t i, size_t column)
{
    return days[i + column / 2].y[column % 2];
}

static struct products products_of(const struct var1_day *days, size_t count)
{
    struct products p = {0};
    for (size_t i = 0; i < count; i++) {
        if (!pair_at(days, count, i)) continue;
        p.n += 1;
        for (size_t c = 0; c < 4; c++) p.mean[c] += cell(days, i, c);
    }
    if (p.n == 0) return p;
    for (size_t c = 0; c < 4; c++) p.mean[c] /= p.n;
    for (size_t i = 0; i < count; i++) {
        if (!pair_at(days, count, i)) continue;
        for (size_t c = 0; c < 4; c++)
            for (size_t d = 0; d <= c; d++)
                p.at[c][d] += (cell(days, i, c) - p.mean[c]) * (cell(days, i, d) - p.mean[d]);
    }
    for (size_t c = 0; c < 4; c++)
        for (size_t d = 0; d < c; d++) p.at[d][c] = p.at[c][d];
    return p;
}

/* The inverse of yesterday's cross products. */
static bool invert(const struct products *p, struct matrix2 *out)
{
    double aa = p->at[0][0], ab = p->at[0][1], bb = p->at[1][1];
    double det = aa * bb - ab * ab;
    double size = p->n * (p->mean[0] * p->mean[0] + p->mean[1] * p->mean[1]);
    if (!(aa > pivot_min * size && bb > pivot_min * size)) return false;
    if (!(det > pivot_min * aa * bb)) return false;
    *out = (struct matrix2){{{bb / det, -ab / det}, {-ab / det, aa / det}}};
    return true;
}

/* Residual cross products from the rows themselves, since differences of sums would cancel. */
static struct matrix2 residuals_of(const struct var1_day *days, size_t count,
                                   const struct var1_pairs *pairs)
{
    struct matrix2 sums = {{{0}}};
    for (size_t i = 0; i < count; i++) {
        if (!pair_at(days, count, i)) continue;
        double e[2];
        for (size_t k = 0; k < 2; k++) {
            const double *b = pairs->equations[k].coefficients;
            e[k] = days[i + 1].y[k] - b[0] - b[1] * days[i].y[0] - b[2] * days[i].y[1];
        }
        for (size_t k = 0; k < 2; k++)
            for (size_t l = 0; l < 2; l++) sums.at[k][l] += e[k] * e[l];
    }
    return sums;
}

static void solve(const struct products *p, const struct matrix2 *inverse, struct var1_pairs *out)
{
    for (size_t k = 0; k < 2; k++) {
        double *b = out->equations[k].coefficients;
        b[0] = p->mean[2 + k];
        for (size_t j = 0; j < 2; j++) {
            b[1 + j] = inverse->at[j][0] * p->at[0][2 + k] + inverse->at[j][1] * p->at[1][2 + k];
            b[0] -= b[1 + j] * p->mean[j];
            out->phi.at[k][j] = b[1 + j];
        }
    }
}

static void find_errors(const struct products *p, const struct matrix2 *inverse,
                        struct var1_pairs *out)
{
    double level = 1 / p->n; /* the intercept's: 1 / n + m' S^-1 m */
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++) level += p->mean[i] * inverse->at[i][j] * p->mean[j];
    for (size_t k = 0; k < 2; k++) {
        double variance = out->residual.at[k][k];
        out->equations[k].errors[0] = sqrt(variance * level);
        for (size_t j = 0; j < 2; j++)
            out->equations[k].errors[1 + j] = sqrt(variance * inverse->at[j][j]);
    }
}

enum var1_result var1_pairs_of(const struct var1_day *days, size_t count, struct var1_pairs *out)
{
    struct products p = products_of(days, count);
    struct var1_pairs pairs = {.count = (size_t)p.n};
    struct matrix2 inverse;
    *out = pairs;
    if (pairs.count < 5) return VAR1_TOO_FEW; /* three coefficients, and two to have a spread */
    if (!invert(&p, &inverse)) return VAR1_NO_VARIATION;
    solve(&p, &inverse, &pairs);
    pairs.residual = residuals_of(days, count, &pairs);
    for (size_t k = 0; k < 2; k++) {
        if (!(pairs.residual.at[k][k] > pivot_min * p.at[2 + k][2 + k])) return VAR1_NO_VARIATION;
        for (size_t l = 0; l < 2; l++) pairs.residual.at[k][l] /= p.n - 3;
    }
    double scale = sqrt(pairs.residual.at[0][0]) * sqrt(pairs.residual.at[1][1]);
    pairs.residual_correlation = pairs.residual.at[0][1] / scale;
    if (!(fabs(pairs.residual_correlation) < 1 - 1e-9)) return VAR1_NO_VARIATION;
    find_errors(&p, &inverse, &pairs);
    *out = pairs;
    return VAR1_FITTED;
}
