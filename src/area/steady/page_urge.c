/* The wish to be reassured: note it, wait by choice with something to do, look again later. Asking
 * is noted without reproach; nothing counts days and nothing is reset. */
#include "field.h"
#include "keep.h"
#include "pick.h"
#include "save.h"
#include "steady.h"
#include "str.h"
#include "title.h"

static const str draft = STR_INIT("urge");

enum { MINUTE_MS = 60000 };

static void put_form(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("urge")), form, problems};
    page_begin(page, T(page, "A wish to be reassured"), TAB_NOW);
    html(page->out, "<p class=\"lead\">%.*s</p>",
         STR(T(page, "Wanting to hear that all is well is human. Put it down here first; then you "
                     "choose.")));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/urge\" data-draft=\"%.*s\">", STR(draft));
    field_put_asking(&set, S("what"), T(page, "What do you want right now?"));
    field_put_asking(&set, S("strength"), T(page, "How strong is it?"));
    html(page->out, "<details%s><summary>%.*s</summary>",
         form_text(form, S("story")).len > 0 ? " open" : "",
         STR(T(page, "The question and the story")));
    field_put_asking(&set, S("story"),
                     T(page, "What I want to ask, and what I fear the answer is"));
    field_put_asking(&set, S("toward"), T(page, "Whom I would ask"));
    pick_put(&set, S("trigger"), T(page, "What set it off?"));
    html(page->out, "</details>");
    field_put_at(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%.*s</button>"
         "<a class=\"button quiet\" href=\"/now\">%.*s</a></div></form>",
         STR(T(page, "Put it down")), STR(T(page, "Not now")));
    page_put_quiet_line(page);
    page_end(page);
}

void page_urge(struct page *page)
{
    struct form form;
    if (!keep_find(page, draft, &form)) form = page->query;
    put_form(page, &form, NULL);
}

static str path_of(struct page *page, id128 id, const char *act)
{
    struct buf text = buf_new(page->arena, ID_TEXT_LEN);
    id_put(&text, id);
    return page_path(page, "/urge/%.*s%s", STR(buf_str(&text)), act);
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
    page_see_saved(page, path_of(page, version, ""), version);
}

/* The urge that the address names; NULL with the answer written when there is none. */
static const struct entry *urge_of_address(struct page *page, struct record *urge)
{
    id128 id;
    const struct entry *entry =
        id_parse(page->params[0], &id) ? notebook_current(page->notebook, id) : NULL;
    if (entry && !entry->erased && notebook_read(entry, page->arena, urge) && urge->kind &&
        str_equal(urge->kind->name, S("urge")))
        return entry;
    page_not_found(page);
    return NULL;
}

/* The wait as it stands: chosen when, for how long. Making it longer or looking at it does not move
 * its beginning, which is the first version that has one. */
struct wait {
    bool chosen;
    int64_t from_ms, end_ms;
};

static struct wait wait_of(struct page *page, const struct entry *entry)
{
    struct wait wait = {false, entry->written_ms, entry->written_ms};
    int64_t minutes = 0;
    for (const struct entry *at = entry; at; at = notebook_earlier(page->notebook, at)) {
        struct arena room = *page->arena;
        struct record version;
        if (!notebook_read(at, &room, &version) || !record_value(&version, S("waited_min"))) break;
        if (!wait.chosen) minutes = record_number(&version, S("waited_min"), 0);
        wait.chosen = true;
        wait.from_ms = at->written_ms;
    }
    wait.end_ms = wait.from_ms + minutes * MINUTE_MS;
    return wait;
}

int64_t page_urge_wait_end_ms(struct page *page, const struct entry *urge)
{
    return wait_of(page, urge).end_ms;
}

static void put_minutes(struct page *page, const struct record *urge, const int *minutes,
                        const int *values, size_t count)
{
    html(page->out, "<form method=\"post\" action=\"%.*s\"><div class=\"actions\">",
         STR(path_of(page, urge->id, "/wait")));
    for (size_t i = 0; i < count; i++)
        html(page->out, "<button name=\"minutes\" value=\"%d\">%d %.*s</button>", values[i],
             minutes[i], STR(T(page, "minutes")));
    html(page->out, "</div></form>");
}

static void put_wait_choices(struct page *page, const struct record *urge)
{
    static const int minutes[] = {2, 5, 10, 20, 45};
    html(page->out, "<section><h2>%.*s</h2><p>%.*s</p>",
         STR(T(page, "Wait a while, if you choose to")),
         STR(T(page,
               "A wish like this often swells and then ebbs. Waiting is not saying no: you can "
               "still ask afterwards. With anything about your safety, your health, a child or "
               "money, ask at once.")));
    put_minutes(page, urge, minutes, minutes, COUNT(minutes));
    html(page->out, "</section>");
}

static void put_waiting(struct page *page, const struct record *urge, struct wait wait)
{
    static const int more[] = {5, 10};
    int64_t left_s = (wait.end_ms - page->env->now.utc_ms + 999) / 1000;
    int64_t whole_s = (wait.end_ms - wait.from_ms) / 1000;
    int values[COUNT(more)];
    for (size_t i = 0; i < COUNT(more); i++) values[i] = (int)(whole_s / 60) + more[i];
    html(page->out,
         "<div class=\"wait\" data-wait-from=\"%lld\" data-wait-until=\"%lld\" "
         "data-wait-done=\"%.*s\"><p class=\"clock\" role=\"timer\">%lld:%02d</p>"
         "<progress max=\"%lld\" value=\"%lld\" aria-label=\"%.*s\"></progress></div>",
         (long long)wait.from_ms, (long long)wait.end_ms,
         STR(T(page, "The time you chose is over.")), (long long)(left_s / 60), (int)(left_s % 60),
         (long long)whole_s, (long long)(whole_s - left_s), STR(T(page, "Waited so far")));
    html(page->out, "<details><summary>%.*s</summary>", STR(T(page, "A little longer")));
    put_minutes(page, urge, more, values, COUNT(more));
    html(page->out, "</details>");
}

static void put_meanwhile(struct page *page)
{
    const struct content_moment *moment = content_find_moment(page->content, S("are-we-ok"));
    html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T(page, "Something to do meanwhile")));
    for (size_t i = 0; moment && i < moment->offer_count; i++) {
        const struct content_practice *practice = moment->offers[i].practice;
        html(page->out,
             "<li><a href=\"/practice/%.*s\"><span>%.*s <small>%d %.*s</small></span></a></li>",
             STR(practice->id), STR(practice->title), practice->minutes, STR(T(page, "min")));
    }
    html(page->out, "</ul><p class=\"quiet\">%.*s</p>",
         STR(T(page,
               "Or wash up, water the plants, step outside, be with someone about something else. "
               "You can close this; Today keeps it for you.")));
}

void page_urge_wait(struct page *page)
{
    struct record urge;
    const struct entry *entry = urge_of_address(page, &urge);
    if (!entry) return;
    struct wait wait = wait_of(page, entry);
    bool over = wait.chosen && wait.end_ms <= page->env->now.utc_ms;
    page_begin(page, T(page, "It is noted"), TAB_NOW);
    if (over)
        html(page->out, "<p class=\"lead\">%.*s</p>", STR(T(page, "The time you chose is over.")));
    else if (wait.chosen)
        put_waiting(page, &urge, wait);
    else
        put_wait_choices(page, &urge);
    html(page->out,
         "<div class=\"actions\"><a class=\"button%s\" href=\"%.*s\">%.*s</a>"
         "<a class=\"button quiet\" href=\"/today\">%.*s</a></div>",
         wait.chosen ? " primary" : "", STR(path_of(page, urge.id, "/again")),
         STR(T(page, "Look again now")), STR(T(page, "Put this down and go")));
    if (!over) put_meanwhile(page);
    page_put_quiet_line(page);
    page_end(page);
}

void page_urge_waits(struct page *page)
{
    struct record urge;
    struct problems problems = {0};
    const struct entry *entry = urge_of_address(page, &urge);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    id128 version;
    form_add(&form, S("waited_min"), form_text(&page->form, S("minutes")));
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        page_say(page, page->reply->status, T(page, "This could not be saved"),
                 problems.at[0].text);
    else
        page_see(page, path_of(page, urge.id, ""));
}

static void put_again(struct page *page, const struct record *urge, const struct form *form,
                      const struct problems *problems)
{
    struct field_set set = {page, urge->kind, form, problems};
    page_begin(page, T(page, "What became of it?"), TAB_NOW);
    html(page->out, "<p class=\"lead\" dir=\"auto\">%.*s</p>", STR(title_of(page, urge, 120)));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%.*s\">",
         STR(path_of(page, urge->id, "/again")));
    field_put_asking(&set, S("after"), T(page, "How strong is it now?"));
    field_put_asking(&set, S("response"), T(page, "What did you do?"));
    html(page->out, "<details%s><summary>%.*s</summary>",
         form_text(form, S("settled")).len > 0 ? " open" : "", STR(T(page, "And afterwards")));
    field_put_asking(&set, S("settled"), T(page, "Did it settle?"));
    field_put_asking(&set, S("waited_min"), T(page, "How long you waited"));
    field_put_asking(&set, S("held_min"), T(page, "If you asked: how long the answer held"));
    html(page->out,
         "</details><div class=\"actions stay\"><button class=\"primary\">%.*s</button>"
         "<a class=\"button quiet\" href=\"/today\">%.*s</a></div></form><p "
         "class=\"quiet\">%.*s</p>",
         STR(T(page, "Save")), STR(T(page, "Later")),
         STR(T(page, "Asking is fine too. This only helps you see what settles you.")));
    page_end(page);
}

/* What was waited in fact: the chosen time, or less when someone looks again before it is over. */
static struct form form_of_urge(struct page *page, const struct entry *entry,
                                const struct record *urge)
{
    struct form form = form_of_record(urge, page->arena);
    struct wait wait = wait_of(page, entry);
    int64_t now = page->env->now.utc_ms;
    if (!wait.chosen || wait.end_ms <= now) return form;
    for (size_t i = 0; i < form.count; i++)
        if (str_equal(form.fields[i].name, S("waited_min")))
            form.fields[i].text =
                page_path(page, "%lld", (long long)((now - wait.from_ms) / MINUTE_MS));
    return form;
}

void page_urge_again(struct page *page)
{
    struct record urge;
    const struct entry *entry = urge_of_address(page, &urge);
    if (!entry) return;
    struct form form = form_of_urge(page, entry, &urge);
    put_again(page, &urge, &form, NULL);
}

void page_urge_looked(struct page *page)
{
    struct record urge;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = urge_of_address(page, &urge);
    if (!entry) return;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, false, (struct moment){0}, &problems, &version))
        put_again(page, &urge, &page->form, &problems);
    else
        page_see_saved(page, S("/today"), version);
}
