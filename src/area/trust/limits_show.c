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

static void put_boundaries(struct page *page, const struct limits_kept *kept)
{
    const int32_t *counts = kept->counts;
    int32_t n = kept->came_up;
    const struct range_row rows[] = {
        row_of(page, T(page, "It held"), counts[LIMITS_KEPT_HELD], n),
        row_of(page, T(page, "It bent"), counts[LIMITS_KEPT_BENT], n),
        row_of(page, T(page, "It was crossed"), counts[LIMITS_KEPT_CROSSED], n),
    };
    struct ranges ranges = {.title = T(page, "When a boundary came up"),
                            .of = T(page, "What happened"),
                            .value = T(page, "Times"),
                            .rows = rows,
                            .count = COUNT(rows),
                            .drawn = COUNT(rows),
                            .more = T(page, "of 100 times that one came up")};
    html(page->out, "<section><h2>%s</h2>", TC(page, "How they went"));
    put_shown(page, S("limits-held"), &kept->held, counts[LIMITS_KEPT_HELD], &ranges);
    html(page->out, "</section>");
}

static void put_voice(struct page *page, const struct limits_kept *kept)
{
    const int32_t *counts = kept->counts;
    int32_t n = kept->wanted;
    const struct range_row rows[] = {
        row_of(page, T(page, "Said"), counts[LIMITS_KEPT_SAID], n),
        row_of(page, T(page, "Said in part"), counts[LIMITS_KEPT_PARTLY], n),
        row_of(page, T(page, "Not said"), counts[LIMITS_KEPT_UNSAID], n),
    };
    struct ranges ranges = {.title = T(page, "When there was something to say"),
                            .of = T(page, "What happened"),
                            .value = T(page, "Times"),
                            .rows = rows,
                            .count = COUNT(rows),
                            .drawn = COUNT(rows),
                            .more = T(page, "of 100 times that there was something to say")};
    html(page->out, "<section><h2>%s</h2>", TC(page, "What was there to say"));
    put_shown(page, S("limits-said"), &kept->needs_said,
              counts[LIMITS_KEPT_SAID] + counts[LIMITS_KEPT_PARTLY], &ranges);
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
