/* One boundary: the words, how far it has come, how it went, and the day to look again. */
#include "boundary.h"
#include "parts.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "trust.h"
#include "wording.h"

enum { TITLE_LEN_MAX = 200, EVENTS_MAX = 8 };

/* Where it may go from each state, by a press. */
static const struct move {
    str from, to, label;
} moves[] = {
    {STR_INIT("drafted"), STR_INIT("said"), T_INIT("I said it")},
    {STR_INIT("said"), STR_INIT("agreed"), T_INIT("We agreed on it")},
    {STR_INIT("revised"), STR_INIT("said"), T_INIT("I said it the new way")},
    {STR_INIT("revised"), STR_INIT("agreed"), T_INIT("We agreed on it")},
    {STR_INIT("drafted"), STR_INIT("retired"), T_INIT("I leave this one")},
    {STR_INIT("said"), STR_INIT("retired"), T_INIT("No longer needed")},
    {STR_INIT("agreed"), STR_INIT("retired"), T_INIT("No longer needed")},
    {STR_INIT("revised"), STR_INIT("retired"), T_INIT("No longer needed")},
    {STR_INIT("retired"), STR_INIT("revised"), T_INIT("Take it up again")},
};

static void put_moves(struct page *page, const struct record *boundary)
{
    str state = record_text(boundary, S("state"));
    bool first = true;
    html(page->out, "<form method=\"post\" action=\"%ls\"><div class=\"actions\">",
         STR(subject_path(page, "/boundary/", boundary->id, "/state")));
    for (size_t i = 0; i < COUNT(moves); i++) {
        if (!str_equal(moves[i].from, state)) continue;
        bool ends = str_equal(moves[i].to, S("retired"));
        html(page->out, "<button class=\"%s\" name=\"state\" value=\"%ls\">%ls</button>",
             first  ? "primary"
             : ends ? "quiet"
                    : "plain",
             STR(moves[i].to), STR(say(page, moves[i].label)));
        first = false;
    }
    html(page->out, "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         STR(subject_path(page, "/boundary/", boundary->id, "/revise")),
         TC(page, "Put it differently"));
}

static void put_words(struct page *page, const struct record *boundary)
{
    str words = record_text(boundary, S("words"));
    html(page->out, "<section><h2>%s</h2>", TC(page, "Words to say it"));
    if (words.len > 0)
        parts_put_words(page, S("words-to-say"), words);
    else
        html(page->out, "<p>%s</p>",
             TC(page, "There are none yet. Ready ones wait under the form."));
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/rehearse/%ls\">%s</a></div>"
         "<p class=\"quiet\">%s</p></section>",
         STR(id_text(page->arena, boundary->id)), TC(page, "Say it aloud once, alone"),
         TC(page, "Skip saying it if saying it could put you at risk."));
}

static void put_summary(struct page *page, const struct record *boundary)
{
    int64_t review = record_number(boundary, S("review_on"), INT64_MAX);
    html(page->out, "<dl class=\"rows\">");
    row_put_fact(page, T(page, "What it is for"), boundary_protects(page, boundary));
    row_put_fact(page, T(page, "What I will do"), record_text(boundary, S("i_will")));
    row_put_fact(page, T(page, "It concerns"), say(page, parts_label(boundary, S("area"))));
    row_put_fact(page, T(page, "With"), parts_names(page, boundary, S("with")));
    row_put_fact(page, T(page, "How far it has come"),
                 say(page, parts_label(boundary, S("state"))));
    if (review != INT64_MAX)
        row_put_fact(page, T(page, "To look at again"), wording_day(page, (day)review));
    html(page->out, "</dl>");
}

static void put_event(struct page *page, const struct entry *entry, const struct record *event)
{
    str by = say(page, parts_label(event, S("by"))), did = record_text(event, S("did"));
    html(page->out, "<li><a href=\"/record/%ls\"><span>%ls", STR(id_text(page->arena, entry->id)),
         STR(say(page, parts_label(event, S("what")))));
    if (by.len > 0) html(page->out, " · %ls", STR(by));
    if (did.len > 0) html(page->out, " <small><bdi>%ls</bdi></small>", STR(did));
    html(page->out, "</span> <time>%ls</time></a></li>",
         STR(wording_day_short(page, entry_day(entry))));
}

static void put_events(struct page *page, const struct record *boundary)
{
    struct query query = query_all();
    query.kind = kind_find(S("boundary-event"));
    query.about = boundary->id;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int shown = 0;
    for (const struct entry *entry; shown < EVENTS_MAX && (entry = query_next(&run));) {
        struct record event;
        if (!notebook_read(entry, page->arena, &event)) continue;
        if (shown++ == 0) html(page->out, "<ul class=\"list\">");
        put_event(page, entry, &event);
    }
    if (shown > 0) html(page->out, "</ul>");
    if (query_next(&run)) area_put_all_of(page, S("boundary-event"));
}

static void put_happened(struct page *page, const struct record *boundary, const struct form *form,
                         const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("boundary-event")), form, problems};
    html(page->out, "<section><h2>%s</h2>", TC(page, "How it goes"));
    put_events(page, boundary);
    html(page->out, "<details%s><summary>%s</summary><form method=\"post\" action=\"%ls\">",
         problems ? " open" : "", TC(page, "It came up"),
         STR(subject_path(page, "/boundary/", boundary->id, "/event")));
    field_put_problems(&set);
    field_put_asking(&set, S("what"), T(page, "Did it hold?"));
    field_put_asking(&set, S("by"), T(page, "If it bent or was crossed: by whom?"));
    field_put_asking(&set, S("did"), T(page, "What did you do then?"));
    field_put_at(&set);
    html(page->out,
         "<p class=\"hint\">%s</p><div class=\"actions\"><button>%s</button></div></form>"
         "</details></section>",
         TC(page, "Bending it can be a choice, and a good one. You only note what was so."),
         TC(page, "Write it down"));
}

static void put_later(struct page *page, const struct record *boundary)
{
    struct form none = form_empty(page->arena, 1);
    struct field_set set = {page, boundary->kind, &none, NULL};
    html(page->out, "<details><summary>%s</summary><form method=\"post\" action=\"%ls\">",
         TC(page, "Look at it again"),
         STR(subject_path(page, "/boundary/", boundary->id, "/review")));
    parts_put_review(&set, T(page, "When?"));
    html(page->out,
         "<div class=\"actions\"><button>%s</button>"
         "<button class=\"quiet\" name=\"review\" value=\"never\">%s</button></div></form>"
         "</details>",
         TC(page, "Look again then"), TC(page, "No day for now"));
}

static void put_page(struct page *page, const struct record *boundary, const struct form *form,
                     const struct problems *problems)
{
    page_begin(page, title_of(page, boundary, TITLE_LEN_MAX), TAB_WRITE);
    int64_t review = record_number(boundary, S("review_on"), INT64_MAX);
    if (review <= page->today)
        html(page->out, "<p class=\"lead\">%s</p>",
             TC(page, "This is the day you wanted to look at it again. Does it still fit?"));
    put_moves(page, boundary);
    put_words(page, boundary);
    put_summary(page, boundary);
    put_happened(page, boundary, form, problems);
    put_later(page, boundary);
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/boundaries\"><span>%s</span></a></li></ul>"
         "<p>%s</p>",
         TC(page, "All boundaries"),
         TC(page, "If someone's answer to your limit frightens you, that is no matter of wording. "
                  "You can talk it over with someone who knows about this."));
    page_put_quiet_line(page);
    page_end(page);
}

void page_boundary(struct page *page)
{
    struct record boundary;
    if (!subject_of_address(page, S("boundary"), &boundary)) return;
    struct form none = form_empty(page->arena, 1);
    put_page(page, &boundary, &none, NULL);
}

void page_boundary_moved(struct page *page)
{
    struct record boundary;
    const struct entry *entry = subject_of_address(page, S("boundary"), &boundary);
    if (!entry) return;
    str state = record_text(&boundary, S("state")), to = form_text(&page->form, S("state"));
    for (size_t i = 0; i < COUNT(moves); i++) {
        if (!str_equal(moves[i].from, state) || !str_equal(moves[i].to, to)) continue;
        struct form form = form_empty(page->arena, 1);
        form_add(&form, S("state"), to);
        save_set(page, entry, &form, subject_path(page, "/boundary/", boundary.id, ""));
        return;
    }
    page_see(page,
             subject_path(page, "/boundary/", boundary.id, "")); /* moved already, in another tab */
}

void page_boundary_review(struct page *page)
{
    struct record boundary;
    const struct entry *entry = subject_of_address(page, S("boundary"), &boundary);
    if (!entry) return;
    bool never = form_has(&page->form, S("review"), S("never"), *page->arena);
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("review_on"), never ? (str){0} : parts_review(page, &page->form));
    save_set(page, entry, &form, subject_path(page, "/boundary/", boundary.id, ""));
}

void page_boundary_happened(struct page *page)
{
    struct record boundary;
    struct problems problems = {0};
    struct moment at;
    id128 version;
    if (!subject_of_address(page, S("boundary"), &boundary)) return;
    struct form form = form_empty(page->arena, page->form.count + 1);
    form_add(&form, S("about"), id_text(page->arena, boundary.id));
    for (size_t i = 0; i < page->form.count; i++)
        if (!str_equal(page->form.fields[i].name, S("about")))
            form_add(&form, page->form.fields[i].name, page->form.fields[i].text);
    if (save_is_full(page, &problems) || !field_read_at(page, &page->form, &problems, &at) ||
        !save_new(page, kind_find(S("boundary-event")), &form, at, &problems, &version))
        put_page(page, &boundary, &form, &problems);
    else
        page_see_saved(page, subject_path(page, "/boundary/", boundary.id, ""), version);
}
