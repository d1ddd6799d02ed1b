/* A practice: what it is for, and its steps one by one. Its end is in page_practice_end.c. */
#include "keep.h"
#include "offered.h"
#include "practice_history.h"
#include "practice_step.h"
#include "practising.h"
#include "steady.h"
#include "str.h"
#include "wording.h"

static str evidence_name(struct page *page, enum content_evidence evidence)
{
    switch (evidence) {
    case EVIDENCE_TRIAL:
        return T(page, "Tested in trials");
    case EVIDENCE_CUSTOM:
        return T(page, "Long handed down");
    case EVIDENCE_COMMON_SENSE:
        return T(page, "Common sense");
    }
    return (str){0};
}

const struct content_practice *practice_of_address(struct page *page)
{
    const struct content_practice *practice = content_find_practice(page->content, page->params[0]);
    struct offered offered = {.gate_open = page->gate_open};
    if (practice && offered_opens(&offered, practice)) return practice;
    page_not_found(page);
    return NULL;
}

static void put_about(struct page *page, str heading, str text)
{
    html(page->out, "<h2>%ls</h2>", STR(heading));
    page_put_body(page, text);
}

/* What was begun and left by a closed window. */
static void put_go_on(struct page *page, const struct content_practice *practice)
{
    struct form form;
    int64_t from;
    if (!page->notebook || !keep_find(page, practising_draft(page, practice), &form)) return;
    if (!str_parse_int(form_text(&form, S("from")), &from) || from < 1 ||
        (uint64_t)from > practice->step_count)
        return;
    html(page->out,
         "<form method=\"post\" action=\"/practice/%ls/%lld\" class=\"notice\"><p>%s</p>",
         STR(practice->id), (long long)from,
         TC(page, "You began this before, and what you wrote is still here."));
    for (size_t i = 0; i < form.count; i++)
        html(page->out, "<input type=\"hidden\" name=\"%ls\" value=\"%ls\">",
             STR(form.fields[i].name), STR(form.fields[i].text));
    html(page->out, "<button>%s</button></form>", TC(page, "Go on where I was"));
}

static void put_begin(struct page *page, const struct content_practice *practice)
{
    struct practising practising = {.page = page, .practice = practice};
    practising_set_for(&practising, form_text(&page->query, S("for")));
    html(page->out, "<form method=\"post\" action=\"/practice/%ls/1\">", STR(practice->id));
    if (practising.for_entry)
        html(page->out, "<input type=\"hidden\" name=\"for\" value=\"%ls\">",
             STR(practising.for_id));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/practices/%ls\">%s</a></div></form>",
         TC(page, "Begin"), STR(practice->strategy->id), TC(page, "Something else"));
}

void page_practice(struct page *page)
{
    const struct content_practice *practice = practice_of_address(page);
    if (!practice) return;
    page_begin(page, practice->title, TAB_NOW);
    html(page->out, "<p class=\"lead\">%ls</p><p class=\"quiet\">%ls</p>", STR(practice->what),
         STR(wording_duration(page, practice->minutes)));
    put_go_on(page, practice);
    put_about(page, T(page, "When not to"), practice->when_not);
    put_begin(page, practice);
    html(page->out, "<details><summary>%s</summary>",
         TC(page, "How, why, and what stands behind it"));
    put_about(page, T(page, "How"), practice->how);
    put_about(page, T(page, "Why"), practice->why);
    put_about(page, evidence_name(page, practice->evidence), practice->standing);
    if (practice->source.len > 0)
        html(page->out, "<p><small>%ls</small></p>", STR(practice->source));
    html(page->out, "</details>");
    if (page->notebook) practice_history_put(page, practice);
    page_put_quiet_line(page);
    page_end(page);
}

/* Where the buttons of step `index` lead: the next step or the end, the end, the step before. */
static void put_buttons(const struct practising *practising, size_t index)
{
    struct page *page = practising->page;
    str id = practising->practice->id;
    bool last = index + 1 == practising->practice->step_count;
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<button class=\"quiet\" formaction=\"/practice/%ls/done\">%s</button>",
         last ? TC(page, "Done") : TC(page, "Next"), STR(id), TC(page, "Enough"));
    html(page->out, "</div>");
    if (index > 0)
        html(page->out,
             "<p class=\"quiet\"><button class=\"quiet\" formaction=\"/practice/%ls/%zu\">%s"
             "</button></p>",
             STR(id), index, TC(page, "Back"));
}

static void put_step(const struct practising *practising, size_t index)
{
    struct page *page = practising->page;
    const struct content_practice *practice = practising->practice;
    page_begin(page, practice->title, TAB_NOW);
    html(page->out, "<article class=\"step\"><p class=\"where\">%zu %s %zu</p>", index + 1,
         TC(page, "of"), practice->step_count);
    if (index > 0) practice_step_put_reply(practising, index - 1);
    html(page->out, "<form method=\"post\" action=\"/practice/%ls/", STR(practice->id));
    if (index + 1 == practice->step_count)
        html(page->out, "done\"");
    else
        html(page->out, "%zu\"", index + 2);
    if (page->notebook)
        html(page->out, " data-draft=\"%ls\"", STR(practising_draft(page, practice)));
    html(page->out, ">");
    practising_put_carried(practising, index);
    practice_step_put(practising, index);
    if (practice_step_asks(&practice->steps[index]))
        html(page->out, "<p class=\"quiet\">%s</p>", TC(page, "You can pass over this."));
    put_buttons(practising, index);
    html(page->out, "</form></article>");
    page_end(page);
}

void page_practice_step(struct page *page)
{
    int64_t number;
    struct practising practising;
    const struct content_practice *practice = practice_of_address(page);
    if (!practice) return;
    bool read = str_parse_int(page->params[1], &number);
    if (!read || number < 1 || (uint64_t)number > practice->step_count) {
        page_not_found(page);
        return;
    }
    practising_read(page, practice, &practising);
    put_step(&practising, (size_t)number - 1);
}
