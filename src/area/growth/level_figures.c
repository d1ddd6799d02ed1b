#include <math.h>

#include "chart.h"
#include "level.h"
#include "number.h"
#include "row.h"
#include "str.h"
#include "week_chart.h"
#include "wording.h"

enum { STEP_COUNT = 11, DIP_DAYS_SHOWN = 5, MONTHS_SHOWN_MAX = 12, CELLS_MAX = 4 };

str level_number(struct page *page, double mood)
{
    struct buf out = buf_new(page->arena, 16);
    number_put_places(&out, mood, 1);
    return buf_str(&out);
}

/* The longest run of days without an evening, between two that have one. */
static int longest_gap(const struct dynamics_rows *rows)
{
    double gap = 0;
    for (size_t i = 1; i < rows->count; i++) gap = fmax(gap, rows->t[i] - rows->t[i - 1] - 1);
    return (int)gap;
}

str level_logged_words(struct page *page, const struct level *level)
{
    str days = wording_number(page, span_days(&level->span));
    str logged = wording_number(page, (int64_t)level->rows.mood.count);
    int gap = longest_gap(&level->rows.mood);
    if (gap == 0) return TF(page, "{1} of {2} days", logged, days);
    return TF(page, "{1} of {2} days, longest gap {3}", logged, days, wording_number(page, gap));
}

/* ------------------------------------------------------------------------ the line */

static struct chart_series line_of(struct page *page, const struct dynamics_rows *rows)
{
    struct chart_point *points = NEW(page->arena, struct chart_point, rows->count);
    bool named = rows->count <= 400; /* beyond, points are folded and have names of their own */
    for (size_t i = 0; i < rows->count; i++)
        points[i] =
            (struct chart_point){.day = (day)rows->t[i],
                                 .value = rows->y[i],
                                 .words = named ? week_chart_sky(page, rows->y[i]) : (str){0}};
    return (struct chart_series){
        .label = T(page, "Weather"), .points = points, .count = rows->count};
}

void level_put_line(struct page *page, const struct level *level)
{
    const struct dynamics *d = &level->dynamics;
    struct chart_series line = line_of(page, &level->rows.mood);
    const struct chart_tick ticks[] = {
        {-5, week_chart_sky(page, -5)}, {0, week_chart_sky(page, 0)}, {5, week_chart_sky(page, 5)}};
    bool range = d->level.known && d->swing.known && span_days(&level->span) <= 400;
    struct chart chart = {
        .title = T(page, "My weather"),
        .summary =
            page_path(page, "%ls.%s%s", STR(level_logged_words(page, level)), range ? " " : "",
                      range ? TC(page, "About two of three evenings lie in the soft band.") : ""),
        .since = level->span.since,
        .until = level->span.until,
        .lo = level->rows.mood.lo,
        .hi = level->rows.mood.hi,
        .zero = true,
        .range = range,
        .range_lo = d->level.value - d->swing.value,
        .range_hi = d->level.value + d->swing.value,
        .ticks = ticks,
        .tick_count = COUNT(ticks),
        .series = &line,
        .series_count = 1,
        .span = &level->span,
        .fold = true,
    };
    chart_mark_life(page, &chart);
    chart_put(page, &chart);
}

/* ------------------------------------------------------------------------ tables */

static void table_begin(struct page *page, str title, const str *heads, size_t count)
{
    html(page->out,
         "<details><summary>%s</summary><div class=\"scroll\" role=\"region\" tabindex=\"0\" "
         "aria-label=\"%ls\"><table><caption>%ls</caption><thead><tr>",
         TC(page, "The same as a table"), STR(title), STR(title));
    for (size_t i = 0; i < count; i++) html(page->out, "<th scope=\"col\">%ls</th>", STR(heads[i]));
    html(page->out, "</tr></thead><tbody>");
}

static void put_table_row(struct page *page, const str *cells, size_t count)
{
    html(page->out, "<tr><th scope=\"row\">%ls</th>", STR(cells[0]));
    for (size_t i = 1; i < count; i++) html(page->out, "<td>%ls</td>", STR(cells[i]));
    html(page->out, "</tr>");
}

static void table_end(struct page *page)
{
    html(page->out, "</tbody></table></div></details></figure>");
}

/* One bar of a list, and its row of the table. */
struct bar {
    double share; /* of the longest that can be */
    str words;    /* at its end */
    str cells[CELLS_MAX];
};

/* The summary says what the bars are: it stands above them. */
static void put_bars(struct page *page, str summary, const str *heads, size_t cells,
                     const struct bar *bars, size_t count)
{
    html(page->out, "<figure class=\"chart\"><figcaption>%ls</figcaption><ul class=\"bars\">",
         STR(summary));
    for (size_t i = 0; i < count; i++)
        html(page->out,
             "<li><span>%ls</span><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "
             "aria-hidden=\"true\"><rect width=\"%d\" height=\"8\"/></svg><b>%ls</b></li>",
             STR(bars[i].cells[0]), (int)(100 * bars[i].share + 0.5), STR(bars[i].words));
    html(page->out, "</ul>");
    table_begin(page, summary, heads, cells);
    for (size_t i = 0; i < count; i++) put_table_row(page, bars[i].cells, cells);
    table_end(page);
}

/* ------------------------------------------------------------------------ the level's place */

enum { WIDTH = 400, EDGE = 14, MIDDLE = 18, BAND = 14, TEXT_AT = 50, PLACE_HEIGHT = 56 };

static void put_x(struct page *page, double mood)
{
    double share = fmax(0, fmin(1, (mood + 5) / 10));
    number_put_places(page->out, EDGE + share * (WIDTH - 2 * EDGE), 1);
}

static void put_sky_at(struct page *page, double mood, const char *anchor)
{
    html(page->out, "<text y=\"%d\" text-anchor=\"%s\" x=\"", TEXT_AT, anchor);
    put_x(page, mood);
    html(page->out, "\">%ls</text>", STR(week_chart_sky(page, mood)));
}

static void put_place_picture(struct page *page, const struct dynamics *d, str summary)
{
    const struct estimate *level = &d->level;
    html(page->out,
         "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><desc>%ls</desc>"
         "<path class=\"grid\" d=\"M%d %dH%d\"/>",
         WIDTH, PLACE_HEIGHT, TC(page, "Level"), STR(summary), EDGE, MIDDLE, WIDTH - EDGE);
    if (d->swing.known) {
        html(page->out, "<path class=\"band\" d=\"M");
        put_x(page, level->value - d->swing.value);
        html(page->out, " %dV%dH", MIDDLE - BAND, MIDDLE + BAND);
        put_x(page, level->value + d->swing.value);
        html(page->out, "V%dZ\"/>", MIDDLE - BAND);
    }
    html(page->out, "<path class=\"line\" d=\"M");
    put_x(page, level->lo);
    html(page->out, " %dH", MIDDLE);
    put_x(page, level->hi);
    html(page->out, "\"/><circle class=\"dot full\" r=\"5\" cy=\"%d\" cx=\"", MIDDLE);
    put_x(page, level->value);
    html(page->out, "\"/>");
    put_sky_at(page, -5, "start");
    put_sky_at(page, 0, "middle");
    put_sky_at(page, 5, "end");
    html(page->out, "</svg>");
}

void level_put_place(struct page *page, const struct level *level)
{
    const struct dynamics *d = &level->dynamics;
    CHECK(d->level.known);
    str summary = d->swing.known
                      ? T(page, "The dot is the level, the line where it may lie; the soft band "
                                "holds about two of three evenings.")
                      : T(page, "The dot is the level, the line where it may lie.");
    html(page->out, "<figure class=\"chart\">");
    put_place_picture(page, d, summary);
    html(page->out, "<figcaption>%ls</figcaption>", STR(summary));
    const str heads[] = {T(page, "From -5 to 5"), T(page, "From"), T(page, "To"),
                         T(page, "From how many")};
    str n = wording_number(page, d->level.n);
    table_begin(page, T(page, "Level"), heads, COUNT(heads));
    put_table_row(page,
                  (const str[]){page_path(page, "%s: %ls", TC(page, "Level"),
                                          STR(level_number(page, d->level.value))),
                                level_number(page, d->level.lo), level_number(page, d->level.hi),
                                n},
                  COUNT(heads));
    if (d->swing.known)
        put_table_row(page,
                      (const str[]){T(page, "Two of three evenings"),
                                    level_number(page, fmax(-5, d->level.value - d->swing.value)),
                                    level_number(page, fmin(5, d->level.value + d->swing.value)),
                                    n},
                      COUNT(heads));
    table_end(page);
}

/* ------------------------------------------------------------------------ bars */

void level_put_skies(struct page *page, const struct level *level)
{
    const struct dynamics_rows *rows = &level->rows.mood;
    int counts[STEP_COUNT] = {0}, most = 1;
    for (size_t i = 0; i < rows->count; i++) {
        int step = (int)floor(rows->y[i] - rows->lo + 0.5);
        if (++counts[step] > most) most = counts[step];
    }
    struct bar bars[STEP_COUNT];
    for (int i = 0; i < STEP_COUNT; i++) {
        int step = STEP_COUNT - 1 - i;
        str evenings = wording_number(page, counts[step]);
        bars[i] = (struct bar){.share = (double)counts[step] / most,
                               .words = evenings,
                               .cells = {week_chart_sky(page, rows->lo + step), evenings}};
    }
    const str heads[] = {T(page, "Sky"), T(page, "Evenings")};
    put_bars(page, T(page, "How many evenings had each sky."), heads, COUNT(heads), bars,
             STEP_COUNT);
}

void level_put_dips(struct page *page, const struct level *level)
{
    struct bar bars[DIP_DAYS_SHOWN];
    CHECK(level->lows.curve.point_count > 0);
    for (int days = 1; days <= DIP_DAYS_SHOWN; days++) {
        double share = survival_at(&level->lows.curve, days).surviving;
        str of_ten = TF(page, "about {1}", wording_number(page, (int64_t)(10 * share + 0.5)));
        str after = days == 1 ? T(page, "after one day")
                              : TF(page, "after {1} days", wording_number(page, days));
        bars[days - 1] = (struct bar){.share = share, .words = of_ten, .cells = {after, of_ten}};
    }
    const str heads[] = {T(page, "How long"), T(page, "Still low")};
    put_bars(page, T(page, "Of ten dips, how many were still low."), heads, COUNT(heads), bars,
             COUNT(bars));
}

/* "Nov 2026": a whole name would break at the width of a phone. */
static str month_name(struct page *page, day first)
{
    struct civil date = civil_of_day(first);
    return page_path(page, "%ls %d", STR(wording_month_short(page, date.month)), (int)date.year);
}

static struct bar bar_of_month(struct page *page, const struct granularity_words *month)
{
    str different = level_number(page, month->rarefied.kinds);
    return (struct bar){.share = month->rarefied.kinds / GRANULARITY_SAMPLE,
                        .words = different,
                        .cells = {month_name(page, month->month), different,
                                  wording_number(page, month->diversity.n),
                                  wording_number(page, month->diversity.kinds)}};
}

void level_put_months(struct page *page, const struct level *level)
{
    struct bar bars[MONTHS_SHOWN_MAX];
    size_t count = 0;
    for (size_t i = level->months.count; i-- > 0 && count < MONTHS_SHOWN_MAX;)
        if (level->months.months[i].rarefied_known)
            bars[count++] = bar_of_month(page, &level->months.months[i]);
    if (count == 0) return;
    const str heads[] = {T(page, "Month"), T(page, "Different words in twenty"),
                         T(page, "Words written"), T(page, "Different words in all")};
    put_bars(page, T(page, "Of twenty feeling words of a month, how many were different ones."),
             heads, COUNT(heads), bars, count);
}
