/* offered.h - which practices are there for this person, now.
 *
 * Floor 5. What is gated waits for the safety gate; what is not for where someone stands these
 * weeks is left out of every list: nothing about being alone for someone who keeps distance.
 */
#ifndef OFFERED_H
#define OFFERED_H

#include "page.h"

struct offered {
    bool gate_open;
    uint32_t region; /* bit i: stands in content->regions[i]; 0: not known */
};

struct offered offered_now(struct page *page);

/* Whether it may be gone through: only the gate decides, so that a link from elsewhere works. */
bool offered_opens(const struct offered *offered, const struct content_practice *practice);

/* Whether it stands in lists. */
bool offered_lists(const struct offered *offered, const struct content_practice *practice);

/* One row of a list: its title, how long it takes, what it is. */
void offered_put_row(struct page *page, const struct content_practice *practice, str small);

#endif
