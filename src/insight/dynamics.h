/* dynamics.h - how a mood goes up and down: its level, its typical swing, and how long it carries
 * over.
 *
 * Floor 2. Numbers only. These three and no more: other indices of ups and downs follow from them
 * and add little (Dejonckheere et al. 2019).
 *
 *     number      known from    what it is
 *     level       7 evenings    mean under a memory (car1.h, phi averaged over a grid), 90 %
 *     swing       14            sigma of that model, 90 %: the plain standard deviation is too
 *                               small where evenings resemble the one before
 *     half_life   60            days after which half of a deviation is gone, median and 90 % of
 *                               ou_noise.h's posterior, with a straight line taken out first, since
 *                               a trend looks like memory; from 30 on in words alone (`carries`)
 *
 * Where more than 40 % of the values lie at the lowest end of the scale, only how often it was left
 * is told. The half-life is hidden where the next evening is not foretold better than by the mean
 * (`skill` <= 0); it has one end only where no memory at all cannot be left out (P(phi < 0.1) >
 * 0.1).
 *
 * Verdicts: of the level by then and now (thennow.h); of the swing by the same contrast of the
 * distances from each window's median (after Levene 1960); of the half-life there is none.
 */
#ifndef DYNAMICS_H
#define DYNAMICS_H

#include "arena.h"
#include "car1.h"
#include "day.h"
#include "estimate.h"
#include "fluctuation.h"
#include "notebook.h"

enum {
    DYNAMICS_LEVEL_MIN = 7,
    DYNAMICS_SWING_MIN = 14,
    DYNAMICS_WORDS_MIN = 30,
    DYNAMICS_HALF_LIFE_MIN = 60,
};

struct dynamics_rows {
    const double *t, *y; /* days, each later than the one before; values from lo to hi */
    size_t count;
    double lo, hi; /* of the scale */
    double look_until; /* whether they changed is asked of what lies before this day */
};

/* How far a low or high evening reaches, in words: three of four chances lie there. */
enum carries {
    CARRIES_UNKNOWN,
    CARRIES_LITTLE, /* half gone within a day */
    CARRIES_SOME,   /* nothing clearer than between the others */
    CARRIES_LONG,   /* half of it still there after two days */
};

struct dynamics {
    struct dynamics_rows from;
    struct fluctuation fluctuation; /* set where count > 0 */
    struct estimate level, swing, half_life;
    struct estimate away; /* share of values off the lowest end; only where `floored` */
    bool floored, alike;  /* alike: no variation at all */
    bool one_sided;       /* of the half-life: "at most" */
    enum carries carries;
    bool skill_known;
    double skill;       /* of one step, against the mean: ou_noise.h */
    double information; /* as many independent evenings would tell as much of the level; 0: not
                           known */
    double level_if_low, level_if_high; /* the level, had all evenings that were not logged been at
                                           the 10th or 90th percentile of those that were */
    size_t days_not_logged;             /* between the first and the last */
};

struct dynamics dynamics_of(const struct dynamics_rows *rows, struct arena *arena);

/* The evenings' own means of a weather field over both days and all between, without what was
 * written for an earlier day. lo and hi are the field's. */
struct dynamics_rows dynamics_rows_of_notebook(struct notebook *nb, str field, day since, day until,
                                               struct arena *arena);

/* The day of the first evening that was ever noted; `until` where none was by then. */
day dynamics_first_day(struct notebook *nb, day until, struct arena scratch);

#endif
