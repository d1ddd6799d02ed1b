/* Everything that was written down, to filter and to search; and the trash. */
#include "gate.h"
#include "pages.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "title.h"
#include "utf8.h"

enum { ROWS_AT_ONCE = 100 };

/* What was asked for: a kind, a range of days, words. */
struct filter {
    str kind, since, until, words;
    struct query query;
};

static struct filter filter_of(struct page *page)
{
    struct filter filter = {.kind = form_text(&page->form, S("kind")),
                            .since = form_text(&page->form, S("since")),
                            .until = form_text(&page->form, S("until")),
                            .words = str_trim(form_text(&page->form, S("words"))),
                            .query = query_all()};
    const struct kind *kind = kind_find(filter.kind);
    if (kind && !kind->own_lock) filter.query.kind = kind;
    day_parse(filter.since, &filter.query.since);
    day_parse(filter.until, &filter.query.until);
    struct buf folded = buf_new(page->arena, 3 * filter.words.len + 1);
    utf8_fold(&folded, filter.words);
    filter.query.folded_text = buf_str(&folded);
    return filter;
}

static void put_filter(struct page *page, const struct filter *filter)
{
    struct buf *out = page->out;
    html(out,
         "<form role=\"search\" class=\"search\" method=\"post\" action=\"/everything\" data-live=\"found\">"
         "<label for=\"words\">%.*s</label>"
         "<input type=\"search\" id=\"words\" name=\"words\" autocomplete=\"off\" spellcheck=\"false\" value=\"%.*s\">"
         "<button>%.*s</button>",
         STR(T("Find")), STR(filter->words), STR(T("Find")));
    bool narrowed = filter->query.kind || filter->since.len > 0 || filter->until.len > 0;
    html(out, "<details%s><summary>%.*s</summary><div class=\"fields\">", narrowed ? " open" : "",
         STR(T("Only some of it")));
    html(out, "<div class=\"field\"><label for=\"kind\">%.*s</label><select id=\"kind\" name=\"kind\"><option value=\"\">%.*s</option>",
         STR(T("Kind")), STR(T("Everything")));
    for (size_t i = 0; i < kinds_count; i++) {
        if (kinds[i].own_lock) continue;
        html(out, "<option value=\"%.*s\"%s>%.*s</option>", STR(kinds[i].name),
             &kinds[i] == filter->query.kind ? " selected" : "", STR(kinds[i].label));
    }
    html(out, "</select></div>");
    html(out,
         "<div class=\"field\"><label for=\"since\">%.*s</label><input type=\"date\" id=\"since\" name=\"since\" value=\"%.*s\"></div>"
         "<div class=\"field\"><label for=\"until\">%.*s</label><input type=\"date\" id=\"until\" name=\"until\" value=\"%.*s\"></div>"
         "</div></details></form>",
         STR(T("From")), STR(filter->since), STR(T("Until")), STR(filter->until));
}

/* Rows under headings of their days; at most ROWS_AT_ONCE. Returns how many more there are. */
static size_t put_rows(struct page *page, const struct query *query)
{
    struct query_run run = query_start(page->notebook, query, *page->arena);
    day last = INT32_MIN;
    size_t shown = 0, left = 0;
    for (const struct entry *entry; (entry = query_next(&run));) {
        if (shown == ROWS_AT_ONCE) {
            left++;
            continue;
        }
        if (entry_day(entry) != last) {
            if (last != INT32_MIN) html(page->out, "</ul>");
            html(page->out, "<h2>");
            last = entry_day(entry);
            page_put_day(page, last);
            html(page->out, "</h2><ul class=\"list\">");
        }
        title_put_row(page, entry);
        shown++;
    }
    if (shown > 0) html(page->out, "</ul>");
    return left;
}

void page_everything(struct page *page)
{
    struct filter filter = filter_of(page);
    page_begin(page, T("Everything"), TAB_WRITE);
    put_filter(page, &filter);
    html(page->out, "<div id=\"found\">");
    size_t count = query_count(page->notebook, &filter.query, *page->arena);
    html(page->out, "<p role=\"status\" class=\"quiet\">%zu %.*s</p>", count,
         STR(count == 1 ? T("entry") : T("entries")));
    size_t left = put_rows(page, &filter.query);
    if (left > 0)
        html(page->out, "<p class=\"quiet\">%.*s</p>",
             STR(T("Older ones are not shown here. Narrow the days to see them.")));
    if (count == 0)
        html(page->out,
             "<div class=\"empty\"><p>%.*s</p><a class=\"button\" href=\"/check-in\">%.*s</a></div>",
             STR(T("What you write down will stand here, the newest first.")),
             STR(T("Check in")));
    html(page->out, "</div><p><a href=\"/trash\">%.*s</a></p>", STR(T("Trash")));
    page_end(page);
}

static struct query trash_query(void)
{
    struct query query = query_all();
    query.place = QUERY_TRASH;
    return query;
}

void page_trash(struct page *page)
{
    struct query query = trash_query();
    size_t count = query_count(page->notebook, &query, *page->arena);
    page_begin(page, T("Trash"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%.*s</p>",
         STR(T("What lies here can be brought back, until you empty the trash.")));
    put_rows(page, &query);
    if (count > 0)
        html(page->out,
             "<div class=\"actions\"><a class=\"button quiet\" href=\"/trash/empty\">%.*s</a></div>",
             STR(T("Empty the trash")));
    else
        html(page->out, "<div class=\"empty\"><p>%.*s</p></div>", STR(T("The trash is empty.")));
    page_end(page);
}

void page_trash_empty(struct page *page)
{
    page_begin(page, T("Empty the trash"), TAB_MORE);
    html(page->out,
         "<form class=\"confirm card\" method=\"post\" action=\"/trash/empty\"><h2>%.*s</h2><p>%.*s</p>"
         "<p>%.*s</p><div class=\"actions\"><button class=\"primary\">%.*s</button>"
         "<a class=\"button\" href=\"/trash\">%.*s</a></div></form>",
         STR(T("Take all of it away for good?")),
         STR(T("The words in the trash, with all their earlier versions, are then gone from this notebook. "
               "This is the one thing that cannot be undone.")),
         STR(T("Backups that you made before still hold them.")), STR(T("Empty the trash")),
         STR(T("Keep it")));
    page_end(page);
}

void page_trash_emptied(struct page *page)
{
    struct query query = trash_query();
    size_t count = query_count(page->notebook, &query, *page->arena);
    id128 *ids = NEW(page->arena, id128, count);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t taken = 0;
    for (const struct entry *entry; (entry = query_next(&run));) ids[taken++] = entry->id;
    if (taken > 0)
        vault_shred(page->app->vault, ids, taken, page->env->random, &page->reply->effects);
    page_see(page, S("/trash"));
}
