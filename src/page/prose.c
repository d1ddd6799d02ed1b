/* Content texts and days as HTML. */
#include "page.h"
#include "str.h"
#include "wording.h"

static void put_list(struct page *page, str paragraph)
{
    html(page->out, "<ul>");
    while (paragraph.len > 0) {
        str line = str_cut_line(&paragraph);
        html(page->out, "<li>%ls</li>", STR(str_slice(line, 2, line.len)));
    }
    html(page->out, "</ul>");
}

void page_put_body(struct page *page, str body)
{
    str paragraph;
    while (content_next_paragraph(&body, &paragraph)) {
        if (str_starts(paragraph, S("- ")))
            put_list(page, paragraph);
        else
            html(page->out, "<p>%ls</p>", STR(paragraph));
    }
}

void page_put_passage(struct page *page, str id)
{
    const struct content_passage *passage = content_passage(page->content, id);
    html(page->out, "<h2>%ls</h2>", STR(passage->title));
    page_put_body(page, passage->body);
}

void page_begin_fold(struct page *page, str id)
{
    const struct content_passage *passage = content_passage(page->content, id);
    html(page->out, "<details><summary>%ls</summary>", STR(passage->title));
    page_put_body(page, passage->body);
}

void page_put_fold(struct page *page, str id)
{
    page_begin_fold(page, id);
    html(page->out, "</details>");
}

void page_put_quiet_line(struct page *page)
{
    const struct content_passage *line = content_passage(page->content, S("quiet-line"));
    html(page->out, "<p class=\"quiet\"><a href=\"/help/safety\">%ls</a></p>", STR(line->body));
}

void page_put_trained_line(struct page *page)
{
    html(page->out, "<p class=\"quiet\"><a href=\"/help/professional\">%s</a></p>",
         TC(page, "Some of this is easier with a trained person beside you"));
}

void page_put_day(struct page *page, day d)
{
    html(page->out, "%ls", STR(wording_day(page, d)));
}
