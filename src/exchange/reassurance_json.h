/* reassurance_json.h - `insight reassurance --json`: wishes to be reassured, as JSON.
 *
 * Floor 3. Names of the parts, and the numbers behind them, are those of the reference calculation
 * (tests/oracle/04_reassurance.json); each stands there as soon as its model can be fitted:
 *
 *     "n":140,"openly":3,"unsaid":2,"late":1,
 *     "counts":{"n_days":96,"total":110,"coef":[...],"se_quasi":[...],...},
 *     "urge_to_act":{"threshold":5,"sought":40,"urges":79,"jeffreys_q05_50_95":[...]},
 *     "act_model":{...},"km":{"waited":{...},"sought":{...}},"logrank_chisq":6.42675,
 *     "cox_breslow":{...},"settled_within_3h_by_urge_band":{...},"mh_table":[...],"halves":{...}
 *
 * The numbers are those of reassurance.h, by the same names. Takes up to 16 KiB.
 */
#ifndef REASSURANCE_JSON_H
#define REASSURANCE_JSON_H

#include "insights.h"
#include "reassurance.h"

extern const struct insight insight_reassurance;

/* The answer that says all of it; borrows `reassurance`. */
void reassurance_answer(const struct reassurance *reassurance, struct insight_answer *out);

#endif
