/* standing.h - what is offered where someone stands these weeks.
 *
 * Floor 4. The questionnaire says where someone stands; some things are not offered there: nothing
 * about being alone to someone keeping distance. Whoever never answered it is offered everything
 * that the safety gate allows.
 */
#ifndef STANDING_H
#define STANDING_H

#include "page.h"

/* `not_for`: bit i stands for page->content->regions[i], as in content.h. */
bool standing_offers(struct page *page, uint32_t not_for);

/* Whether someone keeps distance, as far as the latest answers say. */
bool standing_keeps_distance(struct page *page);

#endif
