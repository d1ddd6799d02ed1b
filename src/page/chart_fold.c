#include "chart_fold.h"

#include "order.h"
#include "wording.h"

enum { DAYS_MAX = 400, WEEKS_MAX_DAYS = 1200, BAND_POINTS_MIN = 4, MONTH_DAYS_MAX = 31 };

enum chart_unit chart_unit_of(day since, day until)
{
    int days = until - since + 1;
    if (days <= DAYS_MAX) return CHART_DAYS;
    return days <= WEEKS_MAX_DAYS ? CHART_WEEKS : CHART_MONTHS;
}

int chart_unit_gap_days(enum chart_unit unit)
{
    static const int days[] = {[CHART_DAYS] = 1, [CHART_WEEKS] = 7, [CHART_MONTHS] = 32};
    return days[unit];
}

str chart_unit_sentence(struct page *page, enum chart_unit unit)
{
    if (unit == CHART_DAYS) return (str){0};
    return unit == CHART_WEEKS
               ? T(page, "Each point is the mean of a week; half of its evenings lie in the soft "
                         "band.")
               : T(page, "Each point is the mean of a month; half of its evenings lie in the soft "
                         "band.");
}

/* The first day of the week or month that holds `d`. */
static day unit_start(enum chart_unit unit, day d)
{
    return unit == CHART_WEEKS ? day_week_start(d) : d - (civil_of_day(d).day - 1);
}

static struct chart_point folded(struct page *page, const struct chart_point *points, size_t count,
                                 enum chart_unit unit)
{
    day start = unit_start(unit, points[0].day);
    double values[MONTH_DAYS_MAX], sum = 0;
    CHECK(count >= 1 && count <= MONTH_DAYS_MAX);
    for (size_t i = 0; i < count; i++) sum += values[i] = points[i].value;
    struct chart_point point = {
        .day = start + (unit == CHART_WEEKS ? 3 : 14),
        .value = sum / (double)count,
        .name = unit == CHART_WEEKS ? TF(page, "week from {1}", wording_day_short(page, start))
                                    : wording_month(page, start),
    };
    if (count < BAND_POINTS_MIN) return point;
    struct arena scratch = *page->arena;
    const double *sorted = order_sorted(values, count, &scratch);
    point.lo = order_quantile(sorted, count, 0.25);
    point.hi = order_quantile(sorted, count, 0.75);
    return point;
}

struct chart_series chart_fold(struct page *page, const struct chart_series *series, day since,
                               day until, enum chart_unit unit)
{
    struct chart_series out = *series;
    if (unit == CHART_DAYS) return out;
    const struct chart_point *points = series->points;
    struct chart_point *few = NEW(page->arena, struct chart_point, series->count);
    size_t count = 0;
    for (size_t i = 0, end; i < series->count; i = end) {
        end = i + 1;
        if (points[i].day < since || points[i].day > until) continue;
        day start = unit_start(unit, points[i].day);
        while (end < series->count && points[end].day <= until &&
               unit_start(unit, points[end].day) == start)
            end++;
        struct chart_point point = folded(page, points + i, end - i, unit);
        if (point.day < since) point.day = since; /* the picture's ends cut weeks and months off */
        if (point.day > until) point.day = until;
        few[count++] = point;
    }
    out.points = few;
    out.count = count;
    return out;
}
