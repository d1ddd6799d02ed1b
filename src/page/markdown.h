/* markdown.h - Markdown that a person wrote, as HTML that holds nothing but its text and shape.
 *
 * Floor 4. CommonMark, read by md4c. Raw HTML is shown as it was typed; a link shows its words and
 * its address as text, since no page leads outside; of an image its words are shown. A line break
 * that was typed is kept, as in a paper notebook. Every heading is one of level 2: the page has the
 * level above.
 */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include "buf.h"

void markdown_put(struct buf *out, str text);

#endif
