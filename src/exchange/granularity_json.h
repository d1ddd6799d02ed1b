/* granularity_json.h - the insight `granularity`: how feelings were told apart.
 *
 * Floor 3. Names of the reference calculation (`granularity` and `words` of
 * tests/oracle/02_dynamics.json). Of a table of words:
 *
 *     {"insight":"granularity","numbers":{"words":{...}},"N":120,"S_obs":20,"shannon":2.9,
 *      "hill1":18.3,"hill2":16.9,"miller_madow":...,"basharin_var":...,"hill1_ci90":[..],
 *      "chao1":20,"chao_shannon":...,"rarefied_to_20":...,"rarefied_se":...,
 *      "good_turing_coverage":0.99}
 *
 * of strengths {"numbers":{"differentiation":{...}},"n":60,"k":5,"MS_occasion":...,"ICC":{...},...}
 * and of a notebook the latest month with words as above, and "months", each with its first day.
 */
#ifndef GRANULARITY_JSON_H
#define GRANULARITY_JSON_H

#include "granularity.h"
#include "insights.h"

extern const struct insight insight_granularity;

#endif
