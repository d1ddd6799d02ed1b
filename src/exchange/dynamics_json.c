#include "dynamics_json.h"

#include <math.h>

#include "bare_dynamics.h"
#include "car1_optimum.h"
#include "estimate_json.h"
#include "json_part.h"
#include "local_level.h"
#include "ou_noise.h"

enum { NOISE_MIN = 14, NOISE_MAX = 1000, PHI_CELLS = 50, NOISE_CELLS = 25 };
enum { POSTERIOR_CELLS = 256, POSTERIOR_CELLS_MANY = 128, MANY = 1000 };

/* The models of one series, each where it could be fitted. */
struct parts {
    struct dynamics dynamics;
    bool fitted; /* the three with a memory alone */
    struct car1_optimum reml, ml;
    bool detrended_fitted;
    struct car1_optimum detrended;
    struct car1_posterior posterior;
    bool noise_fitted;
    struct car1_fit fixed[3];
    struct ou_noise_optimum noise;
    struct ou_noise_posterior noise_posterior;
    bool wander_fitted;
    struct drift_optimum wander; /* a level that wanders beneath noise */
};

static const double fixed_phi[] = {0.5, 0.3, 0.8}, fixed_noise[] = {0.2, 0, 0.5};

/* A constant, and the days from the middle in steps of 30, as the reference has it. */
static struct car1_rows rows_of(const struct dynamics_rows *from, size_t columns,
                                struct arena *arena)
{
    double *x = NEW(arena, double, from->count *columns);
    double middle = 0;
    for (size_t i = 0; i < from->count; i++) middle += from->t[i] / (double)from->count;
    for (size_t i = 0; i < from->count; i++) {
        x[i * columns] = 1;
        if (columns > 1) x[i * columns + 1] = (from->t[i] - middle) / 30;
    }
    return (struct car1_rows){
        .count = from->count, .columns = columns, .t = from->t, .x = x, .y = from->y};
}

static void fit_noise(struct parts *parts, const struct car1_rows *rows, struct arena *arena)
{
    if (rows->count < NOISE_MIN || rows->count > NOISE_MAX) return;
    for (size_t i = 0; i < COUNT(parts->fixed); i++)
        if (ou_noise_fit_at(rows, fixed_phi[i], fixed_noise[i], &parts->fixed[i]) != CAR1_FITTED)
            return;
    parts->noise_fitted = ou_noise_optimum_of(rows, *arena, &parts->noise) == CAR1_FITTED &&
                          ou_noise_posterior_on(rows, PHI_CELLS, NOISE_CELLS, arena,
                                                &parts->noise_posterior) == CAR1_FITTED;
}

static struct parts *fit(const struct dynamics_rows *from, struct arena *arena)
{
    struct parts *parts = NEW(arena, struct parts, 1);
    parts->dynamics = dynamics_of(from, arena);
    if (from->count < 3 || !parts->dynamics.fluctuation.varies) return parts;
    struct car1_rows plain = rows_of(from, 1, arena), trend = rows_of(from, 2, arena);
    size_t cells = from->count > MANY ? POSTERIOR_CELLS_MANY : POSTERIOR_CELLS;
    parts->fitted = car1_optimum_of(&plain, CAR1_REML, &parts->reml) == CAR1_FITTED &&
                    car1_optimum_of(&plain, CAR1_ML, &parts->ml) == CAR1_FITTED &&
                    car1_posterior_of(&plain, cells, arena, &parts->posterior) == CAR1_FITTED;
    parts->detrended_fitted = car1_optimum_of(&trend, CAR1_REML, &parts->detrended) == CAR1_FITTED;
    fit_noise(parts, &plain, arena);
    struct local_level_rows wander = {.count = from->count, .t = from->t, .y = from->y};
    parts->wander_fitted =
        from->count <= NOISE_MAX && local_level_optimum_of(&wander, &parts->wander) == CAR1_FITTED;
    return parts;
}

static void put_int(struct json_out *json, str name, size_t number)
{
    json_out_key(json, name);
    json_out_int(json, (int64_t)number);
}

static void put_fluctuation(struct json_out *json, const struct fluctuation *f)
{
    json_part_number(json, S("span_days"), f->span_days);
    json_part_number(json, S("mean_raw"), f->mean);
    json_part_number(json, S("mean_of_day_means"), f->day_mean);
    put_int(json, S("n_days"), f->days);
    json_part_number(json, S("median"), f->median);
    json_part_number(json, S("share_at_floor"), f->floor_share);
    json_part_number(json, S("share_at_ceiling"), f->ceiling_share);
    if (!f->spread_known) return;
    json_part_number(json, S("median_dt"), f->median_gap);
    json_part_number(json, S("sd_raw"), f->sd);
    json_part_number(json, S("sd_max_given_mean"), f->sd_max);
    if (f->sd_max > 0) json_part_number(json, S("relative_sd"), f->relative_sd);
    json_part_number(json, S("mssd_all"), f->mssd);
    json_part_number(json, S("rmssd_all"), sqrt(f->mssd));
    put_int(json, S("n_pairs_1.5d"), f->close_pairs);
    if (f->close_pairs > 0) json_part_number(json, S("rmssd_gap_le_1.5d"), f->close_rmssd);
    json_part_number(json, S("masd_lambda_0.5"), f->masd_half);
    json_part_number(json, S("masd_lambda_1"), f->masd_one);
    json_out_key(json, S("von_neumann"));
    if (f->varies)
        json_out_number(json, f->von_neumann);
    else
        json_out_null(json);
}

static void put_half_life(struct json_out *json, size_t n, double phi)
{
    if (n >= DYNAMICS_HALF_LIFE_MIN)
        json_part_number(json, S("half_life_days"), car1_half_life_days(phi));
}

static void put_optimum(struct json_out *json, str name, const struct car1_optimum *o, size_t n)
{
    json_part_open(json, name);
    json_part_number(json, S("mu"), o->fit.coefficients[0]);
    json_part_number(json, S("se_mu"), car1_standard_error(&o->fit, 0));
    json_part_number(json, S("sigma"), o->sigma);
    json_part_number(json, S("phi"), o->phi);
    put_half_life(json, n, o->phi);
    json_part_number(json, S("logLik"), o->likelihood);
    json_part_pair(json, S("phi_ci95_profile"), o->lo95, o->hi95);
    json_part_pair(json, S("phi_ci90_profile"), o->lo90, o->hi90);
    json_part_number(json, S("n_eff_mean"), 1 / o->fit.unscaled[0][0]);
    json_out_key(json, S("at_bound"));
    json_out_bool(json, o->at_bound);
    json_part_number(json, S("model_rmssd_1day"), o->sigma * sqrt(2 * (1 - o->phi)));
    json_out_close(json, '}');
}

static void put_detrended(struct json_out *json, const struct car1_optimum *o)
{
    json_part_open(json, S("car1_reml_detrended"));
    json_part_open(json, S("coef"));
    json_part_number(json, S("mu"), o->fit.coefficients[0]);
    json_part_number(json, S("per30d"), o->fit.coefficients[1]);
    json_out_close(json, '}');
    json_part_pair(json, S("se"), car1_standard_error(&o->fit, 0), car1_standard_error(&o->fit, 1));
    json_part_number(json, S("sigma"), o->sigma);
    json_part_number(json, S("phi"), o->phi);
    json_part_number(json, S("logLik"), o->likelihood);
    json_out_close(json, '}');
}

static double phi_deviation(const struct car1_posterior *p)
{
    double squares = 0;
    for (size_t g = 0; g < p->grid_count; g++) {
        double off = ((double)g + 0.5) / (double)p->grid_count - p->phi_mean;
        squares += p->weights[g] * off * off;
    }
    return sqrt(squares);
}

static void put_posterior(struct json_out *json, const struct car1_posterior *p, size_t n)
{
    static const struct {
        str name;
        double p;
        bool of_half_life;
    } quantiles[] = {
        {STR_INIT("q05"), 0.05, true},    {STR_INIT("q50"), 0.5, true},
        {STR_INIT("q95"), 0.95, true},    {STR_INIT("q025"), 0.025, false},
        {STR_INIT("q975"), 0.975, false},
    };
    json_part_open(json, S("car1_posterior_uniform_phi"));
    json_part_open(json, S("phi"));
    json_part_number(json, S("mean"), p->phi_mean);
    json_part_number(json, S("sd"), phi_deviation(p));
    for (size_t i = 0; i < COUNT(quantiles); i++)
        json_part_number(json, quantiles[i].name, car1_phi_quantile(p, quantiles[i].p));
    json_out_close(json, '}');
    if (n >= DYNAMICS_HALF_LIFE_MIN) {
        json_part_open(json, S("half_life_days"));
        for (size_t i = 0; i < COUNT(quantiles); i++)
            if (quantiles[i].of_half_life)
                json_part_number(json, quantiles[i].name,
                                 car1_half_life_days(car1_phi_quantile(p, quantiles[i].p)));
        json_out_close(json, '}');
    }
    json_part_open(json, S("coef"));
    json_part_open(json, S("mu"));
    json_part_number(json, S("mean"), car1_coefficient_mean(p, 0));
    for (size_t i = 0; i < COUNT(quantiles); i++)
        json_part_number(json, quantiles[i].name, car1_coefficient_quantile(p, 0, quantiles[i].p));
    json_part_number(json, S("p_gt0"), 1 - car1_coefficient_lower(p, 0, 0));
    json_out_close(json, '}');
    json_out_close(json, '}');
    json_out_close(json, '}');
}

/* Of few evenings a half-life is told to nobody. */
static bool half_life_told(const struct parts *parts)
{
    return parts->dynamics.from.count >= DYNAMICS_HALF_LIFE_MIN;
}

/* In the words of nlme's corExp(nugget = TRUE): corr = (1 - nugget) exp(-days / range). */
static void put_nugget(struct json_out *json, const struct parts *parts)
{
    const struct ou_noise_optimum *o = &parts->noise;
    json_part_open(json, S("ou_nugget_reml_nlme"));
    json_part_number(json, S("range_days"), -1 / log(o->phi));
    json_part_number(json, S("phi"), o->phi);
    if (half_life_told(parts))
        json_part_number(json, S("half_life_days"), car1_half_life_days(o->phi));
    json_part_number(json, S("nugget"), o->noise);
    json_part_number(json, S("mu"), o->fit.coefficients[0]);
    json_part_number(json, S("sigma_total"), sqrt(o->fit.variance));
    json_part_number(json, S("logLik"), o->fit.likelihood_reml);
    json_part_number(json, S("logLik_no_nugget"), parts->reml.likelihood);
    json_part_number(json, S("loglik_gain"), o->fit.likelihood_reml - parts->reml.likelihood);
    json_out_close(json, '}');
}

static void put_fixed(struct json_out *json, const struct parts *parts)
{
    json_part_open_list(json, S("fixed_parameters"));
    for (size_t i = 0; i < COUNT(parts->fixed); i++) {
        const struct car1_fit *at = &parts->fixed[i];
        json_out_open(json, '{');
        json_part_number(json, S("phi"), fixed_phi[i]);
        json_part_number(json, S("noise_share"), fixed_noise[i]);
        json_part_number(json, S("ll"), at->likelihood_reml);
        json_part_number(json, S("mu"), at->coefficients[0]);
        json_part_number(json, S("s2"), at->variance);
        json_part_number(json, S("se"), car1_standard_error(at, 0));
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
    json_part_open(json, S("reml"));
    json_part_number(json, S("phi"), parts->noise.phi);
    json_part_number(json, S("noise_share"), parts->noise.noise);
    if (half_life_told(parts))
        json_part_number(json, S("half_life_days"), car1_half_life_days(parts->noise.phi));
    json_part_number(json, S("logLik"), parts->noise.fit.likelihood_reml);
    json_out_close(json, '}');
}

static double of_phi(const struct ou_noise_posterior *p, double q)
{
    return ou_noise_phi_quantile(p, q);
}

static double of_noise(const struct ou_noise_posterior *p, double q)
{
    return ou_noise_noise_quantile(p, q);
}

static double of_half_life(const struct ou_noise_posterior *p, double q)
{
    return car1_half_life_days(ou_noise_phi_quantile(p, q));
}

static void put_three(struct json_out *json, str name, const struct ou_noise_posterior *p,
                      double (*of)(const struct ou_noise_posterior *p, double q))
{
    json_part_open(json, name);
    json_part_number(json, S("q05"), of(p, 0.05));
    json_part_number(json, S("q50"), of(p, 0.5));
    json_part_number(json, S("q95"), of(p, 0.95));
    json_out_close(json, '}');
}

static void put_noise(struct json_out *json, const struct parts *parts)
{
    put_nugget(json, parts);
    put_fixed(json, parts);
    json_part_open(json, S("posterior_uniform_50x25"));
    put_three(json, S("phi"), &parts->noise_posterior, of_phi);
    put_three(json, S("noise_share"), &parts->noise_posterior, of_noise);
    if (half_life_told(parts))
        put_three(json, S("half_life"), &parts->noise_posterior, of_half_life);
    json_out_close(json, '}');
}

static void put_wander(struct json_out *json, const struct drift_optimum *o)
{
    json_part_number(json, S("log_s2"), log(o->noise));
    json_part_number(json, S("log_q"), log(o->variances.level));
    json_part_number(json, S("s2"), o->noise);
    json_part_number(json, S("q"), o->variances.level);
    json_part_number(json, S("diffuse_logLik"), o->likelihood);
}

static void put_parts(struct json_out *json, const void *from)
{
    const struct parts *parts = from;
    const struct dynamics *d = &parts->dynamics;
    size_t n = d->from.count;
    put_int(json, S("n"), n);
    if (n == 0) return;
    put_fluctuation(json, &d->fluctuation);
    json_part_number(json, S("level_if_missing_low"), d->level_if_low);
    json_part_number(json, S("level_if_missing_high"), d->level_if_high);
    if (d->skill_known) json_part_number(json, S("one_step_skill"), d->skill);
    if (parts->fitted) {
        put_optimum(json, S("car1_reml"), &parts->reml, n);
        put_optimum(json, S("car1_ml"), &parts->ml, n);
        put_posterior(json, &parts->posterior, n);
    }
    if (parts->detrended_fitted) put_detrended(json, &parts->detrended);
    if (parts->noise_fitted) put_noise(json, parts);
    if (parts->wander_fitted) put_wander(json, &parts->wander);
}

static void answer(const struct dynamics_rows *rows, struct arena *arena,
                   struct insight_answer *out)
{
    struct parts *parts = fit(rows, arena);
    insight_answer_add(out, S("level"), &parts->dynamics.level);
    insight_answer_add(out, S("swing"), &parts->dynamics.swing);
    insight_answer_add(out, S("half_life"), &parts->dynamics.half_life);
    if (parts->dynamics.floored)
        insight_answer_add(out, S("away_from_floor"), &parts->dynamics.away);
    out->put_parts = put_parts;
    out->parts = parts;
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    day first = dynamics_first_day(nb, as_of, *arena);
    struct dynamics_rows rows = dynamics_rows_of_notebook(nb, S("mood"), first, as_of, arena);
    answer(&rows, arena, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct lows_rows rows;
    if (!bare_dynamics_read(input->table, input->lo, input->hi, arena, &rows, problems))
        return false;
    answer(&rows.mood, arena, out);
    return true;
}

const struct insight insight_dynamics = {
    .name = STR_INIT("dynamics"),
    .page = STR_INIT("/level"),
    .of_notebook = of_notebook,
    .of_table = of_table,
};
