/* More: one row for each part of the program, with its ways on a page of its own; the notebook
 * itself; and what was put away.
 */
#include "area.h"
#include "keeping.h"
#include "row.h"
#include "save.h"
#include "str.h"

/* Whether More has a row for it: the notebook's own ways stand there themselves. */
static bool has_row(struct page *page, const struct area *area)
{
    return area != &area_keeping && area_has_doors(page, area);
}

static void put_parts(struct page *page)
{
    html(page->out, "<ul class=\"list doors\">");
    for (size_t i = 0; i < page->area_count; i++) {
        const struct area *area = page->areas[i];
        if (has_row(page, area) && !area_rests(page, area))
            row_put_way(page, page_path(page, "/more/%ls", STR(area->id)), say(page, area->label),
                        say(page, area->meaning));
    }
    html(page->out, "</ul>");
}

static void put_shown_form(struct page *page, const struct area *area, str shown, str label)
{
    html(page->out,
         "<form method=\"post\" action=\"/more/%ls\">"
         "<button class=\"quiet\" name=\"shown\" value=\"%ls\">%ls</button></form>",
         STR(area->id), STR(shown), STR(label));
}

static void put_away(struct page *page)
{
    bool any = false;
    for (size_t i = 0; i < page->area_count; i++) {
        const struct area *area = page->areas[i];
        if (!has_row(page, area) || !area_rests(page, area)) continue;
        if (!any)
            html(page->out, "<details><summary>%s <small>%s</small></summary><ul class=\"list\">",
                 TC(page, "Put away"), TC(page, "nothing in it is lost"));
        any = true;
        html(page->out, "<li><span><a href=\"/more/%ls\">%ls</a> <small>%ls</small></span>",
             STR(area->id), STR(say(page, area->label)), STR(say(page, area->meaning)));
        put_shown_form(page, area, S("yes"), T(page, "Bring it back"));
        html(page->out, "</li>");
    }
    if (any) html(page->out, "</ul></details>");
}

static void put_notebook(struct page *page)
{
    html(page->out, "<section><h2>%ls</h2><ul class=\"list\">", STR(say(page, area_keeping.label)));
    area_put_doors(page, &area_keeping);
    row_put_way(page, S("/help"), T(page, "Help lines"), T(page, "People to talk to, by country"));
    html(page->out,
         "</ul><form method=\"post\" action=\"/lock\"><div class=\"actions\"><button>%s</button>"
         "</div></form></section>",
         TC(page, "Lock the notebook"));
}

void page_more(struct page *page)
{
    page_begin(page, T(page, "More"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "For whenever you want it. None of it has to be done."));
    put_parts(page);
    put_away(page);
    put_notebook(page);
    page_end(page);
}

/* The part that the address names; NULL, with the answer written, when it has no page now. */
static const struct area *area_of_address(struct page *page)
{
    const struct area *area = area_find(page, page->params[0]);
    if (area && has_row(page, area)) return area;
    page_not_found(page);
    return NULL;
}

void page_part(struct page *page)
{
    const struct area *area = area_of_address(page);
    if (!area) return;
    page_begin(page, say(page, area->label), TAB_MORE);
    html(page->out, "<p class=\"lead\">%ls</p><ul class=\"list doors\">",
         STR(say(page, area->meaning)));
    area_put_doors(page, area);
    html(page->out, "</ul>");
    if (area_may_rest(area)) {
        bool rests = area_rests(page, area);
        html(page->out, "<section><p class=\"quiet\">%s</p>",
             rests ? TC(page, "This part is put away: it is offered nowhere by itself.")
                   : TC(page, "Not for you, or not now? Put away, it is offered nowhere by "
                              "itself. What you wrote stays, and More brings it back."));
        put_shown_form(page, area, rests ? S("yes") : S("no"),
                       rests ? T(page, "Bring it back") : T(page, "Hide this part"));
        html(page->out, "</section>");
    }
    html(page->out, "<p class=\"quiet\"><a href=\"/more\">%s</a></p>", TC(page, "Back to More"));
    page_end(page);
}

void page_part_shown(struct page *page)
{
    struct problems problems = {0};
    enum setting away;
    const struct area *area = area_of_address(page);
    if (!area) return;
    if (!setting_of_part(area->id, &away)) {
        page_not_found(page);
    } else if (save_is_full(page, &problems)) {
        save_say_refused(page, &problems);
    } else {
        bool hide = str_equal(form_text(&page->form, S("shown")), S("no"));
        id128 version = save_setting(page, away, hide ? S("yes") : S("no"));
        if (id_is_zero(version))
            page_see(page, S("/more"));
        else
            page_see_saved(page, S("/more"), version);
    }
}
