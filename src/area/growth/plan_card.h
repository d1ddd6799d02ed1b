/* plan_card.h - the one small step as Today, the plan and the look-back show it.
 *
 * Floor 5. The step, the reason in the person's own records, and the three answers: did it, not
 * now, another. Each answer is a record of kind plan-step.
 */
#ifndef PLAN_CARD_H
#define PLAN_CARD_H

#include "page.h"
#include "plan.h"

/* Where someone answered, and is led back to. */
enum plan_from { PLAN_FROM_TODAY, PLAN_FROM_PLAN, PLAN_FROM_LOOK_BACK };

/* The plan as of now. A step that leads into a part that was put away is not offered, unless it was
 * taken up. */
struct plan plan_card_read(struct page *page);

/* The address that a step leads to. */
str plan_card_leads(struct page *page, const struct content_path_step *step);

/* Why the present step is offered, in a whole sentence. */
str plan_card_reason(struct page *page, const struct plan *plan);

/* The present step. With `more`, also: take it up, not for me. */
void plan_card_put(struct page *page, const struct plan *plan, enum plan_from from, bool more);

/* "3 of 5". */
str plan_card_of(struct page *page, int64_t n, int64_t of);

#endif
