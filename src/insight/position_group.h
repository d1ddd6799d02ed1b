/* position_group.h - how well the questionnaire's items agree: in a group of people, or for one
 * person over many times.
 *
 * Floor 2. For those who try the items out. A person's own page shows none of it: alpha cannot be
 * worked out for one person at one time, and is not.
 *
 * Only complete answers of an axis count, reversed items turned round. Over eight or more complete
 * times of one person the same formula says how far a change over time can be told from noise (R_C;
 * reliability.h).
 */
#ifndef POSITION_GROUP_H
#define POSITION_GROUP_H

#include "arena.h"
#include "position_path.h"
#include "reliability.h"

enum { POSITION_GROUP_MIN = 30, POSITION_WITHIN_MIN = 8 };

struct position_group_axis {
    enum reliability_result result;
    struct reliability reliability; /* its count: complete people; set in any case */
    struct estimate alpha;          /* known from 30 complete people on, with Feldt's interval */
};

struct position_group {
    const struct position_key *key;
    size_t people;
    struct position_group_axis axes[AXIS_COUNT];
};

/* One row of answers for each person, at most RELIABILITY_ROW_COUNT_MAX. */
struct position_group position_group_of(const struct position_key *key,
                                        const struct position_answers *answers, size_t count,
                                        struct arena scratch);

/* Agreement over the times of one person; false with fewer than eight complete times, or where they
 * are all alike. */
bool position_group_within(const struct position_path *path, enum axis axis, struct arena scratch,
                           struct reliability *out);

#endif
