/* reading.h - one record as something to read: its short values in rows, its texts as pages.
 *
 * Floor 5. What a person wrote stands in the direction of its own script; feelings keep the colour
 * of their family; links lead to what they point to.
 */
#ifndef READING_H
#define READING_H

#include "page.h"

/* Everything in the record but what `title` says already. */
void reading_put(struct page *page, const struct record *record, str title);

#endif
