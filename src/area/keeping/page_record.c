/* One record: read, edit, history, trash, undo. */
#include "know/checkin.h"
#include "field.h"
#include "gate.h"
#include "keep.h"
#include "keeping.h"
#include "locked.h"
#include "query.h"
#include "reading.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "wording.h"

/* The current version of the record that the address names; NULL, with the answer written, when
 * there is none that may be seen: what lies under a lock of its own has its own page. */
static const struct entry *entry_of_address(struct page *page, struct record *record)
{
    const struct entry *entry = notebook_current_named(page->notebook, page->params[0]);
    bool found = entry && notebook_read(entry, page->arena, record) &&
                 !(record->kind && record->kind->own_lock);
    if (found) return entry;
    page_not_found(page);
    return NULL;
}

/* Undone together: as many as are ever saved together. */
enum { TITLE_LEN_MAX = 80 };

static void put_when(struct page *page, const struct kind *kind, struct moment at)
{
    struct buf clock = buf_new(page->arena, 8);
    str when = wording_sentence_start(page, wording_day(page, moment_emotional_day(at)));
    moment_put_clock(&clock, at);
    html(page->out, "<p class=\"quiet\">");
    if (kind) html(page->out, "%ls · ", STR(say(page, kind->label)));
    html(page->out, "%ls, %ls</p>", STR(when), STR(buf_str(&clock)));
}

static bool is_weather(const struct record *record)
{
    return record->kind && str_equal(record->kind->name, S("weather"));
}

/* What a record of one kind leads to, in time: the words of the button that adds it. */
static const struct {
    str kind, then, label;
} sequels[] = {
    {STR_INIT("decision"), STR_INIT("outcome"), T_INIT("Write how it turned out")},
    {STR_INIT("boundary"), STR_INIT("boundary-event"), T_INIT("Write what happened with it")},
    {STR_INIT("conflict"), STR_INIT("repair"), T_INIT("Write how it was mended")},
    {STR_INIT("ritual"), STR_INIT("done"), T_INIT("It took place")},
};

static void put_sequel(struct page *page, const struct entry *entry, const struct record *record)
{
    for (size_t i = 0; record->kind && i < COUNT(sequels); i++) {
        if (!str_equal(sequels[i].kind, record->kind->name)) continue;
        if (!gate_offers_kind(page->gate_open, kind_find(sequels[i].then))) continue;
        html(page->out,
             "<div class=\"actions\"><a class=\"button\" href=\"/write/%ls?about=%ls\">%ls</a>"
             "</div>",
             STR(sequels[i].then), STR(id_text(page->arena, entry->id)),
             STR(say(page, sequels[i].label)));
    }
}

enum { RELATED_MAX = 30 };

static void put_related(struct page *page, const struct query *query, str heading)
{
    struct query_run run = query_start(page->notebook, query, *page->arena);
    const struct entry *related = query_next(&run);
    if (!related) return;
    html(page->out, "<h2>%ls</h2><ul class=\"list\">", STR(heading));
    for (int left = RELATED_MAX; related && left > 0; related = query_next(&run), left--)
        title_put_row(page, related);
    html(page->out, "</ul>");
}

/* Whether some kind has a field that points to records of this one. */
static bool is_pointed_to(const struct kind *kind)
{
    for (size_t k = 0; k < kinds_count; k++)
        for (size_t f = 0; f < kinds[k].field_count; f++)
            if (str_equal(kinds[k].fields[f].link, kind->name)) return true;
    return false;
}

/* What follows it, and what points to it. */
static void put_followers(struct page *page, const struct entry *entry, const struct record *record)
{
    struct query query = query_all();
    query.about = entry->id;
    query.oldest_first = true;
    put_related(page, &query, T(page, "What came of it"));
    put_sequel(page, entry, record);
    if (!record->kind || !is_pointed_to(record->kind)) return;
    query = query_all();
    query.link = id_text(page->arena, entry->id);
    put_related(page, &query, T(page, "Where it comes up"));
}

static void put_acts(struct page *page, const struct entry *entry, const struct record *record)
{
    html(page->out, "<div class=\"actions\">");
    if (record->erased) {
        html(page->out,
             "<form method=\"post\" action=\"%ls\"><button class=\"primary\">%s</button></form>",
             STR(subject_path(page, "/record/", entry->id, "/restore")), TC(page, "Bring back"));
    } else {
        if (record->kind)
            html(page->out, "<a class=\"button\" href=\"%ls\">%s</a>",
                 STR(subject_path(page, "/record/", entry->id, "/edit")), TC(page, "Change"));
        html(page->out,
             "<form method=\"post\" action=\"%ls\"><button class=\"quiet\">%s</button></form>",
             STR(subject_path(page, "/record/", entry->id, "/erase")),
             TC(page, "Move to the trash"));
    }
    if (notebook_earlier(page->notebook, entry))
        html(page->out, "<a class=\"button quiet\" href=\"%ls\">%s</a>",
             STR(subject_path(page, "/record/", entry->id, "/history")),
             TC(page, "Earlier versions"));
    html(page->out, "</div>");
}

void page_record(struct page *page)
{
    struct record record;
    const struct entry *entry = entry_of_address(page, &record);
    if (!entry) return;
    str sky = is_weather(&record) ? title_sky(record_number(&record, S("mood"), 0)) : (str){0};
    str title = title_of(page, &record, TITLE_LEN_MAX);
    page_begin_under_sky(page, title, TAB_WRITE, sky);
    put_when(page, record.kind, record.at);
    if (record.erased)
        html(page->out, "<p class=\"notice\">%s</p>", TC(page, "This lies in the trash."));
    reading_put(page, &record, title);
    put_acts(page, entry, &record);
    if (!record.erased) put_followers(page, entry, &record);
    page_end(page);
}

static str draft_name(struct page *page, const struct entry *entry)
{
    return page_path(page, "edit-%ls", STR(id_text(page->arena, entry->id)));
}

static void put_edit(struct page *page, const struct entry *entry, const struct record *record,
                     const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, record->kind, form, problems};
    str path = subject_path(page, "/record/", entry->id, "/edit");
    page_begin(page, T(page, "Change"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%ls</p>", STR(say(page, record->kind->label)));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\" data-draft=\"%ls\">", STR(path),
         STR(draft_name(page, entry)));
    if (is_weather(record))
        checkin_put_questions(&set);
    else
        field_put_all(&set);
    field_put_at(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         TC(page, "Save"), STR(subject_path(page, "/record/", entry->id, "")),
         TC(page, "Leave it as it was"));
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
        page_say(page, 200, T(page, "This cannot be changed here"),
                 T(page, "A later version wrote it. It is kept as it is."));
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
        return;
    }
    struct form form =
        is_weather(&record) ? checkin_keeping(page, &page->form, &record) : page->form;
    if (save_is_full(page, &problems) || !field_read_at(page, &page->form, &problems, &at) ||
        !save_amended(page, entry, &form, true, at, &problems, &version)) {
        put_edit(page, entry, &record, &page->form, &problems);
    } else {
        keep_drop(page, draft_name(page, entry));
        page_see_saved(page, subject_path(page, "/record/", entry->id, ""), version);
    }
}

void page_record_history(struct page *page)
{
    struct record record;
    const struct entry *entry = entry_of_address(page, &record);
    if (!entry) return;
    page_begin(page, T(page, "Earlier versions"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "Nothing is lost when you change something. The newest stands first."));
    for (const struct entry *at = entry; at; at = notebook_earlier(page->notebook, at)) {
        if (!notebook_read(at, page->arena, &record)) continue;
        html(page->out, "<section class=\"card\">");
        put_when(page, NULL, record.written);
        if (record.erased)
            html(page->out, "<p>%s</p>", TC(page, "Moved to the trash."));
        else
            reading_put(page, &record, (str){0});
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
        page_see(page, subject_path(page, "/record/", entry->id, ""));
    else
        page_see_saved(page,
                       erased ? S("/everything") : subject_path(page, "/record/", entry->id, ""),
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

static bool is_of_locked(struct page *page, id128 version)
{
    const struct entry *entry = notebook_of_version(page->notebook, version);
    return entry && entry->kind_number == kind_find(S("decision"))->number &&
           locked_is(page->notebook, entry->id, *page->arena);
}

/* The versions that one saving wrote: the one in the address, and each under `also`. */
static size_t read_undone(struct page *page, id128 asked[SAVED_TOGETHER_MAX])
{
    size_t count = id_parse(page->params[0], &asked[0]);
    for (size_t i = 0; i < page->form.count && count < SAVED_TOGETHER_MAX; i++) {
        id128 version;
        bool known = !str_equal(page->form.fields[i].name, S("also")) ||
                     !id_parse(page->form.fields[i].text, &version);
        for (size_t j = 0; !known && j < count; j++) known = id_equal(asked[j], version);
        if (!known) asked[count++] = version;
    }
    return count;
}

/* What was saved together is taken back together; what was changed again since stays. */
void page_undone(struct page *page)
{
    id128 asked[SAVED_TOGETHER_MAX], undoing[SAVED_TOGETHER_MAX];
    size_t asked_count = read_undone(page, asked), count = 0;
    for (size_t i = 0; i < asked_count; i++)
        if (save_undone(page, asked[i], &undoing[count])) count++;
    if (count > 0)
        page_see_all_saved(page, S("/everything"), undoing, count);
    else if (asked_count > 0 && is_of_locked(page, asked[0]))
        page_say(page, 409, T(page, "This stays as it was"),
                 T(page,
                   "How it turned out is written down. If you take the outcome away first, the "
                   "decision can be changed again."));
    else
        page_say(page, 404, T(page, "This was changed again since"),
                 T(page, "You find every version of it under its own page."));
}
