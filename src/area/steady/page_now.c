/* Now: help for this moment. Needs no notebook, no name, no answers. */
#include "steady.h"
#include "str.h"

static void put_door(struct page *page, str path, str title, str small)
{
    html(page->out, "<li><a href=\"%.*s\"><span>%.*s", STR(path), STR(title));
    if (small.len > 0) html(page->out, " <small>%.*s</small>", STR(small));
    html(page->out, "</span></a></li>");
}

void page_now(struct page *page)
{
    const struct content *content = page->content;
    page_begin(page, T(page, "What is happening?"), TAB_NOW);
    html(page->out, "<ul class=\"list doors\">");
    for (size_t i = 0; i < content->moment_count; i++)
        put_door(page, page_path(page, "/now/%.*s", STR(content->moments[i].id)),
                 content->moments[i].title, (str){0});
    html(page->out, "</ul><h2>%.*s</h2><ul class=\"list\">", STR(T(page, "Just breathe with me")));
    for (size_t i = 0; i < content->breathing_count; i++)
        put_door(page, page_path(page, "/practice/%.*s", STR(content->breathings[i].practice->id)),
                 content->breathings[i].name, content->breathings[i].gloss);
    html(page->out, "</ul>");
    html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T(page, "Or look around")));
    put_door(page, S("/feelings"), T(page, "Find the word for what I feel"), (str){0});
    put_door(page, S("/practices"), T(page, "All things to practise"), (str){0});
    put_door(page, S("/help/crisis"), content_passage(content, S("crisis-page"))->title, (str){0});
    html(page->out, "</ul>");
    if (!page->notebook)
        html(page->out, "<p class=\"quiet\"><a href=\"/welcome\">%.*s</a></p>",
             STR(T(page, "Back to the start")));
    page_put_quiet_line(page);
    page_end(page);
}

void page_now_moment(struct page *page)
{
    const struct content_moment *moment = content_find_moment(page->content, page->params[0]);
    if (!moment) {
        page_not_found(page);
        return;
    }
    page_begin(page, moment->title, TAB_NOW);
    html(page->out, "<p class=\"lead\">%.*s</p><ul class=\"list doors\">", STR(moment->say));
    if (page->notebook && str_equal(moment->id, S("are-we-ok")))
        put_door(page, S("/urge"), T(page, "Put the wish down, and choose"),
                 T(page, "Note it, wait if you like, look again"));
    for (size_t i = 0; i < moment->offer_count; i++) {
        const struct content_practice *practice = moment->offers[i].practice;
        put_door(page, page_path(page, "/practice/%.*s", STR(practice->id)), practice->title,
                 practice->what);
    }
    html(page->out, "</ul>");
    page_put_quiet_line(page);
    page_end(page);
}
