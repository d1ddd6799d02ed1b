/* practice_step.h - one step of a practice on a page: its words, and its control.
 *
 * Floor 5.
 */
#ifndef PRACTICE_STEP_H
#define PRACTICE_STEP_H

#include "practising.h"

/* The body of step `index`, filled from what was answered there before. */
void practice_step_put(const struct practising *practising, size_t index);

/* What a choice made at step `index` is answered with, if it is. */
void practice_step_put_reply(const struct practising *practising, size_t index);

/* Whether it asks something that can be passed over. */
bool practice_step_asks(const struct content_step *step);

#endif
