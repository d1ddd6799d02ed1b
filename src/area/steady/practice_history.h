/* practice_history.h - how a practice has gone for this person: each time, before and after.
 *
 * Floor 5.
 */
#ifndef PRACTICE_HISTORY_H
#define PRACTICE_HISTORY_H

#include "page.h"

/* The section on the practice's page; nothing when it was never done. */
void practice_history_put(struct page *page, const struct content_practice *practice);

#endif
