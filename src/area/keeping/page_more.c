/* More: the ways to everything that has no tab of its own, by area. */
#include "keeping.h"
#include "str.h"

static void put_area(struct page *page, const struct area *area)
{
    if (!area_has_doors(page, area)) return;
    html(page->out, "<h2>%.*s</h2><ul class=\"list doors\">", STR(say(page, area->label)));
    area_put_doors(page, area);
    html(page->out, "</ul>");
}

void page_more(struct page *page)
{
    page_begin(page, T(page, "More"), TAB_MORE);
    for (size_t i = 0; i < page->area_count; i++) put_area(page, page->areas[i]);
    html(page->out,
         "<form method=\"post\" action=\"/lock\"><div class=\"actions\"><button>%.*s</button>"
         "</div></form>",
         STR(T(page, "Lock the notebook")));
    page_end(page);
}
