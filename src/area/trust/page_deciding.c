/* What decisions show: own and advised ones, and how "so sure am I" matched what came. */
#include "decision.h"
#include "memo.h"
#include "number.h"
#include "self_trust.h"
#include "str.h"
#include "trust.h"
#include "wording.h"

static int of_hundred(double share)
{
    double hundredfold = share * 100;
    return (int)(hundredfold < 0 ? hundredfold - 0.5 : hundredfold + 0.5);
}

/* What is not known yet, and what would settle it. */
static void put_unknown(struct page *page, str what, const struct estimate *e)
{
    html(page->out, "<p>%ls ", STR(what));
    if (e->need == NEED_VARIETY)
        html(page->out, "%s</p>",
             TC(page, "Not yet known: all of them are alike so far. One that is different would "
                      "tell more."));
    else if (e->need_count == 1)
        html(page->out, "%s</p>",
             TC(page, "Not yet known; one more decision with its outcome may tell."));
    else
        html(page->out, "%s %d %s</p>", TC(page, "Not yet known;"), (int)e->need_count,
             TC(page, "more decisions with their outcomes may tell."));
}

/* Whether the number moved between the first months and the last. */
static void put_change(struct page *page, const struct estimate *e)
{
    str words = e->verdict == VERDICT_CHANGED
                    ? T(page, "Between the first months and the last this changed, clearly.")
                : e->verdict == VERDICT_UNCHANGED
                    ? T(page, "Between the first months and the last this stayed about the same.")
                    : T(page, "Whether it changes with time is not yet known.");
    html(page->out, "<p class=\"quiet\">%ls", STR(words));
    if (e->need_count > 1)
        html(page->out, " %d %s", (int)e->need_count,
             TC(page, "more decisions with their outcomes may tell."));
    html(page->out, "</p>");
}

struct way_row {
    str label;
    struct proportion counts;
    const struct estimate *good;
};

static void put_way_bar(struct page *page, const struct way_row *row)
{
    if (row->counts.n == 0) return;
    html(page->out,
         "<li><span>%ls</span><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" "
         "aria-hidden=\"true\">",
         STR(row->label));
    if (row->good->known)
        html(page->out, "<rect x=\"%d\" y=\"0\" width=\"%d\" height=\"10\" rx=\"2\"/>",
             of_hundred(row->good->lo), of_hundred(row->good->hi) - of_hundred(row->good->lo));
    html(page->out, "</svg><b>%d %s %d</b></li>", (int)row->counts.good, TC(page, "of"),
         (int)row->counts.n);
}

static void put_way_table(struct page *page, const struct way_row *rows, size_t count)
{
    html(page->out,
         "<details><summary>%s</summary><div class=\"scroll\" role=\"region\" tabindex=\"0\" "
         "aria-label=\"%s\"><table><caption>%s</caption><thead><tr><th scope=\"col\">%s</th>"
         "<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead><tbody>",
         TC(page, "The same as a table"), TC(page, "Own and advised decisions"),
         TC(page, "Own and advised decisions"), TC(page, "How I came to it"),
         TC(page, "Turned out well"), TC(page, "Somewhere between, of 100"));
    for (size_t i = 0; i < count; i++) {
        html(page->out, "<tr><th scope=\"row\">%ls</th><td>%d %s %d</td>", STR(rows[i].label),
             (int)rows[i].counts.good, TC(page, "of"), (int)rows[i].counts.n);
        if (rows[i].good->known)
            html(page->out, "<td>%d – %d</td></tr>", of_hundred(rows[i].good->lo),
                 of_hundred(rows[i].good->hi));
        else
            html(page->out, "<td>%s</td></tr>", TC(page, "not yet known"));
    }
    html(page->out, "</tbody></table></div></details>");
}

/* One sentence on own against advised: a leaning at 95 of 100, unknown otherwise. */
static void put_comparison(struct page *page, const struct self_trust *t)
{
    if (!t->difference.known) {
        put_unknown(page, T(page, "Do your own decisions turn out as well as advised ones?"),
                    &t->difference);
        return;
    }
    /* One look at it, however far the numbers lie apart, is a leaning and never clear. */
    double p = t->p_own_better;
    str words =
        p >= 0.95   ? T(page, "In this time your own decisions leaned towards turning out well "
                              "more often than advised ones. What you ask about may be harder.")
        : p <= 0.05 ? T(page, "In this time advised decisions leaned towards turning out well more "
                              "often than those made alone.")
                    : T(page, "Whether your own decisions or advised ones turned out well more "
                              "often is not yet known.");
    html(page->out, "<p>%ls</p>", STR(words));
}

static void put_ways(struct page *page, const struct self_trust *t)
{
    const struct way_row rows[] = {
        {T(page, "Decided alone"), t->ways[SELF_TRUST_OWN], &t->way_good[SELF_TRUST_OWN]},
        {T(page, "Asked, to know more"), t->ways[SELF_TRUST_INFORMATION],
         &t->way_good[SELF_TRUST_INFORMATION]},
        {T(page, "Asked, to feel sure"), t->ways[SELF_TRUST_TO_FEEL_SURE],
         &t->way_good[SELF_TRUST_TO_FEEL_SURE]},
        {T(page, "All that were asked about"), t->advised, &t->advised_good},
    };
    html(page->out, "<section><h2>%s</h2><ul class=\"bars\">", TC(page, "Own and advised"));
    for (size_t i = 0; i < COUNT(rows); i++) put_way_bar(page, &rows[i]);
    html(page->out, "</ul>");
    put_comparison(page, t);
    html(page->out, "<p>%s</p>",
         TC(page, "Asking to know more is part of judging well, and counts as your own judgement "
                  "here."));
    if (t->judgement.known) {
        html(page->out, "<p>%s %d %s %d.</p>",
             TC(page, "By your own judgement, alone or after asking to know more:"),
             (int)(t->judgement.value * t->judgement.n + 0.5), TC(page, "of"), (int)t->judgement.n);
        put_change(page, &t->judgement);
    }
    put_way_table(page, rows, COUNT(rows));
    html(page->out, "</section>");
}

/* Expected and come, as two bars. */
static void put_expected(struct page *page, const struct calibration *c)
{
    double came = (double)c->good / c->n, expected = c->bias + came;
    const struct {
        str label;
        double share;
    } rows[] = {{T(page, "I expected to be content"), expected},
                {T(page, "It turned out well"), came}};
    html(page->out, "<ul class=\"bars\">");
    for (size_t i = 0; i < COUNT(rows); i++)
        html(page->out,
             "<li><span>%ls</span><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" "
             "aria-hidden=\"true\"><rect width=\"%d\" height=\"10\" rx=\"2\"/></svg>"
             "<b>%d %s 100</b></li>",
             STR(rows[i].label), of_hundred(rows[i].share), of_hundred(rows[i].share),
             TC(page, "of"));
    html(page->out, "</ul>");
}

static str bias_words(struct page *page, const struct estimate *e)
{
    if (e->lo > 0) return T(page, "It leans towards having been surer than what came.");
    if (e->hi < 0)
        return T(page, "It leans towards things having turned out better than you expected.");
    return T(page, "Whether how sure you were differed from what came is not yet known.");
}

/* How far what came may lie from what was expected. */
static str bias_range(struct page *page, const struct estimate *e)
{
    int lo = of_hundred(e->lo), hi = of_hundred(e->hi);
    str n = wording_number(page, e->n);
    str less = wording_number(page, lo < 0 ? -lo : lo);
    str more = wording_number(page, hi < 0 ? -hi : hi);
    if (e->lo > 0)
        return TF(page,
                  "Of 100 such decisions {1} to {2} fewer turned out well than you expected, from "
                  "{3} decisions.",
                  less, more, n);
    if (e->hi < 0)
        return TF(page,
                  "Of 100 such decisions {1} to {2} more turned out well than you expected, from "
                  "{3} decisions.",
                  more, less, n);
    return TF(page,
              "Of 100 such decisions, anything from {1} fewer to {2} more good outcomes than you "
              "expected would fit, from {3} decisions.",
              more, less, n);
}

enum { PICTURE_WIDTH = 400, PICTURE_HEIGHT = 310, LEFT = 36, TOP = 10, SIDE = 250 };

static void put_point(struct page *page, double chance, double share)
{
    number_put_places(page->out, LEFT + chance * SIDE, 1);
    html(page->out, " ");
    number_put_places(page->out, TOP + (1 - share) * SIDE, 1);
}

/* The range that holds the share behind each pool nine times of ten, as a soft box. */
static void put_bands(struct page *page, const struct calibration *c)
{
    enum { MARGIN = 4 };
    for (size_t i = 0, end; i < c->level_count; i = end) {
        struct proportion pool = {0};
        double lo, hi;
        for (end = i; end < c->level_count && c->levels[end].pool == c->levels[i].pool; end++) {
            pool.n += c->levels[end].n;
            pool.good += c->levels[end].good;
        }
        proportion_jeffreys(pool, 0.9, &lo, &hi);
        int left = LEFT - MARGIN + of_hundred(c->levels[i].chance * SIDE / 100);
        int right = LEFT + MARGIN + of_hundred(c->levels[end - 1].chance * SIDE / 100);
        html(page->out, "<rect class=\"band\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>", left,
             TOP + of_hundred((1 - hi) * SIDE / 100), right - left,
             of_hundred((hi - lo) * SIDE / 100));
    }
}

/* The fit as a line over all levels, a dot for each pool, and the straight line where both match.
 */
static void put_curve(struct page *page, const struct calibration *c)
{
    html(page->out,
         "<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
         "<path class=\"zero\" d=\"M%d %dL%d %d\"/>",
         PICTURE_WIDTH, PICTURE_HEIGHT, TC(page, "How often it turned out well, by how sure I was"),
         LEFT, TOP + SIDE, LEFT + SIDE, TOP);
    put_bands(page, c);
    html(page->out, "<path class=\"line\" d=\"");
    for (size_t i = 0; i < c->level_count; i++) {
        html(page->out, "%s", i == 0 ? "M" : "L");
        put_point(page, c->levels[i].chance, c->levels[i].recalibrated);
    }
    html(page->out, "\"/>");
    for (int percent = 0; percent <= 100; percent += 50) {
        int at = SIDE * percent / 100;
        html(page->out,
             "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>"
             "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>",
             LEFT + at, TOP + SIDE + 22, percent, LEFT - 6, TOP + SIDE - at + 4, percent);
    }
    html(page->out, "<text x=\"%d\" y=\"%d\">%s</text><text x=\"%d\" y=\"%d\">%s</text></svg>",
         LEFT + SIDE / 4, TOP + SIDE + 44, TC(page, "how sure I was"), LEFT + 8, TOP + 12,
         TC(page, "turned out well, of 100"));
    html(page->out, "<figcaption>%s</figcaption></figure>",
         TC(page, "Above the dotted line things turned out better than expected, below it less "
                  "well. The line follows your decisions. The taller a soft box, the less is known "
                  "there."));
}

static void put_levels(struct page *page, const struct calibration *c)
{
    html(page->out,
         "<details><summary>%s</summary><div class=\"scroll\" role=\"region\" tabindex=\"0\" "
         "aria-label=\"%s\"><table><caption>%s</caption><thead><tr><th scope=\"col\">%s</th>"
         "<th scope=\"col\">%s</th></tr></thead><tbody>",
         TC(page, "How sure I was, as a table"), TC(page, "How sure I was, and what came"),
         TC(page, "How sure I was, and what came"), TC(page, "How sure I was"),
         TC(page, "Turned out well"));
    for (size_t i = 0; i < c->level_count; i++)
        html(page->out, "<tr><th scope=\"row\">%d %%</th><td>%d %s %d</td></tr>",
             of_hundred(c->levels[i].chance), (int)c->levels[i].good, TC(page, "of"),
             (int)c->levels[i].n);
    html(page->out, "</tbody></table></div></details>");
}

static void put_sureness(struct page *page, const struct self_trust *t)
{
    const struct estimate *e = &t->over_confidence;
    html(page->out, "<section><h2>%s</h2>", TC(page, "How sure I was, and what came"));
    if (!e->known) {
        put_unknown(page, T(page, "Does your confidence match what comes?"), e);
        if (t->with_confidence > 0) put_levels(page, &t->calibration);
        html(page->out, "</section>");
        return;
    }
    put_expected(page, &t->calibration);
    html(page->out, "<p>%ls</p><p><small>%ls</small></p>", STR(bias_words(page, e)),
         STR(bias_range(page, e)));
    put_change(page, e);
    if (t->curve)
        put_curve(page, &t->calibration);
    else
        html(page->out, "<p class=\"quiet\">%s %d %s</p>", TC(page, "A picture of it needs"),
             SELF_TRUST_CURVE_MIN, TC(page, "decisions with their outcomes."));
    put_levels(page, &t->calibration);
    html(page->out, "</section>");
}

static void put_worked_out(struct page *page)
{
    html(page->out, "<details><summary>%s</summary><ul>", TC(page, "How this was worked out"));
    const str lines[] = {
        T(page, "Only decisions that touch you alone count, once an outcome stands beside them. "
                "What touches others is decided together, and left out."),
        T(page,
          "A share of good outcomes comes with the range that holds it nine times of ten "
          "(Jeffreys). Two shares are compared by Newcombe's range and by the chance that one "
          "is larger."),
        T(page,
          "Confidence is compared with what came by the mean of chance less outcome, with its "
          "95 percent range. The line in the picture comes from pooling neighbours that "
          "fall."),
        T(page, "You judge both ends yourself, and people like what they have chosen. Harder "
                "questions may be those you ask about. None of this says what causes what."),
    };
    for (size_t i = 0; i < COUNT(lines); i++) html(page->out, "<li>%ls</li>", STR(lines[i]));
    html(page->out, "</ul></details>");
}

static void put_counts(struct page *page, const struct self_trust *t)
{
    const struct self_trust_rows *from = &t->from;
    html(page->out, "<p class=\"lead\">%s</p>",
         TFC(page,
             "Of the decisions that touch you alone, {1} of {2} have their outcome written "
             "down.",
             wording_number(page, (int64_t)from->count), wording_number(page, from->made)));
}

/* What is not in the numbers, and what was only counted. */
static void put_beside(struct page *page, const struct self_trust *t)
{
    const struct self_trust_rows *from = &t->from;
    if (from->joint > 0)
        html(page->out, "<p class=\"quiet\">%s %d.</p>",
             TC(page, "Left out, since they touch others too:"), (int)from->joint);
    if (from->rechecked_of > 0)
        html(page->out, "<p class=\"quiet\">%s</p>",
             TFC(page,
                 "How often you went over one again once it was made: {1} times noted, in {2} "
                 "decisions.",
                 wording_number(page, from->rechecked), wording_number(page, from->rechecked_of)));
}

static void put_all(struct page *page, const void *context)
{
    const day *until = context;
    struct self_trust_rows rows = self_trust_rows_of_notebook(page->notebook, *until, page->arena);
    struct self_trust t = self_trust_of(&rows, page->arena);
    if (rows.count == 0)
        html(page->out, "<p class=\"lead\">%s</p><p>%s</p>",
             TC(page, "Here you see one day how far your own judgement carries: how decisions "
                      "turned out, and whether you were as sure as you could be."),
             TC(page, "It begins with one small decision, how sure you are of it, and a day to "
                      "look again. After ten of them there is something to see."));
    else
        put_counts(page, &t);
    html(page->out,
         "<div class=\"actions\"><a class=\"button %s\" href=\"/decisions\">%s</a></div>",
         rows.count == 0 ? "primary" : "plain", TC(page, "To the decisions"));
    put_sureness(page, &t);
    put_ways(page, &t);
    put_beside(page, &t);
    put_worked_out(page);
}

void page_deciding(struct page *page)
{
    day until = page->today;
    day_parse(form_text(&page->query, S("until")), &until);
    page_begin(page, T(page, "What your decisions show"), TAB_GROWTH);
    if (until != page->today)
        html(page->out, "<p class=\"where\">%ls</p>", STR(wording_day(page, until)));
    memo_put(page, page_path(page, "deciding %d", (int)until), put_all, &until);
    page_end(page);
}
