#include "areas_show.h"

#include "areas.h"
#include "chart.h"
#include "finding.h"
#include "memo.h"
#include "str.h"
#include "wording.h"

enum { YEAR = 364, AREA_COUNT = 9, POINTS_MIN = 2 };

static const double percent = 100;

/* Week by week: how many areas the hours of each were spread over. */
static void put_weeks(struct page *page, const struct areas *areas, day until, str summary)
{
    const struct moments *weeks = &areas->by_week;
    struct chart_point *points = NEW(page->arena, struct chart_point, weeks->count);
    const struct chart_tick ticks[] = {{1, S("1")}, {3, S("3")}, {6, S("6")}, {AREA_COUNT, S("9")}};
    for (size_t i = 0; i < weeks->count; i++)
        points[i] = (struct chart_point){.day = (day)weeks->t[i], .value = weeks->y[i]};
    struct chart_series series = {
        .label = T(page, "Areas of life"), .points = points, .count = weeks->count};
    struct chart chart = {.title = T(page, "Areas of life with equal parts, week by week"),
                          .summary = summary,
                          .since = points[0].day,
                          .until = until,
                          .lo = 1,
                          .hi = AREA_COUNT,
                          .gap_days = AREAS_WEEK,
                          .ticks = ticks,
                          .tick_count = COUNT(ticks),
                          .series = &series,
                          .series_count = 1};
    chart_put(page, &chart);
}

static void put_partner(struct page *page, const struct areas *areas)
{
    const struct estimate *e = &areas->partner;
    if (!e->known || !areas->partner_known) return;
    struct finding_words words = {.value = finding_number(page, e->value * percent),
                                  .lo = finding_number(page, e->lo * percent),
                                  .hi = finding_number(page, e->hi * percent)};
    html(page->out, "<h3>%s</h3>", TC(page, "Time with my partner"));
    finding_put(page, S("areas-partner"), e, &words);
    finding_put_worked(page, S("areas-partner"));
}

static void put_shows(struct page *page, const void *context)
{
    const day *until = context;
    struct areas_rows rows =
        areas_rows_of_notebook(page->notebook, *until - YEAR + 1, *until, page->arena);
    struct areas areas = areas_of(&rows, page->gate_open, page->arena);
    const struct estimate *e = &areas.effective;
    if (!areas.known) {
        html(page->out, "<p class=\"quiet\">%s</p>",
             TC(page, "After four weeks with some hours you see here over how many parts of "
                      "life they were spread."));
        return;
    }
    struct finding_words words = finding_words_of(page, e);
    html(page->out, "<section><h3>%s</h3>", TC(page, "Over how many parts of life"));
    if (e->known && areas.by_week.count >= POINTS_MIN) {
        put_weeks(page, &areas, *until, finding_say(page, S("areas-spread"), e, &words));
        html(page->out, "<p>%ls %ls</p>", STR(finding_verdict(page, S("areas-spread"), e, &words)),
             STR(finding_lack(page, e)));
        finding_put_limits(page, S("areas-spread"), e, &words);
        finding_put_worked(page, S("areas-spread"));
    } else {
        html(page->out, "<p>%s %ls</p>", TC(page, "Not yet known."), STR(finding_lack(page, e)));
    }
    put_partner(page, &areas);
    html(page->out, "</section>");
}

void areas_show_put(struct page *page, day until)
{
    memo_put(page, page_path(page, "areas %d", (int)until), put_shows, &until);
}
