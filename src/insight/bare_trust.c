#include "bare_trust.h"

#include <math.h>

#include "bare_number.h"
#include "sort.h"

struct columns {
    size_t own, confidence, good;
    struct bare_time when;
};

static bool find_columns(const struct bare_table *table, struct columns *out, struct arena *arena,
                         struct problems *problems)
{
    return bare_need_time(table, &out->when, arena, problems) &&
           bare_need_column(table, S("own"), &out->own, arena, problems) &&
           bare_need_column(table, S("confidence"), &out->confidence, arena, problems) &&
           bare_need_column(table, S("outcome_good"), &out->good, arena, problems);
}

static bool read_row(const struct bare_table *table, size_t row, const struct columns *columns,
                     struct self_trust_row *out, struct arena *arena, struct problems *problems)
{
    int64_t own, good;
    *out = (struct self_trust_row){.confidence = -1};
    if (!bare_read_int(table, row, columns->own, 0, 1, &own, arena, problems) ||
        !bare_read_int(table, row, columns->good, 0, 1, &good, arena, problems) ||
        !bare_read_time(table, row, &columns->when, &out->day, arena, problems))
        return false;
    out->way = own ? SELF_TRUST_OWN : SELF_TRUST_ADVISED;
    out->good = good != 0;
    return bare_missing(bare_cell(table, row, columns->confidence)) ||
           bare_read_number(table, row, columns->confidence, 0, 1, &out->confidence, arena,
                            problems);
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
    *out = (struct self_trust_rows){
        .rows = rows, .count = count, .made = (int32_t)count, .look_until = INFINITY};
    return true;
}
