#include "dips.h"

#include "order.h"

static const double dip_depth = 1, back_depth = 0.25; /* in scales below the usual */
static const double gap_max = 3;                      /* days */

/* How the dip that `row` begins ends; `end` is the last row that belongs to it. */
static struct dip follow(const double *t, const double *y, size_t count, size_t row,
                         double back_from, size_t *end)
{
    struct dip dip = {.start = t[row], .row = row};
    size_t i = row;
    while (!dip.back && i + 1 < count && t[i + 1] - t[i] <= gap_max) dip.back = y[++i] >= back_from;
    dip.length = t[i] - t[row];
    *end = i;
    return dip;
}

struct dips dips_of(const double *t, const double *y, size_t count, struct arena *arena)
{
    struct dips out = {0};
    if (count == 0) return out;
    out.usual = order_median(y, count, *arena);
    out.scale = order_median_deviation(y, count, *arena);
    struct dip *dips = NEW(arena, struct dip, count);
    for (size_t i = 0; i < count; i++) {
        if (y[i] >= out.usual - dip_depth * out.scale) continue;
        dips[out.count] = follow(t, y, count, i, out.usual - back_depth * out.scale, &i);
        out.back_count += dips[out.count++].back;
    }
    out.dips = dips;
    return out;
}
