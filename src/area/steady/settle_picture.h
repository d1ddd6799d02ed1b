/* settle_picture.h - how many had eased by when, after waiting and after asking: two rising steps.
 *
 * Floor 5. The first eight hours of both curves (reassurance.h), and the same as a table.
 */
#ifndef SETTLE_PICTURE_H
#define SETTLE_PICTURE_H

#include "page.h"
#include "reassurance.h"

/* Arms with too few settled are left out; at least one is shown. */
void settle_picture_put(struct page *page, const struct reassurance *r);

#endif
