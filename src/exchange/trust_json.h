/* trust_json.h - the insight `trust`: what decisions show.
 *
 * Floor 3. Names, and the numbers behind them, are those of the reference calculation
 * (tests/oracle/05_decisions.json); the numbers of a person, with what they still
 * need, are those in `numbers`:
 *
 *     {"insight":"trust",
 *      "numbers":{"over_confidence":{"value":-0.18625,"n":40,...},"brier":{...},"own_good":{...},
 *                 "advised_good":{...},"information_good":{...},"to_feel_sure_good":{...},
 *                 "difference":{...},"own_judgement":{...},"own_judgement_trend":{...}},
 *      "n":40,"made":52,"joint":3,
 *      "over_confidence":-0.18625,"over_confidence_t95":[-0.31,-0.06],
 *      "brier":0.18,"brier_se":0.03,"corp":{"MCB":0.07,"DSC":0.03,"UNC":0.14,"levels":[...],...},
 *      "murphy_by_distinct_value":{...},"spiegelhalter_z":-0.4,"spiegelhalter_p":0.68,
 *      "cox_recalibration":{...},"own":{"good":18,"n":23,"jeffreys90":[...]},"advised":{...},
 *      "diff":-0.1,"diff_newcombe95":[...],"p_own_better":0.21,"own_share_trend":{...}}
 *
 * Takes up to 16 KiB, and 100 bytes for each distinct confidence.
 */
#ifndef TRUST_JSON_H
#define TRUST_JSON_H

#include "insights.h"
#include "self_trust.h"

/* The answer borrows `trust`. */
void trust_answer(const struct self_trust *trust, struct insight_answer *out);

extern const struct insight insight_trust;

#endif
