#include "contingency_parts.h"

#include <math.h>

#include "estimate_json.h"
#include "json_part.h"
#include "str.h"

static void put_numbers(struct json_out *json, str name, const double *numbers, size_t count)
{
    json_part_open_list(json, name);
    for (size_t i = 0; i < count; i++) json_out_number(json, numbers[i]);
    json_out_close(json, ']');
}

/* The name of a column of the design. */
static str column_name(const struct contingency *fit, size_t column)
{
    return column == 0 ? S("(Intercept)") : fit->kept[column - 1].name;
}

static void put_left_out(struct json_out *json, const struct contingency *fit)
{
    static const str reasons[] = {
        [CONTINGENCY_SAME] = STR_INIT("constant"),
        [CONTINGENCY_FEW_EVENTS] = STR_INIT("few-events"),
        [CONTINGENCY_FEW_QUIET] = STR_INIT("few-non-events"),
        [CONTINGENCY_SELDOM] = STR_INIT("seldom-logged"),
    };
    json_part_open_list(json, S("left_out"));
    for (size_t i = 0; i < fit->left_out_count; i++) {
        json_out_open(json, '{');
        json_out_key(json, S("name"));
        json_out_text(json, fit->left_out[i].name);
        json_out_key(json, S("reason"));
        json_out_text(json, reasons[fit->left_out[i].reason]);
        json_part_int(json, S("count"), fit->left_out[i].count);
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
}

static void put_fit(struct json_out *json, const struct contingency *fit, const struct car1_fit *at)
{
    json_part_open(json, S("coef"));
    for (size_t j = 0; j < fit->rows.columns; j++)
        json_part_number(json, column_name(fit, j), at->coefficients[j]);
    json_out_close(json, '}');
    json_part_open(json, S("se"));
    for (size_t j = 0; j < fit->rows.columns; j++)
        json_part_number(json, column_name(fit, j), car1_standard_error(at, j));
    json_out_close(json, '}');
}

static void put_optimum(struct json_out *json, str name, const struct contingency *fit,
                        const struct car1_optimum *optimum)
{
    json_part_open(json, name);
    put_fit(json, fit, &optimum->fit);
    json_part_number(json, S("phi"), optimum->phi);
    json_part_number(json, S("sigma"), optimum->sigma);
    json_part_number(json, S("logLik"), optimum->likelihood);
    json_part_pair(json, S("phi_ci95_profile"), optimum->lo95, optimum->hi95);
    json_out_close(json, '}');
}

static void put_t_interval(struct json_out *json, const struct contingency *fit,
                           const struct car1_optimum *reml)
{
    double t = estimate_quantile(0.95, (double)(fit->rows.count - fit->rows.columns));
    for (size_t k = 0; k < fit->kept_count; k++) {
        if (!str_equal(fit->kept[k].name, S("partner_mood"))) continue;
        double half = t * car1_standard_error(&reml->fit, k + 1);
        double middle = reml->fit.coefficients[k + 1];
        json_part_pair(json, S("t95_partner_mood"), middle - half, middle + half);
    }
}

static void put_share_parts(struct json_out *json, str name, const struct share_parts *parts)
{
    json_part_open(json, name);
    json_part_number(json, S("v_partner"), parts->v_first);
    json_part_number(json, S("v_other"), parts->v_second);
    json_part_number(json, S("v_cov"), parts->v_both);
    json_part_number(json, S("v_residual"), parts->v_residual);
    json_part_number(json, S("share_partner"), parts->share_first);
    json_part_number(json, S("share_other"), parts->share_second);
    json_part_number(json, S("share_rest"), parts->share_rest);
    json_out_close(json, '}');
}

static void put_shares(struct json_out *json, const struct share *share)
{
    put_share_parts(json, S("share_plugin"), &share->plugin);
    put_share_parts(json, S("share_adjusted"), &share->adjusted);
    json_part_number(json, S("partner_block_F"), share->f);
    json_part_number(json, S("partner_block_p"), share->f_p);
    json_part_pair(json, S("ncp_ci90"), share->noncentrality_lo, share->noncentrality_hi);
    json_part_pair(json, S("share_ci90_by_ncp"), share->lo, share->hi);
}

static const struct {
    str name;
    double p;
} quantiles[] = {{STR_INIT("q05"), 0.05},
                 {STR_INIT("q50"), 0.5},
                 {STR_INIT("q95"), 0.95},
                 {STR_INIT("q025"), 0.025},
                 {STR_INIT("q975"), 0.975}};

static double phi_deviation(const struct car1_posterior *p)
{
    double squares = 0;
    for (size_t g = 0; g < p->grid_count; g++) {
        double phi = ((double)g + 0.5) / (double)p->grid_count - p->phi_mean;
        squares += p->weights[g] * phi * phi;
    }
    return sqrt(squares);
}

static void put_posterior(struct json_out *json, const struct contingency *fit)
{
    const struct car1_posterior *p = &fit->posterior;
    json_part_open(json, S("posterior_flat"));
    json_part_open(json, S("phi"));
    json_part_number(json, S("mean"), p->phi_mean);
    json_part_number(json, S("sd"), phi_deviation(p));
    for (size_t q = 0; q < COUNT(quantiles); q++)
        json_part_number(json, quantiles[q].name, car1_phi_quantile(p, quantiles[q].p));
    json_out_close(json, '}');
    json_part_open(json, S("coef"));
    for (size_t j = 0; j < p->columns; j++) {
        json_part_open(json, column_name(fit, j));
        json_part_number(json, S("mean"), car1_coefficient_mean(p, j));
        for (size_t q = 0; q < COUNT(quantiles); q++)
            json_part_number(json, quantiles[q].name,
                             car1_coefficient_quantile(p, j, quantiles[q].p));
        json_part_number(json, S("p_gt0"), 1 - car1_coefficient_lower(p, j, 0));
        json_out_close(json, '}');
    }
    json_out_close(json, '}');
    json_out_close(json, '}');
}

static void put_lag(struct json_out *json, const struct contingency_lag *lag)
{
    static const str names[] = {STR_INIT("(Intercept)"), STR_INIT("own_lag"),
                                STR_INIT("partner_lag")};
    json_part_open(json, S("lagged"));
    json_part_int(json, S("n_pairs"), lag->pairs);
    json_part_open(json, S("coef"));
    for (size_t j = 0; j < COUNT(names); j++)
        json_part_number(json, names[j], lag->fit.coefficients[j]);
    json_out_close(json, '}');
    json_part_open(json, S("se"));
    for (size_t j = 0; j < COUNT(names); j++)
        json_part_number(json, names[j], car1_standard_error(&lag->fit, j));
    json_out_close(json, '}');
    json_out_close(json, '}');
}

static void put_path(struct json_out *json, str name, const double *t,
                     const struct drift_path *path)
{
    json_part_open(json, name);
    put_numbers(json, S("t_days"), t, path->count);
    put_numbers(json, S("slope"), path->slope, path->count);
    put_numbers(json, S("slope_se"), path->slope_error, path->count);
    put_numbers(json, S("level"), path->level, path->count);
    put_numbers(json, S("level_se"), path->level_error, path->count);
    json_out_close(json, '}');
}

static void put_drift(struct json_out *json, const struct contingency_drift *drift)
{
    const struct drift_optimum *best = &drift->best;
    json_part_open(json, S("tvp"));
    json_part_int(json, S("n"), (int64_t)drift->path.count);
    json_part_number(json, S("x_center"), drift->centre);
    json_part_number(json, S("diffuse_logLik"), best->likelihood);
    json_part_number(json, S("log_s2"), log(best->noise));
    json_part_number(json, S("log_q_level"), log(best->variances.level));
    json_part_number(json, S("log_q_slope"), log(best->variances.slope));
    json_part_number(json, S("sd_level_per_sqrt_day"), sqrt(best->variances.level));
    json_part_number(json, S("sd_slope_per_sqrt_day"), sqrt(best->variances.slope));
    put_numbers(json, S("coef_start"), best->fit.coefficients, drift->columns);
    json_part_number(json, S("slope_first"), drift->path.slope[0]);
    json_part_number(json, S("slope_last"), drift->path.slope[drift->path.count - 1]);
    json_part_open(json, S("fixedpar"));
    put_numbers(json, S("theta"), (const double[]){5, -1, -8}, 3);
    json_part_number(json, S("diffuse_logLik"), drift->fixed_likelihood);
    put_numbers(json, S("coef_start"), drift->fixed_fit.coefficients, drift->columns);
    json_out_close(json, '}');
    put_path(json, S("path"), drift->t, &drift->path);
    put_path(json, S("fixedpar_path"), drift->t, &drift->fixed_path);
    json_out_close(json, '}');
}

static void put_local_level(struct json_out *json, const struct drift_optimum *best)
{
    json_part_open(json, S("locallevel"));
    json_part_number(json, S("log_s2"), log(best->noise));
    json_part_number(json, S("log_q"), log(best->variances.level));
    json_part_number(json, S("s2"), best->noise);
    json_part_number(json, S("q"), best->variances.level);
    json_part_number(json, S("diffuse_logLik"), best->likelihood);
    json_out_close(json, '}');
}

static void put_checks(struct json_out *json, const struct contingency_parts *parts)
{
    const struct contingency_checks *checks = parts->checks;
    if (checks->optima) {
        put_optimum(json, S("reml"), parts->fit, &checks->reml);
        put_optimum(json, S("ml"), parts->fit, &checks->ml);
        put_t_interval(json, parts->fit, &checks->reml);
    }
    if (checks->drift.fitted) put_drift(json, &checks->drift);
    if (checks->level) put_local_level(json, &checks->local_level);
}

void contingency_parts_put(struct json_out *json, const struct contingency_parts *parts)
{
    const struct contingency *fit = parts->fit;
    json_part_int(json, S("n"), fit->n);
    json_part_int(json, S("offered"), fit->offered);
    put_left_out(json, parts->gated);
    if (parts->checks) put_checks(json, parts);
    if (fit->shares_known) put_shares(json, &fit->shares);
    if (fit->fitted) put_posterior(json, fit);
    if (parts->lag.fitted) put_lag(json, &parts->lag);
    if (parts->trend->drawn) put_path(json, S("trend"), parts->trend->t, &parts->trend->path);
}
