/* Feeling words of one's own: added, given a family, put where they belong, or no longer offered.
 */
#include "feelings.h"
#include "field.h"
#include "know.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "typed.h"
#include "wording.h"

enum { OFFERED_WORDS_MAX = 400 };

static const struct kind *word_kind(void)
{
    return kind_find(S("word"));
}

/* -------------------------------------------------------------------------- the form */

static void put_families(const struct field_set *set)
{
    struct page *page = set->page;
    str chosen = form_text(set->form, S("family"));
    const struct content_family *known = feelings_family_called(page->content, chosen);
    html(page->out, "<fieldset class=\"chips\" id=\"family\"><legend>%s</legend><div>",
         TC(page, "Where does it belong?"));
    for (size_t i = 0; i < page->content->family_count; i++) {
        const struct content_family *family = &page->content->families[i];
        field_put_option(page, S("family"), family->id, wording_sentence_start(page, family->name),
                         family == known);
    }
    field_put_option(page, S("family"), known || chosen.len == 0 ? S("") : chosen,
                     T(page, "None of these"), !known && chosen.len > 0);
    html(page->out, "</div>");
    field_put_problem(set, S("family"));
    html(page->out, "</fieldset>");
}

static void put_word_line(const struct field_set *set)
{
    struct page *page = set->page;
    html(page->out,
         "<div class=\"field\"><label for=\"word\">%s</label><p class=\"hint\" id=\"word-hint\">"
         "%s</p><input type=\"text\" id=\"word\" name=\"word\" dir=\"auto\" autocomplete=\"off\" "
         "spellcheck=\"false\" list=\"word-offers\" aria-describedby=\"word-hint\" "
         "value=\"%ls\"><datalist id=\"word-offers\">",
         TC(page, "The word"),
         TC(page, "A new one, or one that is here and belongs elsewhere for you."),
         STR(form_text(set->form, S("word"))));
    for (size_t i = 0; i < page->content->feeling_count && i < OFFERED_WORDS_MAX; i++)
        html(page->out, "<option value=\"%ls\"></option>", STR(page->content->feelings[i].name));
    html(page->out, "</datalist>");
    field_put_problem(set, S("word"));
    html(page->out, "</div>");
}

static void put_form(const struct field_set *set, str action, str button)
{
    struct page *page = set->page;
    field_put_problems(set);
    html(page->out, "<form method=\"post\" action=\"%ls\">", STR(action));
    put_word_line(set);
    put_families(set);
    field_put_asking(set, S("gloss"), T(page, "What it means to you, if you like"));
    html(page->out,
         "<label class=\"tick\"><input type=\"checkbox\" name=\"hidden\" value=\"1\"%s> <span>%s"
         "</span></label><div class=\"actions\"><button class=\"primary\">%ls</button>"
         "<a class=\"button quiet\" href=\"/feelings\">%s</a></div></form>",
         str_equal(form_text(set->form, S("hidden")), S("1")) ? " checked" : "",
         TC(page, "Do not offer it any more"), STR(button), TC(page, "All words"));
}

/* -------------------------------------------------------------------------- all of them */

static void put_row(struct page *page, const struct entry *entry)
{
    struct record word;
    if (!notebook_read(entry, page->arena, &word)) return;
    const struct content_family *family =
        feelings_family_called(page->content, record_text(&word, S("family")));
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi> <small>",
         STR(subject_path(page, "/feelings/words/", entry->id, "")),
         STR(record_text(&word, S("word"))));
    if (record_number(&word, S("hidden"), 0))
        html(page->out, "%s", TC(page, "not offered"));
    else if (family)
        html(page->out, "%ls", STR(wording_sentence_start(page, family->name)));
    else
        html(page->out, "%s", TC(page, "without a family"));
    html(page->out, "</small></span></a></li>");
}

static void put_all(struct page *page, const struct form *form, const struct problems *problems)
{
    const struct content_passage *intro = content_passage(page->content, S("words-intro"));
    struct field_set set = {page, word_kind(), form, problems};
    page_begin(page, intro->title, TAB_MORE);
    page_put_body(page, intro->body);
    put_form(&set, S("/feelings/words"), T(page, "Keep the word"));
    struct query query = query_all();
    query.kind = word_kind();
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *entry = query_next(&run);
    if (entry) html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "My words"));
    bool any = entry;
    for (; entry; entry = query_next(&run)) put_row(page, entry);
    if (any) html(page->out, "</ul>");
    page_end(page);
}

void page_words(struct page *page)
{
    struct form none = {0};
    put_all(page, &none, NULL);
}

/* What the page asked; a box that is not ticked sends nothing, and what it did not ask stays. */
static struct form asked(struct page *page)
{
    struct form form = form_empty(page->arena, page->form.count + 1);
    for (size_t i = 0; i < page->form.count; i++)
        form_add(&form, page->form.fields[i].name, page->form.fields[i].text);
    if (!form_given(&form, S("hidden"))) form_add(&form, S("hidden"), (str){0});
    return form;
}

/* A word that is there already is changed rather than written twice. */
void page_word_made(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    bool saved = false;
    struct form form = asked(page);
    if (!save_is_full(page, &problems)) {
        str named = typed_name(page, word_kind(), form_text(&page->form, S("word")));
        const struct entry *there = notebook_current_named(page->notebook, named);
        struct moment now = {0};
        saved = there ? save_amended(page, there, &form, false, now, &problems, &version)
                      : save_new(page, word_kind(), &form, now, &problems, &version);
    }
    if (saved)
        page_see_saved(page, S("/feelings/words"), version);
    else
        put_all(page, &page->form, &problems);
}

/* -------------------------------------------------------------------------- one of them */

static void put_one(struct page *page, const struct entry *entry, const struct record *word,
                    const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, word->kind, form, problems};
    page_begin(page, record_text(word, S("word")), TAB_MORE);
    put_form(&set, subject_path(page, "/feelings/words/", entry->id, ""), T(page, "Save"));
    subject_put_acts(page, entry, (str){0});
    page_end(page);
}

void page_word(struct page *page)
{
    struct record word;
    const struct entry *entry = subject_of_address(page, S("word"), &word);
    if (!entry) return;
    struct form form = form_of_record(&word, page->arena);
    put_one(page, entry, &word, &form, NULL);
}

void page_word_edited(struct page *page)
{
    struct record word;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("word"), &word);
    if (!entry) return;
    struct form form = asked(page);
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        put_one(page, entry, &word, &page->form, &problems);
    else
        page_see_saved(page, S("/feelings/words"), version);
}
