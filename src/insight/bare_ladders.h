/* bare_ladders.h - times of doing a step from a bare table: `insight ladders --from FILE`.
 *
 * Floor 2. In any order; expected and felt 0 to 10, empty or NA where they were not said:
 *
 *     t_days,ladder,expected,felt          ladder by its name in docs/RECORDS.md (step.ladder);
 *     3,solitude,6,4                       without the column all are of the ladder `other`
 */
#ifndef BARE_LADDERS_H
#define BARE_LADDERS_H

#include "bare.h"
#include "ladders.h"

/* False, with problems and `out` untouched, when a column is missing or a cell holds something
 * else. Lives in `arena`. */
bool bare_ladders_read(const struct bare_table *table, struct arena *arena,
                       struct ladders_rows *out, struct problems *problems);

#endif
