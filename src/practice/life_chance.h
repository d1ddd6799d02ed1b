/* life_chance.h - chance for made-up lives: the same from the same seed, on every host.
 *
 * Floor 2. Splitmix64; nothing secret may come from it.
 */
#ifndef LIFE_CHANCE_H
#define LIFE_CHANCE_H

#include "base.h"

struct chance {
    uint64_t state;
};

uint64_t chance_draw(struct chance *chance);

/* A whole number lo..hi, both ends included; lo <= hi. */
int64_t chance_between(struct chance *chance, int64_t lo, int64_t hi);

/* True in `percent` of a hundred cases. */
bool chance_happens(struct chance *chance, double percent);

/* Nearly normal, mean 0 and variance 1. */
double chance_normal(struct chance *chance);

/* A number that only depends on the two: what is the same for someone whenever it is asked. */
uint64_t chance_mix(uint64_t seed, uint64_t which);

#endif
