/* Support: what I need and how I want to be supported, in words to say; then what came of it; and
 * how support goes to and fro, in plain numbers without a verdict. */
#include "aloud.h"
#include "circle.h"
#include "own_words.h"
#include "people.h"
#include "sheet.h"
#include "str.h"
#include "subject.h"
#include "together.h"
#include "wording.h"

enum { ROWS_MAX = 12 };

static const struct sheet_field support_fields[] = {
    {STR_INIT("direction"), {0}, SHEET_HIDDEN, STR_INIT("received")},
    {STR_INIT("need"), T_INIT("What do you need, in a few words?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("wanted"), T_INIT("Which kind of support would help?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("person"), T_INIT("Whom would you ask?"), SHEET_IN_SIGHT, {0}},
};

static void put_kinds(struct page *page)
{
    page_put_fold(page, S("support-kinds"));
}

static const struct sheet support_sheet = {
    .kind = STR_INIT("support"),
    .shows = STR_INIT("/support/"),
    .makes = STR_INIT("/support/new"),
    .list = STR_INIT("/support"),
    .tab = TAB_MORE,
    .heading = T_INIT("What would help me"),
    .lead = T_INIT("First for yourself. Then it becomes a sentence to say."),
    .fields = support_fields,
    .field_count = COUNT(support_fields),
    .put_before = put_kinds,
};

static bool is_waiting(struct page *page, const struct record *support)
{
    (void)page;
    return !circle_took_place(support);
}

static bool was_asked(struct page *page, const struct record *support)
{
    (void)page;
    return circle_took_place(support) &&
           (record_value(support, S("words")) || record_value(support, S("need")));
}

static str label_of(struct page *page, const struct record *record, str field)
{
    const struct field *f = kind_field(record->kind, field);
    int64_t number = record_number(record, field, 0);
    bool known = number > 0 && (size_t)number <= f->option_count;
    return known ? say(page, f->options[number - 1].label) : (str){0};
}

static str small_of(struct page *page, const struct record *support)
{
    str wanted = label_of(page, support, S("wanted")), got = label_of(page, support, S("got"));
    str need = record_text(support, S("need"));
    if (wanted.len > 0 && got.len > 0) return TF(page, "Wanted: {1}. It was: {2}", wanted, got);
    return need.len > 0 ? need : wanted;
}

static void put_fit(struct page *page, const struct circle *circle)
{
    if (circle->known_count > 0)
        html(page->out, "<p>%s</p>",
             TFC(page, "Of {1} times where both are known, you got what you wanted {2} times.",
                 wording_number(page, circle->known_count),
                 wording_number(page, circle->matched_count)));
    if (circle->fit_count > 0)
        html(page->out, "<p>%s</p>",
             TFC(page, "How well it fitted, on the whole: {1} of 10, from {2} times.",
                 wording_number(page, (2 * circle->fit_sum + circle->fit_count) /
                                          (2 * circle->fit_count)),
                 wording_number(page, circle->fit_count)));
}

static void put_balance(struct page *page)
{
    struct circle circle =
        circle_of_notebook(page->notebook, page->today - CIRCLE_DAYS + 1, page->today, page->arena);
    const struct content_passage *balance = content_passage(page->content, S("support-balance"));
    int64_t count = circle.received.count + circle.given.count;
    if (count == 0) return;
    html(page->out, "<section><h2>%ls</h2>", STR(balance->title));
    if (count < CIRCLE_COUNT_MIN) {
        page_put_body(page, content_passage(page->content, S("support-few"))->body);
    } else {
        html(page->out, "<p>%s</p>",
             TFC(page,
                 "In the last half year you wrote down {1} times that you gave support, and "
                 "{2} times that you received it.",
                 wording_number(page, circle.given.count),
                 wording_number(page, circle.received.count)));
        put_fit(page, &circle);
        page_put_body(page, balance->body);
    }
    html(page->out, "</section>");
}

void page_support(struct page *page)
{
    page_begin(page, T(page, "Support"), TAB_MORE);
    sheet_put_empty(page, &support_sheet, S("support-empty"), T(page, "What would help me now"));
    sheet_put_list(page, &support_sheet, T(page, "What came of it?"), is_waiting, small_of,
                   ROWS_MAX);
    put_balance(page);
    sheet_put_list(page, &support_sheet, T(page, "Asked before"), was_asked, small_of, ROWS_MAX);
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/circle/support\"><span>%s</span></a></li>"
         "<li><a href=\"/circle\"><span>%s</span></a></li></ul>",
         TC(page, "Write down a time of support"), TC(page, "My circle"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_support_new(struct page *page)
{
    sheet_make(page, &support_sheet);
}

void page_support_made(struct page *page)
{
    sheet_made(page, &support_sheet);
}

void page_support_change(struct page *page)
{
    sheet_change(page, &support_sheet);
}

void page_support_changed(struct page *page)
{
    sheet_changed(page, &support_sheet);
}

void page_support_set(struct page *page)
{
    sheet_set(page, &support_sheet);
}

/* One's own words, or those that fit the kind of support. */
static str words_for(struct page *page, const struct record *support)
{
    str own = record_text(support, S("words")), wanted = record_text(support, S("wanted"));
    if (own.len > 0) return own;
    struct buf words = aloud_begin(page);
    aloud_say(&words, T(page, "What I need is this: {1}"), record_text(support, S("need")));
    if (wanted.len > 0)
        aloud_say(&words,
                  content_passage(page->content, page_path(page, "say-%ls", STR(wanted)))->body,
                  (str){0});
    aloud_say(&words, content_passage(page->content, S("say-when"))->body, (str){0});
    return buf_str(&words);
}

/* After it was asked for: what it was in fact, beside what was wanted. */
static void put_after(struct page *page, const struct record *support)
{
    struct form form = form_of_record(support, page->arena);
    struct field_set set = {page, support->kind, &form, NULL};
    html(page->out, "<section><h2>%s</h2>", TC(page, "Afterwards: what came of it?"));
    sheet_begin_set(page, &support_sheet, support->id);
    field_put_asking(&set, S("got"), T(page, "What was it in fact?"));
    field_put_asking(&set, S("fit"), T(page, "How well did it fit? 0 not at all, 10 just right"));
    field_put_asking(&set, S("weight"), T(page, "How much was it? 1 a little, 3 a lot"));
    html(page->out, "<div class=\"actions\"><button>%s</button></div></form></section>",
         TC(page, "Keep it"));
}

static void put_came(struct page *page, const struct record *support)
{
    str wanted = label_of(page, support, S("wanted")), got = label_of(page, support, S("got"));
    html(page->out, "<dl class=\"rows\">");
    if (wanted.len > 0)
        html(page->out, "<div><dt>%s</dt><dd>%ls</dd></div>", TC(page, "Wanted"), STR(wanted));
    if (got.len > 0)
        html(page->out, "<div><dt>%s</dt><dd>%ls</dd></div>", TC(page, "What it was"), STR(got));
    html(page->out, "</dl>");
    if (wanted.len > 0 && got.len > 0 && !str_equal(wanted, got))
        html(page->out, "<p>%s</p>",
             TC(page,
                "It was another kind than you wanted. Perhaps the kind is worth saying first, "
                "next time. Thank them all the same, if it was kindly meant."));
}

void page_support_one(struct page *page)
{
    struct record support;
    if (!subject_of_address(page, support_sheet.kind, &support)) return;
    bool received = str_equal(record_text(&support, S("direction")), S("received"));
    str words = words_for(page, &support), person = record_text(&support, S("person"));
    page_begin(page, T(page, "Asking for support"), TAB_MORE);
    html(page->out, "<p class=\"lead\">");
    people_put_name(page, person);
    html(page->out, "</p>");
    if (circle_took_place(&support)) put_came(page, &support);
    if (received && !circle_took_place(&support)) {
        const struct content_passage *ask = content_passage(page->content, S("support-ask-gently"));
        aloud_put(page, T(page, "To say"), words);
        own_words_put(page, &support_sheet, &support, S("words"), words);
        html(page->out, "<p>%ls</p>", STR(ask->body));
    }
    put_after(page, &support);
    sheet_put_acts(page, &support_sheet, &support);
    page_put_quiet_line(page);
    page_end(page);
}
