/* row.h - one line of a list, or of what is known of something.
 *
 * Floor 4.
 *
 *     html(page->out, "<ul class=\"list\">");
 *     row_put_way(page, S("/month"), T(page, "The month"), T(page, "What the evenings were like"));
 *     html(page->out, "</ul><dl class=\"rows\">");
 *     row_put_fact(page, T(page, "Where"), record_text(&record, S("place")));
 *     html(page->out, "</dl>");
 */
#ifndef ROW_H
#define ROW_H

#include "page.h"

/* An <li> that leads to `path`, with `small` in small letters behind it unless that is empty. */
void row_put_way(struct page *page, str path, str title, str small);

/* What is known, under its name, as a row of a <dl class="rows">; nothing for an empty text. */
void row_put_fact(struct page *page, str name, str text);

#endif
