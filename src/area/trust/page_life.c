/* A life of one's own: goals, where the hours went, what I love, people and places beside the one
 * who stands closest. */
#include "areas_show.h"
#include "field.h"
#include "hours_picture.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "trust.h"
#include "wording.h"

enum { WEEK = 7, MONTH = 28, GOALS_MAX = 60, LOVED_SHOWN_MAX = 6, PEOPLE_SHOWN_MAX = 8 };

static bool is_open(const struct record *goal)
{
    str state = record_text(goal, S("state"));
    return state.len == 0 || str_equal(state, S("open"));
}

static size_t put_goals_of(struct page *page, bool open)
{
    struct query query = query_all();
    query.kind = kind_find(S("goal"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t shown = 0;
    for (const struct entry *entry; shown < GOALS_MAX && (entry = query_next(&run));) {
        struct arena before = *page->arena;
        struct record goal;
        if (notebook_read(entry, page->arena, &goal) && is_open(&goal) == open) {
            str next = record_text(&goal, S("next"));
            if (shown++ == 0 && open) html(page->out, "<ul class=\"list\">");
            if (shown == 1 && !open)
                html(page->out, "<details><summary>%s</summary><ul class=\"list\">",
                     TC(page, "Reached, or resting"));
            row_put_way(page, subject_path(page, "/goal/", entry->id, ""),
                        record_text(&goal, S("title")),
                        open && next.len > 0 ? TF(page, "Next: {1}", next) : S(""));
        }
        *page->arena = before;
    }
    if (shown > 0) html(page->out, "</ul>");
    if (shown > 0 && !open) html(page->out, "</details>");
    return shown;
}

static void put_goals(struct page *page)
{
    html(page->out, "<section><h2>%s</h2>", TC(page, "What I am after"));
    if (put_goals_of(page, true) == 0)
        html(page->out, "<p>%s</p>",
             TC(page, "Something you would like to do, learn or become, for its own sake. It may "
                      "be small."));
    put_goals_of(page, false);
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/goals/new\">%s</a></div></section>",
         TC(page, "A goal of mine"));
}

/* The terminal asks for another day (evenkeel insight areas --as-of). */
static day until_of(const struct page *page)
{
    day until = page->today;
    day_parse(form_text(&page->query, S("until")), &until);
    return until;
}

static void put_hours(struct page *page)
{
    struct hours week =
        hours_of_notebook(page->notebook, page->today - WEEK + 1, page->today, *page->arena);
    struct hours month =
        hours_of_notebook(page->notebook, page->today - MONTH + 1, page->today, *page->arena);
    html(page->out, "<section><h2>%s</h2>", TC(page, "Where the hours went"));
    if (month.n == 0)
        html(page->out, "<p>%s</p>",
             TC(page, "Roughly is enough: how long for friends, for rest, for what you love, "
                      "and how long you would have liked."));
    if (week.n > 0) hours_put_picture(page, &week, T(page, "The last seven days"));
    if (month.n > week.n) hours_put_picture(page, &month, T(page, "The last four weeks"));
    areas_show_put(page, until_of(page));
    html(page->out,
         "<div class=\"actions\"><a class=\"button%s\" href=\"/life/hours\">%s</a></div>"
         "</section>",
         week.n == 0 ? " primary" : "", TC(page, "Note some hours"));
}

/* Things found to be liked, the latest. */
static void put_loved(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("like"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t shown = 0;
    html(page->out, "<section><h2>%s</h2>", TC(page, "What I love"));
    for (const struct entry *entry; shown < LOVED_SHOWN_MAX && (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record like;
        if (!notebook_read(entry, &room, &like) ||
            !str_equal(record_text(&like, S("verdict")), S("yes")))
            continue;
        if (shown++ == 0) html(page->out, "<ul class=\"tags\">");
        html(page->out, "<li><bdi>%ls</bdi></li>", STR(record_text(&like, S("what"))));
    }
    if (shown > 0) html(page->out, "</ul>");
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/likes\"><span>%s</span></a></li>"
         "<li><a href=\"/rhythm\"><span>%s</span></a></li></ul></section>",
         shown > 0 ? TC(page, "What I like, and more to try") : TC(page, "Find out what I like"),
         TC(page, "Give it a time that comes round"));
}

static void put_people_list(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("person"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t shown = 0;
    for (const struct entry *entry; shown < PEOPLE_SHOWN_MAX && (entry = query_next(&run));) {
        struct arena before = *page->arena;
        struct record person;
        if (notebook_read(entry, page->arena, &person)) {
            if (shown++ == 0) html(page->out, "<ul class=\"list\">");
            row_put_way(page, area_shows(page, person.kind, entry->id),
                        record_text(&person, S("name")), record_text(&person, S("relation")));
        }
        *page->arena = before;
    }
    if (shown > 0) html(page->out, "</ul>");
}

/* Who they are is stored as words, since it is a text of the person's own. */
static void put_person_form(struct page *page, const struct form *form,
                            const struct problems *problems)
{
    const str relations[] = {T(page, "mentor"), T(page, "friend"), T(page, "community"),
                             T(page, "neighbour"), T(page, "colleague")};
    struct field_set set = {page, kind_find(S("person")), form, problems};
    html(page->out,
         "<details%s><summary>%s</summary><form method=\"post\" action=\"/life/people\">",
         problems ? " open" : "", TC(page, "Someone, or some place, to add"));
    field_put_asking(&set, S("name"), T(page, "What do you call them, or it?"));
    html(page->out, "<fieldset class=\"chips\" id=\"relation\"><legend>%s</legend><div>",
         TC(page, "What are they to you?"));
    for (size_t i = 0; i < COUNT(relations); i++)
        field_put_option(page, S("relation"), relations[i], relations[i],
                         str_equal(form_text(form, S("relation")), relations[i]));
    html(page->out,
         "</div></fieldset><div class=\"actions\"><button>%s</button></div></form></details>",
         TC(page, "Add"));
}

static void put_people(struct page *page, const struct form *form, const struct problems *problems)
{
    const struct content_collection *places = content_collection(page->content, S("life-places"));
    html(page->out, "<section><h2>%ls</h2><p>%ls</p>", STR(places->title), STR(places->what));
    put_people_list(page);
    put_person_form(page, form, problems);
    html(page->out, "<details><summary>%s</summary><ul>", TC(page, "Where others find theirs"));
    for (size_t i = 0; i < places->idea_count; i++)
        html(page->out, "<li>%ls</li>", STR(places->ideas[i].text));
    html(page->out, "</ul></details><p class=\"quiet\"><a href=\"/circle\">%s</a></p></section>",
         TC(page, "My circle: who is there, and for what"));
}

static void put_page(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("person")), form, problems};
    page_begin(page, T(page, "A life of my own"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "What is yours apart from any one person. It makes you richer company, and "
                  "gives you ground when something shakes."));
    field_put_problems(&set);
    put_goals(page);
    put_hours(page);
    put_loved(page);
    put_people(page, form, problems);
    page_end(page);
}

void page_life(struct page *page)
{
    struct form none = {0};
    put_page(page, &none, NULL);
}

void page_life_person(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) || !save_new(page, kind_find(S("person")), &page->form,
                                                   (struct moment){0}, &problems, &version))
        put_page(page, &page->form, &problems);
    else
        page_see_saved(page, S("/life"), version);
}
