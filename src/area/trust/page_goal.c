/* A goal: why, the next small step, and what was done for it. */
#include "field.h"
#include "keep.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "trust.h"
#include "wording.h"

enum { DONE_SHOWN_MAX = 20 };

static const str draft = STR_INIT("goal");
static const str asked[] = {STR_INIT("title"), STR_INIT("why"), STR_INIT("next"), STR_INIT("area")};

static void put_form(struct page *page, str heading, str action, str back, const struct form *form,
                     const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("goal")), form, problems};
    page_begin(page, heading, TAB_MORE);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\"", STR(action));
    if (str_equal(action, S("/goals/new"))) html(page->out, " data-draft=\"%ls\"", STR(draft));
    html(page->out, ">");
    field_put_asking(&set, S("title"), T(page, "What would you like to do, learn or become?"));
    field_put_asking(&set, S("why"), T(page, "Why does it matter to you?"));
    field_put_asking(&set, S("next"), T(page, "What is a step so small that it fits into a day?"));
    field_put_asking(&set, S("area"), T(page, "Which part of life is it in?"));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         TC(page, "Save"), STR(back), TC(page, "Not now"));
    page_end(page);
}

void page_goal_new(struct page *page)
{
    struct form form = {0};
    keep_find(page, draft, &form);
    put_form(page, T(page, "A goal of mine"), S("/goals/new"), S("/life"), &form, NULL);
}

static struct form form_sent(struct page *page)
{
    struct form form = form_empty(page->arena, COUNT(asked) + 1);
    for (size_t i = 0; i < COUNT(asked); i++)
        form_add(&form, asked[i], form_text(&page->form, asked[i]));
    return form;
}

void page_goal_made(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    struct form form = form_sent(page);
    form_add(&form, S("state"), S("open"));
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("goal")), &form, (struct moment){0}, &problems, &version)) {
        put_form(page, T(page, "A goal of mine"), S("/goals/new"), S("/life"), &page->form,
                 &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, subject_path(page, "/goal/", version, ""), version);
}

void page_goal_change(struct page *page)
{
    struct record goal;
    const struct entry *entry = subject_of_address(page, S("goal"), &goal);
    if (!entry) return;
    struct form form = form_of_record(&goal, page->arena);
    put_form(page, T(page, "Change it"), subject_path(page, "/goal/", entry->id, "/change"),
             subject_path(page, "/goal/", entry->id, ""), &form, NULL);
}

void page_goal_changed(struct page *page)
{
    struct record goal;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("goal"), &goal);
    if (!entry) return;
    struct form form = form_sent(page);
    str path = subject_path(page, "/goal/", entry->id, "");
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        put_form(page, T(page, "Change it"), subject_path(page, "/goal/", entry->id, "/change"),
                 path, &page->form, &problems);
    else
        page_see_saved(page, path, version);
}

static bool is_open(const struct record *goal)
{
    str state = record_text(goal, S("state"));
    return state.len == 0 || str_equal(state, S("open"));
}

static void put_step(struct page *page, const struct entry *entry, const struct record *goal,
                     const struct form *form, const struct problems *problems)
{
    struct field_set done = {page, kind_find(S("done")), form, problems};
    struct field_set next = {page, goal->kind, form, problems};
    str step = record_text(goal, S("next"));
    html(page->out, "<section class=\"card\"><h2>%s</h2><p dir=\"auto\">%ls</p>",
         TC(page, "Next small step"),
         STR(step.len > 0 ? step
                          : T(page, "None yet. What could be done in a quarter of an hour?")));
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/goal/", entry->id, "/step")));
    field_put_asking(&done, S("note"), T(page, "What did you do for it?"));
    field_put_asking(&next, S("next"), T(page, "And the next small step?"));
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button></div></form></section>",
         TC(page, "I did something for it"));
}

static void put_done(struct page *page, const struct entry *entry)
{
    struct query query = query_all();
    query.kind = kind_find(S("done"));
    query.about = entry->id;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t shown = 0;
    for (const struct entry *done; shown < DONE_SHOWN_MAX && (done = query_next(&run));) {
        struct record record;
        if (!notebook_read(done, page->arena, &record)) continue;
        str note = record_text(&record, S("note"));
        if (shown++ == 0)
            html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "Done for it"));
        row_put_way(page, subject_path(page, "/record/", done->id, ""),
                    note.len > 0 ? note : T(page, "A step"), wording_day(page, entry_day(done)));
    }
    if (shown > 0) html(page->out, "</ul></section>");
}

static void put_state(struct page *page, str value, str label)
{
    html(page->out, "<button class=\"quiet\" name=\"state\" value=\"%ls\">%ls</button>", STR(value),
         STR(label));
}

static void put_goal(struct page *page, const struct entry *entry, const struct record *goal,
                     const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, goal->kind, form, problems};
    bool open = is_open(goal);
    page_begin(page, record_text(goal, S("title")), TAB_MORE);
    field_put_problems(&set);
    if (str_equal(record_text(goal, S("state")), S("reached")))
        html(page->out, "<p class=\"lead\">%s</p>", TC(page, "Reached."));
    if (str_equal(record_text(goal, S("state")), S("resting")))
        html(page->out, "<p class=\"lead\">%s</p>",
             TC(page, "It rests for now, for as long as you like."));
    if (open) put_step(page, entry, goal, form, problems);
    subject_put_text(page, goal, S("why"), T(page, "Why"));
    put_done(page, entry);
    html(page->out, "<form method=\"post\" action=\"%ls\"><div class=\"actions\">",
         STR(subject_path(page, "/goal/", entry->id, "/state")));
    if (open) {
        put_state(page, S("reached"), T(page, "Reached"));
        put_state(page, S("resting"), T(page, "Let it rest"));
    } else {
        put_state(page, S("open"), T(page, "Take it up again"));
    }
    html(page->out, "</div></form>");
    subject_put_acts(page, entry, subject_path(page, "/goal/", entry->id, "/change"));
    html(page->out, "<p class=\"quiet\"><a href=\"/life\">%s</a></p>",
         TC(page, "A life of my own"));
    page_end(page);
}

void page_goal(struct page *page)
{
    struct record goal;
    struct form none = {0};
    const struct entry *entry = subject_of_address(page, S("goal"), &goal);
    if (entry) put_goal(page, entry, &goal, &none, NULL);
}

/* What was done, and what comes next, are saved together. */
void page_goal_step(struct page *page)
{
    struct record goal;
    struct problems problems = {0};
    id128 versions[2];
    const struct entry *entry = subject_of_address(page, S("goal"), &goal);
    if (!entry) return;
    str next = form_text(&page->form, S("next"));
    struct form done = form_empty(page->arena, 2), after = form_empty(page->arena, 1);
    form_add(&done, S("about"), id_text(page->arena, entry->id));
    form_add(&done, S("note"), form_text(&page->form, S("note")));
    form_add(&after, S("next"), next);
    size_t count = str_equal(next, record_text(&goal, S("next"))) ? 1 : 2;
    bool saved = !save_is_full(page, &problems) &&
                 (count == 1 || save_amended(page, entry, &after, false, (struct moment){0},
                                             &problems, &versions[1])) &&
                 save_new(page, kind_find(S("done")), &done, (struct moment){0}, &problems,
                          &versions[0]);
    if (saved)
        page_see_all_saved(page, subject_path(page, "/goal/", entry->id, ""), versions, count);
    else
        put_goal(page, entry, &goal, &page->form, &problems);
}

void page_goal_state(struct page *page)
{
    struct record goal;
    const struct entry *entry = subject_of_address(page, S("goal"), &goal);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("state"), form_text(&page->form, S("state")));
    save_set(page, entry, &form, subject_path(page, "/goal/", entry->id, ""));
}
