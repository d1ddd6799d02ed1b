/* Thanks, given and received: one thing, what it did, and then saying it. */
#include "aloud.h"
#include "people.h"
#include "sheet.h"
#include "str.h"
#include "subject.h"
#include "together.h"

enum { ROWS_MAX = 6 };

static const struct sheet_field given_fields[] = {
    {STR_INIT("direction"), {0}, SHEET_HIDDEN, STR_INIT("given")},
    {STR_INIT("toward"), T_INIT("Whom would you like to thank?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("for"),
     T_INIT("What did they do, and what did it do for you? As you would say it to them"),
     SHEET_IN_SIGHT,
     {0}},
};

static void put_how(struct page *page)
{
    page_put_body(page, content_passage(page->content, S("appreciation-how"))->body);
}

static const struct sheet given_sheet = {
    .kind = STR_INIT("appreciation"),
    .shows = STR_INIT("/appreciation/"),
    .makes = STR_INIT("/appreciation/new"),
    .list = STR_INIT("/appreciation"),
    .tab = TAB_MORE,
    .heading = T_INIT("A thank you"),
    .lead = {0},
    .fields = given_fields,
    .field_count = COUNT(given_fields),
    .put_before = put_how,
};

static const struct sheet_field received_fields[] = {
    {STR_INIT("direction"), {0}, SHEET_HIDDEN, STR_INIT("received")},
    {STR_INIT("toward"), T_INIT("Who thanked you?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("for"), T_INIT("What did they say, as nearly as you remember?"), SHEET_IN_SIGHT, {0}},
};

static void put_taking_in(struct page *page)
{
    page_put_body(page, content_passage(page->content, S("appreciation-received"))->body);
}

static const struct sheet received_sheet = {
    .kind = STR_INIT("appreciation"),
    .shows = STR_INIT("/appreciation/"),
    .makes = STR_INIT("/appreciation/received"),
    .list = STR_INIT("/appreciation"),
    .tab = TAB_MORE,
    .heading = T_INIT("Thanks that came to me"),
    .lead = {0},
    .fields = received_fields,
    .field_count = COUNT(received_fields),
    .put_before = put_taking_in,
};

static bool is_received(const struct record *thanks)
{
    return str_equal(record_text(thanks, S("direction")), S("received"));
}

static const struct sheet *sheet_for(const struct record *thanks)
{
    return is_received(thanks) ? &received_sheet : &given_sheet;
}

static bool is_unsaid(struct page *page, const struct record *thanks)
{
    (void)page;
    return !is_received(thanks) && record_number(thanks, S("said"), 0) == 0;
}

static bool was_said(struct page *page, const struct record *thanks)
{
    (void)page;
    return !is_received(thanks) && record_number(thanks, S("said"), 0) == 1;
}

static bool came(struct page *page, const struct record *thanks)
{
    (void)page;
    return is_received(thanks);
}

static str small_of(struct page *page, const struct record *thanks)
{
    return people_name(page, record_text(thanks, S("toward")));
}

void page_appreciation(struct page *page)
{
    page_begin(page, T(page, "Thanks"), TAB_MORE);
    sheet_put_empty(page, &given_sheet, S("appreciation-empty"), T(page, "Thank someone"));
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/appreciation/received\">%s</a></div>",
         TC(page, "Someone thanked me"));
    sheet_put_list(page, &given_sheet, T(page, "Still to say"), is_unsaid, small_of, ROWS_MAX);
    sheet_put_list(page, &received_sheet, T(page, "What came to me"), came, small_of, ROWS_MAX);
    sheet_put_list(page, &given_sheet, T(page, "Said"), was_said, small_of, ROWS_MAX);
    page_put_quiet_line(page);
    page_end(page);
}

void page_appreciation_new(struct page *page)
{
    sheet_make(page, &given_sheet);
}

void page_appreciation_made(struct page *page)
{
    sheet_made(page, &given_sheet);
}

void page_appreciation_received(struct page *page)
{
    sheet_make(page, &received_sheet);
}

void page_appreciation_kept(struct page *page)
{
    sheet_made(page, &received_sheet);
}

void page_appreciation_change(struct page *page)
{
    struct record thanks;
    if (subject_of_address(page, given_sheet.kind, &thanks)) sheet_change(page, sheet_for(&thanks));
}

void page_appreciation_changed(struct page *page)
{
    struct record thanks;
    if (subject_of_address(page, given_sheet.kind, &thanks))
        sheet_changed(page, sheet_for(&thanks));
}

void page_appreciation_set(struct page *page)
{
    sheet_set(page, &given_sheet);
}

static void put_received(struct page *page, const struct record *thanks)
{
    html(page->out, "<p class=\"say\" dir=\"auto\">%ls</p>", STR(record_text(thanks, S("for"))));
    page_put_body(page, content_passage(page->content, S("appreciation-received"))->body);
}

static void put_given(struct page *page, const struct record *thanks)
{
    struct buf words = aloud_begin(page);
    aloud_say_paragraph(&words, T(page, "I would like to thank you."));
    aloud_say_paragraph(&words, record_text(thanks, S("for")));
    aloud_put(page, T(page, "To say, or to write"), buf_str(&words));
    if (record_number(thanks, S("said"), 0) == 1) {
        html(page->out, "<p>%s</p>", TC(page, "You said it. Let it stand as it is."));
        return;
    }
    sheet_begin_set(page, &given_sheet, thanks->id);
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\" name=\"said\" value=\"1\">%s</button>"
         "</div></form>",
         TC(page, "I said it"));
}

void page_appreciation_one(struct page *page)
{
    struct record thanks;
    if (!subject_of_address(page, given_sheet.kind, &thanks)) return;
    page_begin(page, say(page, sheet_for(&thanks)->heading), TAB_MORE);
    html(page->out, "<p class=\"lead\">");
    people_put_name(page, record_text(&thanks, S("toward")));
    html(page->out, "</p>");
    if (is_received(&thanks))
        put_received(page, &thanks);
    else
        put_given(page, &thanks);
    sheet_put_acts(page, sheet_for(&thanks), &thanks);
    page_put_quiet_line(page);
    page_end(page);
}
