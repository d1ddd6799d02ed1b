#include "recovery_json.h"

#include "bare_dynamics.h"
#include "estimate_json.h"
#include "json_part.h"

/* More points than this are no longer read; ten years of evenings have some two hundred. */
enum { CURVE_POINTS_MAX = 1000 };

static void put_known(struct json_out *json, str name, bool known, double number)
{
    json_out_key(json, name);
    if (known)
        json_out_number(json, number);
    else
        json_out_null(json);
}

static void put_count(struct json_out *json, str name, size_t count)
{
    json_out_key(json, name);
    json_out_int(json, (int64_t)count);
}

enum curve_column { CURVE_TIME, CURVE_SURVIVING, CURVE_AT_RISK };

static void put_curve(struct json_out *json, str name, const struct survival *curve,
                      enum curve_column column)
{
    json_out_key(json, name);
    json_out_open(json, '[');
    for (size_t i = 0; i < curve->point_count && i < CURVE_POINTS_MAX; i++) {
        const struct survival_point *point = &curve->points[i];
        if (column == CURVE_TIME) json_out_number(json, point->time);
        if (column == CURVE_SURVIVING) json_out_number(json, point->surviving);
        if (column == CURVE_AT_RISK) json_out_int(json, point->at_risk);
    }
    json_out_close(json, ']');
}

static void put_parts(struct json_out *json, const void *from)
{
    const struct lows *r = from;
    json_out_key(json, S("rule"));
    json_out_text(json, S("dip: y < median - 1*MAD(1.4826); back: y >= median - 0.25*MAD; censor "
                          "at gap > 3 d or end"));
    json_part_number(json, S("median_y"), r->dips.usual);
    json_part_number(json, S("mad"), r->dips.scale);
    put_count(json, S("n_dips"), r->dips.count);
    put_count(json, S("n_back"), r->dips.back_count);
    if (r->dips.count == 0) return;
    struct survival_median median = survival_median_of(&r->curve);
    put_known(json, S("km_median_days"), median.known, median.value);
    put_known(json, S("km_median_lo95"), median.lo_known, median.lo);
    put_known(json, S("km_median_hi95"), median.hi_known, median.hi);
    put_curve(json, S("times"), &r->curve, CURVE_TIME);
    put_curve(json, S("surv"), &r->curve, CURVE_SURVIVING);
    put_curve(json, S("n_risk"), &r->curve, CURVE_AT_RISK);
}

static void answer(const struct lows_rows *rows, struct arena *arena, struct insight_answer *out)
{
    struct lows *r = NEW(arena, struct lows, 1);
    *r = lows_of(rows, arena);
    insight_answer_add(out, S("dip"), &r->dip);
    insight_answer_add(out, S("low_and_yet_solid"), &r->low_solid);
    out->put_parts = put_parts;
    out->parts = r;
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    day first = dynamics_first_day(nb, as_of, *arena);
    struct lows_rows rows = lows_rows_of_notebook(nb, first, as_of, arena);
    answer(&rows, arena, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct lows_rows rows;
    if (!bare_dynamics_read(input->table, input->lo, input->hi, arena, &rows, problems))
        return false;
    answer(&rows, arena, out);
    return true;
}

const struct insight insight_recovery = {
    .name = STR_INIT("recovery"),
    .page = STR_INIT("/level"),
    .of_notebook = of_notebook,
    .of_table = of_table,
};
