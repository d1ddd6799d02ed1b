/* Decisions: all of them by how far they have come, and a new one in one line and one press. */
#include "decision.h"
#include "keep.h"
#include "parts.h"
#include "pick.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "trust.h"
#include "wording.h"

enum { LISTED_MAX = 60, PART_SHOWN_MAX = 8, TITLE_LEN_MAX = 120 };

static const str draft = STR_INIT("decision");

struct listed {
    struct record record;
    enum decision_state state;
};

static const struct part {
    enum decision_state state;
    str title;
} parts[] = {
    {DECISION_DUE, T_INIT("To look at again")},
    {DECISION_OPEN, T_INIT("Still open")},
    {DECISION_CHOSEN, T_INIT("Decided")},
    {DECISION_ENDED, T_INIT("Looked at again")},
};

static size_t list(struct page *page, struct listed *out)
{
    struct endings endings = decision_endings(page);
    struct query query = query_all();
    query.kind = kind_find(S("decision"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    for (const struct entry *entry; count < LISTED_MAX && (entry = query_next(&run));) {
        struct listed *row = &out[count];
        if (!notebook_read(entry, page->arena, &row->record)) continue;
        row->state = decision_state(page, &row->record, &endings);
        count++;
    }
    return count;
}

static void put_row(struct page *page, const struct listed *row)
{
    const struct record *record = &row->record;
    html(page->out, "<li><a href=\"/decision/%ls\"><span><bdi>%ls</bdi>",
         STR(id_text(page->arena, record->id)), STR(title_of(page, record, TITLE_LEN_MAX)));
    str choice = record_text(record, S("choice"));
    if (choice.len > 0) html(page->out, " <small><bdi>%ls</bdi></small>", STR(choice));
    html(page->out, "</span> <time>%ls</time></a></li>",
         STR(wording_day_short(page, moment_emotional_day(record->at))));
}

/* Whether all of them are in sight. */
static bool put_part(struct page *page, const struct part *part, const struct listed *rows,
                     size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (rows[i].state != part->state) continue;
        if (found == 0)
            html(page->out, "<section><h2>%ls</h2><ul class=\"list\">",
                 STR(say(page, part->title)));
        if (found++ < PART_SHOWN_MAX) put_row(page, &rows[i]);
    }
    if (found > 0) html(page->out, "</ul></section>");
    return found <= PART_SHOWN_MAX;
}

void page_decisions(struct page *page)
{
    struct listed *rows = NEW(page->arena, struct listed, LISTED_MAX);
    size_t count = list(page, rows);
    page_begin(page, T(page, "Decisions"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "What you decide, and how it turned out. Over time you see how far your own "
                  "judgement carries."));
    html(page->out,
         "<form method=\"post\" action=\"/decisions\"><div class=\"field\">"
         "<label for=\"about_what\">%s</label><input type=\"text\" id=\"about_what\" "
         "name=\"about_what\" dir=\"auto\" autocomplete=\"off\" spellcheck=\"false\"></div>"
         "<input type=\"hidden\" name=\"way\" value=\"own\"><div class=\"actions\">"
         "<button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/decisions/new\">%s</a></div></form>",
         TC(page, "What is to be decided? Begin with something small."), TC(page, "Put it down"),
         TC(page, "With all its sides"));
    bool all = count < LISTED_MAX;
    for (size_t i = 0; i < COUNT(parts); i++) all = put_part(page, &parts[i], rows, count) && all;
    if (!all) area_put_all_of(page, S("decision"));
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/deciding\"><span>%s <small>%s</small></span></a>"
         "</li></ul>",
         TC(page, "What your decisions show"), TC(page, "Own and advised, and how sure you were"));
    page_end(page);
}

static void put_form(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("decision")), form, problems};
    page_begin(page, T(page, "Something to decide"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "One line is enough. The rest is there if it helps you to see it whole."));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/decisions\" data-draft=\"%ls\">", STR(draft));
    field_put_asking(&set, S("about_what"), T(page, "What is to be decided?"));
    field_put_asking(&set, S("options"), T(page, "What could you choose?"));
    field_put_asking(&set, S("stakes"), T(page, "How much depends on it?"));
    decision_put_touches(&set);
    html(page->out, "<details%s><summary>%s <small>%s</small></summary>",
         form_text(form, S("choice")).len > 0 || problems ? " open" : "",
         TC(page, "I have decided"), TC(page, "what, how sure, and what spoke in it"));
    field_put_asking(&set, S("choice"), T(page, "What do you choose?"));
    decision_put_confidence(&set);
    decision_put_reasons(&set);
    parts_put_review(&set, T(page, "When do you want to see how it turned out?"));
    html(page->out, "</details>");
    field_put_at(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/decisions\">%s</a></div></form>",
         TC(page, "Put it down"), TC(page, "Not now"));
    page_put_quiet_line(page);
    page_end(page);
}

/* A new one is one's own until someone says otherwise. */
static struct form with_way(struct page *page, const struct form *form)
{
    struct form out = form_empty(page->arena, form->count + 1);
    for (size_t i = 0; i < form->count; i++)
        form_add(&out, form->fields[i].name, form->fields[i].text);
    if (form_text(form, S("way")).len == 0) form_add(&out, S("way"), S("own"));
    return out;
}

void page_decision_new(struct page *page)
{
    struct form form;
    if (!keep_find(page, draft, &form)) form = page->query;
    form = with_way(page, &form);
    put_form(page, &form, NULL);
}

void page_decision_noted(struct page *page)
{
    struct problems problems = {0};
    struct moment at;
    id128 version;
    struct form read = decision_read(page), form = with_way(page, &read);
    if (save_is_full(page, &problems) || !field_read_at(page, &page->form, &problems, &at) ||
        !save_new(page, kind_find(S("decision")), &form, at, &problems, &version)) {
        put_form(page, &form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, subject_path(page, "/decision/", version, ""), version);
}
