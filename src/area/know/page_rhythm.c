/* The rhythm of the days: routines with their slow lines, and sleep, movement and meals beside
 * them. A blank is a blank; nothing is counted in a row. */
#include "chart.h"
#include "know.h"
#include "number.h"
#include "ritual.h"
#include "ritual_line.h"
#include "series.h"
#include "str.h"
#include "wording.h"

enum { DAYS = RHYTHM_COUNTED_DAYS, LOGGED_MIN = 3, LINES_SHOWN_MAX = 6, IN_SIGHT_MAX = 6 };

static str said_times(struct page *page, size_t count)
{
    return wording_count(page, (int64_t)count, T(page, "once"), T(page, "times"));
}

/* Nothing is said of what was not done. */
static str said_done(struct page *page, const struct rhythm_routine *routine)
{
    str when = ritual_when(page, routine->entry, &routine->record);
    str done = said_times(page, routine->done_count);
    if (routine->done_count == 0) return when;
    if (!routine->has_rule) return TF(page, "{1}. Done {2} in the last 28 days.", when, done);
    return TF(page, "{1}. In the last 28 days it came round {2} and was done {3}.", when,
              said_times(page, routine->due_count), done);
}

/* What falls today stands first, then what has days of its own, then the rest. */
static int turn_of(const struct rhythm_routine *routine)
{
    return routine->falls_today ? 0 : routine->has_rule ? 1 : 2;
}

static void put_routines(struct page *page, const struct rhythm *rhythm)
{
    size_t shown = 0;
    html(page->out, "<ul class=\"list\">");
    for (int turn = 0; turn < 3; turn++)
        for (size_t i = rhythm->count; i > 0; i--) {
            const struct rhythm_routine *routine = &rhythm->routines[i - 1];
            if (turn_of(routine) != turn || !ritual_is_shown(page, &routine->record)) continue;
            if (shown++ == IN_SIGHT_MAX)
                html(page->out, "</ul><details><summary>%s</summary><ul class=\"list\">",
                     TC(page, "More of them"));
            ritual_put_row(page, routine, said_done(page, routine), S("rhythm"));
        }
    html(page->out, "</ul>");
    if (shown > IN_SIGHT_MAX) html(page->out, "</details>");
}

static void put_lines(struct page *page, const struct rhythm *rhythm)
{
    size_t shown = 0;
    for (size_t i = 0; i < rhythm->count && shown < LINES_SHOWN_MAX; i++) {
        const struct rhythm_routine *routine = &rhythm->routines[i];
        if (!ritual_line_is_shown(routine) || !ritual_is_shown(page, &routine->record)) continue;
        if (shown++ == 0)
            html(page->out, "<section><h2>%s</h2><p>%s</p>", TC(page, "Slow lines"),
                 TC(page, "Each moves a little with every time, and no single day can break "
                          "it."));
        ritual_line_put(page, routine);
    }
    if (shown > 0) html(page->out, "</section>");
}

/* One number of the evening check-ins. */
struct measure {
    str field, title;
    double hi;
    str hi_label;
    bool minutes;
};

static str said_value(struct page *page, const struct measure *measure, double value)
{
    if (measure->minutes) return wording_duration(page, (int64_t)(value + 0.5));
    struct buf out = buf_new(page->arena, 32);
    number_put(&out, value, 2);
    return buf_str(&out);
}

static void put_measure(struct page *page, const struct measure *measure)
{
    struct series series = series_of_notebook(page->notebook, measure->field,
                                              page->today - DAYS + 1, page->today, page->arena);
    if (series.logged < LOGGED_MIN) return;
    struct chart_point *points = NEW(page->arena, struct chart_point, series.count);
    size_t count = 0;
    for (size_t i = 0; i < series.count; i++) {
        double value = series.points[i].value;
        if (series.points[i].n == 0) continue;
        points[count++] = (struct chart_point){.day = series.since + (day)i,
                                               .value = value < measure->hi ? value : measure->hi,
                                               .words = said_value(page, measure, value)};
    }
    const struct chart_tick ticks[] = {{0, S("0")}, {measure->hi, measure->hi_label}};
    struct chart_series line = {.label = measure->title, .points = points, .count = count};
    str summary = TF(page, "{1}: noted on {2} of 28 evenings, from {3} to {4}.", measure->title,
                     wording_number(page, (int64_t)series.logged),
                     said_value(page, measure, series.lo), said_value(page, measure, series.hi));
    struct chart chart = {.title = measure->title,
                          .summary = summary,
                          .since = series.since,
                          .until = page->today,
                          .hi = measure->hi,
                          .height = 120,
                          .ticks = ticks,
                          .tick_count = COUNT(ticks),
                          .series = &line,
                          .series_count = 1};
    chart_put(page, &chart);
}

static void put_beside(struct page *page)
{
    enum { SLEEP_HI = 12 * 60, MOVED_HI = 3 * 60, MEALS_HI = 3 };
    const struct measure measures[] = {
        {S("slept_min"), T(page, "Sleep"), SLEEP_HI, T(page, "12 h"), true},
        {S("moved_min"), T(page, "Movement"), MOVED_HI, T(page, "3 h"), true},
        {S("meals"), T(page, "Proper meals"), MEALS_HI, S("3"), false},
    };
    html(page->out, "<section><h2>%s</h2>", TC(page, "Sleep, movement, meals"));
    for (size_t i = 0; i < COUNT(measures); i++) put_measure(page, &measures[i]);
    html(page->out, "<p class=\"quiet\"><a href=\"/settings#questions\">%s</a></p></section>",
         TC(page, "They come from your evenings. Choose what is asked there."));
}

void page_rhythm(struct page *page)
{
    struct rhythm rhythm = rhythm_of_notebook(page->notebook, page->today, page->arena);
    page_begin(page, T(page, "My rhythm"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "Sleep, movement, meals, what you love and what gives your days meaning: small "
                  "things that carry you when much else moves. A blank is a blank."));
    if (rhythm.count > 0)
        put_routines(page, &rhythm);
    else
        html(page->out, "<p>%s</p>",
             TC(page, "Begin with one that is almost too small, and tie it to something that "
                      "happens anyway: after supper, before the teeth."));
    html(page->out,
         "<div class=\"actions\"><a class=\"button%s\" href=\"/rituals/new\">%s</a>"
         "<a class=\"button quiet\" href=\"/rituals\">%s</a></div>",
         rhythm.count > 0 ? "" : " primary", TC(page, "Something that comes round"),
         TC(page, "All rituals, and ideas"));
    put_lines(page, &rhythm);
    put_beside(page);
    page_end(page);
}
