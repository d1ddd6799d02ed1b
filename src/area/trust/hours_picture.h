/* hours_picture.h - where the hours went, as bars with a mark for what was wanted.
 *
 * Floor 5.
 */
#ifndef HOURS_PICTURE_H
#define HOURS_PICTURE_H

#include "hours.h"
#include "page.h"

/* Whether an area is shown: that of the partner waits behind the safety gate. */
bool hours_area_is_shown(const struct page *page, size_t number);

/* Bars, a sentence on where they went against what was wanted, and the same as a table. */
void hours_put_picture(struct page *page, const struct hours *hours, str title);

#endif
