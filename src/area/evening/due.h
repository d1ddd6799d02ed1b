/* due.h - what has come round: wishes to look at again, pauses to come back from, and days on which
 * someone wanted to look again at a decision, a limit, a repair or a hope.
 *
 * Floor 5. Most can be looked at, put off or let be by one press. What nobody looked at steps back
 * by itself, so that no heap grows; it stays where it was written.
 *
 * To add a kind: a row of `due_kinds` in due.c. Nothing else has to change.
 */
#ifndef DUE_H
#define DUE_H

#include "page.h"

enum due_which {
    DUE_ALL,
    DUE_PRESSING, /* only what someone waits for: all that is shown once the evening has ended */
};

/* The section, or nothing when nothing is due. Returns how many things are in it. */
size_t due_put(struct page *page, enum due_which which);

/* POST /due/ID with `when`: "later" moves the day on, "done" takes it away. */
void page_due_answered(struct page *page);

#endif
