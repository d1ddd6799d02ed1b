/* Now: help for this moment. Needs no notebook, no name, no answers. */
#include "best.h"
#include "fair_coin.h"
#include "row.h"
#include "steady.h"
#include "str.h"
#include "wording.h"

/* What a person's own notebook has for such a moment. */
static const struct own_way {
    str moment, path, title, small;
} own_ways[] = {
    {STR_INIT("upset"), STR_INIT("/kindness"), T_INIT("My kind words"),
     T_INIT("kept for such an evening")},
    {STR_INIT("upset"), STR_INIT("/soothers"), T_INIT("What soothes me"), T_INIT("as I found out")},
    {STR_INIT("upset"), STR_INIT("/balance/new"), T_INIT("Look at the feared story"),
     T_INIT("what speaks for it, and what does not fit")},
    {STR_INIT("are-we-ok"), STR_INIT("/urge"), T_INIT("Put the question down, and choose"),
     T_INIT("Note it, wait if you like, look again")},
    {STR_INIT("are-we-ok"), STR_INIT("/balance/new"), T_INIT("Look at the feared story"),
     T_INIT("what speaks for it, and what does not fit")},
    {STR_INIT("decide"), STR_INIT("/decisions"), T_INIT("Put the decision down"),
     T_INIT("one line is enough; you can choose later")},
    {STR_INIT("decide"), STR_INIT("/values"), T_INIT("What matters to me"), T_INIT("to decide by")},
    {STR_INIT("say-no"), STR_INIT("/boundaries"), T_INIT("Find the words for a limit"),
     T_INIT("what you need, what you will do, how to say it")},
};

static void put_own_ways(struct page *page, str moment)
{
    for (size_t i = 0; page->notebook && i < COUNT(own_ways); i++)
        if (str_equal(own_ways[i].moment, moment))
            row_put_way(page, own_ways[i].path, say(page, own_ways[i].title),
                        say(page, own_ways[i].small));
}

void page_now(struct page *page)
{
    const struct content *content = page->content;
    struct offered offered = offered_now(page);
    struct best best = best_now(page, &offered);
    page_begin(page, T(page, "What is happening?"), TAB_NOW);
    fair_coin_put_due(page);
    html(page->out, "<ul class=\"list doors\">");
    for (size_t i = 0; i < content->moment_count; i++)
        row_put_way(page, page_path(page, "/now/%ls", STR(content->moments[i].id)),
                    content->moments[i].title, (str){0});
    html(page->out, "</ul>");
    best_put(page, &best);
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "Breathe along"));
    for (size_t i = 0; i < content->breathing_count; i++)
        row_put_way(page,
                    page_path(page, "/practice/%ls", STR(content->breathings[i].practice->id)),
                    content->breathings[i].name, content->breathings[i].gloss);
    html(page->out, "</ul><h2>%s</h2><ul class=\"list\">", TC(page, "Or look around"));
    row_put_way(page, S("/feelings"), T(page, "Find the word for what I feel"), (str){0});
    row_put_way(page, S("/practices"), T(page, "All things to practise"), (str){0});
    row_put_way(page, S("/help/crisis"), content_passage(content, S("crisis-page"))->title,
                (str){0});
    html(page->out, "</ul>");
    if (!page->notebook)
        html(page->out, "<p class=\"quiet\"><a href=\"/welcome\">%s</a></p>",
             TC(page, "Back to the start"));
    page_put_quiet_line(page);
    page_end(page);
}

/* Straight into the first step: what it is for and when not to stands here already. */
static void put_way(struct page *page, const struct content_practice *way)
{
    html(page->out,
         "<form method=\"post\" action=\"/practice/%ls/1\"><p>%ls</p>"
         "<p class=\"quiet\">%ls</p>"
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<span class=\"quiet\">%ls</span></div></form>",
         STR(way->id), STR(way->what), STR(way->when_not), TC(page, "Go through it with me"),
         STR(wording_duration(page, way->minutes)));
}

/* Where something has to ease, and not where something has to be decided or said. */
static bool has_coin(const struct content_moment *moment)
{
    return str_equal(moment->id, S("upset")) || str_equal(moment->id, S("are-we-ok"));
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
    html(page->out, "<p class=\"lead\">%ls</p>", STR(moment->say));
    put_way(page, moment->way);
    best_put(page, &best);
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "Or one thing only"));
    put_own_ways(page, moment->id);
    for (size_t i = 0; i < moment->offer_count; i++) {
        const struct content_practice *practice = moment->offers[i].practice;
        if (offered_lists(&offered, practice) && !best_has(&best, practice))
            offered_put_row(page, practice, practice->what);
    }
    if (has_coin(moment)) fair_coin_put_row(page);
    html(page->out, "</ul>");
    page_put_quiet_line(page);
    page_end(page);
}
