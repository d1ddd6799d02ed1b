/* bare_number.h - numbers and times out of a bare table, for whoever reads rows of an insight.
 *
 * Floor 2. A time stands in the column `t_days`, in days from any beginning, or else in `datetime`
 * (RFC 3339).
 *
 *     struct bare_time when;
 *     bare_need_time(&table, &when, arena, problems) &&
 *         bare_read_time(&table, row, &when, &days, arena, problems)
 */
#ifndef BARE_NUMBER_H
#define BARE_NUMBER_H

#include "bare.h"

/* A finite number lo..hi; a problem when the cell holds anything else. */
bool bare_read_number(const struct bare_table *table, size_t row, size_t column, double lo,
                      double hi, double *out, struct arena *arena, struct problems *problems);

/* The column that says when. */
struct bare_time {
    size_t column;
    bool datetime;
};

bool bare_need_time(const struct bare_table *table, struct bare_time *out, struct arena *arena,
                    struct problems *problems);

/* In days. */
bool bare_read_time(const struct bare_table *table, size_t row, const struct bare_time *time,
                    double *out, struct arena *arena, struct problems *problems);

#endif
