/* bare_limits_kept.h - what became of boundaries and of things to say, from a bare table:
 * `insight limits --from FILE`.
 *
 * Floor 2. In any order; fear 0 to 10, empty or NA where it was not said:
 *
 *     t_days,what,fear          what held, bent, crossed, said, partly or kept-quiet; the column
 *     3,said,7                  fear may be missing
 */
#ifndef BARE_LIMITS_KEPT_H
#define BARE_LIMITS_KEPT_H

#include "bare.h"
#include "limits_kept.h"

/* False, with problems and `out` untouched, when a column is missing or a cell holds something
 * else. Lives in `arena`. */
bool bare_limits_kept_read(const struct bare_table *table, struct arena *arena,
                           struct limits_kept_rows *out, struct problems *problems);

#endif
