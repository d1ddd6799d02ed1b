#include "standing.h"

#include "position_path.h"
#include "wording.h"

/* The latest answers that could be placed on the map; false when there are none. */
static bool find_region(struct page *page, enum region *region)
{
    enum { LATEST = 2 }; /* answers may be too few to be placed; then those before count */
    if (!page->notebook) return false;
    struct arena scratch = *page->arena;
    struct position_path path = position_path_latest(page->notebook, page->today, LATEST, &scratch);
    for (size_t i = path.count; i > 0; i--) {
        if (!path.times[i - 1].position.placed) continue;
        *region = path.times[i - 1].position.likeliest;
        return true;
    }
    return false;
}

bool standing_offers(struct page *page, uint32_t not_for)
{
    enum region region;
    if (not_for == 0 || !find_region(page, &region)) return true;
    ptrdiff_t index = wording_content_region(page, region) - page->content->regions;
    return (not_for >> index & 1) == 0;
}

bool standing_keeps_distance(struct page *page)
{
    enum region region;
    return find_region(page, &region) && region == REGION_DISTANCE;
}
