#include "pick.h"

#include "query.h"
#include "save.h"
#include "str.h"
#include "title.h"
#include "typed.h"
#include "utf8.h"
#include "words.h"

enum { OFFERED_MAX = 48, SHOWN_MAX = 8, USED_DAYS = 60, TITLE_LEN_MAX = 60 };

struct offer {
    str id, title;
    uint32_t used;
};

struct offers {
    struct offer at[OFFERED_MAX];
    size_t count;
};

static str new_name(struct page *page, str name)
{
    return page_path(page, "%ls-new", STR(name));
}

bool pick_is_filled(const struct form *form, str name)
{
    for (size_t i = 0; i < form->count; i++) {
        const struct draft_field *field = &form->fields[i];
        bool own = str_starts(field->name, name) &&
                   (field->name.len == name.len ||
                    str_equal(str_slice(field->name, name.len, field->name.len), S("-new")));
        if (own && field->text.len > 0) return true;
    }
    return false;
}

/* The list that says which records of a kind are much used; empty where none does. */
static str list_naming(const struct kind *kind)
{
    if (str_equal(kind->name, S("trigger"))) return S("because");
    return str_equal(kind->name, S("person")) ? S("with") : (str){0};
}

static uint32_t used(const struct words *words, str id)
{
    for (size_t i = 0; i < words->count; i++)
        if (str_equal(words->at[i].word, id)) return words->at[i].n;
    return 0;
}

/* The one used most moves to the front; of equals, the newest stays before. */
static void add_offer(struct offers *offers, struct offer offer)
{
    size_t at = offers->count++;
    for (; at > 0 && offers->at[at - 1].used < offer.used; at--)
        offers->at[at] = offers->at[at - 1];
    offers->at[at] = offer;
}

static void find_offers(struct page *page, const struct kind *kind, struct offers *offers)
{
    struct words words = {0};
    str list = list_naming(kind);
    if (list.len > 0)
        words = words_of_notebook(page->notebook, list, page->today - USED_DAYS, page->today,
                                  page->arena);
    struct query query = query_all();
    query.kind = kind;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; offers->count < OFFERED_MAX && (entry = query_next(&run));) {
        struct record record;
        if (!notebook_read(entry, page->arena, &record)) continue;
        str id = id_text(page->arena, entry->id);
        add_offer(offers,
                  (struct offer){id, title_of(page, &record, TITLE_LEN_MAX), used(&words, id)});
    }
}

static void put_chip(const struct field_set *set, const struct field *field, str value, str label,
                     bool chosen)
{
    html(set->page->out,
         "<label><input type=\"%s\" name=\"%ls\" value=\"%ls\"%s><span><bdi>%ls</bdi></span>"
         "</label>",
         field->type == FIELD_LINKS ? "checkbox" : "radio", STR(field->name), STR(value),
         chosen ? " checked" : "", STR(label));
}

static bool is_chosen(const struct field_set *set, const struct field *field, str value)
{
    return form_has(set->form, field->name, value, *set->page->arena);
}

/* What is chosen and not among the offers: plain words, or the id of what is gone from sight. */
static void put_other_chosen(const struct field_set *set, const struct field *field,
                             const struct offers *offers)
{
    struct page *page = set->page;
    for (size_t i = 0; i < set->form->count; i++) {
        if (!str_equal(set->form->fields[i].name, field->name)) continue;
        str *entries = NEW(page->arena, str, LIST_COUNT_MAX);
        size_t count = 1;
        entries[0] = set->form->fields[i].text;
        if (field->type == FIELD_LINKS)
            count = draft_cut_list(set->form->fields[i].text, page->arena, entries, LIST_COUNT_MAX);
        for (size_t e = 0; e < count; e++) {
            bool offered = entries[e].len == 0;
            for (size_t o = 0; o < offers->count; o++)
                offered |= str_equal(offers->at[o].id, entries[e]);
            if (offered) continue;
            struct buf value = buf_new(page->arena, 2 * entries[e].len + 2);
            if (field->type == FIELD_LINKS)
                value_put_entry(&value, entries[e]);
            else
                buf_put(&value, entries[e]);
            put_chip(set, field, buf_str(&value),
                     utf8_prefix(typed_names(page, entries[e]), TITLE_LEN_MAX), true);
        }
    }
}

static void put_rest(const struct field_set *set, const struct field *field,
                     const struct offers *offers)
{
    bool chosen = false;
    if (offers->count <= SHOWN_MAX) return;
    for (size_t i = SHOWN_MAX; i < offers->count; i++)
        chosen |= is_chosen(set, field, offers->at[i].id);
    html(set->page->out, "<details%s><summary>%s</summary><div class=\"chips\"><div>",
         chosen ? " open" : "", TC(set->page, "More of them"));
    for (size_t i = SHOWN_MAX; i < offers->count; i++)
        put_chip(set, field, offers->at[i].id, offers->at[i].title,
                 is_chosen(set, field, offers->at[i].id));
    html(set->page->out, "</div></div></details>");
}

static void put_new(const struct field_set *set, const struct field *field, bool first)
{
    str name = new_name(set->page, field->name);
    html(set->page->out,
         "<div class=\"field\"><label for=\"%ls\">%s</label><input type=\"text\" id=\"%ls\" "
         "name=\"%ls\" dir=\"auto\" autocomplete=\"off\" spellcheck=\"false\" value=\"%ls\">"
         "</div>",
         STR(name),
         first ? TC(set->page, "In a few words") : TC(set->page, "Something else, in a few words"),
         STR(name), STR(name), STR(form_text(set->form, name)));
}

void pick_put(const struct field_set *set, str name, str question)
{
    struct page *page = set->page;
    const struct field *field = kind_field(set->kind, name);
    CHECK(field && (field->type == FIELD_LINK || field->type == FIELD_LINKS));
    struct offers *offers = NEW(page->arena, struct offers, 1);
    find_offers(page, kind_find(field->link), offers);
    html(page->out, "<fieldset id=\"%ls\"><legend>%ls</legend><div class=\"chips\"><div>",
         STR(name), STR(say(set->page, question)));
    for (size_t i = 0; i < offers->count && i < SHOWN_MAX; i++)
        put_chip(set, field, offers->at[i].id, offers->at[i].title,
                 is_chosen(set, field, offers->at[i].id));
    put_other_chosen(set, field, offers);
    if (field->type == FIELD_LINK && offers->count > 0)
        put_chip(set, field, S(""), T(set->page, "None of these"), false);
    html(page->out, "</div></div>");
    put_rest(set, field, offers);
    put_new(set, field, offers->count == 0);
    field_put_problem(set, name);
    html(page->out, "</fieldset>");
}

/* -------------------------------------------------------------------------- reading */

/* The id of what is named, written down unless it is there; the words themselves where the name
 * cannot be taken. */
static str id_of_named(struct page *page, const struct field *field, str words)
{
    const struct kind *kind = kind_find(field->link);
    struct form one = form_empty(page->arena, 1);
    struct problems problems = {0};
    id128 id;
    str found = typed_name(page, kind, words);
    if (id_parse(found, &id)) return found;
    form_add(&one, kind->fields[0].name, words);
    if (!save_new(page, kind, &one, (struct moment){0}, &problems, &id)) return words;
    return id_text(page->arena, id);
}

/* The field that `name` is the new line of; NULL when it is none. */
static const struct field *field_of_new(const struct kind *kind, str name)
{
    str ending = S("-new");
    if (name.len <= ending.len) return NULL;
    if (!str_equal(str_slice(name, name.len - ending.len, name.len), ending)) return NULL;
    const struct field *field = kind_field(kind, str_slice(name, 0, name.len - ending.len));
    bool link = field && (field->type == FIELD_LINK || field->type == FIELD_LINKS);
    return link && kind_find(field->link) ? field : NULL;
}

bool pick_names_new(const struct kind *kind, const struct form *sent)
{
    for (size_t i = 0; i < sent->count; i++)
        if (field_of_new(kind, sent->fields[i].name) && str_trim(sent->fields[i].text).len > 0)
            return true;
    return false;
}

/* A link that is one gives way to what is named as new. */
static bool gives_way(const struct kind *kind, const struct form *sent, str name)
{
    for (size_t i = 0; i < sent->count; i++) {
        const struct field *field = field_of_new(kind, sent->fields[i].name);
        if (field && field->type == FIELD_LINK && str_equal(field->name, name) &&
            str_trim(sent->fields[i].text).len > 0)
            return true;
    }
    return false;
}

struct form pick_read(struct page *page, const struct kind *kind, const struct form *sent,
                      bool make)
{
    struct form read = form_empty(page->arena, sent->count);
    for (size_t i = 0; i < sent->count; i++) {
        str name = sent->fields[i].name, text = sent->fields[i].text;
        const struct field *field = field_of_new(kind, name);
        if (!field) {
            if (!gives_way(kind, sent, name)) form_add(&read, name, text);
            continue;
        }
        text = str_trim(text);
        if (text.len == 0) continue;
        if (make) text = id_of_named(page, field, text);
        struct buf entry = buf_new(page->arena, 2 * text.len + 2);
        if (field->type == FIELD_LINKS)
            value_put_entry(&entry, text);
        else
            buf_put(&entry, text);
        form_add(&read, field->name, buf_str(&entry));
    }
    return read;
}
