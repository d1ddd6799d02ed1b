#include "area.h"

#include "str.h"

static const struct home *home_of(struct page *page, const struct kind *kind)
{
    for (size_t a = 0; kind && a < page->area_count; a++)
        for (size_t h = 0; h < page->areas[a]->home_count; h++)
            if (str_equal(page->areas[a]->homes[h].kind, kind->name))
                return &page->areas[a]->homes[h];
    return NULL;
}

str area_shows(struct page *page, const struct kind *kind, id128 id)
{
    const struct home *home = home_of(page, kind);
    struct buf text = buf_new(page->arena, ID_TEXT_LEN);
    id_put(&text, id);
    return page_path(page, "%.*s%.*s",
                     STR(home && home->shows.len > 0 ? home->shows : S("/record/")),
                     STR(buf_str(&text)));
}

str area_makes(struct page *page, const struct kind *kind)
{
    const struct home *home = home_of(page, kind);
    return home && home->makes.len > 0 ? home->makes
                                       : page_path(page, "/write/%.*s", STR(kind->name));
}

void area_put_doors(struct page *page, const struct area *area)
{
    for (size_t i = 0; i < area->door_count; i++) {
        const struct door *door = &area->doors[i];
        if (door->gated && !page->gate_open) continue;
        html(page->out, "<li><a href=\"%.*s\"><span>%.*s <small>%.*s</small></span></a></li>",
             STR(door->path), STR(say(page, door->label)), STR(say(page, door->meaning)));
    }
}
