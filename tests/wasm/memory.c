/* memory.c - asks hosts/browser/memory.c for memory in every order, and counts what is wrong. */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

enum { HELD_MAX = 64, LEN_MAX = 5000, STEPS = 20000, FAR = 1 << 26 };

struct held {
    unsigned char *bytes;
    size_t len;
};

__attribute__((export_name("memory_faults"))) uint32_t memory_faults(uint32_t seed);
__attribute__((export_name("memory_lowest"))) uintptr_t memory_lowest(void);
__attribute__((export_name("memory_bounds"))) bool memory_bounds(void);

static struct held held[HELD_MAX];
static uint32_t chance;

static uint32_t below(uint32_t limit)
{
    chance = chance * 1664525u + 1013904223u;
    return (chance >> 8) % limit;
}

static void fill(size_t at)
{
    for (size_t i = 0; i < held[at].len; i++) held[at].bytes[i] = (unsigned char)(at * 31 + i);
}

/* The first `len` bytes are what fill wrote. */
static bool holds(size_t at, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (held[at].bytes[i] != (unsigned char)(at * 31 + i)) return false;
    return true;
}

static bool resize(size_t at, size_t len)
{
    size_t kept = held[at].len < len ? held[at].len : len;
    unsigned char *moved = realloc(held[at].bytes, len);
    if (!moved) return false;
    held[at] = (struct held){moved, len};
    return (uintptr_t)moved % 16 == 0 && holds(at, kept);
}

static bool take_cleared(size_t at, size_t len)
{
    held[at] = (struct held){calloc(len, 1), len};
    if (!held[at].bytes) return false;
    for (size_t i = 0; i < len; i++)
        if (held[at].bytes[i] != 0) return false;
    return true;
}

static bool step(void)
{
    size_t at = below(HELD_MAX), len = below(LEN_MAX);
    bool good = !held[at].bytes || holds(at, held[at].len);
    if (below(3) == 0) {
        free(held[at].bytes);
        held[at] = (struct held){NULL, 0};
        return good;
    }
    good = good && (held[at].bytes ? resize(at, len) : take_cleared(at, len));
    fill(at);
    return good;
}

/* How many steps went wrong. */
uint32_t memory_faults(uint32_t seed)
{
    uint32_t faults = 0;
    chance = seed;
    for (int i = 0; i < STEPS; i++) faults += !step();
    for (size_t at = 0; at < HELD_MAX; at++) {
        faults += held[at].bytes && !holds(at, held[at].len);
        free(held[at].bytes);
        held[at] = (struct held){NULL, 0};
    }
    return faults;
}

/* Everything given back, so that the next one lies where the first did. */
uintptr_t memory_lowest(void)
{
    void *memory = malloc(1);
    free(memory);
    return (uintptr_t)memory;
}

/* More than there is, refused; and a large one, whose every end can be written. */
bool memory_bounds(void)
{
    unsigned char *far = malloc(FAR);
    if (!far) return false;
    far[0] = far[FAR - 1] = 1;
    bool refused = !malloc(SIZE_MAX - 8) && !calloc(SIZE_MAX / 2, 4) && !malloc(1u << 30) &&
                   !realloc(far, SIZE_MAX - 8);
    free(far);
    return refused;
}
