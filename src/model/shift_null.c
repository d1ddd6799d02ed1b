#include "shift_null.h"

enum { SHIFTS_MIN = 39 };

bool shift_null_of(size_t count, double observed,
                   bool (*statistic)(size_t shift, const void *context, double *out),
                   const void *context, struct shift_null *out)
{
    if (count < 2 * SHIFT_NULL_DAYS_MIN + SHIFTS_MIN - 1) return false;
    size_t all = count - 2 * SHIFT_NULL_DAYS_MIN + 1;
    size_t tried = all < SHIFT_NULL_COUNT_MAX ? all : SHIFT_NULL_COUNT_MAX;
    size_t judged = 0, as_much = 0;
    for (size_t i = 0; i < tried; i++) {
        double value;
        size_t shift = SHIFT_NULL_DAYS_MIN + i * (all - 1) / (tried - 1);
        if (!statistic(shift, context, &value)) continue;
        judged++;
        if (value >= observed) as_much++;
    }
    if (judged < SHIFTS_MIN) return false;
    *out = (struct shift_null){judged, (1 + (double)as_much) / (1 + (double)judged)};
    return true;
}
