/* Putting it right: an apology for one's own part, which is not finished without what happened,
 * what it did and what will change; what both agreed on after trust was hurt; and a day to ask
 * again. */
#include "aloud.h"
#include "own_words.h"
#include "sheet.h"
#include "str.h"
#include "subject.h"
#include "together.h"

static const struct sheet_field repair_fields[] = {
    {STR_INIT("about"), {0}, SHEET_HIDDEN, {0}},
    {STR_INIT("happened"),
     T_INIT("What happened? Your own part, plainly, without a reason"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("effect"),
     T_INIT("What did it do to them, as far as you can tell?"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("change"),
     T_INIT("What will you change? One thing that you can really do"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("apology"),
     T_INIT("And the sentence itself: I am sorry that I ..."),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("recommit"),
     T_INIT("What still holds between you, whatever happened?"),
     SHEET_FOLDED,
     {0}},
    {STR_INIT("agreed"),
     T_INIT("After trust was hurt: what did you both agree on for a while?"),
     SHEET_FOLDED,
     {0}},
    {STR_INIT("follow_up_on"),
     T_INIT("On which day will you ask whether it is better?"),
     SHEET_IN_SIGHT,
     {0}},
};

static void put_intro(struct page *page)
{
    page_put_body(page, content_passage(page->content, S("repair-intro"))->body);
}

static const struct sheet repair_sheet = {
    .kind = STR_INIT("repair"),
    .shows = STR_INIT("/repair/"),
    .makes = STR_INIT("/repair/new"),
    .list = STR_INIT("/conflicts"),
    .tab = TAB_MORE,
    .heading = T_INIT("Putting it right"),
    .lead = {0},
    .fields = repair_fields,
    .field_count = COUNT(repair_fields),
    .put_before = put_intro,
};

/* The clash it belongs to stands in the address, or is chosen among them. */
static const struct sheet_field chosen_about[] = {
    {STR_INIT("about"), T_INIT("Which clash is it about?"), SHEET_IN_SIGHT, {0}},
};

static struct sheet sheet_for(const struct form *form)
{
    struct sheet sheet = repair_sheet;
    if (form_text(form, S("about")).len > 0) return sheet;
    sheet.fields = chosen_about;
    sheet.field_count = COUNT(chosen_about);
    return sheet;
}

void page_repair_new(struct page *page)
{
    struct sheet sheet = sheet_for(&page->query);
    sheet_make(page, &sheet);
}

void page_repair_made(struct page *page)
{
    struct sheet sheet = sheet_for(&page->form);
    sheet_made(page, &sheet);
}

void page_repair_change(struct page *page)
{
    sheet_change(page, &repair_sheet);
}

void page_repair_changed(struct page *page)
{
    sheet_changed(page, &repair_sheet);
}

void page_repair_set(struct page *page)
{
    sheet_set(page, &repair_sheet);
}

static const struct part {
    str field, lacking, heading;
} parts[] = {
    {STR_INIT("happened"), STR_INIT("repair-without-happened"), T_INIT("What happened")},
    {STR_INIT("effect"), STR_INIT("repair-without-effect"), T_INIT("What it did")},
    {STR_INIT("change"), STR_INIT("repair-without-change"), T_INIT("What I will change")},
};

static size_t lacking_count(const struct record *repair)
{
    size_t count = 0;
    for (size_t i = 0; i < COUNT(parts); i++) count += record_text(repair, parts[i].field).len == 0;
    return count;
}

/* What is there, and kindly what is not. */
static void put_parts(struct page *page, const struct record *repair)
{
    for (size_t i = 0; i < COUNT(parts); i++) {
        str text = record_text(repair, parts[i].field);
        html(page->out, "<section><h2>%ls</h2>", STR(say(page, parts[i].heading)));
        if (text.len > 0)
            html(page->out, "<p dir=\"auto\">%ls</p>", STR(text));
        else
            page_put_body(page, content_passage(page->content, parts[i].lacking)->body);
        html(page->out, "</section>");
    }
}

static str words_of(struct page *page, const struct record *repair)
{
    struct buf words = aloud_begin(page);
    aloud_say_paragraph(&words, record_text(repair, S("apology")));
    aloud_say_paragraph(&words, record_text(repair, S("happened")));
    aloud_say_paragraph(&words, record_text(repair, S("effect")));
    aloud_say_paragraph(&words, record_text(repair, S("change")));
    aloud_say_paragraph(&words, record_text(repair, S("recommit")));
    aloud_say_paragraph(&words, record_text(repair, S("agreed")));
    return buf_str(&words);
}

static void put_check(struct page *page, const struct record *repair)
{
    own_words_put_check(page, SAYING_APOLOGY, words_of(page, repair),
                        sheet_path(page, &repair_sheet, repair->id, ""));
}

static void put_unfinished(struct page *page, const struct record *repair)
{
    html(page->out, "<section class=\"card\">");
    page_put_passage(page, S("repair-unfinished"));
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"%ls\">%s</a></div>"
         "</section>",
         STR(sheet_path(page, &repair_sheet, repair->id, "/change")),
         lacking_count(repair) == 1 ? TC(page, "Add what is not there yet")
                                    : TC(page, "Go on with it"));
}

static void put_whole(struct page *page, const struct record *repair)
{
    const struct content_passage *whole = content_passage(page->content, S("repair-whole"));
    html(page->out, "<p class=\"lead\">%ls</p>", STR(whole->title));
    aloud_put(page, T(page, "To say, when both of you are calm"), words_of(page, repair));
    put_check(page, repair);
    page_put_body(page, whole->body);
    if (record_number(repair, S("said"), 0) == 1) return;
    sheet_begin_set(page, &repair_sheet, repair->id);
    html(page->out,
         "<div class=\"actions\"><button name=\"said\" value=\"1\">%s</button></div></form>",
         TC(page, "I said it"));
}

static void put_trust(struct page *page, const struct record *repair)
{
    str agreed = record_text(repair, S("agreed"));
    const struct content_passage *trust = content_passage(page->content, S("repair-trust"));
    html(page->out, "<details%s><summary>%ls</summary>", agreed.len > 0 ? " open" : "",
         STR(trust->title));
    page_put_body(page, trust->body);
    if (agreed.len > 0)
        html(page->out, "<p dir=\"auto\"><b>%s</b> %ls</p>", TC(page, "What we agreed on:"),
             STR(agreed));
    html(page->out, "</details>");
}

static void put_day_field(struct page *page, const struct record *repair)
{
    struct form empty = form_empty(page->arena, 0);
    struct field_set set = {page, repair->kind, &empty, NULL};
    field_put_asking(&set, S("follow_up_on"), T(page, "If it is not, ask again on"));
}

/* The day has come: is it better? Yes takes the day away; anything else asks for a new one. */
static void put_follow_up(struct page *page, const struct record *repair)
{
    int64_t on = record_number(repair, S("follow_up_on"), INT64_MAX);
    str better = record_text(repair, S("better"));
    html(page->out, "<section><h2>%s</h2>", TC(page, "Asking again"));
    if (str_equal(better, S("yes"))) {
        html(page->out, "<p>%s</p></section>",
             TC(page, "You asked, and it is better. That is what an apology is for."));
        return;
    }
    if (better.len > 0)
        page_put_body(page, content_passage(page->content, S("repair-not-yet"))->body);
    else
        page_put_body(page, content_passage(page->content, S("repair-follow-up"))->body);
    if (on != INT64_MAX && on > page->today) {
        html(page->out, "<p>");
        page_put_day(page, (day)on);
        html(page->out, "</p></section>");
        return;
    }
    sheet_begin_set(page, &repair_sheet, repair->id);
    html(page->out, "<p>%s</p>", TC(page, "Ask them: is it better for you now?"));
    put_day_field(page, repair);
    html(page->out,
         "<div class=\"actions\"><button name=\"better\" value=\"yes\">%s</button>"
         "<button name=\"better\" value=\"partly\">%s</button>"
         "<button name=\"better\" value=\"not-yet\">%s</button></div></form></section>",
         TC(page, "Yes, it is better"), TC(page, "In part"), TC(page, "Not yet"));
}

static void put_about(struct page *page, const struct record *repair)
{
    const struct value *about = record_value(repair, S("about"));
    if (!about) return;
    html(page->out, "<p class=\"quiet\"><a href=\"%ls\">%s</a></p>",
         STR(area_shows(page, kind_find(S("conflict")), about->about)),
         TC(page, "The clash it is about"));
}

void page_repair(struct page *page)
{
    struct record repair;
    if (!subject_of_address(page, repair_sheet.kind, &repair)) return;
    page_begin(page, T(page, "Putting it right"), TAB_MORE);
    put_about(page, &repair);
    if (lacking_count(&repair) == 0) {
        put_whole(page, &repair);
    } else {
        put_parts(page, &repair);
        put_unfinished(page, &repair);
        put_check(page, &repair);
    }
    put_trust(page, &repair);
    if (lacking_count(&repair) == 0) put_follow_up(page, &repair);
    sheet_put_acts(page, &repair_sheet, &repair);
    page_put_quiet_line(page);
    page_end(page);
}
