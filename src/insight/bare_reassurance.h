/* bare_reassurance.h - wishes to be reassured from bare tables: `insight reassurance --from FILE`.
 *
 * Floor 2. Two tables, told apart by their columns, either of them first and each of them alone:
 *
 *     day,seeks                             a row for each logged day: how often it was gone for
 *     t_days,urge,sought,hours,settled      a row for each episode: strength 0 to 10, gone for or
 *                                           waited with (1 or 0), hours until it had settled (1) or
 *                                           was last watched (0)
 *
 * Without t_days, `datetime` says when (RFC 3339). Rows with an empty cell are passed over.
 */
#ifndef BARE_REASSURANCE_H
#define BARE_REASSURANCE_H

#include "bare.h"
#include "reassurance.h"

/* `other` may be NULL. False, with problems and `out` untouched, when a column is missing, a cell
 * holds something else, or both are tables of one kind. Lives in `arena`. */
bool bare_reassurance_read(const struct bare_table *table, const struct bare_table *other,
                           struct arena *arena, struct reassurance_rows *out,
                           struct problems *problems);

#endif
