/* What can be practised: seven doors, and the practices behind each. */
#include "best.h"
#include "row.h"
#include "steady.h"
#include "str.h"

static size_t count_listed(struct page *page, const struct offered *offered,
                           const struct content_strategy *strategy)
{
    size_t count = 0;
    for (size_t i = 0; i < page->content->practice_count; i++) {
        const struct content_practice *practice = &page->content->practices[i];
        count += practice->strategy == strategy && offered_lists(offered, practice);
    }
    return count;
}

void page_practices(struct page *page)
{
    struct offered offered = offered_now(page);
    page_begin(page, T(page, "Things to practise"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p><ul class=\"list doors\">",
         TC(page, "Each is short, can be stopped at any step, and ends out in the world. Where "
                  "would you like to begin?"));
    for (size_t i = 0; i < page->content->strategy_count; i++) {
        const struct content_strategy *strategy = &page->content->strategies[i];
        if (count_listed(page, &offered, strategy) == 0) continue;
        row_put_way(page, page_path(page, "/practices/%ls", STR(strategy->id)), strategy->name,
                    strategy->gloss);
    }
    html(page->out, "</ul>");
    struct best best = best_now(page, &offered);
    best_put(page, &best);
    page_end(page);
}

void page_practices_of(struct page *page)
{
    struct offered offered = offered_now(page);
    const struct content_strategy *strategy = content_find_strategy(page->content, page->params[0]);
    if (!strategy) {
        page_not_found(page);
        return;
    }
    page_begin(page, strategy->name, TAB_MORE);
    html(page->out, "<p class=\"lead\">%ls</p><ul class=\"list\">", STR(strategy->gloss));
    for (size_t i = 0; i < page->content->practice_count; i++) {
        const struct content_practice *practice = &page->content->practices[i];
        if (practice->strategy == strategy && offered_lists(&offered, practice))
            offered_put_row(page, practice, practice->what);
    }
    html(page->out, "</ul><p class=\"quiet\"><a href=\"/practices\">%s</a></p>",
         TC(page, "All things to practise"));
    page_end(page);
}
