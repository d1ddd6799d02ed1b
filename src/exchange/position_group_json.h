/* position_group_json.h - how well the questionnaire's items agree, as members of an answer.
 *
 * Floor 3. Of a table of people:
 *
 *     "people":300,"group":{"S":{"n_complete":265,"k":12,"alpha":0.855709,"std_alpha":...,
 *                 "alpha_feldt95":[...],"omega_1factor_ML":...,"stratified_alpha":...,
 *                 "sd_mean_score":...,"sem_alpha":...,"sem_strat":...,"item_rest_r":[...],
 *                 "alpha_if_dropped":[...],"avg_conditional_abs_SEM":...,
 *                 "rci_critical_change_mean_score_95":...},"C":{...}},
 *     "bvn_upper_orthant":[{"m":[2.3,1.8],"se":[0.2,0.25],"rho":-0.5,"cut":[2,2],"p_hh":0.17},...]
 *
 * The last are worked examples: the chance that both axes are above their cuts when the errors of
 * the two go together, as they may where items are shared. Of one person over eight complete times:
 *
 *     "within_person":{"S":{"times":9,"R_C":0.81,"feldt95":[0.5,0.95]}}
 *
 * What is not known is left out, within lists null.
 */
#ifndef POSITION_GROUP_JSON_H
#define POSITION_GROUP_JSON_H

#include "json_out.h"
#include "position_group.h"

void position_group_json_put(struct json_out *json, const struct position_group *group);

/* Nothing where neither axis is known. `known` and `within` are by axis. */
void position_group_json_put_within(struct json_out *json, const bool known[AXIS_COUNT],
                                    const struct reliability within[AXIS_COUNT]);

#endif
