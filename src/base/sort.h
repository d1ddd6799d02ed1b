/* sort.h - a stable sort in an arena.
 *
 * Floor 0. The order of the C library's qsort among equals differs between hosts; pages must not.
 */
#ifndef SORT_H
#define SORT_H

#include "arena.h"
#include "base.h"

/* Sorts `count` numbers so that before(a, b, context) never holds of a later and an earlier one;
 * equals keep their order. O(n log n), O(n) when already sorted. */
void sort_uint32(uint32_t *items, size_t count,
                 bool (*before)(uint32_t a, uint32_t b, const void *context), const void *context,
                 struct arena scratch);

#endif
