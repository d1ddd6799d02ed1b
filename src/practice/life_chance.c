#include "life_chance.h"

static uint64_t stir(uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

uint64_t chance_draw(struct chance *chance)
{
    return stir(chance->state += 0x9e3779b97f4a7c15u);
}

int64_t chance_between(struct chance *chance, int64_t lo, int64_t hi)
{
    CHECK(lo <= hi);
    return lo + (int64_t)(chance_draw(chance) % (uint64_t)(hi - lo + 1));
}

static double chance_unit(struct chance *chance)
{
    return (double)(chance_draw(chance) >> 11) / 9007199254740992.0;
}

bool chance_happens(struct chance *chance, double percent)
{
    return chance_unit(chance) * 100 < percent;
}

/* Twelve uniform numbers, whose sum every host adds alike. */
double chance_normal(struct chance *chance)
{
    double sum = -6;
    for (int i = 0; i < 12; i++) sum += chance_unit(chance);
    return sum;
}

uint64_t chance_mix(uint64_t seed, uint64_t which)
{
    return stir(stir(seed + 0x9e3779b97f4a7c15u) ^ (which * 0x9e3779b97f4a7c15u));
}
