#include "ritual_line.h"

#include "chart.h"
#include "title.h"

enum { DAYS_MIN = 14, STEP_DAYS = 7, POINTS_MAX = 26, FOUR_WEEKS = 28, TITLE_LEN_MAX = 80 };

/* A height in words: the picture is of a rhythm, and no mark. */
static str said_share(struct page *page, double share)
{
    if (share < 0.15) return T(page, "seldom");
    if (share < 0.4) return T(page, "now and then");
    if (share < 0.7) return T(page, "often");
    return T(page, "nearly always");
}

static str said_line(struct page *page, const struct rhythm_routine *routine)
{
    enum { CHANGE = 10 }; /* of 100: less is hardly to be seen */
    size_t last = routine->line_count - 1;
    str title = title_of(page, &routine->record, TITLE_LEN_MAX);
    str now = said_share(page, routine->line[last]);
    if (routine->line_count <= FOUR_WEEKS) return TF(page, "{1}: {2}.", title, now);
    double change = 100 * (routine->line[last] - routine->line[last - FOUR_WEEKS]);
    if (change > CHANGE) return TF(page, "{1}: {2}, more than four weeks ago.", title, now);
    if (change < -CHANGE) return TF(page, "{1}: {2}, less than four weeks ago.", title, now);
    return TF(page, "{1}: {2}, much as four weeks ago.", title, now);
}

bool ritual_line_is_shown(const struct rhythm_routine *routine)
{
    return routine->line_count >= DAYS_MIN;
}

/* One point for each week that ends today: the line is too slow for more. */
static size_t gather_points(struct page *page, const struct rhythm_routine *routine,
                            struct chart_point *points)
{
    size_t weeks = (routine->line_count - 1) / STEP_DAYS + 1, count = 0;
    if (weeks > POINTS_MAX) weeks = POINTS_MAX;
    for (size_t back = weeks; back > 0; back--) {
        size_t i = routine->line_count - 1 - (back - 1) * STEP_DAYS;
        points[count++] = (struct chart_point){.day = routine->line_since + (day)i,
                                               .value = routine->line[i],
                                               .words = said_share(page, routine->line[i])};
    }
    return count;
}

void ritual_line_put(struct page *page, const struct rhythm_routine *routine)
{
    struct chart_point *points = NEW(page->arena, struct chart_point, POINTS_MAX);
    size_t count = gather_points(page, routine, points);
    str title = title_of(page, &routine->record, TITLE_LEN_MAX);
    const struct chart_tick ticks[] = {{0, T(page, "seldom")}, {1, T(page, "nearly always")}};
    struct chart_series series = {.label = title, .points = points, .count = count};
    struct chart chart = {.title = title,
                          .summary = said_line(page, routine),
                          .since = points[0].day,
                          .until = points[count - 1].day,
                          .hi = 1,
                          .height = 110,
                          .gap_days = STEP_DAYS,
                          .ticks = ticks,
                          .tick_count = COUNT(ticks),
                          .series = &series,
                          .series_count = 1};
    chart_put(page, &chart);
}
