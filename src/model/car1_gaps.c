#include "car1_gaps.h"

#include <math.h>
#include <string.h>

static void take_row(const struct car1_rows *rows, size_t i, double *row)
{
    memcpy(row, rows->x + i * rows->columns, rows->columns * sizeof *row);
    row[rows->columns] = rows->y[i];
}

static double days_before(const struct car1_rows *rows, size_t i)
{
    return rows->t[i] - rows->t[i - 1];
}

static bool same(double a, double b)
{
    return a <= b && a >= b;
}

/* The count where there is none. */
static size_t find(const struct car1_gaps *gaps, double days)
{
    size_t g = 0;
    while (g < gaps->count && !same(gaps->gaps[g].days, days)) g++;
    return g;
}

static void add(struct car1_gap *gap, const double *before, const double *row, size_t side)
{
    double step[CAR1_SIDE_MAX];
    size_t at = 0;
    gap->rows += 1;
    for (size_t i = 0; i < side; i++) {
        step[i] = row[i] - before[i];
        for (size_t j = 0; j <= i; j++, at++) {
            gap->steps[at] += step[i] * step[j];
            gap->mixed[at] += step[i] * before[j] + before[i] * step[j];
            gap->before[at] += before[i] * before[j];
        }
    }
}

void car1_gaps_sum(const struct car1_rows *rows, struct car1_gaps *out)
{
    double row[2][CAR1_SIDE_MAX];
    size_t side = rows->columns + 1, summed = 0;
    out->rows = rows;
    out->first = car1_sums_of_columns(rows->columns);
    out->count = 0;
    if (rows->count == 0) return;
    take_row(rows, 0, row[0]);
    car1_sums_add(&out->first, row[0]);
    for (size_t i = 1; i < rows->count; i++) {
        double days = days_before(rows, i);
        size_t g = find(out, days);
        CHECK(days > 0);
        take_row(rows, i, row[i % 2]);
        if (g == CAR1_GAP_COUNT_MAX) continue;
        if (g == out->count) out->gaps[out->count++] = (struct car1_gap){.days = days};
        add(&out->gaps[g], row[(i - 1) % 2], row[i % 2], side);
        summed++;
    }
    out->others = summed + 1 < rows->count;
    /* Looking for them would cost more than it saves. */
    if (2 * summed < rows->count) out->count = 0;
}

/* What one gap does at one phi. 1 - a and 1 - a^2 come through expm1: for close evenings the
 * difference of two numbers near 1 would lose them. */
struct reach {
    double a, left, v;
};

static struct reach reach_of(double days, double log_phi)
{
    return (struct reach){exp(days * log_phi), -expm1(days * log_phi), -expm1(2 * days * log_phi)};
}

static void add_gap(const struct car1_gap *gap, double log_phi, struct car1_sums *s)
{
    struct reach reach = reach_of(gap->days, log_phi);
    double left = reach.left, squared = left * left, scale = 1 / reach.v;
    size_t at = 0;
    for (size_t i = 0; i < s->side; i++)
        for (size_t j = 0; j <= i; j++, at++)
            s->products[i][j] += scale * (gap->steps[at] + left * gap->mixed[at] +
                                          squared * gap->before[at]);
    s->log_det += gap->rows * log(reach.v);
}

static void add_others(const struct car1_gaps *gaps, double log_phi, struct car1_sums *s)
{
    const struct car1_rows *rows = gaps->rows;
    double row[2][CAR1_SIDE_MAX], white[CAR1_SIDE_MAX];
    for (size_t i = 1; i < rows->count; i++) {
        double days = days_before(rows, i);
        if (find(gaps, days) < gaps->count) continue;
        struct reach reach = reach_of(days, log_phi);
        double scale = 1 / sqrt(reach.v);
        take_row(rows, i - 1, row[0]);
        take_row(rows, i, row[1]);
        for (size_t j = 0; j < s->side; j++) white[j] = (row[1][j] - reach.a * row[0][j]) * scale;
        car1_sums_add(s, white);
        s->log_det += log(reach.v);
    }
}

enum car1_result car1_gaps_fit(const struct car1_gaps *gaps, double phi, struct car1_fit *out)
{
    CHECK(phi >= 1e-9 && phi < 1);
    if (gaps->rows->count <= gaps->rows->columns) return CAR1_TOO_FEW;
    struct car1_sums s = gaps->first;
    double log_phi = log(phi);
    for (size_t g = 0; g < gaps->count; g++) add_gap(&gaps->gaps[g], log_phi, &s);
    if (gaps->others || gaps->count == 0) add_others(gaps, log_phi, &s);
    return car1_sums_fit(&s, gaps->rows->count, out);
}
