/* helps_json.h - the insight `helps`: practices as observed, and fair tests of them.
 *
 * Floor 3. From a bare table of moments it is one test, in the names of the reference calculation
 * (tests/oracle/06_mrt.json), whatever there is to fit; `numbers` waits for twelve outcomes:
 *
 *     {"insight":"helps",
 *      "numbers":{"effect":{"value":8.26,"n":12,"lo":-8.82,"hi":25.3,...}},
 *      "n":12,"n_suggested":5,"target_prob":0.5,"effect":8.26259,"se_HC0":6.01753,"se_HC2":...,
 *      "se_HC3":...,"df":8,"ci90_HC3_t":[-8.82,25.3],"p_gt_0_HC3_t":0.80,"unadjusted_diff":7.69,
 *      "coef":[42.6,0.49,0.25,8.26],"randomisation_p_exact_fixed_count":0.25,
 *      "randomisations":792,
 *      "arms":[{"moments":7,"followed":7},{"moments":5,"followed":5}],"left_out":0}
 *
 * `coef` lacks what never varies. From 20 outcomes on "randomisation_p" is of 10,000 drawn deals.
 * "bounds" stands there where more than a fifth of the ratings after are missing.
 *
 * From a notebook the numbers are NAME.next_check_in and NAME.before_after for each practice done,
 * and NAME.suggested for each tested; the parts are "practices", bare and drawn together, and
 * "tests", which holds an object as above for each, by its practice's name.
 */
#ifndef HELPS_JSON_H
#define HELPS_JSON_H

#include "fair_test.h"
#include "helps.h"
#include "insights.h"

extern const struct insight insight_helps;

#endif
