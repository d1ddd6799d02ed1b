/* kind_choices.h - the kinds to choose one from, where records are found or taken out.
 *
 * Floor 5. A kind that waits behind the safety gate stands here only while the gate is open or
 * something of that kind was written: what was never asked for is not named, and what is somebody's
 * own stays within reach. Kinds under a lock of their own are never here.
 */
#ifndef KIND_CHOICES_H
#define KIND_CHOICES_H

#include "page.h"

/* The options of a select; `chosen` may be NULL. */
void kind_choices_put(struct page *page, const struct kind *chosen);

#endif
