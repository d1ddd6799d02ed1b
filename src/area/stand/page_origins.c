/* Where patterns may come from: one prompt a page, in no hurry. What is written lies behind a lock
 * of its own: it is shown only after the passphrase once more, and can be taken away for good. */
#include "door.h"
#include "field.h"
#include "keep.h"
#include "markdown.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "stand.h"
#include "str.h"
#include "subject.h"

enum { SHOWN_MAX = 200 };

static bool has_own_lock(struct page *page)
{
    return vault_has(page->app->vault, SECRET_PASSPHRASE);
}

/* A breath, and out: on every one of these pages. */
static void put_way_out(struct page *page)
{
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/practice/longer-breath-out\">"
         "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/art.svg#i-breath\"></use></svg>%s"
         "</a><a class=\"button quiet\" href=\"/today\">%s</a></div>",
         TC(page, "Breathe for a moment"), TC(page, "Enough for today"));
    page_begin_fold(page, S("origins-with-someone"));
    html(page->out, "<p><a href=\"/help/professional\">%s</a></p></details>",
         TC(page, "Which kinds of help there are"));
    page_put_quiet_line(page);
}

void page_origins(struct page *page)
{
    const struct content_passage *intro = content_passage(page->content, S("origins-intro"));
    page_begin(page, intro->title, TAB_MORE);
    if (form_given(&page->query, S("done")))
        html(page->out, "<div class=\"notice\" role=\"status\"><p>%s</p></div>",
             TC(page, "It is done."));
    page_put_body(page, intro->body);
    if (!has_own_lock(page))
        html(page->out, "<p class=\"quiet\">%s</p>",
             TC(page, "This notebook has no passphrase that could be asked for again. Whoever "
                      "opens it can open this page too."));
    html(page->out, "<ul class=\"list\">");
    for (size_t i = 0; i < page->content->origin_count; i++)
        row_put_way(page, page_path(page, "/origins/%ls", STR(page->content->origins[i].id)),
                    page->content->origins[i].name, (str){0});
    html(page->out, "</ul><p class=\"quiet\"><a href=\"/origins/kept\">%s</a></p>",
         TC(page, "What I wrote here before"));
    put_way_out(page);
    page_end(page);
}

/* -------------------------------------------------------------------------- one prompt */

static const struct content_origin *prompt_of_address(struct page *page)
{
    const struct content_origin *origin = content_find_origin(page->content, page->params[0]);
    if (!origin) page_not_found(page);
    return origin;
}

static str draft_of(struct page *page, const struct content_origin *origin)
{
    return page_path(page, "origin-%ls", STR(origin->id));
}

static str path_of(struct page *page, const struct content_origin *origin, const char *act)
{
    return page_path(page, "/origins/%ls%s", STR(origin->id), act);
}

/* The address of the prompt after this one; of all of them after the last. */
static str path_after(struct page *page, const struct content_origin *origin)
{
    size_t next = (size_t)(origin - page->content->origins) + 1;
    if (next == page->content->origin_count) return S("/origins");
    return path_of(page, &page->content->origins[next], "");
}

static void begin_prompt(struct page *page, const struct content_origin *origin)
{
    page_begin(page, origin->name, TAB_MORE);
    page_put_body(page, origin->say);
}

static void put_form(struct page *page, const struct content_origin *origin,
                     const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("origin")), form, problems};
    begin_prompt(page, origin);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\" data-draft=\"%ls\">",
         STR(path_of(page, origin, "")), STR(draft_of(page, origin)));
    field_put_asking(&set, S("text"), origin->ask);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         TC(page, "Keep it behind its lock"), STR(path_after(page, origin)),
         TC(page, "Skip this one"));
    put_way_out(page);
    page_end(page);
}

/* Asks for the passphrase once more and sends it to `action`. */
static void put_lock(struct page *page, str action, str button, const struct problems *problems)
{
    struct form none = {0};
    field_put_problems(&(struct field_set){page, NULL, &none, problems});
    html(page->out, "<form method=\"post\" action=\"%ls\">", STR(action));
    door_put_passphrase(page, "passphrase", T(page, "Your passphrase, once more"),
                        T(page, "What you write here is kept apart from everything else."), false);
    html(page->out, "<div class=\"actions\"><button class=\"primary\">%ls</button></div></form>",
         STR(button));
}

/* What was begun here and not kept lies behind the lock as well. */
static void put_begun(struct page *page, const struct content_origin *origin,
                      const struct problems *problems)
{
    begin_prompt(page, origin);
    html(page->out, "<p>%s</p>", TC(page, "Something that was begun here waits behind its lock."));
    put_lock(page, path_of(page, origin, "/begun"), T(page, "Go on with it"), problems);
    html(page->out,
         "<form method=\"post\" action=\"%ls\"><button class=\"quiet\">%s</button></form>",
         STR(path_of(page, origin, "/anew")), TC(page, "Put it aside and begin anew"));
    put_way_out(page);
    page_end(page);
}

void page_origin(struct page *page)
{
    const struct content_origin *origin = prompt_of_address(page);
    struct form form = {0};
    if (!origin) return;
    bool begun = keep_find(page, draft_of(page, origin), &form);
    if (begun && has_own_lock(page))
        put_begun(page, origin, NULL);
    else
        put_form(page, origin, &form, NULL);
}

void page_origin_anew(struct page *page)
{
    const struct content_origin *origin = prompt_of_address(page);
    if (!origin) return;
    keep_drop(page, draft_of(page, origin));
    page_see(page, path_of(page, origin, ""));
}

/* A notebook without a passphrase has nothing that could be asked for again. */
static enum door_again opened_again(struct page *page, struct problems *problems)
{
    return has_own_lock(page) ? door_ask_again(page, problems) : DOOR_RIGHT;
}

void page_origin_begun(struct page *page)
{
    const struct content_origin *origin = prompt_of_address(page);
    struct problems problems = {0};
    struct form form = {0};
    if (!origin) return;
    enum door_again again = opened_again(page, &problems);
    if (again == DOOR_WAITS) return;
    if (again == DOOR_WRONG) {
        put_begun(page, origin, &problems);
        return;
    }
    keep_find(page, draft_of(page, origin), &form);
    put_form(page, origin, &form, NULL);
}

void page_origin_kept(struct page *page)
{
    const struct content_origin *origin = prompt_of_address(page);
    struct problems problems = {0};
    id128 version;
    if (!origin) return;
    str text = form_text(&page->form, S("text"));
    if (str_trim(text).len == 0) {
        page_see(page, path_after(page, origin));
        return;
    }
    struct form form = form_empty(page->arena, 2);
    form_add(&form, S("prompt"), origin->id);
    form_add(&form, S("text"), text);
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("origin")), &form, (struct moment){0}, &problems, &version)) {
        put_form(page, origin, &form, &problems);
        return;
    }
    keep_drop(page, draft_of(page, origin));
    page_see_saved(page, path_of(page, origin, "/done"), version);
}

void page_origin_done(struct page *page)
{
    const struct content_origin *origin = prompt_of_address(page);
    const struct content_passage *kept = content_passage(page->content, S("origins-kept"));
    if (!origin) return;
    page_begin(page, kept->title, TAB_MORE);
    page_put_body(page, kept->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/today\">%s</a>"
         "<a class=\"button\" href=\"%ls\">%s</a></div>",
         TC(page, "Enough for today"), STR(path_after(page, origin)), TC(page, "Another question"));
    put_way_out(page);
    page_end(page);
}

/* -------------------------------------------------------------------------- what was written */

static struct query own_query(void)
{
    struct query query = query_all();
    query.kind = kind_find(S("origin"));
    query.place = QUERY_BOTH;
    return query;
}

static void put_acts(struct page *page, const struct entry *entry, const struct record *record)
{
    html(page->out,
         "<details><summary>%s</summary><form method=\"post\" action=\"%ls\">"
         "<div class=\"field\"><label for=\"text-%ls\">%s</label>"
         "<textarea id=\"text-%ls\" name=\"text\" dir=\"auto\" autocomplete=\"off\" "
         "spellcheck=\"false\">\n%ls</textarea></div><div class=\"actions\"><button>%s</button>"
         "</div></form></details>",
         TC(page, "Change it"), STR(subject_path(page, "/origins/kept/", entry->id, "/change")),
         STR(id_text(page->arena, entry->id)), TC(page, "What comes to mind"),
         STR(id_text(page->arena, entry->id)), STR(record_text(record, S("text"))),
         TC(page, "Save"));
    html(page->out,
         "<details><summary>%s</summary><form method=\"post\" action=\"%ls\"><p>%s</p>"
         "<div class=\"actions\"><button>%s</button></div></form></details>",
         TC(page, "Take it away for good"),
         STR(subject_path(page, "/origins/kept/", entry->id, "/erase")),
         TC(page, "It is then gone from this notebook and cannot be brought back. Backups that "
                  "you made before still hold it."),
         TC(page, "Take it away"));
}

static void put_kept(struct page *page, const struct entry *entry)
{
    struct record record;
    if (!notebook_read(entry, page->arena, &record)) return;
    str id = record_text(&record, S("prompt"));
    const struct content_origin *origin = content_find_origin(page->content, id);
    html(page->out, "<section class=\"card\"><h2><bdi>%ls</bdi></h2><p class=\"quiet\">",
         STR(origin ? origin->name : id));
    page_put_day(page, entry_day(entry));
    html(page->out, "</p><div class=\"prose\" dir=\"auto\">");
    markdown_put(page->out, record_text(&record, S("text")));
    html(page->out, "</div>");
    if (entry->erased)
        html(page->out,
             "<form method=\"post\" action=\"%ls\"><p class=\"quiet\">%s</p>"
             "<div class=\"actions\"><button>%s</button></div></form>",
             STR(subject_path(page, "/origins/kept/", entry->id, "/restore")),
             TC(page, "This one lies in the trash."), TC(page, "Bring back"));
    put_acts(page, entry, &record);
    html(page->out, "</section>");
}

static void put_all_kept(struct page *page)
{
    struct query query = own_query();
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    page_begin(page, T(page, "What I wrote here before"), TAB_MORE);
    for (const struct entry *entry; count < SHOWN_MAX && (entry = query_next(&run)); count++)
        put_kept(page, entry);
    if (count == 0)
        html(page->out, "<div class=\"empty\"><p>%s</p></div>", TC(page, "Nothing is kept here."));
    else
        html(page->out,
             "<details><summary>%s</summary><form method=\"post\" action=\"/origins/erase\">"
             "<p>%s</p><div class=\"actions\"><button>%s</button></div></form></details>",
             TC(page, "Take all of it away for good"),
             TC(page, "All that you wrote here is then gone from this notebook and cannot be "
                      "brought back. Backups that you made before still hold it."),
             TC(page, "Take all of it away"));
    put_way_out(page);
    page_end(page);
}

static void put_kept_lock(struct page *page, const struct problems *problems)
{
    page_begin(page, T(page, "Behind its own lock"), TAB_MORE);
    put_lock(page, S("/origins/kept"), T(page, "Show"), problems);
    html(page->out, "<p class=\"quiet\"><a href=\"/origins\">%s</a></p>", TC(page, "Not now"));
    page_end(page);
}

void page_origins_kept(struct page *page)
{
    if (has_own_lock(page))
        put_kept_lock(page, NULL);
    else
        put_all_kept(page);
}

void page_origins_shown(struct page *page)
{
    struct problems problems = {0};
    enum door_again again = opened_again(page, &problems);
    if (again == DOOR_RIGHT) put_all_kept(page);
    if (again == DOOR_WRONG) put_kept_lock(page, &problems);
}

/* The text that the address names, trashed or not; NULL with the answer written. */
static const struct entry *kept_of_address(struct page *page)
{
    const struct entry *entry = notebook_current_named(page->notebook, page->params[0]);
    if (entry && entry->kind_number == kind_find(S("origin"))->number) return entry;
    page_not_found(page);
    return NULL;
}

void page_origin_changed(struct page *page)
{
    const struct entry *entry = kept_of_address(page);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("text"), form_text(&page->form, S("text")));
    save_set(page, entry, &form, S("/origins"));
}

void page_origin_restored(struct page *page)
{
    const struct entry *entry = kept_of_address(page);
    if (!entry) return;
    page_see_saved(page, S("/origins"), save_erased(page, entry, false));
}

void page_origin_erased(struct page *page)
{
    const struct entry *entry = kept_of_address(page);
    if (!entry) return;
    vault_shred(page->app->vault, &entry->id, 1, page->env->random, &page->reply->effects);
    page_see(page, S("/origins?done=1"));
}

void page_origins_erased(struct page *page)
{
    struct query query = own_query();
    size_t count = query_count(page->notebook, &query, *page->arena), taken = 0;
    id128 *ids = NEW(page->arena, id128, count);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));) ids[taken++] = entry->id;
    if (taken > 0)
        vault_shred(page->app->vault, ids, taken, page->env->random, &page->reply->effects);
    for (size_t i = 0; i < page->content->origin_count; i++)
        keep_drop(page, draft_of(page, &page->content->origins[i]));
    page_see(page, S("/origins?done=1"));
}
