/* due.h - what has come round: wishes to look at again, and days on which someone wanted to look
 * again at a decision, a boundary, a repair or a hope.
 *
 * Floor 5. Each can be looked at, put off or let go by one press. What nobody looked at for two
 * months steps back by itself, so that no heap grows; it stays where it was written.
 */
#ifndef DUE_H
#define DUE_H

#include "page.h"

/* The section, or nothing when nothing is due. Returns how many things are in it. */
size_t due_put(struct page *page);

/* POST /due/ID with `when`: "later" moves the day on, "done" takes it away. */
void page_due_answered(struct page *page);

#endif
