#include "boundary.h"

#include "hearing.h"
#include "parts.h"
#include "pick.h"
#include "query.h"
#include "str.h"
#include "title.h"
#include "typed.h"

enum { VALUES_SHOWN_MAX = 12, NEEDS_SHOWN = 8, TITLE_LEN_MAX = 60 };

static void put_protects_option(const struct field_set *set, str value, str label)
{
    bool chosen = str_equal(form_text(set->form, S("protects")), value);
    html(set->page->out,
         "<label><input type=\"radio\" name=\"protects\" value=\"%ls\"%s><span><bdi>%ls</bdi>"
         "</span></label>",
         STR(value), chosen ? " checked" : "", STR(label));
}

static void put_values(const struct field_set *set)
{
    struct page *page = set->page;
    struct query query = query_all();
    query.kind = kind_find(S("value"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int left = VALUES_SHOWN_MAX;
    for (const struct entry *entry; left > 0 && (entry = query_next(&run)); left--) {
        struct record value;
        if (notebook_read(entry, page->arena, &value))
            put_protects_option(set, id_text(page->arena, entry->id),
                                title_of(page, &value, TITLE_LEN_MAX));
    }
}

static void put_needs(const struct field_set *set, size_t from, size_t to)
{
    const struct content *content = set->page->content;
    for (size_t i = from; i < to && i < content->need_count; i++)
        put_protects_option(set, content->needs[i].id, content->needs[i].name);
}

/* Whether a need is chosen that waits in the fold. */
static bool folded_need_is_chosen(const struct field_set *set)
{
    const struct content *content = set->page->content;
    const struct content_need *need =
        content_find_need(content, form_text(set->form, S("protects")));
    return need && need - content->needs >= NEEDS_SHOWN;
}

static void put_protects(const struct field_set *set)
{
    struct page *page = set->page;
    html(page->out,
         "<fieldset class=\"chips\" id=\"protects\"><legend>%s</legend><p class=\"hint\">%s</p>"
         "<div>",
         TC(page, "What is it for?"),
         TC(page, "The need or the value behind it. A limit that guards something is easier to "
                  "keep."));
    put_values(set);
    put_needs(set, 0, NEEDS_SHOWN);
    html(page->out, "</div><details%s><summary>%s</summary><div>",
         folded_need_is_chosen(set) ? " open" : "", TC(page, "More needs"));
    put_needs(set, NEEDS_SHOWN, page->content->need_count);
    html(page->out, "</div></details>");
    field_put_problem(set, S("protects"));
    html(page->out,
         "</fieldset><div class=\"field\"><label for=\"protects-new\">%s</label><input "
         "type=\"text\" "
         "id=\"protects-new\" name=\"protects-new\" dir=\"auto\" autocomplete=\"off\" "
         "spellcheck=\"false\" value=\"%ls\"></div>",
         TC(page, "A value of mine that is not here"),
         STR(form_text(set->form, S("protects-new"))));
}

str boundary_protects(struct page *page, const struct record *boundary)
{
    str stored = record_text(boundary, S("protects"));
    const struct content_need *need = content_find_need(page->content, stored);
    return need ? need->name : typed_names(page, stored);
}

/* "say-time": ready words of an area; NULL while none is chosen. */
static const struct content_collection *collection_of(struct page *page, const char *before,
                                                      str area)
{
    if (!field_option_number(kind_field(kind_find(S("boundary")), S("area")), area)) return NULL;
    return content_collection(page->content, page_path(page, "%s-%ls", before, STR(area)));
}

/* Ready words as presses that put them into the field; nothing while no area is chosen. */
static void put_ready(struct page *page, const struct boundary_form *what, const char *before,
                      str area)
{
    const struct content_collection *ready = collection_of(page, before, area);
    if (!ready) return;
    html(page->out, "<details><summary>%ls <small>%ls</small></summary><ul class=\"list doors\">",
         STR(ready->title), STR(ready->what));
    for (size_t i = 0; i < ready->idea_count; i++) {
        if (ready->ideas[i].gated && !page->gate_open) continue;
        html(page->out,
             "<li><button name=\"ready-%s\" value=\"%ls\" formaction=\"%ls\">%ls</button></li>",
             before, STR(ready->ideas[i].id), STR(what->again), STR(ready->ideas[i].text));
    }
    html(page->out, "</ul></details>");
}

static size_t put_words(const struct field_set *set, const struct boundary_form *what)
{
    struct page *page = set->page;
    str area = form_text(set->form, S("area"));
    bool check = hearing_is_asked(page);
    size_t found = 0;
    field_put_asking(set, S("limit"),
                     T(page, "The limit: what is all right for you, what is not?"));
    if (check) found += hearing_put(set, S("limit"), what->again);
    field_put_asking(set, S("area"), T(page, "What does it concern?"));
    if (area.len == 0)
        html(page->out, "<p><button name=\"again\" value=\"1\" formaction=\"%ls\">%s</button></p>",
             STR(what->again), TC(page, "Show me ready words for this"));
    field_put_asking(set, S("i_will"), T(page, "What will you do when it is crossed?"));
    html(page->out, "<p class=\"hint\">%s</p>",
         TC(page, "A limit is a guide and no punishment. What the other does is theirs; begin "
                  "with \"I will\", and choose what you can really do."));
    if (check) found += hearing_put(set, S("i_will"), what->again);
    put_ready(page, what, "will", area);
    field_put_asking(set, S("words"), T(page, "How do you want to say it?"));
    if (check) found += hearing_put(set, S("words"), what->again);
    put_ready(page, what, "say", area);
    return found;
}

void boundary_put_form(struct page *page, const struct boundary_form *what, const struct form *form,
                       const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("boundary")), form, problems};
    page_begin(page, what->heading, TAB_WRITE);
    html(page->out, "<p class=\"lead\">%ls</p>", STR(what->lead));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\" data-draft=\"%ls\">", STR(what->action),
         STR(what->draft));
    hearing_put_default(page, what->again);
    put_protects(&set);
    size_t found = put_words(&set, what);
    if (hearing_is_asked(page)) hearing_put_summary(page, found);
    html(page->out, "<div class=\"actions\">");
    hearing_put_button(page, what->again);
    html(page->out, "</div>");
    pick_put(&set, S("with"), T(page, "With whom?"));
    parts_put_review(&set, T(page, "When do you want to look at it again?"));
    html(page->out,
         "<p class=\"hint\">%s</p><div class=\"actions stay\"><button class=\"primary\">%s"
         "</button><a class=\"button quiet\" href=\"/boundaries\">%s</a></div></form>",
         TC(page, "Skip saying it if saying it could put you at risk. With someone who frightens "
                  "you, a limit may not be safe, and that is not for you to solve alone."),
         TC(page, "Keep it"), TC(page, "Not now"));
    page_put_quiet_line(page);
    page_end(page);
}

/* The ready words that were pressed; empty where none were. */
static str ready_text(struct page *page, const char *before)
{
    str id = form_text(&page->form, page_path(page, "ready-%s", before));
    const struct content_collection *ready =
        collection_of(page, before, form_text(&page->form, S("area")));
    const struct content_idea *idea = ready ? content_find_idea(ready, id) : NULL;
    return idea && (!idea->gated || page->gate_open) ? idea->text : (str){0};
}

/* What was typed, with ready words after it. */
static str with_ready(struct page *page, str typed, str ready)
{
    typed = str_trim(typed);
    if (ready.len == 0) return typed;
    if (typed.len == 0) return ready;
    struct buf both = buf_new(page->arena, typed.len + ready.len + 1);
    buf_format(&both, "%ls\n%ls", STR(typed), STR(ready));
    return buf_str(&both);
}

struct form boundary_read(struct page *page)
{
    const struct form *sent = &page->form;
    struct form form = form_empty(page->arena, sent->count + 4);
    static const str replaced[] = {STR_INIT("words"), STR_INIT("i_will"), STR_INIT("review_on")};
    for (size_t i = 0; i < sent->count; i++) {
        bool ours = false;
        for (size_t j = 0; j < COUNT(replaced); j++)
            ours |= str_equal(sent->fields[i].name, replaced[j]);
        if (!ours) form_add(&form, sent->fields[i].name, sent->fields[i].text);
    }
    form_add(&form, S("words"),
             with_ready(page, form_text(sent, S("words")), ready_text(page, "say")));
    form_add(&form, S("i_will"),
             with_ready(page, form_text(sent, S("i_will")), ready_text(page, "will")));
    form_add(&form, S("review_on"), parts_review(page, sent));
    return form;
}
