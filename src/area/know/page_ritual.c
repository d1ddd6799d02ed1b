/* One ritual: when it comes, that it was done, its slow line; it may rest for as long as one likes.
 */
#include "field.h"
#include "know.h"
#include "people.h"
#include "query.h"
#include "ritual.h"
#include "ritual_line.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "wording.h"

enum { DONE_SHOWN_MAX = 10, TITLE_LEN_MAX = 120 };

/* What is for two is shown by the general page while the gate is closed. */
static const struct entry *ritual_of_address(struct page *page, struct record *ritual)
{
    const struct entry *entry = subject_of_address(page, S("ritual"), ritual);
    if (!entry || ritual_is_shown(page, ritual)) return entry;
    page_see(page, subject_path(page, "/record/", entry->id, ""));
    return NULL;
}

static str said_start(struct page *page, const struct record *ritual)
{
    char clock[8];
    struct buf text = buf_over(clock, sizeof clock);
    const struct value *starts = record_value(ritual, S("starts"));
    int64_t minutes = record_number(ritual, S("minutes"), 0);
    if (starts) moment_put_clock(&text, starts->time);
    str length = wording_duration(page, minutes), at = page_path(page, "%ls", STR(buf_str(&text)));
    if (starts && minutes > 0) return TF(page, "At {1}, for {2}", at, length);
    if (starts) return TF(page, "At {1}", at);
    return minutes > 0 ? TF(page, "For {1}", length) : (str){0};
}

static void put_facts(struct page *page, const struct entry *entry, const struct record *ritual)
{
    struct recurrence rule;
    day next;
    bool paused = record_number(ritual, S("paused"), 0) == 1;
    html(page->out, "<dl class=\"rows\">");
    row_put_fact(page, T(page, "How often"), ritual_when(page, entry, ritual));
    if (!paused && recurrence_parse(record_text(ritual, S("rule")), &rule) &&
        recurrence_next(&rule, rhythm_first_day(entry, ritual), page->today, &next))
        row_put_fact(page, T(page, "Next"), wording_sentence_start(page, wording_day(page, next)));
    row_put_fact(page, T(page, "When"), said_start(page, ritual));
    row_put_fact(page, T(page, "With"), people_name(page, record_text(ritual, S("with"))));
    row_put_fact(page, T(page, "In a calendar"), record_text(ritual, S("discreet_title")));
    html(page->out, "</dl>");
}

static const struct rhythm_routine *routine_of(const struct rhythm *rhythm, id128 id)
{
    for (size_t i = 0; i < rhythm->count; i++)
        if (id_equal(rhythm->routines[i].entry->id, id)) return &rhythm->routines[i];
    return NULL;
}

static void put_done_form(struct page *page, const struct entry *entry, bool done_today,
                          const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("done")), form, problems};
    field_put_problems(&set);
    if (done_today) html(page->out, "<p class=\"lead\">%s</p>", TC(page, "Done today."));
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/ritual/", entry->id, "/done")));
    html(page->out, "<details%s><summary>%s</summary>", problems ? " open" : "",
         TC(page, "With a note, or on another day"));
    field_put_asking(&set, S("note"), T(page, "What was it like?"));
    field_put_at(&set);
    html(page->out,
         "</details><div class=\"actions\"><button class=\"%s\">%s</button></div></form>",
         done_today ? "quiet" : "primary",
         done_today ? TC(page, "Note another time") : TC(page, "Done today"));
}

static void put_done(struct page *page, const struct entry *entry)
{
    struct query query = query_all();
    query.kind = kind_find(S("done"));
    query.about = entry->id;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t shown = 0;
    for (const struct entry *done; shown < DONE_SHOWN_MAX && (done = query_next(&run));) {
        struct record record;
        if (!notebook_read(done, page->arena, &record)) continue;
        if (shown++ == 0)
            html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "The last times"));
        row_put_way(page, subject_path(page, "/record/", done->id, ""),
                    wording_sentence_start(page, wording_day(page, entry_day(done))),
                    record_text(&record, S("note")));
    }
    if (shown > 0) html(page->out, "</ul></section>");
}

static void put_ritual(struct page *page, const struct entry *entry, const struct record *ritual,
                       const struct form *form, const struct problems *problems)
{
    struct rhythm rhythm = rhythm_of_notebook(page->notebook, page->today, page->arena);
    const struct rhythm_routine *routine = routine_of(&rhythm, entry->id);
    bool paused = record_number(ritual, S("paused"), 0) == 1;
    page_begin(page, title_of(page, ritual, TITLE_LEN_MAX), TAB_MORE);
    if (paused)
        html(page->out, "<p class=\"lead\">%s</p>",
             TC(page, "It rests for now, for as long as you like."));
    else
        put_done_form(page, entry, routine && routine->done_today, form, problems);
    put_facts(page, entry, ritual);
    if (routine && ritual_line_is_shown(routine)) ritual_line_put(page, routine);
    put_done(page, entry);
    html(page->out,
         "<form method=\"post\" action=\"%ls\"><button class=\"quiet\">%s</button></form>",
         STR(subject_path(page, "/ritual/", entry->id, "/rest")),
         paused ? TC(page, "Take it up again") : TC(page, "Let it rest"));
    subject_put_acts(page, entry, subject_path(page, "/ritual/", entry->id, "/change"));
    html(page->out, "<p class=\"quiet\"><a href=\"/rituals\">%s</a></p>", TC(page, "All rituals"));
    page_end(page);
}

void page_ritual(struct page *page)
{
    struct record ritual;
    struct form none = {0};
    const struct entry *entry = ritual_of_address(page, &ritual);
    if (entry) put_ritual(page, entry, &ritual, &none, NULL);
}

/* A second press on the same day, with nothing to add, writes nothing. */
static bool is_done_already(struct page *page, const struct entry *entry, struct moment at)
{
    struct query query = query_all();
    query.kind = kind_find(S("done"));
    query.about = entry->id;
    query.since = query.until = at.utc_ms == 0 ? page->today : moment_emotional_day(at);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    return form_text(&page->form, S("note")).len == 0 && query_next(&run) != NULL;
}

static str way_back(struct page *page, const struct entry *entry)
{
    str back = form_text(&page->form, S("back"));
    if (str_equal(back, S("today"))) return S("/today");
    if (str_equal(back, S("rhythm"))) return S("/rhythm");
    return subject_path(page, "/ritual/", entry->id, "");
}

void page_ritual_done(struct page *page)
{
    struct record ritual;
    struct problems problems = {0};
    struct moment at;
    id128 version;
    const struct entry *entry = ritual_of_address(page, &ritual);
    if (!entry) return;
    struct form form = form_empty(page->arena, 2);
    form_add(&form, S("about"), id_text(page->arena, entry->id));
    form_add(&form, S("note"), form_text(&page->form, S("note")));
    bool read = field_read_at(page, &page->form, &problems, &at);
    if (read && is_done_already(page, entry, at))
        page_see(page, way_back(page, entry));
    else if (!read || save_is_full(page, &problems) ||
             !save_new(page, kind_find(S("done")), &form, at, &problems, &version))
        put_ritual(page, entry, &ritual, &page->form, &problems);
    else
        page_see_saved(page, way_back(page, entry), version);
}

void page_ritual_rests(struct page *page)
{
    struct record ritual;
    const struct entry *entry = ritual_of_address(page, &ritual);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("paused"), record_number(&ritual, S("paused"), 0) == 1 ? (str){0} : S("1"));
    save_set(page, entry, &form, subject_path(page, "/ritual/", entry->id, ""));
}
