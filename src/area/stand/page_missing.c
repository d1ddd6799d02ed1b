/* Missing or dread: a short honest look at what being apart feels like, answered in words, and what
 * it may lead to: a way to settle, a person, a plan. Behind the gate, since it asks about a
 * partner. */
#include "look.h"
#include "missing.h"
#include "position_path.h"
#include "row.h"
#include "stand.h"
#include "str.h"
#include "wording.h"

static const struct look_pages pages = {
    .look = STR_INIT("missing"),
    .path = STR_INIT("/missing"),
    .ask_words = T_INIT("Anything in your own words"),
    .keep = T_INIT("See what it says"),
    .earlier = T_INIT("Earlier looks"),
};

enum { EARLIER_MAX = 12 };

static const struct content_look *look_of(struct page *page)
{
    return content_look(page->content, pages.look);
}

static void put_passage(struct page *page, str id)
{
    html(page->out, "<section class=\"card\">");
    page_put_passage(page, id);
    html(page->out, "</section>");
}

/* Earlier looks, newest first: the day, and what being apart was like. */
static void put_earlier(struct page *page, const struct content_look *look)
{
    struct look_run run = look_run_of(page, &pages);
    struct record record;
    size_t count = 0;
    while (count < EARLIER_MAX && look_next(&run, &record)) {
        const struct content_look_answer *apart = NULL;
        for (size_t i = 0; i < look->look_question_count; i++)
            if (str_equal(look->look_questions[i].id, S("apart")))
                apart = look_given(&record, &look->look_questions[i]);
        if (count++ == 0)
            html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "Earlier looks"));
        html(page->out, "<li><a href=\"%ls\"><span>%ls</span> <time>",
             STR(look_path(page, &pages, record.id)),
             STR(apart ? apart->name : T(page, "A few words")));
        html(page->out, "%ls</time></a></li>",
             STR(wording_day_short(page, moment_emotional_day(record.at))));
    }
    if (count > 0) html(page->out, "</ul></section>");
}

void page_missing(struct page *page)
{
    const struct content_look *look = look_of(page);
    page_begin(page, look->title, TAB_GROWTH);
    page_put_body(page, content_passage(page->content, S("missing-why"))->body);
    page_put_body(page, look->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/missing/new\">%s</a></div>",
         TC(page, "Five questions"));
    put_earlier(page, look);
    page_put_quiet_line(page);
    page_end(page);
}

void page_missing_new(struct page *page)
{
    look_make(page, &pages);
}

void page_missing_answered(struct page *page)
{
    look_made(page, &pages);
}

/* Nothing about being alone is offered to someone who keeps distance these weeks. */
static bool keeps_distance(struct page *page)
{
    struct position_path path = position_path_latest(page->notebook, page->today, 1, page->arena);
    if (path.count == 0) return false;
    const struct position *position = &path.times[path.count - 1].position;
    return position->placed && position->likeliest == REGION_DISTANCE;
}

/* Steps on both sides: towards oneself and towards others. */
static void put_steps(struct page *page, const struct missing *missing)
{
    bool distance = missing->little || keeps_distance(page);
    html(page->out, "<section><h2>%s</h2><ul class=\"list doors\">",
         TC(page, "What could come next"));
    if (missing->alarm || missing->footing_lost)
        row_put_way(page, S("/practice/longer-breath-out"), T(page, "Settle the body first"),
                    T(page, "A longer breath out, three minutes"));
    if (missing->alarm && !distance)
        row_put_way(page, S("/ladder/solitude"), T(page, "Small times apart, on purpose"),
                    T(page, "Short and planned, and a little longer by and by"));
    if (distance)
        row_put_way(page, S("/ladder/opening"), T(page, "Show a little"),
                    T(page, "One small thing, to someone who is safe"));
    row_put_way(page, S("/circle"), T(page, "Someone who is there too"),
                T(page, "Whose company does you good"));
    if (!distance)
        row_put_way(page, S("/ahead/new?plan=apart"), T(page, "A plan for the next time apart"),
                    T(page, "Something good, someone to see, a time to talk"));
    row_put_way(page, S("/appreciation/new"), T(page, "Tell them what you miss"),
                T(page, "Said as a thank you, it is a gift and no demand"));
    html(page->out, "</ul></section>");
}

/* Someone who is on guard with the other is led to people who know about it, and to nothing else.
 */
static void put_help(struct page *page)
{
    html(page->out, "<section><ul class=\"list doors\">");
    row_put_way(page, S("/help/safety"), T(page, "If you are afraid of someone"),
                T(page, "What you can do, and who to talk to"));
    row_put_way(page, S("/safety-check"), T(page, "Six private questions"),
                T(page, "About whether you are safe with the people close to you"));
    html(page->out, "</ul></section>");
}

static void put_answers(struct page *page, const struct content_look *look,
                        const struct record *record)
{
    for (size_t i = 0; i < look->look_question_count; i++) {
        const struct content_look_answer *given = look_given(record, &look->look_questions[i]);
        if (!given) continue;
        html(page->out, "<section><h2>%ls</h2><p class=\"quiet\">%ls</p>",
             STR(look->look_questions[i].ask), STR(given->name));
        page_put_body(page, given->reply);
        html(page->out, "</section>");
    }
}

static void put_whole(struct page *page, const struct missing *missing)
{
    if (missing->in_proportion) put_passage(page, S("missing-in-proportion"));
    if (missing->alarm) put_passage(page, S("missing-alarm"));
    if (missing->footing_lost) put_passage(page, S("missing-footing"));
    if (missing->little) put_passage(page, S("missing-little"));
}

void page_missing_look(struct page *page)
{
    struct record record;
    if (!look_begin(page, &pages, &record)) return;
    struct missing missing = missing_of(record_value(&record, S("answers")));
    str note = record_text(&record, S("note"));
    if (!missing.on_guard) put_whole(page, &missing);
    put_answers(page, look_of(page), &record);
    if (note.len > 0) html(page->out, "<p dir=\"auto\">%ls</p>", STR(note));
    if (missing.on_guard)
        put_help(page);
    else
        put_steps(page, &missing);
    html(page->out, "<p class=\"quiet\">%ls</p>",
         STR(content_passage(page->content, S("missing-done"))->body));
    look_end(page, &pages, &record);
}
