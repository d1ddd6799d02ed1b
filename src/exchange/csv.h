/* csv.h - the records of one kind as a table (RFC 4180), without loss.
 *
 * Floor 3.
 *
 *     id,record,at,written,mood,energy,...,late,follows,version,erased,more
 *     0197...,weather,2026-11-21T21:30:00.000+01:00,...,2,,...,,,,,
 *
 * One row for each version; every field of the kind has its column, in its order; an empty cell is
 * a field that was not given. `record` is the kind. Lists stand as "a,b" with a comma within as
 * "\,". `more` holds, as JSON, what has no column: unknown and unknown_head as in jsonl.h, and
 * `foreign` as in incoming.h. Rows end in CRLF; cells with a comma, a quote or a line end are
 * quoted.
 *
 * Cells hold exactly what the record holds: a spreadsheet may take one that begins with "=" for a
 * formula.
 *
 * Reading takes columns in any order, LF as a row's end, and no `record` column when the caller
 * names the kind or only one kind has those columns. Columns that the kind does not have are kept
 * as unknown fields.
 */
#ifndef CSV_H
#define CSV_H

#include "incoming.h"
#include "notebook.h"

void csv_put_heads(struct buf *out, const struct kind *kind);

/* Writes one row; `record` is of a known kind. */
void csv_put(struct buf *out, const struct record *record, struct arena scratch);

/* The heads of a table that is read; row cells are matched to them by place. */
struct csv_table {
    str *heads;
    size_t count; /* 0 until the heads are read */
};

/* Cuts the first row off *rest, its end left away, with line ends within quotes kept. False when it
 * is not whole: no end in sight and not `at_end`. */
bool csv_cut_row(str *rest, bool at_end, str *row);

/* Reads the first row. False with a problem. */
bool csv_read_heads(struct csv_table *table, str row, struct arena *arena,
                    struct problems *problems);

/* Reads one row below the heads; `kind` is that of a table that does not say it, or NULL. False
 * with at least one problem. */
bool csv_read(const struct csv_table *table, const struct kind *kind, str row, struct arena *arena,
              struct incoming *out, struct problems *problems);

#endif
