/* app_answer: from the bytes of a request to the area that answers it, and back to bytes. */
#include "app.h"

#include <string.h>

#include "entrance/entrance.h"
#include "evening/evening.h"
#include "gate.h"
#include "growth/growth.h"
#include "help/help.h"

#include "http.h"
#include "keeping/keeping.h"
#include "know/know.h"
#include "limits.h"
#include "stand/stand.h"
#include "steady/steady.h"
#include "str.h"
#include "together/together.h"
#include "trust/trust.h"

/* Room for the head of a response: a status line and five header lines, of which the location is
 * the longest. */
enum { RESPONSE_HEAD_LEN_MAX = 1024 };

static const str html_type = STR_INIT("text/html; charset=utf-8");

/* Every part of the program, in the order in which More shows them. */
static const struct area *const areas[] = {
    &area_entrance, &area_evening,  &area_steady, &area_know, &area_stand,
    &area_trust,    &area_together, &area_growth, &area_help, &area_keeping,
};

const struct area *const *app_areas(size_t *count)
{
    *count = COUNT(areas);
    return areas;
}

static size_t count_stars(str pattern)
{
    size_t count = 0;
    for (size_t i = 0; i < pattern.len; i++) count += pattern.ptr[i] == '*';
    return count;
}

static void consider(struct page *page, const struct route *route, const struct route **found,
                     bool *path_known)
{
    str params[PAGE_PARAM_MAX] = {{0}};
    if (route->access == GATED && page->notebook && !page->gate_open) return;
    if (!area_route_fits(route, page->request.path, params)) return;
    *path_known = true;
    if (route->method != page->request.method) return;
    if (*found && count_stars((*found)->pattern) <= count_stars(route->pattern)) return;
    *found = route;
    for (size_t p = 0; p < PAGE_PARAM_MAX; p++) page->params[p] = params[p];
}

/* The route of the request: of several that match, the one that leaves least open. */
static const struct route *find_route(struct page *page, bool *path_known)
{
    const struct route *found = NULL;
    *path_known = false;
    for (size_t a = 0; a < page->area_count; a++)
        for (size_t i = 0; i < page->areas[a]->route_count; i++)
            consider(page, &page->areas[a]->routes[i], &found, path_known);
    return found;
}

static void answer_route(struct page *page)
{
    bool path_known;
    const struct route *route = find_route(page, &path_known);
    if (!route && path_known)
        page_say(page, 405, T(page, "That cannot be done here"),
                 T(page, "Please go back and use the buttons of the page."));
    else if (!route)
        page_not_found(page);
    else if (route->access != ALWAYS && !page->notebook)
        page_see(page,
                 vault_state(page->app->vault) == VAULT_LOCKED ? S("/unlock") : S("/welcome"));
    else
        route->answer(page);
}

static void answer_refused(struct page *page, int status)
{
    page_say(page, status, T(page, "This could not be read"),
             status == 413 ? T(page, "It was larger than fits at once.")
                           : T(page, "Please go back and try again."));
}

static bool read_forms(struct page *page)
{
    return form_read(page->request.query, page->arena, &page->query) &&
           form_read(page->request.body, page->arena, &page->form);
}

/* The head is written last, when status and length are known, into room that was left before the
 * body. */
static void put_head(struct page *page, struct buf *out, struct buf *body)
{
    struct arena scratch = *page->arena;
    struct buf head = buf_new(&scratch, RESPONSE_HEAD_LEN_MAX);
    if (page->reply->status == 303) body->len = 0;
    http_put_head(&head, page->reply->status, page->content_type, page->location, page->file_name,
                  body->len);
    CHECK(!head.full);
    char *start = body->ptr - head.len;
    memcpy(start, head.ptr, head.len);
    *out = (struct buf){start, head.len + body->len, out->cap - (size_t)(start - out->ptr), false};
}

static void answer(struct page *page)
{
    int refused = http_parse(page->request_bytes, &page->request);
    if (refused == 0 && !read_forms(page)) refused = 400;
    if (refused != 0)
        answer_refused(page, refused);
    else
        answer_route(page);
    if (!page->out->full) return;
    *page->out = buf_over(page->out->ptr, page->out->cap);
    page->content_type = html_type;
    page->location = page->file_name = (str){0};
    page_say(page, 500, T(page, "This page grew too large"),
             T(page, "Please narrow what it shows. Nothing was lost."));
}

struct reply app_answer(struct app *app, str request, const struct env *env, struct arena *scratch,
                        struct buf *out)
{
    struct reply reply = {.status = 200, .effects = effects_new(scratch)};
    CHECK(out->cap > RESPONSE_HEAD_LEN_MAX);
    struct buf body = buf_over(out->ptr + RESPONSE_HEAD_LEN_MAX, out->cap - RESPONSE_HEAD_LEN_MAX);
    struct page page = {.app = app,
                        .env = env,
                        .request_bytes = request,
                        .areas = areas,
                        .area_count = COUNT(areas),
                        .content = content_in(env->lang),
                        .notebook =
                            vault_state(app->vault) == VAULT_OPEN ? &app->vault->notebook : NULL,
                        .today = moment_emotional_day(env->now),
                        .arena = scratch,
                        .reply = &reply,
                        .out = &body,
                        .content_type = html_type};
    if (settings_read(&app->settings, page.notebook, *scratch)) {
        app->gate_open = page.notebook && gate_is_open(page.notebook, page.content, *scratch);
        app->entry_count = SIZE_MAX;
    }
    page.gate_open = app->gate_open;
    if (page.notebook) openings_note(&app->openings, env->now.utc_ms);
    answer(&page);
    put_head(&page, out, &body);
    return reply;
}
