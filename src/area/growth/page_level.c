/* My weather: the line of the evenings with its gaps, and three numbers - level, typical swing, how
 * long a dip lasts - each with its picture, its sentence and how sure it is. */
#include <math.h>

#include "area.h"
#include "chart.h"
#include "field.h"
#include "finding.h"
#include "growth.h"
#include "level.h"
#include "memo.h"
#include "number.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "week_chart.h"
#include "wording.h"

enum { STEP_COUNT = 11, SOLID_SHOWN_MAX = 5, DIP_DAYS_SHOWN = 5, LABEL_LEN_MAX = 24 };

/* What all parts of the page speak of. */
struct level {
    struct span span;
    struct lows_rows rows;
    struct dynamics dynamics;
    struct lows lows;
};

static str number(struct page *page, double value)
{
    return finding_number(page, value);
}

/* The longest run of days without an evening, between two that have one. */
static int longest_gap(const struct dynamics_rows *rows)
{
    double gap = 0;
    for (size_t i = 1; i < rows->count; i++) gap = fmax(gap, rows->t[i] - rows->t[i - 1] - 1);
    return (int)gap;
}

/* "61 of 92 days, longest gap 9" */
static str logged_words(struct page *page, const struct level *level)
{
    str days = wording_number(page, span_days(&level->span));
    str logged = wording_number(page, (int64_t)level->rows.mood.count);
    int gap = longest_gap(&level->rows.mood);
    if (gap == 0) return TF(page, "{1} of {2} days", logged, days);
    return TF(page, "{1} of {2} days, longest gap {3}", logged, days, wording_number(page, gap));
}

static void put_bar(struct page *page, str label, double share, str words)
{
    html(page->out,
         "<li><span>%.*s</span><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "
         "aria-hidden=\"true\"><rect width=\"%d\" height=\"8\"/></svg><b>%.*s</b></li>",
         STR(label), (int)(100 * share + 0.5), STR(words));
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

static void put_line(struct page *page, const struct level *level)
{
    const struct dynamics *d = &level->dynamics;
    struct chart_series line = line_of(page, &level->rows.mood);
    const struct chart_tick ticks[] = {
        {-5, week_chart_sky(page, -5)}, {0, week_chart_sky(page, 0)}, {5, week_chart_sky(page, 5)}};
    bool range = d->level.known && d->swing.known && span_days(&level->span) <= 400;
    struct chart chart = {
        .title = T(page, "My weather"),
        .summary = page_path(
            page, "%.*s.%s%.*s", STR(logged_words(page, level)), range ? " " : "",
            STR(range ? T(page, "About two of three evenings lie in the soft band.") : S(""))),
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

/* ------------------------------------------------------------------------ the numbers */

/* Where the level lies on the whole scale: a soft range and a thin line in it. */
static void put_level_picture(struct page *page, const struct dynamics *d)
{
    double lo = 10 * (d->level.lo + 5), hi = 10 * (d->level.hi + 5), at = 10 * (d->level.value + 5);
    html(page->out,
         "<ul class=\"bars\"><li><span>%.*s</span><svg viewBox=\"0 0 100 8\" "
         "preserveAspectRatio=\"none\" role=\"img\" aria-label=\"%.*s\">"
         "<rect x=\"%d\" width=\"%d\" "
         "height=\"8\"/><rect class=\"wanted\" x=\"%d\" width=\"1\" height=\"8\"/></svg>"
         "<b>%.*s</b></li></ul>",
         STR(week_chart_sky(page, -5)),
         STR(TF(page, "On the way from {1} to {2}: {3}, between {4} and {5}",
                week_chart_sky(page, -5), week_chart_sky(page, 5), number(page, d->level.value),
                number(page, d->level.lo), number(page, d->level.hi))),
         (int)lo, hi - lo < 1 ? 1 : (int)(hi - lo), (int)at, STR(week_chart_sky(page, 5)));
}

static void put_level(struct page *page, const struct level *level)
{
    const struct dynamics *d = &level->dynamics;
    struct finding_words words = {0};
    html(page->out, "<section><h2>%.*s</h2>", STR(T(page, "Level")));
    if (d->level.known) {
        words = finding_words_of(page, &d->level);
        words.a = week_chart_sky(page, d->level.value);
        words.b = logged_words(page, level);
        put_level_picture(page, d);
    }
    finding_put(page, S("dynamics-level"), &d->level, &words);
    if (d->level.known && d->days_not_logged > 0)
        html(page->out, "<p class=\"quiet\">%.*s</p>",
             STR(TF(page,
                    "Had the {1} days in between that were not logged been among your lowest, it "
                    "would lie at "
                    "{2}; among your highest, at {3}.",
                    wording_number(page, (int64_t)d->days_not_logged),
                    number(page, d->level_if_low), number(page, d->level_if_high))));
    finding_put_worked(page, S("dynamics-level"));
    html(page->out, "</section>");
}

/* How many evenings had each sky: the picture and its table in one. */
static void put_skies(struct page *page, const struct dynamics_rows *rows)
{
    int counts[STEP_COUNT] = {0}, most = 1;
    for (size_t i = 0; i < rows->count; i++) {
        int step = (int)floor(rows->y[i] - rows->lo + 0.5);
        if (++counts[step] > most) most = counts[step];
    }
    html(page->out, "<ul class=\"bars\">");
    for (int step = STEP_COUNT; step-- > 0;)
        put_bar(page, week_chart_sky(page, rows->lo + step), (double)counts[step] / most,
                wording_number(page, counts[step]));
    html(page->out, "</ul>");
}

static void put_swing(struct page *page, const struct level *level)
{
    const struct dynamics *d = &level->dynamics;
    struct finding_words words = {0};
    html(page->out, "<section><h2>%.*s</h2>", STR(T(page, "Typical swing")));
    if (d->swing.known) {
        words = finding_words_of(page, &d->swing);
        words.a = number(page, fmax(-5, d->level.value - d->swing.value));
        words.b = number(page, fmin(5, d->level.value + d->swing.value));
        put_skies(page, &level->rows.mood);
    }
    if (d->floored)
        html(page->out, "<p>%.*s</p>",
             STR(T(page, "Most of these evenings lie at the lowest sky. A swing would say little "
                         "there.")));
    finding_put(page, S("dynamics-swing"), &d->swing, &words);
    finding_put_worked(page, S("dynamics-swing"));
    html(page->out, "</section>");
}

/* Of ten dips, how many would still be low after so many days. */
static void put_curve(struct page *page, const struct lows *lows)
{
    html(page->out, "<p class=\"quiet\">%.*s</p><ul class=\"bars\">",
         STR(T(page, "Still low, of ten dips:")));
    for (int days = 1; days <= DIP_DAYS_SHOWN; days++) {
        double share = survival_at(&lows->curve, days).surviving;
        put_bar(page,
                days == 1 ? T(page, "after one day")
                          : TF(page, "after {1} days", wording_number(page, days)),
                share, TF(page, "about {1}", wording_number(page, (int64_t)(10 * share + 0.5))));
    }
    html(page->out, "</ul>");
}

/* What carries over, in words alone: below the number's minimum, or where it is hidden. */
static str carries_words(struct page *page, const struct dynamics *d)
{
    if (d->skill_known && d->skill <= 0)
        return T(page, "In this time an evening told nothing about the next one: lows and highs "
                       "did not carry over so that it could be seen.");
    switch (d->carries) {
    case CARRIES_LITTLE:
        return T(page, "It leans towards little carrying over: half of a low or a high was "
                       "gone within a day.");
    case CARRIES_LONG:
        return T(page, "It leans towards lows and highs carrying over for some days.");
    case CARRIES_SOME:
        return T(page, "Something carries over from one evening to the next; how much is open.");
    case CARRIES_UNKNOWN:
        break;
    }
    return (str){0};
}

/* Below two days hours would claim too much, and "0.9 days" reads badly. */
static str days_words(struct page *page, double days)
{
    if (days < 0.75) return T(page, "half a day");
    if (days < 1.25) return T(page, "one day");
    return page_path(page, "%.*s %.*s", STR(number(page, days)), STR(T(page, "days")));
}

static void put_half_life(struct page *page, const struct dynamics *d)
{
    struct finding_words words = {0};
    str carries = carries_words(page, d);
    if (d->half_life.known && d->one_sided) {
        html(page->out, "<p>%.*s</p>",
             STR(TF(page,
                    "Over {1} evenings, no carrying over can be told from none: half of a low or "
                    "a high was gone within {2}.",
                    wording_number(page, d->half_life.n), days_words(page, d->half_life.hi))));
    } else if (!d->half_life.known && carries.len > 0) {
        html(page->out, "<p>%.*s</p>", STR(carries));
        html(page->out, "<p>%.*s</p>", STR(finding_lack(page, &d->half_life)));
    } else {
        if (d->half_life.known) {
            words = finding_words_of(page, &d->half_life);
            words.a = days_words(page, d->half_life.value);
        }
        finding_put(page, S("dynamics-half-life"), &d->half_life, &words);
    }
    finding_put_worked(page, S("dynamics-half-life"));
}

static void put_dips(struct page *page, const struct level *level)
{
    const struct lows *lows = &level->lows;
    html(page->out, "<section><h2>%.*s</h2>", STR(T(page, "How long a dip lasts")));
    put_half_life(page, &level->dynamics);
    if (lows->dip.known) {
        struct finding_words words = finding_words_of(page, &lows->dip);
        put_curve(page, lows);
        finding_put(page, S("recovery-dip"), &lows->dip, &words);
        finding_put_worked(page, S("recovery-dip"));
    } else if (lows->dips.count > 0) {
        html(page->out, "<p class=\"quiet\">%.*s %.*s</p>",
             STR(TF(page, "Dips that were followed until they were over: {1} of {2}.",
                    wording_number(page, (int64_t)lows->dips.back_count),
                    wording_number(page, (int64_t)lows->dips.count))),
             STR(finding_lack(page, &lows->dip)));
    }
    html(page->out, "</section>");
}

static void put_solid_days(struct page *page, const struct lows *lows)
{
    html(page->out, "<ul class=\"list\">");
    size_t shown = lows->solid_count < SOLID_SHOWN_MAX ? lows->solid_count : SOLID_SHOWN_MAX;
    for (size_t i = 0; i < shown; i++) {
        day d = (day)lows->solid_days[lows->solid_count - 1 - i];
        struct buf path = buf_new(page->arena, 32);
        buf_put(&path, S("/week/"));
        day_put(&path, d);
        row_put_way(page, buf_str(&path), wording_sentence_start(page, wording_day(page, d)),
                    T(page, "Low and yet solid"));
    }
    html(page->out, "</ul>");
}

static void put_low_solid(struct page *page, const struct level *level)
{
    const struct lows *lows = &level->lows;
    struct finding_words words = {0};
    html(page->out, "<section><h2>%.*s</h2><p class=\"quiet\">%.*s</p>",
         STR(T(page, "Low and yet solid")),
         STR(T(page, "Sad without losing your footing: a low evening on which you still felt like "
                     "yourself.")));
    if (lows->low_solid.known) {
        words = finding_words_of(page, &lows->low_solid);
        words.a = wording_number(page, (int64_t)lows->solid_count);
        words.b = wording_number(page, lows->low_count);
    }
    finding_put(page, S("recovery-low-solid"), &lows->low_solid, &words);
    if (lows->solid_count > 0) put_solid_days(page, lows);
    finding_put_worked(page, S("recovery-low-solid"));
    html(page->out, "</section>");
}

/* ------------------------------------------------------------------------ the page */

static void put_numbers(struct page *page, const void *context)
{
    struct level level = {.span = *(const struct span *)context};
    level.rows =
        lows_rows_of_notebook(page->notebook, level.span.since, level.span.until, page->arena);
    level.dynamics = dynamics_of(&level.rows.mood, page->arena);
    level.lows = lows_of(&level.rows, page->arena);
    put_line(page, &level);
    put_level(page, &level);
    put_swing(page, &level);
    put_dips(page, &level);
    put_low_solid(page, &level);
}

static void put_empty(struct page *page)
{
    html(page->out,
         "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
         "<use href=\"/art.svg#sky-bright-spells\"></use></svg><p>%.*s</p>"
         "<a class=\"button primary\" href=\"/check-in\">%.*s</a></div>",
         STR(T(page, "Here your evenings will show where they mostly lie, how far they swing, and "
                     "how long a low lasts. The first number shows from seven evenings, which need "
                     "not follow one another.")),
         STR(T(page, "Check in, half a minute")));
}

static void put_page(struct page *page, const struct form *form, const struct problems *problems)
{
    struct span span =
        span_of_address(page, S("/level"), S(""),
                        dynamics_first_day(page->notebook, page->today, *page->arena), SPAN_YEAR);
    bool any = week_chart_any_before(page, page->today + 1);
    page_begin(page, T(page, "My weather"), TAB_GROWTH);
    html(page->out, "<p class=\"lead\">%.*s</p>",
         STR(T(page, "How your evenings went up and down: three numbers, each with what it leaves "
                     "open.")));
    if (any) {
        struct buf key = buf_new(page->arena, 64);
        buf_format(&key, "level %d %d %d", span.since, span.until, (int)span.length);
        memo_put(page, buf_str(&key), put_numbers, &span);
        level_put_mark(page, form, problems);
    } else {
        put_empty(page);
    }
    html(page->out, "<ul class=\"list\">");
    row_put_way(page, S("/week"), T(page, "The week"),
                T(page, "Evening by evening, and the words you used"));
    row_put_way(page, S("/growth"), T(page, "Growth"), T(page, "What the weeks show"));
    html(page->out, "</ul>");
    page_put_trained_line(page);
    page_end(page);
}

void page_level(struct page *page)
{
    struct form form = form_empty(page->arena, 1);
    put_page(page, &form, NULL);
}

void page_level_marked(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    if (level_mark(page, &problems, &version))
        page_see_saved(page, S("/level"), version);
    else
        put_page(page, &page->form, &problems);
}
