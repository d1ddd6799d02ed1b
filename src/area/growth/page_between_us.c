/* Between us, once a month: four marks of being close and free, as something to think about. Words
 * and no numbers, nothing added up, nothing said about the other; where there was fear, help. */
#include "growth.h"
#include "look.h"
#include "str.h"

static const struct look_pages pages = {
    .look = STR_INIT("between-us"),
    .path = STR_INIT("/between-us"),
    .ask_words = T_INIT("In your own words: one moment of these weeks"),
    .keep = T_INIT("Keep it"),
    .earlier = T_INIT("Other months"),
};

enum { LOOKS_SHOWN_MAX = 12, AGAIN_DAYS = 28, AFRAID = 4 };

static const struct content_look *look_of(struct page *page)
{
    return content_look(page->content, pages.look);
}

static void put_answers(struct page *page, const struct content_look *look,
                        const struct record *record)
{
    html(page->out, "<dl class=\"rows\">");
    for (size_t i = 0; i < look->look_question_count; i++) {
        const struct content_look_answer *given = look_given(record, &look->look_questions[i]);
        if (given)
            html(page->out, "<div><dt>%ls</dt><dd>%ls</dd></div>", STR(look->look_questions[i].ask),
                 STR(given->name));
    }
    html(page->out, "</dl>");
}

/* The latest looks, month by month. */
static void put_looks(struct page *page, const struct content_look *look)
{
    struct look_run run = look_run_of(page, &pages);
    struct record record;
    size_t count = 0;
    while (count < LOOKS_SHOWN_MAX && look_next(&run, &record)) {
        if (count++ == 0) html(page->out, "<section><h2>%s</h2>", TC(page, "What you wrote"));
        html(page->out, "<article class=\"card\"><h3><a href=\"%ls\">",
             STR(look_path(page, &pages, record.id)));
        page_put_day(page, moment_emotional_day(record.at));
        html(page->out, "</a></h3>");
        put_answers(page, look, &record);
        html(page->out, "</article>");
    }
    if (count > 0) html(page->out, "</section>");
}

static bool looked_lately(struct page *page)
{
    struct look_run run = look_run_of(page, &pages);
    struct record record;
    return look_next(&run, &record) && page->today - moment_emotional_day(record.at) < AGAIN_DAYS;
}

void page_between_us(struct page *page)
{
    const struct content_look *look = look_of(page);
    bool lately = looked_lately(page);
    page_begin(page, look->title, TAB_GROWTH);
    page_put_body(page, look->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button%s\" href=\"/between-us/new\">%s</a></div>",
         lately ? "" : " primary", TC(page, "Look at the four"));
    if (lately)
        html(page->out, "<p class=\"quiet\">%ls</p>",
             STR(content_passage(page->content, S("between-us-month"))->body));
    put_looks(page, look);
    page_put_quiet_line(page);
    page_end(page);
}

void page_between_us_new(struct page *page)
{
    look_make(page, &pages);
}

void page_between_us_kept(struct page *page)
{
    look_made(page, &pages);
}

static bool was_afraid(const struct content_look *look, const struct record *record)
{
    for (size_t i = 0; i < look->look_question_count; i++)
        if (look_answer(record, look->look_questions[i].id) == AFRAID) return true;
    return false;
}

static void put_afraid(struct page *page)
{
    html(page->out, "<section class=\"card\">");
    page_put_passage(page, S("between-us-afraid"));
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/help/safety\">%s</a>"
         "<a class=\"button\" href=\"/safety-check\">%s</a></div></section>",
         TC(page, "People who know about this"), TC(page, "Six private questions"));
}

static void put_openings(struct page *page)
{
    const struct content_collection *openings =
        content_collection(page->content, S("between-us-openings"));
    html(page->out, "<section class=\"card\">");
    page_put_passage(page, S("between-us-say"));
    html(page->out, "<h3>%ls</h3><ul>", STR(openings->title));
    for (size_t i = 0; i < openings->idea_count; i++)
        html(page->out, "<li>%ls</li>", STR(openings->ideas[i].text));
    html(page->out, "</ul></section>");
}

void page_between_us_look(struct page *page)
{
    struct record record;
    const struct content_look *look = look_of(page);
    if (!look_begin(page, &pages, &record)) return;
    str note = record_text(&record, S("note"));
    bool afraid = was_afraid(look, &record);
    if (afraid) put_afraid(page);
    put_answers(page, look, &record);
    if (note.len > 0) html(page->out, "<p dir=\"auto\">%ls</p>", STR(note));
    if (!afraid) put_openings(page);
    look_end(page, &pages, &record);
}
