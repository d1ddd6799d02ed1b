/* bare_position.h - the questionnaire from bare tables: `insight position --from FILE --key FILE`.
 *
 * Floor 2.
 *
 * The key has a row for each item, in the order in which they were asked:
 *
 *     item,axis,facet,reverse          axis S or C; facet S1..S4, C1..C4; reverse 0 or 1
 *     q01,S,S1,0
 *
 * The answers have a row for each time, oldest first, with a column for each item of the key:
 *
 *     date,q01,q02,...                 raw answers 0..4; empty or NA where there is none
 *     2024-01-07,1,2,...
 *
 * or a row for each person of a group, once, with `person` (any name) in place of `date`.
 */
#ifndef BARE_POSITION_H
#define BARE_POSITION_H

#include "bare.h"
#include "position_group.h"
#include "position_path.h"

/* False, with problems and `out` untouched, when a column is missing, an item stands twice, there
 * are none or more than 64, or a cell holds something else. Lives in `arena`. */
bool bare_position_read_key(const struct bare_table *table, struct arena *arena,
                            struct position_key *out, struct problems *problems);

/* The same for the answers, at most POSITION_TIMES_MAX rows. Without a key file, `key` is
 * &position_key_own. */
bool bare_position_read_path(const struct bare_table *table, const struct position_key *key,
                             struct arena *arena, struct position_path *out,
                             struct problems *problems);

/* True for a table of people: a column `person` and none called `date`. */
bool bare_position_is_group(const struct bare_table *table);

/* As bare_position_read_path, for a group of at most RELIABILITY_ROW_COUNT_MAX people. */
bool bare_position_read_group(const struct bare_table *table, const struct position_key *key,
                              struct arena *arena, struct position_group *out,
                              struct problems *problems);

#endif
