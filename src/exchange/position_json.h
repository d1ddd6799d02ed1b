/* position_json.h - the insight `position`: where someone stands on both axes, time by time.
 *
 * Floor 3. Names, and the numbers behind them, are those of the reference calculation
 * (tests/oracle/01_questionnaire.json); every estimate has the members of estimate_json.h besides.
 *
 *     {"insight":"position","numbers":{"S":{...},"C":{...},"S_change":{...},"C_change":{...}},
 *      "lo":0,"hi":4,
 *      "person":[{"date":"2026-11-22",
 *                 "S":{"scored":true,"value":2.25,"n":12,...,"facets":{"S1":{...},...},...},
 *                 "C":{...},
 *                 "region":{"high_high":0.73,...},"region_with_middle":{...},
 *                 "named":["grounded-and-close","leaning-on-others"],"sure":false,
 *                 "answered":24,"acquiescence":-0.17,"longstring":3,"flags":[]}],
 *      "change":{"1_2":{"S":{...},"C":{...}}},
 *      "trend":{"S":{"first":1,"previous":1,"last":2,"confirmed":false,"value":...},"C":{...}},
 *      "levels":{"S":{"times":[1,2,3,5],"level":[1.9,2,2.1,2.2],"lo90":[...],"hi90":[...]}}}
 *
 * Times count from 1. A time's verdicts are those of its change since the first scored one.
 * `region` and what follows from it are left out where an axis is not scored. `change` has all
 * pairs of up to 12 times; of more, each time with the first and with the one before. `trend` is
 * the change from the first to the last time at which the axis was scored. `numbers` are the last
 * time and the trend. Each time takes up to
 * 12 KiB.
 *
 * `levels` follow from the fourth scored time on (position_level.h), "within_person"
 * (position_group_json.h) from eight complete times on, "rci_jacobson_truax" where a group was
 * named to compare with. A table of people, which has a column `person`, is answered by
 * position_group_json.h instead.
 */
#ifndef POSITION_JSON_H
#define POSITION_JSON_H

#include "insights.h"
#include "position_path.h"

/* The answer borrows `path`; the rest lives in `arena`. `input` may be NULL. */
void position_answer(const struct position_path *path, const struct insight_input *input,
                     struct arena *arena, struct insight_answer *out);

extern const struct insight insight_position;

#endif
