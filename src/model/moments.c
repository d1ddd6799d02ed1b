#include "moments.h"

#include <math.h>

static const double level = 0.90;

/* Below this a deviation is what rounding leaves. */
static const double nothing = 1e-9;

struct moments moments_new(size_t max, double look_until, struct arena *arena)
{
    return (struct moments){.t = NEW(arena, double, max), .y = NEW(arena, double, max),
                            .look_until = look_until,
                            .max = max};
}

void moments_add(struct moments *moments, double t, double y)
{
    CHECK(moments->count < moments->max && isfinite(t) && isfinite(y));
    CHECK(moments->count == 0 || moments->t[moments->count - 1] <= t);
    moments->t[moments->count] = t;
    moments->y[moments->count++] = y;
    moments->good += y > 0;
}

struct estimate moments_share(const struct moments *moments, int32_t min, enum need need)
{
    struct thennow_question ask = {.until = moments->look_until, .need = need};
    int32_t n = (int32_t)moments->count;
    if (n < min) return estimate_unknown(n, need, min - n);
    struct estimate e = proportion_estimate((struct proportion){moments->good, n}, level);
    struct thennow change = thennow_of_shares(moments->t, moments->y, moments->count, &ask);
    thennow_pass_look(&change, moments->count, &e);
    return e;
}

struct estimate moments_mean(const struct moments *moments, int32_t min, enum need need,
                             struct arena scratch)
{
    CHECK(min >= 2);
    int32_t n = (int32_t)moments->count;
    double mean = 0, squares = 0;
    if (n < min) return estimate_unknown(n, need, min - n);
    for (size_t i = 0; i < moments->count; i++) mean += moments->y[i] / n;
    for (size_t i = 0; i < moments->count; i++)
        squares += (moments->y[i] - mean) * (moments->y[i] - mean);
    double error = sqrt(squares / (n - 1) / n);
    if (!(error > nothing)) return estimate_unknown(n, NEED_VARIETY, 1);
    struct estimate e = estimate_of_t(mean, error, n - 1, n, level);
    struct thennow_rows rows = {
        .count = moments->count, .t = moments->t, .y = moments->y, .independent = true};
    struct thennow_question ask = {.until = moments->look_until, .need = need};
    struct thennow change = thennow_of_rows(&rows, &ask, scratch);
    thennow_pass_look(&change, moments->count, &e);
    return e;
}
