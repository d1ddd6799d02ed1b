/* Stepping back: the program says gladly when it is needed less, and makes itself small on request.
 * It never asks anyone to stay, and coming back is simply welcome. */
#include "growth.h"
#include "save.h"
#include "say.h"
#include "stepping_back.h"
#include "str.h"

enum { AGAIN_DAYS = 28 };

static bool has_stepped_back(struct page *page)
{
    return str_equal(setting_value(&page->app->settings, SETTING_OFFERS), S("monthly"));
}

/* What it rests on lies behind the gate; while that is closed nothing is known. */
static enum stepping_back judged(struct page *page)
{
    if (!page->gate_open) return STEPPING_BACK_TOO_FEW_LOOKS;
    return stepping_back_of_notebook(page->notebook, page->today, page->arena);
}

static void put_not_ready(struct page *page, enum stepping_back judged)
{
    page_put_passage(page, judged == STEPPING_BACK_CONNECTION_FELL ? S("stepping-back-people-first")
                                                                   : S("stepping-back-not"));
    if (judged == STEPPING_BACK_CONNECTION_FELL)
        html(page->out, "<p><a href=\"/plan#towards-people\">%s</a></p>",
             TC(page, "Towards people"));
}

static void put_choice(struct page *page, const char *how, str value, str label)
{
    html(page->out, "<button class=\"%s\" name=\"offers\" value=\"%ls\">%ls</button>", how,
         STR(value), STR(label));
}

static void put_choices(struct page *page, bool ready)
{
    html(page->out, "<form method=\"post\" action=\"/stepping-back\"><div class=\"actions\">");
    if (has_stepped_back(page)) {
        put_choice(page, "primary", S("all"), T(page, "Offer things again"));
    } else {
        put_choice(page, ready ? "primary" : "", S("monthly"),
                   T(page, "Step back to once a month"));
        put_choice(page, "quiet", S("keep"), T(page, "Keep things as they are"));
    }
    html(page->out, "</div></form>");
}

static void put_leaving(struct page *page)
{
    html(page->out,
         "<section><h2>%s</h2><p>%s</p>"
         "<div class=\"actions\"><a class=\"button\" href=\"/data\">%s</a></div></section>",
         TC(page, "Taking it all with you"),
         TC(page, "Everything you wrote can be taken out, to read anywhere. Then you can close "
                  "this and go. It stays here until you delete it."),
         TC(page, "Take it out"));
}

void page_stepping_back(struct page *page)
{
    enum stepping_back found = judged(page);
    bool ready = found == STEPPING_BACK_READY, stepped = has_stepped_back(page);
    page_begin(page, T(page, "Stepping back"), TAB_GROWTH);
    if (stepped)
        html(page->out, "<p class=\"lead\">%s</p>",
             TC(page, "This notebook has stepped back. Now, the evening page and all that you "
                      "wrote are here when you want them."));
    else
        page_put_passage(page, ready ? S("stepping-back-ready") : S("stepping-back-what"));
    if (ready && !stepped) page_put_passage(page, S("stepping-back-what"));
    if (!ready && !stepped) put_not_ready(page, found);
    put_choices(page, ready);
    put_leaving(page);
    page_end(page);
}

void page_stepping_back_chosen(struct page *page)
{
    struct problems problems = {0};
    str offers = form_text(&page->form, S("offers"));
    if (save_is_full(page, &problems)) {
        save_say_refused(page, &problems);
        return;
    }
    if (setting_allows(SETTING_OFFERS, offers)) {
        save_setting(page, SETTING_OFFERS, offers);
    } else { /* as it is: not offered again for a month */
        struct buf from = buf_new(page->arena, 16);
        day_put(&from, page->today + AGAIN_DAYS);
        save_setting(page, SETTING_STEPPING_FROM, buf_str(&from));
    }
    bool stay = setting_allows(SETTING_OFFERS, offers);
    page_see(page, stay ? S("/stepping-back") : S("/today"));
}
