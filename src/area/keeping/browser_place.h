/* browser_place.h - what is known of the place in a browser where the notebook lies: how long it is
 * kept there, and how much room there is.
 *
 * Floor 5.
 */
#ifndef BROWSER_PLACE_H
#define BROWSER_PLACE_H

#include "page.h"

/* How long it is kept, and how much room there is where that is little: rows of a
 * <dl class="rows">, in a browser only. */
void browser_place_put_rows(struct page *page);

/* The button that asks the browser to keep the notebook, where that can help, for a row of acts;
 * and what came of it. */
void browser_place_put_act(struct page *page);
void browser_place_put_answer(struct page *page);

/* All of it, folded, in a browser only. */
void browser_place_put(struct page *page);

/* What someone should know before a notebook is made in a window that keeps nothing; else nothing.
 */
void browser_place_put_fleeting(struct page *page);

#endif
