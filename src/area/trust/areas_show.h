/* areas_show.h - on how many areas of life the hours spread, in words, with the weeks as a table.
 *
 * Floor 5. Of the year up to `until`; what concerns the partner only where the safety gate is open.
 */
#ifndef AREAS_SHOW_H
#define AREAS_SHOW_H

#include "page.h"

void areas_show_put(struct page *page, day until);

#endif
