#include "offered.h"

#include "position_path.h"
#include "str.h"
#include "wording.h"

/* A questionnaire of longer ago no longer says where someone stands. */
enum { REGION_DAYS = 120 };

static uint32_t region_now(struct page *page)
{
    if (!page->notebook) return 0;
    struct arena room = *page->arena;
    struct position_path path = position_path_latest(page->notebook, page->today, 1, &room);
    if (path.count == 0) return 0;
    const struct position_time *last = &path.times[path.count - 1];
    if (!last->position.placed || last->day < page->today - REGION_DAYS) return 0;
    const struct content_region *region = wording_content_region(page, last->position.likeliest);
    return UINT32_C(1) << (region - page->content->regions);
}

struct offered offered_now(struct page *page)
{
    return (struct offered){page->gate_open, region_now(page)};
}

bool offered_opens(const struct offered *offered, const struct content_practice *practice)
{
    return !practice->gated || offered->gate_open;
}

bool offered_lists(const struct offered *offered, const struct content_practice *practice)
{
    return offered_opens(offered, practice) && !practice->of_now &&
           (practice->not_for & offered->region) == 0;
}

void offered_put_row(struct page *page, const struct content_practice *practice, str small)
{
    html(page->out,
         "<li><a href=\"/practice/%ls\"><span>%ls <small>%ls · %ls</small></span></a></li>",
         STR(practice->id), STR(practice->title), STR(wording_duration(page, practice->minutes)),
         STR(small));
}
