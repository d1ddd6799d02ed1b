/* support_json.h - `insight support --json`: support that went to and fro, as JSON.
 *
 * Floor 3. Names are those of the reference calculations (tests/oracle/07_support.json,
 * 07b_support_dirichlet.json); what cannot be told of these counts is null or left out.
 *
 *     {"insight":"support","numbers":{"effective_supporters":{"value":2.2,...},
 *        "largest_share":{...},"given_share":{...},"fit":{...},"matched":{...}},
 *      "n":40,"received":{"N":22,"S":4,"H":0.75,"N1":2.12,"N2":1.61,"evenness":0.54,
 *        "H_miller_madow":0.82,"N1_ci90":[1.52,2.96],"max_share":0.77,
 *        "max_share_jeffreys90":[0.61,0.89],"gini_simpson_unbiased":0.4},"given":{...},
 *      "both":{...},"received_weighted_N1":1.86,"total_given":18,"total_received":22,
 *      "balance_total":-0.1,"by_person":[{"person":"mum","given":5,"received":3,"balance":0.25,
 *        "given_share_jeffreys90":[0.34,0.85],"p_more_given":0.76},...],
 *      "counts":[17,3,1,1,0,0,0,0],"K":8,"prior_each":0.125,"N1_mean":2.28,"q05":1.63,"q50":2.23,
 *      "q95":3.09}
 *
 * `counts` are of what was received, in the order in which the circle is listed.
 */
#ifndef SUPPORT_JSON_H
#define SUPPORT_JSON_H

#include "insights.h"

extern const struct insight insight_support;

#endif
