/* One sign of growth: its status, the evidence that decides it as a picture, what connects beside
 * it, what else was written down, how sure all that is and how it was worked out. */
#include <math.h>

#include "chart.h"
#include "finding.h"
#include "growth.h"
#include "memo.h"
#include "number.h"
#include "row.h"
#include "say.h"
#include "sign.h"
#include "str.h"
#include "wording.h"

/* A point of a picture is a fortnight: single evenings would be a cloud. */
enum { BIN_DAYS = 14, BIN_COUNT = GROWTH_DAYS / BIN_DAYS, GAP_DAYS = BIN_DAYS, WEEK = 7 };

/* ---------------------------------------------------------------------------------- numbers */

static str count_of(struct page *page, double share, int32_t n)
{
    return TF(page, "{1} of {2}", wording_number(page, llround(share * n)),
              wording_number(page, n));
}

static str amount(struct page *page, const struct growth_line_kind *kind, double mean, int32_t n)
{
    return kind->unit == GROWTH_OF ? count_of(page, mean, n) : finding_number(page, mean);
}

/* One place behind the point; two where the whole scale is 1 or a step is small. */
static str difference(struct page *page, const struct growth_line_kind *kind, double value)
{
    struct buf out = buf_new(page->arena, 32);
    bool small = kind->unit == GROWTH_SQUARES || kind->unit == GROWTH_PER_POINT;
    number_put_places(&out, value, small ? 2 : 1);
    return buf_str(&out);
}

static struct finding_words words_of(struct page *page, const struct growth_evidence *e)
{
    const struct growth_line_kind *kind = growth_line_kind(e->line);
    const struct thennow_look *look = &e->change.now;
    struct estimate shown = e->change.estimate;
    if (kind->unit == GROWTH_OF) shown.value *= 10, shown.lo *= 10, shown.hi *= 10;
    if (kind->model == GROWTH_COUNTS)
        shown.value = exp(shown.value), shown.lo = exp(shown.lo), shown.hi = exp(shown.hi);
    struct finding_words words = {.value = difference(page, kind, shown.value),
                                  .lo = difference(page, kind, shown.lo),
                                  .hi = difference(page, kind, shown.hi)};
    words.a = amount(page, kind, e->then_mean, look->n_then);
    words.b = amount(page, kind, e->now_mean, look->n_now);
    words.c = wording_number(page, llround(look->windows.width / WEEK));
    return words;
}

static void put_finding(struct page *page, const struct growth_evidence *e)
{
    struct finding_words words = words_of(page, e);
    str id = page_path(page, "growth-%ls", STR(growth_line_kind(e->line)->id));
    finding_put(page, id, &e->change.estimate, &words);
}

/* ---------------------------------------------------------------------------------- pictures */

struct bins {
    double mean[BIN_COUNT];
    int32_t n[BIN_COUNT];
};

enum side { ALL, ABOVE, BELOW };

static double middle_of(const struct growth_series *series)
{
    double mean = 0;
    for (size_t i = 0; i < series->count; i++)
        mean += (series->x[i] - mean) / ((double)i + 1);
    return mean;
}

/* Fortnights up to `until`, of the rows on one side of the middle of x. */
static struct bins bins_of(const struct growth_series *series, day until, enum side side)
{
    struct bins bins = {0};
    double middle = side == ALL ? 0 : middle_of(series);
    for (size_t i = 0; i < series->count; i++) {
        int back = (int)floor((until - series->t[i]) / BIN_DAYS);
        if (back < 0 || back >= BIN_COUNT) continue;
        if (side != ALL && (series->x[i] > middle) != (side == ABOVE)) continue;
        int bin = BIN_COUNT - 1 - back;
        bins.n[bin]++;
        bins.mean[bin] += (series->y[i] - bins.mean[bin]) / bins.n[bin];
    }
    return bins;
}

static struct chart_series points_of(struct page *page, const struct growth_evidence *e, day until,
                                     enum side side, str label)
{
    const struct growth_line_kind *kind = growth_line_kind(e->line);
    struct bins bins = bins_of(&e->series, until, side);
    struct chart_point *points = NEW(page->arena, struct chart_point, BIN_COUNT);
    size_t count = 0;
    for (int i = 0; i < BIN_COUNT; i++) {
        if (bins.n[i] == 0) continue;
        str words = kind->unit == GROWTH_OF
                        ? count_of(page, bins.mean[i], bins.n[i])
                        : TF(page, "{1}, from {2}", finding_number(page, bins.mean[i]),
                             wording_number(page, bins.n[i]));
        points[count++] = (struct chart_point){.day = until - (BIN_COUNT - 1 - i) * BIN_DAYS,
                                               .value = bins.mean[i], .words = words};
    }
    return (struct chart_series){.label = label, .points = points, .count = count};
}

/* The ends of the picture: of the scale, or where it has none of what was seen. */
static void set_scale(struct page *page, struct chart *chart, const struct growth_line_kind *kind)
{
    struct chart_tick *ticks = NEW(page->arena, struct chart_tick, 3);
    chart->lo = 0, chart->hi = 10;
    if (kind->unit == GROWTH_MOOD_STEPS) chart->lo = -5, chart->hi = 5;
    if (kind->unit == GROWTH_OF || kind->unit == GROWTH_SQUARES) chart->hi = 1;
    if (kind->unit == GROWTH_TIMES || kind->unit == GROWTH_KINDS) {
        chart->hi = 1;
        for (size_t i = 0; i < chart->series[0].count; i++)
            chart->hi = fmax(chart->hi, ceil(chart->series[0].points[i].value));
    }
    double middle = (chart->lo + chart->hi) / 2;
    ticks[0] = (struct chart_tick){chart->lo, finding_number(page, chart->lo)};
    ticks[1] = (struct chart_tick){middle, finding_number(page, middle)};
    ticks[2] = (struct chart_tick){chart->hi, finding_number(page, chart->hi)};
    if (kind->unit == GROWTH_OF) {
        ticks[0].label = T(page, "none");
        ticks[1].label = T(page, "half");
        ticks[2].label = T(page, "all");
    }
    chart->ticks = ticks;
    chart->tick_count = 3;
}

static void put_picture(struct page *page, const struct growth_evidence *e, day until)
{
    const struct growth_line_kind *kind = growth_line_kind(e->line);
    const struct thennow_look *look = &e->change.now;
    bool two = kind->model == GROWTH_SLOPES, conflict = e->line == GROWTH_CONFLICT_DIP;
    struct chart_series series[2];
    series[0] = points_of(page, e, until, two ? BELOW : ALL,
                          !two       ? T(page, "Two weeks")
                          : conflict ? T(page, "no conflict")
                                     : T(page, "other"));
    if (two)
        series[1] =
            points_of(page, e, until, ABOVE, conflict ? T(page, "conflict") : T(page, "closer"));
    struct chart_event *events = NEW(page->arena, struct chart_event, 2);
    events[0] = (struct chart_event){(day)(look->windows.from + look->windows.width),
                                     T(page, "first weeks")};
    events[1] = (struct chart_event){(day)(look->windows.until - look->windows.width),
                                     T(page, "last weeks")};
    struct chart chart = {.title = sign_line_title(page, e->line),
                          .summary = TF(page,
                                        "Each point is two weeks. There are {1} entries in all.",
                                        wording_number(page, (int64_t)e->series.count)),
                          .since = until - (BIN_COUNT - 1) * BIN_DAYS,
                          .until = until,
                          .gap_days = GAP_DAYS,
                          .series = series,
                          .series_count = two ? 2 : 1,
                          .events = events,
                          .event_count = e->change.estimate.known ? 2 : 0};
    set_scale(page, &chart, kind);
    chart_put(page, &chart);
}

/* --------------------------------------------------------------------------------- the page */

enum { PICTURE_ROWS_MIN = 5 };

static void put_evidence(struct page *page, const struct growth_evidence *e, day until)
{
    html(page->out, "<h3>%ls</h3>", STR(sign_line_title(page, e->line)));
    if (e->series.count >= PICTURE_ROWS_MIN) put_picture(page, e, until);
    put_finding(page, e);
    if (!e->change.estimate.known && e->line != GROWTH_CONNECTION)
        html(page->out, "<p><small>%s</small></p>",
             TC(page, "Then and now have to lie weeks apart to be told from each other; a large "
                      "change shows first."));
    if (e->line == GROWTH_CONNECTION)
        html(page->out, "<p><a href=\"/where\">%s</a></p>", TC(page, "Where I stand"));
}

static void put_towards_people(struct page *page)
{
    html(page->out, "<ul class=\"list\">");
    row_put_way(page, S("/ladder/opening"), T(page, "Small steps of opening up"), S(""));
    row_put_way(page, S("/circle"), T(page, "My circle"), S(""));
    html(page->out, "</ul>");
}

/* "Mood on evenings alone: clear, higher lately" in the words of its finding. */
static void put_in_short(struct page *page, const struct growth_evidence *e)
{
    struct finding_words words = words_of(page, e);
    str id = page_path(page, "growth-%ls", STR(growth_line_kind(e->line)->id));
    html(page->out, "<p>%ls. %ls</p>", STR(sign_line_title(page, e->line)),
         STR(finding_verdict(page, id, &e->change.estimate, &words)));
}

static void put_status(struct page *page, const struct growth *growth,
                       const struct growth_status *status)
{
    const struct growth_evidence *primary = &growth->lines[status->primary];
    const struct growth_evidence *companion = &growth->lines[status->companion];
    html(page->out,
         "<section class=\"card\"><p class=\"sign\"><svg class=\"icon\" aria-hidden=\"true\">"
         "<use href=\"/art.svg#%s\"></use></svg> <strong>%ls</strong></p>",
         sign_icon(status), STR(wording_sentence_start(page, sign_status(page, status))));
    if (primary->change.estimate.known) put_in_short(page, primary);
    else
        html(page->out, "<p>%s</p>",
             TC(page, "That is how it usually is for the first months. Nothing has to be done "
                      "about it."));
    if (primary->change.estimate.known && companion->change.estimate.known)
        put_in_short(page, companion);
    if (status->further_away)
        html(page->out, "<p>%s</p>",
             TC(page, "This moved the way you may have hoped for, and what connects you became "
                      "less. Some weeks are like that. Distance can feel like calm, too. If you "
                      "would like more company, one small step is enough."));
    if (status->estimate.verdict == VERDICT_SLIPPING)
        html(page->out, "<p>%s</p>",
             TC(page, "These weeks were harder here than the first ones. Much can weigh on a "
                      "person, and not all of it is theirs to change. It says nothing about "
                      "what comes."));
    html(page->out, "</section>");
    if (status->further_away) put_towards_people(page);
    if (status->estimate.verdict == VERDICT_SLIPPING) page_put_trained_line(page);
}

/* What was written down besides; it decides nothing. */
static void put_others(struct page *page, const struct growth *growth, enum growth_sign sign,
                       day until)
{
    const struct growth_sign_kind *kind = growth_sign_kind(sign);
    const struct growth_status *status = &growth->signs[sign];
    size_t shown = 0;
    for (size_t i = 0; i < kind->primary_count + kind->companion_count; i++) {
        enum growth_line line = i < kind->primary_count
                                    ? kind->primaries[i]
                                    : kind->companions[i - kind->primary_count];
        const struct growth_evidence *e = &growth->lines[line];
        bool any = e->series.count >= PICTURE_ROWS_MIN || e->change.estimate.known;
        if (!e->shown || !any || line == status->primary || line == status->companion) continue;
        if (shown++ == 0)
            html(page->out, "<section><h2>%s</h2><p>%s</p>", TC(page, "Also written down"),
                 TC(page, "These stand beside it. They do not decide the sign."));
        html(page->out, "<details><summary>%ls</summary>", STR(sign_line_title(page, line)));
        put_evidence(page, e, until);
        html(page->out, "</details>");
    }
    if (shown > 0) html(page->out, "</section>");
}

struct asked {
    enum growth_sign sign;
    day until;
};

static void put_sign(struct page *page, const void *context)
{
    const struct asked *asked = context;
    struct sign_words words = sign_words(page, asked->sign);
    struct growth_records records =
        growth_records_of_notebook(page->notebook, page->gate_open, asked->until, page->arena);
    struct growth growth = growth_of(&records, page->gate_open, *page->arena);
    const struct growth_status *status = &growth.signs[asked->sign];
    put_status(page, &growth, status);
    html(page->out, "<section><h2>%s</h2>", TC(page, "What it rests on"));
    put_evidence(page, &growth.lines[status->primary], growth.until);
    html(page->out, "</section><section><h2>%s</h2>", TC(page, "What connects, beside it"));
    put_evidence(page, &growth.lines[status->companion], growth.until);
    html(page->out, "</section>");
    put_others(page, &growth, asked->sign, growth.until);
    html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "What makes this line"));
    row_put_way(page, words.path, words.first, (str){0});
    html(page->out, "</ul></section>");
    if (asked->sign == GROWTH_VOICE || asked->sign == GROWTH_CONFLICT) page_put_quiet_line(page);
    page_put_fold(page, S("growth-how-sure"));
    page_put_fold(page, S("growth-worked"));
    html(page->out, "<p><small>%s</small></p>",
         TFC(page, "Looked at on {1}; the next look is on {2}.",
             wording_day_short(page, growth.until), wording_day_short(page, growth.next)));
}

void page_sign(struct page *page)
{
    struct asked asked = {growth_sign_find(page->params[0]), page->today};
    bool gated = asked.sign == GROWTH_CONFLICT;
    if (asked.sign == GROWTH_SIGN_COUNT || (gated && !page->gate_open)) {
        page_not_found(page);
        return;
    }
    day until;
    if (day_parse(form_text(&page->query, S("until")), &until) && until < page->today)
        asked.until = until;
    struct sign_words words = sign_words(page, asked.sign);
    page_begin(page, words.title, TAB_GROWTH);
    html(page->out, "<p class=\"lead\">%ls</p>", STR(words.about));
    memo_put(page,
             page_path(page, "sign %ls %d", STR(growth_sign_kind(asked.sign)->id), asked.until),
             put_sign, &asked);
    html(page->out, "<p><a href=\"/growth\">%s</a></p>", TC(page, "All the signs"));
    page_end(page);
}
