#include "dyad_json.h"

#include <math.h>

#include "bare_dyad.h"
#include "dyad.h"
#include "estimate_json.h"
#include "json_part.h"
#include "special.h"

/* What an answer is made of. */
struct dyad_parts {
    struct bare_dyad from;
    struct dyad dyad;
    enum car1_result apim_result;
    struct apim apim;
};

/* Those of the reference calculation. */
static const double fixed_phi[4] = {0.3, 0.15, 0.1, 0.3}, fixed_factor[3] = {12, 4, 12};
static const double fixed_mean[2] = {55, 60};
static const struct ou_pair fixed_pair = {
    .drift = {{{1.1, -0.5}, {-0.2, 1.3}}},
    .stationary = {{{220, 70}, {70, 260}}},
    .mean = {56, 60},
    .noise_variance = 25,
};

static void put_list(struct json_out *json, str name, const double *numbers, size_t count)
{
    json_out_key(json, name);
    json_out_open(json, '[');
    for (size_t i = 0; i < count; i++) json_out_number(json, numbers[i]);
    json_out_close(json, ']');
}

/* By columns, as R writes a matrix. */
static void put_matrix(struct json_out *json, str name, const struct matrix2 *m)
{
    const double by_column[4] = {m->at[0][0], m->at[1][0], m->at[0][1], m->at[1][1]};
    put_list(json, name, by_column, 4);
}

static void put_eigen(struct json_out *json, const struct matrix2 *m)
{
    struct eigen2 eigen = matrix2_eigen(*m);
    put_list(json, S("eigen_mod"), eigen.modulus, 2);
    put_list(json, S("eigen_arg"), eigen.angle, 2);
}

static void put_pairs(struct json_out *json, const struct var1_pairs *pairs)
{
    const struct var1_equation *a = &pairs->equations[0], *b = &pairs->equations[1];
    double t[2] = {a->coefficients[2] / a->errors[2], b->coefficients[1] / b->errors[1]}, p[2];
    for (size_t k = 0; k < 2; k++)
        p[k] = 2 * special_t_lower(-fabs(t[k]), (double)pairs->count - 3);
    json_part_open(json, S("ols"));
    put_list(json, S("a_on_1_a_b"), a->coefficients, 3);
    put_list(json, S("a_se"), a->errors, 3);
    put_list(json, S("b_on_1_a_b"), b->coefficients, 3);
    put_list(json, S("b_se"), b->errors, 3);
    put_matrix(json, S("resid_cov"), &pairs->residual);
    json_part_number(json, S("resid_cor"), pairs->residual_correlation);
    put_eigen(json, &pairs->phi);
    put_list(json, S("partner_t"), t, 2);
    put_list(json, S("partner_p"), p, 2);
    json_out_close(json, '}');
}

static void put_fit(struct json_out *json, const struct var1_fit *fit)
{
    const struct matrix2 *phi = &fit->parameters.phi, *errors = &fit->errors;
    json_part_open(json, S("ml_missing"));
    json_part_number(json, S("logLik"), fit->likelihood);
    json_part_number(json, S("Phi_aa"), phi->at[0][0]);
    json_part_number(json, S("Phi_ab"), phi->at[0][1]);
    json_part_number(json, S("Phi_ba"), phi->at[1][0]);
    json_part_number(json, S("Phi_bb"), phi->at[1][1]);
    json_part_open(json, S("se"));
    json_part_number(json, S("aa"), errors->at[0][0]);
    json_part_number(json, S("ba"), errors->at[1][0]);
    json_part_number(json, S("ab"), errors->at[0][1]);
    json_part_number(json, S("bb"), errors->at[1][1]);
    json_out_close(json, '}');
    put_matrix(json, S("Q"), &fit->parameters.innovation);
    json_part_number(json, S("innov_cor"), fit->innovation_correlation);
    put_list(json, S("mu"), fit->parameters.mean, 2);
    put_eigen(json, phi);
    json_out_close(json, '}');
}

static void put_fixed(struct json_out *json, const struct bare_dyad *from)
{
    double a = fixed_factor[0], cross = fixed_factor[1], b = fixed_factor[2], likelihood;
    struct var1_parameters fixed = {
        .phi = {{{fixed_phi[0], fixed_phi[1]}, {fixed_phi[2], fixed_phi[3]}}},
        .innovation = {{{a * a, a * cross}, {a * cross, cross * cross + b * b}}},
        .mean = {fixed_mean[0], fixed_mean[1]},
    };
    if (!var1_likelihood(from->days, from->day_count, &fixed, &likelihood)) return;
    json_part_open(json, S("fixedpar_logLik"));
    put_list(json, S("Phi_rowwise"), fixed_phi, 4);
    put_list(json, S("Q_chol_lower"), fixed_factor, 3);
    put_list(json, S("mu"), fixed_mean, 2);
    json_part_number(json, S("logLik"), likelihood);
    json_out_close(json, '}');
}

static void put_null(struct json_out *json, str name, const struct shift_null *null)
{
    json_part_open(json, name);
    json_part_int(json, S("shifts"), (int64_t)null->shifts);
    json_part_number(json, S("p"), null->p);
    json_out_close(json, '}');
}

static void put_days(struct json_out *json, const struct dyad_parts *parts)
{
    const struct dyad *d = &parts->dyad;
    json_part_int(json, S("n_days"), (int64_t)d->days);
    json_part_int(json, S("n_both"), d->shared);
    json_part_int(json, S("n_consecutive_pairs"), (int64_t)d->pairs.count);
    if (d->same_day_known) json_part_number(json, S("same_day_cor"), d->same_day);
    if (d->change_known) json_part_number(json, S("diff_cor"), d->change);
    if (d->pairs_result == VAR1_FITTED) put_pairs(json, &d->pairs);
    if (d->fit_result == VAR1_FITTED) put_fit(json, &d->fit);
    if (parts->from.layout == BARE_DYAD_DAYS) put_fixed(json, &parts->from);
    if (d->together.known) put_list(json, S("memory"), d->memory, 2);
    if (d->together_null_known) put_null(json, S("together_null"), &d->together_null);
    if (d->next_day_null_known) put_null(json, S("next_day_null"), &d->next_day_null);
    if (d->label == DYAD_NO_LABEL) return;
    json_out_key(json, S("label"));
    json_out_text(json, dyad_label_name(d->label));
    if (d->period_days > 0) json_part_number(json, S("period_days"), d->period_days);
}

static void put_separate(struct json_out *json, const struct apim *apim, size_t who)
{
    static const str columns[APIM_COLUMN_COUNT] = {STR_INIT("i"), STR_INIT("own"), STR_INIT("par")};
    const struct apim_equation *e = &apim->separate[who];
    json_part_open(json, who == 0 ? S("a") : S("b"));
    json_part_open(json, S("coef"));
    for (size_t j = 0; j < APIM_COLUMN_COUNT; j++)
        json_part_number(json, columns[j], e->coefficients[j]);
    json_out_close(json, '}');
    put_list(json, S("se"), e->errors, APIM_COLUMN_COUNT);
    json_part_number(json, S("phi"), apim->phi[who]);
    json_part_number(json, S("sigma"), e->sigma);
    json_part_number(json, S("logLik"), apim->likelihood[who]);
    json_out_close(json, '}');
}

static void put_common(struct json_out *json, const struct apim *apim)
{
    static const str names[APIM_COLUMN_COUNT][2] = {
        {STR_INIT("pa"), STR_INIT("pb")},
        {STR_INIT("pa:own"), STR_INIT("pb:own")},
        {STR_INIT("pa:par"), STR_INIT("pb:par")},
    };
    json_part_open(json, S("gls_common_phi"));
    json_part_open(json, S("coef"));
    for (size_t j = 0; j < APIM_COLUMN_COUNT; j++)
        for (size_t k = 0; k < 2; k++)
            json_part_number(json, names[j][k], apim->common[k].coefficients[j]);
    json_out_close(json, '}');
    json_part_open(json, S("se"));
    for (size_t j = 0; j < APIM_COLUMN_COUNT; j++)
        for (size_t k = 0; k < 2; k++)
            json_part_number(json, names[j][k], apim->common[k].errors[j]);
    json_out_close(json, '}');
    json_part_number(json, S("phi"), apim->common_phi);
    json_part_number(json, S("sigma_a"), apim->common[0].sigma);
    json_part_number(json, S("sd_ratio_b"), apim->common[1].sigma / apim->common[0].sigma);
    json_part_number(json, S("logLik"), apim->common_likelihood);
    json_out_close(json, '}');
}

static void put_apim(struct json_out *json, const struct dyad_parts *parts)
{
    json_part_int(json, S("n"), (int64_t)parts->from.stress.count);
    if (parts->apim_result != CAR1_FITTED) return;
    put_common(json, &parts->apim);
    json_part_open(json, S("separate"));
    for (size_t k = 0; k < 2; k++) put_separate(json, &parts->apim, k);
    json_out_close(json, '}');
    json_part_number(json, S("residual_cor_whitened"), parts->apim.residual_correlation);
}

static void put_rows(struct json_out *json, str name, struct matrix2 m)
{
    const double by_row[4] = {m.at[0][0], m.at[0][1], m.at[1][0], m.at[1][1]};
    put_list(json, name, by_row, 4);
}

static void put_moments(struct json_out *json, const struct bare_dyad *from)
{
    double likelihood, diffusion[2];
    if (!ou_pair_likelihood(&fixed_pair, from->moments, from->moment_count, &likelihood)) return;
    ou_pair_diffusion(&fixed_pair, diffusion);
    put_rows(json, S("A_rowwise"), fixed_pair.drift);
    put_rows(json, S("S"), fixed_pair.stationary);
    put_list(json, S("mu"), fixed_pair.mean, 2);
    json_part_number(json, S("noise_var"), fixed_pair.noise_variance);
    json_part_number(json, S("logLik"), likelihood);
    put_rows(json, S("Phi_1day_rowwise"), ou_pair_over(&fixed_pair, 1));
    put_list(json, S("lyapunov_psd_check"), diffusion, 2);
}

static void put_parts(struct json_out *json, const void *of)
{
    const struct dyad_parts *parts = of;
    put_days(json, parts);
    if (parts->from.layout == BARE_DYAD_STRESS) put_apim(json, parts);
    if (parts->from.layout == BARE_DYAD_MOMENTS) put_moments(json, &parts->from);
}

static void add_numbers(const struct dyad *dyad, struct insight_answer *out)
{
    insight_answer_add(out, S("together"), &dyad->together);
    insight_answer_add(out, S("next_day"), &dyad->next_day);
}

/* No notebook shares a day with another one yet: the same answer on either side of the gate. */
static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    (void)nb, (void)as_of;
    struct dyad nothing = dyad_of(NULL, 0, *arena);
    add_numbers(&nothing, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct dyad_parts *parts = NEW(arena, struct dyad_parts, 1);
    if (!bare_dyad_read(input->table, arena, &parts->from, problems)) return false;
    parts->dyad = dyad_of(parts->from.days, parts->from.day_count, *arena);
    if (parts->from.layout == BARE_DYAD_STRESS)
        parts->apim_result = apim_of(&parts->from.stress, *arena, &parts->apim);
    add_numbers(&parts->dyad, out);
    out->put_parts = put_parts;
    out->parts = parts;
    return true;
}

const struct insight insight_dyad = {
    .name = STR_INIT("dyad"),
    .page = STR_INIT(""),
    .gated = true,
    .of_notebook = of_notebook,
    .of_table = of_table,
};
