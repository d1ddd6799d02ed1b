/* html.h - the one verb that writes HTML, which cannot be injected into.
 *
 * Floor 4.
 *
 *     html(out, "<li><a href=\"/record/%ls\">%ls</a></li>", STR(id), STR(title));
 *
 * The format must be a literal, which the compiler checks together with its arguments; every %s,
 * %ls and %c is escaped for text and for double-quoted attributes. No verb for raw text exists.
 * Text of a person never stands in href, src or style, nor in an attribute without quotes.
 */
#ifndef HTML_H
#define HTML_H

#include "buf.h"

void html_write(struct buf *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define html(out, ...) html_write((out), "" __VA_ARGS__)

/* Escapes one text: what html_write does with every %s. */
void html_put_text(struct buf *out, str text);

#endif
