/* limits_kept_json.h - `insight limits --json`: what became of boundaries and of things to say.
 *
 * Floor 3.
 *
 *     {"insight":"limits","numbers":{"held":{"value":0.58,"n":12,...},"bent":{...},
 *        "crossed":{...},"needs_said":{...},"fear":{...}},
 *      "boundaries":{"came_up":12,"held":7,"bent":3,"crossed":2},
 *      "voice":{"wanted":20,"said":11,"partly":4,"unsaid":5}}
 */
#ifndef LIMITS_KEPT_JSON_H
#define LIMITS_KEPT_JSON_H

#include "insights.h"

extern const struct insight insight_limits;

#endif
