/* look_day.h - the days on which it is asked whether something changed: every second Sunday.
 *
 * Floor 2. Who asks daily is led by chance four times as often as who asks once a fortnight
 * (docs/EVIDENCE.md). So a verdict is that of the last of these days, whenever a page is opened,
 * and in between it does not change. The number beside it is of the day it is shown, and what is
 * lacking grows less with each evening (thennow_pass_look).
 *
 *     struct moments held = moments_new(max, look_day_end(as_of), arena);
 *
 * Tables of one's own (`--from`) are looked at once, at their end: INFINITY in its place.
 */
#ifndef LOOK_DAY_H
#define LOOK_DAY_H

#include "day.h"

/* The last of these days on or before `as_of`. */
day look_day_of(day as_of);

/* The day after it, as thennow.h asks for it: what lies from there on is not looked at. */
double look_day_end(day as_of);

#endif
