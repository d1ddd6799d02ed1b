/* plan.h - the one small step that is offered, and why.
 *
 * Floor 3. The same records on the same day always give the same step.
 *
 * What was taken up stays until it is answered. Else the weightiest reason (rules.h) that leads to
 * an open step decides; reasons are looked at once a week, as of `as_of`, so that a step does not
 * change under someone's hands. One answer a day is enough: after "did it" or "not now" the plan
 * rests until tomorrow. Where all is well, something is offered seldom.
 *
 *     struct plan plan = plan_of_notebook(nb, content, today, looked_back, gate_open, &arena);
 *     if (plan.step) ... plan.step->text, because plan.reason ...
 */
#ifndef PLAN_H
#define PLAN_H

#include "rules.h"
#include "steps.h"

/* After a step of a quiet time, so long until the next. */
enum { PLAN_SELDOM_DAYS = 14 };

struct plan {
    day as_of; /* up to which day the records were looked at for reasons */
    struct steps steps;
    bool rests;       /* something was answered today */
    uint32_t regions; /* bit i: content->regions[i]; where answers or evenings place someone now */
    const struct content_path_step *step; /* the present one; NULL: none is offered */
    const struct content_reason
        *sentence;        /* why, with slots; NULL when it was taken up or goes on */
    struct reason reason; /* what fills the slots */
    str taken_for;        /* why, as it was said when the step was taken up; else empty */
    bool goes_on;         /* the only reason is that the path was begun */
};

/* The day up to which records count as reasons: the last Sunday, or the last look-back when that
 * was later. */
day plan_as_of(day today, day looked_back);

/* `looked_back`: the day of the last look-back; DAY_FIRST: none. */
struct plan plan_of_notebook(struct notebook *nb, const struct content *content, day today,
                             day looked_back, bool gate_open, struct arena *arena);

/* Whether the path may be offered or chosen now (it is not, where it is not for where someone
 * stands); and the step. */
bool plan_may_offer_path(const struct plan *plan, const struct content_path *path, bool gate_open);
bool plan_may_offer_step(const struct content_path_step *step, bool gate_open);

/* The first open step of a path; NULL when none is. */
const struct content_path_step *plan_next_of_path(const struct plan *plan,
                                                  const struct content_path *path, bool gate_open);

/* Fills the slots of a reason's sentence. `times` and `day_words` are how the page says the count
 * and the day. False, with nothing written, when a brace is no slot. */
bool plan_put_reason(struct buf *out, str say, const struct reason *reason, str times,
                     str day_words);

#endif
