/* Wins, in words: what went well, and what someone thought they could not bear, and did. Nothing is
 * counted. One page of them is for a bad night. */
#include "aloud.h"
#include "people.h"
#include "query.h"
#include "sheet.h"
#include "str.h"
#include "subject.h"
#include "trust.h"

enum { WINS_SHOWN_MAX = 10, CARRIED_SHOWN_MAX = 12, IDEAS_SHOWN = 3 };

static const struct sheet_field win_fields[] = {
    {STR_INIT("what"), T_INIT("What went well?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("with"), T_INIT("With whom, or thanks to whom?"), SHEET_FOLDED, {0}},
    {STR_INIT("handled"),
     T_INIT("Was it something you thought you could not bear?"),
     SHEET_FOLDED,
     {0}},
    {STR_INIT("feared"), T_INIT("What did you think beforehand?"), SHEET_FOLDED, {0}},
};

static const struct sheet win_sheet = {
    .kind = STR_INIT("win"),
    .shows = STR_INIT("/win/"),
    .makes = STR_INIT("/wins/new"),
    .list = STR_INIT("/wins"),
    .tab = TAB_MORE,
    .heading = T_INIT("Something that went well"),
    .lead = T_INIT("In your own words, as small as you like."),
    .fields = win_fields,
    .field_count = COUNT(win_fields),
};

static const struct sheet_field handled_fields[] = {
    {STR_INIT("handled"), {0}, SHEET_HIDDEN, STR_INIT("1")},
    {STR_INIT("feared"), T_INIT("What did you think you could not bear?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("what"),
     T_INIT("What did you do, and how did you come through?"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("with"), T_INIT("Was someone with you in it?"), SHEET_FOLDED, {0}},
};

static void put_handled(struct page *page)
{
    page_put_body(page, content_passage(page->content, S("wins-handled"))->body);
}

static const struct sheet handled_sheet = {
    .kind = STR_INIT("win"),
    .shows = STR_INIT("/win/"),
    .makes = STR_INIT("/wins/handled"),
    .list = STR_INIT("/wins"),
    .tab = TAB_MORE,
    .heading = T_INIT("I handled that"),
    .lead = {0},
    .fields = handled_fields,
    .field_count = COUNT(handled_fields),
    .put_before = put_handled,
};

static bool is_handled(const struct record *win)
{
    return record_number(win, S("handled"), 0) == 1;
}

static str small_of(struct page *page, const struct record *win)
{
    str with = people_name(page, record_text(win, S("with")));
    if (is_handled(win))
        return with.len > 0 ? TF(page, "I handled that, with {1}", with)
                            : T(page, "I handled that");
    return with.len > 0 ? TF(page, "With {1}", with) : (str){0};
}

static void put_quick(struct page *page)
{
    struct form empty = form_empty(page->arena, 0);
    struct field_set set = {page, kind_find(win_sheet.kind), &empty, NULL};
    html(page->out, "<form method=\"post\" action=\"/wins/new\" data-draft=\"write-win\">");
    field_put_asking(&set, S("what"), T(page, "What went well?"));
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button\" href=\"/wins/handled\">%s</a></div></form>",
         TC(page, "Keep it"), TC(page, "I handled that"));
}

void page_wins(struct page *page)
{
    page_begin(page, T(page, "Wins"), TAB_MORE);
    page_put_body(page, content_passage(page->content, S("wins-empty"))->body);
    put_quick(page);
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/wins/carried\"><span>%s <small>%s</small></span>"
         "</a></li></ul>",
         TC(page, "For a bad night"), TC(page, "What you thought you could not bear, and did"));
    sheet_put_list(page, &win_sheet, T(page, "What you kept"), NULL, small_of, WINS_SHOWN_MAX);
    page_end(page);
}

void page_win_new(struct page *page)
{
    sheet_make(page, &win_sheet);
}

void page_win_made(struct page *page)
{
    sheet_made(page, &win_sheet);
}

void page_handled_new(struct page *page)
{
    sheet_make(page, &handled_sheet);
}

void page_handled_made(struct page *page)
{
    sheet_made(page, &handled_sheet);
}

static const struct sheet *sheet_for(const struct record *win)
{
    return is_handled(win) ? &handled_sheet : &win_sheet;
}

void page_win_change(struct page *page)
{
    struct record win;
    if (subject_of_address(page, win_sheet.kind, &win)) sheet_change(page, sheet_for(&win));
}

void page_win_changed(struct page *page)
{
    struct record win;
    if (subject_of_address(page, win_sheet.kind, &win)) sheet_changed(page, sheet_for(&win));
}

void page_win_set(struct page *page)
{
    sheet_set(page, &win_sheet);
}

static void put_text(struct page *page, str text)
{
    str rest = text, paragraph;
    while (content_next_paragraph(&rest, &paragraph))
        html(page->out, "<p class=\"say\" dir=\"auto\">%ls</p>", STR(paragraph));
}

static void put_words(struct page *page, const struct record *win)
{
    str feared = record_text(win, S("feared"));
    if (feared.len > 0) {
        html(page->out, "<p class=\"quiet\">%s</p>", TC(page, "What you thought:"));
        put_text(page, feared);
        html(page->out, "<p class=\"quiet\">%s</p>", TC(page, "And what you did:"));
    }
    put_text(page, record_text(win, S("what")));
}

static void put_ideas(struct page *page)
{
    const struct content_collection *ideas = content_collection(page->content, S("wins-celebrate"));
    size_t from = (size_t)(page->today - DAY_FIRST) * IDEAS_SHOWN;
    html(page->out, "<section><h2>%ls</h2><ul>", STR(ideas->title));
    for (size_t i = 0; i < IDEAS_SHOWN; i++)
        html(page->out, "<li>%ls</li>", STR(ideas->ideas[(from + i) % ideas->idea_count].text));
    html(page->out, "</ul></section>");
}

/* Whom it could be told to: by one line, which keeps the name beside the win. */
static void put_sharing(struct page *page, const struct record *win)
{
    const struct content_passage *share = content_passage(page->content, S("wins-share"));
    str with = record_text(win, S("with"));
    struct form form = form_of_record(win, page->arena);
    struct field_set set = {page, win->kind, &form, NULL};
    html(page->out, "<section><h2>%ls</h2>", STR(share->title));
    page_put_body(page, share->body);
    if (with.len > 0) {
        html(page->out, "<p>");
        people_put_name(page, with);
        html(page->out, "</p></section>");
        return;
    }
    sheet_begin_set(page, &win_sheet, win->id);
    field_put_asking(&set, S("with"), T(page, "A name"));
    html(page->out, "<div class=\"actions\"><button>%s</button></div></form></section>",
         TC(page, "Keep the name with it"));
}

void page_win(struct page *page)
{
    struct record win;
    if (!subject_of_address(page, win_sheet.kind, &win)) return;
    page_begin(page, is_handled(&win) ? T(page, "I handled that") : T(page, "That went well"),
               TAB_MORE);
    put_words(page, &win);
    put_ideas(page);
    put_sharing(page, &win);
    html(page->out, "<div class=\"actions\"><a class=\"button\" href=\"/wins\">%s</a></div>",
         TC(page, "All of them"));
    sheet_put_acts(page, &win_sheet, &win);
    page_end(page);
}

void page_wins_carried(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(win_sheet.kind);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    page_begin(page, T(page, "For a bad night"), TAB_NOW);
    for (const struct entry *entry; count < CARRIED_SHOWN_MAX && (entry = query_next(&run));) {
        struct record win;
        if (!notebook_read(entry, page->arena, &win) || !is_handled(&win)) continue;
        if (count++ == 0)
            page_put_body(page, content_passage(page->content, S("wins-carried"))->body);
        html(page->out, "<article class=\"card\"><h2>");
        page_put_day(page, moment_emotional_day(win.at));
        html(page->out, "</h2>");
        put_words(page, &win);
        html(page->out, "</article>");
    }
    if (count == 0)
        page_put_body(page, content_passage(page->content, S("wins-carried-empty"))->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" "
         "href=\"/practice/longer-breath-out\">%s</a><a class=\"button\" href=\"/help\">%s</a>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div>",
         TC(page, "Breathe out long"), TC(page, "Someone to call"),
         TC(page, "Put this down and go"));
    page_put_quiet_line(page);
    page_end(page);
}
