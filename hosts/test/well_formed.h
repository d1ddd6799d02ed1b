/* well_formed.h - reads a page as a strict reader would and says what is wrong with it.
 *
 * Floor 4. Stricter than browsers are, so that no page depends on their mending: every tag is
 * closed in order (void elements and SVG's self-closing ones aside), attributes are in double
 * quotes and given once, ids are unique, what for=, aria-labelledby=, aria-describedby= and
 * href="#..." name exists, every form control has a label, every image a text, a page one h1, and
 * "<", ">" and "&" stand in text only as entities.
 */
#ifndef WELL_FORMED_H
#define WELL_FORMED_H

#include "arena.h"
#include "buf.h"

/* Adds a line to `faults` for each fault, with a piece of the page that shows it; true when there
 * is none. */
bool well_formed_check(str page, struct buf *faults, struct arena scratch);

#endif
