#include "estimate.h"

#include <math.h>

#include "special.h"

double estimate_quantile(double level, double df)
{
    return special_t_quantile((1 + level) / 2, df);
}

struct estimate estimate_of_quantile(double value, double standard_error, double df, int32_t n,
                                     double level, double quantile)
{
    CHECK(isfinite(value) && isfinite(standard_error) && standard_error > 0);
    double half = quantile * standard_error;
    return (struct estimate){.known = true, .value = value, .lo = value - half, .hi = value + half,
                             .level = level, .standard_error = standard_error, .df = df, .n = n};
}

struct estimate estimate_of_t(double value, double standard_error, double df, int32_t n,
                              double level)
{
    return estimate_of_quantile(value, standard_error, df, n, level, estimate_quantile(level, df));
}

struct estimate estimate_unknown(int32_t n, enum need need, int32_t need_count)
{
    return (struct estimate){.n = n, .need = need, .need_count = need_count};
}

str estimate_verdict_name(enum verdict verdict)
{
    static const str names[] = {
        [VERDICT_NOT_YET_KNOWN] = STR_INIT("not-yet-known"),
        [VERDICT_GROWING] = STR_INIT("growing"),
        [VERDICT_STEADY] = STR_INIT("steady"),
        [VERDICT_SLIPPING] = STR_INIT("slipping"),
        [VERDICT_CHANGED] = STR_INIT("changed"),
        [VERDICT_UNCHANGED] = STR_INIT("unchanged"),
    };
    CHECK(verdict < COUNT(names));
    return names[verdict];
}

str estimate_need_name(enum need need)
{
    static const str names[] = {
        [NEED_NOTHING] = STR_INIT("nothing"),
        [NEED_ANSWERS] = STR_INIT("answers"),
        [NEED_ADMINISTRATIONS] = STR_INIT("administrations"),
        [NEED_REVIEWS] = STR_INIT("reviewed-decisions"),
        [NEED_VARIETY] = STR_INIT("variety"),
        [NEED_EVENINGS] = STR_INIT("evenings"),
        [NEED_DAYS] = STR_INIT("days"),
        [NEED_EVENTS] = STR_INIT("events"),
        [NEED_QUIET_EVENINGS] = STR_INIT("quiet-evenings"),
        [NEED_DIPS] = STR_INIT("dips"),
        [NEED_RATINGS] = STR_INIT("ratings"),
        [NEED_WORDS] = STR_INIT("words"),
        [NEED_URGES] = STR_INIT("urges"),
        [NEED_SETTLED] = STR_INIT("settled-episodes"),
        [NEED_FLIPS] = STR_INIT("followed-up-moments"),
        [NEED_TIMES] = STR_INIT("times-done"),
        [NEED_SUPPORT] = STR_INIT("support"),
        [NEED_WEEKS] = STR_INIT("weeks"),
        [NEED_STEPS] = STR_INIT("steps"),
        [NEED_MOMENTS] = STR_INIT("moments"),
        [NEED_SHARED_DAYS] = STR_INIT("shared-days"),
    };
    CHECK(need < COUNT(names));
    return names[need];
}
