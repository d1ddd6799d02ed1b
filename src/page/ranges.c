#include "ranges.h"

#include <math.h>

#include "number.h"
#include "str.h"
#include "wording.h"

enum {
    WIDTH = 400,
    EDGE = 12,
    TOP = 4,
    ROW = 48,
    TEXT_AT = 15,
    LINE_AT = 30,
    LESS_AT = 36,
    KEY_AT = 60,
    FOOT = 68
};

/* What the picture holds from left to right: all ranges and zero, with a little air. */
struct span {
    double lo, hi;
};

static struct span span_of(const struct ranges *r)
{
    const double least = 1e-6, air = 0.05;
    struct span span = {r->zero_at, r->zero_at};
    for (size_t i = 0; i < r->drawn; i++) {
        CHECK(isfinite(r->rows[i].lo) && isfinite(r->rows[i].hi));
        span.lo = fmin(span.lo, r->rows[i].lo);
        span.hi = fmax(span.hi, r->rows[i].hi);
    }
    double width = fmax(span.hi - span.lo, least);
    return (struct span){span.lo - air * width, span.hi + air * width};
}

static void put_at(struct page *page, const struct span *span, double value)
{
    double share = (value - span->lo) / (span->hi - span->lo);
    number_put_places(page->out, EDGE + share * (WIDTH - 2 * EDGE), 1);
}

/* The upright stands beside the ranges only, so that it crosses no word. */
static void put_row(struct page *page, const struct span *span, const struct range_row *row,
                    double zero_at, int y)
{
    enum { UPRIGHT = 10 };
    html(page->out, "<text x=\"%d\" y=\"%d\">%ls</text><path class=\"zero\" d=\"M", EDGE,
         y + TEXT_AT, STR(row->label));
    put_at(page, span, zero_at);
    html(page->out, " %dv%d\"/><path class=\"line\" d=\"M", y + LINE_AT - UPRIGHT, 2 * UPRIGHT);
    put_at(page, span, row->lo);
    html(page->out, " %dH", y + LINE_AT);
    put_at(page, span, row->hi);
    html(page->out, "\"/><circle class=\"dot full\" cx=\"");
    put_at(page, span, row->value);
    html(page->out, "\" cy=\"%d\" r=\"5\"/>", y + LINE_AT);
}

/* The widest of 0.1, 0.2, 0.5, 1 ... of which the span holds three at least. */
static double tick_width(const struct span *span)
{
    static const double steps[] = {1, 0.5, 0.2};
    double width = span->hi - span->lo, tens = 1;
    while (width / tens < 3) tens /= 10;
    while (width / tens >= 30) tens *= 10;
    for (double ten = tens * 10;; ten /= 10)
        for (size_t i = 0; i < COUNT(steps); i++)
            if (width / (ten * steps[i]) >= 3) return ten * steps[i];
}

/* Numbers along the foot: how far from `zero_at` it is. */
static void put_ticks(struct page *page, const struct span *span, double zero_at, int y)
{
    double width = tick_width(span);
    double first = ceil((span->lo - zero_at) / width), last = floor((span->hi - zero_at) / width);
    for (double i = first; i <= last; i++) {
        html(page->out, "<text x=\"");
        put_at(page, span, zero_at + i * width);
        html(page->out, "\" y=\"%d\" text-anchor=\"middle\">", y + TEXT_AT);
        number_put(page->out, i == 0 ? 0 : fabs(i) * width, 2);
        html(page->out, "</text>");
    }
}

static void put_picture(struct page *page, const struct ranges *r)
{
    struct span span = span_of(r);
    int foot = TOP + (int)r->drawn * ROW;
    html(page->out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%ls\"><desc>%ls</desc>",
         WIDTH, foot + FOOT, STR(r->title), STR(r->summary));
    for (size_t i = 0; i < r->drawn; i++)
        put_row(page, &span, &r->rows[i], r->zero_at, TOP + (int)i * ROW);
    put_ticks(page, &span, r->zero_at, foot);
    html(page->out,
         "<text x=\"%d\" y=\"%d\">%ls</text>"
         "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%ls</text>"
         "<text x=\"%d\" y=\"%d\">%s</text></svg>",
         EDGE, foot + LESS_AT, STR(r->less), WIDTH - EDGE, foot + LESS_AT, STR(r->more), EDGE,
         foot + KEY_AT, TC(page, "Dot: the best guess. Line: where it may lie."));
}

static void put_table(struct page *page, const struct ranges *r)
{
    html(page->out,
         "<details><summary>%s</summary><div class=\"scroll\" role=\"region\" tabindex=\"0\" "
         "aria-label=\"%ls\"><table><caption>%ls</caption><thead><tr><th scope=\"col\">%ls</th>"
         "<th scope=\"col\">%ls</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr>"
         "</thead><tbody>",
         TC(page, "The same as a table"), STR(r->title), STR(r->title), STR(r->of), STR(r->value),
         TC(page, "Somewhere between"), TC(page, "From how many"));
    for (size_t i = 0; i < r->count; i++) {
        const struct range_row *row = &r->rows[i];
        html(page->out, "<tr><th scope=\"row\">%ls</th><td>%ls</td><td>%ls</td><td>%d</td></tr>",
             STR(row->label), STR(row->value_words), STR(row->range_words), (int)row->n);
    }
    html(page->out, "</tbody></table></div></details>");
}

void ranges_put(struct page *page, const struct ranges *r)
{
    CHECK(r->count > 0 && r->drawn > 0 && r->drawn <= r->count);
    html(page->out, "<figure class=\"chart\">");
    put_picture(page, r);
    html(page->out, "<figcaption>%ls", STR(r->summary));
    if (r->drawn < r->count)
        html(page->out, " %s",
             TFC(page, "{1} of {2} are drawn; the table has all.",
                 wording_number(page, (int64_t)r->drawn), wording_number(page, (int64_t)r->count)));
    html(page->out, "</figcaption>");
    put_table(page, r);
    html(page->out, "</figure>");
}
