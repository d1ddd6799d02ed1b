#include "finding.h"

#include <math.h>

#include "number.h"
#include "str.h"
#include "wording.h"

enum { SENTENCE_LEN_MAX = 2000, NUMBER_LEN_MAX = 32 };

str finding_number(struct page *page, double number)
{
    struct buf out = buf_new(page->arena, NUMBER_LEN_MAX);
    if (fabs(number) >= 9.95) number_put_places(&out, number, 0);
    else number_put(&out, round(number * 100) / 100, 2);
    return buf_str(&out);
}

struct finding_words finding_words_of(struct page *page, const struct estimate *e)
{
    return (struct finding_words){.value = finding_number(page, e->value),
                                  .lo = finding_number(page, e->lo),
                                  .hi = finding_number(page, e->hi)};
}

static const struct content_finding *find(struct page *page, str id)
{
    const struct content_finding *finding = content_find_finding(page->content, id);
    CHECK(finding != NULL);
    return finding;
}

static str fill(struct page *page, str sentence, const struct estimate *e,
                const struct finding_words *words)
{
    const struct fill_slot slots[] = {
        {S("value"), words->value}, {S("lo"), words->lo}, {S("hi"), words->hi},
        {S("n"), wording_number(page, e->n)},
        {S("a"), words->a},         {S("b"), words->b},   {S("c"), words->c},
    };
    struct buf out = buf_new(page->arena, SENTENCE_LEN_MAX);
    bool filled = fill_put_named(&out, sentence, slots, COUNT(slots));
    CHECK(filled && !out.full);
    return buf_str(&out);
}

str finding_say(struct page *page, str id, const struct estimate *e,
                const struct finding_words *words)
{
    CHECK(e->known);
    return fill(page, find(page, id)->say, e, words);
}

static str verdict_of(const struct content_finding *finding, const struct estimate *e)
{
    bool less = e->direction == TOWARDS_LESS;
    switch (e->verdict) {
    case VERDICT_GROWING: return finding->more;
    case VERDICT_SLIPPING: return finding->less;
    case VERDICT_CHANGED: return less ? finding->less : finding->more;
    case VERDICT_STEADY:
    case VERDICT_UNCHANGED: return finding->same;
    case VERDICT_NOT_YET_KNOWN: break;
    }
    if (e->direction == TOWARDS_NEITHER) return finding->open;
    return less ? finding->leaning_less : finding->leaning_more;
}

str finding_verdict(struct page *page, str id, const struct estimate *e,
                    const struct finding_words *words)
{
    return e->known ? fill(page, verdict_of(find(page, id), e), e, words) : S("");
}

/* "about 3 weeks"; nobody plans a day from a forecast. */
static str about_days(struct page *page, int32_t days)
{
    enum { WEEKS_FROM = 11, MONTHS_FROM = 75, WEEK = 7, MONTH = 30 };
    if (days < WEEKS_FROM) return wording_count(page, days, T(page, "one day"), T(page, "days"));
    if (days < MONTHS_FROM)
        return wording_count(page, (days + WEEK / 2) / WEEK, T(page, "one week"),
                             T(page, "weeks"));
    return wording_count(page, (days + MONTH / 2) / MONTH, T(page, "one month"),
                         T(page, "months"));
}

/* What befalls a person is not foretold, though it came at some pace so far. */
static bool may_foretell(enum need need)
{
    return need != NEED_DAYS && need != NEED_EVENTS && need != NEED_DIPS && need != NEED_URGES;
}

/* From here on a number would read like a task. */
enum { MANY_FROM = 31 };

str finding_lack(struct page *page, const struct estimate *e)
{
    if (e->need == NEED_NOTHING) return S("");
    const struct content_lack *lack =
        content_find_lack(page->content, estimate_need_name(e->need));
    CHECK(lack != NULL);
    bool many = lack->many.len > 0 && e->need_count >= MANY_FROM;
    str sentence = many ? lack->many : e->need_count == 1 ? lack->one : lack->several;
    int32_t days = e->need_days > 0 ? e->need_days : e->need_count;
    const struct fill_slot slots[] = {{S("more"), wording_number(page, e->need_count)},
                                      {S("time"), about_days(page, days)}};
    struct buf out = buf_new(page->arena, SENTENCE_LEN_MAX);
    bool filled = fill_put_named(&out, sentence, slots, COUNT(slots));
    CHECK(filled);
    /* Where days themselves are what it takes, the sentence has said how many; where there are
     * many, how long. */
    if (e->need_days > 0 && may_foretell(e->need) && !many)
        buf_format(&out, " %s",
                   TFC(page, "At your pace that is about {1}.", about_days(page, e->need_days)));
    CHECK(!out.full);
    return buf_str(&out);
}

static void put_sentence(struct page *page, str sentence)
{
    if (sentence.len > 0) html(page->out, "%ls ", STR(sentence));
}

void finding_put_limits(struct page *page, str id, const struct estimate *e,
                        const struct finding_words *words)
{
    str limits = find(page, id)->limits;
    if (e->known && limits.len > 0)
        html(page->out, "<p><small>%ls</small></p>", STR(fill(page, limits, e, words)));
}

void finding_put(struct page *page, str id, const struct estimate *e,
                 const struct finding_words *words)
{
    html(page->out, "<p>");
    if (e->known) {
        put_sentence(page, finding_say(page, id, e, words));
        put_sentence(page, finding_verdict(page, id, e, words));
    } else {
        put_sentence(page, T(page, "Not yet known."));
    }
    put_sentence(page, finding_lack(page, e));
    html(page->out, "</p>");
    finding_put_limits(page, id, e, words);
}

void finding_put_worked(struct page *page, str id)
{
    str worked = find(page, id)->worked;
    if (worked.len == 0) return;
    html(page->out, "<details><summary>%s</summary>", TC(page, "How this was worked out"));
    page_put_body(page, worked);
    html(page->out, "</details>");
}
