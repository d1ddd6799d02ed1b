#include "invitation.h"

#include "evening.h"
#include "growth/look_back.h"
#include "query.h"
#include "save.h"
#include "say.h"
#include "stepping_back.h"
#include "str.h"

enum {
    LOOK_AGAIN_DAYS = 28, /* between two looks at the questionnaire */
    NOT_NOW_DAYS = 14,    /* after "not now" nothing is offered for so long */
};

bool invitation_fits(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("weather"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int count = 0;
    day last = INT32_MIN;
    for (const struct entry *entry;
         count < INVITATION_EVENINGS_MIN && (entry = query_next(&run));) {
        if (entry_day(entry) != last) count++;
        last = entry_day(entry);
    }
    return count == INVITATION_EVENINGS_MIN;
}

bool invitation_is_monthly(struct page *page)
{
    return str_equal(setting_value(&page->app->settings, SETTING_OFFERS), S("monthly"));
}

/* The day of the last answered questionnaire; INT32_MIN when there is none. */
static day last_answers(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("answers"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *entry = query_next(&run);
    return entry ? entry_day(entry) : INT32_MIN;
}

static void put_card(struct page *page, str heading, str reason, const char *path, str act)
{
    html(page->out,
         "<section class=\"card\"><h2>%ls</h2><p>%ls</p>"
         "<form method=\"post\" action=\"/today/not-now\"><div class=\"actions\">"
         "<a class=\"button\" href=\"%s\">%ls</a><button class=\"quiet\">%s</button></div>"
         "</form></section>",
         STR(heading), STR(reason), path, STR(act), TC(page, "Not now"));
}

static bool put_month(struct page *page)
{
    day answered = last_answers(page);
    if (page->today < setting_day(&page->app->settings, SETTING_INVITE_FROM)) return false;
    if (answered > page->today - LOOK_AGAIN_DAYS) return false;
    if (!area_offers(page, answered != INT32_MIN ? S("/month") : S("/questionnaire"))) return false;
    if (answered != INT32_MIN)
        put_card(page, T(page, "Has anything moved?"),
                 T(page, "Four weeks or more have passed since you answered the 24 sentences. "
                         "Answered again, they can show what has changed, and what has not."),
                 "/month", T(page, "Look at the month"));
    else if (invitation_is_monthly(page))
        return false;
    else
        put_card(page, T(page, "Where do I stand?"),
                 T(page, "A few evenings are here now. 24 short sentences can show where you stand "
                         "in these weeks, in yourself and with others. About five minutes, with "
                         "pauses where you like."),
                 "/questionnaire", T(page, "Have a look"));
    return true;
}

static bool put_look_back(struct page *page)
{
    if (!area_offers(page, S("/look-back"))) return false;
    if (!look_back_is_due(page) || look_back_days_of_use(page) < LOOK_BACK_DAYS_MIN) return false;
    html(page->out, "<section class=\"card\"><h2>%s</h2><p>%s</p>",
         TC(page, "Look back on the week"),
         TC(page, "What it showed, what helped, and one thing to keep. About ten minutes, in "
                  "small parts."));
    look_back_put_choices(page, T(page, "Begin"));
    html(page->out, "</section>");
    return true;
}

static bool put_good_news(struct page *page)
{
    if (!page->gate_open || !area_offers(page, S("/stepping-back"))) return false;
    if (page->today < setting_day(&page->app->settings, SETTING_STEPPING_FROM)) return false;
    if (stepping_back_of_notebook(page->notebook, page->today, page->arena) != STEPPING_BACK_READY)
        return false;
    html(page->out,
         "<section class=\"card\"><h2>%s</h2><p>%s</p>"
         "<form method=\"post\" action=\"/stepping-back\"><div class=\"actions\">"
         "<a class=\"button\" href=\"/stepping-back\">%s</a>"
         "<button class=\"quiet\" name=\"offers\" value=\"keep\">%s</button></div></form>"
         "</section>",
         TC(page, "You seem to need this less"),
         TC(page, "That is good news. If you like, this notebook can step back now."),
         TC(page, "Have a look"), TC(page, "Keep things as they are"));
    return true;
}

bool invitation_put(struct page *page)
{
    if (!invitation_fits(page)) return false;
    if (invitation_is_monthly(page)) return put_month(page);
    return put_look_back(page) || put_good_news(page) || put_month(page);
}

void page_today_not_now(struct page *page)
{
    struct problems problems = {0};
    struct buf from = buf_new(page->arena, 16);
    day_put(&from, page->today + NOT_NOW_DAYS);
    if (save_is_full(page, &problems)) {
        save_say_refused(page, &problems);
        return;
    }
    save_setting(page, SETTING_INVITE_FROM, buf_str(&from));
    page_see(page, S("/today"));
}
