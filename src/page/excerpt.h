/* excerpt.h - the searched words where they stand: in a line, or with a few words around them.
 *
 * Floor 4. A hit is found by folding, as the search itself finds it, and marked in the text as it
 * was written.
 */
#ifndef EXCERPT_H
#define EXCERPT_H

#include "page.h"

/* Writes `text` with the first place that folds to `folded` in <mark>; as it is when there is none
 * or `folded` is empty. */
void excerpt_put_marked(struct page *page, str text, str folded);

/* Whether `text` has such a place. */
bool excerpt_is_in(str text, str folded);

/* Some words around the first such place in the record's texts, words and labels, in page->arena;
 * empty when none of them holds one. */
str excerpt_of(struct page *page, const struct record *record, str folded);

#endif
