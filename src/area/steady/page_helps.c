/* What helps, as observed: how evenings went on after each practice, and how it was before and
 * after. Nothing here says that a practice did it, and nothing is put first or last. */
#include <math.h>

#include "fair_coin.h"
#include "fair_test.h"
#include "finding.h"
#include "helps.h"
#include "memo.h"
#include "offered.h"
#include "query.h"
#include "ranges.h"
#include "row.h"
#include "steady.h"
#include "str.h"
#include "wording.h"

enum { WINDOW_DAYS = 365, DRAWN_MAX = 12 };

/* The two ways of looking. */
enum way { WAY_NEXT, WAY_EASED };

struct shown {
    const struct helps *helps;
    enum way way;
    const uint16_t *order;
    size_t count;
    size_t all; /* count, but where all are shown as one */
};

static const struct helps_measure *measure_of(const struct shown *s, size_t i)
{
    const struct helps_practice *p = &s->helps->practices[s->order[i]];
    return s->way == WAY_NEXT ? &p->next : &p->eased;
}

/* What waits for the gate is not there, and neither is what was done while it was open. */
static bool is_hidden(struct page *page, str name)
{
    const struct content_practice *practice = content_find_practice(page->content, name);
    struct offered offered = {.gate_open = page->gate_open};
    return practice && !offered_opens(&offered, practice);
}

static str title_of_practice(struct page *page, str name)
{
    const struct content_practice *practice = content_find_practice(page->content, name);
    return practice ? practice->title : name;
}

/* "0.3 steps higher", "1.2 steps less strong". */
static str steps(struct page *page, enum way way, double value)
{
    str size = finding_number(page, fabs(value));
    if (way == WAY_NEXT)
        return value >= 0 ? TF(page, "{1} steps higher", size) : TF(page, "{1} steps lower", size);
    return value >= 0 ? TF(page, "{1} steps less strong", size)
                      : TF(page, "{1} steps stronger", size);
}

static struct finding_words words_of(struct page *page, enum way way, const struct estimate *e,
                                     str title)
{
    return (struct finding_words){.value = steps(page, way, e->value),
                                  .lo = steps(page, way, e->lo),
                                  .hi = steps(page, way, e->hi),
                                  .a = title};
}

/* Those that may be shown, the order kept. */
static struct shown shown_of(struct page *page, const struct helps *h, enum way way)
{
    const uint16_t *order = way == WAY_NEXT ? h->next_order : h->eased_order;
    size_t known = way == WAY_NEXT ? h->next_count : h->eased_count, count = 0;
    uint16_t *kept = NEW(page->arena, uint16_t, known);
    for (size_t i = 0; i < known; i++)
        if (!is_hidden(page, h->practices[order[i]].name)) kept[count++] = order[i];
    return (struct shown){h, way, kept, count, count};
}

/* Where the range lies: above what would be no difference (1), below it (-1), or on both sides. */
static int side_of(const struct estimate *e)
{
    return e->lo > 0 ? 1 : e->hi < 0 ? -1 : 0;
}

static size_t count_on(const struct shown *s, int side)
{
    size_t count = 0;
    for (size_t i = 0; i < s->count; i++) count += side_of(&measure_of(s, i)->estimate) == side;
    return count;
}

static void put_list(struct page *page, const struct shown *s, str finding, bool told)
{
    html(page->out, "<ul>");
    for (size_t i = 0; i < s->count; i++) {
        const struct estimate *e = &measure_of(s, i)->estimate;
        if ((side_of(e) != 0) != told) continue;
        str title = title_of_practice(page, s->helps->practices[s->order[i]].name);
        struct finding_words words = words_of(page, s->way, e, title);
        html(page->out, "<li>%ls</li>", STR(finding_say(page, finding, e, &words)));
    }
    html(page->out, "</ul>");
}

/* What can be told first; the others under a line that says so. */
static void put_sentences(struct page *page, const struct shown *s, str finding)
{
    size_t open = count_on(s, 0);
    html(page->out, "<details><summary>%s</summary>", TC(page, "Each in a sentence"));
    if (open < s->count) put_list(page, s, finding, true);
    if (open > 0) {
        html(page->out, "<p>%s</p>",
             TC(page, "In these no difference can be told yet. The numbers so far:"));
        put_list(page, s, finding, false);
    }
    html(page->out, "</details>");
}

static str done_words(struct page *page, const struct shown *s)
{
    str count = wording_number(page, (int64_t)s->count);
    if (s->way == WAY_NEXT)
        return s->count == 1 ? T(page, "You did one of them five times or more.")
                             : TF(page, "You did {1} of them five times or more.", count);
    return s->count == 1
               ? T(page, "One of them you rated five times or more, before and after.")
               : TF(page, "{1} of them you rated five times or more, before and after.", count);
}

/* What the picture shows, as one would tell a friend. */
static str summary_of(struct page *page, const struct shown *s)
{
    size_t open = count_on(s, 0);
    str more = wording_number(page, (int64_t)count_on(s, 1));
    str less = wording_number(page, (int64_t)count_on(s, -1));
    bool next = s->way == WAY_NEXT;
    str told;
    if (count_on(s, 1) == s->count)
        told = next ? T(page, "After each of them the next check-in was clearly higher than "
                              "expected.")
                    : T(page, "After each of them it was clearly less strong.");
    else if (open == s->count)
        told = next ? T(page, "Whether the next check-in was better than expected cannot be told "
                              "yet for any of them.")
                    : T(page, "Whether it was less strong afterwards cannot be told yet for any of "
                              "them.");
    else
        told = next ? TF(page,
                         "After {1} of them the next check-in was clearly higher than expected, "
                         "after {2} clearly lower.",
                         more, less)
                    : TF(page, "After {1} of them it was clearly less strong, after {2} stronger.",
                         more, less);
    str rest = S("");
    if (open > 0 && open < s->count)
        rest = TF(page,
                  "For the other {1} it cannot be told yet: their lines cross the dotted one.",
                  wording_number(page, (int64_t)open));
    return page_path(page, "%ls %ls%s%ls", STR(done_words(page, s)), STR(told),
                     rest.len > 0 ? " " : "", STR(rest));
}

static int32_t times_of_all(const struct shown *s)
{
    int32_t times = 0;
    for (size_t i = 0; i < s->all; i++) times += measure_of(s, i)->n;
    return times;
}

/* One row for each, or the first under a name of its own: that of all. */
static void put_rows(struct page *page, const struct shown *s, str title, str name, str summary)
{
    struct range_row *rows = NEW(page->arena, struct range_row, s->count);
    int32_t all = times_of_all(s);
    for (size_t i = 0; i < s->count; i++) {
        const struct estimate *e = &measure_of(s, i)->estimate;
        rows[i] = (struct range_row){
            .label = name.len > 0 ? name
                                  : title_of_practice(page, s->helps->practices[s->order[i]].name),
            .value = e->value,
            .lo = e->lo,
            .hi = e->hi,
            .value_words = steps(page, s->way, e->value),
            .range_words = page_path(page, "%ls – %ls", STR(steps(page, s->way, e->lo)),
                                     STR(steps(page, s->way, e->hi))),
            .n = name.len > 0 ? all : e->n};
    }
    struct ranges ranges = {
        .title = title,
        .summary = summary,
        .of = T(page, "Practice"),
        .value = s->way == WAY_NEXT ? T(page, "Next check-in") : T(page, "Afterwards"),
        .rows = rows,
        .count = s->count,
        .drawn = s->count < DRAWN_MAX ? s->count : DRAWN_MAX,
        .less =
            s->way == WAY_NEXT ? T(page, "lower than expected") : T(page, "stronger than before"),
        .more = s->way == WAY_NEXT ? T(page, "higher than expected") : T(page, "less strong"),
    };
    ranges_put(page, &ranges);
}

/* The nearest to be known, as what it still takes. */
static void put_lack(struct page *page, const struct helps *h, enum way way)
{
    const struct estimate *nearest = NULL;
    for (size_t i = 0; i < h->count; i++) {
        const struct estimate *e =
            way == WAY_NEXT ? &h->practices[i].next.estimate : &h->practices[i].eased.estimate;
        if (!e->known && (!nearest || e->need_count < nearest->need_count)) nearest = e;
    }
    struct estimate none = estimate_unknown(0, NEED_TIMES, HELPS_TIMES_MIN);
    html(page->out, "<p>%s %ls</p>", TC(page, "Not yet known."),
         STR(finding_lack(page, nearest ? nearest : &none)));
}

/* "Even together no difference ..., from 302 times." */
static str together_words(struct page *page, const struct shown *s)
{
    const struct estimate *e = &measure_of(s, 0)->estimate;
    str value = steps(page, s->way, e->value), times = wording_number(page, times_of_all(s));
    str lo = steps(page, s->way, e->lo), hi = steps(page, s->way, e->hi);
    if (s->way == WAY_EASED)
        return TF(page, "Together: {1}, somewhere between {2} and {3}, from {4} times.", value, lo,
                  hi, times);
    if (side_of(e) == 0)
        return TF(page,
                  "Even together no difference from what was to be expected can be told yet: {1}, "
                  "somewhere between {2} and {3}, from {4} times.",
                  value, lo, hi, times);
    return TF(page,
              "Together the next check-in was {1} than expected, somewhere between {2} and {3}, "
              "from {4} times.",
              value, lo, hi, times);
}

/* All of them as one, where chance alone would part them as far. */
static void put_together(struct page *page, const struct shown *s, str title)
{
    struct shown one = *s;
    str count = wording_number(page, (int64_t)s->count);
    str summary = page_path(
        page, "%ls %s %ls", STR(done_words(page, s)),
        TC(page, "They differ no more than chance makes things differ, so they stand as one."),
        STR(together_words(page, s)));
    one.count = 1;
    put_rows(page, &one, title, TF(page, "All {1} together", count), summary);
    html(page->out, "<details><summary>%s</summary><ul>", TC(page, "Which ones, how often"));
    for (size_t i = 0; i < s->count; i++)
        html(page->out, "<li>%ls: %d</li>",
             STR(title_of_practice(page, s->helps->practices[s->order[i]].name)),
             (int)measure_of(s, i)->n);
    html(page->out, "</ul></details>");
}

static void put_way(struct page *page, const struct helps *h, enum way way, str heading,
                    str finding)
{
    struct shown s = shown_of(page, h, way);
    bool alike = way == WAY_NEXT ? h->next_alike : h->eased_alike;
    html(page->out, "<section><h2>%ls</h2>", STR(heading));
    if (s.count > 1 && alike) {
        put_together(page, &s, heading);
    } else if (s.count > 0) {
        put_rows(page, &s, heading, S(""), summary_of(page, &s));
        put_sentences(page, &s, finding);
    } else {
        put_lack(page, h, way);
    }
    if (s.count > 0) finding_put_worked(page, finding);
    html(page->out, "</section>");
}

static void put_window(struct page *page, const void *context)
{
    const day *until = context;
    struct helps_rows rows =
        helps_rows_of_notebook(page->notebook, *until - (WINDOW_DAYS - 1), *until, page->arena);
    struct helps h = helps_of(&rows, page->arena);
    if (h.count == 0) {
        html(page->out, "<div class=\"empty\">");
        page_put_body(page, content_passage(page->content, S("helps-empty"))->body);
        html(page->out, "<a class=\"button\" href=\"/practices\">%s</a></div>",
             TC(page, "Things to practise"));
        return;
    }
    html(page->out, "<section class=\"card\">");
    page_put_passage(page, S("helps-warning"));
    html(page->out, "</section>");
    put_way(page, &h, WAY_NEXT, T(page, "The next check-in, against what was to be expected"),
            S("helps-next"));
    put_way(page, &h, WAY_EASED, T(page, "Right after, by your own ratings"), S("helps-eased"));
    html(page->out, "<p><small>%s</small></p>",
         TFC(page,
             "From {1} evenings that were logged in the year up to {2}. One person rated all of "
             "it. The order is that of the numbers, which few times and chance move about.",
             wording_number(page, (int64_t)h.evenings), wording_day(page, *until)));
}

static bool any_before(struct page *page, day since)
{
    struct query query = query_all();
    query.kind = kind_find(S("practice"));
    query.until = since - 1;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    return query_next(&run) != NULL;
}

static void put_years(struct page *page, day until)
{
    bool earlier = any_before(page, until - (WINDOW_DAYS - 1));
    if (!earlier && until == page->today) return;
    html(page->out, "<nav class=\"pages\" aria-label=\"%s\">", TC(page, "Other years"));
    if (earlier) {
        html(page->out, "<a rel=\"prev\" href=\"/helps?until=");
        day_put(page->out, until - WINDOW_DAYS);
        html(page->out, "\">%s</a>", TC(page, "The year before"));
    }
    if (until < page->today)
        html(page->out, "<a rel=\"next\" href=\"/helps\">%s</a>", TC(page, "Up to today"));
    html(page->out, "</nav>");
}

static void put_way_to_test(struct page *page)
{
    const struct content_practice *practice = fair_coin_practice(page);
    html(page->out, "<ul class=\"list\">");
    if (practice)
        row_put_way(page, S("/helps/test"), T(page, "The fair coin"),
                    TF(page, "running: {1}", practice->title));
    else
        row_put_way(page, S("/helps/test"), T(page, "Find out with a fair coin"),
                    T(page, "the one way to tell helping from bouncing back"));
    row_put_way(page, S("/soothers"), T(page, "What soothes me"), T(page, "found out, one by one"));
    html(page->out, "</ul>");
}

void page_helps(struct page *page)
{
    day until = page->today;
    if (!day_parse(form_text(&page->query, S("until")), &until) || until > page->today)
        until = page->today;
    page_begin(page, T(page, "What helps"), TAB_GROWTH);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "What you did when it was hard, and how it went on from there."));
    memo_put(page, page_path(page, "helps %d", (int)until), put_window, &until);
    put_years(page, until);
    put_way_to_test(page);
    page_end(page);
}
