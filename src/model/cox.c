#include "cox.h"

#include <math.h>
#include <string.h>

enum { STEP_COUNT_MAX = 100, HALVING_COUNT_MAX = 30 };

/* Beyond so much for one standard deviation of x a coefficient is on its way to infinity. */
static const double coefficient_max = 20;

/* The rows by falling time, with x centred and in standard deviations. */
struct ranked {
    size_t count, columns;
    const double *times, *x;
    const bool *events;
    double apart;
    double scale[COX_COLUMN_COUNT_MAX];
};

struct slope {
    double likelihood;
    double gradient[COX_COLUMN_COUNT_MAX];
    struct definite information;
};

/* What is still at risk: sums of w, w x and w x x with w = exp(b x). */
struct at_risk {
    double w, wx[COX_COLUMN_COUNT_MAX], wxx[COX_COLUMN_COUNT_MAX][COX_COLUMN_COUNT_MAX];
};

static void add_row(const struct ranked *rows, size_t i, double eta, struct at_risk *sums)
{
    const double *x = rows->x + i * rows->columns;
    double w = exp(eta);
    sums->w += w;
    for (size_t j = 0; j < rows->columns; j++) {
        sums->wx[j] += w * x[j];
        for (size_t k = 0; k <= j; k++) sums->wxx[j][k] += w * x[j] * x[k];
    }
}

static void add_event_time(const struct at_risk *sums, double events, struct slope *s)
{
    s->likelihood -= events * log(sums->w);
    for (size_t j = 0; j < s->information.side; j++) {
        double mean = sums->wx[j] / sums->w;
        s->gradient[j] -= events * mean;
        for (size_t k = 0; k <= j; k++)
            s->information.at[j][k] +=
                events * (sums->wxx[j][k] / sums->w - mean * sums->wx[k] / sums->w);
    }
}

static struct slope slope_at(const struct ranked *rows, const double *b)
{
    struct slope s = {.information.side = rows->columns};
    struct at_risk sums = {0};
    for (size_t i = 0; i < rows->count;) {
        double events = 0, last = rows->times[i];
        for (; i < rows->count && last - rows->times[i] <= rows->apart; i++) {
            double eta = 0;
            last = rows->times[i];
            for (size_t j = 0; j < rows->columns; j++) eta += b[j] * rows->x[i * rows->columns + j];
            add_row(rows, i, eta, &sums);
            if (!rows->events[i]) continue;
            events += 1;
            s.likelihood += eta;
            for (size_t j = 0; j < rows->columns; j++)
                s.gradient[j] += rows->x[i * rows->columns + j];
        }
        if (events > 0) add_event_time(&sums, events, &s);
    }
    return s;
}

/* False where a column does not vary. */
static bool rank(const struct survival_rows *rows, const double *x, size_t columns,
                 struct ranked *out, struct arena *arena)
{
    size_t n = rows->count;
    double *times = NEW(arena, double, n), *ranked_x = NEW(arena, double, n * columns);
    bool *events = NEW(arena, bool, n);
    const uint32_t *order = survival_order(rows, arena);
    *out = (struct ranked){n, columns, times, ranked_x, events, survival_time_apart(rows), {0}};
    for (size_t i = 0; i < n; i++) {
        times[i] = rows->times[order[n - 1 - i]];
        events[i] = rows->events[order[n - 1 - i]];
    }
    for (size_t j = 0; j < columns; j++) {
        double mean = 0, squares = 0;
        for (size_t i = 0; i < n; i++) mean += x[i * columns + j] / (double)n;
        for (size_t i = 0; i < n; i++) {
            double step = x[i * columns + j] - mean;
            squares += step * step / (double)n;
        }
        out->scale[j] = sqrt(squares);
        if (!(out->scale[j] > 1e-12 * (1 + fabs(mean)))) return false;
        for (size_t i = 0; i < n; i++)
            ranked_x[i * columns + j] = (x[order[n - 1 - i] * columns + j] - mean) / out->scale[j];
    }
    return true;
}

/* One Newton step along `step`, halved until the likelihood climbs; whether it still moved. */
static bool climb(const struct ranked *rows, double *step, double *b, struct slope *s)
{
    for (int h = 0; h < HALVING_COUNT_MAX; h++) {
        double next[COX_COLUMN_COUNT_MAX] = {0}, moved = 0;
        for (size_t j = 0; j < rows->columns; j++) {
            next[j] = b[j] + step[j];
            moved += fabs(step[j]) / (1 + fabs(b[j]));
        }
        struct slope at = slope_at(rows, next);
        if (at.likelihood >= s->likelihood) {
            memcpy(b, next, sizeof next);
            *s = at;
            return moved > 1e-13;
        }
        for (size_t j = 0; j < rows->columns; j++) step[j] /= 2;
    }
    return false;
}

enum cox_result cox_fit_of(const struct survival_rows *rows, const double *x, size_t columns,
                           struct cox_fit *out, struct arena scratch)
{
    struct ranked ranked;
    struct definite inverse;
    double b[COX_COLUMN_COUNT_MAX] = {0}, step[COX_COLUMN_COUNT_MAX], log_determinant;
    size_t events = 0;
    CHECK(columns >= 1 && columns <= COX_COLUMN_COUNT_MAX);
    for (size_t i = 0; i < rows->count; i++) events += rows->events[i];
    if (events == 0) return COX_NO_EVENTS;
    if (!rank(rows, x, columns, &ranked, &scratch)) return COX_DEPENDENT;
    struct slope s = slope_at(&ranked, b);
    if (!definite_invert(&s.information, &inverse, &log_determinant)) return COX_DEPENDENT;
    for (int i = 0; i < STEP_COUNT_MAX; i++) {
        definite_multiply(&inverse, s.gradient, step);
        bool moved = climb(&ranked, step, b, &s);
        for (size_t j = 0; j < columns; j++)
            if (!(fabs(b[j]) < coefficient_max)) return COX_SEPARATED;
        if (!definite_invert(&s.information, &inverse, &log_determinant)) return COX_SEPARATED;
        if (!moved) break;
    }
    *out = (struct cox_fit){.log_likelihood = s.likelihood};
    for (size_t j = 0; j < columns; j++) {
        out->coefficients[j] = b[j] / ranked.scale[j];
        out->errors[j] = sqrt(inverse.at[j][j]) / ranked.scale[j];
    }
    return COX_FITTED;
}
