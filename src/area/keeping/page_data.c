/* My data: first whether what was written is safe here, and the one thing to do about it; below,
 * folded, what leaves this device (nothing) and how to check it, where the notebook lies and for
 * how long; and the ways to bring a backup back and to take everything along. */
#include "backup_section.h"
#include "browser_place.h"
#include "csv.h"
#include "data_file.h"
#include "door.h"
#include "export.h"
#include "field.h"
#include "jsonl.h"
#include "keeping.h"
#include "kind_choices.h"
#include "restore_section.h"
#include "row.h"
#include "str.h"
#include "wording.h"

static size_t entries_held(struct page *page)
{
    struct query query = query_all();
    query.without = kind_find(S("setting"));
    return query_count(page->notebook, &query, *page->arena);
}

static str fault_sentence(struct page *page, enum fault_type type)
{
    const str sentences[FAULT_TYPE_COUNT] = {
        [FAULT_CHANGED] = T(page, "entries were changed from outside. They are not read."),
        [FAULT_MISSING] = T(page, "entries are missing between others."),
        [FAULT_REPEATED] = T(page, "entries are there twice. They are read once."),
        [FAULT_CUT] = T(page, "entries are missing at the end."),
        [FAULT_SHREDDED] =
            T(page, "entries have lost their content, and nothing says that you erased it."),
        [FAULT_RETURNED] = T(page, "entries that you erased for good are there again."),
        [FAULT_HEAD] =
            T(page, "places where the note of what should be there was changed or is missing."),
        [FAULT_SLOTS] =
            T(page, "places where the part that holds the locks was changed, or is an old one."),
        [FAULT_DRAFT] = T(page, "drafts were changed from outside. They are not read."),
        [FAULT_UNREADABLE] = T(page, "entries are whole, and only a later version can read them."),
    };
    return sentences[type];
}

/* How many places of one fault there are. */
static uint64_t count_faults(const struct vault *vault, enum fault_type type)
{
    uint64_t count = 0;
    for (size_t i = 0; i < vault->fault_count; i++)
        if (vault->faults[i].type == type)
            count += vault->faults[i].count ? vault->faults[i].count : 1;
    return count;
}

static void put_faults(struct page *page, const struct vault *vault)
{
    html(page->out, "<section class=\"problems\"><h2>%s</h2><ul>",
         TC(page, "Not everything here is whole"));
    for (unsigned t = 0; t < FAULT_TYPE_COUNT; t++) {
        uint64_t count = count_faults(vault, (enum fault_type)t);
        if (count > 0)
            html(page->out, "<li>%llu %ls</li>", (unsigned long long)count,
                 STR(fault_sentence(page, (enum fault_type)t)));
    }
    html(page->out, "</ul><p>%s</p></section>",
         TC(page,
            "All the rest is open, and nothing is written over what is hurt. If you have a backup, "
            "keep it safe before you do anything else."));
}

static str held_in_words(struct page *page)
{
    size_t count = entries_held(page);
    if (count == 0) return T(page, "no entries yet");
    str held = wording_count(page, (int64_t)count, T(page, "one entry"), T(page, "entries"));
    if (page->app->vault->fault_count > 0) return held;
    return TF(page, "{1}, none missing", held);
}

static void put_rows(struct page *page)
{
    bool browser = page->env->host_browser;
    html(page->out, "<dl class=\"rows\">");
    row_put_fact(page, T(page, "Leaves this device"), T(page, "nothing"));
    row_put_fact(page, T(page, "Where it is"),
                 browser ? T(page, "in this browser, sealed") : T(page, "on this device, sealed"));
    row_put_fact(page, T(page, "In it"), held_in_words(page));
    browser_place_put_rows(page);
    backup_section_put_row(page);
    html(page->out, "</dl>");
}

/* What someone wants to know who is worried: all of it on the first screen of a phone. */
static void put_answer(struct page *page)
{
    if (page->app->vault->fault_count > 0) put_faults(page, page->app->vault);
    put_rows(page);
    browser_place_put_fleeting(page);
    browser_place_put_answer(page);
    backup_section_put(page);
    restore_section_put_back(page);
}

static void put_explained(struct page *page)
{
    bool browser = page->env->host_browser;
    page_put_fold(page, S("data-nothing-leaves"));
    page_put_fold(page, browser ? S("data-check-browser") : S("data-check-program"));
    if (page->app->made_up) return;
    page_begin_fold(page, browser ? S("data-lies-browser") : S("data-lies-program"));
    if (page->app->vault->fault_count == 0)
        html(page->out, "<p>%s</p>",
             TC(page, "Every seal was looked at when it was opened, and all of them are whole."));
    html(page->out, "</details>");
    browser_place_put(page);
    page_put_fold(page, S("data-backup"));
}

static void put_kind_choices(struct page *page)
{
    html(page->out,
         "<div class=\"field\"><label for=\"kind\">%s</label><select id=\"kind\" name=\"kind\">",
         TC(page, "One kind of entry"));
    kind_choices_put(page, NULL);
    html(page->out, "</select></div>");
}

static void put_table(struct page *page)
{
    html(page->out,
         "<details><summary>%s</summary><form method=\"post\" action=\"/data/export/table\">",
         TC(page, "Only one kind, as a table"));
    put_kind_choices(page);
    html(page->out,
         "<div class=\"actions\"><button>%s</button></div><p "
         "class=\"quiet\">%s</p></form></details>",
         TC(page, "Save the table"),
         TC(page, "Rows and columns (CSV), as a spreadsheet reads them."));
}

/* Behind a lock of its own: taken out only by name, and with the passphrase once more. */
static void put_own_lock(struct page *page, const struct problems *problems)
{
    if (!vault_has(page->app->vault, SECRET_PASSPHRASE)) return;
    html(page->out,
         "<details%s><summary>%s</summary>"
         "<form method=\"post\" action=\"/data/export/own-lock\">",
         problems ? " open" : "", TC(page, "What lies behind a lock of its own"));
    door_put_passphrase(page, "passphrase", T(page, "Your passphrase, once more"),
                        T(page, "The file will be readable by anyone who has it."), false);
    html(page->out, "<div class=\"actions\"><button>%s</button></div></form></details>",
         TC(page, "Save what lies there"));
}

static void put_take_out(struct page *page, const struct problems *problems)
{
    const struct content_passage *take = content_passage(page->content, S("data-take-out"));
    html(page->out, "<details%s><summary>%ls</summary>", problems ? " open" : "",
         STR(take->title));
    page_put_body(page, take->body);
    html(page->out,
         "<form method=\"post\" action=\"/data/export\"><label class=\"tick\">"
         "<input type=\"checkbox\" name=\"history\" value=\"1\"> <span>%s</span></label>"
         "<div class=\"actions\"><button>%s</button></div><p class=\"quiet\">%s</p></form>",
         TC(page, "With every earlier version too"), TC(page, "Save everything"),
         TC(page,
            "One line for each entry (JSON Lines). It can be brought in again without loss."));
    put_table(page);
    put_own_lock(page, problems);
    html(page->out, "</details>");
}

/* Files that come and go: each way has room of its own. */
static void put_ways(struct page *page, const struct problems *problems)
{
    html(page->out, "<section><h2>%s</h2>", TC(page, "Take out, and bring in"));
    put_take_out(page, problems);
    if (!page->app->made_up) restore_section_put_folds(page);
    html(page->out, "<ul class=\"list\">");
    if (!page->app->made_up) restore_section_put_way(page);
    row_put_way(page, S("/data/import"), T(page, "Bring something in"),
                T(page, "From a file, beside what is here"));
    html(page->out, "</ul></section>");
}

static void put_page(struct page *page, const struct problems *problems)
{
    struct form none = {0};
    page_begin(page, T(page, "My data"), TAB_MORE);
    if (problems) field_put_problems(&(struct field_set){page, NULL, &none, problems});
    if (!page->app->made_up) put_answer(page);
    put_explained(page);
    put_ways(page, problems);
    page_end(page);
}

void page_data(struct page *page)
{
    put_page(page, NULL);
}

static void put_lines(struct page *page, const struct export_wish *wish)
{
    struct export_run run = export_start(page->notebook, wish, page->arena);
    page->content_type = S("application/jsonl; charset=utf-8");
    data_file_name(page, "jsonl");
    for (const struct entry *entry; (entry = export_next(&run));)
        jsonl_put_entry(page->out, entry, *page->arena);
}

void page_data_exported(struct page *page)
{
    struct export_wish wish = export_all();
    wish.history = form_given(&page->form, S("history"));
    put_lines(page, &wish);
}

void page_data_table(struct page *page)
{
    const struct kind *kind = kind_find(form_text(&page->form, S("kind")));
    if (!kind || kind->own_lock) {
        page_not_found(page);
        return;
    }
    struct export_wish wish = export_all();
    wish.kinds = &kind;
    wish.kind_count = 1;
    struct export_run run = export_start(page->notebook, &wish, page->arena);
    page->content_type = S("text/csv; charset=utf-8");
    data_file_name(page, "csv");
    csv_put_heads(page->out, kind);
    for (const struct entry *entry; (entry = export_next(&run));) {
        struct arena scratch = *page->arena;
        struct record record;
        if (notebook_read(entry, &scratch, &record)) csv_put(page->out, &record, scratch);
    }
}

void page_data_own_lock(struct page *page)
{
    struct problems problems = {0};
    if (!vault_has(page->app->vault, SECRET_PASSPHRASE)) {
        page_not_found(page);
        return;
    }
    enum door_again again = door_ask_again(page, &problems);
    if (again == DOOR_WRONG) put_page(page, &problems);
    if (again != DOOR_RIGHT) return;
    const struct kind **locked = NEW(page->arena, const struct kind *, kinds_count);
    struct export_wish wish = export_all();
    for (size_t i = 0; i < kinds_count; i++)
        if (kinds[i].own_lock) locked[wish.kind_count++] = &kinds[i];
    wish.kinds = locked;
    put_lines(page, &wish);
}
