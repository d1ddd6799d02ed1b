/* Help lines and the private page for someone who is afraid of a person: always there, with or without a notebook. */
#include "pages.h"
#include "settings.h"
#include "str.h"

static str kind_heading(enum content_help_kind kind)
{
    switch (kind) {
    case HELP_KIND_EMERGENCY: return T("In danger now");
    case HELP_KIND_ABUSE: return T("Someone hurts, frightens or controls me");
    case HELP_KIND_CRISIS: return T("I cannot go on, or need someone to talk to now");
    case HELP_KIND_PERPETRATOR: return T("I worry about what I do to someone");
    }
    return (str){0};
}

static void put_line(struct page *page, const struct content_helpline *line)
{
    struct buf *out = page->out;
    html(out, "<li><h3>%.*s</h3><p class=\"call\"><a href=\"tel:%.*s\">%.*s</a></p>",
         STR(line->name), STR(line->dial), STR(line->number));
    if (line->messages.len > 0) html(out, "<p>%.*s</p>", STR(line->messages));
    if (line->hours.len > 0) html(out, "<p>%.*s</p>", STR(line->hours));
    if (line->note.len > 0) html(out, "<p>%.*s</p>", STR(line->note));
    str when = line->dated.len > 0 ? line->dated : line->seen;
    html(out, "<p><small>%.*s: %.*s, %.*s</small></p></li>", STR(T("Source")), STR(line->source),
         STR(when));
}

static void put_country(struct page *page, const struct content_country *country)
{
    struct buf *out = page->out;
    if (country->note.len > 0) html(out, "<p>%.*s</p>", STR(country->note));
    for (int kind = HELP_KIND_EMERGENCY; kind <= HELP_KIND_PERPETRATOR; kind++) {
        bool any = false;
        for (size_t i = 0; i < country->helpline_count; i++) {
            const struct content_helpline *line = &country->helplines[i];
            if (line->kind != (enum content_help_kind)kind) continue;
            if (!any)
                html(out, "<h2>%.*s</h2><ul class=\"lines\">",
                     STR(kind_heading((enum content_help_kind)kind)));
            any = true;
            put_line(page, line);
        }
        if (any) html(out, "</ul>");
    }
}

static void put_countries(struct page *page)
{
    html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T("Choose a country")));
    for (size_t i = 0; i < page->content->country_count; i++) {
        const struct content_country *country = &page->content->countries[i];
        html(page->out, "<li><a href=\"/help/%.*s\"><span>%.*s</span></a></li>", STR(country->id),
             STR(country->name));
    }
    html(page->out, "</ul>");
}

static void put_quiet_ways(struct page *page)
{
    html(page->out, "<ul class=\"list\"><li><a href=\"/help/safety\"><span>%.*s</span></a></li></ul>",
         STR(T("Using this safely, if you are afraid of someone")));
}

void page_help(struct page *page)
{
    str chosen = setting_value(&page->app->settings, SETTING_COUNTRY);
    const struct content_country *country = content_find_country(page->content, chosen);
    page_begin(page, T("Help lines"), TAB_NONE);
    put_quiet_ways(page);
    if (country) {
        html(page->out, "<p class=\"lead\">%.*s</p>", STR(country->name));
        put_country(page, country);
    }
    put_countries(page);
    page_put_passage(page, S("helplines-checked"));
    page_end(page);
}

void page_help_country(struct page *page)
{
    const struct content_country *country = content_find_country(page->content, page->params[0]);
    if (!country) {
        page_not_found(page);
        return;
    }
    page_begin(page, country->name, TAB_NONE);
    put_quiet_ways(page);
    put_country(page, country);
    page_put_passage(page, S("helplines-checked"));
    html(page->out, "<p><a href=\"/help\">%.*s</a></p>", STR(T("Another country")));
    page_end(page);
}

void page_help_safety(struct page *page)
{
    const struct content_passage *passage = content_passage(page->content, S("safety-page"));
    page_begin(page, passage->title, TAB_NONE);
    page_put_body(page, passage->body);
    html(page->out, "<p><a href=\"/help\">%.*s</a></p>", STR(T("Help lines")));
    page_end(page);
}
