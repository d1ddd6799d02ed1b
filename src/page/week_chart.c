#include "week_chart.h"

#include "chart.h"
#include "query.h"
#include "str.h"
#include "title.h"
#include "wording.h"

/* The sky that a day's mean comes nearest to. */
static int64_t nearest(double mood)
{
    int64_t doubled = (int64_t)(2 * mood + 21); /* above zero, so that cutting off rounds down */
    return doubled / 2 - 10;
}

str week_chart_sky(struct page *page, double mood)
{
    const struct content_scale *scale = content_scale(page->content, S("mood"));
    return content_level(scale, (int)nearest(mood))->name;
}

bool week_chart_any_before(struct page *page, day since)
{
    struct query query = query_all();
    query.kind = kind_find(S("weather"));
    query.until = since - 1;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    return query_next(&run) != NULL;
}

static str evenings_of(struct page *page, const struct weekpicture *week)
{
    return page_path(page, "%zu %s %d %s", week->mood.logged,
                     week->until == page->today ? TC(page, "of the last") : TC(page, "of these"),
                     WEEK_DAYS, TC(page, "evenings"));
}

/* "4 of the last 7 evenings, from drizzle to fair." Two evenings at least. */
static str week_chart_sentence(struct page *page, const struct weekpicture *week)
{
    CHECK(week->mood.logged >= WEEK_CHART_MIN);
    str lo = week_chart_sky(page, week->mood.lo), hi = week_chart_sky(page, week->mood.hi);
    str count = evenings_of(page, week);
    if (str_equal(lo, hi)) return TF(page, "{1}, each with {2}.", count, lo);
    return TF(page, "{1}, from {2} to {3}.", count, lo, hi);
}

/* The evenings that have a mood; `points` has room for all seven. */
static size_t points_of(struct page *page, const struct weekpicture *week,
                        struct chart_point points[WEEK_DAYS])
{
    size_t count = 0;
    for (size_t i = 0; i < week->mood.count; i++) {
        const struct series_point *mood = &week->mood.points[i];
        if (mood->n == 0) continue;
        points[count++] = (struct chart_point){
            .day = week->mood.since + (day)i,
            .value = mood->value,
            .icon = page_path(page, "sky-%ls", STR(title_sky(nearest(mood->value)))),
            .words = week_chart_sky(page, mood->value),
        };
    }
    return count;
}

void week_chart_put(struct page *page, const struct weekpicture *week, int height)
{
    struct chart_point points[WEEK_DAYS];
    struct chart_series series = {
        .label = T(page, "Weather"), .points = points, .count = points_of(page, week, points)};
    const struct chart_tick ticks[] = {
        {-5, week_chart_sky(page, -5)}, {0, week_chart_sky(page, 0)}, {5, week_chart_sky(page, 5)}};
    struct chart chart = {.title = T(page, "The weather of these evenings"),
                          .summary = week_chart_sentence(page, week),
                          .since = week->since,
                          .until = week->until,
                          .lo = -5,
                          .hi = 5,
                          .zero = true,
                          .height = height,
                          .ticks = ticks,
                          .tick_count = COUNT(ticks),
                          .series = &series,
                          .series_count = 1};
    chart_put(page, &chart);
}

void week_chart_put_worth_seeing(struct page *page)
{
    enum { SMALL = 150 };
    struct weekpicture week = weekpicture_of_notebook(page->notebook, page->today, page->arena);
    if (week.mood.logged < WORTH_SEEING_MIN) return;
    html(page->out, "<section><h2>%s</h2>", TC(page, "Worth seeing"));
    week_chart_put(page, &week, SMALL);
    html(page->out, "<p><a href=\"/week\">%s</a></p></section>", TC(page, "The week"));
}
