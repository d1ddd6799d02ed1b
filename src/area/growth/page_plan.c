/* The plan: the present step with its reason, the paths and where one is on them, what was set
 * aside. Nothing here is counted into a share of anything, and every answer can be taken back. */
#include "growth.h"
#include "plan_card.h"
#include "query.h"
#include "save.h"
#include "say.h"
#include "str.h"
#include "wording.h"

/* ------------------------------------------------------------------------------- the page */

static str state_words(struct page *page, enum step_state state)
{
    switch (state) {
    case STEP_DONE:
        return T(page, "behind you");
    case STEP_SEEN:
        return T(page, "behind you, as your pages show");
    case STEP_TAKEN:
        return T(page, "what you are trying now");
    case STEP_RESTS:
        return T(page, "put off for some days");
    case STEP_ASIDE:
        return T(page, "set aside");
    case STEP_OPEN:
        break;
    }
    return (str){0};
}

static void put_step(struct page *page, const struct plan *plan,
                     const struct content_path_step *step)
{
    if (!plan_may_offer_step(step, page->gate_open)) return;
    str leads = plan_card_leads(page, step);
    str where = state_words(page, steps_state(&plan->steps, step));
    html(page->out, "<li><a href=\"%ls\"><span>%ls", STR(leads), STR(step->text));
    if (where.len > 0) html(page->out, " <small>%ls</small>", STR(where));
    html(page->out, "</span></a></li>");
}

static int behind(const struct plan *plan, const struct content_path *path)
{
    int count = 0;
    for (size_t i = 0; i < path->path_step_count; i++) {
        enum step_state state = steps_state(&plan->steps, &path->path_steps[i]);
        count += state == STEP_DONE || state == STEP_SEEN;
    }
    return count;
}

static void put_choose(struct page *page, const struct plan *plan, const struct content_path *path)
{
    const struct content_path_step *next = plan_next_of_path(plan, path, page->gate_open);
    html(page->out, "<div class=\"actions\">");
    if (next && next != plan->step)
        html(page->out,
             "<form method=\"post\" action=\"/plan/%ls\">"
             "<input type=\"hidden\" name=\"from\" value=\"plan\">"
             "<button name=\"state\" value=\"taken\">%s</button></form>",
             STR(next->id), TC(page, "Walk this path"));
    html(page->out,
         "<form method=\"post\" action=\"/plan/%ls\">"
         "<input type=\"hidden\" name=\"from\" value=\"plan\">"
         "<button class=\"quiet\" name=\"state\" value=\"never\">%s</button></form></div>",
         STR(path->id), TC(page, "Not this path"));
}

static void put_path(struct page *page, const struct plan *plan, const struct content_path *path)
{
    int done = behind(plan, path);
    html(page->out, "<details id=\"%ls\"><summary>%ls", STR(path->id), STR(path->title));
    if (done > 0)
        html(page->out, " <small>%ls</small>",
             STR(wording_count(page, done, T(page, "one step behind you"),
                               T(page, "steps behind you"))));
    html(page->out, "</summary><p>%ls</p><ul class=\"list\">", STR(path->gloss));
    for (size_t i = 0; i < path->path_step_count; i++) put_step(page, plan, &path->path_steps[i]);
    html(page->out, "</ul>");
    put_choose(page, plan, path);
    html(page->out, "</details>");
}

/* One of its steps was answered with yes, or it is meant for where someone stands now. What records
 * show besides counts as behind one only. */
static bool is_near(const struct plan *plan, const struct content_path *path)
{
    if (plan->step && plan->step->path == path) return true;
    if (path->meant_for & plan->regions) return true;
    for (size_t i = 0; i < path->path_step_count; i++) {
        enum step_state state = steps_state(&plan->steps, &path->path_steps[i]);
        if (state == STEP_DONE || state == STEP_TAKEN) return true;
    }
    return false;
}

/* Not those that were set aside or do not fit now. */
static void put_paths(struct page *page, const struct plan *plan, bool near)
{
    for (size_t i = 0; i < page->content->path_count; i++) {
        const struct content_path *path = &page->content->paths[i];
        if (is_near(plan, path) != near || steps_path_aside(&plan->steps, path)) continue;
        if (plan_may_offer_path(plan, path, page->gate_open)) put_path(page, plan, path);
    }
}

static void put_aside_row(struct page *page, str id, str text)
{
    html(page->out,
         "<li><span>%ls</span><form method=\"post\" action=\"/plan/%ls\">"
         "<input type=\"hidden\" name=\"from\" value=\"plan\">"
         "<button class=\"quiet\" name=\"state\" value=\"back\">%s</button></form></li>",
         STR(text), STR(id), TC(page, "Take it back"));
}

static void put_aside(struct page *page, const struct plan *plan)
{
    bool any = false;
    for (size_t i = 0; i < page->content->path_step_count + page->content->path_count; i++) {
        bool is_step = i < page->content->path_step_count;
        const struct content_path_step *step = is_step ? &page->content->path_steps[i] : NULL;
        const struct content_path *path =
            is_step ? step->path : &page->content->paths[i - page->content->path_step_count];
        if (is_step ? steps_state(&plan->steps, step) != STEP_ASIDE ||
                          !plan_may_offer_step(step, page->gate_open)
                    : !steps_path_aside(&plan->steps, path) || (path->gated && !page->gate_open))
            continue;
        if (!any) html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "Set aside"));
        any = true;
        put_aside_row(page, is_step ? step->id : path->id, is_step ? step->text : path->title);
    }
    if (any) html(page->out, "</ul></section>");
}

static void put_present(struct page *page, const struct plan *plan)
{
    if (plan->rests) {
        html(page->out, "<p class=\"lead\">%s</p>",
             TC(page, "That is enough of the plan for today. Tomorrow there is a step again."));
    } else if (plan->step) {
        plan_card_put(page, plan, PLAN_FROM_PLAN, true);
        if (plan->sentence && plan->reason.of > 0)
            html(page->out, "<p class=\"quiet\"><small>%s</small></p>",
                 TFC(page, "Looked at up to {1}.", wording_day(page, plan->as_of)));
    } else {
        html(page->out, "<p class=\"lead\">%s</p>",
             TC(page, "Nothing is offered now. That may be just right. The paths below are there "
                      "when you want one."));
    }
}

void page_plan(struct page *page)
{
    struct plan plan = plan_card_read(page);
    page_begin(page, T(page, "The plan"), TAB_GROWTH);
    put_present(page, &plan);
    html(page->out, "<section><h2>%s</h2>", TC(page, "Paths"));
    put_paths(page, &plan, true);
    html(page->out, "<details><summary>%s <small>%s</small></summary>", TC(page, "All other paths"),
         TC(page, "to choose one yourself"));
    put_paths(page, &plan, false);
    html(page->out, "</details></section>");
    put_aside(page, &plan);
    html(page->out, "<section>");
    page_put_passage(page, S("plan-what"));
    html(page->out,
         "</section><ul class=\"list\"><li><a href=\"/look-back\"><span>%s <small>%s"
         "</small></span></a></li><li><a href=\"/stepping-back\"><span>%s <small>%s"
         "</small></span></a></li></ul>",
         TC(page, "Look back on the week"), TC(page, "about ten minutes, when you like"),
         TC(page, "Stepping back"), TC(page, "when you need this less"));
    page_put_trained_line(page);
    page_end(page);
}

/* ---------------------------------------------------------------------------- the answers */

static str after(struct page *page)
{
    str from = form_text(&page->form, S("from"));
    if (str_equal(from, S("plan"))) return S("/plan");
    return str_equal(from, S("look-back")) ? S("/look-back/next") : S("/today");
}

/* The reason that stands in the record: the one that was shown, or that it was chosen. */
static str reason_for(struct page *page, str id)
{
    struct plan plan = plan_card_read(page);
    if (plan.step && str_equal(plan.step->id, id)) return plan_card_reason(page, &plan);
    return content_passage(page->content, S("plan-chosen"))->body;
}

static void write_answer(struct page *page, str path, str id, str state)
{
    struct problems problems = {0};
    struct form typed = form_empty(page->arena, 4);
    id128 version;
    form_add(&typed, S("path"), path);
    form_add(&typed, S("what"), id);
    form_add(&typed, S("reason"), reason_for(page, id));
    form_add(&typed, S("state"), state);
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("plan-step")), &typed, (struct moment){0}, &problems, &version))
        save_say_refused(page, &problems);
    else
        page_see_saved(page, after(page), version);
}

/* Taking back moves the answer that set it aside to the trash. */
static void take_back(struct page *page, str id)
{
    struct query query = query_all();
    query.kind = kind_find(S("plan-step"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record record;
        if (!notebook_read(entry, &room, &record)) continue;
        if (!str_equal(record_text(&record, S("what")), id)) continue;
        if (!str_equal(record_text(&record, S("state")), S("never"))) break;
        page_see_saved(page, S("/plan"), save_erased(page, entry, true));
        return;
    }
    page_see(page, S("/plan"));
}

void page_plan_answered(struct page *page)
{
    str id = page->params[0], state = form_text(&page->form, S("state"));
    const struct content_path_step *step = content_find_path_step(page->content, id);
    const struct content_path *path = step ? step->path : content_find_path(page->content, id);
    const struct field *field = kind_field(kind_find(S("plan-step")), S("state"));
    bool back = str_equal(state, S("back")), never = str_equal(state, S("never"));
    if (!path ||
        (step ? !plan_may_offer_step(step, page->gate_open) : path->gated && !page->gate_open))
        page_not_found(page);
    else if (back)
        take_back(page, id);
    else if (field_option_number(field, state) == 0 || (!step && !never))
        page_say(page, 400, T(page, "This could not be read"),
                 T(page, "Please go back and use the buttons of the page."));
    else
        write_answer(page, path->id, id, state);
}
