/* Today: tonight's sky, what is due, one thing worth seeing; one minute, then put it down. */
#include "pages.h"
#include "query.h"
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

static str greeting(struct page *page)
{
    struct moment now = page->env->now;
    int64_t minute = (now.utc_ms / 60000 + now.offset_min) % (24 * 60);
    int hour = (int)(minute < 0 ? minute + 24 * 60 : minute) / 60;
    if (hour < 4 || hour >= 17) return T("Good evening");
    return hour < 11 ? T("Good morning") : T("Good day");
}

static void put_check_in(struct page *page, const struct entry *weather)
{
    if (weather) {
        html(page->out, "<ul class=\"list\">");
        title_put_row(page, weather);
        html(page->out, "</ul>");
        return;
    }
    html(page->out, "<div class=\"actions\"><a class=\"button primary\" href=\"/check-in\">%.*s</a></div>",
         STR(T("Check in, half a minute")));
}

/* When the wait that was chosen is over; without one, at once. */
static int64_t wait_over_ms(const struct record *urge)
{
    return urge->written.utc_ms + record_number(urge, S("waited_min"), 0) * 60000;
}

/* Urges that were noted in the last two days and not looked at again. */
static void put_open_urges(struct page *page)
{
    enum { DAYS_BACK = 2 };
    struct query query = query_all();
    query.kind = kind_find(S("urge"));
    query.since = page->today - DAYS_BACK;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    bool any = false;
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct record urge;
        if (!notebook_read(entry, page->arena, &urge)) continue;
        if (record_value(&urge, S("after"))) continue;
        if (wait_over_ms(&urge) > page->env->now.utc_ms) continue;
        if (!any) html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T("To look at again, if you like")));
        any = true;
        struct buf id = buf_new(page->arena, ID_TEXT_LEN);
        id_put(&id, entry->id);
        html(page->out, "<li><a href=\"/urge/%.*s\"><span>%.*s <small>%.*s</small></span></a></li>",
             STR(buf_str(&id)), STR(title_of(page, &urge, 80)), STR(T("What became of it?")));
    }
    if (any) html(page->out, "</ul>");
}

void page_today(struct page *page)
{
    const struct entry *weather = weather_of_today(page);
    struct record record;
    str sky = S("dusk");
    if (weather && notebook_read(weather, page->arena, &record))
        sky = title_sky(record_number(&record, S("mood"), 0));
    page_begin_under_sky(page, greeting(page), TAB_TODAY, sky);
    put_check_in(page, weather);
    put_open_urges(page);
    week_chart_put_worth_seeing(page);
    page_end(page);
}
