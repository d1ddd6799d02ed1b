#include "area.h"

#include "row.h"
#include "settings.h"
#include "str.h"

/* The home of a kind, and the area that has it. */
static const struct home *home_of(struct page *page, const struct kind *kind,
                                  const struct area **area)
{
    for (size_t a = 0; kind && a < page->area_count; a++) {
        *area = page->areas[a];
        for (size_t h = 0; h < (*area)->home_count; h++)
            if (str_equal((*area)->homes[h].kind, kind->name)) return &(*area)->homes[h];
    }
    return NULL;
}

/* Whether the page at `path`, with `rest` behind it, is there now: behind the closed gate it is
 * not. */
static bool is_there(struct page *page, const struct area *area, str path, str rest)
{
    if (path.len == 0) return false;
    for (size_t i = 0; i < area->route_count; i++) {
        const struct route *route = &area->routes[i];
        if (route->pattern.len == path.len + rest.len && str_starts(route->pattern, path) &&
            str_ends(route->pattern, rest) && route->access == GATED)
            return page->gate_open;
    }
    return true;
}

str area_shows(struct page *page, const struct kind *kind, id128 id)
{
    const struct area *area = NULL;
    const struct home *home = home_of(page, kind, &area);
    bool own = home && is_there(page, area, home->shows, S("*"));
    return page_path(page, "%ls%ls", STR(own ? home->shows : S("/record/")),
                     STR(id_text(page->arena, id)));
}

str area_makes(struct page *page, const struct kind *kind)
{
    const struct area *area = NULL;
    const struct home *home = home_of(page, kind, &area);
    bool own = home && is_there(page, area, home->makes, (str){0});
    return own ? home->makes : page_path(page, "/write/%ls", STR(kind->name));
}

bool area_has_doors(struct page *page, const struct area *area)
{
    for (size_t i = 0; i < area->door_count; i++)
        if (!area->doors[i].gated || page->gate_open) return true;
    return false;
}

bool area_may_rest(const struct area *area)
{
    enum setting away;
    return setting_of_part(area->id, &away);
}

bool area_rests(struct page *page, const struct area *area)
{
    enum setting away;
    return setting_of_part(area->id, &away) && setting_yes(&page->app->settings, away);
}

const struct area *area_find(struct page *page, str id)
{
    for (size_t a = 0; a < page->area_count; a++)
        if (str_equal(page->areas[a]->id, id)) return page->areas[a];
    return NULL;
}

bool area_route_fits(const struct route *route, str path, str params[PAGE_PARAM_MAX])
{
    str pattern = route->pattern;
    size_t count = 0;
    while (pattern.len > 0 || path.len > 0) {
        str want = str_cut(&pattern, '/'), part = str_cut(&path, '/');
        if (str_equal(want, S("*")) && part.len > 0 && count < PAGE_PARAM_MAX)
            params[count++] = part;
        else if (!str_equal(want, part))
            return false;
    }
    return true;
}

static bool may_open(const struct page *page, enum access access)
{
    return access == ALWAYS || (page->notebook && (access == OPEN || page->gate_open));
}

const struct area *area_of_path(struct page *page, str path)
{
    for (size_t a = 0; a < page->area_count; a++)
        for (size_t i = 0; i < page->areas[a]->route_count; i++) {
            const struct route *route = &page->areas[a]->routes[i];
            str params[PAGE_PARAM_MAX];
            if (route->method == HTTP_GET && may_open(page, route->access) &&
                area_route_fits(route, path, params))
                return page->areas[a];
        }
    return NULL;
}

bool area_is_there(struct page *page, str path)
{
    return area_of_path(page, path) != NULL;
}

bool area_offers(struct page *page, str path)
{
    const struct area *area = area_of_path(page, path);
    return area && !area_rests(page, area);
}

void area_put_all_of(struct page *page, str kind)
{
    html(page->out, "<p class=\"quiet\"><a href=\"/everything?kind=%ls\">%s</a></p>", STR(kind),
         TC(page, "All of them"));
}

void area_put_doors(struct page *page, const struct area *area)
{
    for (size_t i = 0; i < area->door_count; i++) {
        const struct door *door = &area->doors[i];
        if (door->gated && !page->gate_open) continue;
        row_put_way(page, door->path, say(page, door->label), say(page, door->meaning));
    }
}
