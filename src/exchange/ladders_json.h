/* ladders_json.h - `insight ladders --json`: what was expected of steps, and what came, as JSON.
 *
 * Floor 3. Of each ladder that has a time, and of all together:
 *
 *     {"insight":"ladders","numbers":{"easier":{"value":0.75,"n":12,...},"difference":{...},
 *        "solitude_easier":{...},"solitude_difference":{...}},
 *      "all":{"times":14,"compared":12,"easier":9,"same":2,"harder":1,"expected_mean":5.5,
 *        "felt_mean":3.9},
 *      "by_ladder":[{"ladder":"solitude","times":9,...},...]}
 */
#ifndef LADDERS_JSON_H
#define LADDERS_JSON_H

#include "insights.h"

extern const struct insight insight_ladders;

#endif
