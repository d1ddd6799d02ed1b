/* browser_place.h - what is known of the place in a browser where the notebook lies: how long it is
 * kept there, and how much room there is.
 *
 * Floor 5.
 */
#ifndef BROWSER_PLACE_H
#define BROWSER_PLACE_H

#include "page.h"

/* Sections of My data, in a browser only. */
void browser_place_put(struct page *page);

/* What someone should know before a notebook is made in a window that keeps nothing; else nothing.
 */
void browser_place_put_fleeting(struct page *page);

#endif
