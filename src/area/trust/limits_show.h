/* limits_show.h - what became of boundaries when they came up, and of things to say, as pictures
 * and sentences on the page of boundaries.
 *
 * Floor 5. Of the year up to `until`.
 */
#ifndef LIMITS_SHOW_H
#define LIMITS_SHOW_H

#include "page.h"

void limits_show_put(struct page *page, day until);

#endif
