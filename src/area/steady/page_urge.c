/* A wish to be reassured: putting it down, and the page of the one that is waited with. Looking
 * again is in page_urge_again.c, those of earlier in page_urges.c. */
#include "best.h"
#include "fair_coin.h"
#include "field.h"
#include "keep.h"
#include "pick.h"
#include "row.h"
#include "save.h"
#include "steady.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "urge.h"
#include "wording.h"

static const str draft = STR_INIT("urge");

static void put_form(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("urge")), form, problems};
    bool more = form_text(form, S("story")).len > 0 || pick_is_filled(form, S("trigger"));
    page_begin(page, T(page, "A wish to be reassured"), TAB_NOW);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "Wanting to hear that all is well is human. Put it down here first; then you "
                  "choose."));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/urge\" data-draft=\"%ls\">", STR(draft));
    field_put_asking(&set, S("what"), T(page, "What do you want right now?"));
    field_put_asking(&set, S("strength"), T(page, "How strong is it?"));
    field_put_asking(&set, S("question"),
                     T(page, "What would you like to ask, in the words that come?"));
    html(page->out, "<details%s><summary>%s <small>%s</small></summary>", more ? " open" : "",
         TC(page, "What is behind it"), TC(page, "the fear, the person, what set it off"));
    field_put_asking(&set, S("story"), T(page, "What do you fear the answer is?"));
    field_put_asking(&set, S("toward"), T(page, "Whom would you ask?"));
    pick_put(&set, S("trigger"), T(page, "What set it off?"));
    html(page->out, "</details>");
    field_put_at(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/now\">%s</a></div></form>"
         "<p class=\"quiet\"><a href=\"/urges\">%s</a></p>",
         TC(page, "Put it down"), TC(page, "Not now"), TC(page, "Earlier ones"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_urge(struct page *page)
{
    struct form form;
    if (!keep_find(page, draft, &form)) form = page->query;
    put_form(page, &form, NULL);
}

void page_urge_noted(struct page *page)
{
    struct problems problems = {0};
    struct moment at;
    id128 version;
    if (save_is_full(page, &problems) || !field_read_at(page, &page->form, &problems, &at) ||
        !save_new(page, kind_find(S("urge")), &page->form, at, &problems, &version)) {
        put_form(page, &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, subject_path(page, "/urge/", version, ""), version);
}

static void put_minutes(struct page *page, const struct record *urge, const int *minutes,
                        const int *values, size_t count)
{
    html(page->out, "<form method=\"post\" action=\"%ls\"><div class=\"actions\">",
         STR(subject_path(page, "/urge/", urge->id, "/wait")));
    for (size_t i = 0; i < count; i++)
        html(page->out, "<button name=\"minutes\" value=\"%d\">%d %s</button>", values[i],
             minutes[i], TC(page, "minutes"));
    html(page->out, "</div></form>");
}

static void put_wait_choices(struct page *page, const struct record *urge)
{
    static const int minutes[] = {2, 5, 10, 20, 45};
    html(page->out, "<section><h2>%s</h2><p>%s</p>", TC(page, "Wait a while, if you choose to"),
         TC(page, "A wish like this often swells and then ebbs. Waiting is not saying no: you "
                  "can still ask afterwards. With anything about your safety, your health, a "
                  "child or money, ask at once."));
    put_minutes(page, urge, minutes, minutes, COUNT(minutes));
    html(page->out, "</section>");
}

static void put_waiting(struct page *page, const struct record *urge, struct urge_wait wait)
{
    static const int more[] = {5, 10};
    int64_t left_s = (wait.end_ms - page->env->now.utc_ms + 999) / 1000;
    int64_t whole_s = (wait.end_ms - wait.from_ms) / 1000;
    int values[COUNT(more)];
    for (size_t i = 0; i < COUNT(more); i++) values[i] = (int)(whole_s / 60) + more[i];
    html(page->out,
         "<div class=\"wait\" data-wait-from=\"%lld\" data-wait-until=\"%lld\" "
         "data-wait-done=\"%s\"><p class=\"clock\" role=\"timer\">%lld:%02d</p>"
         "<progress max=\"%lld\" value=\"%lld\" aria-label=\"%s\"></progress></div>",
         (long long)wait.from_ms, (long long)wait.end_ms, TC(page, "The time you chose is over."),
         (long long)(left_s / 60), (int)(left_s % 60), (long long)whole_s,
         (long long)(whole_s - left_s), TC(page, "Waited so far"));
    html(page->out, "<details><summary>%s</summary>", TC(page, "A little longer"));
    put_minutes(page, urge, more, values, COUNT(more));
    html(page->out, "</details>");
}

/* One's own answer and what set it off, both open to be said later than the rest. */
static void put_own_answer(struct page *page, const struct record *urge, const struct form *form,
                           const struct problems *problems)
{
    struct field_set set = {page, urge->kind, form, problems};
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/urge/", urge->id, "/answer")));
    field_put_problems(&set);
    field_put_asking(&set, S("own_answer"),
                     T(page, "What could you answer yourself, and half believe?"));
    html(page->out, "<details%s><summary>%s</summary>",
         pick_is_filled(form, S("trigger")) ? " open" : "", TC(page, "What set it off"));
    pick_put(&set, S("trigger"), T(page, "What set it off?"));
    html(page->out, "</details><div class=\"actions\"><button>%s</button></div></form>",
         TC(page, "Keep this"));
}

static void put_meanwhile_row(struct page *page, const struct content_practice *practice, str urge)
{
    row_put_way(page, page_path(page, "/practice/%ls?for=%ls", STR(practice->id), STR(urge)),
                practice->title, wording_duration(page, practice->minutes));
}

static void put_meanwhile(struct page *page)
{
    const struct content_moment *moment = content_find_moment(page->content, S("are-we-ok"));
    struct offered offered = offered_now(page);
    struct best best = best_now(page, &offered);
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "Something to do meanwhile"));
    for (size_t i = 0; i < best.count; i++)
        put_meanwhile_row(page, best.practices[i], page->params[0]);
    for (size_t i = 0; moment && i < moment->offer_count; i++) {
        const struct content_practice *practice = moment->offers[i].practice;
        if (offered_lists(&offered, practice) && !best_has(&best, practice))
            put_meanwhile_row(page, practice, page->params[0]);
    }
    if (fair_coin_fits(page)) fair_coin_put_row(page);
    html(page->out, "</ul><p class=\"quiet\">%s</p>",
         TC(page, "Or wash up, water the plants, step outside, be with someone about something "
                  "else. You can close this; Today keeps it for you."));
}

static void put_noted(struct page *page, const struct entry *entry, const struct record *urge,
                      const struct form *form, const struct problems *problems)
{
    struct urge_wait wait = urge_wait_of(page, entry);
    bool over = wait.chosen && wait.end_ms <= page->env->now.utc_ms;
    page_begin(page, T(page, "It is noted"), TAB_NOW);
    html(page->out, "<p class=\"lead\" dir=\"auto\">%ls</p>", STR(title_of(page, urge, 160)));
    if (over)
        html(page->out, "<p>%s</p>", TC(page, "The time you chose is over."));
    else if (wait.chosen)
        put_waiting(page, urge, wait);
    else
        put_wait_choices(page, urge);
    html(page->out,
         "<div class=\"actions\"><a class=\"button%s\" href=\"%ls\">%s</a>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div>",
         wait.chosen ? " primary" : "", STR(subject_path(page, "/urge/", urge->id, "/again")),
         TC(page, "Look again now"), TC(page, "Put this down and go"));
    put_own_answer(page, urge, form, problems);
    if (!over) put_meanwhile(page);
    page_put_quiet_line(page);
    page_end(page);
}

void page_urge_one(struct page *page)
{
    struct record urge;
    const struct entry *entry = subject_of_address(page, S("urge"), &urge);
    if (!entry) return;
    if (record_value(&urge, S("after"))) {
        page_urge_put_past(page, entry, &urge);
        return;
    }
    struct form form = form_of_record(&urge, page->arena);
    put_noted(page, entry, &urge, &form, NULL);
}

void page_urge_waits(struct page *page)
{
    struct record urge;
    struct problems problems = {0};
    const struct entry *entry = subject_of_address(page, S("urge"), &urge);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    id128 version;
    form_add(&form, S("waited_min"), form_text(&page->form, S("minutes")));
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        save_say_refused(page, &problems);
    else
        page_see(page, subject_path(page, "/urge/", urge.id, ""));
}

void page_urge_answered(struct page *page)
{
    struct record urge;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("urge"), &urge);
    if (!entry) return;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, false, (struct moment){0}, &problems, &version))
        put_noted(page, entry, &urge, &page->form, &problems);
    else
        page_see_saved(page, subject_path(page, "/urge/", urge.id, ""), version);
}
