/* A clash, from both sides: mine as I know it, theirs as I guess it; a pause with a time to come
 * back; a way that does right by both; and words to begin again. */
#include "aloud.h"
#include "own_words.h"
#include "people.h"
#include "query.h"
#include "save.h"
#include "sheet.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "together.h"
#include "wording.h"

enum { ROWS_MAX = 12, HOT_MIN = 7, REPAIRS_MAX = 5, MINUTE_MS = 60000 };

static const struct sheet_field conflict_fields[] = {
    {STR_INIT("what"),
     T_INIT("What happened, as a camera would have seen it?"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("with"), T_INIT("With whom?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("heat"),
     T_INIT("How hot is it now? 0 is calm, 10 as hot as it gets"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("feel"), T_INIT("What did you feel?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("need"), T_INIT("What did you need?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("their_side"),
     T_INIT("My guess at their side: what they may have felt and needed"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("proposal"),
     T_INIT("One small thing that could do right by both"),
     SHEET_FOLDED,
     {0}},
    {STR_INIT("did"), T_INIT("What did you do in it?"), SHEET_FOLDED, {0}},
};

static const struct sheet conflict_sheet = {
    .kind = STR_INIT("conflict"),
    .shows = STR_INIT("/conflict/"),
    .makes = STR_INIT("/conflicts/new"),
    .list = STR_INIT("/conflicts"),
    .tab = TAB_MORE,
    .heading = T_INIT("A clash, from both sides"),
    .lead = T_INIT("Your side you know. Theirs is a guess, made kindly."),
    .fields = conflict_fields,
    .field_count = COUNT(conflict_fields),
};

static bool is_paused(const struct record *conflict)
{
    return record_value(conflict, S("pause_until")) &&
           record_number(conflict, S("returned"), 0) == 0;
}

static str clock_of(struct page *page, struct moment at)
{
    struct buf clock = buf_new(page->arena, 8);
    moment_put_clock(&clock, at);
    return buf_str(&clock);
}

/* "20:30", with the day where it is another. */
static str time_words(struct page *page, struct moment at)
{
    if (moment_local_day(at) == moment_local_day(page->env->now)) return clock_of(page, at);
    return TF(page, "{1}, {2}", wording_day(page, moment_local_day(at)), clock_of(page, at));
}

static str small_of(struct page *page, const struct record *conflict)
{
    str with = people_name(page, record_text(conflict, S("with")));
    if (is_paused(conflict))
        return TF(page, "Paused until {1}",
                  time_words(page, record_value(conflict, S("pause_until"))->time));
    return with.len > 0 ? TF(page, "With {1}", with) : (str){0};
}

void page_conflicts(struct page *page)
{
    page_begin(page, T(page, "When we clash"), TAB_MORE);
    sheet_put_empty(page, &conflict_sheet, S("conflicts-empty"), T(page, "Look at one"));
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/practice/pause-in-a-fight\">%s</a>"
         "</div>",
         TC(page, "A pause first"));
    sheet_put_list(page, &conflict_sheet, T(page, "Looked at"), NULL, small_of, ROWS_MAX);
    html(page->out, "<p class=\"quiet\">%ls</p>",
         STR(content_passage(page->content, S("conflict-unsafe"))->body));
    page_put_quiet_line(page);
    page_end(page);
}

void page_conflict_new(struct page *page)
{
    sheet_make(page, &conflict_sheet);
}

void page_conflict_made(struct page *page)
{
    sheet_made(page, &conflict_sheet);
}

void page_conflict_change(struct page *page)
{
    sheet_change(page, &conflict_sheet);
}

void page_conflict_changed(struct page *page)
{
    sheet_changed(page, &conflict_sheet);
}

void page_conflict_set(struct page *page)
{
    sheet_set(page, &conflict_sheet);
}

/* The times to come back that can be chosen by one press. */
static const struct pause {
    str id;
    str label;            /* T_INIT */
    int minutes;          /* from now */
    int days, day_minute; /* or the minute of a later day */
} pauses[] = {
    {STR_INIT("half-hour"), T_INIT("In half an hour"), 30, 0, 0},
    {STR_INIT("hour"), T_INIT("In an hour"), 60, 0, 0},
    {STR_INIT("hours"), T_INIT("In three hours"), 180, 0, 0},
    {STR_INIT("morning"), T_INIT("Tomorrow at ten"), 0, 1, 600},
    {STR_INIT("evening"), T_INIT("Tomorrow at seven in the evening"), 0, 1, 1140},
};

static struct moment pause_end(struct page *page, const struct pause *pause)
{
    struct moment now = page->env->now;
    if (pause->days > 0)
        return moment_of_day(page->today + pause->days, pause->day_minute, now.offset_min);
    return (struct moment){now.utc_ms + (int64_t)pause->minutes * MINUTE_MS, now.offset_min};
}

static const struct pause *pause_of(str id)
{
    for (size_t i = 0; i < COUNT(pauses); i++)
        if (str_equal(pauses[i].id, id)) return &pauses[i];
    return NULL;
}

void page_conflict_paused(struct page *page)
{
    struct record conflict;
    const struct entry *entry = subject_of_address(page, conflict_sheet.kind, &conflict);
    if (!entry) return;
    const struct pause *pause = pause_of(form_text(&page->form, S("until")));
    if (!pause) {
        page_not_found(page);
        return;
    }
    struct form form = form_empty(page->arena, 3);
    struct buf until = buf_new(page->arena, 40);
    moment_put(&until, pause_end(page, pause));
    form_add(&form, S("pause_until"), buf_str(&until));
    form_add(&form, S("returned"), (str){0});
    form_add(&form, S("did"), S("paused"));
    save_set(page, entry, &form, sheet_path(page, &conflict_sheet, entry->id, ""));
}

static void put_passage(struct page *page, str id)
{
    html(page->out, "<section class=\"card\">");
    page_put_passage(page, id);
    html(page->out, "</section>");
}

static void put_pauses(struct page *page, const struct record *conflict, bool open)
{
    html(page->out,
         "<details%s><summary>%s</summary><p>%ls</p><form method=\"post\" "
         "action=\"%ls\"><div class=\"actions\">",
         open ? " open" : "", TC(page, "A pause, with a time to come back"),
         STR(content_passage(page->content, S("conflict-pause"))->body),
         STR(sheet_path(page, &conflict_sheet, conflict->id, "/pause")));
    for (size_t i = 0; i < COUNT(pauses); i++)
        html(page->out, "<button name=\"until\" value=\"%ls\">%ls</button>", STR(pauses[i].id),
             STR(say(page, pauses[i].label)));
    html(page->out, "</div></form></details>");
}

/* During a pause: the words that hold it, and the way back. */
static void put_pause(struct page *page, const struct record *conflict)
{
    struct moment until = record_value(conflict, S("pause_until"))->time;
    bool over = until.utc_ms <= page->env->now.utc_ms;
    struct buf words = aloud_begin(page);
    if (over) {
        html(page->out, "<p class=\"lead\">%s</p>",
             TC(page, "The time you named has come. You can go back to it now, or say that you "
                      "need longer."));
    } else {
        aloud_say(&words,
                  TF(page, "I want to hear you, and right now I can't. I will be back: {1}.",
                     time_words(page, until)),
                  (str){0});
        aloud_put(page, T(page, "To say"), buf_str(&words));
    }
    sheet_begin_set(page, &conflict_sheet, conflict->id);
    html(page->out,
         "<div class=\"actions\"><button class=\"%s\" name=\"returned\" value=\"1\">%s</button>"
         "<a class=\"button quiet\" href=\"/practice/longer-breath-out\">%s</a></div></form>",
         over ? "primary" : "", TC(page, "We came back to it"), TC(page, "Breathe out long"));
    put_pauses(page, conflict, false);
}

static void put_side(struct page *page, str heading, str label_one, str one, str label_two, str two)
{
    if (one.len == 0 && two.len == 0) return;
    html(page->out, "<section><h2>%ls</h2><dl class=\"rows\">", STR(heading));
    if (one.len > 0)
        html(page->out, "<div><dt>%ls</dt><dd dir=\"auto\">%ls</dd></div>", STR(label_one),
             STR(one));
    if (two.len > 0)
        html(page->out, "<div><dt>%ls</dt><dd dir=\"auto\">%ls</dd></div>", STR(label_two),
             STR(two));
    html(page->out, "</dl></section>");
}

static void put_sides(struct page *page, const struct record *conflict)
{
    str theirs = record_text(conflict, S("their_side"));
    put_side(page, T(page, "My side"), T(page, "I felt"), record_text(conflict, S("feel")),
             T(page, "I needed"), record_text(conflict, S("need")));
    html(page->out, "<section><h2>%s</h2>", TC(page, "Their side, as I guess it"));
    if (theirs.len > 0)
        html(page->out, "<p dir=\"auto\">%ls</p>", STR(theirs));
    else
        html(page->out, "<p><a href=\"%ls\">%s</a></p>",
             STR(sheet_path(page, &conflict_sheet, conflict->id, "/change")),
             TC(page, "Make a kind guess"));
    html(page->out, "<p class=\"quiet\">%ls</p></section>",
         STR(content_passage(page->content, S("conflict-guess"))->body));
}

static str opening_of(struct page *page, const struct record *conflict)
{
    str own = record_text(conflict, S("opening"));
    struct buf words = aloud_begin(page);
    if (own.len > 0) return own;
    aloud_say(&words, T(page, "I would like to come back to it. What I felt was this: {1}"),
              record_text(conflict, S("feel")));
    aloud_say(&words, T(page, "What I needed: {1}"), record_text(conflict, S("need")));
    aloud_say(&words, T(page, "My guess is that for you it was like this: {1}"),
              record_text(conflict, S("their_side")));
    aloud_say(&words, T(page, "Tell me how it was for you."), (str){0});
    aloud_say(&words, T(page, "I have a small proposal: {1}"),
              record_text(conflict, S("proposal")));
    return buf_str(&words);
}

static void put_proposal(struct page *page, const struct record *conflict)
{
    struct form form = form_of_record(conflict, page->arena);
    struct field_set set = {page, conflict->kind, &form, NULL};
    const struct content_passage *both = content_passage(page->content, S("conflict-both"));
    html(page->out, "<details%s><summary>%ls</summary><p>%ls</p>",
         record_text(conflict, S("proposal")).len > 0 ? " open" : "", STR(both->title),
         STR(both->body));
    sheet_begin_set(page, &conflict_sheet, conflict->id);
    field_put_asking(&set, S("proposal"), T(page, "A proposal, small enough for one week"));
    html(page->out, "<div class=\"actions\"><button>%s</button></div></form></details>",
         TC(page, "Keep it"));
}

/* What was put right, and the way to begin. */
static void put_repairs(struct page *page, const struct record *conflict)
{
    struct query query = query_all();
    query.kind = kind_find(S("repair"));
    query.about = conflict->id;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "Putting it right"));
    int left = REPAIRS_MAX;
    for (const struct entry *entry; left > 0 && (entry = query_next(&run)); left--)
        title_put_row_of_day(page, entry);
    html(page->out,
         "<li><a href=\"/repair/new?about=%ls\"><span>%s <small>%s</small></span>"
         "</a></li></ul></section>",
         STR(id_text(page->arena, conflict->id)), TC(page, "An apology for my own part"),
         TC(page, "What happened, what it did, what I will change"));
}

void page_conflict(struct page *page)
{
    struct record conflict;
    if (!subject_of_address(page, conflict_sheet.kind, &conflict)) return;
    bool hot = record_number(&conflict, S("heat"), 0) >= HOT_MIN;
    bool returned = record_number(&conflict, S("returned"), 0) == 1;
    page_begin(page, title_of(page, &conflict, 120), TAB_MORE);
    str small = small_of(page, &conflict);
    if (small.len > 0) html(page->out, "<p class=\"lead\">%ls</p>", STR(small));
    if (is_paused(&conflict)) {
        put_pause(page, &conflict);
    } else if (!returned) {
        if (hot) put_passage(page, S("conflict-hot"));
        put_pauses(page, &conflict, hot);
    }
    put_sides(page, &conflict);
    put_proposal(page, &conflict);
    str words = opening_of(page, &conflict);
    if (!is_paused(&conflict)) {
        aloud_put(page, T(page, "To begin with"), words);
        own_words_put_check(page, SAYING_STATEMENT, words,
                            sheet_path(page, &conflict_sheet, conflict.id, ""));
        own_words_put(page, &conflict_sheet, &conflict, S("opening"), words);
    }
    put_repairs(page, &conflict);
    html(page->out, "<p class=\"quiet\">%ls</p>",
         STR(content_passage(page->content, S("conflict-unsafe"))->body));
    sheet_put_acts(page, &conflict_sheet, &conflict);
    page_put_quiet_line(page);
    page_end(page);
}
