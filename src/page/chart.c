#include "chart.h"

#include "chart_fold.h"
#include "life_events.h"
#include "number.h"
#include "str.h"
#include "utf8.h"
#include "wording.h"

enum {
    WIDTH = 400,
    HEIGHT = 200,
    LEFT_MIN = 44,
    RIGHT = 14,
    TOP = 16,
    BOTTOM = 30, /* the days' names */
    LETTER = 8,  /* width of one, at the size of a tick on a phone */
    ICON = 30,
    DOT_COUNT_MAX = 60,
    LONE_WIDTH = 3,    /* half the width of a band around a single point */
    EACH_DAY_MAX = 10, /* spans up to which every day has its name ... */
    MONDAYS_MAX = 150, /* ... up to which Mondays have, ... */
    MONTHS_MAX = 1000, /* ... up to which months, and beyond which years */
    NAME_COUNT_MAX = 5,
};

/* The room of the drawing in units: x grows with days, y falls with values. */
struct frame {
    double left, right, top, bottom;
    day since, until;
    double lo, hi;
    bool pictures; /* in place of dots */
    int height;
};

static struct frame frame_of(const struct chart *chart)
{
    size_t letters = 0, end_letters = 0;
    for (size_t i = 0; i < chart->tick_count; i++) {
        size_t count = utf8_count(chart->ticks[i].label);
        if (count > letters) letters = count;
    }
    for (size_t i = 0; chart->series_count > 1 && i < chart->series_count; i++) {
        size_t count = utf8_count(chart->series[i].label);
        if (count > end_letters) end_letters = count;
    }
    double left = (double)(letters * LETTER) + 12;
    bool pictures = chart->series_count > 0 && chart->series[0].count > 0 &&
                    chart->series[0].points[0].icon.len > 0;
    int height = chart->height ? chart->height : HEIGHT;
    return (struct frame){
        .left = (left < LEFT_MIN ? LEFT_MIN : left) + (pictures ? ICON / 2 : 0),
        .right = WIDTH - RIGHT - (double)(end_letters * LETTER) - (pictures ? ICON / 4 : 0),
        .top = TOP + (pictures ? ICON / 4 : 0),
        .bottom = height - BOTTOM - (pictures ? ICON / 4 : 0),
        .since = chart->since,
        .until = chart->until,
        .lo = chart->lo,
        .hi = chart->hi,
        .pictures = pictures,
        .height = height,
    };
}

static double x_of(const struct frame *frame, day d)
{
    double days = frame->until - frame->since;
    if (days <= 0) return (frame->left + frame->right) / 2;
    return frame->left + (frame->right - frame->left) * (d - frame->since) / days;
}

static double y_of(const struct frame *frame, double value)
{
    if (value < frame->lo) value = frame->lo;
    if (value > frame->hi) value = frame->hi;
    return frame->top +
           (frame->bottom - frame->top) * (frame->hi - value) / (frame->hi - frame->lo);
}

static void put_at(struct buf *out, char command, double x, double y)
{
    if (command) buf_put_char(out, command);
    number_put_places(out, x, 1);
    buf_put_char(out, ' ');
    number_put_places(out, y, 1);
}

static bool shown(const struct chart *chart, const struct chart_point *point)
{
    return point->day >= chart->since && point->day <= chart->until;
}

/* The end of the run of joined points that begins at `from`: one past its last. */
static size_t run_end(const struct chart *chart, const struct chart_series *series, size_t from)
{
    day gap = chart->gap_days ? chart->gap_days : 1;
    size_t end = from + 1;
    while (end < series->count && shown(chart, &series->points[end]) &&
           series->points[end].day - series->points[end - 1].day <= gap)
        end++;
    return end;
}

void chart_put_line(struct buf *out, const struct chart *chart, const struct chart_series *series)
{
    struct frame frame = frame_of(chart);
    for (size_t i = 0, end; i < series->count; i = end) {
        end = i + 1;
        if (!shown(chart, &series->points[i])) continue;
        end = run_end(chart, series, i);
        for (size_t p = i; p < end; p++)
            put_at(out, p == i ? 'M' : 'L', x_of(&frame, series->points[p].day),
                   y_of(&frame, series->points[p].value));
        if (end == i + 1) buf_put(out, S("h0")); /* alone: its round end is the mark */
    }
}

static bool has_band(const struct chart_point *point)
{
    return point->lo < point->hi;
}

/* There along the upper edge, back along the lower. */
static void put_band_run(struct buf *out, const struct frame *frame,
                         const struct chart_point *points, size_t count)
{
    double half = count == 1 ? LONE_WIDTH : 0;
    double first = x_of(frame, points[0].day), last = x_of(frame, points[count - 1].day);
    if (count == 1) {
        put_at(out, 'M', first - half, y_of(frame, points[0].hi));
        put_at(out, 'L', last + half, y_of(frame, points[0].hi));
        put_at(out, 'L', last + half, y_of(frame, points[0].lo));
        put_at(out, 'L', first - half, y_of(frame, points[0].lo));
    } else {
        for (size_t i = 0; i < count; i++)
            put_at(out, i == 0 ? 'M' : 'L', x_of(frame, points[i].day), y_of(frame, points[i].hi));
        for (size_t i = count; i-- > 0;)
            put_at(out, 'L', x_of(frame, points[i].day), y_of(frame, points[i].lo));
    }
    buf_put_char(out, 'Z');
}

void chart_put_band(struct buf *out, const struct chart *chart, const struct chart_series *series)
{
    struct frame frame = frame_of(chart);
    for (size_t i = 0, end; i < series->count; i = end) {
        end = i + 1;
        if (!shown(chart, &series->points[i]) || !has_band(&series->points[i])) continue;
        size_t stop = run_end(chart, series, i);
        while (end < stop && has_band(&series->points[end])) end++;
        put_band_run(out, &frame, series->points + i, end - i);
    }
}

static void put_number(struct buf *out, const char *name, double number)
{
    html(out, " %s=\"", name);
    number_put_places(out, number, 1);
    html(out, "\"");
}

static void put_upright(struct buf *out, const struct frame *frame, const char *name, day d)
{
    html(out, "<line class=\"%s\"", name);
    put_number(out, "x1", x_of(frame, d));
    put_number(out, "x2", x_of(frame, d));
    put_number(out, "y1", frame->top);
    put_number(out, "y2", frame->bottom);
    html(out, "/>");
}

static void put_level(struct buf *out, const struct frame *frame, const char *name, double value)
{
    html(out, "<line class=\"%s\"", name);
    put_number(out, "x1", frame->left);
    put_number(out, "x2", frame->right);
    put_number(out, "y1", y_of(frame, value));
    put_number(out, "y2", y_of(frame, value));
    html(out, "/>");
}

static void put_range(struct buf *out, const struct chart *chart, const struct frame *frame)
{
    if (!chart->range) return;
    double top = y_of(frame, chart->range_hi);
    html(out, "<rect class=\"band\"");
    put_number(out, "x", frame->left);
    put_number(out, "y", top);
    put_number(out, "width", frame->right - frame->left);
    put_number(out, "height", y_of(frame, chart->range_lo) - top);
    html(out, "/>");
}

static void put_ticks(struct buf *out, const struct chart *chart, const struct frame *frame)
{
    for (size_t i = 0; i < chart->tick_count; i++) {
        const struct chart_tick *tick = &chart->ticks[i];
        bool is_zero =
            chart->zero && tick->value >= chart->zero_at && tick->value <= chart->zero_at;
        put_level(out, frame, is_zero ? "zero" : "grid", tick->value);
        html(out, "<text class=\"tick\" text-anchor=\"end\"");
        put_number(out, "x", frame->left - 8 - (frame->pictures ? ICON / 2 : 0));
        put_number(out, "y", y_of(frame, tick->value) + 4);
        html(out, ">%ls</text>", STR(tick->label));
    }
}

/* A name that would run into the one before it is left out: `free_from` is where that one ends. */
static void put_name(struct buf *out, const struct frame *frame, day d, str name,
                     double *free_from)
{
    double x = x_of(frame, d), half = (double)(utf8_count(name) * LETTER) / 2;
    if (x - half < *free_from) return;
    *free_from = x + half + LETTER / 2;
    html(out, "<text class=\"tick\" text-anchor=\"middle\"");
    put_number(out, "x", x);
    put_number(out, "y", frame->height - 6);
    html(out, ">%ls</text>", STR(name));
}

/* Under a short span every day's name, under a longer one some Mondays', under a long one months'.
 */
static void put_names(struct page *page, const struct chart *chart, const struct frame *frame)
{
    int span = chart->until - chart->since + 1;
    double free_from = 0;
    if (span <= EACH_DAY_MAX) {
        for (day d = chart->since; d <= chart->until; d++)
            put_name(page->out, frame, d, wording_weekday_short(page, d), &free_from);
        return;
    }
    if (span <= MONDAYS_MAX) {
        int step = 7 * ((span / 7 + NAME_COUNT_MAX - 1) / NAME_COUNT_MAX);
        day monday = day_week_start(chart->since + 6);
        for (day d = monday; d <= chart->until; d += step < 7 ? 7 : step)
            put_name(page->out, frame, d, wording_day_short(page, d), &free_from);
        return;
    }
    int step = (span / 30 + NAME_COUNT_MAX - 1) / NAME_COUNT_MAX;
    bool years = span > MONTHS_MAX;
    if (years) step = (span / 365 + NAME_COUNT_MAX - 1) / NAME_COUNT_MAX;
    for (day d = chart->since; d <= chart->until; d++) {
        struct civil date = civil_of_day(d);
        if (date.day != 1) continue;
        if (years && date.month == 1 && date.year % step == 0)
            put_name(page->out, frame, d, page_path(page, "%d", date.year), &free_from);
        if (years || (date.year * 12 + date.month) % step != 0) continue;
        str month = wording_month_short(page, date.month);
        put_name(page->out, frame, d,
                 date.month == 1 || step >= 6 ? page_path(page, "%ls %d", STR(month), date.year)
                                              : month,
                 &free_from);
    }
}

static void put_point(struct buf *out, const struct frame *frame, const struct chart_point *point)
{
    double x = x_of(frame, point->day), y = y_of(frame, point->value);
    html(out, "<circle class=\"dot\"");
    put_number(out, "cx", x);
    put_number(out, "cy", y);
    html(out, " r=\"%d\"/>", point->icon.len > 0 ? ICON / 2 : 3);
    if (point->icon.len == 0) return;
    html(out, "<use href=\"/art.svg#%ls\" width=\"%d\" height=\"%d\"", STR(point->icon), ICON - 6,
         ICON - 6);
    put_number(out, "x", x - (ICON - 6) / 2.0);
    put_number(out, "y", y - (ICON - 6) / 2.0);
    html(out, "/>");
}

static const struct chart_point *last_shown(const struct chart *chart,
                                            const struct chart_series *series)
{
    for (size_t i = series->count; i-- > 0;)
        if (shown(chart, &series->points[i])) return &series->points[i];
    return NULL;
}

/* Where the line's name stands: at its last point, pushed down by the names of lines that end close
 * above it. */
static double label_y(const struct chart *chart, const struct frame *frame, size_t index)
{
    enum { LINE = 18 };
    const struct chart_point *mine = last_shown(chart, &chart->series[index]);
    double y = y_of(frame, mine->value) + 4;
    for (size_t i = 0; i < chart->series_count; i++) {
        const struct chart_point *other = last_shown(chart, &chart->series[i]);
        if (i == index || !other) continue;
        bool above = other->value > mine->value || (other->value >= mine->value && i < index);
        double distance = y_of(frame, mine->value) - y_of(frame, other->value);
        if (above && distance < LINE) y += LINE - distance;
    }
    return y;
}

static void put_end_label(struct buf *out, const struct chart *chart, const struct frame *frame,
                          size_t index)
{
    if (chart->series_count < 2 || !last_shown(chart, &chart->series[index])) return;
    html(out, "<text class=\"label\"");
    put_number(out, "x", frame->right + 8);
    put_number(out, "y", label_y(chart, frame, index));
    html(out, ">%ls</text>", STR(chart->series[index].label));
}

static void put_series(struct buf *out, const struct chart *chart, const struct frame *frame,
                       size_t index)
{
    const struct chart_series *series = &chart->series[index];
    html(out, "<g class=\"%ls\">", STR(series->hue));
    html(out, "<path class=\"band\" d=\"");
    chart_put_band(out, chart, series);
    html(out, "\"/><path class=\"line\" d=\"");
    chart_put_line(out, chart, series);
    html(out, "\"/>");
    for (size_t i = 0; series->count <= DOT_COUNT_MAX && i < series->count; i++)
        if (shown(chart, &series->points[i])) put_point(out, frame, &series->points[i]);
    put_end_label(out, chart, frame, index);
    html(out, "</g>");
}

/* A word that would run into the one before it is left out; its line stays. */
static void put_events(struct buf *out, const struct chart *chart, const struct frame *frame)
{
    double free_from = 0;
    for (size_t i = 0; i < chart->event_count; i++) {
        const struct chart_event *event = &chart->events[i];
        double x = x_of(frame, event->day);
        double half = (double)(utf8_count(event->label) * LETTER) / 2;
        put_upright(out, frame, "zero", event->day);
        if (x - half < free_from) continue;
        free_from = x + half + LETTER;
        html(out, "<text class=\"tick\" text-anchor=\"middle\" y=\"11\"");
        put_number(out, "x", x);
        html(out, ">%ls</text>", STR(event->label));
    }
}

static void put_picture(struct page *page, const struct chart *chart)
{
    struct frame frame = frame_of(chart);
    html(page->out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%ls. %ls\">", WIDTH,
         frame.height, STR(chart->title), STR(chart->summary));
    put_range(page->out, chart, &frame);
    put_ticks(page->out, chart, &frame);
    put_names(page, chart, &frame);
    put_events(page->out, chart, &frame);
    for (size_t i = 0; i < chart->series_count; i++) put_series(page->out, chart, &frame, i);
    html(page->out, "</svg>");
}

static const struct chart_point *point_of(const struct chart_series *series, day d)
{
    size_t lo = 0, hi = series->count;
    while (lo < hi) {
        size_t middle = (lo + hi) / 2;
        if (series->points[middle].day < d)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo < series->count && series->points[lo].day == d ? &series->points[lo] : NULL;
}

static void put_cell(struct page *page, const struct chart_point *point)
{
    html(page->out, "<td>");
    if (point && point->words.len > 0)
        html(page->out, "%ls", STR(point->words));
    else if (point)
        number_put(page->out, point->value, 2);
    html(page->out, "</td>");
}

static void put_row(struct page *page, const struct chart *chart, day d)
{
    const struct chart_point *any = NULL;
    for (size_t i = 0; i < chart->series_count && !any; i++) any = point_of(&chart->series[i], d);
    if (!any) return;
    html(page->out, "<tr><th scope=\"row\">%ls</th>",
         STR(any->name.len > 0 ? any->name : wording_day(page, d)));
    for (size_t i = 0; i < chart->series_count; i++) put_cell(page, point_of(&chart->series[i], d));
    html(page->out, "</tr>");
}

static void put_event_list(struct page *page, const struct chart *chart)
{
    if (chart->event_count == 0) return;
    html(page->out, "<p class=\"quiet\">");
    for (size_t i = 0; i < chart->event_count; i++)
        html(page->out, "%s%ls: %ls", i == 0 ? "" : " · ",
             STR(wording_day_short(page, chart->events[i].day)), STR(chart->events[i].label));
    html(page->out, "</p>");
}

/* Days without a point have no row: a blank is a blank. */
static void put_table(struct page *page, const struct chart *chart)
{
    html(page->out, "<details><summary>%s</summary>", TC(page, "The same as a table"));
    put_event_list(page, chart);
    html(page->out,
         "<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
         "aria-label=\"%ls\"><table><caption>%ls</caption><thead><tr><th scope=\"col\">%s</th>",
         STR(chart->title), STR(chart->title), TC(page, "Day"));
    for (size_t i = 0; i < chart->series_count; i++)
        html(page->out, "<th scope=\"col\">%ls</th>", STR(chart->series[i].label));
    html(page->out, "</tr></thead><tbody>");
    for (day d = chart->since; d <= chart->until; d++) put_row(page, chart, d);
    html(page->out, "</tbody></table></div></details>");
}

static void put_ways(struct page *page, const struct chart *chart)
{
    if (chart->span) span_put(page, chart->span);
    if (chart->earlier.len == 0 && chart->later.len == 0) return;
    html(page->out, "<nav class=\"pages\" aria-label=\"%s\">", TC(page, "Other days"));
    if (chart->earlier.len > 0)
        html(page->out, "<a rel=\"prev\" href=\"%ls\">%s</a>", STR(chart->earlier),
             TC(page, "Earlier"));
    if (chart->later.len > 0)
        html(page->out, "<a rel=\"next\" href=\"%ls\">%s</a>", STR(chart->later),
             TC(page, "Later"));
    html(page->out, "</nav>");
}

void chart_mark_life(struct page *page, struct chart *chart)
{
    struct life_events life =
        life_events_of_notebook(page->notebook, chart->since, chart->until, page->arena);
    struct chart_event *events = NEW(page->arena, struct chart_event, life.count);
    for (size_t i = 0; i < life.count; i++)
        events[i] = (struct chart_event){life.events[i].day, life.events[i].label};
    chart->events = events;
    chart->event_count = life.count;
}

/* The chart with its points in weeks or months, as its span needs. */
static struct chart few_points(struct page *page, const struct chart *chart)
{
    enum chart_unit unit = chart_unit_of(chart->since, chart->until);
    struct chart out = *chart;
    if (!chart->fold || unit == CHART_DAYS) return out;
    struct chart_series *series = NEW(page->arena, struct chart_series, chart->series_count);
    for (size_t i = 0; i < chart->series_count; i++)
        series[i] = chart_fold(page, &chart->series[i], chart->since, chart->until, unit);
    out.series = series;
    out.gap_days = chart_unit_gap_days(unit);
    out.summary =
        page_path(page, "%ls %ls", STR(chart->summary), STR(chart_unit_sentence(page, unit)));
    return out;
}

void chart_put(struct page *page, const struct chart *given)
{
    CHECK(given->lo < given->hi && given->since <= given->until);
    struct chart chart = few_points(page, given);
    html(page->out, "<figure class=\"chart\">");
    put_picture(page, &chart);
    html(page->out, "<figcaption>%ls</figcaption>", STR(chart.summary));
    put_table(page, &chart);
    put_ways(page, &chart);
    html(page->out, "</figure>");
}
