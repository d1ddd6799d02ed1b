/* ritual_line.h - the slow line of one routine as a picture with its sentence and table.
 *
 * Floor 5.
 */
#ifndef RITUAL_LINE_H
#define RITUAL_LINE_H

#include "page.h"
#include "rhythm.h"

/* Two weeks are needed before a slow line says anything. */
bool ritual_line_is_shown(const struct rhythm_routine *routine);

void ritual_line_put(struct page *page, const struct rhythm_routine *routine);

#endif
