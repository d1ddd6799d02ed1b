/* area.h - one part of the program: its addresses, its doors, and the pages that its records have.
 *
 * Floor 4. Each folder of src/area holds one and describes it in the file of its name; answer.c
 * lists them. To add a page: write page_x in page_x.c (or the file of its subject), declare it in
 * the area's header, add a row to its routes and a conversation in tests/talk/; a door if people
 * look for it, a home if it shows a kind of record.
 */
#ifndef AREA_H
#define AREA_H

#include "page.h"

/* Who may see a page. */
enum access {
    ALWAYS, /* needs no notebook: help for this moment, and the ways in */
    OPEN,   /* needs an open notebook; otherwise leads to the way in */
    GATED,  /* needs the safety gate open besides; otherwise it is not there */
};

struct route {
    enum http_method method;
    str pattern; /* each "*" stands for one part between slashes */
    enum access access;
    void (*answer)(struct page *page);
};

#define AREA_GET(pattern, access, answer)                                                          \
    {                                                                                              \
        HTTP_GET, STR_INIT(pattern), access, answer                                                \
    }
#define AREA_POST(pattern, access, answer)                                                         \
    {                                                                                              \
        HTTP_POST, STR_INIT(pattern), access, answer                                               \
    }

/* A way to a page that people look for, on More. */
struct door {
    str path;
    str label;   /* T_INIT */
    str meaning; /* T_INIT: one line */
    bool gated;  /* not there until the safety gate is open */
};

/* The pages that a kind of record has of its own; each may be missing, or lie behind
 * the closed gate: then the general one serves.
 */
struct home {
    str kind;
    str shows; /* "/trigger/": followed by a record's id; empty: /record/ID */
    str makes; /* "/triggers/new"; empty: /write/KIND */
};

struct area {
    str id;
    str label;   /* T_INIT */
    str meaning; /* T_INIT: one line */
    const struct route *routes;
    size_t route_count;
    const struct door *doors;
    size_t door_count;
    const struct home *homes;
    size_t home_count;
};

/* The page that shows a record: "/trigger/0197...", or "/record/0197..." for a kind without one of
 * its own and for `kind` NULL. In page->arena. */
str area_shows(struct page *page, const struct kind *kind, id128 id);

/* The page that makes a new record of the kind. */
str area_makes(struct page *page, const struct kind *kind);

/* Whether any of its doors is there now. */
bool area_has_doors(struct page *page, const struct area *area);

/* Whether the person may put it away, and whether they did. What was put away is offered nowhere by
 * itself; links and addresses go on working, and nothing is lost. */
bool area_may_rest(const struct area *area);
bool area_rests(struct page *page, const struct area *area);

/* The area of that id; NULL when there is none. */
const struct area *area_find(struct page *page, str id);

/* The area whose page at `path` can be opened now; NULL when there is none. */
const struct area *area_of_path(struct page *page, str path);

/* Whether the page at `path` is there now and of a part that was not put away: what may be offered
 * without being asked for. */
bool area_offers(struct page *page, str path);

/* Whether `path` is of the route's pattern; fills what stood for each "*" of it. */
bool area_route_fits(const struct route *route, str path, str params[PAGE_PARAM_MAX]);

/* Whether a page that content names can be opened now: it exists, and neither the safety gate nor a
 * closed notebook stands before it. */
bool area_is_there(struct page *page, str path);

/* The quiet line beneath a list that shows only the newest of a kind: it leads to all of them. */
void area_put_all_of(struct page *page, str kind);

/* Writes the doors that are there now as rows of a list. */
void area_put_doors(struct page *page, const struct area *area);

#endif
