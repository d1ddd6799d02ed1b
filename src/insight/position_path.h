/* position_path.h - the questionnaire taken again and again: each time's position, and what
 * changed.
 *
 * Floor 2.
 *
 *     struct position_path path = position_path_of_notebook(nb, today, &arena);
 *     if (path.count > 0) ... path.times[path.count - 1].position ...
 *     path.trends[AXIS_STEADINESS].since_first.estimate.verdict
 */
#ifndef POSITION_PATH_H
#define POSITION_PATH_H

#include "arena.h"
#include "notebook.h"
#include "position_level.h"

struct position_time {
    day day;
    struct position_answers answers;
    struct position position;
};

/* One axis over all times at which it could be scored. Indexes point into path.times. */
struct position_trend {
    int32_t scored_count;
    size_t first, previous, last; /* equal where there are fewer than three, or two */

    struct position_level level; /* known from the fourth scored time on: where it stood at each */

    /* From the first and from the previous scored time to the last; with fewer than two, unknown
     * with a need of administrations. */
    struct position_change since_first, since_previous;

    /* The time before, at least 14 days earlier, gave the same verdict since the first. Words that
     * claim certainty ask for this; a verdict seen once is a leaning. */
    bool confirmed;
};

struct position_path {
    const struct position_key *key;
    const struct position_time *times; /* oldest first */
    size_t count;
    struct position_trend trends[AXIS_COUNT];
};

/* Fills in the positions of `times`, oldest first, whose days and answers are set. The path borrows
 * them and the key; the rest lives in `arena`. At most POSITION_TIMES_MAX. */
struct position_path position_path_of(const struct position_key *key, struct position_time *times,
                                      size_t count, struct arena *arena);

/* The living `answers` records of the form "position" up to and with the emotional day `as_of`; of
 * more than POSITION_TIMES_MAX the latest. */
struct position_path position_path_of_notebook(struct notebook *nb, day as_of, struct arena *arena);

/* The first of them that could be placed and the latest `latest_max`, which is all that a page
 * looks at: scoring ten years of them takes longer than a page may. */
struct position_path position_path_latest(struct notebook *nb, day as_of, size_t latest_max,
                                          struct arena *arena);

#endif
