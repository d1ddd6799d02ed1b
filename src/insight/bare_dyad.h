/* bare_dyad.h - two people's days from a bare table: `insight dyad --from FILE`.
 *
 * Floor 2. Three layouts, told apart by their columns:
 *
 *     day,mood_a,mood_b                            a day each; day is a number or YYYY-MM-DD
 *     t_days,stress_a,stress_b,mood_a,mood_b       both on the same evenings
 *     t_days,partner,mood                          moments of either; partner is a or b
 *
 * Empty cells are missing. Without t_days (or day) a column `datetime` says when (RFC 3339). Rows
 * come in any order. All three are read as days too; several moods of one day count as their mean.
 */
#ifndef BARE_DYAD_H
#define BARE_DYAD_H

#include "apim.h"
#include "bare.h"
#include "ou_pair.h"
#include "var1.h"

enum bare_dyad_layout { BARE_DYAD_DAYS, BARE_DYAD_STRESS, BARE_DYAD_MOMENTS };

struct bare_dyad {
    enum bare_dyad_layout layout;
    const struct var1_day *days; /* from the first to the last */
    size_t day_count;
    struct apim_rows stress;           /* complete rows of that layout, by time */
    const struct ou_pair_row *moments; /* of that layout, by time */
    size_t moment_count;
};

/* False, with problems and `out` untouched, when a column is missing, a cell holds something else,
 * two rows with stress are of one moment, or the days span more than a century. Lives in
 * `arena`. */
bool bare_dyad_read(const struct bare_table *table, struct arena *arena, struct bare_dyad *out,
                    struct problems *problems);

#endif
