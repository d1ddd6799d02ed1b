/* nearest.h - the name that someone probably meant.
 *
 * Floor 1.
 *
 *     struct nearest nearest = nearest_to(S("moood"));
 *     for each name: nearest_try(&nearest, name);
 *     nearest.found  ->  "mood"; empty when no name comes close
 */
#ifndef NEAREST_H
#define NEAREST_H

#include "base.h"

struct nearest {
    str typed, found;
    size_t best; /* the steps from `typed` to `found`, or one more than is allowed */
};

/* Names of at least five letters may differ in two steps, shorter ones in one: a letter changed,
 * added, taken away, or swapped with its neighbour. */
struct nearest nearest_to(str typed);

void nearest_try(struct nearest *nearest, str name);

#endif
