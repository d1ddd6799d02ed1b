/* Now: help for this moment. Needs no notebook, no name, no answers. */
#include "best.h"
#include "steady.h"
#include "str.h"
#include "wording.h"

static void put_door(struct page *page, str path, str title, str small)
{
    html(page->out, "<li><a href=\"%.*s\"><span>%.*s", STR(path), STR(title));
    if (small.len > 0) html(page->out, " <small>%.*s</small>", STR(small));
    html(page->out, "</span></a></li>");
}

void page_now(struct page *page)
{
    const struct content *content = page->content;
    struct offered offered = offered_now(page);
    struct best best = best_now(page, &offered);
    page_begin(page, T(page, "What is happening?"), TAB_NOW);
    html(page->out, "<ul class=\"list doors\">");
    for (size_t i = 0; i < content->moment_count; i++)
        put_door(page, page_path(page, "/now/%.*s", STR(content->moments[i].id)),
                 content->moments[i].title, (str){0});
    html(page->out, "</ul>");
    best_put(page, &best);
    html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T(page, "Breathe along")));
    for (size_t i = 0; i < content->breathing_count; i++)
        put_door(page, page_path(page, "/practice/%.*s", STR(content->breathings[i].practice->id)),
                 content->breathings[i].name, content->breathings[i].gloss);
    html(page->out, "</ul><h2>%.*s</h2><ul class=\"list\">", STR(T(page, "Or look around")));
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

/* Straight into the first step: what it is for and when not to stands here already. */
static void put_way(struct page *page, const struct content_practice *way)
{
    html(page->out,
         "<form method=\"post\" action=\"/practice/%.*s/1\"><p>%.*s</p>"
         "<p class=\"quiet\">%.*s</p>"
         "<div class=\"actions stay\"><button class=\"primary\">%.*s</button>"
         "<span class=\"quiet\">%.*s</span></div></form>",
         STR(way->id), STR(way->what), STR(way->when_not), STR(T(page, "Go through it with me")),
         STR(wording_duration(page, way->minutes)));
}

void page_now_moment(struct page *page)
{
    const struct content_moment *moment = content_find_moment(page->content, page->params[0]);
    if (!moment) {
        page_not_found(page);
        return;
    }
    struct offered offered = offered_now(page);
    struct best best = best_now(page, &offered);
    page_begin(page, moment->title, TAB_NOW);
    html(page->out, "<p class=\"lead\">%.*s</p>", STR(moment->say));
    put_way(page, moment->way);
    best_put(page, &best);
    html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T(page, "Or one thing only")));
    if (page->notebook && str_equal(moment->id, S("are-we-ok")))
        put_door(page, S("/urge"), T(page, "Put the question down, and choose"),
                 T(page, "Note it, wait if you like, look again"));
    for (size_t i = 0; i < moment->offer_count; i++) {
        const struct content_practice *practice = moment->offers[i].practice;
        if (offered_lists(&offered, practice) && !best_has(&best, practice))
            offered_put_row(page, practice, practice->what);
    }
    html(page->out, "</ul>");
    page_put_quiet_line(page);
    page_end(page);
}
