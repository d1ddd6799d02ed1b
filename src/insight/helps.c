#include "helps.h"

#include <math.h>

#include "car1.h"
#include "fair_test.h"
#include "pooling.h"

static const double shown_level = 0.90;

/* Of a spread known from many rows: as good as normal. */
static const double many = 1e6;

/* Sums over the times of one practice. */
struct sums {
    double total, squares, variance; /* of the values; of their own expected variances */
    int32_t n;
};

enum { FEW_GRID = 64, MANY_GRID = 128, MANY_ROWS = 500 };

/* Level and carry-over of the evenings; false where there are too few, or all alike. */
static bool expect(const struct helps_rows *rows, struct helps *h, double *sigma,
                   struct arena scratch)
{
    size_t n = rows->evening_count, grid = n > MANY_ROWS ? MANY_GRID : FEW_GRID;
    if (n < HELPS_EVENINGS_MIN) return false;
    double *ones = NEW(&scratch, double, n);
    for (size_t i = 0; i < n; i++) ones[i] = 1;
    struct car1_rows series = {n, 1, rows->days, ones, rows->moods};
    struct car1_posterior posterior;
    if (car1_posterior_of(&series, grid, &scratch, &posterior) != CAR1_FITTED) return false;
    h->level = car1_coefficient_mean(&posterior, 0);
    h->phi = posterior.phi_mean;
    *sigma = posterior.sigma;
    return true;
}

/* What came at evening `i` beyond what was to be expected, and the variance of that by chance. */
static double surprise(const struct helps_rows *rows, const struct helps *h, double sigma, size_t i,
                       double *variance)
{
    double carried = pow(h->phi, rows->days[i] - rows->days[i - 1]);
    *variance = sigma * sigma * (1 - carried * carried);
    return rows->moods[i] - h->level - carried * (rows->moods[i - 1] - h->level);
}

static void sum_next(const struct helps_rows *rows, const struct helps *h, double sigma,
                     struct sums *sums, struct arena scratch)
{
    int32_t *counted = NEW(&scratch, int32_t, rows->practice_count); /* evening + 1 */
    for (size_t i = 0; i < rows->time_count; i++) {
        const struct helps_time *time = &rows->times[i];
        if (time->next < 1 || counted[time->practice] == time->next + 1) continue;
        counted[time->practice] = time->next + 1;
        double variance, value = surprise(rows, h, sigma, (size_t)time->next, &variance);
        struct sums *s = &sums[time->practice];
        s->n++;
        s->total += value;
        s->variance += variance;
    }
}

static void sum_eased(const struct helps_rows *rows, struct sums *sums)
{
    for (size_t i = 0; i < rows->time_count; i++) {
        const struct helps_time *time = &rows->times[i];
        if (time->before < 0 || time->after < 0) continue;
        double drop = time->before - time->after;
        struct sums *s = &sums[time->practice];
        s->n++;
        s->total += drop;
        s->squares += drop * drop;
    }
}

/* The variance of one rating around its practice's mean, shared by all; its degrees of freedom. */
static double shared_variance(const struct sums *sums, size_t count, double *df)
{
    double squares = 0;
    *df = 0;
    for (size_t i = 0; i < count; i++) {
        if (sums[i].n < 2) continue;
        squares += fmax(sums[i].squares - sums[i].total * sums[i].total / sums[i].n, 0);
        *df += sums[i].n - 1;
    }
    return *df > 0 ? squares / *df : 0;
}

/* The means of all practices, drawn together. `errors` are theirs; 0 where nothing varies. True
 * when chance alone tells them apart, so that all of them are drawn to the same value. */
static bool pool(const struct sums *sums, const double *errors, size_t count, double df,
                 struct helps_measure *out, struct arena scratch)
{
    double *y = NEW(&scratch, double, count), *s = NEW(&scratch, double, count);
    size_t used = 0, at = 0;
    for (size_t i = 0; i < count; i++) {
        out[i].n = sums[i].n;
        if (sums[i].n == 0) continue;
        out[i].mean = sums[i].total / sums[i].n;
        if (!(errors[i] > 0)) continue;
        y[used] = out[i].mean;
        s[used++] = errors[i];
    }
    bool alike = used > 1 && pooling_of(y, s, used, y, s).variance_between <= 0;
    if (used == 1) pooling_of(y, s, used, y, s);
    for (size_t i = 0; i < count; i++) {
        struct estimate *e = &out[i].estimate;
        bool few = sums[i].n<HELPS_TIMES_MIN, pooled = sums[i].n> 0 && errors[i] > 0;
        if (few)
            *e = estimate_unknown(sums[i].n, NEED_TIMES, HELPS_TIMES_MIN - sums[i].n);
        else if (!pooled)
            *e = estimate_unknown(sums[i].n, NEED_VARIETY, 1);
        else
            *e = estimate_of_t(y[at], s[at], df, sums[i].n, shown_level);
        if (e->known) e->need = NEED_FLIPS, e->need_count = FAIR_TEST_PLANNED;
        at += pooled;
    }
    return alike;
}

static void measure_next(const struct helps_rows *rows, struct helps *h, struct helps_measure *out,
                         struct arena scratch)
{
    size_t count = rows->practice_count, evenings = rows->evening_count;
    struct sums *sums = NEW(&scratch, struct sums, count);
    double *errors = NEW(&scratch, double, count), sigma;
    h->expected = expect(rows, h, &sigma, scratch);
    if (h->expected) sum_next(rows, h, sigma, sums, scratch);
    for (size_t i = 0; i < count; i++)
        errors[i] = sums[i].n > 0 ? sqrt(sums[i].variance) / sums[i].n : 0;
    h->next_alike = pool(sums, errors, count, many, out, scratch);
    for (size_t i = 0; !h->expected && i < count; i++) {
        bool few = evenings < HELPS_EVENINGS_MIN;
        out[i].estimate = estimate_unknown(0, few ? NEED_EVENINGS : NEED_VARIETY,
                                           few ? HELPS_EVENINGS_MIN - (int32_t)evenings : 1);
    }
}

static void measure_eased(const struct helps_rows *rows, struct helps *h, struct helps_measure *out,
                          struct arena scratch)
{
    size_t count = rows->practice_count;
    struct sums *sums = NEW(&scratch, struct sums, count);
    double *errors = NEW(&scratch, double, count), df;
    sum_eased(rows, sums);
    double variance = shared_variance(sums, count, &df);
    for (size_t i = 0; i < count; i++) errors[i] = sums[i].n > 0 ? sqrt(variance / sums[i].n) : 0;
    h->eased_alike = pool(sums, errors, count, df, out, scratch);
}

/* There are few: sorted by inserting each in its place. Equal ones keep the order of the rows. */
static size_t put_in_order(const struct helps_measure *measures, size_t count, uint16_t *order)
{
    size_t known = 0;
    for (size_t i = 0; i < count; i++) {
        if (!measures[i].estimate.known) continue;
        size_t place = known++;
        for (; place > 0 && measures[order[place - 1]].estimate.value < measures[i].estimate.value;
             place--)
            order[place] = order[place - 1];
        order[place] = (uint16_t)i;
    }
    return known;
}

struct helps helps_of(const struct helps_rows *rows, struct arena *arena)
{
    size_t count = rows->practice_count;
    CHECK(count <= HELPS_PRACTICE_MAX);
    struct helps_practice *practices = NEW(arena, struct helps_practice, count);
    uint16_t *next_order = NEW(arena, uint16_t, count), *eased_order = NEW(arena, uint16_t, count);
    struct arena scratch = *arena;
    struct helps h = {.practices = practices, .count = count, .evenings = rows->evening_count};
    struct helps_measure *next = NEW(&scratch, struct helps_measure, count);
    struct helps_measure *eased = NEW(&scratch, struct helps_measure, count);
    measure_next(rows, &h, next, scratch);
    measure_eased(rows, &h, eased, scratch);
    for (size_t i = 0; i < rows->time_count; i++) practices[rows->times[i].practice].times++;
    for (size_t i = 0; i < count; i++) {
        practices[i].name = rows->practices[i];
        practices[i].next = next[i];
        practices[i].eased = eased[i];
    }
    h.next_count = put_in_order(next, count, next_order);
    h.eased_count = put_in_order(eased, count, eased_order);
    h.next_order = next_order;
    h.eased_order = eased_order;
    return h;
}
