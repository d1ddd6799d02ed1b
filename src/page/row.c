#include "row.h"

void row_put_way(struct page *page, str path, str title, str small)
{
    html(page->out, "<li><a href=\"%.*s\"><span><bdi>%.*s</bdi>", STR(path), STR(title));
    if (small.len > 0) html(page->out, " <small dir=\"auto\">%.*s</small>", STR(small));
    html(page->out, "</span></a></li>");
}

void row_put_fact(struct page *page, str name, str text)
{
    if (text.len > 0)
        html(page->out, "<div><dt>%.*s</dt><dd dir=\"auto\">%.*s</dd></div>", STR(name), STR(text));
}
