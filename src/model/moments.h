/* moments.h - things that happen now and then, one outcome each: their share or their mean, with
 * its range and whether it changed.
 *
 * Floor 1. Pure. Moments are taken as independent of each other; evenings in a row are not
 * (car1.h).
 *
 *     struct moments held = moments_new(max, INFINITY, &arena);
 *     moments_add(&held, day, 1);
 *     struct estimate e = moments_share(&held, 5, NEED_MOMENTS);     Jeffreys, thennow.h
 */
#ifndef MOMENTS_H
#define MOMENTS_H

#include "thennow.h"

struct moments {
    double *t, *y; /* t never falls */
    double look_until; /* whether it changed is asked of what lies before this day */
    size_t count, max;
    int32_t good; /* how many y are above 0 */
};

struct moments moments_new(size_t max, double look_until, struct arena *arena);

void moments_add(struct moments *moments, double t, double y);

/* Of outcomes 0 and 1, level 0.9, known from `min` on. */
struct estimate moments_share(const struct moments *moments, int32_t min, enum need need);

/* By Student's t, level 0.9, known from `min` >= 2 on; NEED_VARIETY where all are alike. */
struct estimate moments_mean(const struct moments *moments, int32_t min, enum need need,
                             struct arena scratch);

#endif
