/* bare_trust.h - decisions from a bare table: `insight trust --from FILE`.
 *
 * Floor 2. A row for each reviewed decision, in any order:
 *
 *     t_days,own,confidence,outcome_good          own and outcome_good 0 or 1; confidence 0 to 1,
 *     5.463,0,0.6,1                               empty or NA where none was said
 *
 * Without t_days, `datetime` says when (RFC 3339). Rows without own or outcome_good are passed
 * over.
 */
#ifndef BARE_TRUST_H
#define BARE_TRUST_H

#include "bare.h"
#include "self_trust.h"

/* False, with problems and `out` untouched, when a column is missing or a cell holds something
 * else. Lives in `arena`. */
bool bare_trust_read(const struct bare_table *table, struct arena *arena,
                     struct self_trust_rows *out, struct problems *problems);

#endif
