/* My weather: the line of the evenings with its gaps, and three numbers - level, typical swing, how
 * long a dip lasts - each with its picture, its sentence and how sure it is. */
#include <math.h>

#include "area.h"
#include "field.h"
#include "finding.h"
#include "growth.h"
#include "level.h"
#include "memo.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "week_chart.h"
#include "wording.h"

enum { SOLID_SHOWN_MAX = 5 };

/* Value and range on the scale of skies. */
static struct finding_words mood_words(struct page *page, const struct estimate *e)
{
    return (struct finding_words){.value = level_number(page, e->value),
                                  .lo = level_number(page, e->lo),
                                  .hi = level_number(page, e->hi)};
}

static void section_begin(struct page *page, str heading, str what)
{
    html(page->out, "<section><h2>%ls</h2><p class=\"quiet\">%ls</p>", STR(heading), STR(what));
}

/* The skies between which about two of three evenings lay. */
static str sky_below(struct page *page, const struct dynamics *d)
{
    return week_chart_sky(page, fmax(-5, d->level.value - d->swing.value));
}

static str sky_above(struct page *page, const struct dynamics *d)
{
    return week_chart_sky(page, fmin(5, d->level.value + d->swing.value));
}

/* What the page says, in a sentence: for whoever reads no further. */
static void put_lead(struct page *page, const struct dynamics *d)
{
    str lead = T(page, "How your evenings went up and down: three numbers, each with what it "
                       "leaves open.");
    if (d->level.known) {
        str n = wording_number(page, d->level.n), sky = week_chart_sky(page, d->level.value);
        lead = TF(page, "Over {1} evenings your weather lay around {2}.", n, sky);
        if (d->swing.known && !str_equal(sky_below(page, d), sky_above(page, d)))
            lead = TF(page,
                      "Over {1} evenings your weather lay around {2}. About two of three evenings "
                      "were between {3} and {4}.",
                      n, sky, sky_below(page, d), sky_above(page, d));
    }
    html(page->out, "<p class=\"lead\">%ls</p>", STR(lead));
}

/* ------------------------------------------------------------------------ the numbers */

/* What evenings that nobody knows of could have changed. */
static void put_if_logged(struct page *page, const struct dynamics *d)
{
    str low = level_number(page, d->level_if_low), high = level_number(page, d->level_if_high);
    str words =
        d->days_not_logged == 1
            ? TF(page,
                 "Had the one day in between that was not logged been among your lowest, it would "
                 "lie at {1}; among your highest, at {2}.",
                 low, high)
            : TF(page,
                 "Had the {1} days in between that were not logged been among your lowest, it "
                 "would lie at {2}; among your highest, at {3}.",
                 wording_number(page, (int64_t)d->days_not_logged), low, high);
    html(page->out, "<p class=\"quiet\">%ls</p>", STR(words));
}

static void put_level(struct page *page, const struct level *level)
{
    const struct dynamics *d = &level->dynamics;
    struct finding_words words = {0};
    section_begin(page, T(page, "Level"),
                  T(page, "Where your evenings lie when all are taken "
                          "together."));
    if (d->level.known) {
        words = mood_words(page, &d->level);
        words.a = week_chart_sky(page, d->level.value);
        words.b = level_logged_words(page, level);
        level_put_place(page, level);
    }
    finding_put(page, S("dynamics-level"), &d->level, &words);
    if (d->level.known && d->days_not_logged > 0) put_if_logged(page, d);
    if (d->level.known) finding_put_worked(page, S("dynamics-level"));
    html(page->out, "</section>");
}

static void put_swing(struct page *page, const struct level *level)
{
    const struct dynamics *d = &level->dynamics;
    struct finding_words words = {0};
    section_begin(page, T(page, "Typical swing"),
                  T(page, "How far evenings usually lie from there, up or down, in steps of the "
                          "scale from -5 to 5."));
    if (d->swing.known) {
        words = mood_words(page, &d->swing);
        words.a = level_number(page, fmax(-5, d->level.value - d->swing.value));
        words.b = level_number(page, fmin(5, d->level.value + d->swing.value));
        level_put_skies(page, level);
    }
    if (d->floored)
        html(page->out, "<p>%s</p>",
             TC(page, "Most of these evenings lie at the lowest sky. A swing would say little "
                      "there."));
    finding_put(page, S("dynamics-swing"), &d->swing, &words);
    if (d->swing.known) finding_put_worked(page, S("dynamics-swing"));
    html(page->out, "</section>");
}

/* What carries over, in words alone: below the number's minimum, or where it is hidden. */
static str carries_words(struct page *page, const struct dynamics *d)
{
    if (d->skill_known && d->skill <= 0)
        return T(page, "In this time an evening told nothing about the next one: lows and highs "
                       "did not carry over so that it could be seen.");
    switch (d->carries) {
    case CARRIES_LITTLE:
        return T(page, "It leans towards little carrying over: half of a low or a high was "
                       "gone within a day.");
    case CARRIES_LONG:
        return T(page, "It leans towards lows and highs carrying over for some days.");
    case CARRIES_SOME:
        return T(page, "Something carries over from one evening to the next; how much is open.");
    case CARRIES_UNKNOWN:
        break;
    }
    return (str){0};
}

/* Below two days hours would claim too much, and "0.9 days" reads badly. */
static str days_words(struct page *page, double days)
{
    if (days < 0.75) return T(page, "half a day");
    if (days < 1.25) return T(page, "one day");
    return page_path(page, "%ls %s", STR(finding_number(page, days)), TC(page, "days"));
}

static void put_half_life(struct page *page, const struct dynamics *d)
{
    struct finding_words words = {0};
    str carries = carries_words(page, d);
    if (d->half_life.known && d->one_sided) {
        html(page->out, "<p>%s</p>",
             TFC(page,
                 "Over {1} evenings, no carrying over can be told from none: half of a low or "
                 "a high was gone within {2}.",
                 wording_number(page, d->half_life.n), days_words(page, d->half_life.hi)));
    } else if (!d->half_life.known && carries.len > 0) {
        html(page->out, "<p>%ls</p>", STR(carries));
        html(page->out, "<p>%ls</p>", STR(finding_lack(page, &d->half_life)));
    } else {
        if (d->half_life.known) {
            words = finding_words_of(page, &d->half_life);
            words.a = days_words(page, d->half_life.value);
        }
        finding_put(page, S("dynamics-half-life"), &d->half_life, &words);
    }
    if (d->half_life.known || carries.len > 0) finding_put_worked(page, S("dynamics-half-life"));
}

static void put_dips(struct page *page, const struct level *level)
{
    const struct lows *lows = &level->lows;
    section_begin(page, T(page, "How long a dip lasts"),
                  T(page, "How soon a low or a high has faded into the evenings after it."));
    put_half_life(page, &level->dynamics);
    if (lows->dip.known) {
        struct finding_words words = finding_words_of(page, &lows->dip);
        level_put_dips(page, level);
        finding_put(page, S("recovery-dip"), &lows->dip, &words);
        finding_put_worked(page, S("recovery-dip"));
    } else if (lows->dips.count > 0) {
        html(page->out, "<p class=\"quiet\">%s %ls</p>",
             TFC(page, "Dips that were followed until they were over: {1} of {2}.",
                 wording_number(page, (int64_t)lows->dips.back_count),
                 wording_number(page, (int64_t)lows->dips.count)),
             STR(finding_lack(page, &lows->dip)));
    }
    html(page->out, "</section>");
}

static void put_solid_days(struct page *page, const struct lows *lows)
{
    html(page->out, "<ul class=\"list\">");
    size_t shown = lows->solid_count < SOLID_SHOWN_MAX ? lows->solid_count : SOLID_SHOWN_MAX;
    for (size_t i = 0; i < shown; i++) {
        day d = (day)lows->solid_days[lows->solid_count - 1 - i];
        struct buf path = buf_new(page->arena, 32);
        buf_put(&path, S("/week/"));
        day_put(&path, d);
        row_put_way(page, buf_str(&path), wording_sentence_start(page, wording_day(page, d)),
                    T(page, "Low and yet solid"));
    }
    html(page->out, "</ul>");
}

static void put_low_solid(struct page *page, const struct level *level)
{
    const struct lows *lows = &level->lows;
    struct finding_words words = {0};
    section_begin(page, T(page, "Low and yet solid"),
                  T(page, "Sad without losing your footing: a low evening on which you still felt "
                          "like yourself."));
    if (lows->low_solid.known) {
        words = finding_words_of(page, &lows->low_solid);
        words.a = wording_number(page, (int64_t)lows->solid_count);
        words.b = wording_number(page, lows->low_count);
    }
    finding_put(page, S("recovery-low-solid"), &lows->low_solid, &words);
    if (lows->solid_count > 0) put_solid_days(page, lows);
    if (lows->low_solid.known) finding_put_worked(page, S("recovery-low-solid"));
    html(page->out, "</section>");
}

/* Only to describe: no verdict, and no number to reach. */
static void put_words(struct page *page, const struct level *level)
{
    const struct granularity_words *latest = granularity_latest(&level->months);
    if (!latest) return;
    struct estimate different = granularity_estimate(latest);
    struct finding_words words = {0};
    section_begin(page, T(page, "Words by month"),
                  T(page, "How many different words you had for feelings."));
    level_put_months(page, level);
    if (different.known) {
        words = finding_words_of(page, &different);
        words.a = wording_month(page, latest->month);
    }
    finding_put(page, S("granularity-words"), &different, &words);
    if (different.known) finding_put_worked(page, S("granularity-words"));
    html(page->out, "</section>");
}

/* ------------------------------------------------------------------------ the page */

static void put_numbers(struct page *page, const void *context)
{
    struct level level = {.span = *(const struct span *)context};
    level.rows =
        lows_rows_of_notebook(page->notebook, level.span.since, level.span.until, page->arena);
    level.dynamics = dynamics_of(&level.rows.mood, page->arena);
    level.lows = lows_of(&level.rows, page->arena);
    level.months =
        granularity_of_notebook(page->notebook, level.span.since, level.span.until, page->arena);
    put_lead(page, &level.dynamics);
    level_put_line(page, &level);
    put_level(page, &level);
    put_swing(page, &level);
    put_dips(page, &level);
    put_low_solid(page, &level);
    put_words(page, &level);
}

static void put_empty(struct page *page)
{
    put_lead(page, &(const struct dynamics){0});
    html(page->out,
         "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
         "<use href=\"/art.svg#sky-bright-spells\"></use></svg><p>%s</p>"
         "<a class=\"button primary\" href=\"/check-in\">%s</a></div>",
         TC(page, "Here your evenings will show where they mostly lie, how far they swing, and "
                  "how long a low lasts. The first number shows from seven evenings, which need "
                  "not follow one another."),
         TC(page, "Check in, half a minute"));
}

static void put_page(struct page *page, const struct form *form, const struct problems *problems)
{
    struct span span =
        span_of_address(page, S("/level"), S(""),
                        dynamics_first_day(page->notebook, page->today, *page->arena), SPAN_YEAR);
    bool any = week_chart_any_before(page, page->today + 1);
    page_begin(page, T(page, "My weather"), TAB_GROWTH);
    if (any) {
        struct buf key = buf_new(page->arena, 64);
        buf_format(&key, "level %d %d %d", span.since, span.until, (int)span.length);
        memo_put(page, buf_str(&key), put_numbers, &span);
        level_put_mark(page, form, problems);
    } else {
        put_empty(page);
    }
    html(page->out, "<ul class=\"list\">");
    row_put_way(page, S("/week"), T(page, "The week"),
                T(page, "Evening by evening, and the words you used"));
    row_put_way(page, S("/growth"), T(page, "Growth"), T(page, "What the weeks show"));
    html(page->out, "</ul>");
    page_put_trained_line(page);
    page_end(page);
}

void page_level(struct page *page)
{
    struct form form = form_empty(page->arena, 1);
    put_page(page, &form, NULL);
}

void page_level_marked(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    if (level_mark(page, &problems, &version))
        page_see_saved(page, S("/level"), version);
    else
        put_page(page, &page->form, &problems);
}
