/* position_level.h - one axis over four times and more: all of them together say where it stood.
 *
 * Floor 2. From the fourth scored time on, each axis is drawn as a level that wanders slowly
 * beneath the answers (local_level.h), so that every time helps to place every other one.
 *
 * How far the answers of one time lie from that level is known from the answers themselves. Of the
 * error of a single time (position.h) one part is shared by all times, since the same sentences are
 * asked: it blurs where the level lies, and not how it ran.
 *
 *     differing   half the variance of differences within facets between times in a row, all pairs
 *                 together, drawn towards 1.00 / 2 with 8 degrees of freedom
 *     own         differing * weight + 0.02: what only this time knows; the model's known noise
 *     shared      (s2 - differing) * weight, or 0: what all times have alike
 *     interval    level -/+ t * sqrt(error of the level^2 + shared)
 *
 * The walk is expected to move by up to about a point in 90 days, and that is averaged over.
 *
 * What changed is still asked of the first and the last time, answer by answer (position_compare):
 * a level that wanders without a direction draws a steady rise together, and so sees less of it
 * (docs/EVIDENCE.md).
 */
#ifndef POSITION_LEVEL_H
#define POSITION_LEVEL_H

#include "arena.h"
#include "day.h"
#include "position.h"

enum { POSITION_LEVEL_TIMES_MIN = 4 };

/* One scored time of the axis. */
struct position_level_time {
    day day;
    const struct position_answers *answers;
    const struct position_axis *axis;
};

struct position_level_point {
    double value, lo, hi; /* 0..4; a 90 % interval */
};

struct position_level {
    bool known;
    size_t count;
    const struct position_level_point *points; /* one for each time */
};

/* `times` by day, all of the same axis. Not known with fewer than four, or where the answers came
 * to the same every time. Lives in `arena`. */
struct position_level position_level_of(const struct position_key *key,
                                        const struct position_level_time *times, size_t count,
                                        enum axis axis, struct arena *arena);

#endif
