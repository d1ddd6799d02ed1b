/* The frame around every page, and the ways a page can answer other than by itself. */
#include "format.h"
#include "page.h"
#include "str.h"

static const struct {
    enum tab tab;
    str path, icon, label;
} tabs[] = {
    {TAB_NOW, STR_INIT("/now"), STR_INIT("tab-now"), T_INIT("Now")},
    {TAB_TODAY, STR_INIT("/today"), STR_INIT("tab-today"), T_INIT("Today")},
    {TAB_WRITE, STR_INIT("/write"), STR_INIT("tab-write"), T_INIT("Write")},
    {TAB_GROWTH, STR_INIT("/growth"), STR_INIT("tab-growth"), T_INIT("Growth")},
    {TAB_MORE, STR_INIT("/more"), STR_INIT("tab-more"), T_INIT("More")},
};

static void put_tabs(struct page *page, enum tab lit)
{
    html(page->out, "<nav class=\"tabs\" aria-label=\"%s\"><ul>", TC(page, "Main"));
    for (size_t i = 0; i < COUNT(tabs); i++) {
        html(page->out, "<li><a href=\"%ls\"", STR(tabs[i].path));
        if (tabs[i].tab == lit) html(page->out, " aria-current=\"page\"");
        html(page->out,
             "><svg class=\"icon\" aria-hidden=\"true\"><use href=\"/art.svg#%ls\"></use></svg>"
             "%ls</a></li>",
             STR(tabs[i].icon), STR(say(page, tabs[i].label)));
    }
    html(page->out, "</ul></nav>");
}

static void put_head(struct page *page)
{
    const struct settings *settings = &page->app->settings;
    str theme = setting_value(settings, SETTING_THEME);
    str text = setting_value(settings, SETTING_TEXT_SIZE);
    html(page->out, "<!doctype html><html lang=\"%ls\"", STR(page->content->lang));
    if (!str_equal(theme, S("auto"))) html(page->out, " data-theme=\"%ls\"", STR(theme));
    if (!str_equal(text, S("normal"))) html(page->out, " data-text=\"%ls\"", STR(text));
    html(page->out,
         "><head><meta charset=\"utf-8\">"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
         "<meta name=\"color-scheme\" content=\"light dark\"><title>Notes</title>"
         "<link rel=\"icon\" href=\"/icon.svg\"><link rel=\"stylesheet\" href=\"/style.css\">"
         "</head>");
    if (page->notebook)
        html(page->out, "<body data-idle=\"%d\">", 60 * setting_idle_lock_min(settings));
    else
        html(page->out, "<body>");
    html(page->out,
         "<header class=\"top\"><a class=\"leave\" href=\"/leave\">%s</a>"
         "<a class=\"skip\" href=\"#main\">%s</a></header>",
         TC(page, "Leave this page"), TC(page, "Skip to the page"));
}

/* One undo for everything that was saved together. */
static void put_saved_notice(struct page *page)
{
    id128 version;
    str first = form_text(&page->query, S("saved"));
    if (!page->notebook || !id_parse(first, &version)) return;
    html(page->out,
         "<div class=\"notice\" role=\"status\"><p>%s</p>"
         "<form method=\"post\" action=\"/undo/%ls\">",
         TC(page, "Saved."), STR(first));
    for (size_t i = 0; i < page->query.count; i++) {
        const struct draft_field *field = &page->query.fields[i];
        if (str_equal(field->name, S("saved")) && !str_equal(field->text, first) &&
            id_parse(field->text, &version))
            html(page->out, "<input type=\"hidden\" name=\"also\" value=\"%ls\">",
                 STR(field->text));
    }
    html(page->out, "<button class=\"quiet\">%s</button></form></div>", TC(page, "Undo"));
}

static void put_made_up_notice(struct page *page)
{
    if (!page->app->made_up) return;
    html(page->out,
         "<div class=\"notice\"><p>%s <a href=\"/look\">%s</a></p>"
         "<form method=\"post\" action=\"/look/end\"><button class=\"quiet\">%s</button></form>"
         "</div>",
         TC(page, "This is a made-up notebook. Nothing you do here is kept."),
         TC(page, "Someone else's"), TC(page, "Leave it"));
}

void page_begin_under_sky(struct page *page, str heading, enum tab tab, str sky)
{
    put_head(page);
    if (page->notebook) put_tabs(page, tab);
    html(page->out, "<main id=\"main\">");
    if (sky.len > 0)
        html(page->out,
             "<svg class=\"sky\" aria-hidden=\"true\"><use href=\"/art.svg#band-%ls\"></use></svg>",
             STR(sky));
    html(page->out, "<h1 tabindex=\"-1\" dir=\"auto\">%ls</h1>", STR(heading));
    put_made_up_notice(page);
    put_saved_notice(page);
}

void page_begin(struct page *page, str heading, enum tab tab)
{
    page_begin_under_sky(page, heading, tab, (str){0});
}

void page_end(struct page *page)
{
    html(page->out, "</main><footer class=\"foot\"><a href=\"/help\">%s</a></footer></body></html>",
         TC(page, "Help lines"));
}

void page_see(struct page *page, str path)
{
    page->reply->status = 303;
    page->location = path;
}

void page_see_all_saved(struct page *page, str path, const id128 *saved, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char joint = str_find_char(path, '?') < 0 ? '?' : '&';
        path = page_path(page, "%ls%csaved=%ls", STR(path), joint,
                         STR(id_text(page->arena, saved[i])));
    }
    page_see(page, path);
}

void page_see_saved(struct page *page, str path, id128 saved)
{
    page_see_all_saved(page, path, &saved, 1);
}

void page_say(struct page *page, int status, str heading, str sentence)
{
    page->reply->status = status;
    page_begin(page, heading, TAB_NONE);
    html(page->out, "<p class=\"lead\">%ls</p>", STR(sentence));
    html(page->out, "<div class=\"actions\"><a class=\"button\" href=\"%s\">%s</a></div>",
         page->notebook ? "/today" : "/welcome", TC(page, "Back to the start"));
    page_end(page);
}

void page_not_found(struct page *page)
{
    page_say(page, 404, T(page, "Nothing is here"),
             T(page, "This page does not exist, or what it showed has been taken away for good."));
}

str page_path(struct page *page, const char *format, ...)
{
    struct buf path = buf_new(page->arena, 512);
    va_list arguments;
    va_start(arguments, format);
    format_write(&path, format, arguments, buf_put);
    va_end(arguments);
    CHECK(!path.full);
    return buf_str(&path);
}
