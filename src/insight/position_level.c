#include "position_level.h"

#include <math.h>

#include "local_level.h"

static const double change_in_90_days = 1;

/* How much one answer differs from time to time by itself. */
struct differing {
    double variance, df;
};

static struct differing differing_of(const struct position_key *key,
                                     const struct position_level_time *times, size_t count,
                                     enum axis axis)
{
    double squares = position_prior_df * position_prior_difference_variance;
    double df = position_prior_df;
    for (size_t i = 1; i < count; i++) {
        struct position_change c =
            position_compare(key, times[i - 1].answers, times[i].answers, axis);
        squares += c.difference_variance * c.difference_df;
        df += c.difference_df;
    }
    return (struct differing){squares / df / 2, df};
}

/* An end of the scale is where an interval ends too. */
static double on_scale(double value)
{
    return fmin(POSITION_ANSWER_MAX, fmax(0, value));
}

static void put_points(const struct position_level_time *times, const struct differing *differing,
                       const struct local_level *found, struct position_level_point *out)
{
    double reach = estimate_quantile(position_interval_level, differing->df);
    for (size_t i = 0; i < found->path.count; i++) {
        const struct position_axis *axis = times[i].axis;
        double shared = fmax(0, axis->shrunk_variance - differing->variance) * axis->weight;
        double error = found->path.level_error[i], level = on_scale(found->path.level[i]);
        double half = reach * sqrt(error * error + shared);
        out[i] = (struct position_level_point){level, on_scale(level - half),
                                               on_scale(level + half)};
    }
}

struct position_level position_level_of(const struct position_key *key,
                                        const struct position_level_time *times, size_t count,
                                        enum axis axis, struct arena *arena)
{
    struct position_level out = {0};
    if (count < POSITION_LEVEL_TIMES_MIN) return out;
    struct position_level_point *points = NEW(arena, struct position_level_point, count);
    struct arena scratch = *arena;
    double *t = NEW(&scratch, double, count), *y = NEW(&scratch, double, count);
    double *noise = NEW(&scratch, double, count);
    struct differing differing = differing_of(key, times, count, axis);
    for (size_t i = 0; i < count; i++) {
        t[i] = times[i].day;
        y[i] = times[i].axis->estimate.value;
        noise[i] = differing.variance * times[i].axis->weight + position_day_variance;
    }
    struct local_level_rows rows = {.count = count, .t = t, .y = y, .noise = noise};
    struct local_level found;
    if (local_level_of(&rows, change_in_90_days, &scratch, &found) != CAR1_FITTED) return out;
    put_points(times, &differing, &found, points);
    return (struct position_level){.known = true, .count = count, .points = points};
}
