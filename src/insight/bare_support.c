#include "bare_support.h"

#include <math.h>

#include "bare_number.h"
#include "sort.h"
#include "str.h"

struct columns {
    size_t person, direction;
    ptrdiff_t weight;
    struct bare_time when;
};

/* Who is named so far. */
struct names {
    str *all;
    size_t count;
};

static bool name_place(const struct bare_table *table, size_t row, size_t column,
                       struct names *names, uint32_t *out, struct arena *arena,
                       struct problems *problems)
{
    str name = bare_cell(table, row, column);
    size_t at = 0;
    while (at < names->count && !str_equal(names->all[at], name)) at++;
    if (at == SUPPORT_PEOPLE_MAX)
        return bare_refuse_cell(table, row, column, N("at most 64 different people"), arena,
                                problems);
    if (at == names->count) names->all[names->count++] = name;
    *out = (uint32_t)at;
    return true;
}

static bool read_circle(const struct bare_table *circle, struct names *names, struct arena *arena,
                        struct problems *problems)
{
    size_t column;
    uint32_t place;
    if (!circle) return true;
    if (!bare_need_column(circle, S("person"), &column, arena, problems)) return false;
    for (size_t row = 0; row < circle->row_count; row++)
        if (!bare_missing(bare_cell(circle, row, column)) &&
            !name_place(circle, row, column, names, &place, arena, problems))
            return false;
    return true;
}

static bool find_columns(const struct bare_table *table, struct columns *out, struct arena *arena,
                         struct problems *problems)
{
    out->weight = bare_column(table, S("weight"));
    return bare_need_time(table, &out->when, arena, problems) &&
           bare_need_column(table, S("person"), &out->person, arena, problems) &&
           bare_need_column(table, S("direction"), &out->direction, arena, problems);
}

static bool read_direction(const struct bare_table *table, size_t row, size_t column, bool *given,
                           struct arena *arena, struct problems *problems)
{
    str direction = bare_cell(table, row, column);
    *given = str_equal(direction, S("given"));
    return *given || str_equal(direction, S("received")) ||
           bare_refuse_cell(table, row, column, N("given or received"), arena, problems);
}

static bool read_weight(const struct bare_table *table, size_t row, ptrdiff_t column, int *out,
                        struct arena *arena, struct problems *problems)
{
    int64_t weight = 1;
    if (column != BARE_NO_COLUMN && !bare_missing(bare_cell(table, row, (size_t)column)) &&
        !bare_read_int(table, row, (size_t)column, 1, 3, &weight, arena, problems))
        return false;
    *out = (int)weight;
    return true;
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct support_row *rows = context;
    return rows[a].t < rows[b].t;
}

bool bare_support_read(const struct bare_table *table, const struct bare_table *circle,
                       struct arena *arena, struct support_rows *out, struct problems *problems)
{
    struct columns at;
    struct names names = {.all = NEW(arena, str, SUPPORT_PEOPLE_MAX)};
    if (!find_columns(table, &at, arena, problems) ||
        !read_circle(circle, &names, arena, problems))
        return false;
    struct support_row *read = NEW(arena, struct support_row, table->row_count);
    uint32_t *order = NEW(arena, uint32_t, table->row_count);
    size_t count = 0;
    for (size_t row = 0; row < table->row_count; row++) {
        struct support_row *r = &read[count];
        if (bare_missing(bare_cell(table, row, at.person)) ||
            bare_missing(bare_cell(table, row, at.direction)))
            continue;
        *r = (struct support_row){.fit = SUPPORT_UNKNOWN, .matched = SUPPORT_UNKNOWN};
        if (!bare_read_time(table, row, &at.when, &r->t, arena, problems) ||
            !name_place(table, row, at.person, &names, &r->person, arena, problems) ||
            !read_direction(table, row, at.direction, &r->given, arena, problems) ||
            !read_weight(table, row, at.weight, &r->weight, arena, problems))
            return false;
        order[count] = (uint32_t)count;
        count++;
    }
    sort_uint32(order, count, is_before, read, *arena);
    struct support_row *rows = NEW(arena, struct support_row, count);
    for (size_t i = 0; i < count; i++) rows[i] = read[order[i]];
    *out = (struct support_rows){rows, count, names.all, names.count, INFINITY};
    return true;
}
