/* Evenings apart beside those with contact, and how the main slope ran: the second half of what
 * moves with what. */
#include <math.h>

#include "chart.h"
#include "moves.h"
#include "ranges.h"
#include "str.h"
#include "wording.h"

enum { PATH_POINT_COUNT = 100, PATH_GAP_DAYS = 21, PATH_HEIGHT = 180 };

/* Above each of two pictures that look alike. */
static void put_outcome_name(struct page *page, size_t k)
{
    html(page->out, "<h3>%s</h3>",
         k == MOVES_SOLID ? TC(page, "How solid I felt") : TC(page, "My mood"));
}

/* ---------------------------------------------------------------------- apart and with */

static void put_swings(struct page *page, const struct contingency_apart *a, size_t k)
{
    if (!a->swing_apart.known || !a->swing_with.known) return;
    struct finding_words words = finding_words_of(page, &a->swing_apart);
    struct finding_words with = finding_words_of(page, &a->swing_with);
    words.a = with.value;
    words.b = TF(page, "{1} to {2}", with.lo, with.hi);
    html(page->out, "<p>%ls</p>",
         STR(finding_say(page, moves_finding(page, k, S("swing")), &a->swing_apart, &words)));
}

static struct range_row level_row(struct page *page, str label, const struct estimate *e)
{
    struct finding_words words = finding_words_of(page, e);
    return (struct range_row){.label = label, .value = e->value, .lo = e->lo, .hi = e->hi,
                              .value_words = words.value, .n = e->n,
                              .range_words = TF(page, "{1} to {2}", words.lo, words.hi)};
}

static void put_levels(struct page *page, const struct contingency_apart *a, size_t k)
{
    bool solid = k == MOVES_SOLID;
    const struct range_row rows[] = {
        level_row(page, T(page, "Evenings without contact"), &a->apart),
        level_row(page, T(page, "Evenings with contact"), &a->with)};
    struct finding_words words = moves_difference(page, k, &a->difference);
    words.a = rows[0].value_words;
    words.b = rows[1].value_words;
    str finding = moves_finding(page, k, S("apart"));
    str untold = moves_untold(page, finding, &a->difference);
    str said = finding_say(page, finding, &a->difference, &words);
    struct ranges ranges = {
        .title = solid ? T(page, "How solid I felt, apart and with contact")
                       : T(page, "My mood, apart and with contact"),
        .summary = untold.len > 0 ? page_path(page, "%ls %ls", STR(untold), STR(said)) : said,
        .of = T(page, "Evenings"), .value = T(page, "Level"), .rows = rows, .count = COUNT(rows),
        .drawn = COUNT(rows),
        .less = solid ? T(page, "not solid at all") : T(page, "below the middle"),
        .more = solid ? T(page, "more solid") : T(page, "above the middle")};
    ranges_put(page, &ranges);
    put_swings(page, a, k);
}

void moves_put_apart(struct page *page, const struct moves *m)
{
    html(page->out, "<section>");
    moves_put_heading(page, T(page, "Evenings apart"));
    bool any = false;
    for (size_t k = 0; k < MOVES_COUNT; k++) {
        if (!m->apart[k].difference.known) continue;
        put_outcome_name(page, k);
        put_levels(page, &m->apart[k], k);
        any = true;
    }
    if (any) finding_put_worked(page, S("moves-solid-apart"));
    else
        html(page->out, "<p>%s %ls</p>", TC(page, "Not yet known."),
             STR(finding_lack(page, &m->apart[MOVES_MOOD].difference)));
    html(page->out, "</section>");
}

/* --------------------------------------------------------------------------- over time */

struct path {
    struct chart_point *points;
    size_t count;
    double lo, hi;
};

/* About a hundred of them: the line is smooth, and a table of every evening helps nobody. */
static struct path path_of(struct page *page, const struct moves *m, size_t k, str column)
{
    const struct contingency_trend *t = &m->trend[k];
    static const double nine_in_ten = 1.6448536269514722;
    day step = (day)((t->t[t->path.count - 1] - t->t[0]) / PATH_POINT_COUNT) + 1;
    struct path out = {.points = NEW(page->arena, struct chart_point, t->path.count)};
    for (size_t i = 0; i < t->path.count; i++) {
        day d = (day)t->t[i];
        bool last = i + 1 == t->path.count;
        if (!last && out.count > 0 && d - out.points[out.count - 1].day < step) continue;
        double half = nine_in_ten * t->path.slope_error[i];
        struct estimate at = {.known = true, .value = t->path.slope[i],
                              .lo = t->path.slope[i] - half, .hi = t->path.slope[i] + half};
        struct estimate e = moves_heard(&at, column);
        out.points[out.count++] = (struct chart_point){
            .day = d, .value = e.value, .lo = e.lo, .hi = e.hi,
            .words = TF(page, "{1} ({2} to {3})", moves_steps(page, k, e.value),
                        moves_steps(page, k, e.lo), moves_steps(page, k, e.hi))};
        out.lo = fmin(out.lo, e.lo);
        out.hi = fmax(out.hi, e.hi);
    }
    return out;
}

static void put_path(struct page *page, const struct moves *m, size_t k, str column)
{
    struct path path = path_of(page, m, k, column);
    bool solid = k == MOVES_SOLID;
    double reach = fmax(fmax(-path.lo, path.hi), 0.5);
    struct chart_series series = {.label = moves_row_label(page, column), .points = path.points,
                                  .count = path.count};
    const struct chart_tick ticks[] = {
        {-reach, TF(page, "{1} less", finding_number(page, reach))},
        {0, T(page, "none")},
        {reach, TF(page, "{1} more", finding_number(page, reach))}};
    struct chart chart = {
        .title = solid ? T(page, "How solid I felt: the difference over time")
                       : T(page, "My mood: the difference over time"),
        .summary = page_path(page, "%ls: %s", STR(moves_row_label(page, column)),
                             TC(page, "how large the difference was, with the band that holds "
                                      "it nine times of ten.")),
        .since = path.points[0].day,
        .until = path.points[path.count - 1].day,
        .lo = -reach,
        .hi = reach,
        .zero = true,
        .height = PATH_HEIGHT,
        .gap_days = PATH_GAP_DAYS,
        .ticks = ticks,
        .tick_count = COUNT(ticks),
        .series = &series,
        .series_count = 1};
    chart_put(page, &chart);
}

/* Beside every change of a slope: whether there was as much contact. */
static void put_companion(struct page *page, const struct contingency_rows *rows)
{
    size_t contact;
    if (rows->count == 0 || !contingency_find(rows, S("contact"), &contact)) return;
    const struct contingency_column *c = &rows->columns[contact];
    double first = rows->t[0], third = (rows->t[rows->count - 1] - first) / 3;
    int64_t with[2] = {0, 0}, of[2] = {0, 0};
    for (size_t i = 0; i < rows->count; i++) {
        bool last = rows->t[i] > first + 2 * third;
        if (!c->known[i] || (!last && rows->t[i] > first + third)) continue;
        of[last]++;
        with[last] += c->values[i] > 0;
    }
    if (of[0] == 0 || of[1] == 0) return;
    html(page->out, "<p>%s</p>",
         TFC(page,
             "Beside it, contact: on {1} of {2} evenings in the first third of this time, on "
             "{3} of {4} in the last.",
             wording_number(page, with[0]), wording_number(page, of[0]),
             wording_number(page, with[1]), wording_number(page, of[1])));
}

/* The change of a slope as that of its strength: what went from -0.6 to -0.2 grew weaker, though
 * the number rose. */
static struct estimate strength_of(const struct moves *m, size_t k)
{
    const struct contingency_kept *main = &m->fit[k].kept[m->trend[k].main];
    struct estimate e = m->trend[k].change;
    double times = str_equal(main->name, S("partner_mood")) ? 2 : 1;
    bool falls = main->slope.value < 0;
    e.value *= falls ? -times : times;
    double lo = e.lo * times, hi = e.hi * times;
    e.lo = falls ? -hi : lo;
    e.hi = falls ? -lo : hi;
    if (falls) e.direction = (int8_t)-e.direction;
    return e;
}

static str strength_words(struct page *page, double value)
{
    str size = finding_number(page, fabs(value));
    return value < 0 ? TF(page, "{1} steps weaker", size) : TF(page, "{1} steps stronger", size);
}

static void put_change(struct page *page, const struct moves *m, size_t k, str column)
{
    if (!m->trend[k].change.known) {
        html(page->out, "<p>%s %ls</p>", TC(page, "Whether it changed is not yet known."),
             STR(finding_lack(page, &m->trend[k].change)));
        return;
    }
    struct estimate e = strength_of(m, k);
    struct finding_words words = {.value = strength_words(page, e.value),
                                  .lo = strength_words(page, e.lo),
                                  .hi = strength_words(page, e.hi),
                                  .a = moves_column(page, column)};
    words.c = TF(page, "{1} to {2}", words.lo, words.hi);
    if (e.lo > 0 || e.hi < 0) {
        struct estimate size = {.lo = e.lo > 0 ? e.lo : -e.hi, .hi = e.lo > 0 ? e.hi : -e.lo};
        struct finding_words ends = finding_words_of(page, &size);
        words.c = TF(page, "{1} to {2}", ends.lo, ends.hi);
    }
    finding_put(page, moves_finding(page, k, S("change")), &e, &words);
}

void moves_put_over_time(struct page *page, const struct moves *m)
{
    bool any = false;
    html(page->out, "<section>");
    moves_put_heading(page, T(page, "Over time"));
    for (size_t k = 0; k < MOVES_COUNT; k++) {
        if (!m->trend[k].drawn) continue;
        str column = m->fit[k].kept[m->trend[k].main].name;
        put_outcome_name(page, k);
        put_path(page, m, k, column);
        put_change(page, m, k, column);
        any = true;
    }
    if (any) {
        put_companion(page, &m->rows);
        finding_put_worked(page, S("moves-solid-change"));
    } else {
        html(page->out, "<p>%s %ls</p>", TC(page, "Not yet known."),
             STR(finding_lack(page, &m->trend[MOVES_MOOD].change)));
    }
    html(page->out, "</section>");
}
