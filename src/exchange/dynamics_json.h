/* dynamics_json.h - the insight `dynamics`: level, swing and how long it carries over.
 *
 * Floor 3. Names of the reference calculations (tests/oracle/02_dynamics.json, 02b_ou_noise.json);
 * parts hold whatever can be fitted, but no half-life below 60 values:
 *
 *     {"insight":"dynamics",
 *      "numbers":{"level":{"value":53.8,"n":185,"lo":50.8,"hi":56.7,...},"swing":{...},
 *                 "half_life":{...},"away_from_floor":{...}},
 *      "n":185,"span_days":223.9,"median_dt":1.01,"mean_raw":53.9,"mean_of_day_means":53.9,
 *      "n_days":185,"median":53,"sd_raw":14.1,"sd_max_given_mean":49.9,"relative_sd":0.28,
 *      "share_at_floor":0,"share_at_ceiling":0,"mssd_all":...,"rmssd_all":...,
 *      "n_pairs_1.5d":155,"rmssd_gap_le_1.5d":...,"masd_lambda_0.5":...,"masd_lambda_1":...,
 *      "von_neumann":1.05,"level_if_missing_low":51.2,"level_if_missing_high":56.9,
 *      "one_step_skill":0.26,
 *      "car1_reml":{"mu":...,"se_mu":...,"sigma":...,"phi":...,"half_life_days":...,
 *                   "logLik":...,"phi_ci95_profile":[..],"phi_ci90_profile":[..],
 *                   "n_eff_mean":...,"at_bound":false,"model_rmssd_1day":...},
 *      "car1_ml":{...},"car1_reml_detrended":{"coef":{"mu":...,"per30d":...},"se":[..],...},
 *      "car1_posterior_uniform_phi":{"phi":{...},"half_life_days":{...},"coef":{"mu":{...}}},
 *      "ou_nugget_reml_nlme":{"range_days":...,"phi":...,"nugget":...,...},
 *      "fixed_parameters":[{"phi":0.5,"noise_share":0.2,"ll":...,"mu":...,"s2":...,"se":...},..],
 *      "reml":{"phi":...,"noise_share":...,"half_life_days":...,"logLik":...},
 *      "posterior_uniform_50x25":{"phi":{...},"noise_share":{...},"half_life":{...}},
 *      "log_s2":3.49,"log_q":0.948,"s2":32.8,"q":2.58,"diffuse_logLik":-511.9}
 *
 * The last line is the level that wanders beneath noise (local_level.h, 03_contingency.json's
 * locallevel), likeliest variances, up to 1,000 values too.
 *
 * The models with noise are fitted from 60 values to 1,000: with fewer they say little, with more
 * the 50 by 25 cells of the reference are too wide, and `half_life` has narrower ones of its own.
 */
#ifndef DYNAMICS_JSON_H
#define DYNAMICS_JSON_H

#include "dynamics.h"
#include "insights.h"

extern const struct insight insight_dynamics;

#endif
