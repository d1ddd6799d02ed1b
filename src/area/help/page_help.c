/* Help lines, and the private pages for someone who is afraid, does not want to go on, or worries
 * about what they do: always there, with or without a notebook. */
#include "help.h"
#include "query.h"
#include "save.h"
#include "settings.h"
#include "str.h"
#include "title.h"
#include "wording.h"

/* A number of one's own is a person whose relation says so. */
static const str own_relation = STR_INIT("help line");

static str kind_heading(struct page *page, enum content_help_kind kind)
{
    switch (kind) {
    case HELP_KIND_EMERGENCY:
        return T(page, "In danger now");
    case HELP_KIND_ABUSE:
        return T(page, "Someone hurts, frightens or controls me");
    case HELP_KIND_CRISIS:
        return T(page, "I cannot go on, or need someone to talk to now");
    case HELP_KIND_PERPETRATOR:
        return T(page, "I worry about what I do to someone");
    }
    return (str){0};
}

static str confidence_letter(enum content_confidence confidence)
{
    switch (confidence) {
    case CONFIDENCE_A:
        return S(", A");
    case CONFIDENCE_B:
        return S(", B");
    case CONFIDENCE_UNRATED:
        break;
    }
    return (str){0};
}

static void put_line(struct page *page, const struct content_helpline *line)
{
    struct buf *out = page->out;
    html(out, "<li><h3>%.*s</h3><p class=\"call\"><a href=\"tel:%.*s\">%.*s</a></p>",
         STR(line->name), STR(line->dial), STR(line->number));
    if (line->messages.len > 0) html(out, "<p>%.*s</p>", STR(line->messages));
    if (line->hours.len > 0)
        html(out, "<p>%.*s</p>", STR(wording_sentence_start(page, line->hours)));
    if (line->note.len > 0) html(out, "<p>%.*s</p>", STR(line->note));
    str when = line->dated.len > 0 ? line->dated : line->seen;
    html(out, "<p><small>%.*s: %.*s, %.*s%.*s</small></p></li>", STR(T(page, "Source")),
         STR(line->source), STR(when), STR(confidence_letter(line->confidence)));
}

static bool has_kind(const struct content_country *country, enum content_help_kind kind)
{
    for (size_t i = 0; i < country->helpline_count; i++)
        if (country->helplines[i].kind == kind) return true;
    return false;
}

/* The numbers of one kind; where none is known, that is said, but for the last kind, which is rare.
 */
static void put_kind(struct page *page, const struct content_country *country,
                     enum content_help_kind kind)
{
    bool any = has_kind(country, kind);
    if (!any && kind == HELP_KIND_PERPETRATOR) return;
    html(page->out, "<h2>%.*s</h2>", STR(kind_heading(page, kind)));
    if (!any) {
        page_put_body(page, content_passage(page->content, S("helplines-none"))->body);
        return;
    }
    html(page->out, "<ul class=\"lines\">");
    for (size_t i = 0; i < country->helpline_count; i++)
        if (country->helplines[i].kind == kind) put_line(page, &country->helplines[i]);
    html(page->out, "</ul>");
}

static void put_country(struct page *page, const struct content_country *country)
{
    if (country->note.len > 0) html(page->out, "<p>%.*s</p>", STR(country->note));
    for (int kind = HELP_KIND_EMERGENCY; kind <= HELP_KIND_PERPETRATOR; kind++)
        put_kind(page, country, (enum content_help_kind)kind);
}

static void put_countries(struct page *page)
{
    html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T(page, "Choose a country")));
    for (size_t i = 0; i < page->content->country_count; i++) {
        const struct content_country *country = &page->content->countries[i];
        html(page->out, "<li><a href=\"/help/%.*s\"><span>%.*s</span></a></li>", STR(country->id),
             STR(country->name));
    }
    html(page->out, "</ul>");
}

static void put_ways(struct page *page)
{
    static const struct {
        const char *path, *passage;
    } ways[] = {{"/help/safety", "safety-page"},
                {"/help/crisis", "crisis-page"},
                {"/help/conduct", "own-behaviour"}};
    html(page->out, "<ul class=\"list\">");
    for (size_t i = 0; i < COUNT(ways); i++)
        html(page->out, "<li><a href=\"%s\"><span>%.*s</span></a></li>", ways[i].path,
             STR(content_passage(page->content, str_of_c(ways[i].passage))->title));
    html(page->out, "</ul>");
}

/* What someone wrote down for themselves, or corrected; it stays in the notebook. */
static void put_own(struct page *page)
{
    if (!page->notebook) return;
    html(page->out, "<h2>%.*s</h2>", STR(T(page, "Numbers of my own")));
    struct query query = query_all();
    query.kind = kind_find(S("person"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    bool any = false;
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record person;
        if (!notebook_read(entry, &room, &person)) continue;
        if (!str_equal(record_text(&person, S("relation")), own_relation)) continue;
        if (!any) html(page->out, "<ul class=\"list\">");
        any = true;
        title_put_row(page, entry);
    }
    if (any) html(page->out, "</ul>");
    html(page->out,
         "<p>%.*s</p><div class=\"actions\">"
         "<a class=\"button\" href=\"/write/person?relation=help+line\">%.*s</a></div>",
         STR(T(page,
               "Someone you can call, or a number that is better than one here. Write the number "
               "beside the name.")),
         STR(T(page, "Add a number")));
}

/* Numbers first: someone may have come in haste. */
static void put_numbers(struct page *page, const struct content_country *country)
{
    put_country(page, country);
    page_put_passage(page, S("helplines-checked"));
}

void page_help(struct page *page)
{
    str chosen = setting_value(&page->app->settings, SETTING_COUNTRY);
    const struct content_country *country = content_find_country(page->content, chosen);
    page_begin(page, T(page, "Help lines"), TAB_NONE);
    if (country) {
        html(page->out, "<p class=\"lead\">%.*s</p>", STR(country->name));
        put_country(page, country);
    }
    put_ways(page);
    put_own(page);
    put_countries(page);
    page_put_passage(page, S("helplines-checked"));
    page_end(page);
}

/* From here on this country's numbers come first. */
static void put_choose(struct page *page, const struct content_country *country)
{
    str chosen = setting_value(&page->app->settings, SETTING_COUNTRY);
    if (!page->notebook || str_equal(chosen, country->id)) return;
    html(page->out,
         "<form method=\"post\" action=\"/help/%.*s\"><div class=\"actions\"><button>%.*s</button>"
         "</div></form>",
         STR(country->id), STR(T(page, "Show this country first from now on")));
}

void page_help_country(struct page *page)
{
    const struct content_country *country = content_find_country(page->content, page->params[0]);
    if (!country) {
        page_not_found(page);
        return;
    }
    page_begin(page, country->name, TAB_NONE);
    put_numbers(page, country);
    put_choose(page, country);
    put_ways(page);
    html(page->out, "<p class=\"quiet\"><a href=\"/help\">%.*s</a></p>",
         STR(T(page, "Another country")));
    page_end(page);
}

void page_help_chosen(struct page *page)
{
    struct problems problems = {0};
    const struct content_country *country = content_find_country(page->content, page->params[0]);
    if (!country) {
        page_not_found(page);
    } else if (save_is_full(page, &problems)) {
        page_say(page, 507, T(page, "This could not be saved"), problems.at[0].text);
    } else {
        save_setting(page, SETTING_COUNTRY, country->id);
        page_see(page, S("/help"));
    }
}

static void put_passage_page(struct page *page, str id)
{
    const struct content_passage *passage = content_passage(page->content, id);
    str chosen = setting_value(&page->app->settings, SETTING_COUNTRY);
    const struct content_country *country = content_find_country(page->content, chosen);
    page_begin(page, passage->title, TAB_NONE);
    page_put_body(page, passage->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/help\">%.*s</a></div>",
         STR(T(page, "Help lines")));
    if (country) put_kind(page, country, HELP_KIND_EMERGENCY);
    page_end(page);
}

void page_help_safety(struct page *page)
{
    put_passage_page(page, S("safety-page"));
}

void page_help_crisis(struct page *page)
{
    put_passage_page(page, S("crisis-page"));
}

void page_help_conduct(struct page *page)
{
    put_passage_page(page, S("own-behaviour"));
}
