#include "sort.h"

#include <string.h>

/* Merges the sorted runs [0, middle) and [middle, count) of `items`. */
static void merge(uint32_t *items, size_t middle, size_t count,
                  bool (*before)(uint32_t, uint32_t, const void *), const void *context,
                  uint32_t *room)
{
    if (middle >= count || !before(items[middle], items[middle - 1], context)) return;
    memcpy(room, items, middle * sizeof *items);
    size_t left = 0, right = middle, out = 0;
    while (left < middle && right < count)
        items[out++] = before(items[right], room[left], context) ? items[right++] : room[left++];
    memcpy(items + out, room + left, (middle - left) * sizeof *items);
}

void sort_uint32(uint32_t *items, size_t count, bool (*before)(uint32_t, uint32_t, const void *),
                 const void *context, struct arena scratch)
{
    uint32_t *room = arena_take_raw(&scratch, sizeof *room, _Alignof(uint32_t), count);
    for (size_t run = 1; run < count; run *= 2)
        for (size_t from = 0; from + run < count; from += 2 * run) {
            size_t pair = count - from < 2 * run ? count - from : 2 * run;
            merge(items + from, run, pair, before, context, room);
        }
}
