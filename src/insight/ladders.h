/* ladders.h - of every ladder: steps done, and what was expected beside what it felt like.
 *
 * Floor 2. Numbers only. A time counts as compared when both numbers, 0 to 10, stand beside it.
 *
 *     number             known from     what it is
 *     easier             5 compared     share that felt easier than expected, Jeffreys
 *     difference         10             mean of felt less expected, by Student's t
 *
 * of each ladder and of all together; level 0.9, verdicts by thennow.h. Steps rise, so a ladder
 * whose later steps feel no easier may still have been climbed: felt is never judged alone.
 */
#ifndef LADDERS_H
#define LADDERS_H

#include "estimate.h"
#include "ladder.h"

enum { LADDERS_SHARE_MIN = 5, LADDERS_MEAN_MIN = 10 };

/* One time of doing a step. */
struct ladders_row {
    double t; /* days */
    size_t number; /* of the option of `step.ladder` */
    int expected, felt; /* 0 to 10, or LADDER_UNKNOWN */
};

struct ladders_rows {
    const struct ladders_row *rows; /* by rising t */
    size_t count;
    double look_until; /* whether something changed is asked of what lies before this day */
};

struct ladders_one {
    int32_t times, compared;
    int32_t easier_count, same_count, harder_count;
    double expected_mean, felt_mean; /* of those compared; 0 where there are none */
    struct estimate easier, difference;
};

struct ladders {
    struct ladders_one all;
    struct ladders_one each[LADDER_COUNT_MAX]; /* by option number */
};

struct ladders ladders_of(const struct ladders_rows *rows, struct arena scratch);

struct ladders_rows ladders_rows_of_notebook(struct notebook *nb, day since, day until,
                                             struct arena *arena);

#endif
