#include "best.h"

#include "number.h"
#include "str.h"

struct best best_now(struct page *page, const struct offered *offered)
{
    struct best best = {.count = 0};
    if (!page->notebook) return best;
    struct helped helped = helped_of_notebook(page->notebook, page->today, page->arena);
    for (size_t i = 0; i < helped.count && best.count < BEST_MAX; i++) {
        const struct helped_practice *row = &helped.practices[i];
        const struct content_practice *practice =
            row->eased ? content_find_practice(page->content, row->name) : NULL;
        if (!practice || !offered_lists(offered, practice)) continue;
        best.rows[best.count] = *row;
        best.practices[best.count++] = practice;
    }
    return best;
}

bool best_has(const struct best *best, const struct content_practice *practice)
{
    for (size_t i = 0; i < best->count; i++)
        if (best->practices[i] == practice) return true;
    return false;
}

static void put_mean(struct page *page, double mean)
{
    number_put(page->out, (double)(int64_t)(mean * 10 + 0.5) / 10, 3);
}

void best_put(struct page *page, const struct best *best)
{
    if (best->count == 0) return;
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "What has eased it before"));
    for (size_t i = 0; i < best->count; i++) {
        html(page->out, "<li><a href=\"/practice/%ls\"><span>%ls <small>",
             STR(best->practices[i]->id), STR(best->practices[i]->title));
        put_mean(page, best->rows[i].before);
        html(page->out, " → ");
        put_mean(page, best->rows[i].after);
        html(page->out, ", %s: %d</small></span></a></li>", TC(page, "times rated"),
             best->rows[i].count);
    }
    html(page->out, "</ul><p class=\"quiet\"><small>%s</small></p>",
         TC(page, "How strong it was before and after, by your own ratings, from three of them "
                  "on. Few count for less. It is a hint, since much eases by itself."));
}
