/* Everything that was written down, to filter and to search; and the trash. */
#include "keeping.h"
#include "kind_choices.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "title.h"
#include "utf8.h"
#include "wording.h"

enum { ROWS_AT_ONCE = 50 };

/* What was asked for: a kind, a range of days, words; and which part of what was found. */
struct filter {
    str kind, since, until, words;
    struct query query;
    size_t part; /* from 1, the newest */
};

/* Words of a person come by POST alone; the rest may stand in an address. */
static str asked(struct page *page, str name)
{
    return form_text(page->request.method == HTTP_POST ? &page->form : &page->query, name);
}

static struct filter filter_of(struct page *page)
{
    struct filter filter = {.kind = asked(page, S("kind")),
                            .since = asked(page, S("since")),
                            .until = asked(page, S("until")),
                            .words = str_trim(form_text(&page->form, S("words"))),
                            .query = query_all(),
                            .part = 1};
    const struct kind *kind = kind_find(filter.kind);
    if (kind && !kind->own_lock) filter.query.kind = kind;
    filter.query.without = kind_find(S("setting"));
    if (!day_parse(filter.since, &filter.query.since)) filter.since = (str){0};
    if (!day_parse(filter.until, &filter.query.until)) filter.until = (str){0};
    int64_t part;
    if (str_parse_int(asked(page, S("part")), &part) && part > 0 && part < INT32_MAX)
        filter.part = (size_t)part;
    struct buf folded = buf_new(page->arena, 3 * filter.words.len + 1);
    utf8_fold(&folded, filter.words);
    filter.query.folded_text = buf_str(&folded);
    return filter;
}

static bool is_narrowed(const struct filter *filter)
{
    return filter->query.kind || filter->since.len > 0 || filter->until.len > 0;
}

static void put_kinds(struct page *page, const struct filter *filter)
{
    html(page->out,
         "<div class=\"field\"><label for=\"kind\">%s</label><select id=\"kind\" name=\"kind\">"
         "<option value=\"\">%s</option>",
         TC(page, "Kind"), TC(page, "Everything"));
    kind_choices_put(page, filter->query.kind);
    html(page->out, "</select></div>");
}

static void put_day_field(struct page *page, const char *name, str label, str value)
{
    html(page->out,
         "<div class=\"field\"><label for=\"%s\">%ls</label>"
         "<input type=\"date\" id=\"%s\" name=\"%s\" value=\"%ls\"></div>",
         name, STR(label), name, name, STR(value));
}

static void put_filter(struct page *page, const struct filter *filter)
{
    html(page->out,
         "<form role=\"search\" class=\"search\" method=\"post\" action=\"/everything\" "
         "data-live=\"found\"><label for=\"words\">%s</label>"
         "<input type=\"search\" id=\"words\" name=\"words\" autocomplete=\"off\" "
         "spellcheck=\"false\" value=\"%ls\"><button>%s</button>",
         TC(page, "Find"), STR(filter->words), TC(page, "Find"));
    html(page->out, "<details%s><summary>%s</summary><div class=\"fields\">",
         is_narrowed(filter) ? " open" : "", TC(page, "Only one kind, or some days"));
    put_kinds(page, filter);
    put_day_field(page, "since", T(page, "From"), filter->since);
    put_day_field(page, "until", T(page, "Until"), filter->until);
    html(page->out, "</div></details></form>");
}

/* Rows under the headings of their days. */
struct days {
    struct page *page;
    str folded;
    day last;
    bool any;
};

static void put_row(struct days *days, const struct entry *entry)
{
    struct page *page = days->page;
    if (!days->any || entry_day(entry) != days->last) {
        if (days->any) html(page->out, "</ul>");
        html(page->out, "<h2>%ls</h2><ul class=\"list\">",
             STR(wording_sentence_start(page, wording_day(page, entry_day(entry)))));
    }
    days->any = true;
    days->last = entry_day(entry);
    title_put_hit(page, entry, days->folded);
}

static void put_rows(struct page *page, const struct entry *const *entries, size_t count,
                     str folded)
{
    struct days days = {.page = page, .folded = folded};
    for (size_t i = 0; i < count; i++) put_row(&days, entries[i]);
    if (days.any) html(page->out, "</ul>");
}

/* Looks through the notebook once: how many fit, and those of the part that is asked for. */
struct found {
    size_t count, shown;
    const struct entry **entries;
};

static struct found find(struct page *page, const struct filter *filter)
{
    /* All of a long life is counted once for each state of the notebook. */
    bool all = !is_narrowed(filter) && filter->query.folded_text.len == 0;
    size_t known = all ? page->app->entry_count : SIZE_MAX;
    struct found found = {.entries = NEW(page->arena, const struct entry *, ROWS_AT_ONCE)};
    size_t from = (filter->part - 1) * ROWS_AT_ONCE;
    struct query_run run = query_start(page->notebook, &filter->query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run)); found.count++) {
        if (found.count >= from && found.shown < ROWS_AT_ONCE)
            found.entries[found.shown++] = entry;
        else if (known != SIZE_MAX && found.count >= from)
            break;
    }
    if (known != SIZE_MAX)
        found.count = known;
    else if (all)
        page->app->entry_count = found.count;
    return found;
}

static void put_part_link(struct page *page, const struct filter *filter, size_t part, str rel,
                          str label)
{
    html(page->out, "<a rel=\"%ls\" href=\"/everything?part=%zu", STR(rel), part);
    if (filter->query.kind) html(page->out, "&amp;kind=%ls", STR(filter->query.kind->name));
    if (filter->since.len > 0) html(page->out, "&amp;since=%ls", STR(filter->since));
    if (filter->until.len > 0) html(page->out, "&amp;until=%ls", STR(filter->until));
    html(page->out, "\">%ls</a>", STR(label));
}

static void put_hidden(struct page *page, str name, str value)
{
    html(page->out, "<input type=\"hidden\" name=\"%ls\" value=\"%ls\">", STR(name), STR(value));
}

/* One way on, by link; where words are searched for, by a form, since they may stand in no address.
 */
static void put_way(struct page *page, const struct filter *filter, size_t part, str rel, str label)
{
    if (filter->words.len == 0) {
        put_part_link(page, filter, part, rel, label);
        return;
    }
    html(page->out, "<form method=\"post\" action=\"/everything\">");
    put_hidden(page, S("words"), filter->words);
    put_hidden(page, S("kind"), filter->kind);
    put_hidden(page, S("since"), filter->since);
    put_hidden(page, S("until"), filter->until);
    html(page->out, "<button class=\"quiet\" name=\"part\" value=\"%zu\">%ls</button></form>", part,
         STR(label));
}

static void put_ways(struct page *page, const struct filter *filter, size_t count)
{
    size_t parts = (count + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
    if (parts < 2) return;
    html(page->out, "<nav class=\"pages\" aria-label=\"%s\">", TC(page, "Pages"));
    if (filter->part > 1)
        put_way(page, filter, filter->part - 1, S("prev"), T(page, "Newer"));
    else
        html(page->out, "<span></span>");
    html(page->out, "<span>%s</span>",
         TFC(page, "{1} of {2}", page_path(page, "%zu", filter->part),
             page_path(page, "%zu", parts)));
    if (filter->part < parts)
        put_way(page, filter, filter->part + 1, S("next"), T(page, "Older"));
    else
        html(page->out, "<span></span>");
    html(page->out, "</nav>");
}

static void put_nothing(struct page *page, const struct filter *filter)
{
    if (filter->words.len > 0 || is_narrowed(filter))
        html(page->out,
             "<div class=\"empty\"><p>%s</p><a class=\"button\" "
             "href=\"/everything\">%s</a></div>",
             TC(page, "Nothing like that was found. A shorter piece of a word may find more."),
             TC(page, "Show everything"));
    else
        html(page->out,
             "<div class=\"empty\"><p>%s</p><a class=\"button\" href=\"/check-in\">%s</a></div>",
             TC(page, "What you write down will stand here, the newest first."),
             TC(page, "Check in"));
}

void page_everything(struct page *page)
{
    struct filter filter = filter_of(page);
    struct found found = find(page, &filter);
    page_begin(page, T(page, "Everything"), TAB_WRITE);
    put_filter(page, &filter);
    html(page->out, "<div id=\"found\"><p role=\"status\" class=\"quiet\">%zu %s</p>", found.count,
         found.count == 1 ? TC(page, "entry") : TC(page, "entries"));
    if (found.shown == 0) put_nothing(page, &filter);
    put_rows(page, found.entries, found.shown, filter.query.folded_text);
    put_ways(page, &filter, found.count);
    html(page->out,
         "</div><ul class=\"list\"><li><a href=\"/trash\"><span>%s <small>%s</small></span></a>"
         "</li></ul>",
         TC(page, "Trash"), TC(page, "What you took away and can bring back"));
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
    page_begin(page, T(page, "Trash"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "What lies here can be brought back, until you empty the trash."));
    struct days days = {.page = page};
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));) put_row(&days, entry);
    if (days.any) html(page->out, "</ul>");
    if (days.any)
        html(page->out,
             "<div class=\"actions\"><a class=\"button quiet\" href=\"/trash/empty\">%s</a></div>",
             TC(page, "Empty the trash"));
    else
        html(page->out, "<div class=\"empty\"><p>%s</p></div>", TC(page, "The trash is empty."));
    page_end(page);
}

void page_trash_empty(struct page *page)
{
    page_begin(page, T(page, "Empty the trash"), TAB_MORE);
    html(page->out,
         "<form class=\"confirm card\" method=\"post\" "
         "action=\"/trash/empty\"><h2>%s</h2><p>%s</p>"
         "<p>%s</p><div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button\" href=\"/trash\">%s</a></div></form>",
         TC(page, "Take all of it away for good?"),
         TC(page,
            "The words in the trash, with all their earlier versions, are then gone from this "
            "notebook. "
            "This is the one thing that cannot be undone."),
         TC(page, "Backups that you made before still hold them."), TC(page, "Empty the trash"),
         TC(page, "Keep it"));
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
