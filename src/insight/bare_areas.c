#include "bare_areas.h"

#include <math.h>

#include "bare_number.h"
#include "sort.h"

/* A year of hours in one row is more than enough. */
static const double hours_max = 8784;

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct areas_row *rows = context;
    return rows[a].t < rows[b].t;
}

static bool read_area(const struct bare_table *table, size_t row, size_t column, size_t *out,
                      struct arena *arena, struct problems *problems)
{
    const struct field *areas = kind_field(kind_find(S("hours")), S("area"));
    int64_t number = field_option_number(areas, bare_cell(table, row, column));
    if (number <= 0)
        return bare_refuse_cell(table, row, column, N("the name of an area of hours"), arena,
                                problems);
    *out = (size_t)number;
    return true;
}

bool bare_areas_read(const struct bare_table *table, struct arena *arena, struct areas_rows *out,
                     struct problems *problems)
{
    size_t area, hours, count = 0;
    struct bare_time when;
    bool timed = bare_column(table, S("t_days")) != BARE_NO_COLUMN ||
                 bare_column(table, S("datetime")) != BARE_NO_COLUMN;
    if (!bare_need_column(table, S("area"), &area, arena, problems) ||
        !bare_need_column(table, S("hours"), &hours, arena, problems) ||
        (timed && !bare_need_time(table, &when, arena, problems)))
        return false;
    struct areas_row *read = NEW(arena, struct areas_row, table->row_count);
    uint32_t *order = NEW(arena, uint32_t, table->row_count);
    for (size_t row = 0; row < table->row_count; row++) {
        struct areas_row *r = &read[count];
        double length;
        if (bare_missing(bare_cell(table, row, hours))) continue;
        if (!read_area(table, row, area, &r->number, arena, problems) ||
            !bare_read_number(table, row, hours, 0, hours_max, &length, arena, problems) ||
            (timed && !bare_read_time(table, row, &when, &r->t, arena, problems)))
            return false;
        r->minutes = length * 60;
        order[count] = (uint32_t)count;
        count++;
    }
    sort_uint32(order, count, is_before, read, *arena);
    struct areas_row *rows = NEW(arena, struct areas_row, count);
    for (size_t i = 0; i < count; i++) rows[i] = read[order[i]];
    double until = count > 0 ? floor(rows[count - 1].t) + 1 : 0;
    *out = (struct areas_rows){rows, count, until, INFINITY};
    return true;
}
