/* The weeks: twelve of them as one thin line with its gaps, and back through all that was ever
 * noted. */
#include "chart.h"
#include "growth.h"
#include "query.h"
#include "series.h"
#include "str.h"
#include "title.h"
#include "week_chart.h"
#include "wording.h"

enum { SPAN_DAYS = 84 };

/* The evenings that have a mood, as points. */
static struct chart_series points_of(struct page *page, const struct series *mood)
{
    struct chart_point *points = NEW(page->arena, struct chart_point, mood->logged);
    size_t count = 0;
    for (size_t i = 0; i < mood->count; i++) {
        if (mood->points[i].n == 0) continue;
        points[count++] =
            (struct chart_point){.day = mood->since + (day)i,
                                 .value = mood->points[i].value,
                                 .words = week_chart_sky(page, mood->points[i].value)};
    }
    return (struct chart_series){.label = T(page, "Weather"), .points = points, .count = count};
}

/* The days on which the questionnaire was answered: the map and the evenings side by side. */
static void add_events(struct page *page, struct chart *chart)
{
    struct query query = query_all();
    query.kind = kind_find(S("answers"));
    query.since = chart->since;
    query.until = chart->until;
    query.oldest_first = true;
    size_t count = query_count(page->notebook, &query, *page->arena);
    struct chart_event *events = NEW(page->arena, struct chart_event, count);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));)
        events[chart->event_count++] = (struct chart_event){entry_day(entry), T(page, "map")};
    chart->events = events;
}

static str summary(struct page *page, const struct series *mood, bool events)
{
    struct buf text = buf_new(page->arena, 256);
    buf_format(&text, "%zu %s %d %s", mood->logged, TC(page, "of"), SPAN_DAYS,
               TC(page, "evenings have their weather."));
    if (mood->longest_gap > 0)
        buf_format(&text, " %s %ls.", TC(page, "The longest gap is"),
                   STR(wording_count(page, (int64_t)mood->longest_gap, T(page, "one evening"),
                                     T(page, "evenings"))));
    if (events)
        buf_format(
            &text, " %s",
            TC(page, "Upright lines are days on which the sentences of the map were answered."));
    return buf_str(&text);
}

static str path_until(struct page *page, day until)
{
    if (until == page->today) return S("/weeks");
    struct buf text = buf_new(page->arena, 16);
    day_put(&text, until);
    return page_path(page, "/weeks/%ls", STR(buf_str(&text)));
}

static void put_picture(struct page *page, const struct series *mood)
{
    day since = mood->since, until = since + SPAN_DAYS - 1;
    struct chart_series points = points_of(page, mood);
    const struct chart_tick ticks[] = {
        {-5, week_chart_sky(page, -5)}, {0, week_chart_sky(page, 0)}, {5, week_chart_sky(page, 5)}};
    struct chart chart = {
        .title = T(page, "The weather of twelve weeks"),
        .since = since,
        .until = until,
        .lo = -5,
        .hi = 5,
        .zero = true,
        .ticks = ticks,
        .tick_count = COUNT(ticks),
        .series = &points,
        .series_count = 1,
    };
    add_events(page, &chart);
    chart.summary = summary(page, mood, chart.event_count > 0);
    if (week_chart_any_before(page, since)) chart.earlier = path_until(page, since - 1);
    if (until < page->today) {
        day later = until + SPAN_DAYS;
        chart.later = path_until(page, later < page->today ? later : page->today);
    }
    chart_put(page, &chart);
}

static void put_weeks(struct page *page, day until)
{
    struct series mood =
        series_of_notebook(page->notebook, S("mood"), until - (SPAN_DAYS - 1), until, page->arena);
    page_begin(page,
               until == page->today ? T(page, "The last twelve weeks")
                                    : page_path(page, "%s %ls", TC(page, "Twelve weeks to"),
                                                STR(wording_day(page, until))),
               TAB_GROWTH);
    if (mood.logged >= WEEKS_CHART_MIN || until < page->today) {
        put_picture(page, &mood);
    } else {
        html(page->out,
             "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
             "<use href=\"/art.svg#sky-bright-spells\"></use></svg><p>%s %zu %s</p>"
             "<a class=\"button primary\" href=\"/check-in\">%s</a></div>",
             TC(page,
                "Here the evenings of twelve weeks will stand as one line. It begins with seven of "
                "them, which need not follow one another."),
             mood.logged, TC(page, "so far."), TC(page, "Check in, half a minute"));
    }
    html(page->out, "<p><a href=\"/week\">%s</a></p>", TC(page, "The last seven evenings"));
    page_end(page);
}

void page_weeks(struct page *page)
{
    put_weeks(page, page->today);
}

void page_weeks_until(struct page *page)
{
    day until;
    if (!day_parse(page->params[0], &until) || until > page->today || until < DAY_FIRST + SPAN_DAYS)
        page_not_found(page);
    else
        put_weeks(page, until);
}
