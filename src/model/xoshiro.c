#include "xoshiro.h"

#include <math.h>
#include <string.h>

static uint64_t splitmix(uint64_t *state)
{
    uint64_t z = (*state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

struct xoshiro xoshiro_of_seed(uint64_t seed)
{
    struct xoshiro chance;
    for (size_t i = 0; i < COUNT(chance.state); i++) chance.state[i] = splitmix(&seed);
    return chance;
}

struct xoshiro xoshiro_of_numbers(const double *numbers, size_t count)
{
    static const uint64_t basis = 0xCBF29CE484222325u, prime = 0x100000001B3u;
    uint64_t hash = (basis ^ count) * prime;
    for (size_t i = 0; i < count; i++) {
        uint64_t bits;
        memcpy(&bits, &numbers[i], sizeof bits);
        hash = (hash ^ bits) * prime;
    }
    return xoshiro_of_seed(hash);
}

static uint64_t rotate(uint64_t x, int by)
{
    return (x << by) | (x >> (64 - by));
}

uint64_t xoshiro_draw(struct xoshiro *chance)
{
    uint64_t *s = chance->state, result = rotate(s[1] * 5, 7) * 9, shifted = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 45);
    return result;
}

/* Draws above the last whole multiple of bound would favour the small numbers. */
uint64_t xoshiro_below(struct xoshiro *chance, uint64_t bound)
{
    CHECK(bound > 0);
    uint64_t most = UINT64_MAX - UINT64_MAX % bound, draw;
    do draw = xoshiro_draw(chance);
    while (draw >= most);
    return draw % bound;
}

double xoshiro_unit(struct xoshiro *chance)
{
    return (double)(xoshiro_draw(chance) >> 11) * 0x1p-53;
}

double xoshiro_normal(struct xoshiro *chance)
{
    static const double two_pi = 6.28318530717958647693;
    double radius = sqrt(-2 * log(1 - xoshiro_unit(chance)));
    return radius * cos(two_pi * xoshiro_unit(chance));
}
