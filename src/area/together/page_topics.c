/* Hard topics: first whether I am ready and whether the time is right, then the asking. Nobody is
 * made to talk: later and not this are answers. */
#include "aloud.h"
#include "own_words.h"
#include "people.h"
#include "sheet.h"
#include "str.h"
#include "subject.h"
#include "together.h"

enum { ROWS_MAX = 12, READY_MIN = 5 };

static const struct sheet_field topic_fields[] = {
    {STR_INIT("state"), {0}, SHEET_HIDDEN, STR_INIT("proposed")},
    {STR_INIT("what"), T_INIT("What would you like to talk about?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("with"), T_INIT("With whom?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("ready"),
     T_INIT("How ready are you yourself? 0 not at all, 10 fully"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("rested"), T_INIT("Are both of you rested and fed?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("place"), T_INIT("Where could it be talked about in peace?"), SHEET_FOLDED, {0}},
    {STR_INIT("on"), T_INIT("On which day?"), SHEET_FOLDED, {0}},
};

static const struct sheet topic_sheet = {
    .kind = STR_INIT("topic"),
    .shows = STR_INIT("/topic/"),
    .makes = STR_INIT("/topics/new"),
    .list = STR_INIT("/topics"),
    .tab = TAB_MORE,
    .heading = T_INIT("A topic that is not easy"),
    .lead = T_INIT("One at a time, in a few words."),
    .fields = topic_fields,
    .field_count = COUNT(topic_fields),
};

static bool has_state(const struct record *topic, str state)
{
    return str_equal(record_text(topic, S("state")), state);
}

static bool is_open(struct page *page, const struct record *topic)
{
    (void)page;
    return !has_state(topic, S("not-this"));
}

static bool is_left(struct page *page, const struct record *topic)
{
    (void)page;
    return has_state(topic, S("not-this"));
}

static str small_of(struct page *page, const struct record *topic)
{
    str with = people_name(page, record_text(topic, S("with")));
    int64_t state = record_number(topic, S("state"), 1);
    str label = say(page, kind_field(topic->kind, S("state"))->options[state - 1].label);
    return with.len > 0 ? TF(page, "{1}, with {2}", label, with) : label;
}

void page_topics(struct page *page)
{
    page_begin(page, T(page, "Hard topics"), TAB_MORE);
    sheet_put_empty(page, &topic_sheet, S("topics-empty"), T(page, "Name one"));
    sheet_put_list(page, &topic_sheet, T(page, "On my mind"), is_open, small_of, ROWS_MAX);
    sheet_put_list(page, &topic_sheet, T(page, "Left as it is"), is_left, small_of, ROWS_MAX);
    page_put_quiet_line(page);
    page_end(page);
}

void page_topic_new(struct page *page)
{
    sheet_make(page, &topic_sheet);
}

void page_topic_made(struct page *page)
{
    sheet_made(page, &topic_sheet);
}

void page_topic_change(struct page *page)
{
    sheet_change(page, &topic_sheet);
}

void page_topic_changed(struct page *page)
{
    sheet_changed(page, &topic_sheet);
}

void page_topic_set(struct page *page)
{
    sheet_set(page, &topic_sheet);
}

/* Whether what was answered speaks for this evening; says nothing where nothing was answered. */
static str readiness(const struct record *topic)
{
    int64_t ready = record_number(topic, S("ready"), -1);
    int64_t rested = record_number(topic, S("rested"), -1);
    if (ready < 0 && rested < 0) return (str){0};
    bool now = (ready < 0 || ready >= READY_MIN) && rested != 0;
    return now ? S("topic-ready") : S("topic-wait");
}

static str words_for(struct page *page, const struct record *topic)
{
    struct buf words = aloud_begin(page);
    str own = record_text(topic, S("words")), place = record_text(topic, S("place"));
    if (own.len > 0) return own;
    aloud_say(&words, T(page, "There is something I would like to talk about with you: {1}"),
              record_text(topic, S("what")));
    if (str_equal(readiness(topic), S("topic-wait")))
        aloud_say(&words, T(page, "It need not be now. Which evening would suit you?"), (str){0});
    else
        aloud_say(&words, T(page, "Is now a good time for it, or would another day be better?"),
                  (str){0});
    aloud_say(&words, T(page, "We could do it here: {1}"), place);
    return buf_str(&words);
}

static void put_state_button(struct page *page, str state, str label)
{
    html(page->out, "<button name=\"state\" value=\"%ls\">%ls</button>", STR(state), STR(label));
}

/* What the other answered, by one press; for later also the day. */
static void put_answers(struct page *page, const struct record *topic)
{
    struct form form = form_of_record(topic, page->arena);
    struct field_set set = {page, topic->kind, &form, NULL};
    html(page->out, "<section><h2>%s</h2>", TC(page, "What was the answer?"));
    sheet_begin_set(page, &topic_sheet, topic->id);
    field_put_asking(&set, S("on"), T(page, "If you named a day"));
    html(page->out, "<div class=\"actions\">");
    put_state_button(page, S("accepted"), T(page, "Yes, we talk"));
    put_state_button(page, S("later"), T(page, "Later"));
    put_state_button(page, S("not-this"), T(page, "Not this"));
    html(page->out, "</div></form></section>");
}

static void put_passage(struct page *page, const char *id)
{
    html(page->out, "<section class=\"card\">");
    page_put_passage(page, str_of_c(id));
    html(page->out, "</section>");
}

static void put_day_of(struct page *page, const struct record *topic)
{
    if (!record_value(topic, S("on"))) return;
    html(page->out, "<p class=\"quiet\">");
    page_put_day(page, (day)record_number(topic, S("on"), 0));
    html(page->out, "</p>");
}

void page_topic(struct page *page)
{
    struct record topic;
    if (!subject_of_address(page, topic_sheet.kind, &topic)) return;
    str ready = readiness(&topic);
    page_begin(page, record_text(&topic, S("what")), TAB_MORE);
    html(page->out, "<p class=\"lead\">%ls</p>", STR(small_of(page, &topic)));
    put_day_of(page, &topic);
    if (has_state(&topic, S("not-this"))) {
        put_passage(page, "topic-not-this");
    } else if (has_state(&topic, S("accepted"))) {
        put_passage(page, "topic-accepted");
    } else {
        if (has_state(&topic, S("later")))
            put_passage(page, "topic-later");
        else if (ready.len > 0)
            page_put_passage(page, ready);
        str words = words_for(page, &topic);
        aloud_put(page, T(page, "To ask"), words);
        own_words_put(page, &topic_sheet, &topic, S("words"), words);
    }
    if (!has_state(&topic, S("not-this"))) put_answers(page, &topic);
    html(page->out,
         "<div class=\"actions\"><a class=\"button quiet\" "
         "href=\"/practice/listening\">%s</a></div>",
         TC(page, "How to listen well"));
    sheet_put_acts(page, &topic_sheet, &topic);
    page_put_quiet_line(page);
    page_end(page);
}
