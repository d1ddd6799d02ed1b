/* bare.h - a bare table of numbers from a CSV file, for `insight NAME --from FILE.csv`.
 *
 * Floor 2. Works on bytes in memory: a host reads the file. There is no notebook and no person
 * here.
 *
 * The file is RFC 4180: a header line with the columns' names, then one line for each row, cells
 * parted by commas, quoted where they hold a comma, a quote (doubled) or a line end. "\n" and
 * "\r\n" both end a line; a byte order mark and empty lines are passed over. Empty cells and NA are
 * missing.
 *
 *     day,mood
 *     2026-11-21,3
 *     2026-11-22,                          a row whose mood is missing
 *
 * Columns are found by name; those that nobody asks for are ignored. Problems name the line and the
 * column, never what stands in a cell.
 */
#ifndef BARE_H
#define BARE_H

#include "arena.h"
#include "base.h"
#include "day.h"
#include "draft.h"

struct bare_table {
    size_t row_count, column_count;
    const str *names; /* column_count, each once and not empty */
    const str *cells; /* row_count * column_count, row by row, white space trimmed, unquoted */
    const uint32_t *lines; /* row_count: where in the file a row begins, from 1 */
};

enum { BARE_NO_COLUMN = -1 };

/* False, with one problem and `out` untouched, when there is no header, a name is empty or stands
 * twice, a row has another number of cells than the header, a quote is not closed, the text is no
 * UTF-8, or a limit is passed. Cells point into `bytes` or `arena`, which needs up to 24 times the
 * bytes and 64 KiB. */
bool bare_parse(str bytes, struct arena *arena, struct bare_table *out, struct problems *problems);

/* The place of the column called `name`, or BARE_NO_COLUMN. */
ptrdiff_t bare_column(const struct bare_table *table, str name);

/* As bare_column, but a missing one is a problem. */
bool bare_need_column(const struct bare_table *table, str name, size_t *out, struct arena *arena,
                      struct problems *problems);

str bare_cell(const struct bare_table *table, size_t row, size_t column);

/* True for an empty cell and for NA. */
bool bare_missing(str cell);

/* A whole number lo..hi; a problem when the cell holds anything else. */
bool bare_read_int(const struct bare_table *table, size_t row, size_t column, int64_t lo,
                   int64_t hi, int64_t *out, struct arena *arena, struct problems *problems);

/* A day, YYYY-MM-DD. */
bool bare_read_day(const struct bare_table *table, size_t row, size_t column, day *out,
                   struct arena *arena, struct problems *problems);

/* Adds "Line 3: mood takes ALLOWED." and is false, for readers of other types. */
bool bare_refuse_cell(const struct bare_table *table, size_t row, size_t column, str allowed,
                      struct arena *arena, struct problems *problems);

#endif
