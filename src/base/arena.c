#include "arena.h"

#include <string.h>

struct arena arena_over(void *memory, size_t size)
{
    return (struct arena){memory, (char *)memory + size};
}

size_t arena_left(struct arena arena)
{
    return (size_t)(arena.end - arena.at);
}

void *arena_take_raw(struct arena *arena, size_t size, size_t align, size_t count)
{
    CHECK(size > 0 && align > 0 && (align & (align - 1)) == 0);
    size_t pad = (size_t)(-(uintptr_t)arena->at) & (align - 1);
    size_t left = arena_left(*arena);
    CHECK(left >= pad && count <= (left - pad) / size);
    char *taken = arena->at + pad;
    arena->at = taken + size * count;
    return taken;
}

void *arena_take(struct arena *arena, size_t size, size_t align, size_t count)
{
    void *taken = arena_take_raw(arena, size, align, count);
    if (count > 0) memset(taken, 0, size * count);
    return taken;
}
