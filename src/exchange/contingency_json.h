/* contingency_json.h - the insight `contingency`: what moved with what.
 *
 * Floor 3. `numbers` has for each outcome (solid and mood; of a table: those that it holds)
 *
 *     OUTCOME_partner_mood OUTCOME_conflict OUTCOME_contact   slopes, in steps of the outcome
 *     OUTCOME_share                                             0..1
 *     OUTCOME_next_day                                          slope of partner_mood a day later
 *     OUTCOME_apart OUTCOME_with_contact OUTCOME_contact_difference
 *     OUTCOME_swing_apart OUTCOME_swing_with_contact
 *     OUTCOME_slope_change                                      of the main slope, then to now
 *
 * The verdict of the main slope is that of its change. Beside them stand the model's parts: at the
 * top where there is one outcome, under "outcomes" by name where there are two, in the names of the
 * reference calculation (tests/oracle/03_contingency.json): n, offered, left_out, reml, ml,
 * t95_partner_mood, share_plugin, share_adjusted, partner_block_F, partner_block_p, ncp_ci90,
 * share_ci90_by_ncp, posterior_flat, lagged, tvp. Those parts are of all columns that differ at
 * all, gates or not; a notebook's are of the columns that count and leave out what is there only
 * to be held against other software (ml, profiles, tvp). A table of nothing but an outcome has its
 * `locallevel`.
 */
#ifndef CONTINGENCY_JSON_H
#define CONTINGENCY_JSON_H

#include "insights.h"

extern const struct insight insight_contingency;

#endif
