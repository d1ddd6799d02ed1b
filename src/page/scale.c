#include "scale.h"

#include "query.h"
#include "str.h"
#include "title.h"

struct picture {
    const char *class; /* of the fieldset */
    const char *prefix; /* of the symbol in art.svg */
    bool named;         /* each step shows its name, else its number */
};

static void put_step(const struct field_set *set, const struct content_scale *scale, int value,
                     struct picture picture, str symbol)
{
    struct page *page = set->page;
    str text = page_path(page, "%d", value);
    const struct content_level *level = content_level(scale, value);
    str label = picture.named && level ? level->name : text;
    html(page->out,
         "<label><input type=\"radio\" name=\"%.*s\" value=\"%.*s\"%s>"
         "<svg aria-hidden=\"true\"><use href=\"/art.svg#%s-%.*s\"></use></svg>"
         "<span>%.*s</span></label>",
         STR(scale->id), STR(text),
         str_equal(form_text(set->form, scale->id), text) ? " checked" : "", picture.prefix,
         STR(symbol), STR(label));
}

static void put_scale(const struct field_set *set, str id, str question, struct picture picture)
{
    struct page *page = set->page;
    const struct content_scale *scale = content_scale(page->content, id);
    html(page->out, "<fieldset class=\"scale %s\" id=\"%.*s\"><legend>%.*s</legend><div>",
         picture.class, STR(id), STR(question));
    for (int value = scale->min; value <= scale->max; value++) {
        str symbol = str_equal(id, S("mood")) ? title_sky(value)
                                              : page_path(page, "%d", value - scale->min);
        put_step(set, scale, value, picture, symbol);
    }
    html(page->out, "</div>");
    if (!picture.named)
        html(page->out, "<p class=\"ends\"><span>%.*s</span><span>%.*s</span></p>", STR(scale->low),
             STR(scale->high));
    field_put_problem(set, id);
    html(page->out, "</fieldset>");
}

void scale_put_skies(const struct field_set *set, str question)
{
    put_scale(set, S("mood"), question, (struct picture){"named", "sky", true});
}

void scale_put_winds(const struct field_set *set, str question)
{
    put_scale(set, S("energy"), question, (struct picture){"named", "wind", true});
}

void scale_put_lamps(const struct field_set *set, str question)
{
    put_scale(set, S("solid"), question, (struct picture){"lamps", "lamp", false});
}

static void put_word(const struct field_set *set, str value, str name, str gloss)
{
    struct page *page = set->page;
    html(page->out,
         "<label><input type=\"checkbox\" name=\"feelings\" value=\"%.*s\"%s>"
         "<span>%.*s <small>%.*s</small></span></label>",
         STR(value), form_has(set->form, S("feelings"), value, *page->arena) ? " checked" : "",
         STR(name), STR(gloss));
}

static void put_family(const struct field_set *set, const struct content_family *family)
{
    struct page *page = set->page;
    html(page->out, "<details class=\"family %.*s\"><summary>%.*s <small>%.*s</small></summary>",
         STR(family->id), STR(family->name), STR(family->gloss));
    if (family->way_in)
        html(page->out, "<p><a href=\"/practice/%.*s\">%.*s</a></p>", STR(family->way_in->id),
             STR(family->way_in->title));
    html(page->out, "<div class=\"words\">");
    for (size_t i = 0; i < family->feeling_count; i++)
        put_word(set, family->feelings[i].id, family->feelings[i].name, family->feelings[i].gloss);
    html(page->out, "</div></details>");
}

/* Words that the person added: records of kind `word`. */
static void put_own_words(const struct field_set *set)
{
    struct page *page = set->page;
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
                 STR(T("Words of my own")));
        any = true;
        str name = record_text(&word, S("word"));
        put_word(set, name, name, record_text(&word, S("gloss")));
    }
    if (any) html(page->out, "</div></details>");
}

/* What is chosen and stands in no list: any word may be a feeling. */
static str other_words(const struct field_set *set)
{
    struct page *page = set->page;
    struct buf text = buf_new(page->arena, LIST_COUNT_MAX * (WORD_LEN_MAX + 2));
    for (size_t i = 0; i < set->form->count; i++) {
        if (!str_equal(set->form->fields[i].name, S("feelings"))) continue;
        struct arena room = *page->arena;
        str *entries = NEW(&room, str, LIST_COUNT_MAX);
        size_t count =
            draft_cut_list(set->form->fields[i].text, &room, entries, LIST_COUNT_MAX);
        for (size_t e = 0; e < count; e++) {
            const struct content_feeling *known =
                content_find_feeling(page->content, entries[e]);
            if (known && str_equal(known->id, entries[e])) continue;
            if (text.len > 0) buf_put(&text, S(", "));
            buf_put(&text, entries[e]);
        }
    }
    CHECK(!text.full);
    return buf_str(&text);
}

void scale_put_feelings(const struct field_set *set)
{
    struct page *page = set->page;
    html(page->out,
         "<div role=\"search\" class=\"search\"><label for=\"find-feeling\">%.*s</label>"
         "<input type=\"search\" id=\"find-feeling\" autocomplete=\"off\" spellcheck=\"false\" "
         "data-filter=\"families\"></div><div class=\"families\" id=\"families\">",
         STR(T("Find a word")));
    for (size_t i = 0; i < page->content->family_count; i++)
        put_family(set, &page->content->families[i]);
    put_own_words(set);
    html(page->out,
         "</div><div class=\"field\"><label for=\"other-feelings\">%.*s</label>"
         "<input type=\"text\" id=\"other-feelings\" name=\"feelings\" autocomplete=\"off\" "
         "spellcheck=\"false\" value=\"%.*s\"></div>",
         STR(T("Another word")), STR(other_words(set)));
    field_put_problem(set, S("feelings"));
}

size_t scale_feelings_count(const struct field_set *set)
{
    size_t total = 0;
    for (size_t i = 0; i < set->form->count; i++) {
        if (!str_equal(set->form->fields[i].name, S("feelings"))) continue;
        struct arena room = *set->page->arena;
        str *entries = NEW(&room, str, LIST_COUNT_MAX);
        total += draft_cut_list(set->form->fields[i].text, &room, entries, LIST_COUNT_MAX);
    }
    return total;
}
