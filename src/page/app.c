#include "app.h"

#include <string.h>

#include "due.h"
#include "gate.h"
#include "http.h"
#include "limits.h"
#include "page.h"
#include "pages.h"
#include "str.h"

/* Room for the head of a response: a status line and five header lines, of which the location is
 * the longest. */
enum { RESPONSE_HEAD_LEN_MAX = 1024 };

static const str html_type = STR_INIT("text/html; charset=utf-8");

/* Who may see a page. */
enum access {
    ALWAYS, /* needs no notebook: help for this moment, and the ways in */
    OPEN,   /* needs an open notebook; otherwise leads to the way in */
};

struct route {
    enum http_method method;
    str pattern; /* each "*" stands for one part between slashes */
    enum access access;
    void (*answer)(struct page *page);
};

#define GET(pattern, access, answer)                                                               \
    {                                                                                              \
        HTTP_GET, STR_INIT(pattern), access, answer                                                \
    }
#define POST(pattern, access, answer)                                                              \
    {                                                                                              \
        HTTP_POST, STR_INIT(pattern), access, answer                                               \
    }

/* Every address that the program answers. To add a page: write page_x in page_x.c (or the file of
 * its subject), declare it in pages.h, add a row here and a conversation in tests/talk/. */
static const struct route routes[] = {
    GET("/", ALWAYS, page_start),
    GET("/welcome", ALWAYS, page_welcome),
    POST("/look", ALWAYS, page_look_begin),
    POST("/look/end", ALWAYS, page_look_end),
    GET("/new", ALWAYS, page_new),
    POST("/new", ALWAYS, page_new_made),
    GET("/unlock", ALWAYS, page_unlock),
    POST("/unlock", ALWAYS, page_unlocked),
    GET("/recover", ALWAYS, page_recover),
    POST("/recover", ALWAYS, page_recovered),
    POST("/lock", ALWAYS, page_lock),

    GET("/help", ALWAYS, page_help),
    GET("/help/safety", ALWAYS, page_help_safety),
    GET("/help/crisis", ALWAYS, page_help_crisis),
    GET("/help/conduct", ALWAYS, page_help_conduct),
    POST("/help/*", OPEN, page_help_chosen),
    GET("/help/*", ALWAYS, page_help_country),

    GET("/now", ALWAYS, page_now),
    GET("/now/*", ALWAYS, page_now_moment),
    GET("/feelings", ALWAYS, page_feelings),
    POST("/feelings", ALWAYS, page_feelings_named),
    POST("/feelings/keep", OPEN, page_feelings_kept),
    GET("/practices", ALWAYS, page_practices),
    GET("/practice/*", ALWAYS, page_practice),
    POST("/practice/*/done", ALWAYS, page_practice_done),
    POST("/practice/*/*", ALWAYS, page_practice_step),

    GET("/today", OPEN, page_today),
    POST("/today/not-now", OPEN, page_today_not_now),
    POST("/due/*", OPEN, page_due_answered),
    GET("/check-in", OPEN, page_check_in),
    POST("/check-in", OPEN, page_checked_in),
    GET("/urge", OPEN, page_urge),
    POST("/urge", OPEN, page_urge_noted),
    GET("/urge/*", OPEN, page_urge_wait),
    POST("/urge/*/wait", OPEN, page_urge_waits),
    GET("/urge/*/again", OPEN, page_urge_again),
    POST("/urge/*/again", OPEN, page_urge_looked),

    GET("/safety-check", OPEN, page_safety_check),
    POST("/safety-check", OPEN, page_safety_checked),
    GET("/safety-check/answers", OPEN, page_safety_answers),
    POST("/safety-check/answers", OPEN, page_safety_answers_shown),
    POST("/safety-check/erase", OPEN, page_safety_erased),
    GET("/questionnaire", OPEN, page_questionnaire),
    GET("/questionnaire/*", OPEN, page_questionnaire_item),
    POST("/questionnaire/*", OPEN, page_questionnaire_answered),

    GET("/growth", OPEN, page_growth),
    GET("/where", OPEN, page_where),
    GET("/week", OPEN, page_week),
    GET("/week/*", OPEN, page_week_until),
    GET("/weeks", OPEN, page_weeks),
    GET("/weeks/*", OPEN, page_weeks_until),

    GET("/write", OPEN, page_write),
    GET("/write/*", OPEN, page_write_kind),
    POST("/write/*", OPEN, page_write_saved),
    POST("/draft/*", OPEN, page_draft_kept),
    GET("/record/*", OPEN, page_record),
    GET("/record/*/edit", OPEN, page_record_edit),
    POST("/record/*/edit", OPEN, page_record_edited),
    GET("/record/*/history", OPEN, page_record_history),
    POST("/record/*/erase", OPEN, page_record_erased),
    POST("/record/*/restore", OPEN, page_record_restored),
    POST("/undo/*", OPEN, page_undone),
    GET("/everything", OPEN, page_everything),
    POST("/everything", OPEN, page_everything),
    GET("/trash", OPEN, page_trash),
    GET("/trash/empty", OPEN, page_trash_empty),
    POST("/trash/empty", OPEN, page_trash_emptied),
    GET("/more", OPEN, page_more),
    GET("/data", OPEN, page_data),
    POST("/data/backup", OPEN, page_data_backup),
    POST("/data/export", OPEN, page_data_exported),
    POST("/data/export/table", OPEN, page_data_table),
    POST("/data/export/own-lock", OPEN, page_data_own_lock),
    GET("/data/import", OPEN, page_data_import),
    POST("/data/import", OPEN, page_data_import_part),
    POST("/data/import/take", OPEN, page_data_import_taken),
    POST("/data/import/drop", OPEN, page_data_import_dropped),
    POST("/data/import/back", OPEN, page_data_import_back),
    GET("/settings", OPEN, page_settings),
    POST("/settings", OPEN, page_settings_saved),
    GET("/settings/passphrase", OPEN, page_passphrase),
    POST("/settings/passphrase", OPEN, page_passphrase_changed),
    GET("/settings/recovery", OPEN, page_recovery),
    POST("/settings/recovery", OPEN, page_recovery_made),
};

/* Whether `path` is of `pattern`; fills what stood for each "*". */
static bool matches(str pattern, str path, str params[PAGE_PARAM_MAX])
{
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

static size_t count_stars(str pattern)
{
    size_t count = 0;
    for (size_t i = 0; i < pattern.len; i++) count += pattern.ptr[i] == '*';
    return count;
}

/* The route of the request: of several that match, the one that leaves least open. */
static const struct route *find_route(struct page *page, bool *path_known)
{
    const struct route *found = NULL;
    *path_known = false;
    for (size_t i = 0; i < COUNT(routes); i++) {
        str params[PAGE_PARAM_MAX] = {{0}};
        if (!matches(routes[i].pattern, page->request.path, params)) continue;
        *path_known = true;
        if (routes[i].method != page->request.method) continue;
        if (found && count_stars(found->pattern) <= count_stars(routes[i].pattern)) continue;
        found = &routes[i];
        for (size_t p = 0; p < PAGE_PARAM_MAX; p++) page->params[p] = params[p];
    }
    return found;
}

static void answer_route(struct page *page)
{
    bool path_known;
    const struct route *route = find_route(page, &path_known);
    if (!route && path_known)
        page_say(page, 405, T("That cannot be done here"),
                 T("Please go back and use the buttons of the page."));
    else if (!route)
        page_not_found(page);
    else if (route->access == OPEN && !page->notebook)
        page_see(page,
                 vault_state(page->app->vault) == VAULT_LOCKED ? S("/unlock") : S("/welcome"));
    else
        route->answer(page);
}

static void answer_refused(struct page *page, int status)
{
    page_say(page, status, T("This could not be read"),
             status == 413 ? T("It was larger than the program takes at once.")
                           : T("Please go back and try again."));
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
    page_say(page, 500, T("This page grew too large"),
             T("Please narrow what it shows. Nothing was lost."));
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
    answer(&page);
    put_head(&page, out, &body);
    return reply;
}

int app_idle_lock_min(const struct app *app)
{
    int64_t minutes;
    bool read = str_parse_int(setting_value(&app->settings, SETTING_IDLE_LOCK_MIN), &minutes);
    CHECK(read);
    return (int)minutes;
}
