#include "survival.h"

#include <math.h>

#include "sort.h"
#include "special.h"

/* The root of the smallest step of a double at 1. */
static const double tolerance = 1.4901161193847656e-8;

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const double *times = context;
    return times[a] < times[b];
}

uint32_t *survival_order(const struct survival_rows *rows, struct arena *arena)
{
    uint32_t *order = NEW(arena, uint32_t, rows->count);
    for (size_t i = 0; i < rows->count; i++) {
        CHECK(isfinite(rows->times[i]) && rows->times[i] >= 0);
        order[i] = (uint32_t)i;
    }
    sort_uint32(order, rows->count, is_before, rows->times, *arena);
    return order;
}

double survival_time_apart(const struct survival_rows *rows)
{
    double sum = 0;
    for (size_t i = 0; i < rows->count; i++) sum += rows->times[i];
    return rows->count > 0 ? tolerance * fmax(1, sum / (double)rows->count) : tolerance;
}

/* Rows of one time as one point each; only time and counts are set. */
static size_t gather(const struct survival_rows *rows, struct survival_point *points,
                     struct arena scratch)
{
    const uint32_t *order = survival_order(rows, &scratch);
    double apart = survival_time_apart(rows), last = 0;
    size_t count = 0;
    for (size_t i = 0; i < rows->count; i++) {
        double time = rows->times[order[i]];
        if (count == 0 || time - last > apart)
            points[count++] = (struct survival_point){.time = time,
                                                      .at_risk = (int32_t)(rows->count - i)};
        last = time;
        if (rows->events[order[i]])
            points[count - 1].events++;
        else
            points[count - 1].censored++;
    }
    return count;
}

static void put_limits(struct survival_point *point, double z)
{
    double s = point->surviving;
    point->lo = point->hi = s;
    point->limited = s > 0 && s < 1;
    if (!point->limited) return;
    double cumulated = log(-log(s)), reach = z * sqrt(point->variance) / -log(s);
    point->lo = exp(-exp(cumulated + reach));
    point->hi = exp(-exp(cumulated - reach));
}

struct survival survival_of(const struct survival_rows *rows, double level, struct arena *arena)
{
    CHECK(level >= 0.5 && level <= 0.999 && rows->count <= INT32_MAX);
    struct survival_point *points = NEW(arena, struct survival_point, rows->count);
    struct survival curve = {.n = (int32_t)rows->count, .level = level, .points = points};
    curve.point_count = gather(rows, points, *arena);
    double surviving = 1, variance = 0, z = special_normal_quantile((1 + level) / 2);
    for (size_t i = 0; i < curve.point_count; i++) {
        double at_risk = points[i].at_risk, events = points[i].events;
        surviving *= (at_risk - events) / at_risk;
        if (at_risk > events) variance += events / (at_risk * (at_risk - events));
        points[i].surviving = surviving;
        points[i].variance = surviving > 0 ? variance : 0;
        curve.events += points[i].events;
        put_limits(&points[i], z);
    }
    return curve;
}

struct survival_point survival_at(const struct survival *curve, double time)
{
    struct survival_point at = {
        .time = time, .at_risk = curve->n, .surviving = 1, .lo = 1, .hi = 1};
    size_t i = 0;
    for (; i < curve->point_count && curve->points[i].time <= time; i++) at = curve->points[i];
    at.time = time;
    at.at_risk = i < curve->point_count ? curve->points[i].at_risk : i == 0 ? curve->n : 0;
    at.events = at.censored = 0;
    return at;
}

enum line { LINE_SURVIVING, LINE_LO, LINE_HI };

static double height(const struct survival_point *point, enum line line)
{
    return line == LINE_SURVIVING ? point->surviving : line == LINE_LO ? point->lo : point->hi;
}

/* The first time at which a line has come down to a half. A line of limits is silent where there
 * are none. */
static bool first_half(const struct survival *curve, enum line line, double *out)
{
    size_t found = curve->point_count;
    for (size_t i = 0; i < curve->point_count; i++) {
        const struct survival_point *point = &curve->points[i];
        if (line != LINE_SURVIVING && !point->limited) continue;
        double y = height(point, line);
        if (found == curve->point_count) {
            if (!(y < 0.5 + tolerance)) continue;
            found = i;
            *out = point->time;
            if (fabs(y - 0.5) >= tolerance) return true;
        } else if (y < height(&curve->points[found], line)) {
            *out = (curve->points[found].time + point->time) / 2;
            return true;
        }
    }
    return found < curve->point_count;
}

struct survival_median survival_median_of(const struct survival *curve)
{
    struct survival_median median = {0};
    median.known = first_half(curve, LINE_SURVIVING, &median.value);
    median.lo_known = first_half(curve, LINE_LO, &median.lo);
    median.hi_known = first_half(curve, LINE_HI, &median.hi);
    return median;
}

struct survival_mean survival_mean_to(const struct survival *curve, double horizon)
{
    CHECK(horizon > 0 && isfinite(horizon));
    struct survival_mean mean = {0};
    double area = 0, variance = 0, until = horizon;
    size_t i = curve->point_count;
    while (i > 0 && curve->points[i - 1].time > horizon) i--;
    /* From the right, so that `area` is what lies beyond each point. */
    for (; i > 0; i--) {
        const struct survival_point *point = &curve->points[i - 1];
        double at_risk = point->at_risk, events = point->events;
        area += point->surviving * (until - point->time);
        if (at_risk > events) variance += area * area * events / (at_risk * (at_risk - events));
        until = point->time;
    }
    mean.value = area + until;
    mean.standard_error = sqrt(variance);
    return mean;
}

/* Both groups as one, the first group's rows first. */
static struct survival_rows join(const struct survival_rows *a, const struct survival_rows *b,
                                 struct arena *arena)
{
    size_t count = a->count + b->count;
    double *times = NEW(arena, double, count);
    bool *events = NEW(arena, bool, count);
    for (size_t i = 0; i < count; i++) {
        times[i] = i < a->count ? a->times[i] : b->times[i - a->count];
        events[i] = i < a->count ? a->events[i] : b->events[i - a->count];
    }
    return (struct survival_rows){times, events, count};
}

bool survival_log_rank(const struct survival_rows *a, const struct survival_rows *b,
                       double *chi_square, struct arena scratch)
{
    struct survival_rows all = join(a, b, &scratch);
    const uint32_t *order = survival_order(&all, &scratch);
    double apart = survival_time_apart(&all), difference = 0, variance = 0;
    double n = (double)all.count, of_a = (double)a->count;
    for (size_t i = 0; i < all.count;) {
        double events = 0, events_a = 0, leaving = 0, leaving_a = 0, last = all.times[order[i]];
        for (; i < all.count && all.times[order[i]] - last <= apart; i++) {
            double event = all.events[order[i]], in_a = order[i] < a->count;
            last = all.times[order[i]];
            events += event;
            events_a += event * in_a;
            leaving += 1;
            leaving_a += in_a;
        }
        difference += events_a - events * of_a / n;
        if (n > 1)
            variance += events * (of_a / n) * (1 - of_a / n) * (n - events) / (n - 1);
        n -= leaving;
        of_a -= leaving_a;
    }
    if (!(variance > 1e-12)) return false;
    *chi_square = difference * difference / variance;
    return true;
}
