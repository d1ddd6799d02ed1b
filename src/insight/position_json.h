/* position_json.h - `insight position --json`: a position path as JSON.
 *
 * Floor 2. Names, and the numbers behind them, are those of the reference calculation
 * (tests/oracle/01_questionnaire.json); every estimate has the members of estimate_put_json
 * besides. Six significant digits.
 *
 *     {"insight":"position","lo":0,"hi":4,"middle":2,
 *      "person":[{"date":"2026-11-22",
 *                 "S":{"scored":true,"value":2.25,"n":12,...,"facets":{"S1":{...},...},...},
 *                 "C":{...},
 *                 "region":{"high_high":0.73,...},"region_with_middle":{...},
 *                 "named":["grounded-and-close","leaning-on-others"],"sure":false,
 *                 "acquiescence":-0.17,"longstring":3,"flags":[]}],
 *      "change":{"1_2":{"S":{...},"C":{...}}},
 *      "trend":{"S":{"first":1,"previous":1,"last":2,"confirmed":false,"verdict":...},"C":{...}}}
 *
 * Times count from 1. The verdict of a time is that of its change since the first scored one.
 * `region` and what follows from it are left out where an axis is not scored. `change` has all
 * pairs of up to 12 times; of more, each time with the first and with the one before.
 */
#ifndef POSITION_JSON_H
#define POSITION_JSON_H

#include "buf.h"
#include "position_path.h"

void position_json_put(struct buf *out, const struct position_path *path);

#endif
