/* dips.h - times clearly below one's usual, and how long it took to be back near it.
 *
 * Floor 1. Pure.
 *
 *     usual      the median of all values; the scale s is their median deviation (order.h)
 *     dip        begins with a value below usual - s
 *     back       at the first value from then on that is at least usual - s / 4
 *     censored   when the next value is more than 3 days away, or there is none: it lasted at least
 *                so long
 *
 * A dip's length runs from the value that began it to the one that ended it, so it is never less
 * than one gap: even values without any memory come "back" at the next one. How long a dip lasts is
 * for survival.h to say, from all of them together.
 */
#ifndef DIPS_H
#define DIPS_H

#include "arena.h"

struct dip {
    double start; /* days */
    double length;
    bool back;  /* false: censored */
    size_t row; /* the value that began it */
};

struct dips {
    double usual, scale;
    const struct dip *dips; /* by rising start */
    size_t count, back_count;
};

/* Days rise; `count` may be 0. Lives in `arena`. With a scale of 0 - more than half of the values
 * alike - any value below the usual begins a dip. */
struct dips dips_of(const double *t, const double *y, size_t count, struct arena *arena);

#endif
