/* randomisation.h - could a difference this large have come from the coin alone?
 *
 * Floor 1. Pure. If suggesting did nothing, what came after would have come whichever way the coins
 * fell. So the coins are dealt anew, as many of each kind as there were, and the share of deals is
 * counted in which the arms lie as far apart as they did, or further (Fisher 1935):
 *
 *     distance = |mean residual with - mean residual without|,
 *     residuals of post on pre by least squares; of post from its mean where pre never varies
 *
 * Every deal is looked at where there are RANDOMISATION_EXACT_MAX or fewer: always below 20 rows.
 * Beyond, RANDOMISATION_DRAWS are drawn by a generator seeded from the numbers (xoshiro.h), and the
 * real deal counts among them, so that the share is never 0. Needs no distribution and no large
 * numbers; it speaks of "none at all", and says nothing of how large.
 */
#ifndef RANDOMISATION_H
#define RANDOMISATION_H

#include "arena.h"
#include "base.h"

enum { RANDOMISATION_EXACT_MAX = 100000, RANDOMISATION_DRAWS = 10000 };

struct randomisation {
    double share;  /* 0 < share <= 1 */
    int32_t deals; /* how many were looked at */
    bool exact;
};

/* Needs one row at least of each kind, and `count` up to 1e6; numbers are finite. */
struct randomisation randomisation_of(const double *pre, const double *post, const bool *suggested,
                                      size_t count, struct arena scratch);

#endif
