/* recovery_json.h - the insight `recovery`: how long dips last, and low evenings that were solid.
 *
 * Floor 3. Names of the reference calculation (`recovery` of tests/oracle/02_dynamics.json):
 *
 *     {"insight":"recovery","numbers":{"dip":{...},"low_and_yet_solid":{...}},
 *      "rule":"dip: y < median - 1*MAD(1.4826); ...","median_y":51,"mad":17.8,"n_dips":3,
 *      "n_back":2,"km_median_days":5.51,"km_median_lo95":5.00,"km_median_hi95":null,
 *      "times":[2.01,5.00,6.03],"surv":[1,0.5,0],"n_risk":[3,2,1]}
 */
#ifndef RECOVERY_JSON_H
#define RECOVERY_JSON_H

#include "insights.h"
#include "lows.h"

extern const struct insight insight_recovery;

#endif
