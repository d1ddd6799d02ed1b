/* hours.h - where the hours went, by area of life, beside what was wanted.
 *
 * Floor 2. Sums of the records of kind `hours`; what is not written down is not known and is never
 * filled in. Nothing is compared with anybody, and no area is better than another.
 *
 *     struct hours week = hours_of_notebook(nb, today - 6, today, scratch);
 *     week.areas[number].minutes        by option number of `hours.area`
 */
#ifndef HOURS_H
#define HOURS_H

#include "arena.h"
#include "notebook.h"

enum { HOURS_AREA_COUNT_MAX = 16 };

struct hours_area {
    int64_t minutes; /* of all entries */
    int64_t wanted;  /* of those that say what was wanted ... */
    int64_t had;     /* ... and the minutes of the same entries, to be set beside it */
    uint32_t n;      /* entries */
    uint32_t n_wanted;
};

struct hours {
    day since, until;
    struct hours_area areas[HOURS_AREA_COUNT_MAX];
    uint32_t n;
};

struct hours hours_of_notebook(struct notebook *nb, day since, day until, struct arena scratch);

#endif
