#include "bare_ladders.h"

#include <math.h>

#include "bare_number.h"
#include "sort.h"

struct columns {
    ptrdiff_t ladder;
    size_t expected, felt;
    struct bare_time when;
};

static bool find_columns(const struct bare_table *table, struct columns *out, struct arena *arena,
                         struct problems *problems)
{
    out->ladder = bare_column(table, S("ladder"));
    return bare_need_time(table, &out->when, arena, problems) &&
           bare_need_column(table, S("expected"), &out->expected, arena, problems) &&
           bare_need_column(table, S("felt"), &out->felt, arena, problems);
}

static bool read_ladder(const struct bare_table *table, size_t row, ptrdiff_t column, size_t *out,
                        struct arena *arena, struct problems *problems)
{
    const struct field *ladders = kind_field(kind_find(S("step")), S("ladder"));
    str name = column == BARE_NO_COLUMN ? S("other") : bare_cell(table, row, (size_t)column);
    *out = field_option_number(ladders, name);
    return *out > 0 || bare_refuse_cell(table, row, (size_t)column, N("the name of a ladder"),
                                        arena, problems);
}

static bool read_scale(const struct bare_table *table, size_t row, size_t column, int *out,
                       struct arena *arena, struct problems *problems)
{
    int64_t number = LADDER_UNKNOWN;
    if (!bare_missing(bare_cell(table, row, column)) &&
        !bare_read_int(table, row, column, 0, 10, &number, arena, problems))
        return false;
    *out = (int)number;
    return true;
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct ladders_row *rows = context;
    return rows[a].t < rows[b].t;
}

bool bare_ladders_read(const struct bare_table *table, struct arena *arena,
                       struct ladders_rows *out, struct problems *problems)
{
    struct columns at;
    if (!find_columns(table, &at, arena, problems)) return false;
    struct ladders_row *read = NEW(arena, struct ladders_row, table->row_count);
    struct ladders_row *rows = NEW(arena, struct ladders_row, table->row_count);
    uint32_t *order = NEW(arena, uint32_t, table->row_count);
    for (size_t row = 0; row < table->row_count; row++) {
        order[row] = (uint32_t)row;
        if (!bare_read_time(table, row, &at.when, &read[row].t, arena, problems) ||
            !read_ladder(table, row, at.ladder, &read[row].number, arena, problems) ||
            !read_scale(table, row, at.expected, &read[row].expected, arena, problems) ||
            !read_scale(table, row, at.felt, &read[row].felt, arena, problems))
            return false;
    }
    sort_uint32(order, table->row_count, is_before, read, *arena);
    for (size_t i = 0; i < table->row_count; i++) rows[i] = read[order[i]];
    *out = (struct ladders_rows){rows, table->row_count, INFINITY};
    return true;
}
