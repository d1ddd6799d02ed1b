#include "bare_limits_kept.h"

#include <math.h>

#include "bare_number.h"
#include "sort.h"
#include "str.h"

static bool read_what(const struct bare_table *table, size_t row, size_t column,
                      enum limits_kept_what *out, struct arena *arena, struct problems *problems)
{
    static const str names[LIMITS_KEPT_WHAT_COUNT] = {
        [LIMITS_KEPT_HELD] = STR_INIT("held"),       [LIMITS_KEPT_BENT] = STR_INIT("bent"),
        [LIMITS_KEPT_CROSSED] = STR_INIT("crossed"), [LIMITS_KEPT_SAID] = STR_INIT("said"),
        [LIMITS_KEPT_PARTLY] = STR_INIT("partly"),   [LIMITS_KEPT_UNSAID] = STR_INIT("kept-quiet"),
    };
    for (size_t i = 0; i < COUNT(names); i++) {
        if (!str_equal(bare_cell(table, row, column), names[i])) continue;
        *out = (enum limits_kept_what)i;
        return true;
    }
    return bare_refuse_cell(table, row, column,
                            N("held, bent, crossed, said, partly or kept-quiet"), arena, problems);
}

static bool read_fear(const struct bare_table *table, size_t row, ptrdiff_t column, int *out,
                      struct arena *arena, struct problems *problems)
{
    int64_t fear = LIMITS_KEPT_UNKNOWN;
    if (column != BARE_NO_COLUMN && !bare_missing(bare_cell(table, row, (size_t)column)) &&
        !bare_read_int(table, row, (size_t)column, 0, 10, &fear, arena, problems))
        return false;
    *out = (int)fear;
    return true;
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct limits_kept_row *rows = context;
    return rows[a].t < rows[b].t;
}

bool bare_limits_kept_read(const struct bare_table *table, struct arena *arena,
                           struct limits_kept_rows *out, struct problems *problems)
{
    size_t what;
    ptrdiff_t fear = bare_column(table, S("fear"));
    struct bare_time when;
    if (!bare_need_time(table, &when, arena, problems) ||
        !bare_need_column(table, S("what"), &what, arena, problems))
        return false;
    struct limits_kept_row *read = NEW(arena, struct limits_kept_row, table->row_count);
    struct limits_kept_row *rows = NEW(arena, struct limits_kept_row, table->row_count);
    uint32_t *order = NEW(arena, uint32_t, table->row_count);
    for (size_t row = 0; row < table->row_count; row++) {
        order[row] = (uint32_t)row;
        if (!bare_read_time(table, row, &when, &read[row].t, arena, problems) ||
            !read_what(table, row, what, &read[row].what, arena, problems) ||
            !read_fear(table, row, fear, &read[row].fear, arena, problems))
            return false;
    }
    sort_uint32(order, table->row_count, is_before, read, *arena);
    for (size_t i = 0; i < table->row_count; i++) rows[i] = read[order[i]];
    *out = (struct limits_kept_rows){rows, table->row_count, INFINITY};
    return true;
}
