/* areas_json.h - `insight areas --json`: where the hours went, as JSON.
 *
 * Floor 3. Names are those of the reference calculation (tests/oracle/07_support.json, life_areas);
 * what concerns the partner is there only where the safety gate is open.
 *
 *     {"insight":"areas","numbers":{"effective_areas":{"value":3.4,"n":9,...},
 *        "partner_share":{...}},
 *      "weeks":9,"hours":{"work":42,"partner":20,...},"effective_areas":3.61,"hill2":2.72,
 *      "share_partner_of_non_work":0.56}
 */
#ifndef AREAS_JSON_H
#define AREAS_JSON_H

#include "insights.h"

extern const struct insight insight_areas;

#endif
