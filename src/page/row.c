#include "row.h"

void row_put_way(struct page *page, str path, str title, str small)
{
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi>", STR(path), STR(title));
    if (small.len > 0) html(page->out, " <small dir=\"auto\">%ls</small>", STR(small));
    html(page->out, "</span></a></li>");
}

void row_put_fact(struct page *page, str name, str text)
{
    if (text.len > 0)
        html(page->out, "<div><dt>%ls</dt><dd dir=\"auto\">%ls</dd></div>", STR(name), STR(text));
}
