/* "I" statements: four small parts, looked through by a press, and said when the time is right. */
#include "hearing.h"
#include "i_statement.h"
#include "keep.h"
#include "parts.h"
#include "pick.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "trust.h"
#include "utf8.h"
#include "wording.h"

enum { LISTED_MAX = 10, TITLE_LEN_MAX = 120 };

static const str draft = STR_INIT("i-statement");

static str words_of(struct page *page, const struct record *record)
{
    return i_statement_words(page, record_text(record, S("when")), record_text(record, S("feel")),
                             record_text(record, S("need")), record_text(record, S("ask")));
}

static size_t put_list(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("i-statement"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    for (const struct entry *entry; count < LISTED_MAX && (entry = query_next(&run));) {
        struct arena before = *page->arena;
        struct record record;
        if (!notebook_read(entry, page->arena, &record)) continue;
        if (count++ == 0) html(page->out, "<ul class=\"list\">");
        str words = words_of(page, &record), shown = utf8_prefix(words, TITLE_LEN_MAX);
        html(page->out, "<li><a href=\"/i-statement/%ls\"><span><bdi>%ls%s</bdi>",
             STR(id_text(page->arena, entry->id)),
             STR(shown.len > 0 ? shown : T(page, "Nothing written yet")),
             shown.len < words.len ? " ..." : "");
        if (record_number(&record, S("said"), 0))
            html(page->out, " <small>%s</small>", TC(page, "Said"));
        html(page->out, "</span> <time>%ls</time></a></li>",
             STR(wording_day_short(page, entry_day(entry))));
        *page->arena = before;
    }
    if (count > 0) html(page->out, "</ul>");
    if (query_next(&run)) area_put_all_of(page, S("i-statement"));
    return count;
}

void page_i_statements(struct page *page)
{
    page_begin(page, T(page, "Words that can be heard"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "What happened, what it is like for me, what I need, what I ask. Said so, it "
                  "is about me, and the other can stay and listen."));
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/i-statements/new\">%s</a>"
         "</div>",
         TC(page, "Find the words for something"));
    if (put_list(page) == 0)
        html(page->out, "<p>%s</p>",
             TC(page, "Begin with something light, such as a plan that changed. A sentence for "
                      "a kind person is the best practice."));
    page_put_quiet_line(page);
    page_end(page);
}

/* The names of the needs, for the browser to offer. */
static void put_need_offers(struct page *page)
{
    html(page->out, "<details><summary>%s</summary><ul class=\"list doors\">",
         TC(page, "Needs to choose from"));
    for (size_t i = 0; i < page->content->need_count; i++) {
        const struct content_need *need = &page->content->needs[i];
        html(page->out,
             "<li><button name=\"need-instead\" value=\"%ls\" formaction=\"/i-statements/new\">"
             "%ls<small>%ls</small></button></li>",
             STR(need->name), STR(need->name), STR(need->gloss));
    }
    html(page->out, "</ul></details>");
}

static void put_feeling_offers(struct page *page)
{
    html(page->out, "<details><summary>%s</summary><div class=\"families\">",
         TC(page, "Feelings to choose from"));
    for (size_t i = 0; i < page->content->family_count; i++) {
        const struct content_family *family = &page->content->families[i];
        html(page->out,
             "<details class=\"family %ls\"><summary>%ls <small>%ls</small></summary>"
             "<div class=\"actions\">",
             STR(family->id), STR(family->name), STR(family->gloss));
        for (size_t j = 0; j < family->feeling_count; j++)
            html(page->out,
                 "<button name=\"feel-instead\" value=\"%ls\" formaction=\"/i-statements/new\">"
                 "%ls</button>",
                 STR(family->feelings[j].name), STR(family->feelings[j].name));
        html(page->out, "</div></details>");
    }
    html(page->out, "</div></details>");
}

static size_t put_part(const struct field_set *set, str name, str question, str hint)
{
    field_put_asking(set, name, question);
    html(set->page->out, "<p class=\"hint\">%ls</p>", STR(hint));
    return hearing_is_asked(set->page) ? hearing_put(set, name, S("/i-statements/new")) : 0;
}

static size_t put_parts(const struct field_set *set)
{
    struct page *page = set->page;
    size_t found = 0;
    found += put_part(set, S("when"), T(page, "When ..."),
                      T(page, "What a camera would have seen: \"you came at nine\"."));
    found += put_part(set, S("feel"), T(page, "I feel ..."),
                      T(page, "One feeling: sad, tense, lonely. What someone did to you is no "
                              "feeling yet."));
    put_feeling_offers(page);
    found += put_part(set, S("need"), T(page, "I need ..."),
                      T(page, "Something that every person needs: rest, closeness, room."));
    put_need_offers(page);
    found += put_part(set, S("ask"), T(page, "I ask ..."),
                      T(page, "One small thing that can be done this week. The other is free to "
                              "say no."));
    return found;
}

static void put_form(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("i-statement")), form, problems};
    page_begin(page, T(page, "Find the words"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "One part is enough to begin. Nothing here is sent to anyone."));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/i-statements\" data-draft=\"%ls\">",
         STR(draft));
    hearing_put_default(page, S("/i-statements/new"));
    size_t found = put_parts(&set);
    if (hearing_is_asked(page)) hearing_put_summary(page, found);
    str words = i_statement_words(page, form_text(form, S("when")), form_text(form, S("feel")),
                                  form_text(form, S("need")), form_text(form, S("ask")));
    if (words.len > 0 && (hearing_is_asked(page) || form_given(&page->form, S("need-instead"))))
        html(page->out, "<blockquote class=\"card words-to-say\" dir=\"auto\">%ls</blockquote>",
             STR(words));
    html(page->out, "<div class=\"actions\">");
    hearing_put_button(page, S("/i-statements/new"));
    html(page->out, "</div>");
    pick_put(&set, S("toward"), T(page, "To whom?"));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/i-statements\">%s</a></div></form>",
         TC(page, "Keep it"), TC(page, "Not now"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_i_statement_new(struct page *page)
{
    struct form form;
    if (!keep_find(page, draft, &form)) form = page->query;
    put_form(page, &form, NULL);
}

/* What was typed, with the feeling or the need that was pressed in place. */
static struct form with_pressed(struct page *page)
{
    static const struct {
        str pressed, field;
    } rows[] = {{STR_INIT("feel-instead"), STR_INIT("feel")},
                {STR_INIT("need-instead"), STR_INIT("need")}};
    struct form out = form_empty(page->arena, page->form.count + COUNT(rows));
    for (size_t i = 0; i < page->form.count; i++) {
        const struct draft_field *field = &page->form.fields[i];
        bool replaced = false;
        for (size_t j = 0; j < COUNT(rows); j++)
            replaced |=
                form_given(&page->form, rows[j].pressed) && str_equal(field->name, rows[j].field);
        if (!replaced) form_add(&out, field->name, field->text);
    }
    for (size_t j = 0; j < COUNT(rows); j++)
        if (form_given(&page->form, rows[j].pressed))
            form_add(&out, rows[j].field, form_text(&page->form, rows[j].pressed));
    return out;
}

void page_i_statement_form(struct page *page)
{
    struct form form = with_pressed(page);
    put_form(page, &form, NULL);
}

void page_i_statement_noted(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) || !save_new(page, kind_find(S("i-statement")), &page->form,
                                                   (struct moment){0}, &problems, &version)) {
        put_form(page, &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, subject_path(page, "/i-statement/", version, ""), version);
}

void page_i_statement(struct page *page)
{
    struct record record;
    if (!subject_of_address(page, S("i-statement"), &record)) return;
    str id = id_text(page->arena, record.id), toward = parts_names(page, &record, S("toward"));
    bool said = record_number(&record, S("said"), 0) != 0;
    page_begin(page, T(page, "Words to say"), TAB_WRITE);
    parts_put_words(page, S("words-to-say"), words_of(page, &record));
    if (toward.len > 0) {
        html(page->out, "<dl class=\"rows\">");
        row_put_fact(page, T(page, "To"), toward);
        html(page->out, "</dl>");
    }
    html(page->out,
         "<form method=\"post\" action=\"/i-statement/%ls/said\"><div class=\"actions\">"
         "<button class=\"%s\" name=\"said\" value=\"%s\">%s</button>"
         "<a class=\"button\" href=\"/rehearse/%ls\">%s</a>"
         "<a class=\"button quiet\" href=\"/record/%ls/edit\">%s</a></div></form>",
         STR(id), said ? "quiet" : "primary", said ? "0" : "1",
         said ? TC(page, "Not said yet after all") : TC(page, "I said it"), STR(id),
         TC(page, "Say it aloud once, alone"), STR(id), TC(page, "Change it"));
    if (said)
        html(page->out, "<p class=\"lead\">%s</p><p><a href=\"/voice\">%s</a></p>",
             TC(page, "You said it. Whatever came back, this was yours to say."),
             TC(page, "Note how it was received"));
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/i-statements\"><span>%s</span></a></li></ul>",
         TC(page, "All of them"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_i_statement_said(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("i-statement"), &record);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("said"), form_text(&page->form, S("said")));
    save_set(page, entry, &form, subject_path(page, "/i-statement/", record.id, ""));
}
