/* One moment of the fair test: how strong it is, the coin, and the second look an hour or two
 * later.
 *
 * What the coin said is not undone by a press: whoever could toss again until it suits would turn
 * the coin into a choice. The moment can still be moved to the trash where it lies. */
#include "area.h"
#include "fair_coin.h"
#include "field.h"
#include "offered.h"
#include "random.h"
#include "save.h"
#include "steady.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "wording.h"

enum { TITLE_LEN_MAX = 80 };

/* The rating that was sent; false with a problem when there is none. */
static bool read_rating(struct page *page, str name, int64_t *rating, struct problems *problems)
{
    enum { MOST = 10 };
    if (str_parse_int(form_text(&page->form, name), rating) && *rating >= 0 && *rating <= MOST)
        return true;
    page->reply->status = 422;
    return problem_add(problems, page->arena, name, T(page, "Please say first how strong it is."));
}

/* ---------------------------------------------------------------------- before the coin */

static void put_ask(struct page *page, const struct content_practice *practice,
                    const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("trial")), form, problems};
    page_begin(page, T(page, "Let the coin fall"), TAB_NOW);
    html(page->out, "<p class=\"lead\">%s</p><p>%s</p>",
         TFC(page, "It decides one thing only: whether \"{1}\" is suggested to you now.",
             practice->title),
         TC(page, "Whatever it says, do what you need. An hour or two from now Today asks once "
                  "how strong it is then."));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/helps/test/moment\">");
    field_put_asking(&set, S("before"), T(page, "How strong is it now?"));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/now\">%s</a></div></form>",
         TC(page, "I have five minutes"), TC(page, "Not now"));
    page_put_quiet_line(page);
    page_end(page);
}

/* True, with the reply written, when there is no coin to be tossed now. */
static bool leads_elsewhere(struct page *page, const struct content_practice **practice)
{
    struct record waiting;
    *practice = fair_coin_practice(page);
    const struct entry *entry = *practice ? fair_coin_waiting(page, &waiting) : NULL;
    if (*practice && !entry && !fair_coin_rests(page)) return false;
    page_see(page,
             entry ? subject_path(page, "/helps/test/moment/", entry->id, "") : S("/helps/test"));
    return true;
}

void page_fair_moment_new(struct page *page)
{
    const struct content_practice *practice;
    struct form form = form_empty(page->arena, 1);
    if (!leads_elsewhere(page, &practice)) put_ask(page, practice, &form, NULL);
}

/* A calm moment is no test: what is there to ease? */
static void put_too_calm(struct page *page, const struct content_practice *practice)
{
    page_begin(page, T(page, "The coin waits for a harder moment"), TAB_NOW);
    html(page->out,
         "<p class=\"lead\">%s</p><div class=\"actions\">"
         "<a class=\"button\" href=\"/practice/%ls\">%ls</a>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div>",
         TC(page, "When it is this quiet, there is little to find out. Nothing was noted. You "
                  "can do it all the same, for its own sake."),
         STR(practice->id), STR(practice->title), TC(page, "Put this down and go"));
    page_put_quiet_line(page);
    page_end(page);
}

/* What is this strong is left to no coin; and what was chosen stands first. */
static void put_too_strong(struct page *page, const struct content_practice *practice)
{
    page_begin(page, T(page, "No coin for this"), TAB_NOW);
    html(page->out,
         "<p class=\"lead\">%s</p><div class=\"actions\">"
         "<a class=\"button primary\" href=\"/now\">%s</a>"
         "<a class=\"button\" href=\"/practice/%ls\">%ls</a></div>"
         "<p><a href=\"/help\">%s</a></p>",
         TC(page, "That is very strong, and chance has no say in it. Nothing was noted. Here is "
                  "help for this moment. Being with someone can help too."),
         TC(page, "Help for this moment"), STR(practice->id), STR(practice->title),
         TC(page, "People to talk to"));
    page_put_quiet_line(page);
    page_end(page);
}

static bool coin_falls_on_suggesting(struct page *page)
{
    uint8_t byte;
    random_take(page->env->random, &byte, sizeof byte);
    return byte & 1;
}

void page_fair_moment_made(struct page *page)
{
    const struct content_practice *practice;
    struct problems problems = {0};
    int64_t before;
    id128 version;
    if (leads_elsewhere(page, &practice)) return;
    if (save_is_full(page, &problems) || !read_rating(page, S("before"), &before, &problems)) {
        put_ask(page, practice, &page->form, &problems);
        return;
    }
    if (before < fair_coin_strength_min(page)) {
        put_too_calm(page, practice);
        return;
    }
    if (before > FAIR_COIN_STRENGTH_MAX) {
        put_too_strong(page, practice);
        return;
    }
    struct form form = form_empty(page->arena, 4);
    form_add(&form, S("practice"), practice->id);
    form_add(&form, S("suggested"), coin_falls_on_suggesting(page) ? S("1") : S("0"));
    form_add(&form, S("p"), S("0.5"));
    form_add(&form, S("before"), wording_number(page, before));
    if (!save_new(page, kind_find(S("trial")), &form, (struct moment){0}, &problems, &version))
        put_ask(page, practice, &page->form, &problems);
    else
        page_see(page, subject_path(page, "/helps/test/moment/", version, ""));
}

/* ----------------------------------------------------------------------- after the coin */

static void put_suggested(struct page *page, const struct content_practice *practice)
{
    html(page->out,
         "<form method=\"post\" action=\"/practice/%ls/1\"><p>%ls</p><p class=\"quiet\">%ls</p>"
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div></form>",
         STR(practice->id), STR(practice->what), STR(practice->when_not),
         TC(page, "Go through it with me"), TC(page, "I would rather not"));
}

static void put_not_suggested(struct page *page)
{
    html(page->out,
         "<p>%s</p><div class=\"actions\"><a class=\"button\" href=\"/now\">%s</a>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div>",
         TC(page, "Do what you would do anyway. All that you have here is open by hand, this "
                  "one too."),
         TC(page, "Help for this moment"), TC(page, "Put this down and go"));
}

/* "22:40", at the person's own clock. */
static str clock_of(struct page *page, int64_t utc_ms)
{
    enum { MINUTE_MS = 60000, DAY_MIN = 24 * 60 };
    int64_t minute = (utc_ms / MINUTE_MS + page->env->now.offset_min) % DAY_MIN;
    if (minute < 0) minute += DAY_MIN;
    return page_path(page, "%02d:%02d", (int)(minute / 60), (int)(minute % 60));
}

static void put_when_again(struct page *page, const struct entry *entry)
{
    enum { MINUTE_MS = 60000 };
    int64_t from = entry->at_ms + (int64_t)FAIR_COIN_AGAIN_MIN * MINUTE_MS;
    int64_t until = entry->at_ms + (int64_t)FAIR_COIN_AGAIN_MAX_MIN * MINUTE_MS;
    html(page->out, "<p class=\"quiet\">%s</p>",
         TFC(page,
             "Between {1} and {2} Today asks how strong it is. If that passes by, nothing "
             "happens.",
             clock_of(page, from), clock_of(page, until)));
}

/* One that is over: what it was. */
static void put_past(struct page *page, const struct record *trial)
{
    int64_t after = record_number(trial, S("after"), -1);
    html(page->out, "<dl class=\"rows\"><div><dt>%s</dt><dd>%s</dd></div>", TC(page, "The coin"),
         record_number(trial, S("suggested"), 0) ? TC(page, "suggested it")
                                                 : TC(page, "did not suggest it"));
    html(page->out, "<div><dt>%s</dt><dd>%lld → ", TC(page, "How strong, and on looking again"),
         (long long)record_number(trial, S("before"), 0));
    if (after < 0)
        html(page->out, "%s</dd></div></dl>", TC(page, "not looked at again"));
    else
        html(page->out, "%lld</dd></div></dl>", (long long)after);
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/helps/test\">%s</a>"
         "<a class=\"button quiet\" href=\"/record/%ls\">%s</a></div>",
         TC(page, "The whole test"), STR(id_text(page->arena, trial->id)),
         TC(page, "All of it, to change or take back"));
}

void page_fair_moment(struct page *page)
{
    struct record trial;
    const struct entry *entry = subject_of_address(page, S("trial"), &trial);
    if (!entry) return;
    struct offered offered = offered_now(page);
    const struct content_practice *practice =
        content_find_practice(page->content, record_text(&trial, S("practice")));
    bool over = record_value(&trial, S("after")) || !practice ||
                !offered_lists(&offered, practice) ||
                fair_coin_minutes(page, entry) > FAIR_COIN_AGAIN_MAX_MIN;
    bool suggested = record_number(&trial, S("suggested"), 0) != 0;
    page_begin(page,
               over        ? T(page, "One moment of the fair test")
               : suggested ? T(page, "The coin suggests it")
                           : T(page, "Not suggested this time"),
               TAB_NOW);
    html(page->out, "<p class=\"lead\">%ls</p>", STR(title_of(page, &trial, TITLE_LEN_MAX)));
    if (over) {
        put_past(page, &trial);
    } else {
        if (suggested)
            put_suggested(page, practice);
        else
            put_not_suggested(page);
        put_when_again(page, entry);
    }
    page_put_quiet_line(page);
    page_end(page);
}

/* --------------------------------------------------------------------- the second look */

static void put_again(struct page *page, const struct record *trial, const struct form *form,
                      const struct problems *problems)
{
    struct field_set set = {page, trial->kind, form, problems};
    page_begin(page, T(page, "How strong is it now?"), TAB_NOW);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "The same that you rated an hour or two ago. Whatever the number is, it "
                  "counts."));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/helps/test/moment/", trial->id, "/again")));
    field_put_asking(&set, S("after"), T(page, "How strong is it now?"));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "Leave it out"));
    page_put_quiet_line(page);
    page_end(page);
}

/* The moment, while a second look still counts; else NULL with the answer written. */
static const struct entry *entry_to_look_at(struct page *page, struct record *trial, int grace_min)
{
    const struct entry *entry = subject_of_address(page, S("trial"), trial);
    if (!entry) return NULL;
    int64_t minutes = fair_coin_minutes(page, entry);
    bool counts = minutes >= FAIR_COIN_AGAIN_MIN && minutes <= FAIR_COIN_AGAIN_MAX_MIN + grace_min;
    if (counts && !record_value(trial, S("after"))) return entry;
    page_see(page, subject_path(page, "/helps/test/moment/", trial->id, ""));
    return NULL;
}

void page_fair_moment_again(struct page *page)
{
    struct record trial;
    struct form form = form_empty(page->arena, 1);
    if (entry_to_look_at(page, &trial, 0)) put_again(page, &trial, &form, NULL);
}

void page_fair_moment_looked(struct page *page)
{
    struct record trial;
    struct problems problems = {0};
    id128 version;
    int64_t after;
    const struct entry *entry = entry_to_look_at(page, &trial, FAIR_COIN_GRACE_MIN);
    if (!entry) return;
    if (save_is_full(page, &problems) || !read_rating(page, S("after"), &after, &problems)) {
        put_again(page, &trial, &page->form, &problems);
        return;
    }
    struct form form = form_empty(page->arena, 2);
    form_add(&form, S("after"), wording_number(page, after));
    form_add(&form, S("followed_up_min"), wording_number(page, fair_coin_minutes(page, entry)));
    if (save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        page_see_saved(page, S("/today"), version);
    else
        put_again(page, &trial, &page->form, &problems);
}
