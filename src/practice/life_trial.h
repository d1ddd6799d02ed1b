/* life_trial.h - one moment of a fair test in a made-up life.
 *
 * Floor 2. A coin falls, and what came of it is written down later, mostly. Being suggested what is
 * tried out eases by about one step more.
 */
#ifndef LIFE_TRIAL_H
#define LIFE_TRIAL_H

#include "life_write.h"

void life_fill_trial(struct life_writing *writing);

#endif
