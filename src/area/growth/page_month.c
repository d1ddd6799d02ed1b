/* The month: how its evenings went, what was good in it, what was decided, said and shared; and
 * whether anything really moved, which only the same sentences answered again can tell. */
#include "chart.h"
#include "growth.h"
#include "plan_card.h"
#include "position_path.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "say.h"
#include "series.h"
#include "sign.h"
#include "signs.h"
#include "str.h"
#include "title.h"
#include "week_chart.h"
#include "wording.h"

enum { MONTH_DAYS = 30, AGAIN_DAYS = 28, WINS_SHOWN_MAX = 8, LOOKS = 2 };

/* ------------------------------------------------------------------------------- the evenings */

static struct chart_series points_of(struct page *page, const struct series *mood)
{
    struct chart_point *points = NEW(page->arena, struct chart_point, mood->logged);
    size_t count = 0;
    for (size_t i = 0; i < mood->count; i++) {
        if (mood->points[i].n == 0) continue;
        points[count++] =
            (struct chart_point){.day = mood->since + (day)i,
                                 .value = mood->points[i].value,
                                 .words = week_chart_sky(page, mood->points[i].value)};
    }
    return (struct chart_series){.label = T(page, "Weather"), .points = points, .count = count};
}

static void put_evenings(struct page *page)
{
    struct series mood = series_of_notebook(
        page->notebook, S("mood"), page->today - (MONTH_DAYS - 1), page->today, page->arena);
    html(page->out, "<section><h2>%s</h2>", TC(page, "How the month went"));
    if (mood.logged < WEEKS_CHART_MIN) {
        html(page->out, "<p>%s %s</p></section>",
             TC(page, "With seven evenings their weather stands here as a line."),
             TFC(page, "{1} so far.", page_path(page, "%zu", mood.logged)));
        return;
    }
    struct chart_series points = points_of(page, &mood);
    const struct chart_tick ticks[] = {
        {-5, week_chart_sky(page, -5)}, {0, week_chart_sky(page, 0)}, {5, week_chart_sky(page, 5)}};
    struct chart chart = {.title = T(page, "The weather of thirty days"),
                          .summary = TF(page, "{1} of {2} evenings have their weather.",
                                        page_path(page, "%zu", mood.logged),
                                        page_path(page, "%d", MONTH_DAYS)),
                          .since = mood.since,
                          .until = page->today,
                          .lo = -5,
                          .hi = 5,
                          .zero = true,
                          .ticks = ticks,
                          .tick_count = COUNT(ticks),
                          .series = &points,
                          .series_count = 1};
    chart_put(page, &chart);
    html(page->out, "</section>");
}

/* ------------------------------------------------------------------------------- did it change */

static void put_axis(struct page *page, const struct position_path *path, enum axis axis)
{
    html(page->out, "<h3>%ls</h3><p>%ls</p>", STR(wording_content_axis(page, axis)->name),
         STR(wording_change(page, path, axis)));
}

static void put_again(struct page *page, const struct position_path *path)
{
    bool any = path->count > 0;
    day last = any ? path->times[path->count - 1].day : DAY_FIRST;
    if (any && page->today < last + AGAIN_DAYS) {
        html(page->out, "<p class=\"quiet\">%s</p>",
             TFC(page, "A fair time to answer the sentences again is from {1}.",
                 wording_day(page, last + AGAIN_DAYS)));
        return;
    }
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/questionnaire\">%s</a></div>",
         any ? TC(page, "Answer the 24 sentences again") : TC(page, "Answer the 24 sentences"));
}

static void put_change(struct page *page)
{
    struct position_path path = {0};
    if (page->gate_open)
        path = position_path_latest(page->notebook, page->today, LOOKS, page->arena);
    html(page->out, "<section><h2>%s</h2>", TC(page, "Did it really change?"));
    if (path.count == 0) {
        html(page->out, "<p>%s</p>",
             TC(page, "A feeling about the month can mislead, in either direction. 24 short "
                      "sentences, answered now and again in a month, can tell."));
    } else {
        put_axis(page, &path, AXIS_STEADINESS);
        put_axis(page, &path, AXIS_CONNECTION);
        html(page->out, "<p><a href=\"/where\">%s</a></p>", TC(page, "What the map says"));
    }
    put_again(page, &path);
    html(page->out, "</section>");
}

/* ------------------------------------------------------------------------------ what was in it */

static void put_wins(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("win"));
    query.since = page->today - (MONTH_DAYS - 1);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    html(page->out, "<section><h2>%s</h2>", TC(page, "What was good in it"));
    for (const struct entry *entry; count < WINS_SHOWN_MAX && (entry = query_next(&run));) {
        if (count++ == 0) html(page->out, "<ul class=\"list\">");
        title_put_row_of_day(page, entry);
    }
    if (count > 0)
        html(page->out, "</ul>");
    else
        html(page->out, "<p>%s</p>",
             TC(page, "Is there one thing of this month that you handled, or are glad of?"));
    html(page->out, "<p><a href=\"/wins/new\">%s</a></p></section>", TC(page, "Write one down"));
}

static void put_fact(struct page *page, size_t *count, str label, str said, const char *path)
{
    if ((*count)++ == 0)
        html(page->out, "<section><h2>%s</h2><dl class=\"rows\">",
             TC(page, "Decided, said, shared"));
    html(page->out, "<div><dt><a href=\"%s\">%ls</a></dt><dd>%ls</dd></div>", path, STR(label),
         STR(said));
}

static str of_which(struct page *page, const struct tally *tally)
{
    return plan_card_of(page, tally->n, tally->of);
}

static int64_t outcomes(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("outcome"));
    query.since = page->today - (MONTH_DAYS - 1);
    return (int64_t)query_count(page->notebook, &query, *page->arena);
}

/* How many people gave support. */
static int64_t people_of_support(struct page *page)
{
    enum { PEOPLE_MAX = 32 };
    str people[PEOPLE_MAX];
    size_t count = 0;
    struct query query = query_all();
    query.kind = kind_find(S("support"));
    query.since = page->today - (MONTH_DAYS - 1);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; count < PEOPLE_MAX && (entry = query_next(&run));) {
        struct record record;
        size_t at = 0;
        if (!notebook_read(entry, page->arena, &record)) continue;
        if (!str_equal(record_text(&record, S("direction")), S("received"))) continue;
        str person = record_text(&record, S("person"));
        while (at < count && !str_equal(people[at], person)) at++;
        if (at == count) people[count++] = person;
    }
    return (int64_t)count;
}

static void put_facts(struct page *page)
{
    struct signs signs = signs_of_notebook(page->notebook, page->today - (MONTH_DAYS - 1),
                                           page->today, *page->arena);
    int64_t looked = outcomes(page), people = people_of_support(page);
    size_t count = 0;
    if (looked > 0)
        put_fact(page, &count, T(page, "Decisions looked at again"),
                 wording_count(page, looked, T(page, "one"), T(page, "of them")), "/decisions");
    if (page->gate_open && signs.at[SIGN_SAID].of > 0)
        put_fact(page, &count, T(page, "Said what you meant, or a part of it"),
                 of_which(page, &signs.at[SIGN_SAID]), "/voice");
    if (signs.at[SIGN_WITH_PEOPLE].of > 0)
        put_fact(page, &count, T(page, "Evenings with someone"),
                 of_which(page, &signs.at[SIGN_WITH_PEOPLE]), "/circle");
    if (people > 0)
        put_fact(page, &count, T(page, "Support came from"),
                 wording_count(page, people, T(page, "one person"), T(page, "people")), "/circle");
    if (count > 0) html(page->out, "</dl></section>");
}

static void put_signs(struct page *page)
{
    html(page->out, "<section><h2>%s</h2>", TC(page, "Signs of growth"));
    sign_put_list_kept(page, page->today);
    html(page->out, "</section>");
}

void page_month(struct page *page)
{
    page_begin(page, T(page, "The month"), TAB_GROWTH);
    put_evenings(page);
    put_change(page);
    put_signs(page);
    put_wins(page);
    put_facts(page);
    html(page->out, "<ul class=\"list\">");
    if (page->gate_open)
        row_put_way(page, S("/between-us"), T(page, "Between us"),
                    T(page, "four things to think about, for you alone"));
    row_put_way(page, S("/values"), T(page, "What matters to me"),
                T(page, "and how far I lived it this month"));
    row_put_way(page, S("/weeks"), T(page, "The weeks"), T(page, "twelve of them as one line"));
    row_put_way(page, S("/stepping-back"), T(page, "Stepping back"),
                T(page, "when you need this less"));
    html(page->out, "</ul>");
    page_end(page);
}
