#include "circle_shows.h"

#include "finding.h"
#include "memo.h"
#include "ranges.h"
#include "str.h"
#include "support.h"
#include "wording.h"

enum { YEAR = 365, DRAWN_MAX = 6, TILTS_SHOWN_MAX = 3 };

static const double percent = 100;

static struct finding_words of_hundred(struct page *page, const struct estimate *e)
{
    return (struct finding_words){.value = finding_number(page, e->value * percent),
                                  .lo = finding_number(page, e->lo * percent),
                                  .hi = finding_number(page, e->hi * percent)};
}

/* Whether it changed cannot be told, and it leans nowhere: said once for all of them. */
static bool is_open(const struct estimate *e)
{
    return e->known && e->verdict == VERDICT_NOT_YET_KNOWN && e->direction == TOWARDS_NEITHER;
}

static void put_number(struct page *page, str id, const struct estimate *e,
                       const struct finding_words *words)
{
    if (!is_open(e)) {
        finding_put(page, id, e, words);
        return;
    }
    html(page->out, "<p>%ls</p>", STR(finding_say(page, id, e, words)));
    finding_put_limits(page, id, e, words);
}

/* What it takes is said of the first of them. */
static void put_open(struct page *page, const struct support *s)
{
    const struct estimate *all[] = {&s->effective_supporters, &s->largest_share, &s->fit};
    size_t first = 0;
    while (first < COUNT(all) && !is_open(all[first])) first++;
    if (first == COUNT(all)) return;
    html(page->out, "<p>%s %ls</p>",
         TC(page, "Whether any of this changes with time is not yet known."),
         STR(finding_lack(page, all[first])));
}

static str name_of(const struct support *s, uint32_t person)
{
    return s->from.people[person];
}

static struct range_row row_of(struct page *page, const struct support *s,
                               const struct support_person *person)
{
    int32_t all = (int32_t)s->received.diversity.n;
    struct estimate e = proportion_estimate((struct proportion){person->received, all}, 0.9);
    struct finding_words words = of_hundred(page, &e);
    return (struct range_row){
        .label = name_of(s, person->person),
        .value = e.value * percent,
        .lo = e.lo * percent,
        .hi = e.hi * percent,
        .value_words = TF(page, "{1} of {2}", wording_number(page, person->received),
                          wording_number(page, all)),
        .range_words = TF(page, "{1} to {2} of 100", words.lo, words.hi),
        .n = all,
    };
}

/* The most received first; of equals, as they are listed. */
static size_t rows_of(struct page *page, const struct support *s, struct range_row *rows)
{
    size_t count = 0;
    for (size_t i = 0; i < s->person_count; i++) {
        if (s->people[i].received == 0) continue;
        struct range_row row = row_of(page, s, &s->people[i]);
        size_t at = count++;
        for (; at > 0 && rows[at - 1].value < row.value; at--) rows[at] = rows[at - 1];
        rows[at] = row;
    }
    return count;
}

static void put_picture(struct page *page, const struct support *s, str summary)
{
    struct range_row rows[SUPPORT_PEOPLE_MAX];
    size_t count = rows_of(page, s, rows);
    struct ranges ranges = {
        .title = T(page, "From whom support came"),
        .summary = summary,
        .of = T(page, "Who"),
        .value = T(page, "Times"),
        .rows = rows,
        .count = count,
        .drawn = count < DRAWN_MAX ? count : DRAWN_MAX,
        .more = T(page, "parts of 100 of the support you took in"),
    };
    ranges_put(page, &ranges);
}

static void put_largest(struct page *page, const struct support *s)
{
    struct finding_words words = of_hundred(page, &s->largest_share);
    words.a = wording_number(page, s->received.diversity.most);
    words.b = name_of(s, s->received.largest);
    put_picture(page, s, finding_say(page, S("support-largest"), &s->largest_share, &words));
    if (!is_open(&s->largest_share))
        html(page->out, "<p>%ls %ls</p>",
             STR(finding_verdict(page, S("support-largest"), &s->largest_share, &words)),
             STR(finding_lack(page, &s->largest_share)));
}

static void put_tilts(struct page *page, const struct support *s)
{
    size_t shown = 0;
    bool seen[2] = {false, false};
    struct estimate last = {0};
    for (size_t i = 0; i < s->person_count && shown < TILTS_SHOWN_MAX; i++) {
        const struct support_person *p = &s->people[i];
        bool given = p->tilts == TOWARDS_MORE;
        int32_t times = given ? p->given : p->received;
        if (p->tilts == TOWARDS_NEITHER) continue;
        struct estimate e =
            proportion_estimate((struct proportion){times, p->given + p->received}, 0.9);
        struct finding_words words = of_hundred(page, &e);
        words.a = wording_number(page, times);
        words.b = name_of(s, p->person);
        str finding = given ? S("support-tilt-given") : S("support-tilt-received");
        if (shown++ == 0) html(page->out, "<h3>%s</h3><ul>", TC(page, "Given and received"));
        html(page->out, "<li>%ls</li>", STR(finding_say(page, finding, &e, &words)));
        seen[given] = true;
        last = e;
    }
    if (shown == 0) return;
    html(page->out, "</ul>");
    struct finding_words none = {0};
    if (seen[true]) finding_put_limits(page, S("support-tilt-given"), &last, &none);
    if (seen[false]) finding_put_limits(page, S("support-tilt-received"), &last, &none);
}

static void put_fit(struct page *page, const struct support *s)
{
    struct finding_words words = finding_words_of(page, &s->fit);
    html(page->out, "<h3>%s</h3>", TC(page, "How well it fitted"));
    if (s->fit.known || s->fit.need == NEED_VARIETY) {
        put_number(page, S("support-fit"), &s->fit, &words);
        return;
    }
    html(page->out, "<p>%s</p>",
         TFC(page,
             "Not yet known. When {1} more times say how well it fitted, it stands here. That "
             "matters more than how many people there are.",
             wording_number(page, s->fit.need_count)));
}

/* A circle of one has nothing to be spread over; that is said, and nothing more. */
static void put_spread(struct page *page, const struct support *s)
{
    struct finding_words words = finding_words_of(page, &s->effective_supporters);
    if (s->effective_supporters.need == NEED_VARIETY && !s->effective_supporters.known)
        html(page->out, "<p>%s</p>",
             TC(page, "One person stands in your circle so far, so there is nothing yet that "
                      "could be spread. One can be a great deal."));
    else
        put_number(page, S("support-spread"), &s->effective_supporters, &words);
}

static void put_shows(struct page *page, const void *context)
{
    const day *until = context;
    struct support_rows rows =
        support_rows_of_notebook(page->notebook, *until - YEAR + 1, *until, page->arena);
    struct support s = support_of(&rows, page->arena);
    html(page->out, "<section><h2>%s</h2>", TC(page, "How it is spread"));
    if (s.largest_share.known) {
        put_largest(page, &s);
        put_spread(page, &s);
        const struct content_passage *rests = content_passage(page->content, S("circle-rests"));
        if (s.largest_share.value >= 0.5) page_put_body(page, rests->body);
    } else {
        const struct content_passage *not_yet =
            content_passage(page->content, S("circle-not-yet"));
        page_put_body(page, not_yet->body);
        html(page->out, "<p>%s %ls</p>", TC(page, "Not yet known."),
             STR(finding_lack(page, &s.largest_share)));
    }
    if (rows.count > 0) put_fit(page, &s);
    put_tilts(page, &s);
    put_open(page, &s);
    if (s.largest_share.known) finding_put_worked(page, S("support-spread"));
    html(page->out, "</section>");
}

void circle_shows_put(struct page *page, day until)
{
    memo_put(page, page_path(page, "circle %d", (int)until), put_shows, &until);
}
