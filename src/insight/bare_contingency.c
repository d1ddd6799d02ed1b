#include "bare_contingency.h"

#include <math.h>

#include "bare_number.h"
#include "number.h"
#include "sort.h"
#include "str.h"

/* Closer than this is one moment: a quarter of an hour, in days. */
static const double one_moment = 15.0 / 1440;

static const struct {
    str name;
    enum contingency_block block;
} column_names[] = {
    {STR_INIT("partner_mood"), CONTINGENCY_PARTNER}, {STR_INIT("conflict"), CONTINGENCY_PARTNER},
    {STR_INIT("contact"), CONTINGENCY_PARTNER},      {STR_INIT("sleep_h"), CONTINGENCY_OTHER},
    {STR_INIT("slept_min"), CONTINGENCY_OTHER},      {STR_INIT("exercise"), CONTINGENCY_OTHER},
    {STR_INIT("moved_min"), CONTINGENCY_OTHER},      {STR_INIT("weekend"), CONTINGENCY_OTHER},
    {STR_INIT("stress"), CONTINGENCY_OTHER},
};

static const str outcome_names[] = {STR_INIT("solid"), STR_INIT("mood"), STR_INIT("valence")};

/* A column of the file as numbers. */
struct column {
    double *values;
    bool *known;
};

static bool read_column(const struct bare_table *table, size_t at, struct column *out,
                        struct arena *arena, struct problems *problems)
{
    static const double limit = 1e9;
    out->values = NEW(arena, double, table->row_count);
    out->known = NEW(arena, bool, table->row_count);
    for (size_t row = 0; row < table->row_count; row++) {
        str cell = bare_cell(table, row, at);
        double number;
        if (bare_missing(cell)) continue;
        if (!number_parse(cell, &number) || !(fabs(number) <= limit))
            return bare_refuse_cell(table, row, at, N("a number"), arena, problems);
        out->values[row] = number;
        out->known[row] = true;
    }
    return true;
}

static bool find_when(const struct bare_table *table, struct bare_time *out, struct arena *arena,
                      struct problems *problems)
{
    static const str names[] = {STR_INIT("t_days"), STR_INIT("datetime"), STR_INIT("day")};
    for (size_t i = 0; i < COUNT(names); i++) {
        ptrdiff_t at = bare_column(table, names[i]);
        if (at == BARE_NO_COLUMN) continue;
        *out = (struct bare_time){(size_t)at, i == 1};
        return true;
    }
    return bare_need_column(table, names[0], &out->column, arena, problems);
}

static bool read_when(const struct bare_table *table, size_t row, struct bare_time when,
                      double *out, struct arena *arena, struct problems *problems)
{
    day date;
    if (!when.datetime && day_parse(bare_cell(table, row, when.column), &date)) {
        *out = (double)date;
        return true;
    }
    return bare_read_time(table, row, &when, out, arena, problems);
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const double *t = context;
    return t[a] < t[b];
}

/* Which rows of the file go into which row, by time. */
struct order {
    const uint32_t *rows;  /* of the file, by time */
    const uint32_t *group; /* of each of them: the row that it becomes part of */
    size_t count, groups;
    const double *t; /* of each group: its first moment */
};

static struct order order_of(const double *t, size_t count, struct arena *arena)
{
    uint32_t *rows = NEW(arena, uint32_t, count), *group = NEW(arena, uint32_t, count);
    double *first = NEW(arena, double, count);
    for (size_t i = 0; i < count; i++) rows[i] = (uint32_t)i;
    sort_uint32(rows, count, is_before, t, *arena);
    size_t groups = 0;
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || t[rows[i]] - first[groups - 1] >= one_moment) first[groups++] = t[rows[i]];
        group[i] = (uint32_t)(groups - 1);
    }
    return (struct order){rows, group, count, groups, first};
}

static struct contingency_column ordered(str name, enum contingency_block block,
                                         const struct column *from, const struct order *order,
                                         struct arena *arena)
{
    double *values = NEW(arena, double, order->groups);
    bool *known = NEW(arena, bool, order->groups);
    int32_t *n = NEW(arena, int32_t, order->groups);
    for (size_t i = 0; i < order->count; i++) {
        uint32_t row = order->rows[i], group = order->group[i];
        if (!from->known[row]) continue;
        values[group] += (from->values[row] - values[group]) / ++n[group];
        known[group] = true;
    }
    return (struct contingency_column){name, block, values, known};
}

static bool read_columns(const struct bare_table *table, const struct order *order,
                         struct contingency_rows *rows, struct arena *arena,
                         struct problems *problems)
{
    struct column column;
    for (size_t j = 0; j < COUNT(column_names); j++) {
        ptrdiff_t at = bare_column(table, column_names[j].name);
        if (at == BARE_NO_COLUMN) continue;
        if (!read_column(table, (size_t)at, &column, arena, problems)) return false;
        rows->columns[rows->column_count++] =
            ordered(column_names[j].name, column_names[j].block, &column, order, arena);
    }
    for (size_t k = 0; k < COUNT(outcome_names); k++) {
        ptrdiff_t at = bare_column(table, outcome_names[k]);
        if (at == BARE_NO_COLUMN || rows->outcome_count == CONTINGENCY_OUTCOME_COUNT_MAX) continue;
        if (!read_column(table, (size_t)at, &column, arena, problems)) return false;
        rows->outcomes[rows->outcome_count++] =
            ordered(outcome_names[k], CONTINGENCY_OTHER, &column, order, arena);
    }
    size_t missing;
    return rows->outcome_count > 0 ||
           bare_need_column(table, outcome_names[0], &missing, arena, problems);
}

bool bare_contingency_read(const struct bare_table *table, struct arena *arena,
                           struct contingency_rows *out, struct problems *problems)
{
    struct bare_time when;
    if (!find_when(table, &when, arena, problems)) return false;
    double *t = NEW(arena, double, table->row_count);
    for (size_t row = 0; row < table->row_count; row++)
        if (!read_when(table, row, when, &t[row], arena, problems)) return false;
    struct order order = order_of(t, table->row_count, arena);
    struct contingency_rows rows = {.count = order.groups, .t = order.t};
    if (!read_columns(table, &order, &rows, arena, problems)) return false;
    *out = rows;
    return true;
}
