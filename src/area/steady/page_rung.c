/* One step of a ladder: put on it, done, done again, moved, left to rest. */
#include "field.h"
#include "keep.h"
#include "ladder_page.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "wording.h"

enum { SHOWN_TIMES_MAX = 20 };

/* A new step. */

static const str draft = STR_INIT("step");

static void put_new(struct page *page, const struct ladder_page *of, const struct form *form,
                    const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("step")), form, problems};
    page_begin(page, T(page, "A step for the ladder"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "Small enough to picture it, and yours to change."));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\" data-draft=\"%ls\">",
         STR(ladder_page_path(page, of, S("/new"))), STR(draft));
    field_put_asking(&set, S("what"), T(page, "What would you do?"));
    field_put_asking(&set, S("expected"), T(page, "How hard do you expect it to feel?"));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form><p class=\"quiet\">%ls</p>",
         TC(page, "Put it on my ladder"), STR(ladder_page_path(page, of, S(""))),
         TC(page, "Not now"), STR(of->content->when_not));
    page_end(page);
}

void page_rung_new(struct page *page)
{
    struct ladder_page of;
    struct ladder ladder;
    if (!ladder_page_find(page, &of, &ladder)) return;
    const struct content_idea *idea =
        content_find_idea(of.content, form_text(&page->query, S("idea")));
    struct form form = form_empty(page->arena, 1);
    if (idea && (!idea->gated || page->gate_open))
        form_add(&form, S("what"), idea->text);
    else
        keep_find(page, draft, &form);
    if (of.away)
        page_not_found(page);
    else
        put_new(page, &of, &form, NULL);
}

void page_rung_made(struct page *page)
{
    struct ladder_page of;
    struct ladder ladder;
    struct problems problems = {0};
    id128 version;
    if (!ladder_page_find(page, &of, &ladder)) return;
    struct form form = form_empty(page->arena, 3);
    form_add(&form, S("ladder"), of.option->name);
    form_add(&form, S("what"), form_text(&page->form, S("what")));
    form_add(&form, S("expected"), form_text(&page->form, S("expected")));
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("step")), &form, (struct moment){0}, &problems, &version)) {
        put_new(page, &of, &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, ladder_page_path(page, &of, S("")), version);
}

/* A step that is there. */

struct rung_page {
    struct ladder_page of;
    struct ladder ladder;
    size_t index;
    const struct ladder_rung *rung;
    str path;
};

static bool find_rung(struct page *page, struct rung_page *out)
{
    id128 id;
    if (!ladder_page_find(page, &out->of, &out->ladder)) return false;
    bool parsed = id_parse(page->params[1], &id);
    for (size_t i = 0; parsed && i < out->ladder.rung_count; i++) {
        if (!id_equal(out->ladder.rungs[i].entry->id, id)) continue;
        out->index = i;
        out->rung = &out->ladder.rungs[i];
        out->path = ladder_page_path(page, &out->of,
                                     page_path(page, "/%ls", STR(id_text(page->arena, id))));
        return true;
    }
    page_not_found(page);
    return false;
}

static void put_form(struct page *page, const struct rung_page *at, const struct form *form,
                     const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("step")), form, problems};
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\" data-draft=\"step-%ls\"><h2>%s</h2>",
         STR(at->path), STR(id_text(page->arena, at->rung->entry->id)),
         TC(page, "When you have done it"));
    field_put_asking(&set, S("expected"), T(page, "How hard did you expect it to feel?"));
    field_put_asking(&set, S("felt"), T(page, "How hard did it feel?"));
    html(page->out, "<details%s><summary>%s</summary>", problems ? " open" : "",
         TC(page, "How long it took, and what you noticed"));
    field_put_asking(&set, S("minutes"), T(page, "How long did it take?"));
    field_put_asking(&set, S("note"), T(page, "What did you notice?"));
    field_put_at(&set);
    html(page->out,
         "</details><div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         TC(page, "I did it"), STR(ladder_page_path(page, &at->of, S(""))),
         TC(page, "Back to the ladder"));
}

static str said_time(struct page *page, const struct ladder_time *time)
{
    str expected = wording_number(page, time->expected), felt = wording_number(page, time->felt);
    if (time->expected != LADDER_UNKNOWN && time->felt != LADDER_UNKNOWN)
        return TF(page, "Expected {1}, felt {2}", expected, felt);
    if (time->felt != LADDER_UNKNOWN) return TF(page, "Felt {1}", felt);
    return T(page, "Done");
}

static void put_times(struct page *page, const struct rung_page *at)
{
    size_t shown = 0;
    for (size_t i = at->ladder.time_count; i > 0 && shown < SHOWN_TIMES_MAX; i--) {
        const struct ladder_time *time = &at->ladder.times[i - 1];
        if (time->rung != at->index) continue;
        if (shown++ == 0)
            html(page->out, "<section><h2>%s</h2><ul class=\"list\">",
                 TC(page, "The times you did it"));
        row_put_way(page, subject_path(page, "/record/", time->entry->id, ""),
                    said_time(page, time),
                    wording_sentence_start(page, wording_day(page, time->day)));
    }
    if (shown > 0) html(page->out, "</ul></section>");
}

static void put_act(struct page *page, const struct rung_page *at, const char *act, str label)
{
    html(page->out,
         "<form method=\"post\" action=\"%ls/%s\"><button class=\"quiet\">%ls</button></form>",
         STR(at->path), act, STR(label));
}

static void put_acts(struct page *page, const struct rung_page *at)
{
    html(page->out, "<div class=\"actions\">");
    if (at->index > 0) put_act(page, at, "lower", T(page, "One place lower"));
    if (at->index + 1 < at->ladder.rung_count)
        put_act(page, at, "higher", T(page, "One place higher"));
    put_act(page, at, "rest",
            at->rung->paused ? T(page, "Take it up again") : T(page, "Let it rest"));
    html(page->out, "</div>");
    subject_put_acts(page, at->rung->entry,
                     subject_path(page, "/record/", at->rung->entry->id, "/edit"));
}

static void put_rung(struct page *page, const struct rung_page *at, const struct form *form,
                     const struct problems *problems)
{
    page_begin(page, at->rung->what, TAB_MORE);
    if (at->rung->paused)
        html(page->out, "<p class=\"lead\">%s</p>",
             TC(page, "It rests for now, for as long as you like."));
    else if (!at->of.away)
        put_form(page, at, form, problems);
    put_times(page, at);
    put_acts(page, at);
    html(page->out, "<p class=\"quiet\">%ls</p>", STR(at->of.content->when_not));
    page_put_quiet_line(page);
    page_end(page);
}

/* What was expected when it was put on the ladder stands there to be changed. */
void page_rung(struct page *page)
{
    struct rung_page at;
    if (!find_rung(page, &at)) return;
    str name = page_path(page, "step-%ls", STR(id_text(page->arena, at.rung->entry->id)));
    struct form form = form_empty(page->arena, 1);
    if (at.rung->expected != LADDER_UNKNOWN)
        form_add(&form, S("expected"), wording_number(page, at.rung->expected));
    keep_find(page, name, &form);
    put_rung(page, &at, &form, NULL);
}

void page_rung_done(struct page *page)
{
    static const str asked[] = {STR_INIT("expected"), STR_INIT("felt"), STR_INIT("minutes"),
                                STR_INIT("note")};
    struct rung_page at;
    struct problems problems = {0};
    struct moment moment;
    id128 version;
    if (!find_rung(page, &at)) return;
    str id = id_text(page->arena, at.rung->entry->id);
    struct form form = form_empty(page->arena, COUNT(asked) + 4);
    form_add(&form, S("ladder"), at.of.option->name);
    form_add(&form, S("what"), at.rung->what);
    form_add(&form, S("done"), S("1"));
    form_add(&form, S("about"), id);
    for (size_t i = 0; i < COUNT(asked); i++)
        form_add(&form, asked[i], form_text(&page->form, asked[i]));
    if (save_is_full(page, &problems) || !field_read_at(page, &page->form, &problems, &moment) ||
        !save_new(page, kind_find(S("step")), &form, moment, &problems, &version)) {
        put_rung(page, &at, &page->form, &problems);
        return;
    }
    keep_drop(page, page_path(page, "step-%ls", STR(id)));
    page_see_saved(page, ladder_page_path(page, &at.of, S("")), version);
}

static bool amend(struct page *page, const struct entry *entry, str name, str value,
                  struct problems *problems)
{
    id128 version;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, name, value);
    return save_amended(page, entry, &form, false, (struct moment){0}, problems, &version);
}

static void answer_changed(struct page *page, bool saved, const struct problems *problems, str path)
{
    if (saved)
        page_see(page, path);
    else
        save_say_refused(page, problems);
}

/* Whoever moves one step puts all of them in an order of their own: each gets its place. */
static void move(struct page *page, int by)
{
    struct rung_page at;
    struct problems problems = {0};
    if (!find_rung(page, &at)) return;
    size_t other = at.index + (size_t)by, count = at.ladder.rung_count;
    bool saved = !save_is_full(page, &problems);
    for (size_t i = 0; saved && other < count && i < count; i++) {
        size_t place = i == at.index ? other : i == other ? at.index : i;
        if (at.ladder.rungs[i].place != (int)place + 1)
            saved = amend(page, at.ladder.rungs[i].entry, S("place"),
                          page_path(page, "%zu", place + 1), &problems);
    }
    answer_changed(page, saved, &problems, at.path);
}

void page_rung_lower(struct page *page)
{
    move(page, -1);
}

void page_rung_higher(struct page *page)
{
    move(page, 1);
}

void page_rung_rests(struct page *page)
{
    struct rung_page at;
    struct problems problems = {0};
    if (!find_rung(page, &at)) return;
    bool saved =
        !save_is_full(page, &problems) &&
        amend(page, at.rung->entry, S("paused"), at.rung->paused ? (str){0} : S("1"), &problems);
    answer_changed(page, saved, &problems, at.path);
}
