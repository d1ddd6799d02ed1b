#include "feelings.h"

#include "limits.h"
#include "query.h"
#include "str.h"
#include "utf8.h"
#include "wording.h"

/* A form may hold more than a record takes: it comes back whole. */
enum { CHOSEN_COUNT_MAX = FORM_FIELD_COUNT_MAX, SHOWN_LEN_MAX = 60 };

static void put_word(const struct field_set *set, str value, str name, str gloss)
{
    struct page *page = set->page;
    html(page->out,
         "<label><input type=\"checkbox\" name=\"feelings\" value=\"%.*s\"%s>"
         "<span><bdi>%.*s</bdi> <small>%.*s</small></span></label>",
         STR(value), form_has(set->form, S("feelings"), value, *page->arena) ? " checked" : "",
         STR(wording_sentence_start(page, name)), STR(gloss));
}

static void put_family(const struct field_set *set, const struct content_family *family)
{
    struct page *page = set->page;
    html(page->out, "<details class=\"family %.*s\"><summary>%.*s <small>%.*s</small></summary>",
         STR(family->id), STR(wording_sentence_start(page, family->name)), STR(family->gloss));
    if (family->way_in)
        html(page->out, "<p><a class=\"button\" href=\"/practice/%.*s\">%.*s</a></p>",
             STR(family->way_in->id), STR(family->way_in->title));
    html(page->out, "<div class=\"words\">");
    for (size_t i = 0; i < family->feeling_count; i++)
        put_word(set, family->feelings[i].id, family->feelings[i].name, family->feelings[i].gloss);
    html(page->out, "</div></details>");
}

/* Words that the person added: records of kind `word`. */
static void put_own_words(const struct field_set *set)
{
    struct page *page = set->page;
    if (!page->notebook) return;
    struct query query = query_all();
    query.kind = kind_find(S("word"));
    query.oldest_first = true;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    bool any = false;
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct record word;
        if (!notebook_read(entry, page->arena, &word)) continue;
        if (!any)
            html(page->out,
                 "<details class=\"family own\"><summary>%.*s</summary><div class=\"words\">",
                 STR(T(page, "Words of my own")));
        any = true;
        str name = record_text(&word, S("word"));
        put_word(set, name, name, record_text(&word, S("gloss")));
    }
    if (any) html(page->out, "</div></details>");
}

/* All that is chosen, in the order it came. */
struct chosen {
    str *words;
    size_t count;
};

static struct chosen chosen_of(const struct field_set *set)
{
    struct arena *arena = set->page->arena;
    struct chosen chosen = {NEW(arena, str, CHOSEN_COUNT_MAX), 0};
    for (size_t i = 0; i < set->form->count; i++) {
        const struct draft_field *field = &set->form->fields[i];
        if (!str_equal(field->name, S("feelings"))) continue;
        chosen.count += draft_cut_list(field->text, arena, chosen.words + chosen.count,
                                       CHOSEN_COUNT_MAX - chosen.count);
    }
    return chosen;
}

static bool is_own_word(struct page *page, str word)
{
    if (!page->notebook) return false;
    struct query query = query_all();
    query.kind = kind_find(S("word"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record record;
        if (notebook_read(entry, &room, &record) &&
            str_equal(record_text(&record, S("word")), word))
            return true;
    }
    return false;
}

/* What is chosen and stands in no list: any word may be a feeling. */
static str other_words(const struct field_set *set)
{
    struct page *page = set->page;
    struct chosen chosen = chosen_of(set);
    struct buf text = buf_new(page->arena, 2 * REQUEST_LEN_MAX);
    for (size_t i = 0; i < chosen.count; i++) {
        const struct content_feeling *known = content_find_feeling(page->content, chosen.words[i]);
        if (known && str_equal(known->id, chosen.words[i])) continue;
        if (is_own_word(page, chosen.words[i])) continue;
        if (text.len > 0) buf_put(&text, S(", "));
        value_put_entry(&text, chosen.words[i]);
    }
    page->arena->at = text.ptr + text.len;
    return buf_str(&text);
}

/* What is chosen stays in sight while one looks on; choose.js keeps it up. */
static void put_chosen(const struct field_set *set)
{
    struct page *page = set->page;
    struct chosen chosen = chosen_of(set);
    html(page->out, "<ul class=\"tags\" data-chosen=\"families\" aria-label=\"%.*s\"%s>",
         STR(T(page, "Chosen")), chosen.count == 0 ? " hidden" : "");
    for (size_t i = 0; i < chosen.count; i++) {
        const struct content_feeling *known = content_find_feeling(page->content, chosen.words[i]);
        str name = known ? known->name : utf8_prefix(chosen.words[i], SHOWN_LEN_MAX);
        html(page->out, "<li class=\"%.*s\">%.*s</li>", STR(known ? known->family->id : S("own")),
             STR(name));
    }
    html(page->out, "</ul>");
}

void feelings_put(const struct field_set *set)
{
    struct page *page = set->page;
    put_chosen(set);
    html(page->out,
         "<div role=\"search\" class=\"search\"><label for=\"find-feeling\">%.*s</label>"
         "<input type=\"search\" id=\"find-feeling\" autocomplete=\"off\" spellcheck=\"false\" "
         "data-filter=\"families\"></div><div class=\"families\" id=\"families\">",
         STR(T(page, "Find a word")));
    for (size_t i = 0; i < page->content->family_count; i++)
        put_family(set, &page->content->families[i]);
    put_own_words(set);
    html(page->out,
         "</div><div class=\"field\"><label for=\"other-feelings\">%.*s</label>"
         "<input type=\"text\" id=\"other-feelings\" name=\"feelings\" autocomplete=\"off\" "
         "spellcheck=\"false\" value=\"%.*s\"></div>",
         STR(T(page, "Another word")), STR(other_words(set)));
    field_put_problem(set, S("feelings"));
}

size_t feelings_count(const struct field_set *set)
{
    return chosen_of(set).count;
}

void feelings_put_fold(const struct field_set *set)
{
    struct page *page = set->page;
    size_t count = feelings_count(set);
    html(page->out, "<details%s id=\"feelings\"><summary>%.*s <small>", count > 0 ? " open" : "",
         STR(T(page, "Feelings")));
    if (count > 0)
        html(page->out, "%zu %.*s", count, STR(T(page, "chosen")));
    else
        html(page->out, "%.*s", STR(T(page, "a word that fits, or several")));
    html(page->out, "</small></summary>");
    feelings_put(set);
    html(page->out, "</details>");
}
