/* bare_areas.h - hours by area of life from a bare table: `insight areas --from FILE`.
 *
 * Floor 2. A row for each time an area had, in any order; rows without hours are passed
 * over:
 *
 *     area,hours,t_days         area by its name in docs/RECORDS.md; t_days or datetime
 *     work,42,0                 may be missing: then all of it is one week
 */
#ifndef BARE_AREAS_H
#define BARE_AREAS_H

#include "areas.h"
#include "bare.h"

/* False, with problems and `out` untouched, when a column is missing or a cell holds something
 * else. Lives in `arena`. */
bool bare_areas_read(const struct bare_table *table, struct arena *arena, struct areas_rows *out,
                     struct problems *problems);

#endif
