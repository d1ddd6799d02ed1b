/* Today: tonight's sky, one small step, what is due, one thing worth seeing; one minute, then put
 * it down. Once the evening has ended it is quiet: only what someone waits for is still shown. */
#include "due.h"
#include "evening.h"
#include "growth/plan_card.h"
#include "invitation.h"
#include "keeping/backup_section.h"
#include "query.h"
#include "ritual.h"
#include "say.h"
#include "steady/fair_coin.h"
#include "str.h"
#include "title.h"
#include "week_chart.h"

/* The last weather of today, if there is one. */
static const struct entry *weather_of_today(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("weather"));
    query.since = query.until = page->today;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    return query_next(&run);
}

static int hour_of(struct moment now)
{
    int64_t minute = (now.utc_ms / 60000 + now.offset_min) % (24 * 60);
    return (int)(minute < 0 ? minute + 24 * 60 : minute) / 60;
}

static bool is_evening(struct page *page)
{
    int hour = hour_of(page->env->now);
    return hour < 4 || hour >= 17;
}

static str greeting(struct page *page)
{
    if (is_evening(page)) return T(page, "Good evening");
    return hour_of(page->env->now) < 11 ? T(page, "Good morning") : T(page, "Good day");
}

/* The evening has an end: what was put down, and that it is enough. */
static void put_evening(struct page *page, const struct entry *weather)
{
    html(page->out, "<ul class=\"list\">");
    title_put_row(page, weather);
    html(page->out, "</ul><p class=\"lead\">%s</p>",
         is_evening(page)
             ? TC(page, "That is enough for tonight. The rest can wait for the morning.")
             : TC(page, "That is noted. Nothing more is needed now."));
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/record/%ls/edit\">%s</a></div>",
         STR(id_text(page->arena, weather->id)), TC(page, "Add to it or change it"));
    fair_coin_put_list(page);
}

static void put_check_in(struct page *page)
{
    html(page->out,
         "<p class=\"lead\">%s</p><div class=\"actions\">"
         "<a class=\"button primary\" href=\"/check-in\">%s</a></div>",
         TC(page, "How is the weather in you? One sky is enough."),
         TC(page, "Check in, half a minute"));
}

/* Nobody who only notes the evening is handed more on the first days. */
static void put_step(struct page *page)
{
    if (invitation_is_monthly(page) || !invitation_fits(page)) return;
    if (!area_offers(page, S("/plan"))) return;
    struct plan plan = plan_card_read(page);
    if (plan.rests || !plan.step) return;
    plan_card_put(page, &plan, PLAN_FROM_TODAY, false);
    html(page->out, "<p class=\"quiet\"><a href=\"/plan\">%s</a></p>",
         TC(page, "The plan this step belongs to"));
}

/* A hard moment may come on any page; here the way is named too. */
static void put_now(struct page *page)
{
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/now\"><span>%s <small>%s</small></span></a></li>"
         "</ul>",
         TC(page, "Help for this moment"), TC(page, "when it is hard right now"));
}

/* Someone who comes again and again may look for what no page gives: said once, and kindly. */
static void put_opened_often(struct page *page)
{
    if (!openings_take_notice(&page->app->openings, page->env->now.utc_ms)) return;
    html(page->out, "<section class=\"card\">");
    page_put_passage(page, S("opened-often"));
    html(page->out, "</section>");
}

static void put_day(struct page *page)
{
    put_step(page);
    ritual_put_today(page);
    size_t due = due_put(page, invitation_is_monthly(page) ? DUE_PRESSING : DUE_ALL);
    if (due > 0 || !invitation_put(page)) week_chart_put_worth_seeing(page);
}

static void put_quiet(struct page *page)
{
    due_put(page, DUE_PRESSING);
    html(page->out, "<p class=\"quiet\"><a href=\"/today?rest=1\">%s</a></p>",
         TC(page, "Look at the rest of today"));
}

void page_today(struct page *page)
{
    const struct entry *weather = weather_of_today(page);
    struct record record;
    str sky = S("dusk");
    if (weather && notebook_read(weather, page->arena, &record))
        sky = title_sky(record_number(&record, S("mood"), 0));
    bool ended = weather && is_evening(page) && !form_given(&page->query, S("rest"));
    page_begin_under_sky(page, greeting(page), TAB_TODAY, sky);
    put_opened_often(page);
    if (weather)
        put_evening(page, weather);
    else
        put_check_in(page);
    if (ended)
        put_quiet(page);
    else
        put_day(page);
    if (!ended) backup_section_put_offer(page);
    put_now(page);
    page_end(page);
}
