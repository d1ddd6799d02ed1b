/* bare_contingency.h - evenings from a bare table: `insight contingency --from FILE`.
 *
 * Floor 2. A row for each evening, in any order; columns by name, whichever are there:
 *
 *     when        t_days, else datetime (RFC 3339), else day (a number or YYYY-MM-DD)
 *     outcomes    solid, mood, or valence
 *     partner     partner_mood, conflict, contact
 *     others      sleep_h or slept_min, exercise or moved_min, weekend, stress
 *
 * Empty cells and NA are missing. Rows within a quarter of an hour are one, with the mean of what
 * stands in them.
 */
#ifndef BARE_CONTINGENCY_H
#define BARE_CONTINGENCY_H

#include "bare.h"
#include "contingency.h"

/* False, with problems and `out` untouched, when no column says when, none is an outcome, or a cell
 * holds something else. Lives in `arena`. */
bool bare_contingency_read(const struct bare_table *table, struct arena *arena,
                           struct contingency_rows *out, struct problems *problems);

#endif
