#include "local_level.h"

static struct drift_rows without_slope(const struct local_level_rows *rows)
{
    return (struct drift_rows){.count = rows->count, .t = rows->t, .y = rows->y,
                               .noise = rows->noise};
}

enum car1_result local_level_of(const struct local_level_rows *rows, double change_90,
                                struct arena *arena, struct local_level *out)
{
    struct drift_rows drift = without_slope(rows);
    struct local_level found;
    enum car1_result result =
        drift_average(&drift, (struct drift_prior){.level = change_90}, arena, &found.path);
    if (result != CAR1_FITTED) return result;
    size_t last = rows->count - 1;
    found.change = found.path.level[last] - found.path.level[0];
    found.change_error = found.path.change_error[last];
    *out = found;
    return CAR1_FITTED;
}

enum car1_result local_level_optimum_of(const struct local_level_rows *rows,
                                        struct drift_optimum *out)
{
    struct drift_rows drift = without_slope(rows);
    return drift_optimum_of(&drift, out);
}
