#include "span.h"

#include "query.h"
#include "str.h"
#include "wording.h"

enum { DAYS_MIN = 28 };

static const struct {
    str name;
    int days; /* 0: all */
    str label;
} lengths[SPAN_LENGTH_COUNT] = {
    [SPAN_MONTH] = {STR_INIT("month"), 31, T_INIT("A month")},
    [SPAN_QUARTER] = {STR_INIT("quarter"), 92, T_INIT("Three months")},
    [SPAN_YEAR] = {STR_INIT("year"), 365, T_INIT("A year")},
    [SPAN_ALL] = {STR_INIT("all"), 0, T_INIT("Everything")},
};

/* How long the whole history is, or four weeks. */
static int history_days(const struct page *page, day first)
{
    int days = page->today - first + 1;
    return days < DAYS_MIN ? DAYS_MIN : days;
}

static void place(const struct page *page, struct span *span)
{
    day first = page->today - (history_days(page, span->first) - 1);
    if (span->length == SPAN_ALL) {
        span->since = first;
        span->until = page->today;
        return;
    }
    int days = lengths[span->length].days;
    if (span->until > page->today) span->until = page->today;
    if (span->until < first + DAYS_MIN - 1) span->until = first + DAYS_MIN - 1;
    span->since = span->until - (days - 1) < first ? first : span->until - (days - 1);
}

struct span span_of_address(struct page *page, str path, str keep, day first,
                            enum span_length usual)
{
    CHECK(usual < SPAN_LENGTH_COUNT);
    struct span span = {.length = usual,
                        .usual = usual,
                        .until = page->today,
                        .first = first < page->today ? first : page->today,
                        .path = path,
                        .keep = keep};
    str asked = form_text(&page->query, S("span"));
    for (unsigned i = 0; i < SPAN_LENGTH_COUNT; i++)
        if (str_equal(asked, lengths[i].name)) span.length = (enum span_length)i;
    day until;
    if (day_parse(form_text(&page->query, S("until")), &until)) span.until = until;
    place(page, &span);
    return span;
}

int span_days(const struct span *span)
{
    return span->until - span->since + 1;
}

str span_words(struct page *page, const struct span *span)
{
    if (span->length == SPAN_ALL) return T(page, "everything so far");
    bool now = span->until == page->today;
    str day_name = wording_day_short(page, span->until);
    switch (span->length) {
    case SPAN_MONTH:
        return now ? T(page, "the last month") : TF(page, "the month to {1}", day_name);
    case SPAN_QUARTER:
        return now ? T(page, "the last three months")
                   : TF(page, "the three months to {1}", day_name);
    default:
        return now ? T(page, "the last year") : TF(page, "the year to {1}", day_name);
    }
}

/* The address of these days; the usual ones up to today are the page itself. */
static str address(struct page *page, const struct span *span, enum span_length length, day until)
{
    struct buf out = buf_new(page->arena, span->path.len + span->keep.len + 64);
    char mark = '?';
    buf_put(&out, span->path);
    if (span->keep.len > 0) {
        buf_format(&out, "?%ls", STR(span->keep));
        mark = '&';
    }
    if (length != span->usual) {
        buf_format(&out, "%cspan=%ls", mark, STR(lengths[length].name));
        mark = '&';
    }
    if (length != SPAN_ALL && until < page->today) {
        buf_format(&out, "%cuntil=", mark);
        day_put(&out, until);
    }
    return buf_str(&out);
}

static void put_lengths(struct page *page, const struct span *span)
{
    int history = history_days(page, span->first);
    if (history <= lengths[SPAN_MONTH].days) return;
    html(page->out, "<nav class=\"pages lengths\" aria-label=\"%s\">", TC(page, "How many days"));
    for (unsigned i = 0; i < SPAN_LENGTH_COUNT; i++) {
        if (i != SPAN_ALL && lengths[i].days >= history) continue;
        str path = address(page, span, (enum span_length)i, span->until);
        bool current =
            i == (unsigned)span->length || (i == SPAN_ALL && lengths[span->length].days >= history);
        html(page->out, "<a href=\"%ls\"", STR(path));
        if (current) html(page->out, " aria-current=\"true\"");
        html(page->out, ">%ls</a>", STR(say(page, lengths[i].label)));
    }
    html(page->out, "</nav>");
}

static void put_steps(struct page *page, const struct span *span)
{
    bool earlier = span->length != SPAN_ALL && span->since > span->first;
    bool later = span->until < page->today;
    if (!earlier && !later) return;
    html(page->out, "<nav class=\"pages\" aria-label=\"%s\">", TC(page, "Other days"));
    if (earlier)
        html(page->out, "<a rel=\"prev\" href=\"%ls\">%s</a>",
             STR(address(page, span, span->length, span->since - 1)), TC(page, "Earlier"));
    if (later)
        html(page->out, "<a rel=\"next\" href=\"%ls\">%s</a>",
             STR(address(page, span, span->length, span->until + lengths[span->length].days)),
             TC(page, "Later"));
    html(page->out, "</nav>");
}

void span_put(struct page *page, const struct span *span)
{
    put_steps(page, span);
    put_lengths(page, span);
}

day span_first_of_kind(struct page *page, str kind)
{
    struct query query = query_all();
    query.kind = kind_find(kind);
    query.until = page->today;
    query.oldest_first = true;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *first = query_next(&run);
    return first ? entry_day(first) : page->today;
}
