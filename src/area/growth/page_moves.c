/* What moves with what: how solid one felt first, mood second, beside how things were with a
 * partner. Both ends of it are told as losses; nothing here is to be brought down. */
#include "memo.h"
#include "moves.h"
#include "ranges.h"
#include "row.h"
#include "str.h"
#include "week_chart.h"
#include "wording.h"

enum { WINDOW_DAYS = 365 };

static const str partner_columns[] = {STR_INIT("partner_mood"), STR_INIT("contact"),
                                      STR_INIT("conflict")};

/* The end of a finding's id; ids have no underscores. */
static str finding_of(str column)
{
    return str_equal(column, S("partner_mood")) ? S("partner") : column;
}

/* ----------------------------------------------------------------------- what went along */

static str slopes_summary(struct page *page, size_t count, size_t open)
{
    if (open == 0)
        return count == 1 ? T(page, "The line does not reach the dotted one, where there is no "
                                    "difference.")
                          : T(page, "None of these lines reaches the dotted one, where there is no "
                                    "difference.");
    if (count == 1)
        return T(page, "No difference can be told yet: the line crosses the dotted one, where "
                       "there is none.");
    if (open == count)
        return T(page, "No difference can be told yet in any of them: each line crosses the dotted "
                       "one, where there is none.");
    return TF(page,
              "In {1} of these {2} no difference can be told yet: there the line crosses the "
              "dotted one, where there is none.",
              wording_number(page, (int64_t)open), wording_number(page, (int64_t)count));
}

static void put_slopes(struct page *page, const struct moves *m, size_t k)
{
    struct range_row rows[COUNT(partner_columns)];
    size_t count = 0, open = 0;
    for (size_t i = 0; i < COUNT(partner_columns); i++) {
        struct estimate slope = contingency_slope(&m->fit[k], partner_columns[i]);
        if (!slope.known) continue;
        struct estimate e = moves_heard(&slope, partner_columns[i]);
        struct finding_words words = moves_difference(page, k, &e);
        open += e.lo <= 0 && e.hi >= 0;
        rows[count++] = (struct range_row){
            .label = moves_row_label(page, partner_columns[i]), .value = e.value, .lo = e.lo,
            .hi = e.hi, .value_words = words.value, .n = e.n,
            .range_words = TF(page, "{1} to {2}", words.lo, words.hi)};
    }
    if (count == 0) return;
    bool solid = k == MOVES_SOLID;
    struct ranges ranges = {
        .title = solid ? T(page, "How solid I felt, beside how things were")
                       : T(page, "My mood, beside how things were"),
        .summary = slopes_summary(page, count, open), .of = T(page, "Evenings when"),
        .value = T(page, "Difference"), .rows = rows, .count = count, .drawn = count,
        .less = solid ? T(page, "less solid") : T(page, "lower"),
        .more = solid ? T(page, "more solid") : T(page, "higher")};
    ranges_put(page, &ranges);
}

static void put_sentence(struct page *page, size_t k, str id, const struct estimate *e)
{
    struct finding_words words = moves_difference(page, k, e);
    str finding = moves_finding(page, k, id);
    html(page->out, "<p>%ls %ls</p>", STR(moves_untold(page, finding, e)),
         STR(finding_say(page, finding, e, &words)));
}

/* The main one and those that can be told from none stand in sight; the others in a fold. */
static void put_known_slopes(struct page *page, const struct moves *m, size_t k, bool in_sight)
{
    size_t main = 0;
    str first = contingency_main(&m->fit[k], &main) ? m->fit[k].kept[main].name : S("");
    for (size_t i = 0; i < COUNT(partner_columns); i++) {
        struct estimate slope = contingency_slope(&m->fit[k], partner_columns[i]);
        bool told = slope.lo > 0 || slope.hi < 0 || str_equal(partner_columns[i], first);
        if (!slope.known || told != in_sight) continue;
        struct estimate e = moves_heard(&slope, partner_columns[i]);
        put_sentence(page, k, finding_of(partner_columns[i]), &e);
    }
}

static bool any_in_fold(const struct moves *m, size_t k)
{
    size_t main = 0, known = m->lag[k].slope.known, in_sight = 0;
    str first = contingency_main(&m->fit[k], &main) ? m->fit[k].kept[main].name : S("");
    for (size_t i = 0; i < COUNT(partner_columns); i++) {
        struct estimate slope = contingency_slope(&m->fit[k], partner_columns[i]);
        known += slope.known;
        in_sight += slope.known &&
                    (slope.lo > 0 || slope.hi < 0 || str_equal(partner_columns[i], first));
    }
    return known > in_sight;
}

static void put_fold(struct page *page, const struct moves *m, size_t k)
{
    if (!any_in_fold(m, k)) return;
    html(page->out, "<details><summary>%s</summary>",
         TC(page, "The others, and the evening after"));
    put_known_slopes(page, m, k, false);
    if (m->lag[k].slope.known) {
        struct estimate e = moves_heard(&m->lag[k].slope, S("partner_mood"));
        put_sentence(page, k, S("next-day"), &e);
    }
    html(page->out, "</details>");
}

static void put_lack(struct page *page, str of, const struct estimate *e)
{
    if (!e->known) html(page->out, "<dt>%ls</dt><dd>%ls</dd>", STR(of),
                        STR(finding_lack(page, e)));
}

static void put_lacks(struct page *page, const struct moves *m, size_t k)
{
    struct estimate slopes[COUNT(partner_columns)];
    bool any = !m->fit[k].share.known || !m->lag[k].slope.known;
    for (size_t i = 0; i < COUNT(partner_columns); i++) {
        slopes[i] = contingency_slope(&m->fit[k], partner_columns[i]);
        any |= !slopes[i].known;
    }
    if (!any) return;
    html(page->out, "<details><summary>%s</summary><dl class=\"rows\">",
         TC(page, "Not yet known, and what may tell"));
    for (size_t i = 0; i < COUNT(partner_columns); i++)
        put_lack(page, moves_row_label(page, partner_columns[i]), &slopes[i]);
    put_lack(page, T(page, "How much of the ups and downs"), &m->fit[k].share);
    put_lack(page, T(page, "From one evening to the next"), &m->lag[k].slope);
    html(page->out, "</dl></details>");
}

static str left_out_name(struct page *page, str column)
{
    static const struct {
        str column, name;
    } names[] = {
        {STR_INIT("partner_mood"), T_INIT("your partner's mood")},
        {STR_INIT("contact"), T_INIT("contact")},
        {STR_INIT("conflict"), T_INIT("conflict")},
        {STR_INIT("slept_min"), T_INIT("sleep")},
        {STR_INIT("moved_min"), T_INIT("movement")},
        {STR_INIT("stress"), T_INIT("stress")},
        {STR_INIT("weekend"), T_INIT("weekends")},
        {STR_INIT("time"), T_INIT("the passing of time")},
    };
    for (size_t i = 0; i < COUNT(names); i++)
        if (str_equal(names[i].column, column)) return say(page, names[i].name);
    return column;
}

/* "From 217 of 306 evenings with both. Left out, since too seldom noted or nearly always alike:
 * movement, conflict." */
static void put_rests_on(struct page *page, const struct contingency *c)
{
    html(page->out, "<p><small>%s",
         TFC(page, "From {1} of the {2} evenings with this number in these months.",
             wording_number(page, c->n), wording_number(page, c->offered)));
    for (size_t i = 0; i < c->left_out_count; i++)
        html(page->out, "%s%ls",
             i == 0 ? " " : ", ",
             STR(i == 0 ? TF(page, "Not held beside it, since noted too seldom or nearly always "
                                   "alike: {1}",
                             left_out_name(page, c->left_out[i].name))
                        : left_out_name(page, c->left_out[i].name)));
    html(page->out, "%s</small></p>", c->left_out_count > 0 ? "." : "");
}

static void put_outcome(struct page *page, const struct moves *m, size_t k)
{
    const struct contingency *c = &m->fit[k];
    html(page->out, "<section>");
    moves_put_heading(page, k == MOVES_SOLID ? T(page, "How solid I felt in myself")
                                       : T(page, "My mood"));
    put_slopes(page, m, k);
    put_known_slopes(page, m, k, true);
    if (c->share.known) {
        struct finding_words words = moves_share(page, c);
        html(page->out, "<p>%ls</p>",
             STR(finding_say(page, moves_finding(page, k, S("share")), &c->share, &words)));
    }
    put_fold(page, m, k);
    if (c->fitted) put_rests_on(page, c);
    else
        html(page->out, "<p>%s</p>", TC(page, "Not yet known."));
    put_lacks(page, m, k);
    html(page->out, "</section>");
}

/* --------------------------------------------------------------------------------- page */

static void put_passage(struct page *page, str id)
{
    html(page->out, "<section>");
    page_put_passage(page, id);
    html(page->out, "</section>");
}

/* Watching another's mood is a habit of its own: asked only where it was chosen. */
static void put_settings(struct page *page)
{
    html(page->out, "<p class=\"quiet\">%s <a href=\"/settings\">%s</a></p>",
         TC(page, "How your partner's mood seemed to you is asked only where you choose that, "
                  "and for two weeks at a time. Watching someone else's mood is a habit of its "
                  "own."),
         TC(page, "Which questions the evening asks"));
}

static bool knows_anything(const struct moves *m)
{
    for (size_t k = 0; k < MOVES_COUNT; k++)
        if (m->fit[k].fitted || m->apart[k].difference.known) return true;
    return false;
}

static void put_not_yet(struct page *page, const struct moves *m)
{
    struct estimate first = contingency_slope(&m->fit[MOVES_MOOD], S("contact"));
    html(page->out,
         "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
         "<use href=\"/art.svg#lamps-5\"></use></svg><p>%s</p><p>%s %ls</p>"
         "<a class=\"button\" href=\"/check-in\">%s</a></div>",
         TC(page, "Here it will show whether evenings with contact, or with a conflict, were "
                  "different ones: in how solid you felt, and in your mood."),
         TC(page, "Not yet known."), STR(finding_lack(page, &first)), TC(page, "Check in"));
}

static void put_body(struct page *page, const void *context)
{
    const day *days = context;
    struct moves m = moves_of(page, days[0], days[1]);
    page_put_body(page, content_passage(page->content, S("moves-ordinary"))->body);
    if (knows_anything(&m)) {
        for (size_t k = 0; k < MOVES_COUNT; k++) put_outcome(page, &m, k);
        finding_put_worked(page, S("moves-slopes"));
        moves_put_apart(page, &m);
        moves_put_over_time(page, &m);
    } else {
        put_not_yet(page, &m);
    }
    put_passage(page, S("moves-reading"));
    put_passage(page, S("moves-limits"));
    put_settings(page);
}

static void put_ways(struct page *page, day since, day until)
{
    struct buf earlier = buf_new(page->arena, 32);
    buf_put(&earlier, S("/moves?until="));
    day_put(&earlier, since - 1);
    html(page->out, "<ul class=\"list\">");
    if (week_chart_any_before(page, since))
        row_put_way(page, buf_str(&earlier), T(page, "Earlier months"), S(""));
    if (until < page->today) row_put_way(page, S("/moves"), T(page, "The last months"), S(""));
    if (area_is_there(page, S("/level")))
        row_put_way(page, S("/level"), T(page, "My weather"),
                    T(page, "Level, swing, and how long a dip lasts"));
    row_put_way(page, S("/growth"), T(page, "Growth"), T(page, "What the weeks show"));
    html(page->out, "</ul>");
}

void page_moves(struct page *page)
{
    day until = page->today;
    day_parse(form_text(&page->query, S("until")), &until);
    if (until > page->today) until = page->today;
    const day days[2] = {until - (WINDOW_DAYS - 1), until};
    page_begin(page, T(page, "What moves with what"), TAB_GROWTH);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "How solid you felt, and your mood, beside how things were with your partner "
                  "on the same evenings."));
    memo_put(page, page_path(page, "moves %d", (int)until), put_body, days);
    put_ways(page, days[0], until);
    page_put_quiet_line(page);
    page_end(page);
}
