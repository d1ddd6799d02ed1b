/* look_back.h - when a look back on the week is offered, and the ways to take or leave it.
 *
 * Floor 5. After five days of use, a week after the last one; later and skipping are always there.
 */
#ifndef LOOK_BACK_H
#define LOOK_BACK_H

#include "page.h"

enum { LOOK_BACK_DAYS_MIN = 5 };

/* Days with an evening, counted up to LOOK_BACK_DAYS_MIN. */
size_t look_back_days_of_use(struct page *page);

/* Whether a week has gone by since the last one, and none was put off to a later day. */
bool look_back_is_due(struct page *page);

/* "Begin", or going on where it was left; later; skip this week. */
void look_back_put_choices(struct page *page, str act);

#endif
