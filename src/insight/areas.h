/* areas.h - on how many areas of life the hours spread in effect, and how much of what is not work
 * one person has.
 *
 * Floor 2. Numbers only; no area is better than another, and no spread is a goal.
 *
 *     number           known from    what it is
 *     effective_areas  4 weeks       mean over weeks of exp(entropy) of the week's hours
 *     partner_share    4 weeks       mean over weeks of partner / (all but work): only where the
 *                                    safety gate is open
 *
 * Weeks are seven days, counted back from the last day; one without hours is not logged and stays
 * out. Level 0.9, by Student's t over weeks; verdicts by thennow.h. Beside them the same of all
 * hours together, as the reference works it out.
 *
 *     struct areas areas = areas_of(&rows, gate_open, &arena);
 */
#ifndef AREAS_H
#define AREAS_H

#include "hours.h"
#include "moments.h"

enum { AREAS_WEEKS_MIN = 4, AREAS_WEEK = 7 };

struct areas_row {
    double t;      /* days */
    size_t number; /* of the option of `hours.area` */
    double minutes;
};

struct areas_rows {
    const struct areas_row *rows; /* by rising t */
    size_t count;
    double until; /* weeks are counted back from the beginning of this day */
    double look_until; /* whether something changed is asked of weeks counted back from here, or
                          from `until` where that is earlier */
};

struct areas {
    double minutes[HOURS_AREA_COUNT_MAX]; /* by option number; the partner's only if asked for */
    bool written[HOURS_AREA_COUNT_MAX];
    int32_t weeks;
    bool known;                    /* any time at all */
    double effective_areas, hill2; /* of all hours together */
    bool partner_known;            /* asked for, and something besides work */
    double partner_share;
    struct estimate effective, partner;
    struct moments by_week; /* effective areas of each week that is logged, by its first day */
};

/* Without `partner` its hours are left out everywhere, as if they were not written. */
struct areas areas_of(const struct areas_rows *rows, bool partner, struct arena *arena);

struct areas_rows areas_rows_of_notebook(struct notebook *nb, day since, day until,
                                         struct arena *arena);

#endif
