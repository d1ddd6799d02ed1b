#include "hearing.h"

#include "str.h"

enum { QUOTE_LEN_MAX = 200 };

/* What stands in a field of saying_field_of, looked through. */
static struct saying hearing_of(struct page *page, const struct saying_field *field, str text)
{
    struct saying found;
    saying_check_after(page->content, field->purpose, field->feels ? T(page, "I feel") : (str){0},
                       text, *page->arena, &found);
    return found;
}

/* Feelings that may lie beneath, as presses that put them in place. */
static void put_feelings(struct page *page, str ids, str action)
{
    html(page->out, "<div class=\"actions\">");
    while (ids.len > 0) {
        const struct content_feeling *feeling =
            content_find_feeling(page->content, str_cut(&ids, ' '));
        if (feeling)
            html(page->out,
                 "<button name=\"feel-instead\" value=\"%ls\" formaction=\"%ls\">%ls</button>",
                 STR(feeling->name), STR(action), STR(feeling->name));
    }
    html(page->out, "</div>");
}

static bool is_first_of_fault(const struct saying *found, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (found->at[i].fault == found->at[at].fault) return false;
    return true;
}

static void put_find(struct page *page, str text, const struct saying *found, size_t at, str action)
{
    const struct saying_find *find = &found->at[at];
    str quote = str_slice(text, find->from, find->to);
    str instead = find->turn->instead.len > 0 ? find->turn->instead : find->fault->instead;
    html(page->out, "<li><p><b>%ls</b>", STR(find->fault->title));
    if (quote.len <= QUOTE_LEN_MAX) html(page->out, ": <q><bdi>%ls</bdi></q>", STR(quote));
    html(page->out, "</p>");
    if (is_first_of_fault(found, at)) html(page->out, "<p>%ls</p>", STR(find->fault->gloss));
    html(page->out, "<p>%ls</p>", STR(instead));
    if (action.len > 0 && find->turn->feelings.len > 0)
        put_feelings(page, find->turn->feelings, action);
    html(page->out, "</li>");
}

static size_t put_found(struct page *page, str text, const struct saying *found, str action)
{
    if (found->count == 0) return 0;
    html(page->out, "<ul class=\"lines heard\" aria-label=\"%s\">",
         TC(page, "How it may be heard"));
    for (size_t i = 0; i < found->count; i++) put_find(page, text, found, i, action);
    html(page->out, "</ul>");
    if (saying_is_afraid(found)) page_put_quiet_line(page);
    return found->count;
}

size_t hearing_put(const struct field_set *set, str name, str action)
{
    const struct saying_field *field = saying_field_of(set->kind->name, name);
    CHECK(field);
    str text = form_text(set->form, name);
    struct saying found = hearing_of(set->page, field, text);
    return put_found(set->page, text, &found, field->feels ? action : (str){0});
}

size_t hearing_put_text(struct page *page, enum saying_purpose purpose, str text)
{
    struct saying found;
    saying_check(page->content, purpose, text, *page->arena, &found);
    return put_found(page, text, &found, (str){0});
}

void hearing_put_button(struct page *page, str action)
{
    html(page->out, "<button name=\"check\" value=\"1\" formaction=\"%ls\">%s</button>",
         STR(action), TC(page, "Check how it may be heard"));
}

void hearing_put_default(struct page *page, str action)
{
    html(page->out,
         "<button class=\"aside\" tabindex=\"-1\" aria-hidden=\"true\" name=\"check\" "
         "value=\"1\" formaction=\"%ls\">%s</button>",
         STR(action), TC(page, "Check how it may be heard"));
}

bool hearing_is_asked(struct page *page)
{
    return form_given(&page->form, S("check")) || form_given(&page->form, S("feel-instead"));
}

void hearing_put_summary(struct page *page, size_t found)
{
    html(page->out, "<p class=\"notice\" role=\"status\">%s</p>",
         found > 0 ? TC(page, "There is something to look at beneath the words. It is an offer; "
                              "you know best what is true.")
                   : TC(page, "Nothing here points a finger, as far as these rules can see. "
                              "They know words, and nothing of your life."));
}
