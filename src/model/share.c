#include "share.h"

#include <math.h>

#include "special.h"

struct moments {
    double covariance[CAR1_COLUMN_COUNT_MAX][CAR1_COLUMN_COUNT_MAX]; /* divisor n */
};

static struct moments moments_of(const struct car1_rows *rows)
{
    struct moments m = {{{0}}};
    size_t p = rows->columns;
    double n = (double)rows->count, mean[CAR1_COLUMN_COUNT_MAX] = {0};
    for (size_t i = 0; i < rows->count; i++)
        for (size_t j = 0; j < p; j++) mean[j] += rows->x[i * p + j] / n;
    for (size_t i = 0; i < rows->count; i++)
        for (size_t j = 0; j < p; j++)
            for (size_t k = 0; k <= j; k++)
                m.covariance[j][k] +=
                    (rows->x[i * p + j] - mean[j]) * (rows->x[i * p + k] - mean[k]) / n;
    for (size_t j = 0; j < p; j++)
        for (size_t k = 0; k < j; k++) m.covariance[k][j] = m.covariance[j][k];
    return m;
}

/* b_1' S b_2 of two runs of columns; `bias` is what chance alone adds to it. */
static double explained(const struct moments *m, const struct car1_fit *fit, size_t from,
                        size_t count, size_t to, size_t to_count, double *bias)
{
    double sum = 0;
    *bias = 0;
    for (size_t i = from; i < from + count; i++)
        for (size_t j = to; j < to + to_count; j++) {
            sum += fit->coefficients[i] * m->covariance[i][j] * fit->coefficients[j];
            *bias += m->covariance[i][j] * fit->variance * fit->unscaled[i][j];
        }
    return sum;
}

static struct share_parts shares_of(double first, double second, double both, double residual)
{
    double v1 = fmax(0, first), v2 = fmax(0, second), total = v1 + v2 + both + residual;
    return (struct share_parts){first, second, both, residual,
                                fmax(0, v1 + both / 2) / total, fmax(0, v2 + both / 2) / total,
                                residual / total};
}

/* b' V^-1 b of the first block, V its part of (X'R^-1X)^-1 on a unit diagonal; below 0 where V
 * cannot be factored. */
static double wald(const struct car1_fit *fit, size_t from, size_t count)
{
    double l[CAR1_COLUMN_COUNT_MAX][CAR1_COLUMN_COUNT_MAX], z[CAR1_COLUMN_COUNT_MAX], sum = 0;
    for (size_t i = 0; i < count; i++) {
        double scale = sqrt(fit->unscaled[from + i][from + i]);
        z[i] = fit->coefficients[from + i] / scale;
        for (size_t j = 0; j <= i; j++) {
            double other = sqrt(fit->unscaled[from + j][from + j]);
            double at = fit->unscaled[from + i][from + j] / scale / other;
            for (size_t k = 0; k < j; k++) at -= l[i][k] * l[j][k];
            if (i == j && !(at > 1e-13)) return -1;
            l[i][j] = i == j ? sqrt(at) : at / l[j][j];
        }
        for (size_t k = 0; k < i; k++) z[i] -= l[i][k] * z[k];
        z[i] /= l[i][i];
        sum += z[i] * z[i];
    }
    return sum / fit->variance;
}

/* The F that half of all blocks without any link exceed. */
static double median_f(double p, double df)
{
    double lo = 0, hi = 2;
    while (special_f_lower(hi, p, df) < 0.5) hi *= 2;
    while (hi - lo > 1e-9) {
        double mid = lo + (hi - lo) / 2;
        if (special_f_lower(mid, p, df) < 0.5) lo = mid;
        else hi = mid;
    }
    return hi;
}

static void find_interval(struct share *s, double v_first, double wald_sum, double p, double df,
                          double level)
{
    double tail = (1 - level) / 2, f_told = fmax(s->f, median_f(p, df));
    s->noncentrality_lo = special_noncentral_f_noncentrality(s->f, p, df, 1 - tail);
    s->noncentrality_hi = special_noncentral_f_noncentrality(s->f, p, df, tail);
    double told = special_noncentral_f_noncentrality(f_told, p, df, tail);
    double beside = fmax(0, s->adjusted.v_second) + s->adjusted.v_residual;
    double lo = v_first * (s->noncentrality_lo / wald_sum);
    double hi = v_first * (s->noncentrality_hi / wald_sum);
    told = v_first * (told / wald_sum);
    s->lo = lo / (lo + beside);
    s->hi = hi / (hi + beside);
    s->hi_told = told / (told + beside);
}

bool share_of(const struct car1_rows *rows, const struct car1_fit *fit,
              const struct share_blocks *blocks, double level, struct share *out)
{
    size_t a = blocks->first, na = blocks->first_count;
    size_t b = blocks->second, nb = blocks->second_count;
    CHECK(na >= 1 && a + na <= rows->columns && b + nb <= rows->columns && level > 0 && level < 1);
    struct moments m = moments_of(rows);
    double bias_a, bias_b, bias_ab, residual = fit->variance;
    double va = explained(&m, fit, a, na, a, na, &bias_a);
    double vb = explained(&m, fit, b, nb, b, nb, &bias_b);
    double both = 2 * explained(&m, fit, a, na, b, nb, &bias_ab);
    double sum = wald(fit, a, na), p = (double)na;
    if (!(sum > 1e-12) || !(sum < SPECIAL_NONCENTRALITY_MAX / 4)) return false;
    struct share s = {.plugin = shares_of(va, vb, both, residual),
                      .adjusted = shares_of(va - bias_a, vb - bias_b, both - 2 * bias_ab,
                                            residual)};
    double df = (double)(rows->count - rows->columns);
    s.f = sum / p;
    s.f_p = special_f_upper(s.f, p, df);
    find_interval(&s, va, sum, p, df, level);
    *out = s;
    return true;
}
