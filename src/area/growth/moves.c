#include "moves.h"

#include <math.h>

#include "look_day.h"
#include "number.h"
#include "str.h"

struct moves moves_of(struct page *page, day since, day until)
{
    struct moves m = {.since = since, .until = until};
    size_t partner;
    m.rows = contingency_rows_of_notebook(page->notebook, since, until, page->arena);
    bool any = contingency_find(&m.rows, S("partner_mood"), &partner);
    CHECK(any);
    for (size_t k = 0; k < MOVES_COUNT; k++) {
        m.fit[k] = contingency_of(&m.rows, k, CONTINGENCY_GATED, page->arena);
        m.apart[k] = contingency_apart_of(&m.rows, k, *page->arena);
        m.lag[k] = contingency_lag_of(&m.rows, k, partner, *page->arena);
        m.trend[k] = contingency_trend_of(&m.fit[k], look_day_end(until), page->arena);
    }
    return m;
}

str moves_finding(struct page *page, size_t outcome, str number)
{
    return page_path(page, "moves-%s-%ls", outcome == MOVES_SOLID ? "solid" : "mood",
                     STR(number));
}

/* Hundredths below one, tenths from there: no step is felt finer than that. */
static str size_of(struct page *page, double value)
{
    struct buf out = buf_new(page->arena, 32);
    number_put(&out, floor(100 * fabs(value) + 0.5) / 100, 2);
    return buf_str(&out);
}

static bool is_none(double value)
{
    return fabs(value) < 0.005;
}

str moves_steps(struct page *page, size_t outcome, double value)
{
    str size = size_of(page, value);
    if (is_none(value)) return T(page, "no different");
    if (outcome == MOVES_SOLID)
        return value < 0 ? TF(page, "{1} steps less solid", size)
                         : TF(page, "{1} steps more solid", size);
    return value < 0 ? TF(page, "{1} steps lower", size) : TF(page, "{1} steps higher", size);
}

/* "0.3 to 1.1" where both ends point the way of the value; else each end with its own. */
static str range_of(struct page *page, size_t outcome, const struct estimate *e)
{
    if (e->lo > 0)
        return TF(page, "{1} to {2}", size_of(page, e->lo), size_of(page, e->hi));
    if (e->hi < 0)
        return TF(page, "{1} to {2}", size_of(page, e->hi), size_of(page, e->lo));
    return TF(page, "from {1} to {2}", moves_steps(page, outcome, e->lo),
              moves_steps(page, outcome, e->hi));
}

struct finding_words moves_difference(struct page *page, size_t outcome, const struct estimate *e)
{
    return (struct finding_words){.value = moves_steps(page, outcome, e->value),
                                  .lo = moves_steps(page, outcome, e->lo),
                                  .hi = moves_steps(page, outcome, e->hi),
                                  .c = range_of(page, outcome, e)};
}

str moves_untold(struct page *page, str finding, const struct estimate *estimate)
{
    struct finding_words none = {0};
    struct estimate open = *estimate;
    if (open.lo > 0 || open.hi < 0) return S("");
    open.verdict = VERDICT_NOT_YET_KNOWN;
    open.direction = TOWARDS_NEITHER;
    return finding_verdict(page, finding, &open, &none);
}

struct estimate moves_heard(const struct estimate *slope, str column)
{
    static const double two_steps_lower = -2;
    struct estimate e = *slope;
    if (!str_equal(column, S("partner_mood"))) return e;
    e.value = two_steps_lower * slope->value;
    e.lo = two_steps_lower * slope->hi;
    e.hi = two_steps_lower * slope->lo;
    e.direction = (int8_t)-slope->direction;
    return e;
}

static str of_hundred(struct page *page, double share)
{
    return page_path(page, "%d", (int)(100 * share + 0.5));
}

/* What the partner's part is made of. */
static str part_of(struct page *page, const struct contingency *c)
{
    bool mood = false, contact = false, conflict = false;
    for (size_t i = 0; i < c->partner_count; i++) {
        mood |= str_equal(c->kept[i].name, S("partner_mood"));
        contact |= str_equal(c->kept[i].name, S("contact"));
        conflict |= str_equal(c->kept[i].name, S("conflict"));
    }
    if (mood && (contact || conflict)) return T(page, "how things were with your partner");
    if (mood) return T(page, "your partner's mood as you saw it");
    if (contact && conflict) return T(page, "contact and conflict");
    return contact ? T(page, "contact") : T(page, "conflict");
}

struct finding_words moves_share(struct page *page, const struct contingency *c)
{
    const struct estimate *share = &c->share;
    static const struct {
        double below;
        str words;
    } sizes[] = {
        {0.03, T_INIT("Hardly any")},           {0.075, T_INIT("Roughly a twentieth")},
        {0.15, T_INIT("Roughly a tenth")},      {0.225, T_INIT("Roughly a fifth")},
        {0.29, T_INIT("Roughly a quarter")},    {0.365, T_INIT("Roughly a third")},
        {0.45, T_INIT("Roughly two fifths")},   {0.55, T_INIT("Roughly half")},
        {0.63, T_INIT("Roughly three fifths")}, {0.71, T_INIT("Roughly two thirds")},
        {0.78, T_INIT("Roughly three quarters")}, {0.87, T_INIT("Roughly four fifths")},
        {2, T_INIT("Nearly all")},
    };
    size_t i = 0;
    while (share->value >= sizes[i].below) i++;
    str lo = of_hundred(page, share->lo), hi = of_hundred(page, share->hi);
    return (struct finding_words){.value = say(page, sizes[i].words), .lo = lo, .hi = hi,
                                  .a = part_of(page, c),
                                  .c = TF(page, "{1} to {2} of 100", lo, hi)};
}

str moves_column(struct page *page, str column)
{
    if (str_equal(column, S("partner_mood"))) return T(page, "your partner's mood as you saw it");
    return str_equal(column, S("contact")) ? T(page, "contact") : T(page, "a conflict");
}

str moves_row_label(struct page *page, str column)
{
    if (str_equal(column, S("partner_mood")))
        return T(page, "My partner seemed two steps lower");
    return str_equal(column, S("contact")) ? T(page, "With contact, against without")
                                           : T(page, "With a conflict, against without");
}

void moves_put_heading(struct page *page, str heading)
{
    html(page->out, "<h2>%ls</h2>", STR(heading));
}
