#include "due.h"

#include "area.h"
#include "evening.h"
#include "gate.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "say.h"
#include "steady/fair_coin.h"
#include "steady/urge.h"
#include "str.h"
#include "title.h"

enum {
    SHOWN_MAX = 3,
    LATER_DAYS = 14,
    TITLE_LEN_MAX = 80,
    ANY_AGE = 40000, /* days: older than any record */
};

typedef bool due_test(struct page *page, const struct entry *entry, const struct record *record);

static due_test pause_is_over, urge_is_due, answer_is_due;

/* What comes round, the most pressing first. A kind is due
 *
 *     from the day or time in its `when` on, or `after_days` later, and `back_days` longer, after
 *     which it steps back;
 *     while its field `closed_by` says nothing and no record of the kind `sequel` is about it;
 *     and where `is_due` says so, for what a field alone cannot tell.
 *
 * `reach_days`: how long ago it may have been written; it bounds what has to be read. `path`: where
 * it is answered, "*" for its id; empty: where a record of the kind is shown. With `can_wait` it
 * can be put off or let be from Today, which changes `when`. A kind that is `gated` waits for the
 * safety gate although its records do not. */
static const struct due_kind {
    str kind;
    str when;
    str closed_by, sequel;
    due_test *is_due;
    str asks;
    str path;
    int32_t after_days, back_days, reach_days;
    bool pressing, can_wait, gated;
} due_kinds[] = {
    {.kind = STR_INIT("conflict"),
     .when = STR_INIT("pause_until"),
     .closed_by = STR_INIT("returned"),
     .asks = T_INIT("The pause is over. Come back to it?"),
     .back_days = 3,
     .reach_days = 14,
     .pressing = true},
    {.kind = STR_INIT("practice"),
     .when = STR_INIT("back_at"),
     .is_due = pause_is_over,
     .asks = T_INIT("You wanted to be back about now."),
     .back_days = 1,
     .reach_days = 2,
     .pressing = true},
    {.kind = STR_INIT("trial"),
     .is_due = fair_coin_is_due,
     .asks = T_INIT("How strong is it now?"),
     .path = STR_INIT("/helps/test/moment/*/again"),
     .reach_days = 1,
     .pressing = true},
    {.kind = STR_INIT("urge"),
     .is_due = urge_is_due,
     .asks = T_INIT("What became of it?"),
     .path = STR_INIT("/urge/*/again"),
     .reach_days = 2,
     .pressing = true},
    {.kind = STR_INIT("urge"),
     .is_due = answer_is_due,
     .asks = T_INIT("Did the answer hold?"),
     .path = STR_INIT("/urge/*/held"),
     .reach_days = 2},
    {.kind = STR_INIT("decision"),
     .when = STR_INIT("review_on"),
     .sequel = STR_INIT("outcome"),
     .asks = T_INIT("How did it turn out?"),
     .back_days = 60,
     .reach_days = 800,
     .can_wait = true},
    {.kind = STR_INIT("boundary"),
     .when = STR_INIT("review_on"),
     .asks = T_INIT("Does it still fit?"),
     .back_days = 60,
     .reach_days = ANY_AGE,
     .can_wait = true},
    {.kind = STR_INIT("repair"),
     .when = STR_INIT("follow_up_on"),
     .asks = T_INIT("Is it better now?"),
     .back_days = 60,
     .reach_days = 400,
     .can_wait = true},
    {.kind = STR_INIT("stressor"),
     .when = STR_INIT("on"),
     .closed_by = STR_INIT("handled"),
     .asks = T_INIT("How did it go?"),
     .after_days = 1,
     .back_days = 14,
     .reach_days = 400,
     .gated = true},
    {.kind = STR_INIT("topic"),
     .when = STR_INIT("on"),
     .asks = T_INIT("This was the day for it"),
     .back_days = 14,
     .reach_days = 400,
     .can_wait = true},
    {.kind = STR_INIT("vision"),
     .when = STR_INIT("review_on"),
     .asks = T_INIT("Is it still what you hope for?"),
     .back_days = 60,
     .reach_days = ANY_AGE,
     .can_wait = true},
};

/* A pause of some hours ago is over in one way or another. */
static bool pause_is_over(struct page *page, const struct entry *entry,
                          const struct record *practice)
{
    enum { HOURS_MS = 3 * 60 * 60 * 1000 };
    (void)entry;
    return record_value(practice, S("back_at"))->time.utc_ms + HOURS_MS > page->env->now.utc_ms;
}

/* Looked at too soon, a wait is no wait. */
static bool urge_is_due(struct page *page, const struct entry *entry, const struct record *urge)
{
    return urge_due_of(page, entry, urge) == URGE_DUE_AGAIN;
}

static bool answer_is_due(struct page *page, const struct entry *entry, const struct record *urge)
{
    return urge_due_of(page, entry, urge) == URGE_DUE_HELD;
}

static bool has_sequel(struct page *page, const struct due_kind *due, const struct entry *entry)
{
    struct query query = query_all();
    query.kind = kind_find(due->sequel);
    query.about = entry->id;
    query.since = entry_day(entry);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    return query_next(&run) != NULL;
}

static bool has_come(struct page *page, const struct due_kind *due, const struct record *record)
{
    const struct field *field = kind_field(record->kind, due->when);
    const struct value *value = record_value(record, due->when);
    if (!value) return false;
    if (field->type == FIELD_TIME && value->time.utc_ms > page->env->now.utc_ms) return false;
    day on = field->type == FIELD_TIME ? moment_emotional_day(value->time) : (day)value->number;
    on += due->after_days;
    return on <= page->today && on >= page->today - due->back_days;
}

/* "No" to a yes-or-no question leaves it open. */
static bool is_closed(const struct due_kind *due, const struct record *record)
{
    const struct field *field = kind_field(record->kind, due->closed_by);
    const struct value *value = record_value(record, due->closed_by);
    return value && (field->type != FIELD_FLAG || value->number != 0);
}

static bool is_due(struct page *page, const struct due_kind *due, const struct entry *entry,
                   const struct record *record)
{
    if (due->when.len > 0 && !has_come(page, due, record)) return false;
    if (due->closed_by.len > 0 && is_closed(due, record)) return false;
    if (due->is_due && !due->is_due(page, entry, record)) return false;
    return due->sequel.len == 0 || !has_sequel(page, due, entry);
}

static str path_of(struct page *page, const struct due_kind *due, const struct record *record)
{
    if (due->path.len == 0) return area_shows(page, record->kind, record->id);
    str after = due->path, before = str_cut(&after, '*');
    return page_path(page, "%ls%ls%ls", STR(before), STR(id_text(page->arena, record->id)),
                     STR(after));
}

static void put_row(struct page *page, const struct due_kind *due, const struct record *record)
{
    str path = path_of(page, due, record), title = title_of(page, record, TITLE_LEN_MAX);
    if (!due->can_wait) {
        row_put_way(page, path, title, say(page, due->asks));
        return;
    }
    html(page->out,
         "<li><span><a href=\"%ls\"><bdi>%ls</bdi></a> <small>%ls</small></span>"
         "<form method=\"post\" action=\"/due/%ls\">"
         "<button class=\"quiet\" name=\"when\" value=\"later\">%s</button>"
         "<button class=\"quiet\" name=\"when\" value=\"done\">%s</button></form></li>",
         STR(path), STR(title), STR(say(page, due->asks)), STR(id_text(page->arena, record->id)),
         TC(page, "In two weeks"), TC(page, "Let it be"));
}

static bool is_offered(struct page *page, const struct due_kind *due)
{
    if (due->gated && !page->gate_open) return false;
    return gate_offers_kind(page->gate_open, kind_find(due->kind));
}

static size_t put_kind(struct page *page, const struct due_kind *due, size_t count)
{
    struct query query = query_all();
    query.kind = kind_find(due->kind);
    query.since = page->today - due->reach_days;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; count < SHOWN_MAX && (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record record;
        if (!notebook_read(entry, &room, &record) || !is_due(page, due, entry, &record)) continue;
        if (!notebook_read(entry, page->arena, &record)) continue;
        if (count++ == 0)
            html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "When you like"));
        put_row(page, due, &record);
    }
    return count;
}

size_t due_put(struct page *page, enum due_which which)
{
    size_t count = 0;
    for (size_t i = 0; i < COUNT(due_kinds); i++) {
        const struct due_kind *due = &due_kinds[i];
        if (which == DUE_PRESSING && !due->pressing) continue;
        if (is_offered(page, due)) count = put_kind(page, due, count);
    }
    if (count > 0) html(page->out, "</ul></section>");
    return count;
}

/* The record that the address names, and its row; NULL when there is no such, or it cannot wait. */
static const struct entry *entry_of_address(struct page *page, const struct due_kind **due)
{
    struct record record;
    const struct entry *entry = notebook_current_named(page->notebook, page->params[0]);
    if (!entry || entry->erased || !notebook_read(entry, page->arena, &record) || !record.kind)
        return NULL;
    for (size_t i = 0; i < COUNT(due_kinds); i++) {
        *due = &due_kinds[i];
        if (str_equal(record.kind->name, due_kinds[i].kind))
            return due_kinds[i].can_wait && is_offered(page, *due) ? entry : NULL;
    }
    return NULL;
}

void page_due_answered(struct page *page)
{
    const struct due_kind *due;
    const struct entry *entry = entry_of_address(page, &due);
    if (!entry) {
        page_not_found(page);
        return;
    }
    struct buf later = buf_new(page->arena, 16);
    day_put(&later, page->today + LATER_DAYS);
    bool done = str_equal(form_text(&page->form, S("when")), S("done"));
    struct form form = form_empty(page->arena, 1);
    form_add(&form, due->when, done ? (str){0} : buf_str(&later));
    save_set(page, entry, &form, S("/today"));
}
