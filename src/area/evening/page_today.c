/* Today: tonight's sky, what is due, one thing worth seeing; one minute, then put it down. */
#include "due.h"
#include "evening.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "title.h"
#include "week_chart.h"

enum {
    EVENINGS_MIN = 3,     /* before anything but the evening is offered */
    LOOK_AGAIN_DAYS = 28, /* between two looks at the questionnaire */
    NOT_NOW_DAYS = 14,    /* after "not now" nothing is offered for so long */
};

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

/* How many days have weather, counted up to `max`. */
static int days_with_weather(struct page *page, int max)
{
    struct query query = query_all();
    query.kind = kind_find(S("weather"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int count = 0;
    day last = INT32_MIN;
    for (const struct entry *entry; count < max && (entry = query_next(&run));) {
        if (entry_day(entry) != last) count++;
        last = entry_day(entry);
    }
    return count;
}

/* The evening has an end: what was put down, and that it is enough. */
static void put_evening(struct page *page, const struct entry *weather)
{
    struct buf id = buf_new(page->arena, ID_TEXT_LEN);
    id_put(&id, weather->id);
    html(page->out, "<ul class=\"list\">");
    title_put_row(page, weather);
    html(page->out, "</ul><p class=\"lead\">%.*s</p>",
         STR(is_evening(page)
                 ? T(page, "That is enough for tonight. The rest can wait for the morning.")
                 : T(page, "That is noted. Nothing more is needed now.")));
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/record/%.*s/edit\">%.*s</a></div>",
         STR(buf_str(&id)), STR(T(page, "Add to it or change it")));
}

static void put_check_in(struct page *page)
{
    html(page->out,
         "<p class=\"lead\">%.*s</p><div class=\"actions\">"
         "<a class=\"button primary\" href=\"/check-in\">%.*s</a></div>",
         STR(T(page, "How is the weather in you? One sky is enough.")),
         STR(T(page, "Check in, half a minute")));
}

struct invitation {
    str heading, reason, path, act;
};

/* The day of the last answered questionnaire; INT32_MIN when there is none. */
static day last_answers(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("answers"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *entry = query_next(&run);
    return entry ? entry_day(entry) : INT32_MIN;
}

/* One thing at most, and only to someone who has been here a few evenings. */
static bool choose_invitation(struct page *page, struct invitation *out)
{
    day from, answered = last_answers(page);
    str not_now = setting_value(&page->app->settings, SETTING_INVITE_FROM);
    if (day_parse(not_now, &from) && page->today < from) return false;
    if (days_with_weather(page, EVENINGS_MIN) < EVENINGS_MIN) return false;
    if (answered > page->today - LOOK_AGAIN_DAYS) return false;
    if (answered == INT32_MIN)
        *out = (struct invitation){
            T(page, "Where do I stand?"),
            T(page,
              "A few evenings are here now. 24 short sentences can show where you stand in these "
              "weeks, in yourself and with others. About five minutes, with pauses where you "
              "like."),
            S("/questionnaire"), T(page, "Have a look")};
    else
        *out = (struct invitation){
            T(page, "Has anything moved?"),
            T(page,
              "Four weeks or more have passed since you answered the 24 sentences. Answered again, "
              "they can show what has changed, and what has not."),
            S("/questionnaire"), T(page, "Have a look")};
    return true;
}

static void put_invitation(struct page *page)
{
    struct invitation invitation;
    if (!choose_invitation(page, &invitation)) return;
    html(page->out,
         "<section class=\"card\"><h2>%.*s</h2><p>%.*s</p>"
         "<form method=\"post\" action=\"/today/not-now\"><div class=\"actions\">"
         "<a class=\"button\" href=\"%.*s\">%.*s</a><button class=\"quiet\">%.*s</button></div>"
         "</form></section>",
         STR(invitation.heading), STR(invitation.reason), STR(invitation.path), STR(invitation.act),
         STR(T(page, "Not now")));
}

void page_today_not_now(struct page *page)
{
    struct problems problems = {0};
    struct buf from = buf_new(page->arena, 16);
    day_put(&from, page->today + NOT_NOW_DAYS);
    if (save_is_full(page, &problems)) {
        page_say(page, 507, T(page, "This could not be saved"), problems.at[0].text);
        return;
    }
    save_setting(page, SETTING_INVITE_FROM, buf_str(&from));
    page_see(page, S("/today"));
}

/* A hard moment may come on any page; here the way is named too. */
static void put_now(struct page *page)
{
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/now\"><span>%.*s <small>%.*s</small></span></a></li>"
         "</ul>",
         STR(T(page, "Help for this moment")), STR(T(page, "when it is hard right now")));
}

void page_today(struct page *page)
{
    const struct entry *weather = weather_of_today(page);
    struct record record;
    str sky = S("dusk");
    if (weather && notebook_read(weather, page->arena, &record))
        sky = title_sky(record_number(&record, S("mood"), 0));
    page_begin_under_sky(page, greeting(page), TAB_TODAY, sky);
    if (weather)
        put_evening(page, weather);
    else
        put_check_in(page);
    size_t due = due_put(page);
    bool ended = weather && is_evening(page);
    if (due == 0 && !ended) put_invitation(page);
    week_chart_put_worth_seeing(page);
    put_now(page);
    page_end(page);
}
