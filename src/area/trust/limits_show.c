#include "limits_show.h"

#include "finding.h"
#include "limits_kept.h"
#include "memo.h"
#include "proportion.h"
#include "ranges.h"
#include "str.h"
#include "wording.h"

enum { YEAR = 365 };

static const double percent = 100;

static struct finding_words share_words(struct page *page, const struct estimate *e, int32_t good)
{
    return (struct finding_words){
        .value = finding_number(page, e->value * percent),
        .lo = finding_number(page, e->lo * percent),
        .hi = finding_number(page, e->hi * percent),
        .a = wording_number(page, good),
    };
}

/* One outcome out of `n`; below the minimum the picture is not drawn. */
static struct range_row row_of(struct page *page, str label, int32_t good, int32_t n)
{
    struct estimate e = proportion_estimate((struct proportion){good, n}, 0.9);
    struct finding_words words = share_words(page, &e, good);
    return (struct range_row){
        .label = label,
        .value = e.value * percent,
        .lo = e.lo * percent,
        .hi = e.hi * percent,
        .value_words =
            TF(page, "{1} of {2}", wording_number(page, good), wording_number(page, n)),
        .range_words = TF(page, "{1} to {2} of 100", words.lo, words.hi),
        .n = n,
    };
}

/* A number that the content says under `id`, as picture, sentence, and how it was worked out. */
static void put_shown(struct page *page, str id, const struct estimate *e, int32_t good,
                      struct ranges *ranges)
{
    if (!e->known) {
        html(page->out, "<p>%s %ls</p>", TC(page, "Not yet known."), STR(finding_lack(page, e)));
        return;
    }
    struct finding_words words = share_words(page, e, good);
    ranges->summary = finding_say(page, id, e, &words);
    ranges_put(page, ranges);
    html(page->out, "<p>%ls %ls</p>", STR(finding_verdict(page, id, e, &words)),
         STR(finding_lack(page, e)));
    finding_put_limits(page, id, e, &words);
    finding_put_worked(page, id);
}

/* Three things that can come of it, and the finding about them. */
struct three {
    str title, more, finding;
    str labels[3];
    enum limits_kept_what counts[3];
};

static const struct three boundaries = {
    T_INIT("When a boundary came up"),
    T_INIT("of 100 times that one came up"),
    STR_INIT("limits-held"),
    {T_INIT("It held"), T_INIT("It bent"), T_INIT("It was crossed")},
    {LIMITS_KEPT_HELD, LIMITS_KEPT_BENT, LIMITS_KEPT_CROSSED},
};

static const struct three voice = {
    T_INIT("When there was something to say"),
    T_INIT("of 100 times that there was something to say"),
    STR_INIT("limits-said"),
    {T_INIT("Said"), T_INIT("Said in part"), T_INIT("Not said")},
    {LIMITS_KEPT_SAID, LIMITS_KEPT_PARTLY, LIMITS_KEPT_UNSAID},
};

/* `n` times in all; the number counts the first `good_kinds` of the three. */
static void put_three(struct page *page, const struct three *three, const struct estimate *number,
                      const int32_t *counts, int32_t n, size_t good_kinds)
{
    struct range_row rows[3];
    int32_t good = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        int32_t count = counts[three->counts[i]];
        rows[i] = row_of(page, say(page, three->labels[i]), count, n);
        if (i < good_kinds) good += count;
    }
    struct ranges ranges = {.title = say(page, three->title),
                            .of = T(page, "What happened"),
                            .value = T(page, "Times"),
                            .rows = rows,
                            .count = COUNT(rows),
                            .drawn = COUNT(rows),
                            .more = say(page, three->more)};
    put_shown(page, three->finding, number, good, &ranges);
}

static void put_boundaries(struct page *page, const struct limits_kept *kept)
{
    html(page->out, "<section><h2>%s</h2>", TC(page, "How they went"));
    put_three(page, &boundaries, &kept->held, kept->counts, kept->came_up, 1);
    html(page->out, "</section>");
}

static void put_voice(struct page *page, const struct limits_kept *kept)
{
    html(page->out, "<section><h2>%s</h2>", TC(page, "What was there to say"));
    put_three(page, &voice, &kept->needs_said, kept->counts, kept->wanted, 2);
    html(page->out, "<p class=\"quiet\"><a href=\"/voice\">%s</a></p></section>",
         TC(page, "My voice: each of those times"));
}

/* What will stand here, and from when on. */
static void put_nothing_yet(struct page *page)
{
    html(page->out, "<section><h2>%s</h2><p>%s %s</p></section>", TC(page, "What will stand here"),
         TC(page, "When a boundary comes up, or there is something to say, you can note how it "
                  "went."),
         TFC(page,
             "After {1} such times you see here how often a boundary held, bent or was crossed, "
             "and how often you said it.",
             wording_number(page, LIMITS_KEPT_SHARE_MIN)));
}

static void put_shows(struct page *page, const void *context)
{
    const day *until = context;
    struct limits_kept_rows rows =
        limits_kept_rows_of_notebook(page->notebook, *until - YEAR + 1, *until, page->arena);
    struct limits_kept kept = limits_kept_of(&rows, *page->arena);
    if (kept.came_up + kept.wanted == 0) {
        put_nothing_yet(page);
        return;
    }
    if (kept.came_up > 0) put_boundaries(page, &kept);
    if (kept.wanted > 0) put_voice(page, &kept);
}

void limits_show_put(struct page *page, day until)
{
    memo_put(page, page_path(page, "limits %d", (int)until), put_shows, &until);
}
