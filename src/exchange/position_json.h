/* position_json.h - `insight position --json`: a position path as JSON.
 *
 * Floor 3. Names, and the numbers behind them, are those of the reference calculation
 * (tests/oracle/01_questionnaire.json); every estimate has the members of estimate_json.h besides.
 *
 *     {"insight":"position","lo":0,"hi":4,
 *      "person":[{"date":"2026-11-22",
 *                 "S":{"scored":true,"value":2.25,"n":12,...,"facets":{"S1":{...},...},...},
 *                 "C":{...},
 *                 "region":{"high_high":0.73,...},"region_with_middle":{...},
 *                 "named":["grounded-and-close","leaning-on-others"],"sure":false,
 *                 "answered":24,"acquiescence":-0.17,"longstring":3,"flags":[]}],
 *      "change":{"1_2":{"S":{...},"C":{...}}},
 *      "trend":{"S":{"first":1,"previous":1,"last":2,"confirmed":false,"value":...},"C":{...}}}
 *
 * Times count from 1. A time's verdicts are those of its change since the first scored one.
 * `region` and what follows from it are left out where an axis is not scored. `change` has all
 * pairs of up to 12 times; of more, each time with the first and with the one before. `trend` is
 * the change from the first to the last time at which the axis was scored. Each time takes up to
 * 12 KiB.
 */
#ifndef POSITION_JSON_H
#define POSITION_JSON_H

#include "json_out.h"
#include "position_path.h"

void position_json_put(struct json_out *json, const struct position_path *path);

#endif
