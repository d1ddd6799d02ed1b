/* The evening check-in: two presses at the least; everything else unfolds for those who want it. */
#include "checkin.h"
#include "keep.h"
#include "know.h"
#include "save.h"
#include "str.h"

static const str draft = STR_INIT("check-in");

static void put_form(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("weather")), form, problems};
    page_begin(page, T(page, "How is the weather in you?"), TAB_TODAY);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/check-in\" data-draft=\"%ls\">", STR(draft));
    checkin_put_questions(&set);
    field_put_at(&set);
    field_put_yesterday(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button></div></form>"
         "<p class=\"quiet\"><a href=\"/settings#questions\">%s</a></p>",
         TC(page, "Enough for tonight"), TC(page, "Choose what is asked here"));
    page_end(page);
}

void page_check_in(struct page *page)
{
    struct form form;
    if (!keep_find(page, draft, &form)) form = page->query;
    put_form(page, &form, NULL);
}

/* The one thing that is needed, said in the words of the page. */
static bool has_sky(struct page *page, struct problems *problems)
{
    if (form_text(&page->form, S("mood")).len > 0) return true;
    page->reply->status = 422;
    return problem_add(
        problems, page->arena, S("mood"),
        T(page, "Please choose the sky that comes closest. The rest can stay empty."));
}

void page_checked_in(struct page *page)
{
    struct problems problems = {0};
    struct moment at;
    id128 version;
    if (save_is_full(page, &problems) || !has_sky(page, &problems) ||
        !field_read_at(page, &page->form, &problems, &at) ||
        !save_new(page, kind_find(S("weather")), &page->form, at, &problems, &version)) {
        put_form(page, &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, S("/today"), version);
}
