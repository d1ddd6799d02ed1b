/* One record: read, edit, history, trash, undo. */
#include "field.h"
#include "gate.h"
#include "keep.h"
#include "pages.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "title.h"

/* The current version of the record that the address names; NULL, with the answer written, when there is none that
 * may be seen: what lies under a lock of its own has its own page. */
static const struct entry *entry_of_address(struct page *page, struct record *record)
{
    id128 id;
    const struct entry *entry = NULL;
    if (id_parse(page->params[0], &id)) entry = notebook_current(page->notebook, id);
    bool found = entry && notebook_read(entry, page->arena, record) &&
                 !(record->kind && record->kind->own_lock);
    if (found) return entry;
    page_not_found(page);
    return NULL;
}

static str path_of(struct page *page, const struct entry *entry, const char *act)
{
    struct buf id = buf_new(page->arena, ID_TEXT_LEN);
    id_put(&id, entry->id);
    return page_path(page, "/record/%.*s%s", STR(buf_str(&id)), act);
}

static void put_link_value(struct page *page, str text)
{
    id128 id;
    struct record record;
    const struct entry *entry = id_parse(text, &id) ? notebook_current(page->notebook, id) : NULL;
    if (entry && notebook_read(entry, page->arena, &record))
        html(page->out, "<a href=\"/record/%.*s\">%.*s</a>", STR(text),
             STR(title_of(page, &record, 80)));
    else
        html(page->out, "%.*s", STR(text));
}

static void put_options(struct page *page, const struct field *field, const struct value *value)
{
    for (size_t i = 0; i < value->count; i++) {
        size_t number = (size_t)value->numbers[i];
        html(page->out, "%s%.*s", i > 0 ? ", " : "",
             STR(number <= field->option_count ? field->options[number - 1].label : S("?")));
    }
}

static void put_value(struct page *page, const struct field *field, const struct value *value)
{
    switch (field->type) {
    case FIELD_CHOICE: {
        size_t number = (size_t)value->number;
        html(page->out, "%.*s",
             STR(number <= field->option_count ? field->options[number - 1].label : S("?")));
        break;
    }
    case FIELD_CHOICES: put_options(page, field, value); break;
    case FIELD_FLAG: html(page->out, "%.*s", STR(value->number ? T("Yes") : T("No"))); break;
    case FIELD_DAY: page_put_day(page, (day)value->number); break;
    case FIELD_LINK: put_link_value(page, value->text); break;
    case FIELD_LINKS:
        for (size_t i = 0; i < value->count; i++) {
            if (i > 0) html(page->out, ", ");
            put_link_value(page, value->texts[i]);
        }
        break;
    default: {
        struct arena room = *page->arena;
        struct buf text = buf_new(&room, RECORD_LEN_MAX);
        value_put_plain(&text, field, value);
        html(page->out, "%.*s", STR(buf_str(&text)));
        if (field->unit.len > 0) html(page->out, " %.*s", STR(field->unit));
    }
    }
}

static void put_values(struct page *page, const struct record *record)
{
    html(page->out, "<dl class=\"rows\">");
    for (size_t i = 0; record->kind && i < record->kind->field_count; i++) {
        if (!record->values[i].present) continue;
        const struct field *field = &record->kind->fields[i];
        html(page->out, "<div><dt>%.*s</dt><dd>", STR(field->label));
        if (field->long_text) html(page->out, "<div class=\"prose\">");
        put_value(page, field, &record->values[i]);
        if (field->long_text) html(page->out, "</div>");
        html(page->out, "</dd></div>");
    }
    html(page->out, "</dl>");
}

static void put_when(struct page *page, struct moment at)
{
    struct buf clock = buf_new(page->arena, 8);
    moment_put_clock(&clock, at);
    html(page->out, "<p class=\"quiet\">");
    page_put_day(page, moment_emotional_day(at));
    html(page->out, ", %.*s</p>", STR(buf_str(&clock)));
}

static void put_followers(struct page *page, const struct entry *entry)
{
    struct query query = query_all();
    query.about = entry->id;
    query.oldest_first = true;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *follower = query_next(&run);
    if (!follower) return;
    html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T("What came of it")));
    for (; follower; follower = query_next(&run)) title_put_row(page, follower);
    html(page->out, "</ul>");
}

static void put_acts(struct page *page, const struct entry *entry, const struct record *record)
{
    html(page->out, "<div class=\"actions\">");
    if (record->erased) {
        html(page->out,
             "<form method=\"post\" action=\"%.*s\"><button class=\"primary\">%.*s</button></form>",
             STR(path_of(page, entry, "/restore")), STR(T("Bring back")));
    } else {
        if (record->kind)
            html(page->out, "<a class=\"button\" href=\"%.*s\">%.*s</a>",
                 STR(path_of(page, entry, "/edit")), STR(T("Change")));
        html(page->out,
             "<form method=\"post\" action=\"%.*s\"><button class=\"quiet\">%.*s</button></form>",
             STR(path_of(page, entry, "/erase")), STR(T("Move to the trash")));
    }
    if (notebook_earlier(page->notebook, entry))
        html(page->out, "<a class=\"button quiet\" href=\"%.*s\">%.*s</a>",
             STR(path_of(page, entry, "/history")), STR(T("Earlier versions")));
    html(page->out, "</div>");
}

void page_record(struct page *page)
{
    struct record record;
    const struct entry *entry = entry_of_address(page, &record);
    if (!entry) return;
    page_begin(page, title_of(page, &record, 80), TAB_WRITE);
    put_when(page, record.at);
    if (record.erased)
        html(page->out, "<p class=\"notice\">%.*s</p>", STR(T("This lies in the trash.")));
    put_values(page, &record);
    put_acts(page, entry, &record);
    put_followers(page, entry);
    page_end(page);
}

static str draft_name(struct page *page, const struct entry *entry)
{
    struct buf id = buf_new(page->arena, ID_TEXT_LEN);
    id_put(&id, entry->id);
    return page_path(page, "edit-%.*s", STR(buf_str(&id)));
}

static void put_edit(struct page *page, const struct entry *entry, const struct record *record,
                     const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, record->kind, form, problems};
    str path = path_of(page, entry, "/edit");
    page_begin(page, T("Change"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%.*s</p>", STR(record->kind->label));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%.*s\" data-draft=\"%.*s\">", STR(path),
         STR(draft_name(page, entry)));
    field_put_all(&set);
    field_put_at(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%.*s</button>"
         "<a class=\"button quiet\" href=\"%.*s\">%.*s</a></div></form>",
         STR(T("Save")), STR(path_of(page, entry, "")), STR(T("Leave it as it was")));
    page_end(page);
}

static struct form form_with_at(struct page *page, const struct record *record)
{
    struct form stored = form_of_record(record, page->arena);
    struct form form = form_empty(page->arena, stored.count + 2);
    struct buf date = buf_new(page->arena, 16), clock = buf_new(page->arena, 8);
    for (size_t i = 0; i < stored.count; i++)
        form_add(&form, stored.fields[i].name, stored.fields[i].text);
    day_put(&date, moment_local_day(record->at));
    moment_put_clock(&clock, record->at);
    form_add(&form, S("at-day"), buf_str(&date));
    form_add(&form, S("at-time"), buf_str(&clock));
    return form;
}

void page_record_edit(struct page *page)
{
    struct record record;
    const struct entry *entry = entry_of_address(page, &record);
    if (!entry) return;
    if (!record.kind) {
        page_say(page, 200, T("This cannot be changed here"),
                 T("A later version of this program wrote it. It is kept as it is."));
        return;
    }
    struct form form;
    if (!keep_find(page, draft_name(page, entry), &form)) form = form_with_at(page, &record);
    put_edit(page, entry, &record, &form, NULL);
}

void page_record_edited(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    struct moment at;
    id128 version;
    const struct entry *entry = entry_of_address(page, &record);
    if (!entry) return;
    if (!record.kind) {
        page_not_found(page);
    } else if (save_is_full(page, &problems) ||
               !field_read_at(page, &page->form, &problems, &at) ||
               !save_amended(page, entry, &page->form, true, at, &problems, &version)) {
        put_edit(page, entry, &record, &page->form, &problems);
    } else {
        keep_drop(page, draft_name(page, entry));
        page_see_saved(page, path_of(page, entry, ""), version);
    }
}

void page_record_history(struct page *page)
{
    struct record record;
    const struct entry *entry = entry_of_address(page, &record);
    if (!entry) return;
    page_begin(page, T("Earlier versions"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%.*s</p>",
         STR(T("Nothing is lost when you change something. The newest stands first.")));
    for (const struct entry *at = entry; at; at = notebook_earlier(page->notebook, at)) {
        if (!notebook_read(at, page->arena, &record)) continue;
        html(page->out, "<section class=\"card\">");
        put_when(page, record.written);
        if (record.erased)
            html(page->out, "<p>%.*s</p>", STR(T("Moved to the trash.")));
        else
            put_values(page, &record);
        html(page->out, "</section>");
    }
    page_end(page);
}

static void put_in_trash(struct page *page, bool erased)
{
    struct record record;
    const struct entry *entry = entry_of_address(page, &record);
    if (!entry) return;
    if (record.erased == erased)
        page_see(page, path_of(page, entry, ""));
    else
        page_see_saved(page, erased ? S("/everything") : path_of(page, entry, ""),
                       save_erased(page, entry, erased));
}

void page_record_erased(struct page *page)
{
    put_in_trash(page, true);
}

void page_record_restored(struct page *page)
{
    put_in_trash(page, false);
}

void page_undone(struct page *page)
{
    id128 version, undoing;
    if (id_parse(page->params[0], &version) && save_undone(page, version, &undoing))
        page_see_saved(page, S("/everything"), undoing);
    else
        page_say(page, 404, T("This was changed again since"),
                 T("You find every version of it under its own page."));
}
