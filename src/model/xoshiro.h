/* xoshiro.h - chance that follows from the data: the same numbers in, the same draws out.
 *
 * Floor 1. Pure. The generator xoshiro256** of Blackman and Vigna (2021, ACM Transactions on
 * Mathematical Software 47, 36), its state filled by splitmix64 from a hash of the numbers that it
 * is used on; so that a resampled figure is the same on every host and at every look. Nothing
 * secret and no fair coin may come from it: whoever knows the data knows the draws.
 *
 *     struct xoshiro chance = xoshiro_of_numbers(values, count);
 *     size_t which = xoshiro_below(&chance, count);
 */
#ifndef XOSHIRO_H
#define XOSHIRO_H

#include "base.h"

struct xoshiro {
    uint64_t state[4];
};

struct xoshiro xoshiro_of_seed(uint64_t seed);

/* The seed is the FNV-1a hash of the numbers' bits, 64 at a time, and of how many they are. */
struct xoshiro xoshiro_of_numbers(const double *numbers, size_t count);

uint64_t xoshiro_draw(struct xoshiro *chance);

/* 0 .. bound - 1, each as likely; bound > 0. */
uint64_t xoshiro_below(struct xoshiro *chance, uint64_t bound);

/* 0 <= x < 1, a multiple of 2^-53. */
double xoshiro_unit(struct xoshiro *chance);

/* Normal with mean 0 and variance 1 (Box and Muller 1958). */
double xoshiro_normal(struct xoshiro *chance);

#endif
