#include "nearest.h"

/* How many letters must be changed, added, taken away or swapped with their neighbour to make `a`
 * into `b`; at most `max` + 1 is told. */
static size_t distance(str a, str b, size_t max)
{
    enum { LEN_MAX = 32 };
    size_t rows[3][LEN_MAX + 1];
    size_t *before = rows[0], *last = rows[1], *now = rows[2];
    if (a.len > LEN_MAX || b.len > LEN_MAX) return max + 1;
    for (size_t j = 0; j <= b.len; j++) last[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        now[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t least = last[j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]);
            if (last[j] + 1 < least) least = last[j] + 1;
            if (now[j - 1] + 1 < least) least = now[j - 1] + 1;
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1] &&
                before[j - 2] + 1 < least)
                least = before[j - 2] + 1;
            now[j] = least;
        }
        size_t *spare = before;
        before = last;
        last = now;
        now = spare;
    }
    return last[b.len] <= max ? last[b.len] : max + 1;
}

struct nearest nearest_to(str typed)
{
    return (struct nearest){.typed = typed, .best = typed.len < 5 ? 2 : 3};
}

void nearest_try(struct nearest *nearest, str name)
{
    size_t steps = distance(nearest->typed, name, nearest->best);
    if (steps < nearest->best) {
        nearest->best = steps;
        nearest->found = name;
    }
}
