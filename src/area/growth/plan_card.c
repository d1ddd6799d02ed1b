#include "plan_card.h"

#include "area.h"
#include "say.h"
#include "str.h"
#include "wording.h"

enum { REASON_LEN_MAX = 512 };

struct plan plan_card_read(struct page *page)
{
    day looked_back = setting_day(&page->app->settings, SETTING_LOOK_BACK_ON);
    struct plan plan = plan_of_notebook(page->notebook, page->content, page->today, looked_back,
                                        page->gate_open, page->arena);
    if (plan.step && plan.taken_for.len == 0 &&
        !area_offers(page, plan_card_leads(page, plan.step)))
        plan.step = NULL;
    return plan;
}

str plan_card_leads(struct page *page, const struct content_path_step *step)
{
    if (step->practice) return page_path(page, "/practice/%ls", STR(step->practice->id));
    return step->leads;
}

str plan_card_of(struct page *page, int64_t n, int64_t of)
{
    return TF(page, "{1} of {2}", page_path(page, "%lld", (long long)n),
              page_path(page, "%lld", (long long)of));
}

/* "once", "twice", "4 times". */
static str plan_card_times(struct page *page, int32_t n)
{
    if (n == 1) return T(page, "once");
    if (n == 2) return T(page, "twice");
    return TF(page, "{1} times", page_path(page, "%d", n));
}

str plan_card_reason(struct page *page, const struct plan *plan)
{
    if (plan->taken_for.len > 0) return plan->taken_for;
    if (plan->goes_on) return content_passage(page->content, S("plan-goes-on"))->body;
    struct buf text = buf_new(page->arena, REASON_LEN_MAX);
    bool put =
        plan_put_reason(&text, plan->sentence->say, &plan->reason,
                        plan_card_times(page, plan->reason.n), wording_day(page, plan->reason.day));
    CHECK(put);
    return buf_str(&text);
}

static void put_answer(struct page *page, const char *how, str state, str label)
{
    html(page->out, "<button class=\"%s\" name=\"state\" value=\"%ls\">%ls</button>", how,
         STR(state), STR(label));
}

void plan_card_put(struct page *page, const struct plan *plan, enum plan_from from, bool more)
{
    static const str names[] = {STR_INIT("today"), STR_INIT("plan"), STR_INIT("look-back")};
    str leads = plan_card_leads(page, plan->step);
    html(page->out,
         "<section class=\"card\"><h2>%s</h2><p><strong>%ls</strong></p>"
         "<p class=\"quiet\">%ls</p><p><a href=\"%ls\">%s</a></p>"
         "<form method=\"post\" action=\"/plan/%ls\">"
         "<input type=\"hidden\" name=\"from\" value=\"%ls\"><div class=\"actions\">",
         TC(page, "One small step"), STR(plan->step->text), STR(plan_card_reason(page, plan)),
         STR(leads), TC(page, "A page for it"), STR(plan->step->id), STR(names[from]));
    put_answer(page, "", S("done"), T(page, "I did it"));
    if (more && plan->taken_for.len == 0)
        put_answer(page, "", S("taken"), T(page, "I will try it"));
    put_answer(page, "quiet", S("later"), T(page, "Not now"));
    put_answer(page, "quiet", S("offered"), T(page, "Another"));
    if (more) put_answer(page, "quiet", S("never"), T(page, "Not for me"));
    html(page->out, "</div></form></section>");
}
