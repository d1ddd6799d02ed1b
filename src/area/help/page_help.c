/* Help lines by country, with a person's own first: always there, with or without a notebook. */
#include "area.h"
#include "help.h"
#include "own_lines.h"
#include "row.h"
#include "save.h"
#include "settings.h"
#include "str.h"
#include "wording.h"

enum { KIND_COUNT = HELP_KIND_PERPETRATOR + 1, KIND_OTHER = KIND_COUNT };

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
    return T(page, "Others of mine");
}

static str confidence_words(struct page *page, enum content_confidence confidence)
{
    switch (confidence) {
    case CONFIDENCE_A:
        return T(page, "Given by the service or a government: A.");
    case CONFIDENCE_B:
        return T(page, "Given by others: B.");
    case CONFIDENCE_UNRATED:
        break;
    }
    return (str){0};
}

static void put_number(struct page *page, str name, str dial, str number)
{
    html(page->out, "<h3 dir=\"auto\">%ls</h3>", STR(name));
    if (number.len > 0)
        html(page->out, "<p class=\"call\"><a href=\"tel:%ls\">%ls</a></p>", STR(dial),
             STR(number));
}

/* Where the number comes from, how old that is, and a word when it is too old to lean on. */
static void put_standing(struct page *page, const struct content_helpline *line)
{
    day seen;
    bool read = day_parse(line->seen, &seen);
    CHECK(read);
    html(page->out, "<p><small>%s</small></p>",
         TFC(page, "Source: {1}. Looked at on {2}. {3}", line->source,
             wording_day_short(page, seen), confidence_words(page, line->confidence)));
    if (line->dated.len > 0)
        html(page->out, "<p><small>%s</small></p>",
             TFC(page, "The source is of {1}.", line->dated));
    if (content_helpline_is_stale(line, page->today))
        html(page->out, "<p class=\"stale\">%s</p>",
             TC(page, "This was last looked at more than a year ago. If nobody answers, call "
                      "the emergency number."));
}

/* A line of the list; with an open notebook it can be put right. */
static void put_line(struct page *page, const struct content_helpline *line)
{
    struct buf *out = page->out;
    html(out, "<li>");
    put_number(page, line->name, line->dial, line->number);
    if (line->messages.len > 0) html(out, "<p>%ls</p>", STR(line->messages));
    if (line->hours.len > 0)
        html(out, "<p>%ls</p>", STR(wording_sentence_start(page, line->hours)));
    if (line->note.len > 0) html(out, "<p>%ls</p>", STR(line->note));
    put_standing(page, line);
    if (page->notebook)
        html(out, "<p class=\"quiet\"><a href=\"/help/own/new?of=%ls\">%s</a></p>", STR(line->id),
             TC(page, "Put this right, or leave it out"));
    html(out, "</li>");
}

/* What people write between digits is not dialled. */
static str dial_of(struct page *page, str number)
{
    struct buf dial = buf_new(page->arena, number.len);
    for (size_t i = 0; i < number.len; i++)
        if (str_find_char(S("+0123456789*#"), number.ptr[i]) >= 0)
            buf_put_char(&dial, number.ptr[i]);
    return buf_str(&dial);
}

static void put_own(struct page *page, const struct own_line *line,
                    const struct content_helpline *instead)
{
    const struct record *record = &line->record;
    str number = record_text(record, S("number")), note = record_text(record, S("note"));
    const struct value *checked = record_value(record, S("checked"));
    struct buf *out = page->out;
    html(out, "<li class=\"mine\">");
    put_number(page, record_text(record, S("name")), dial_of(page, number), number);
    html(out, "<p><small>%s</small></p>",
         checked && checked->present
             ? TFC(page, "Yours, checked on {1}.", wording_day_short(page, (day)checked->number))
             : TC(page, "Yours."));
    if (note.len > 0) html(out, "<p dir=\"auto\">%ls</p>", STR(note));
    if (instead)
        html(out, "<p><small>%s</small></p>",
             TFC(page, "The list says: {1}, {2}.", instead->name, instead->number));
    html(out, "<p class=\"quiet\"><a href=\"%ls\">%s</a></p></li>",
         STR(area_shows(page, record->kind, line->id)), TC(page, "Change"));
}

/* The lines of one sort: a person's own, then the list's, each in the place of what it puts right.
 * How many there were. */
static size_t put_lines(struct page *page, const struct content_country *country,
                        enum content_help_kind kind, const struct own_lines *own)
{
    size_t count = 0;
    for (size_t i = 0; i < own->count; i++) {
        if (!own_line_is(&own->at[i], kind, country->id)) continue;
        if (count++ == 0) html(page->out, "<ul class=\"lines\">");
        put_own(page, &own->at[i], NULL);
    }
    for (size_t i = 0; i < country->helpline_count; i++) {
        const struct content_helpline *line = &country->helplines[i];
        const struct own_line *mine = own_lines_of(own, line->id);
        if (line->kind != kind || (mine && own_line_hides(mine))) continue;
        if (count++ == 0) html(page->out, "<ul class=\"lines\">");
        if (mine)
            put_own(page, mine, line);
        else
            put_line(page, line);
    }
    if (count > 0) html(page->out, "</ul>");
    return count;
}

/* Where no number of a sort is known, that is said, but for the last two, which are rare. */
static void put_kind(struct page *page, const struct content_country *country,
                     enum content_help_kind kind, const struct own_lines *own)
{
    size_t before = page->out->len;
    html(page->out, "<h2>%ls</h2>", STR(kind_heading(page, kind)));
    if (put_lines(page, country, kind, own) > 0) return;
    if (kind >= HELP_KIND_PERPETRATOR)
        page->out->len = before;
    else
        page_put_body(page, content_passage(page->content, S("helplines-none"))->body);
}

/* What a person left out can come back. */
static void put_left_out(struct page *page, const struct content_country *country,
                         const struct own_lines *own)
{
    bool any = false;
    for (size_t i = 0; i < country->helpline_count; i++) {
        const struct own_line *mine = own_lines_of(own, country->helplines[i].id);
        if (!mine || !own_line_hides(mine)) continue;
        if (!any)
            html(page->out, "<details><summary>%s</summary><ul class=\"list\">",
                 TC(page, "What you left out"));
        any = true;
        html(page->out,
             "<li><span>%ls</span><form method=\"post\" action=\"/help/shown/%ls\">"
             "<button class=\"quiet\">%s</button></form></li>",
             STR(country->helplines[i].name), STR(country->helplines[i].id),
             TC(page, "Show it again"));
    }
    if (any) html(page->out, "</ul></details>");
}

static void put_country(struct page *page, const struct content_country *country)
{
    struct own_lines own = own_lines_read(page);
    if (country->note.len > 0) html(page->out, "<p>%ls</p>", STR(country->note));
    for (int kind = 0; kind <= KIND_OTHER; kind++)
        put_kind(page, country, (enum content_help_kind)kind, &own);
    put_left_out(page, country, &own);
    if (!page->notebook) return;
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/help/own/new?country=%ls\">%s</a>"
         "</div>",
         STR(country->id), TC(page, "Add a number of my own"));
}

static void put_countries(struct page *page)
{
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "Choose a country"));
    for (size_t i = 0; i < page->content->country_count; i++) {
        const struct content_country *country = &page->content->countries[i];
        row_put_way(page, page_path(page, "/help/%ls", STR(country->id)), country->name, (str){0});
    }
    html(page->out, "</ul>");
}

static void put_ways(struct page *page)
{
    static const struct {
        const char *path, *passage;
    } ways[] = {{"/help/safety", "safety-page"},
                {"/help/crisis", "crisis-page"},
                {"/help/conduct", "own-behaviour"},
                {"/help/professional", "professional-intro"}};
    html(page->out, "<ul class=\"list\">");
    for (size_t i = 0; i < COUNT(ways); i++)
        row_put_way(page, str_of_c(ways[i].path),
                    content_passage(page->content, str_of_c(ways[i].passage))->title, (str){0});
    html(page->out, "</ul>");
}

/* A person's own numbers while no country is chosen. */
static void put_own_alone(struct page *page)
{
    struct own_lines own = own_lines_read(page);
    if (!page->notebook) return;
    html(page->out, "<h2>%s</h2>", TC(page, "Numbers of my own"));
    if (own.count > 0) html(page->out, "<ul class=\"lines\">");
    for (size_t i = 0; i < own.count; i++)
        if (record_text(&own.at[i].record, S("of")).len == 0) put_own(page, &own.at[i], NULL);
    if (own.count > 0) html(page->out, "</ul>");
    html(page->out,
         "<p>%s</p><div class=\"actions\"><a class=\"button\" href=\"/help/own/new\">%s</a>"
         "</div>",
         TC(page, "Someone you can call, or a number that is better than one here."),
         TC(page, "Add a number of my own"));
}

static void put_checked(struct page *page)
{
    page_put_passage(page, S("helplines-checked"));
    if (!page->env->host_browser)
        page_put_body(page, content_passage(page->content, S("helplines-mend"))->body);
}

void page_help(struct page *page)
{
    str chosen = setting_value(&page->app->settings, SETTING_COUNTRY);
    const struct content_country *country = content_find_country(page->content, chosen);
    page_begin(page, T(page, "Help lines"), TAB_NONE);
    if (country) {
        html(page->out, "<p class=\"lead\">%ls</p>", STR(country->name));
        put_country(page, country);
    }
    put_ways(page);
    if (!country) put_own_alone(page);
    put_countries(page);
    put_checked(page);
    page_end(page);
}

/* From here on this country's numbers come first. */
static void put_choose(struct page *page, const struct content_country *country)
{
    str chosen = setting_value(&page->app->settings, SETTING_COUNTRY);
    if (!page->notebook || str_equal(chosen, country->id)) return;
    html(page->out,
         "<form method=\"post\" action=\"/help/%ls\"><div class=\"actions\"><button>%s</button>"
         "</div></form>",
         STR(country->id), TC(page, "Show this country first from now on"));
}

/* Numbers first: someone may have come in haste. */
void page_help_country(struct page *page)
{
    const struct content_country *country = content_find_country(page->content, page->params[0]);
    if (!country) {
        page_not_found(page);
        return;
    }
    page_begin(page, country->name, TAB_NONE);
    put_country(page, country);
    put_checked(page);
    put_choose(page, country);
    put_ways(page);
    html(page->out, "<p class=\"quiet\"><a href=\"/help\">%s</a></p>", TC(page, "Another country"));
    page_end(page);
}

void page_help_chosen(struct page *page)
{
    struct problems problems = {0};
    const struct content_country *country = content_find_country(page->content, page->params[0]);
    if (!country) {
        page_not_found(page);
    } else if (save_is_full(page, &problems)) {
        save_say_refused(page, &problems);
    } else {
        save_setting(page, SETTING_COUNTRY, country->id);
        page_see(page, S("/help"));
    }
}

void help_put_emergency(struct page *page)
{
    str chosen = setting_value(&page->app->settings, SETTING_COUNTRY);
    const struct content_country *country = content_find_country(page->content, chosen);
    struct own_lines own = own_lines_read(page);
    if (country) put_kind(page, country, HELP_KIND_EMERGENCY, &own);
}
