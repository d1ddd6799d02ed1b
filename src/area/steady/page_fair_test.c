/* The fair test: explained before, then how far it is, and from twelve outcomes on what it shows.
 */
#include <math.h>

#include "area.h"
#include "fair_coin.h"
#include "fair_picture.h"
#include "fair_test.h"
#include "field.h"
#include "finding.h"
#include "helped.h"
#include "offered.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "steady.h"
#include "str.h"
#include "wording.h"

static str title_of_practice(struct page *page, str name)
{
    const struct content_practice *practice = content_find_practice(page->content, name);
    return practice ? practice->title : name;
}

/* Whether its name and numbers may be seen: what is gated is absent behind a closed gate. */
static bool may_show(struct page *page, str name)
{
    const struct content_practice *practice = content_find_practice(page->content, name);
    struct offered offered = {.gate_open = page->gate_open};
    return !practice || offered_opens(&offered, practice);
}

/* ---------------------------------------------------------------------------- before it */

static void put_passages(struct page *page)
{
    page_put_passage(page, S("fair-test-how"));
    page_put_passage(page, S("fair-test-chance"));
}

/* How long it takes at the pace of the last three months; nothing where no moment was noted. */
static void put_pace(struct page *page)
{
    enum { DAYS = 90, MONTH = 30, YEARS_MONTHS = 24 };
    int moments = fair_coin_count_moments(page);
    if (moments == 0) return;
    int months = (FAIR_TEST_PLANNED * DAYS / moments + MONTH / 2) / MONTH;
    str count = wording_count(page, moments, T(page, "one such moment"), T(page, "such moments"));
    if (months > YEARS_MONTHS)
        html(page->out, "<p>%s</p>",
             TFC(page,
                 "In the last 90 days you noted {1}. At that pace it takes longer than is "
                 "likely to be worth it, and that is good to know, too.",
                 count));
    else
        html(page->out, "<p>%s</p>",
             TFC(page,
                 "In the last 90 days you noted {1}. With a coin at each of them, 80 would "
                 "take about {2}.",
                 count,
                 wording_count(page, months < 1 ? 1 : months, T(page, "one month"),
                               T(page, "months"))));
}

static bool was_done(const struct helped *helped, const struct content_practice *practice)
{
    const struct helped_practice *row = helped_find(helped, practice->id);
    return row && row->times >= HELPED_COUNT_MIN;
}

/* What is there to calm oneself, and short: a hard moment has room for no more. */
static bool can_be_tested(struct page *page, const struct offered *offered,
                          const struct content_practice *practice)
{
    enum { MINUTES_MAX = 8 };
    const struct content_facet *calming = &page->content->facets[0];
    while (!str_equal(calming->id, S("calming"))) calming++;
    return practice->serves >> (calming - page->content->facets) & 1 &&
           offered_lists(offered, practice) && practice->minutes <= MINUTES_MAX;
}

static size_t put_choices(struct page *page, const struct helped *helped, bool done, size_t shown)
{
    struct offered offered = offered_now(page);
    for (size_t i = 0; i < page->content->practice_count; i++) {
        const struct content_practice *practice = &page->content->practices[i];
        if (!can_be_tested(page, &offered, practice) || was_done(helped, practice) != done)
            continue;
        field_put_option(page, S("practice"), practice->id, practice->title, false);
        shown++;
    }
    return shown;
}

static void put_choose(struct page *page, const struct problems *problems)
{
    struct helped helped = helped_of_notebook(page->notebook, page->today, page->arena);
    struct form empty = form_empty(page->arena, 1);
    struct field_set set = {page, kind_find(S("trial")), &empty, problems};
    field_put_problems(&set);
    html(page->out,
         "<form method=\"post\" action=\"/helps/test\"><fieldset class=\"chips\" id=\"practice\">"
         "<legend>%s</legend><div>",
         TC(page, "Which one would you like to know about?"));
    size_t done = put_choices(page, &helped, true, 0);
    if (done > 0)
        html(page->out,
             "</div></fieldset><details><summary>%s</summary><fieldset class=\"chips\">"
             "<legend>%s</legend><div>",
             TC(page, "One that I have hardly done yet"),
             TC(page, "One that I have hardly done yet"));
    put_choices(page, &helped, false, done);
    html(page->out, "</div></fieldset>");
    if (done > 0) html(page->out, "</details>");
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/helps\">%s</a></div></form>",
         TC(page, "Begin with the coin"), TC(page, "Not for me"));
}

static void put_earlier(struct page *page, const struct fair_tests *tests, str but)
{
    bool any = false;
    for (size_t i = 0; i < tests->count; i++) {
        str name = tests->tests[i].practice;
        if (str_equal(name, but) || !may_show(page, name) ||
            !content_find_practice(page->content, name))
            continue;
        if (!any)
            html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "Other tests of mine"));
        any = true;
        row_put_way(page, page_path(page, "/helps/test?of=%ls", STR(name)),
                    title_of_practice(page, name),
                    wording_count(page, (int64_t)tests->tests[i].moments.count,
                                  T(page, "one moment"), T(page, "moments")));
    }
    if (any) html(page->out, "</ul>");
}

static void put_before(struct page *page, const struct fair_tests *tests,
                       const struct problems *problems)
{
    page_begin(page, T(page, "Find out with a fair coin"), TAB_GROWTH);
    html(page->out, "<div class=\"lead\">");
    page_put_body(page, content_passage(page->content, S("fair-test-why"))->body);
    html(page->out, "</div>");
    page_put_passage(page, S("fair-test-long"));
    put_pace(page);
    put_passages(page);
    page_put_passage(page, S("fair-test-stop"));
    if (fair_coin_rests(page))
        html(page->out, "<p>%s</p>",
             TC(page, "It is nothing for times as hard as these. It can wait, and all that you "
                      "have here stays open."));
    else put_choose(page, problems);
    put_earlier(page, tests, S(""));
    page_end(page);
}

/* ------------------------------------------------------------------------- while it runs */

/* "0.8 steps less strong": of what the suggestion led to. */
static str led_to(struct page *page, double value)
{
    str size = finding_number(page, fabs(value));
    return value <= 0 ? TF(page, "{1} steps less strong", size)
                      : TF(page, "{1} steps stronger", size);
}

static void put_arm(struct page *page, str label, const struct fair_arm *arm)
{
    html(page->out, "<tr><th scope=\"row\">%ls</th><td>%d</td><td>%d</td>", STR(label),
         (int)arm->moments, (int)arm->followed);
    html(page->out, "</tr>");
}

/* How many of each, before any result: what is missing may be missing for a reason. */
static void put_counts(struct page *page, const struct fair_test *t)
{
    html(page->out,
         "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%s\"><table>"
         "<caption>%s</caption><thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
         "<th scope=\"col\">%s</th></tr></thead><tbody>",
         TC(page, "Moments so far"), TC(page, "Moments so far"), TC(page, "The coin"),
         TC(page, "Moments"), TC(page, "Looked at again"));
    put_arm(page, T(page, "suggested it"), &t->arms[1]);
    put_arm(page, T(page, "did not suggest it"), &t->arms[0]);
    html(page->out, "</tbody></table></div>");
}

static void put_bounds(struct page *page, const struct fair_test *t)
{
    if (!t->bounded) return;
    html(page->out, "<p>%s</p>",
         TFC(page,
             "More than a fifth of the moments were not looked at again. Depending on how "
             "those went on, it may lie anywhere between {1} and {2}.",
             led_to(page, t->bound_lo), led_to(page, t->bound_hi)));
}

/* Below twenty the range leans on a shape that so few cannot show; dealing anew leans on nothing.
 */
static void put_dealt(struct page *page, const struct fair_test *t)
{
    if (!t->dealt) return;
    int of_hundred = (int)(t->randomisation.share * 100 + 0.5);
    html(page->out, "<p>%s</p>",
         TFC(page,
             "If suggesting did nothing at all, the coin alone would set the two kinds this "
             "far apart in about {1} of 100 cases.",
             wording_number(page, of_hundred < 1 ? 1 : of_hundred)));
}

static void put_result(struct page *page, const struct fair_test *t, str title)
{
    const struct estimate *e = &t->effect;
    html(page->out, "<section><h2>%s</h2>", TC(page, "What it shows so far"));
    struct finding_words words = {.a = title};
    if (e->known) {
        words.value = led_to(page, e->value);
        words.lo = led_to(page, e->lo);
        words.hi = led_to(page, e->hi);
    }
    finding_put(page, S("fair-effect"), e, &words);
    if (e->known) {
        put_bounds(page, t);
        put_dealt(page, t);
        fair_picture_put(page, t, &words);
    }
    finding_put_worked(page, S("fair-effect"));
    html(page->out, "</section>");
}

static void put_stop(struct page *page, const struct content_practice *practice, bool runs)
{
    html(page->out,
         "<section><h2>%s</h2><form method=\"post\" action=\"/helps/test/stop\">"
         "<input type=\"hidden\" name=\"of\" value=\"%ls\"><div class=\"actions\">",
         runs ? TC(page, "Stop, or begin again") : TC(page, "These numbers"), STR(practice->id));
    if (runs)
        html(page->out, "<button name=\"then\" value=\"keep\">%s</button>",
             TC(page, "Stop, and keep the numbers"));
    html(page->out, "<button name=\"then\" value=\"trash\">%s</button>",
         runs ? TC(page, "Stop, and put the numbers in the trash")
              : TC(page, "Put them in the trash"));
    if (runs)
        html(page->out, "<button class=\"quiet\" name=\"then\" value=\"again\">%s</button>",
             TC(page, "Begin again from nothing"));
    html(page->out, "</div></form>");
    if (runs) page_put_body(page, content_passage(page->content, S("fair-test-again"))->body);
    html(page->out, "</section>");
}

static void put_running_acts(struct page *page)
{
    struct record waiting;
    const struct entry *entry = fair_coin_waiting(page, &waiting);
    if (entry)
        html(page->out,
             "<div class=\"actions\"><a class=\"button\" href=\"/helps/test/moment/%ls\">%s</a>"
             "</div>",
             STR(id_text(page->arena, waiting.id)), TC(page, "What the coin said"));
    else if (fair_coin_rests(page))
        html(page->out,
             "<p>%s</p><div class=\"actions\"><a class=\"button primary\" href=\"/now\">%s</a>"
             "</div>",
             TC(page, "The coin rests while things are this hard. Nothing is lost, and all that "
                      "you have here stays open."),
             TC(page, "Help for this moment"));
    else
        html(page->out,
             "<div class=\"actions\"><a class=\"button primary\" href=\"/helps/test/moment\">%s"
             "</a></div><p class=\"quiet\">%s</p>",
             TC(page, "Let the coin fall"),
             TC(page, "For a hard moment that is safe, when you have five minutes. It also "
                      "stands where you note a strong wish or a low evening."));
}

static void put_test(struct page *page, const struct fair_tests *tests,
                     const struct content_practice *practice, bool runs)
{
    static const struct fair_moments none = {.lo = 0, .hi = 10};
    const struct fair_tested *tested = fair_tests_find(tests, practice->id);
    struct fair_test t = fair_test_of(tested ? &tested->moments : &none, *page->arena);
    page_begin(page, T(page, "The fair coin"), TAB_GROWTH);
    html(page->out, "<p class=\"lead\">%ls</p><p>%s</p>", STR(practice->title),
         TFC(page,
             "{1} moments with their second look. About {2} show an effect "
             "that is neither large nor small.",
             wording_number(page, t.followed), wording_number(page, FAIR_TEST_PLANNED)));
    if (runs) put_running_acts(page);
    if (t.from.count > 0) put_counts(page, &t);
    put_result(page, &t, practice->title);
    put_stop(page, practice, runs);
    if (runs) {
        html(page->out, "<details><summary>%s</summary>", TC(page, "How the test goes"));
        put_passages(page);
        page_put_passage(page, S("fair-test-long"));
        html(page->out, "</details>");
    }
    put_earlier(page, tests, practice->id);
    page_end(page);
}

/* The practice whose numbers are asked for by name, and that may be shown. */
static const struct content_practice *practice_asked(struct page *page, str name)
{
    const struct content_practice *practice = content_find_practice(page->content, name);
    return practice && may_show(page, name) ? practice : NULL;
}

void page_fair_test(struct page *page)
{
    day until = page->today;
    day_parse(form_text(&page->query, S("until")), &until);
    struct fair_tests tests = fair_tests_of_notebook(page->notebook, until, page->arena);
    const struct content_practice *running = fair_coin_practice(page);
    const struct content_practice *asked = practice_asked(page, form_text(&page->query, S("of")));
    if (asked && !fair_tests_find(&tests, asked->id)) asked = NULL;
    if (asked || running)
        put_test(page, &tests, asked ? asked : running, !asked || asked == running);
    else
        put_before(page, &tests, NULL);
}

/* --------------------------------------------------------------------------- begin and stop */

void page_fair_test_begun(struct page *page)
{
    struct problems problems = {0};
    struct offered offered = offered_now(page);
    const struct content_practice *practice =
        content_find_practice(page->content, form_text(&page->form, S("practice")));
    bool chosen = practice && can_be_tested(page, &offered, practice);
    if (!chosen) {
        page->reply->status = 422;
        problem_add(&problems, page->arena, S("practice"), T(page, "Please choose one of them."));
    }
    if (!chosen || save_is_full(page, &problems)) {
        struct fair_tests tests = fair_tests_of_notebook(page->notebook, page->today, page->arena);
        put_before(page, &tests, &problems);
        return;
    }
    page_see_saved(page, S("/helps/test"), save_setting(page, SETTING_FAIR_TEST, practice->id));
}

/* Moves every moment of the test to the trash, from where each can be brought back. */
static void put_in_trash(struct page *page, str practice)
{
    struct query query = query_all();
    query.kind = kind_find(S("trial"));
    size_t max = query_count(page->notebook, &query, *page->arena), count = 0;
    const struct entry **entries = NEW(page->arena, const struct entry *, max);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record trial;
        if (notebook_read(entry, &room, &trial) &&
            str_equal(record_text(&trial, S("practice")), practice))
            entries[count++] = entry;
    }
    for (size_t i = 0; i < count; i++) save_erased(page, entries[i], true);
}

void page_fair_test_stopped(struct page *page)
{
    struct problems problems = {0};
    str then = form_text(&page->form, S("then"));
    const struct content_practice *practice = practice_asked(page, form_text(&page->form, S("of")));
    if (!practice) {
        page_not_found(page);
        return;
    }
    if (save_is_full(page, &problems)) {
        save_say_refused(page, &problems);
        return;
    }
    bool runs = str_equal(setting_value(&page->app->settings, SETTING_FAIR_TEST), practice->id);
    id128 version = {0};
    if (!str_equal(then, S("keep"))) put_in_trash(page, practice->id);
    if (runs && !str_equal(then, S("again")))
        version = save_setting(page, SETTING_FAIR_TEST, S("no"));
    if (str_equal(then, S("keep")) && runs)
        page_see_saved(page, page_path(page, "/helps/test?of=%ls", STR(practice->id)), version);
    else
        page_see(page, S("/helps/test"));
}
