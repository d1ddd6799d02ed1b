/* arena.h - memory that is given back all at once.
 *
 * Floor 0.
 *
 * There are two lifetimes: the notebook's arena, which lives as long as the notebook is open, and
 * the scratch arena of one request. A function without an arena parameter does not allocate. A
 * function with one returns memory of that arena. A function that needs temporary room takes
 * `struct arena scratch` by value, so that what it took is free again when it returns.
 *
 *     struct point *p = NEW(&arena, struct point, 3);      three zeroed, aligned points
 *
 * Arenas are sized from limits.h and the log; running out is a bug and panics.
 */
#ifndef ARENA_H
#define ARENA_H

#include "base.h"

struct arena {
    char *at;
    char *end;
};

#define NEW(arena, type, count) ((type *)arena_take((arena), sizeof(type), _Alignof(type), (count)))

/* An arena over memory that someone else owns. */
struct arena arena_over(void *memory, size_t size);

/* `count` zeroed objects of `size` bytes, aligned to `align` (a power of two). Never NULL. */
void *arena_take(struct arena *arena, size_t size, size_t align, size_t count);

/* As arena_take, but the bytes are left as they are: for large blocks that are filled at once. */
void *arena_take_raw(struct arena *arena, size_t size, size_t align, size_t count);

size_t arena_left(struct arena arena);

#endif
