/* bare_fair_test.h - moments of a fair test from a bare table: `insight helps --from FILE`.
 *
 * Floor 2. A row for each moment, in any order:
 *
 *     t_days,prob,suggested,pre,post          prob: the coin's chance, above 0 and below 1
 *     0.973,0.5,0,29,42                       post is empty or NA where nobody looked again
 *
 * Without t_days, `datetime` says when (RFC 3339); without a column prob the coin was even. Rows
 * without suggested or pre are left out and counted.
 */
#ifndef BARE_FAIR_TEST_H
#define BARE_FAIR_TEST_H

#include "bare.h"
#include "fair_test.h"

/* Ratings lie between `lo` and `hi`. False, with problems and `out` untouched, when a column is
 * missing or a cell holds something else. Lives in `arena`. */
bool bare_fair_test_read(const struct bare_table *table, double lo, double hi, struct arena *arena,
                         struct fair_moments *out, struct problems *problems);

#endif
