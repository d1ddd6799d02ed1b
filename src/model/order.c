#include "order.h"

#include <math.h>

#include "sort.h"

static bool is_lower(uint32_t a, uint32_t b, const void *context)
{
    const double *values = context;
    return values[a] < values[b];
}

double *order_sorted(const double *values, size_t count, struct arena *arena)
{
    double *sorted = NEW(arena, double, count);
    struct arena scratch = *arena;
    uint32_t *order = NEW(&scratch, uint32_t, count);
    for (size_t i = 0; i < count; i++) order[i] = (uint32_t)i;
    sort_uint32(order, count, is_lower, values, scratch);
    for (size_t i = 0; i < count; i++) sorted[i] = values[order[i]];
    return sorted;
}

double order_quantile(const double *sorted, size_t count, double p)
{
    CHECK(count > 0 && p >= 0 && p <= 1);
    double place = p * (double)(count - 1);
    size_t below = (size_t)place;
    if (below + 1 >= count) return sorted[count - 1];
    return sorted[below] + (place - (double)below) * (sorted[below + 1] - sorted[below]);
}

double order_median(const double *values, size_t count, struct arena scratch)
{
    return order_quantile(order_sorted(values, count, &scratch), count, 0.5);
}

double order_median_deviation(const double *values, size_t count, struct arena scratch)
{
    static const double of_normal = 1.4826;
    double *distances = NEW(&scratch, double, count);
    double median = order_median(values, count, scratch);
    for (size_t i = 0; i < count; i++) distances[i] = fabs(values[i] - median);
    return of_normal * order_median(distances, count, scratch);
}
