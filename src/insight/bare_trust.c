#include "bare_trust.h"

#include <math.h>

#include "number.h"
#include "sort.h"

struct columns {
    size_t own, confidence, good, when;
    bool datetime; /* `when` holds moments, not days */
};

static bool find_columns(const struct bare_table *table, struct columns *out, struct arena *arena,
                         struct problems *problems)
{
    ptrdiff_t days = bare_column(table, S("t_days"));
    out->datetime = days == BARE_NO_COLUMN && bare_column(table, S("datetime")) != BARE_NO_COLUMN;
    return bare_need_column(table, out->datetime ? S("datetime") : S("t_days"), &out->when, arena,
                            problems) &&
           bare_need_column(table, S("own"), &out->own, arena, problems) &&
           bare_need_column(table, S("confidence"), &out->confidence, arena, problems) &&
           bare_need_column(table, S("outcome_good"), &out->good, arena, problems);
}

static bool read_number(const struct bare_table *table, size_t row, size_t column, double lo,
                        double hi, str allowed, double *out, struct arena *arena,
                        struct problems *problems)
{
    double number;
    if (!number_parse(bare_cell(table, row, column), &number) || !(number >= lo && number <= hi))
        return bare_refuse_cell(table, row, column, allowed, arena, problems);
    *out = number;
    return true;
}

static bool read_when(const struct bare_table *table, size_t row, const struct columns *columns,
                      double *out, struct arena *arena, struct problems *problems)
{
    enum { DAY_MS = 86400000 };
    struct moment moment;
    if (!columns->datetime)
        return read_number(table, row, columns->when, -1e6, 1e6, N("a number of days"), out, arena,
                           problems);
    if (!moment_parse(bare_cell(table, row, columns->when), 0, &moment))
        return bare_refuse_cell(table, row, columns->when, N("a moment, 2026-11-21T21:30:00Z"),
                                arena, problems);
    *out = (double)moment.utc_ms / DAY_MS;
    return true;
}

static bool read_row(const struct bare_table *table, size_t row, const struct columns *columns,
                     struct self_trust_row *out, struct arena *arena, struct problems *problems)
{
    int64_t own, good;
    *out = (struct self_trust_row){.confidence = -1};
    if (!bare_read_int(table, row, columns->own, 0, 1, &own, arena, problems) ||
        !bare_read_int(table, row, columns->good, 0, 1, &good, arena, problems) ||
        !read_when(table, row, columns, &out->day, arena, problems))
        return false;
    out->way = own ? SELF_TRUST_OWN : SELF_TRUST_ADVISED;
    out->good = good != 0;
    return bare_missing(bare_cell(table, row, columns->confidence)) ||
           read_number(table, row, columns->confidence, 0, 1, N("a number from 0 to 1"),
                       &out->confidence, arena, problems);
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct self_trust_row *rows = context;
    return rows[a].day < rows[b].day;
}

bool bare_trust_read(const struct bare_table *table, struct arena *arena,
                     struct self_trust_rows *out, struct problems *problems)
{
    struct columns columns;
    if (!find_columns(table, &columns, arena, problems)) return false;
    struct self_trust_row *read = NEW(arena, struct self_trust_row, table->row_count);
    uint32_t *order = NEW(arena, uint32_t, table->row_count);
    size_t count = 0;
    for (size_t row = 0; row < table->row_count; row++) {
        if (bare_missing(bare_cell(table, row, columns.own)) ||
            bare_missing(bare_cell(table, row, columns.good)))
            continue;
        if (!read_row(table, row, &columns, &read[count], arena, problems)) return false;
        order[count] = (uint32_t)count;
        count++;
    }
    sort_uint32(order, count, is_before, read, *arena);
    struct self_trust_row *rows = NEW(arena, struct self_trust_row, count);
    for (size_t i = 0; i < count; i++) rows[i] = read[order[i]];
    *out = (struct self_trust_rows){.rows = rows, .count = count, .made = (int32_t)count};
    return true;
}
