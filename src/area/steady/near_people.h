/* near_people.h - one's own people, for the moment when no exercise is enough.
 *
 * Floor 5. Those whose company did good come first. While the safety gate is closed only these are
 * named: the nearest person may be the one whom someone is afraid of.
 */
#ifndef NEAR_PEOPLE_H
#define NEAR_PEOPLE_H

#include "page.h"

/* Rows of a list, one for each person; returns how many. */
size_t near_people_put(struct page *page);

#endif
