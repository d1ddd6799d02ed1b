/* Any kind of record as a form, by its table. */
#include "field.h"
#include "gate.h"
#include "keep.h"
#include "pages.h"
#include "save.h"
#include "str.h"

/* Kinds that have a page of their own or are written by the program itself. */
static bool has_own_way(const struct kind *kind)
{
    static const str names[] = {STR_INIT("weather"), STR_INIT("urge"),   STR_INIT("answers"),
                                STR_INIT("setting"), STR_INIT("safety"), STR_INIT("plan-step"),
                                STR_INIT("trial")};
    for (size_t i = 0; i < COUNT(names); i++)
        if (str_equal(kind->name, names[i])) return true;
    return false;
}

static void put_door(struct page *page, const char *path, str label, str meaning)
{
    html(page->out, "<li><a href=\"%s\"><span>%.*s <small>%.*s</small></span></a></li>", path,
         STR(label), STR(meaning));
}

void page_write(struct page *page)
{
    page_begin(page, T("Write"), TAB_WRITE);
    html(page->out, "<ul class=\"list doors\">");
    put_door(page, "/check-in", T("How the evening is"), T("Your weather tonight, in two presses"));
    put_door(page, "/write/note", T("A note"), T("Whatever is on your mind"));
    put_door(page, "/urge", T("A wish to be reassured"), T("Note it, wait by choice, look again"));
    html(page->out, "</ul><details><summary>%.*s</summary><ul class=\"list\">",
         STR(T("Everything that can be written down")));
    for (size_t i = 0; i < kinds_count; i++) {
        const struct kind *kind = &kinds[i];
        if (has_own_way(kind) || !gate_offers_kind(page->gate_open, kind)) continue;
        html(page->out, "<li><a href=\"/write/%.*s\"><span>%.*s <small>%.*s</small></span></a></li>",
             STR(kind->name), STR(kind->label), STR(kind->meaning));
    }
    html(page->out, "</ul></details>");
    page_end(page);
}

static str draft_name(struct page *page, const struct kind *kind)
{
    return page_path(page, "write-%.*s", STR(kind->name));
}

static void put_form(struct page *page, const struct kind *kind, const struct form *form,
                     const struct problems *problems)
{
    struct field_set set = {page, kind, form, problems};
    page_begin(page, kind->label, TAB_WRITE);
    html(page->out, "<p class=\"lead\">%.*s</p>", STR(kind->meaning));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/write/%.*s\" data-draft=\"%.*s\">",
         STR(kind->name), STR(draft_name(page, kind)));
    field_put_all(&set);
    field_put_at(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%.*s</button>"
         "<a class=\"button quiet\" href=\"/write\">%.*s</a></div></form>",
         STR(T("Save")), STR(T("Not now")));
    page_end(page);
}

/* The kind that the address names, if it may be written by hand here. */
static const struct kind *kind_of_address(struct page *page)
{
    const struct kind *kind = kind_find(page->params[0]);
    return kind && !kind->own_lock ? kind : NULL;
}

void page_write_kind(struct page *page)
{
    const struct kind *kind = kind_of_address(page);
    if (!kind) {
        page_not_found(page);
        return;
    }
    struct form form;
    if (!keep_find(page, draft_name(page, kind), &form)) form = page->query;
    put_form(page, kind, &form, NULL);
}

void page_write_saved(struct page *page)
{
    const struct kind *kind = kind_of_address(page);
    struct problems problems = {0};
    struct moment at;
    id128 version;
    if (!kind) {
        page_not_found(page);
    } else if (save_is_full(page, &problems) ||
               !field_read_at(page, &page->form, &problems, &at) ||
               !save_new(page, kind, &page->form, at, &problems, &version)) {
        put_form(page, kind, &page->form, &problems);
    } else {
        keep_drop(page, draft_name(page, kind));
        page_see_saved(page, S("/everything"), version);
    }
}
