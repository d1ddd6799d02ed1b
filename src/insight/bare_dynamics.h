/* bare_dynamics.h - a mood over time from a bare table: `insight dynamics --from`, and recovery.
 *
 * Floor 2. A row for each answer, in any order:
 *
 *     t_days,valence,solid           days from any beginning; a number within the scale; how solid,
 *     0.9,55,6                       0 to 10, where there is such a column
 *
 * `mood` does for `valence`; without t_days, `datetime` (RFC 3339) or `day` (a whole number) says
 * when. Rows without a value are passed over. Answers less than a quarter of an hour apart are one:
 * their mean, at the time of the first.
 */
#ifndef BARE_DYNAMICS_H
#define BARE_DYNAMICS_H

#include "bare.h"
#include "lows.h"

/* False, with problems and `out` untouched, when a column is missing or a cell holds something
 * else. lo < hi are the scale's ends. Lives in `arena`. */
bool bare_dynamics_read(const struct bare_table *table, double lo, double hi, struct arena *arena,
                        struct lows_rows *out, struct problems *problems);

#endif
