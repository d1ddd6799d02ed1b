/* urge.h - a wish to be reassured, as an episode: noted, waited with by choice, looked at again.
 *
 * Floor 5. Asking is noted without reproach; nothing counts days and nothing is reset.
 */
#ifndef URGE_H
#define URGE_H

#include "page.h"

/* The wait as it stands. Making it longer or looking at it does not move its beginning, which is
 * the first version that has one. */
struct urge_wait {
    bool chosen;
    int64_t from_ms, end_ms; /* both the moment it was written where none was chosen */
};

struct urge_wait urge_wait_of(struct page *page, const struct entry *entry);

/* When someone first looked again, in UTC milliseconds; 0: not yet. */
int64_t urge_looked_ms(struct page *page, const struct entry *entry);

/* What Today brings back of it. */
enum urge_due {
    URGE_DUE_NOT,
    URGE_DUE_AGAIN, /* the wait is over: what became of it? */
    URGE_DUE_HELD,  /* it was asked, half a day ago or more: did the answer hold? */
};

enum urge_due urge_due_of(struct page *page, const struct entry *entry, const struct record *urge);

/* Whether reassurance was sought, openly or not. */
bool urge_was_asked(const struct record *urge);

/* The practices that were done while waiting with it, newest first; returns how many. */
size_t urge_practices(struct page *page, id128 urge, const struct content_practice **out,
                      size_t max);

#endif
