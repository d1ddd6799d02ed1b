/* Any kind of record as a form, by its table. */
#include "area.h"
#include "field.h"
#include "gate.h"
#include "keep.h"
#include "keeping.h"
#include "row.h"
#include "save.h"
#include "str.h"

/* What can be written down, by the part of the program it belongs to. A kind that stands in none is
 * written on a page of its own, or by the program. */
enum { PART_KIND_COUNT_MAX = 12 };

static const struct part {
    str area;
    str kinds[PART_KIND_COUNT_MAX];
} parts[] = {
    {STR_INIT("steady"),
     {STR_INIT("kindness"), STR_INIT("reframe"), STR_INIT("belief"), STR_INIT("practice")}},
    {STR_INIT("know"),
     {STR_INIT("trigger"), STR_INIT("soother"), STR_INIT("value"), STR_INIT("ritual"),
      STR_INIT("word")}},
    {STR_INIT("stand"), {STR_INIT("origin")}},
    {STR_INIT("trust"),
     {STR_INIT("decision"), STR_INIT("boundary"), STR_INIT("i-statement"), STR_INIT("voiced"),
      STR_INIT("like"), STR_INIT("win"), STR_INIT("goal"), STR_INIT("hours"), STR_INIT("person"),
      STR_INIT("support"), STR_INIT("stressor")}},
    {STR_INIT("together"),
     {STR_INIT("appreciation"), STR_INIT("topic"), STR_INIT("conflict"), STR_INIT("repair"),
      STR_INIT("vision")}},
};

static void put_part(struct page *page, const struct part *part)
{
    const struct area *area = area_find(page, part->area);
    size_t before = page->out->len, count = 0;
    CHECK(area);
    if (area_rests(page, area) || !area_has_doors(page, area)) return;
    html(page->out, "<details><summary>%ls <small>%ls</small></summary><ul class=\"list\">",
         STR(say(page, area->label)), STR(say(page, area->meaning)));
    for (size_t i = 0; i < PART_KIND_COUNT_MAX && part->kinds[i].len > 0; i++) {
        const struct kind *kind = kind_find(part->kinds[i]);
        CHECK(kind);
        if (!gate_offers_kind(page->gate_open, kind)) continue;
        row_put_way(page, area_makes(page, kind), say(page, kind->label), say(page, kind->meaning));
        count++;
    }
    html(page->out, "</ul></details>");
    if (count == 0) page->out->len = before;
}

/* Nothing stands here, not even its heading, where every part was put away. */
static void put_parts(struct page *page)
{
    size_t before = page->out->len;
    html(page->out, "<section><h2>%s</h2>", TC(page, "More to write down"));
    size_t headed = page->out->len;
    for (size_t i = 0; i < COUNT(parts); i++) put_part(page, &parts[i]);
    bool any = page->out->len > headed;
    html(page->out, "</section>");
    if (!any) page->out->len = before;
}

void page_write(struct page *page)
{
    page_begin(page, T(page, "Write"), TAB_WRITE);
    html(page->out, "<ul class=\"list doors\">");
    row_put_way(page, S("/check-in"), T(page, "How the evening is"),
                T(page, "Your weather tonight, in two presses"));
    row_put_way(page, S("/write/note"), T(page, "A note"), T(page, "Whatever is on your mind"));
    row_put_way(page, S("/urge"), T(page, "A wish to be reassured"),
                T(page, "Note it, wait by choice, look again"));
    if (area_offers(page, S("/decisions")))
        row_put_way(page, S("/decisions"), T(page, "Something to decide"),
                    T(page, "And how sure you are of it"));
    html(page->out, "</ul>");
    put_parts(page);
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/everything\"><span>%s <small>%s</small></span></a>"
         "</li></ul>",
         TC(page, "Everything"), TC(page, "What you wrote down, to find and to change"));
    page_end(page);
}

static str draft_name(struct page *page, const struct kind *kind)
{
    return page_path(page, "write-%ls", STR(kind->name));
}

/* A few of the prompts, others on another day. */
static void put_prompts(struct page *page)
{
    enum { SHOWN = 4 };
    size_t count = page->content->prompt_count, from = (size_t)(page->today - DAY_FIRST) * SHOWN;
    html(page->out, "<details><summary>%s <small>%s</small></summary><ul class=\"list\">",
         TC(page, "Something to write about"), TC(page, "a question, if you want one"));
    size_t shown = 0;
    for (size_t i = 0; i < count && shown < SHOWN; i++) {
        size_t at = (from + i) % count;
        const struct content_prompt *prompt = &page->content->prompts[at];
        if (prompt->gated && !page->gate_open) continue;
        html(page->out,
             "<li><a href=\"/write/note?about=%ls\"><span>%ls <small>%d %s</small></span></a>"
             "</li>",
             STR(prompt->id), STR(prompt->text), prompt->minutes, TC(page, "min"));
        shown++;
    }
    html(page->out, "</ul><p class=\"quiet\"><a href=\"/journal\">%s</a></p></details>",
         TC(page, "All questions, and the latest pages"));
}

/* A note is a blank page first; what else it may have waits below. */
static void put_note_fields(const struct field_set *set)
{
    struct page *page = set->page;
    str prompt = form_text(set->form, S("prompt"));
    if (prompt.len > 0)
        html(page->out,
             "<p class=\"lead\" id=\"prompt\" dir=\"auto\">%ls</p>"
             "<input type=\"hidden\" name=\"prompt\" value=\"%ls\">",
             STR(prompt), STR(prompt));
    field_put_asking(set, S("text"), T(page, "What is on your mind?"));
    field_put(set, S("feelings"));
    bool tagged =
        form_text(set->form, S("tags")).len > 0 || form_text(set->form, S("marks")).len > 0;
    html(page->out, "<details%s><summary>%s <small>%s</small></summary>", tagged ? " open" : "",
         TC(page, "Words to find it by"), TC(page, "and how it is written"));
    field_put_asking(set, S("tags"), T(page, "Tags"));
    field_put(set, S("marks"));
    html(page->out, "<p class=\"hint\">%s</p></details>",
         TC(page,
            "In the text, *stars* make a word lean, two of them make it **bold**, and a line that "
            "begins with - is a list."));
    if (prompt.len == 0) put_prompts(page);
}

static void put_form(struct page *page, const struct kind *kind, const struct form *form,
                     const struct problems *problems)
{
    struct field_set set = {page, kind, form, problems};
    bool note = str_equal(kind->name, S("note"));
    page_begin(page, say(page, kind->label), TAB_WRITE);
    if (!note) html(page->out, "<p class=\"lead\">%ls</p>", STR(say(page, kind->meaning)));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/write/%ls\" data-draft=\"%ls\">",
         STR(kind->name), STR(draft_name(page, kind)));
    if (note)
        put_note_fields(&set);
    else
        field_put_all(&set);
    field_put_at(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/write\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "Not now"));
    page_end(page);
}

/* The kind that the address names, if it may be written by hand here; what is not offered is not
 * there. */
static const struct kind *kind_of_address(struct page *page)
{
    const struct kind *kind = kind_find(page->params[0]);
    if (!kind || kind->own_lock || !gate_offers_kind(page->gate_open, kind)) return NULL;
    return str_equal(kind->name, S("setting")) ? NULL : kind;
}

/* What the address brings along: a record to follow, or the prompt that was chosen. */
static struct form form_of_address(struct page *page, const struct kind *kind)
{
    const struct content_prompt *prompt =
        content_find_prompt(page->content, form_text(&page->query, S("about")));
    if (!str_equal(kind->name, S("note")) || !prompt) return page->query;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("prompt"), prompt->text);
    return form;
}

/* What was typed before comes back, with what the address brings in its place; but not under
 * another record than it was written for. */
static const struct form *with_draft(struct page *page, const struct form *brought,
                                     const struct form *draft)
{
    str about = form_text(brought, S("about"));
    if (about.len > 0 && !str_equal(about, form_text(draft, S("about")))) return brought;
    struct form *both = NEW(page->arena, struct form, 1);
    *both = form_empty(page->arena, brought->count + draft->count);
    for (size_t i = 0; i < brought->count; i++)
        form_add(both, brought->fields[i].name, brought->fields[i].text);
    for (size_t i = 0; i < draft->count; i++)
        if (!form_given(brought, draft->fields[i].name))
            form_add(both, draft->fields[i].name, draft->fields[i].text);
    return both;
}

/* Kinds that are written on a page of their own; empty for any other. */
static str own_page(const struct kind *kind)
{
    static const struct {
        str kind, path;
    } rows[] = {{STR_INIT("weather"), STR_INIT("/check-in")},
                {STR_INIT("urge"), STR_INIT("/urge")},
                {STR_INIT("answers"), STR_INIT("/questionnaire")}};
    for (size_t i = 0; i < COUNT(rows); i++)
        if (str_equal(rows[i].kind, kind->name)) return rows[i].path;
    return (str){0};
}

void page_write_kind(struct page *page)
{
    const struct kind *kind = kind_of_address(page);
    struct form form;
    if (!kind) {
        page_not_found(page);
        return;
    }
    if (own_page(kind).len > 0) {
        page_see(page, own_page(kind));
        return;
    }
    struct form brought = form_of_address(page, kind);
    bool kept = keep_find(page, draft_name(page, kind), &form);
    put_form(page, kind, kept ? with_draft(page, &brought, &form) : &brought, NULL);
}

/* What follows another record is seen beside it. */
static str after(struct page *page)
{
    str about = form_text(&page->form, S("about"));
    bool known = notebook_current_named(page->notebook, about) != NULL;
    return known ? page_path(page, "/record/%ls", STR(about)) : S("/everything");
}

void page_write_saved(struct page *page)
{
    const struct kind *kind = kind_of_address(page);
    struct problems problems = {0};
    struct moment at;
    id128 version;
    if (!kind) {
        page_not_found(page);
    } else if (save_is_full(page, &problems) || !field_read_at(page, &page->form, &problems, &at) ||
               !save_new(page, kind, &page->form, at, &problems, &version)) {
        put_form(page, kind, &page->form, &problems);
    } else {
        keep_drop(page, draft_name(page, kind));
        page_see_saved(page, after(page), version);
    }
}
