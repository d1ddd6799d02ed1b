#include "position_group_json.h"

#include "estimate_json.h"
#include "json_part.h"
#include "orthant.h"

static void put_items(struct json_out *json, str name, const bool *known, const double *numbers,
                      size_t count)
{
    json_part_open_list(json, name);
    for (size_t i = 0; i < count; i++)
        if (known[i])
            json_out_number(json, numbers[i]);
        else
            json_out_null(json);
    json_out_close(json, ']');
}

static void put_axis(struct json_out *json, const struct position_group_axis *axis)
{
    const struct reliability *r = &axis->reliability;
    json_part_int(json, S("n_complete"), (int64_t)r->count);
    json_part_int(json, S("k"), (int64_t)r->items);
    if (axis->result != RELIABILITY_FOUND) return;
    json_part_number(json, S("alpha"), r->alpha);
    if (r->items_vary) json_part_number(json, S("std_alpha"), r->standard);
    json_part_pair(json, S("alpha_feldt95"), r->lo95, r->hi95);
    if (r->omega_known) json_part_number(json, S("omega_1factor_ML"), r->omega);
    if (r->stratified_known) json_part_number(json, S("stratified_alpha"), r->stratified);
    json_part_number(json, S("sd_mean_score"), r->sd);
    json_part_number(json, S("sem_alpha"), reliability_error(r->sd, r->alpha));
    if (r->stratified_known)
        json_part_number(json, S("sem_strat"), reliability_error(r->sd, r->stratified));
    put_items(json, S("item_rest_r"), r->rest_known, r->rest, r->items);
    put_items(json, S("alpha_if_dropped"), r->dropped_known, r->dropped, r->items);
    json_part_number(json, S("avg_conditional_abs_SEM"), r->conditional_error);
    json_part_number(json, S("rci_critical_change_mean_score_95"),
                     reliability_critical_change(r->sd, r->alpha));
}

/* The examples of the reference calculation. */
static void put_orthants(struct json_out *json)
{
    static const double correlations[] = {-0.5, 0, 0.3, 0.8};
    static const double mean[] = {2.3, 1.8}, error[] = {0.2, 0.25}, cut = 2;
    json_part_open_list(json, S("bvn_upper_orthant"));
    for (size_t i = 0; i < COUNT(correlations); i++) {
        json_out_open(json, '{');
        json_part_pair(json, S("m"), mean[0], mean[1]);
        json_part_pair(json, S("se"), error[0], error[1]);
        json_part_number(json, S("rho"), correlations[i]);
        json_part_pair(json, S("cut"), cut, cut);
        json_part_number(
            json, S("p_hh"),
            orthant_upper((cut - mean[0]) / error[0], (cut - mean[1]) / error[1], correlations[i]));
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
}

void position_group_json_put(struct json_out *json, const struct position_group *group)
{
    json_part_int(json, S("people"), (int64_t)group->people);
    json_part_open(json, S("group"));
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        json_part_open(json, position_axis_name((enum axis)a));
        put_axis(json, &group->axes[a]);
        json_out_close(json, '}');
    }
    json_out_close(json, '}');
    put_orthants(json);
}

void position_group_json_put_within(struct json_out *json, const bool known[AXIS_COUNT],
                                    const struct reliability within[AXIS_COUNT])
{
    if (!known[AXIS_STEADINESS] && !known[AXIS_CONNECTION]) return;
    json_part_open(json, S("within_person"));
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        if (!known[a]) continue;
        json_part_open(json, position_axis_name((enum axis)a));
        json_part_int(json, S("times"), (int64_t)within[a].count);
        json_part_number(json, S("R_C"), within[a].alpha);
        json_part_pair(json, S("feldt95"), within[a].lo95, within[a].hi95);
        json_out_close(json, '}');
    }
    json_out_close(json, '}');
}
