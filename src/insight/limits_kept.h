/* limits_kept.h - what became of boundaries when they came up, and of what one wanted to say.
 *
 * Floor 2. Numbers only. A boundary that bent is no failure, and to keep quiet can be the safe
 * thing to do: these are counts of what happened, and no grade.
 *
 *     number        known from   what it is
 *     held          5 times      share of the times a boundary came up in which it held
 *     bent, crossed 5            the same
 *     needs_said    5            share of what one wanted to say that was said, in whole or part
 *     fear          10           mean fear before saying it, 0 to 10, by Student's t
 *
 * Shares with Jeffreys' interval; level 0.9, verdicts by thennow.h.
 */
#ifndef LIMITS_KEPT_H
#define LIMITS_KEPT_H

#include "estimate.h"
#include "notebook.h"

enum { LIMITS_KEPT_SHARE_MIN = 5, LIMITS_KEPT_MEAN_MIN = 10, LIMITS_KEPT_UNKNOWN = -1 };

enum limits_kept_what {
    LIMITS_KEPT_HELD,
    LIMITS_KEPT_BENT,
    LIMITS_KEPT_CROSSED,
    LIMITS_KEPT_SAID, /* from here on: something one wanted to say */
    LIMITS_KEPT_PARTLY,
    LIMITS_KEPT_UNSAID, /* kept quiet, said yes and meant no, made oneself different */
    LIMITS_KEPT_WHAT_COUNT,
};

struct limits_kept_row {
    double t; /* days */
    enum limits_kept_what what;
    int fear; /* 0 to 10 of what was to be said, or LIMITS_KEPT_UNKNOWN */
};

struct limits_kept_rows {
    const struct limits_kept_row *rows; /* by rising t */
    size_t count;
    double look_until; /* whether something changed is asked of what lies before this day */
};

struct limits_kept {
    int32_t counts[LIMITS_KEPT_WHAT_COUNT];
    int32_t came_up, wanted; /* times a boundary came up; times there was something to say */
    struct estimate held, bent, crossed, needs_said, fear;
};

struct limits_kept limits_kept_of(const struct limits_kept_rows *rows, struct arena scratch);

struct limits_kept_rows limits_kept_rows_of_notebook(struct notebook *nb, day since, day until,
                                                     struct arena *arena);

#endif
