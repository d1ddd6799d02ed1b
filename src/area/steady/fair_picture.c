#include "fair_picture.h"

#include "number.h"
#include "ranges.h"
#include "str.h"
#include "wording.h"

enum {
    WIDTH = 400,
    HEIGHT = 110,
    TOP = 34,
    EDGE = 10,
    HALF = 180,     /* the room of one kind */
    DRAWN_MAX = 30, /* of each kind: the latest */
    LISTED_MAX = 200,
};

static int y_of(const struct fair_moments *m, double rating)
{
    return TOP + (int)((m->hi - rating) / (m->hi - m->lo) * HEIGHT + 0.5);
}

/* From before (a ring) to after (a dot), the latest at the right. */
static void put_moment(struct page *page, const struct fair_moments *all,
                       const struct fair_moment *m, double x)
{
    int from = y_of(all, m->before), to = y_of(all, m->after);
    html(page->out, "<path class=\"line\" d=\"M");
    number_put_places(page->out, x, 1);
    html(page->out, " %dV%d\"/><circle class=\"dot\" cx=\"", from, to);
    number_put_places(page->out, x, 1);
    html(page->out, "\" cy=\"%d\" r=\"3\"/><circle class=\"dot full\" cx=\"", from);
    number_put_places(page->out, x, 1);
    html(page->out, "\" cy=\"%d\" r=\"3\"/>", to);
}

static void put_kind(struct page *page, const struct fair_test *t, bool suggested, int left,
                     str label)
{
    const struct fair_moments *all = &t->from;
    int followed = t->arms[suggested].followed, drawn = 0;
    int first = followed > DRAWN_MAX ? followed - DRAWN_MAX : 0, count = followed - first, seen = 0;
    double step = count > 1 ? (double)(HALF - 2 * EDGE) / (count - 1) : 0;
    html(page->out, "<text x=\"%d\" y=\"14\">%ls</text>", left, STR(label));
    html(page->out, "<path class=\"grid\" d=\"M%d %dh%dM%d %dh%d\"/>", left, TOP, HALF, left,
         TOP + HEIGHT, HALF);
    for (size_t i = 0; i < all->count; i++) {
        if (all->rows[i].suggested != suggested || !all->rows[i].followed) continue;
        if (seen++ < first) continue;
        put_moment(page, all, &all->rows[i], left + EDGE + step * drawn++);
    }
}

static void put_row(struct page *page, const struct fair_moment *m)
{
    enum { DAY_MS = 86400000 };
    struct moment at = {(int64_t)(m->day * DAY_MS + 0.5), page->env->now.offset_min};
    html(page->out, "<tr><th scope=\"row\">%ls</th><td>%s</td><td>%d</td>",
         STR(wording_day(page, moment_emotional_day(at))),
         m->suggested ? TC(page, "yes") : TC(page, "no"), (int)m->before);
    if (m->followed)
        html(page->out, "<td>%d</td></tr>", (int)m->after);
    else
        html(page->out, "<td>–</td></tr>");
}

static void put_table(struct page *page, const struct fair_moments *all, str title)
{
    html(page->out,
         "<details><summary>%s</summary><div class=\"scroll\" role=\"region\" tabindex=\"0\" "
         "aria-label=\"%ls\"><table><caption>%ls</caption><thead><tr><th scope=\"col\">%s</th>"
         "<th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr>"
         "</thead><tbody>",
         TC(page, "Each moment, as a table"), STR(title), STR(title), TC(page, "When"),
         TC(page, "Suggested"), TC(page, "Before"), TC(page, "On looking again"));
    size_t from = all->count > LISTED_MAX ? all->count - LISTED_MAX : 0;
    for (size_t i = all->count; i-- > from;) put_row(page, &all->rows[i]);
    html(page->out, "</tbody></table></div></details>");
}

static void put_moments(struct page *page, const struct fair_test *t)
{
    str title = T(page, "Each moment: how strong before, and on looking again");
    str with = TF(page, "suggested: {1}", wording_number(page, t->arms[1].followed));
    str without = TF(page, "not suggested: {1}", wording_number(page, t->arms[0].followed));
    html(page->out,
         "<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%ls\">"
         "<desc>%ls, %ls</desc>",
         WIDTH, TOP + HEIGHT + 2 * EDGE, STR(title), STR(with), STR(without));
    put_kind(page, t, true, EDGE, with);
    put_kind(page, t, false, WIDTH - EDGE - HALF, without);
    html(page->out, "</svg><figcaption>%s</figcaption>",
         TFC(page,
             "On average from {1} to {2} when it was suggested, from {3} to {4} when it was "
             "not. The ring is before, the dot on looking again; lower is calmer.",
             finding_number(page, t->arms[1].before), finding_number(page, t->arms[1].after),
             finding_number(page, t->arms[0].before), finding_number(page, t->arms[0].after)));
    put_table(page, &t->from, title);
    html(page->out, "</figure>");
}

void fair_picture_put(struct page *page, const struct fair_test *t,
                      const struct finding_words *words)
{
    const struct estimate *e = &t->effect;
    CHECK(e->known);
    struct range_row row = {.label = words->a,
                            .value = -e->value, /* calmer lies to the right, as on /helps */
                            .lo = -e->hi,
                            .hi = -e->lo,
                            .value_words = words->value,
                            .range_words =
                                page_path(page, "%ls – %ls", STR(words->lo), STR(words->hi)),
                            .n = e->n};
    struct ranges ranges = {.title = T(page, "What suggesting it led to"),
                            .summary = T(page, "Right of the dotted line it was less strong after "
                                               "a suggestion, left of it stronger."),
                            .of = T(page, "Practice"),
                            .value = T(page, "On looking again"),
                            .rows = &row,
                            .count = 1,
                            .drawn = 1,
                            .less = T(page, "stronger"),
                            .more = T(page, "less strong")};
    put_moments(page, t);
    ranges_put(page, &ranges);
}
