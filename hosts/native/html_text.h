/* html_text.h - a page of this program as text, for a terminal.
 *
 * Host. Reads only what the core writes: well-formed pages, attributes in double quotes. What a
 * reader hears is what is shown: headings, paragraphs, lists, tables, labels, and texts that stand
 * beside pictures. Pictures, scripts, the way around the program (nav) and what can be filled in
 * are left out. A link that a command leads to as well is followed by that command.
 *
 *     html_text(&out, S("<h1>Today</h1><p>It is <em>quiet</em>.</p>"), 80)
 *
 *     Today
 *     =====
 *
 *     It is quiet.
 */
#ifndef HTML_TEXT_H
#define HTML_TEXT_H

#include "buf.h"

void html_text(struct buf *out, str page, int width);

#endif
