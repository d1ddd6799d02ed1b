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
         "<label><input type=\"checkbox\" name=\"feelings\" value=\"%ls\"%s>"
         "<span><bdi>%ls</bdi> <small>%ls</small></span></label>",
         STR(value), form_has(set->form, S("feelings"), value, *page->arena) ? " checked" : "",
         STR(wording_sentence_start(page, name)), STR(gloss));
}

/* -------------------------------------------------------------------------- own words */

const struct content_family *feelings_family_called(const struct content *content, str text)
{
    for (size_t i = 0; i < content->family_count; i++)
        if (str_equal(content->families[i].id, text) ||
            str_equal_nocase(content->families[i].name, text))
            return &content->families[i];
    return NULL;
}

static void turn_round(struct feelings_own *own)
{
    for (size_t i = 0; i < own->count / 2; i++) {
        struct feelings_own_word moved = own->at[i];
        own->at[i] = own->at[own->count - 1 - i];
        own->at[own->count - 1 - i] = moved;
    }
}

const struct feelings_own *feelings_own_words(struct page *page)
{
    struct feelings_own *own = NEW(page->arena, struct feelings_own, 1);
    if (!page->notebook) return own;
    struct query query = query_all();
    query.kind = kind_find(S("word"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; own->count < FEELINGS_OWN_MAX && (entry = query_next(&run));) {
        struct record word;
        if (!notebook_read(entry, page->arena, &word)) continue;
        own->at[own->count++] = (struct feelings_own_word){
            .word = record_text(&word, S("word")),
            .gloss = record_text(&word, S("gloss")),
            .family = feelings_family_called(page->content, record_text(&word, S("family"))),
            .hidden = record_number(&word, S("hidden"), 0) != 0};
    }
    turn_round(own);
    return own;
}

/* What the person did with a word; NULL when nothing. */
static const struct feelings_own_word *own_of(const struct feelings_own *own, str word)
{
    for (size_t i = 0; i < own->count; i++)
        if (str_equal_nocase(own->at[i].word, word)) return &own->at[i];
    return NULL;
}

/* The same for a word of the content, which goes by its id or its name. */
static const struct feelings_own_word *own_of_known(const struct feelings_own *own,
                                                    const struct content_feeling *known)
{
    const struct feelings_own_word *found = own_of(own, known->id);
    return found ? found : own_of(own, known->name);
}

str feelings_hue(struct page *page, const struct feelings_own *own, str word)
{
    const struct content_feeling *known = content_find_feeling(page->content, word);
    const struct feelings_own_word *mine = known ? own_of_known(own, known) : own_of(own, word);
    if (mine && mine->family) return mine->family->id;
    return known ? known->family->id : S("own");
}

/* -------------------------------------------------------------------------- the picker */

static bool is_put_away(const struct field_set *set, const struct feelings_own_word *mine,
                        str value)
{
    return mine && mine->hidden && !form_has(set->form, S("feelings"), value, *set->page->arena);
}

/* The words of the content that stand in this family, some put there by the person. */
static void put_known(const struct field_set *set, const struct feelings_own *own,
                      const struct content_family *family)
{
    const struct content *content = set->page->content;
    for (size_t i = 0; i < content->feeling_count; i++) {
        const struct content_feeling *feeling = &content->feelings[i];
        const struct feelings_own_word *mine = own_of_known(own, feeling);
        const struct content_family *home = mine && mine->family ? mine->family : feeling->family;
        if (home != family || is_put_away(set, mine, feeling->id)) continue;
        put_word(set, feeling->id, feeling->name,
                 mine && mine->gloss.len > 0 ? mine->gloss : feeling->gloss);
    }
}

/* Words that only this person has, of one family; of none where `family` is NULL. */
static void put_own(const struct field_set *set, const struct feelings_own *own,
                    const struct content_family *family)
{
    for (size_t i = 0; i < own->count; i++) {
        const struct feelings_own_word *mine = &own->at[i];
        if (mine->family != family || is_put_away(set, mine, mine->word)) continue;
        if (content_find_feeling(set->page->content, mine->word)) continue;
        put_word(set, mine->word, mine->word, mine->gloss);
    }
}

static void put_family(const struct field_set *set, const struct feelings_own *own,
                       const struct content_family *family)
{
    struct page *page = set->page;
    html(page->out, "<details class=\"family %ls\"><summary>%ls <small>%ls</small></summary>",
         STR(family->id), STR(wording_sentence_start(page, family->name)), STR(family->gloss));
    if (family->way_in)
        html(page->out, "<p><a class=\"button\" href=\"/practice/%ls\">%ls</a></p>",
             STR(family->way_in->id), STR(family->way_in->title));
    html(page->out, "<div class=\"words\">");
    put_known(set, own, family);
    put_own(set, own, family);
    html(page->out, "</div></details>");
}

/* Words that the person added and that have no family. */
static void put_own_words(const struct field_set *set, const struct feelings_own *own)
{
    struct page *page = set->page;
    bool any = false;
    for (size_t i = 0; i < own->count; i++)
        any |= !own->at[i].family && !own->at[i].hidden &&
               !content_find_feeling(page->content, own->at[i].word);
    if (!any) return;
    html(page->out, "<details class=\"family own\"><summary>%s</summary><div class=\"words\">",
         TC(page, "Words of my own"));
    put_own(set, own, NULL);
    html(page->out, "</div></details>");
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

/* What is chosen and stands in no list: any word may be a feeling. */
static str other_words(const struct field_set *set, const struct feelings_own *own)
{
    struct page *page = set->page;
    struct chosen chosen = chosen_of(set);
    struct buf text = buf_new(page->arena, 2 * REQUEST_LEN_MAX);
    for (size_t i = 0; i < chosen.count; i++) {
        const struct content_feeling *known = content_find_feeling(page->content, chosen.words[i]);
        if (known && str_equal(known->id, chosen.words[i])) continue;
        const struct feelings_own_word *mine = own_of(own, chosen.words[i]);
        if (!known && mine && str_equal(mine->word, chosen.words[i])) continue;
        if (text.len > 0) buf_put(&text, S(", "));
        value_put_entry(&text, chosen.words[i]);
    }
    page->arena->at = text.ptr + text.len;
    return buf_str(&text);
}

/* What is chosen stays in sight while one looks on; choose.js keeps it up. */
static void put_chosen(const struct field_set *set, const struct feelings_own *own)
{
    struct page *page = set->page;
    struct chosen chosen = chosen_of(set);
    html(page->out, "<ul class=\"tags\" data-chosen=\"families\" aria-label=\"%s\"%s>",
         TC(page, "Chosen"), chosen.count == 0 ? " hidden" : "");
    for (size_t i = 0; i < chosen.count; i++) {
        const struct content_feeling *known = content_find_feeling(page->content, chosen.words[i]);
        str name = known ? known->name : utf8_prefix(chosen.words[i], SHOWN_LEN_MAX);
        html(page->out, "<li class=\"%ls\">%ls</li>", STR(feelings_hue(page, own, chosen.words[i])),
             STR(name));
    }
    html(page->out, "</ul>");
}

void feelings_put(const struct field_set *set)
{
    struct page *page = set->page;
    const struct feelings_own *own = feelings_own_words(page);
    put_chosen(set, own);
    html(page->out,
         "<div role=\"search\" class=\"search\"><label for=\"find-feeling\">%s</label>"
         "<input type=\"search\" id=\"find-feeling\" autocomplete=\"off\" spellcheck=\"false\" "
         "data-filter=\"families\"></div><div class=\"families\" id=\"families\">",
         TC(page, "Find a word"));
    for (size_t i = 0; i < page->content->family_count; i++)
        put_family(set, own, &page->content->families[i]);
    put_own_words(set, own);
    html(page->out,
         "</div><div class=\"field\"><label for=\"other-feelings\">%s</label>"
         "<input type=\"text\" id=\"other-feelings\" name=\"feelings\" autocomplete=\"off\" "
         "spellcheck=\"false\" value=\"%ls\"></div>",
         TC(page, "Another word"), STR(other_words(set, own)));
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
    html(page->out, "<details%s id=\"feelings\"><summary>%s <small>", count > 0 ? " open" : "",
         TC(page, "Feelings"));
    if (count > 0)
        html(page->out, "%zu %s", count, TC(page, "chosen"));
    else
        html(page->out, "%s", TC(page, "a word that fits, or several"));
    html(page->out, "</small></summary>");
    feelings_put(set);
    html(page->out, "</details>");
}
