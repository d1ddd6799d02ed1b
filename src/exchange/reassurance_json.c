#include "reassurance_json.h"

#include <math.h>

#include "bare_reassurance.h"
#include "estimate_json.h"
#include "json_part.h"

static void put_numbers(struct json_out *json, str name, const double *numbers, size_t count,
                        double factor)
{
    json_out_key(json, name);
    json_out_open(json, '[');
    for (size_t i = 0; i < count; i++) json_out_number(json, numbers[i] * factor);
    json_out_close(json, ']');
}

/* Some limits of a curve: null where it is 1 or 0 and has none. */
static void put_limits(struct json_out *json, str name, const struct survival_point *points,
                       size_t count, bool upper)
{
    json_out_key(json, name);
    json_out_open(json, '[');
    for (size_t i = 0; i < count; i++)
        if (points[i].limited)
            json_out_number(json, upper ? points[i].hi : points[i].lo);
        else
            json_out_null(json);
    json_out_close(json, ']');
}

static void put_counts(struct json_out *json, const struct reassurance_rate *rate)
{
    const struct poisson_fit *fit = &rate->fit;
    if (rate->result != GLM_FITTED) return;
    double slope = fit->coefficients[1], spread = sqrt(fit->dispersion);
    double reach = estimate_quantile(0.9, fit->df) * fit->plain_errors[1] * spread;
    double ends[] = {100 * expm1(slope - reach), 100 * expm1(slope + reach)};
    json_part_open(json, S("counts"));
    json_part_int(json, S("n_days"), rate->days);
    json_part_int(json, S("total"), rate->events);
    json_part_number(json, S("rate_per_logged_day"), (double)rate->events / rate->days);
    json_part_number(json, S("pearson_dispersion"), fit->dispersion);
    put_numbers(json, S("coef"), fit->coefficients, 2, 1);
    put_numbers(json, S("se_quasi"), fit->plain_errors, 2, spread);
    json_part_number(json, S("deviance"), fit->deviance);
    json_part_number(json, S("pct_change_per_30d"), 100 * expm1(slope));
    put_numbers(json, S("pct_ci90_t"), ends, 2, 1);
    if (rate->spread) {
        const struct negative_binomial *nb = &rate->negative_binomial;
        put_numbers(json, S("nb_coef"), nb->coefficients, 2, 1);
        json_part_number(json, S("nb_theta"), nb->theta);
        put_numbers(json, S("nb_se"), nb->errors, 2, 1);
        json_part_number(json, S("nb_logLik"), nb->log_likelihood);
    }
    json_out_close(json, '}');
}

static void put_acts(struct json_out *json, const struct reassurance *r)
{
    if (r->strong.n > 0) {
        double quantiles[3];
        proportion_jeffreys(r->strong, 0.9, &quantiles[0], &quantiles[2]);
        quantiles[1] = proportion_median(r->strong);
        json_part_open(json, S("urge_to_act"));
        json_part_int(json, S("threshold"), REASSURANCE_STRONG);
        json_part_int(json, S("sought"), r->strong.good);
        json_part_int(json, S("urges"), r->strong.n);
        put_numbers(json, S("jeffreys_q05_50_95"), quantiles, 3, 1);
        json_out_close(json, '}');
    }
    if (!r->acted) return;
    json_part_open(json, S("act_model"));
    put_numbers(json, S("coef"), r->act.coefficients, 3, 1);
    put_numbers(json, S("se_binomial"), r->act.errors, 3, 1);
    json_part_number(json, S("dispersion"), r->act.dispersion);
    put_numbers(json, S("se_quasi"), r->act.errors, 3, sqrt(r->act.dispersion));
    json_out_close(json, '}');
}

static void put_curve(struct json_out *json, str name, const struct reassurance_settling *s)
{
    static const double hours[] = {1, 3, 6};
    struct survival_point points[COUNT(hours)];
    double surviving[COUNT(hours)];
    const double mean[] = {s->mean.value, s->mean.standard_error};
    if (s->count == 0) return;
    for (size_t i = 0; i < COUNT(hours); i++) {
        points[i] = survival_at(&s->curve, hours[i]);
        surviving[i] = points[i].surviving;
    }
    json_part_open(json, name);
    json_part_int(json, S("n"), s->curve.n);
    json_part_int(json, S("events"), s->curve.events);
    if (s->median.known) json_part_number(json, S("median_h"), s->median.value);
    if (s->median.lo_known) json_part_number(json, S("lo95"), s->median.lo);
    if (s->median.hi_known) json_part_number(json, S("hi95"), s->median.hi);
    put_numbers(json, S("surv_1_3_6h"), surviving, COUNT(hours), 1);
    put_limits(json, S("surv_lo95"), points, COUNT(hours), false);
    put_limits(json, S("surv_hi95"), points, COUNT(hours), true);
    put_numbers(json, S("rmst_8h"), mean, 2, 1);
    json_out_close(json, '}');
}

static void put_comparison(struct json_out *json, const struct reassurance *r)
{
    if (r->ranked) json_part_number(json, S("logrank_chisq"), r->log_rank);
    if (r->cox_result == COX_FITTED) {
        json_part_open(json, S("cox_breslow"));
        put_numbers(json, S("coef"), r->cox.coefficients, 2, 1);
        put_numbers(json, S("se"), r->cox.errors, 2, 1);
        json_out_close(json, '}');
    }
    if (!r->compared) return;
    json_part_open(json, S("settled_within_3h_by_urge_band"));
    json_part_number(json, S("risk_diff"), r->difference);
    json_part_number(json, S("se"), r->difference_error);
    json_out_close(json, '}');
}

/* How often each of twelve: asked or not, at rest or not, by band; the first changes fastest. */
static void put_table(struct json_out *json, const struct reassurance *r)
{
    static const str bands[] = {STR_INIT("0-3"), STR_INIT("4-6"), STR_INIT("7-10")};
    json_out_key(json, S("mh_table"));
    json_out_open(json, '[');
    for (int cell = 0; cell < 4 * REASSURANCE_BAND_COUNT; cell++) {
        int asked = cell % 2, settled = cell / 2 % 2, band = cell / 4;
        struct proportion p = r->arms[asked ? REASSURANCE_ASKED : REASSURANCE_WAITED].bands[band];
        json_out_open(json, '{');
        json_out_key(json, S("Var1"));
        json_out_text(json, asked ? S("1") : S("0"));
        json_out_key(json, S("Var2"));
        json_out_text(json, settled ? S("1") : S("0"));
        json_out_key(json, S("Var3"));
        json_out_text(json, bands[band]);
        json_part_int(json, S("Freq"), settled ? p.good : p.n - p.good);
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
}

static void put_halves(struct json_out *json, const struct reassurance *r)
{
    static const str names[] = {STR_INIT("first"), STR_INIT("second")};
    if (r->strong.n == 0) return;
    json_part_open(json, S("halves"));
    for (int h = 0; h < 2; h++) {
        const double counts[] = {r->halves[h].good, r->halves[h].n};
        put_numbers(json, names[h], counts, 2, 1);
    }
    json_part_number(json, S("p_second_lower"), proportion_p_greater(r->halves[0], r->halves[1]));
    json_out_close(json, '}');
}

static void put_whole(struct json_out *json, const void *parts)
{
    const struct reassurance *r = parts;
    json_part_int(json, S("n"), (int64_t)r->from.episode_count);
    json_part_int(json, S("openly"), r->openly);
    json_part_int(json, S("unsaid"), r->unsaid);
    json_part_int(json, S("late"), r->from.late);
    put_counts(json, &r->asked);
    if (r->from.episode_count == 0) return;
    put_acts(json, r);
    json_part_open(json, S("km"));
    put_curve(json, S("waited"), &r->arms[REASSURANCE_WAITED]);
    put_curve(json, S("sought"), &r->arms[REASSURANCE_ASKED]);
    json_out_close(json, '}');
    put_comparison(json, r);
    put_table(json, r);
    put_halves(json, r);
}

void reassurance_answer(const struct reassurance *r, struct insight_answer *out)
{
    const struct reassurance_settling *waited = &r->arms[REASSURANCE_WAITED];
    const struct reassurance_settling *asked = &r->arms[REASSURANCE_ASKED];
    const struct {
        str name;
        const struct estimate *estimate;
    } rows[] = {
        {S("asked_per_week"), &r->asked.per_week},
        {S("asked_trend"), &r->asked.trend},
        {S("pulls_per_week"), &r->pulls.per_week},
        {S("pulls_trend"), &r->pulls.trend},
        {S("waited"), &r->waited},
        {S("waited_change"), &r->waited_change},
        {S("settled_waited"), &waited->share},
        {S("settled_asked"), &asked->share},
        {S("settled_difference"), &r->settled_difference},
        {S("hours_waited"), &waited->hours},
        {S("hours_asked"), &asked->hours},
        {S("back_after_waiting"), &waited->back_within_day},
        {S("back_after_asking"), &asked->back_within_day},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        insight_answer_add(out, rows[i].name, rows[i].estimate);
    out->put_parts = put_whole;
    out->parts = r;
}

static void answer_of(const struct reassurance_rows *rows, struct arena *arena,
                      struct insight_answer *out)
{
    struct reassurance *r = NEW(arena, struct reassurance, 1);
    *r = reassurance_of(rows, arena);
    reassurance_fit_others(r, *arena);
    reassurance_answer(r, out);
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct reassurance_rows rows = reassurance_rows_of_notebook(nb, DAY_FIRST, as_of, arena);
    answer_of(&rows, arena, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct reassurance_rows rows;
    if (!bare_reassurance_read(input->table, input->key, arena, &rows, problems)) return false;
    answer_of(&rows, arena, out);
    return true;
}

const struct insight insight_reassurance = {
    .name = STR_INIT("reassurance"),
    .page = STR_INIT("/reassurance"),
    .gated = true,
    .of_notebook = of_notebook,
    .of_table = of_table,
};
