/* Reassurance: does it hold? What the wishes of a year show, without holding asking against anyone.
 */
#include <math.h>

#include "chart.h"
#include "finding.h"
#include "memo.h"
#include "reassurance.h"
#include "row.h"
#include "say.h"
#include "settle_picture.h"
#include "span.h"
#include "steady.h"
#include "str.h"
#include "wording.h"

enum { WEEK_DAYS = 7, WEEK_LOGGED_MIN = 3 };

/* "15 of 22" */
static str of(struct page *page, struct proportion p)
{
    return TF(page, "{1} of {2}", wording_number(page, p.good), wording_number(page, p.n));
}

static str tenths(struct page *page, double share)
{
    return wording_number(page, (int64_t)floor(10 * share + 0.5));
}

static struct finding_words words_in_tenths(struct page *page, const struct estimate *e)
{
    return (struct finding_words){.value = tenths(page, e->value),
                                  .lo = tenths(page, e->lo),
                                  .hi = tenths(page, e->hi)};
}

static void put_number(struct page *page, str id, const struct estimate *e)
{
    struct finding_words words = finding_words_of(page, e);
    finding_put(page, id, e, &words);
}

struct weeks {
    struct chart_point *pulls, *asked;
    size_t count;
    double most;
};

/* Weeks back from the last day shown. Those with fewer than three logged evenings are a gap: one
 * evening cannot stand for a week. */
static struct weeks weeks_of(struct page *page, const struct reassurance_rows *rows,
                             const struct span *span)
{
    size_t weeks_max = (size_t)span_days(span) / WEEK_DAYS + 2;
    struct weeks weeks = {.pulls = NEW(page->arena, struct chart_point, weeks_max),
                          .asked = NEW(page->arena, struct chart_point, weeks_max)};
    int left_over = span_days(span) % WEEK_DAYS;
    size_t i = 0;
    for (day end = span->since + (left_over > 0 ? left_over : WEEK_DAYS) - 1; end <= span->until;
         end += WEEK_DAYS) {
        int pulls = 0, asked = 0, logged = 0;
        for (; i < rows->day_count && rows->days[i].day <= end; i++, logged++) {
            pulls += rows->days[i].pulls;
            asked += rows->days[i].asked;
        }
        if (logged < WEEK_LOGGED_MIN) continue;
        double factor = (double)WEEK_DAYS / logged;
        str evenings = wording_count(page, logged, T(page, "one evening"), T(page, "evenings"));
        weeks.pulls[weeks.count] = (struct chart_point){
            .day = end, .value = pulls * factor,
            .words = TF(page, "{1} in {2}", wording_number(page, pulls), evenings)};
        weeks.asked[weeks.count] = (struct chart_point){
            .day = end, .value = asked * factor,
            .words = TF(page, "{1} in {2}", wording_number(page, asked), evenings)};
        weeks.most = fmax(weeks.most, pulls * factor);
        weeks.count++;
    }
    return weeks;
}

static void put_weeks(struct page *page, const struct reassurance_rows *rows,
                      const struct span *span)
{
    struct weeks weeks = weeks_of(page, rows, span);
    const struct chart_series series[] = {
        {.label = T(page, "all pulls"), .hue = S("steadiness"), .points = weeks.pulls,
         .count = weeks.count},
        {.label = T(page, "asked"), .hue = S("connection"), .points = weeks.asked,
         .count = weeks.count},
    };
    double top = fmax(ceil(weeks.most / 2) * 2, 4);
    const struct chart_tick ticks[] = {{0, S("0")},
                                       {top, wording_number(page, (int64_t)top)}};
    struct chart chart = {
        .title = T(page, "Pulls in each week, for seven logged evenings"),
        .summary = TF(page, "{1}. A week with fewer than three logged evenings is a gap.",
                      wording_count(page, (int64_t)weeks.count, T(page, "One week"),
                                    T(page, "weeks"))),
        .since = span->since,
        .until = span->until,
        .lo = 0,
        .hi = top,
        .height = 160,
        .gap_days = WEEK_DAYS,
        .ticks = ticks,
        .tick_count = COUNT(ticks),
        .series = series,
        .series_count = COUNT(series),
        .span = span,
        .fold = true,
    };
    chart_mark_life(page, &chart);
    chart_put(page, &chart);
}

static void put_how_often(struct page *page, const struct reassurance *r, const struct span *span)
{
    html(page->out, "<section><h2>%s</h2>", TC(page, "How often"));
    put_weeks(page, &r->from, span);
    put_number(page, S("reassurance-pulls"), &r->pulls.per_week);
    if (r->asked.per_week.known) put_number(page, S("reassurance-asked"), &r->asked.per_week);
    if (r->openly > 0)
        html(page->out, "<p>%s</p>",
             TFC(page,
                 "Asked openly, as a plain question: {1}. Asking for a clear answer is a "
                 "need too, and not counted as reassurance.",
                 wording_count(page, r->openly, T(page, "one time"), T(page, "times"))));
    finding_put_worked(page, S("reassurance-pulls"));
    html(page->out, "</section>");
}

static void put_waiting(struct page *page, const struct reassurance *r)
{
    struct proportion waited = {r->strong.n - r->strong.good, r->strong.n};
    struct finding_words words = words_in_tenths(page, &r->waited);
    words.a = of(page, waited);
    html(page->out, "<section><h2>%s</h2>", TC(page, "Waiting with a strong one"));
    if (r->waited.known)
        html(page->out,
             "<ul class=\"bars\"><li><span>%s</span><svg viewBox=\"0 0 100 10\" "
             "preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect x=\"%d\" width=\"%d\" "
             "height=\"10\" rx=\"2\"/></svg><b>%ls</b></li></ul>",
             TC(page, "waited"), (int)floor(100 * r->waited.lo),
             (int)ceil(100 * (r->waited.hi - r->waited.lo)), STR(words.a));
    finding_put(page, S("reassurance-waited"), &r->waited, &words);
    finding_put_worked(page, S("reassurance-waited"));
    html(page->out, "</section>");
}

/* Hours as a length of time. */
static str after_hours(struct page *page, double hours)
{
    enum { HOUR_MIN = 60 };
    return wording_duration(page, (int64_t)floor(hours * HOUR_MIN + 0.5));
}

static void put_median(struct page *page, str id, const struct estimate *e)
{
    if (!e->known) return;
    struct finding_words words = {.value = after_hours(page, e->value),
                                  .lo = after_hours(page, e->lo),
                                  .hi = after_hours(page, e->hi)};
    html(page->out, "<p>%ls</p>", STR(finding_say(page, id, e, &words)));
}

static void put_settling(struct page *page, const struct reassurance *r)
{
    const struct reassurance_settling *waited = &r->arms[REASSURANCE_WAITED];
    const struct reassurance_settling *asked = &r->arms[REASSURANCE_ASKED];
    const struct estimate *e = &r->settled_difference;
    struct finding_words words = {.a = of(page, waited->within), .b = of(page, asked->within)};
    html(page->out, "<section><h2>%s</h2>", TC(page, "Does it settle?"));
    if (waited->share.known || asked->share.known) settle_picture_put(page, r);
    finding_put(page, S("reassurance-settles"), e, &words);
    put_median(page, S("reassurance-eased-waited"), &waited->hours);
    put_median(page, S("reassurance-eased-asked"), &asked->hours);
    finding_put_worked(page, S("reassurance-settles"));
    html(page->out, "</section>");
}

static void put_return(struct page *page, const struct reassurance *r)
{
    const struct estimate *waited = &r->arms[REASSURANCE_WAITED].back_within_day;
    const struct estimate *asked = &r->arms[REASSURANCE_ASKED].back_within_day;
    if (!waited->known && !asked->known) return;
    html(page->out, "<section><h2>%s</h2>", TC(page, "Does it come back?"));
    struct finding_words words = words_in_tenths(page, waited);
    if (waited->known)
        html(page->out, "<p>%ls</p>",
             STR(finding_say(page, S("reassurance-back-waited"), waited, &words)));
    words = words_in_tenths(page, asked);
    finding_put(page, S("reassurance-back-asked"), asked, &words);
    finding_put_worked(page, S("reassurance-back-asked"));
    html(page->out, "</section>");
}

static void put_cannot_tell(struct page *page)
{
    const str lines[] = {
        T(page, "Whether it was the waiting or the asking that helped. A pull eases with time "
                "anyway, and what you do on a hard evening differs from what you do on an easy "
                "one."),
        T(page, "Whether asking was right. Some questions need an answer from someone else. "
                "People who are close ask each other."),
        T(page, "Anything about the person you asked."),
    };
    html(page->out, "<section><h2>%s</h2><ul>", TC(page, "What this cannot tell"));
    for (size_t i = 0; i < COUNT(lines); i++) html(page->out, "<li>%ls</li>", STR(lines[i]));
    html(page->out, "</ul></section>");
}

static void put_links(struct page *page)
{
    html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "From here"));
    row_put_way(page, S("/urges"), T(page, "Wishes to be reassured"),
                T(page, "Each one, as you noted it"));
    row_put_way(page, S("/i-statements"), T(page, "Asking openly"),
                T(page, "What I feel and need, in words"));
    row_put_way(page, S("/practice/listening"), T(page, "Listening"),
                T(page, "So that it goes both ways"));
    html(page->out, "</ul></section>");
}

static void put_empty(struct page *page)
{
    html(page->out, "<p>%s</p><p>%s</p>",
         TC(page, "Here will stand how often the pull came in a week. It will show how often "
                  "you waited with a strong one, and whether it eased after waiting or "
                  "asking."),
         TC(page, "It begins with one. Put it down if it comes, and look again later. "
                  "Ten strong ones can give a first answer; none has to come."));
}

/* All that is read and worked out, up to the first button. */
static void put_year(struct page *page, const void *context)
{
    const struct span *span = context;
    struct reassurance_rows rows =
        reassurance_rows_of_notebook(page->notebook, span->since, span->until, page->arena);
    bool empty = rows.episode_count == 0;
    if (empty) {
        put_empty(page);
        span_put(page, span);
    } else {
        struct reassurance r = reassurance_of(&rows, page->arena);
        put_how_often(page, &r, span);
        put_waiting(page, &r);
        put_settling(page, &r);
        put_return(page, &r);
        put_cannot_tell(page);
    }
    html(page->out, "<div class=\"actions\"><a class=\"button%s\" href=\"/urge\">%s</a></div>",
         empty ? " primary" : "", TC(page, "Put one down"));
}

void page_reassurance(struct page *page)
{
    struct span span = span_of_address(page, S("/reassurance"), S(""),
                                       span_first_of_kind(page, S("urge")), SPAN_YEAR);
    page_begin(page, T(page, "Reassurance: does it hold?"), TAB_GROWTH);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "The pull to ask, to check, or to be told that all is well is human, and "
                  "asking is no failing. This only shows what went together in your notes."));
    memo_put(page,
             page_path(page, "reassurance %d %d %d", span.since, span.until, (int)span.length),
             put_year, &span);
    put_links(page);
    page_put_quiet_line(page);
    page_end(page);
}
