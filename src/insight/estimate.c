#include "estimate.h"

#include <math.h>

#include "number.h"
#include "special.h"

struct estimate estimate_of_t(double value, double standard_error, double df, int32_t n,
                              double level)
{
    CHECK(isfinite(value) && isfinite(standard_error) && standard_error > 0);
    double half = special_t_quantile((1 + level) / 2, df) * standard_error;
    return (struct estimate){.known = true, .value = value, .lo = value - half, .hi = value + half,
                             .level = level, .standard_error = standard_error, .df = df, .n = n};
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
    };
    CHECK(need < COUNT(names));
    return names[need];
}

static void put_number_or_null(struct buf *out, bool known, double number)
{
    if (known) number_put(out, number, 6);
    else buf_put(out, S("null"));
}

void estimate_put_json(struct buf *out, const struct estimate *e)
{
    buf_put(out, S("\"value\":"));
    put_number_or_null(out, e->known, e->value);
    buf_format(out, ",\"n\":%d,\"lo\":", e->n);
    put_number_or_null(out, e->known, e->lo);
    buf_put(out, S(",\"hi\":"));
    put_number_or_null(out, e->known, e->hi);
    if (e->known) {
        buf_put(out, S(",\"level\":"));
        number_put(out, e->level, 6);
    }
    buf_format(out, ",\"verdict\":\"%.*s\"", STR(estimate_verdict_name(e->verdict)));
    if (e->need != NEED_NOTHING)
        buf_format(out, ",\"needs\":{\"what\":\"%.*s\",\"more\":%d}",
                   STR(estimate_need_name(e->need)), e->need_count);
}
