/* What is coming: a strain or a change of routine, seen early, told early, and looked at again the
 * day after: how it was expected, and how it was. */
#include "aloud.h"
#include "own_words.h"
#include "people.h"
#include "sheet.h"
#include "str.h"
#include "subject.h"
#include "together.h"
#include "wording.h"

enum { ROWS_MAX = 12 };

static const struct sheet_field ahead_fields[] = {
    {STR_INIT("what"), T_INIT("What is coming?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("on"), T_INIT("On which day?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("effect"), T_INIT("What may it do, with you or with others?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("would_help"), T_INIT("What would make it lighter?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("can_handle"),
     T_INIT("How well do you think you can handle it? 0 not at all, 10 fully"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("tell"), T_INIT("Who should hear of it early?"), SHEET_IN_SIGHT, {0}},
};

static void put_before(struct page *page)
{
    if (str_equal(form_text(&page->query, S("plan")), S("apart")))
        page_put_body(page, content_passage(page->content, S("ahead-apart"))->body);
}

static const struct sheet ahead_sheet = {
    .kind = STR_INIT("stressor"),
    .shows = STR_INIT("/ahead/"),
    .makes = STR_INIT("/ahead/new"),
    .list = STR_INIT("/ahead"),
    .day = STR_INIT("on"),
    .tab = TAB_MORE,
    .heading = T_INIT("What is coming"),
    .lead = T_INIT("Said early, it is news."),
    .fields = ahead_fields,
    .field_count = COUNT(ahead_fields),
    .put_before = put_before,
};

static day day_of(const struct record *ahead)
{
    return (day)record_number(ahead, S("on"), DAY_LAST);
}

static bool is_over(struct page *page, const struct record *ahead)
{
    return day_of(ahead) < page->today;
}

static bool is_unlooked(struct page *page, const struct record *ahead)
{
    return is_over(page, ahead) && !record_value(ahead, S("handled"));
}

static bool is_ahead(struct page *page, const struct record *ahead)
{
    return !is_over(page, ahead) && !record_value(ahead, S("handled"));
}

static bool was_looked_at(struct page *page, const struct record *ahead)
{
    (void)page;
    return record_value(ahead, S("handled")) != NULL;
}

static str day_words(struct page *page, const struct record *ahead)
{
    return record_value(ahead, S("on"))
               ? wording_sentence_start(page, wording_day(page, day_of(ahead)))
               : T(page, "No day yet");
}

/* The rows show the day itself. */
static str day_missing(struct page *page, const struct record *ahead)
{
    return record_value(ahead, S("on")) ? (str){0} : T(page, "No day yet");
}

void page_ahead(struct page *page)
{
    page_begin(page, T(page, "What is coming"), TAB_MORE);
    sheet_put_empty(page, &ahead_sheet, S("ahead-empty"), T(page, "Something is coming"));
    sheet_put_list(page, &ahead_sheet, T(page, "How was it?"), is_unlooked, day_missing, ROWS_MAX);
    sheet_put_list(page, &ahead_sheet, T(page, "Ahead"), is_ahead, day_missing, ROWS_MAX);
    sheet_put_list(page, &ahead_sheet, T(page, "Behind you"), was_looked_at, day_missing, ROWS_MAX);
    page_put_quiet_line(page);
    page_end(page);
}

void page_ahead_new(struct page *page)
{
    sheet_make(page, &ahead_sheet);
}

void page_ahead_made(struct page *page)
{
    sheet_made(page, &ahead_sheet);
}

void page_ahead_change(struct page *page)
{
    sheet_change(page, &ahead_sheet);
}

void page_ahead_changed(struct page *page)
{
    sheet_changed(page, &ahead_sheet);
}

void page_ahead_set(struct page *page)
{
    sheet_set(page, &ahead_sheet);
}

static str words_for(struct page *page, const struct record *ahead)
{
    str own = record_text(ahead, S("words"));
    struct buf words = aloud_begin(page);
    if (own.len > 0) return own;
    aloud_say(&words, T(page, "I want to tell you early about something that is coming: {1}"),
              record_text(ahead, S("what")));
    if (record_value(ahead, S("on")))
        aloud_say(&words, T(page, "The day is this: {1}"), wording_day(page, day_of(ahead)));
    aloud_say(&words, T(page, "This is what it may do: {1}"), record_text(ahead, S("effect")));
    aloud_say(&words, T(page, "What would help: {1}"), record_text(ahead, S("would_help")));
    aloud_say(&words, T(page, "You need not do anything now. I only want you to know."), (str){0});
    return buf_str(&words);
}

static str comparison_passage(int64_t before, int64_t after)
{
    if (after > before) return S("ahead-better");
    return after < before ? S("ahead-harder") : S("ahead-as-thought");
}

/* What was thought beforehand, and what was: kindly, whichever way it went. */
static void put_comparison(struct page *page, const struct record *ahead)
{
    int64_t before = record_number(ahead, S("can_handle"), -1);
    int64_t after = record_number(ahead, S("handled"), -1);
    html(page->out, "<section><h2>%s</h2>", TC(page, "How it was"));
    if (before >= 0)
        html(page->out, "<p>%s</p>",
             TFC(page, "Beforehand you gave it {1} of 10, and afterwards {2} of 10.",
                 wording_number(page, before), wording_number(page, after)));
    else
        html(page->out, "<p>%s</p>",
             TFC(page, "Afterwards you gave it {1} of 10.", wording_number(page, after)));
    if (before >= 0)
        page_put_body(page,
                      content_passage(page->content, comparison_passage(before, after))->body);
    if (before >= 0 && after > before)
        html(page->out,
             "<div class=\"actions\"><a class=\"button\" href=\"/wins/handled\">%s</a></div>",
             TC(page, "Keep it for a bad night"));
    html(page->out, "</section>");
}

static void put_looking(struct page *page, const struct record *ahead)
{
    struct form form = form_of_record(ahead, page->arena);
    struct field_set set = {page, ahead->kind, &form, NULL};
    html(page->out, "<section>");
    sheet_begin_set(page, &ahead_sheet, ahead->id);
    field_put_asking(&set, S("handled"),
                     T(page, "How well did you handle it? 0 not at all, 10 fully"));
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button></div></form></section>",
         TC(page, "Keep it"));
}

void page_ahead_one(struct page *page)
{
    struct record ahead;
    if (!subject_of_address(page, ahead_sheet.kind, &ahead)) return;
    bool looked_at = record_value(&ahead, S("handled")) != NULL, over = is_over(page, &ahead);
    str tell = record_text(&ahead, S("tell"));
    page_begin(page, record_text(&ahead, S("what")), TAB_MORE);
    html(page->out, "<p class=\"lead\">%ls</p>", STR(day_words(page, &ahead)));
    if (looked_at) {
        put_comparison(page, &ahead);
    } else if (over) {
        put_looking(page, &ahead);
    } else {
        str words = words_for(page, &ahead);
        str heading = tell.len > 0 ? TF(page, "To say to {1}", people_name(page, tell))
                                   : T(page, "To say early");
        aloud_put(page, heading, words);
        own_words_put(page, &ahead_sheet, &ahead, S("words"), words);
        page_put_body(page, content_passage(page->content, S("ahead-tell"))->body);
    }
    sheet_put_acts(page, &ahead_sheet, &ahead);
    page_put_quiet_line(page);
    page_end(page);
}
