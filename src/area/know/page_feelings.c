/* Finding the word for a feeling: needs no notebook. What a chosen word means, what it may be
 * asking for, and where to go with it. */
#include "feelings.h"
#include "keep.h"
#include "know.h"
#include "str.h"
#include "wording.h"

void page_feelings(struct page *page)
{
    struct form none = {0};
    struct field_set set = {page, kind_find(S("weather")), &none, NULL};
    page_begin(page, T(page, "What do you feel?"), TAB_NOW);
    html(page->out, "<p class=\"lead\">%s</p><form method=\"post\" action=\"/feelings\">",
         TC(page, "Open what comes closest, then look for the word. Several may be true at once."));
    feelings_put(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/now\">%s</a></div></form>",
         TC(page, "That is the word"), TC(page, "Back to Now"));
    if (page->notebook)
        html(page->out, "<p class=\"quiet\"><a href=\"/feelings/words\">%s</a></p>",
             TC(page, "Add a word, or put one where it belongs for you"));
    page_put_quiet_line(page);
    page_end(page);
}

static void put_word(struct page *page, str word)
{
    const struct content_feeling *known = content_find_feeling(page->content, word);
    if (!known) {
        html(page->out, "<li><h2 dir=\"auto\">%ls</h2></li>", STR(word));
        return;
    }
    html(page->out, "<li><h2>%ls</h2><p>%ls</p>", STR(wording_sentence_start(page, known->name)),
         STR(known->gloss));
    if (known->near)
        html(page->out, "<p><small>%s %ls. %ls</small></p>", TC(page, "Close to it:"),
             STR(known->near->name), STR(known->near->gloss));
    if (known->family->way_in)
        html(page->out, "<p><a class=\"button\" href=\"/practice/%ls\">%ls</a></p>",
             STR(known->family->way_in->id), STR(known->family->way_in->title));
    html(page->out, "</li>");
}

static void put_needs(struct page *page)
{
    html(page->out, "<details><summary>%s</summary><dl class=\"rows\">",
         TC(page, "What might it be asking for?"));
    for (size_t i = 0; i < page->content->need_count; i++)
        html(page->out, "<div><dt>%ls</dt><dd>%ls</dd></div>",
             STR(wording_sentence_start(page, page->content->needs[i].name)),
             STR(page->content->needs[i].gloss));
    html(page->out, "</dl></details>");
}

/* Takes the words along into tonight's check-in, as its draft: no address holds them. */
static void put_take_along(struct page *page)
{
    if (!page->notebook) return;
    html(page->out, "<form method=\"post\" action=\"/feelings/keep\">");
    for (size_t i = 0; i < page->form.count; i++)
        if (str_equal(page->form.fields[i].name, S("feelings")))
            html(page->out, "<input type=\"hidden\" name=\"feelings\" value=\"%ls\">",
                 STR(page->form.fields[i].text));
    html(page->out, "<div class=\"actions\"><button>%s</button></div></form>",
         TC(page, "Take it into the check-in"));
}

void page_feelings_named(struct page *page)
{
    struct field_set set = {page, kind_find(S("weather")), &page->form, NULL};
    if (feelings_count(&set) == 0) {
        page_see(page, S("/feelings"));
        return;
    }
    page_begin(page, T(page, "It has a name"), TAB_NOW);
    html(page->out, "<p class=\"lead\">%s</p><ul class=\"lines\">",
         TC(page, "Let it be there for a breath. It is news from you to you."));
    for (size_t i = 0; i < page->form.count; i++) {
        if (!str_equal(page->form.fields[i].name, S("feelings"))) continue;
        str *words = NEW(page->arena, str, LIST_COUNT_MAX);
        size_t count =
            draft_cut_list(page->form.fields[i].text, page->arena, words, LIST_COUNT_MAX);
        for (size_t w = 0; w < count; w++) put_word(page, words[w]);
    }
    html(page->out, "</ul>");
    put_needs(page);
    html(page->out, "<p>%s</p>",
         TC(page, "Is there someone to whom you could say the word today?"));
    put_take_along(page);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"%s\">%s</a>"
         "<a class=\"button quiet\" href=\"/now\">%s</a></div>",
         page->notebook ? "/today" : "/welcome", TC(page, "Put this down and go"),
         TC(page, "Something to settle it"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_feelings_kept(struct page *page)
{
    keep_put(page, S("check-in"), page->request.body);
    page_see(page, S("/check-in"));
}
