/* The private pages for someone who is afraid, does not want to go on, or worries about what they
 * do: always there, and the same whoever looks. */
#include "help.h"
#include "str.h"

/* `more` and `last` are passages too; empty for none. */
static void put_passage_page(struct page *page, str id, str more, str last)
{
    const struct content_passage *passage = content_passage(page->content, id);
    page_begin(page, passage->title, TAB_NONE);
    page_put_body(page, passage->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/help\">%s</a></div>",
         TC(page, "Help lines"));
    help_put_emergency(page);
    if (more.len > 0) page_put_passage(page, more);
    if (last.len > 0) page_put_passage(page, last);
    html(page->out, "<p class=\"quiet\"><a href=\"/help/professional\">%ls</a></p>",
         STR(content_passage(page->content, S("professional-intro"))->title));
    page_end(page);
}

void page_help_safety(struct page *page)
{
    put_passage_page(page, S("safety-page"), S("safety-signs"),
                     page->env->host_browser ? S("safety-browser") : S(""));
}

void page_help_crisis(struct page *page)
{
    put_passage_page(page, S("crisis-page"), S(""), S(""));
}

void page_help_conduct(struct page *page)
{
    put_passage_page(page, S("own-behaviour"), S(""), S(""));
}
