/* bare_support.h - support from a bare table: `insight support --from FILE [--key CIRCLE]`.
 *
 * Floor 2. A row for each time, in any order; rows without a person or a direction are passed over:
 *
 *     t_days,person,direction,weight          direction given or received; weight 1 to 3, empty or
 *     1.686,partner,given,3                   NA for 1, as where there is no such column
 *
 * The circle is everyone who is named. A second table with a column `person` lists those who belong
 * to it besides, first and in its order, since who gave nothing counts as well (dirichlet.h).
 */
#ifndef BARE_SUPPORT_H
#define BARE_SUPPORT_H

#include "bare.h"
#include "support.h"

/* False, with problems and `out` untouched, when a column is missing, a cell holds something else,
 * or there are more than SUPPORT_PEOPLE_MAX people. `circle` may be NULL. Lives in `arena`. */
bool bare_support_read(const struct bare_table *table, const struct bare_table *circle,
                       struct arena *arena, struct support_rows *out, struct problems *problems);

#endif
