#include "bare_dyad.h"

#include <math.h>

#include "day.h"
#include "limits.h"
#include "number.h"
#include "sort.h"
#include "str.h"

enum { CELL_COUNT = 4, MOOD_A = 0, MOOD_B = 1, STRESS_A = 2, STRESS_B = 3 };

struct columns {
    enum bare_dyad_layout layout;
    size_t when;
    bool moments; /* `when` holds moments, not days */
    size_t cells[CELL_COUNT], cell_count;
    size_t partner;
};

/* One row; what is missing is not seen. */
struct row {
    double t;
    double cell[CELL_COUNT];
    bool seen[CELL_COUNT];
};

static bool find_when(const struct bare_table *table, struct columns *out, struct arena *arena,
                      struct problems *problems)
{
    str name = S("day");
    if (bare_column(table, name) == BARE_NO_COLUMN) name = S("t_days");
    out->moments = bare_column(table, name) == BARE_NO_COLUMN &&
                   bare_column(table, S("datetime")) != BARE_NO_COLUMN;
    return bare_need_column(table, out->moments ? S("datetime") : name, &out->when, arena,
                            problems);
}

static bool find_columns(const struct bare_table *table, struct columns *out, struct arena *arena,
                         struct problems *problems)
{
    static const str names[CELL_COUNT] = {STR_INIT("mood_a"), STR_INIT("mood_b"),
                                          STR_INIT("stress_a"), STR_INIT("stress_b")};
    if (!find_when(table, out, arena, problems)) return false;
    if (bare_column(table, S("partner")) != BARE_NO_COLUMN) {
        out->layout = BARE_DYAD_MOMENTS;
        out->cell_count = 1;
        return bare_need_column(table, S("partner"), &out->partner, arena, problems) &&
               bare_need_column(table, S("mood"), &out->cells[0], arena, problems);
    }
    bool stress = bare_column(table, names[STRESS_A]) != BARE_NO_COLUMN;
    out->layout = stress ? BARE_DYAD_STRESS : BARE_DYAD_DAYS;
    out->cell_count = stress ? CELL_COUNT : 2;
    for (size_t c = 0; c < out->cell_count; c++)
        if (!bare_need_column(table, names[c], &out->cells[c], arena, problems)) return false;
    return true;
}

static bool read_number(const struct bare_table *table, size_t row, size_t column, double *out,
                        struct arena *arena, struct problems *problems)
{
    static const double size_max = 1e6;
    double number;
    if (!number_parse(bare_cell(table, row, column), &number) || !(fabs(number) <= size_max))
        return bare_refuse_cell(table, row, column, N("a number from -1000000 to 1000000"), arena,
                                problems);
    *out = number;
    return true;
}

static bool read_when(const struct bare_table *table, size_t row, const struct columns *columns,
                      double *out, struct arena *arena, struct problems *problems)
{
    enum { DAY_MS = 86400000 };
    struct moment moment;
    day date;
    str cell = bare_cell(table, row, columns->when);
    if (day_parse(cell, &date)) {
        *out = date;
        return true;
    }
    if (!columns->moments) return read_number(table, row, columns->when, out, arena, problems);
    if (!moment_parse(cell, 0, &moment))
        return bare_refuse_cell(table, row, columns->when, N("a moment, 2026-11-21T21:30:00Z"),
                                arena, problems);
    *out = (double)moment.utc_ms / DAY_MS;
    return true;
}

static bool read_row(const struct bare_table *table, size_t row, const struct columns *columns,
                     struct row *out, struct arena *arena, struct problems *problems)
{
    size_t first = 0;
    *out = (struct row){0};
    if (!read_when(table, row, columns, &out->t, arena, problems)) return false;
    if (columns->layout == BARE_DYAD_MOMENTS) {
        str partner = bare_cell(table, row, columns->partner);
        if (str_equal(partner, S("b"))) first = MOOD_B;
        else if (!str_equal(partner, S("a")))
            return bare_refuse_cell(table, row, columns->partner, N("a or b"), arena, problems);
    }
    for (size_t c = 0; c < columns->cell_count; c++) {
        if (bare_missing(bare_cell(table, row, columns->cells[c]))) continue;
        if (!read_number(table, row, columns->cells[c], &out->cell[first + c], arena, problems))
            return false;
        out->seen[first + c] = true;
    }
    return true;
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct row *rows = context;
    return rows[a].t < rows[b].t;
}

/* The table's rows by time. */
static bool read_rows(const struct bare_table *table, const struct columns *columns,
                      struct arena *arena, struct row **out, struct problems *problems)
{
    struct row *read = NEW(arena, struct row, table->row_count);
    uint32_t *order = NEW(arena, uint32_t, table->row_count);
    for (size_t i = 0; i < table->row_count; i++) {
        if (!read_row(table, i, columns, &read[i], arena, problems)) return false;
        order[i] = (uint32_t)i;
    }
    sort_uint32(order, table->row_count, is_before, read, *arena);
    *out = NEW(arena, struct row, table->row_count);
    for (size_t i = 0; i < table->row_count; i++) (*out)[i] = read[order[i]];
    return true;
}

/* Means of each day, one after the other. False when they span more than a century. */
static bool gather_days(const struct row *rows, size_t count, struct arena *arena,
                        struct bare_dyad *out)
{
    if (count == 0) return true;
    double first = floor(rows[0].t), span = floor(rows[count - 1].t) - first + 1;
    if (span > BARE_DYAD_DAYS_MAX) return false;
    size_t day_count = (size_t)span;
    struct var1_day *days = NEW(arena, struct var1_day, day_count);
    struct arena scratch = *arena;
    double *times = NEW(&scratch, double, 2 * day_count);
    for (size_t i = 0; i < count; i++) {
        size_t at = (size_t)(floor(rows[i].t) - first);
        for (size_t k = 0; k < 2; k++) {
            if (!rows[i].seen[k]) continue;
            double n = times[2 * at + k] += 1;
            days[at].seen[k] = true;
            days[at].y[k] += (rows[i].cell[k] - days[at].y[k]) / n;
        }
    }
    out->days = days;
    out->day_count = day_count;
    return true;
}

static bool complete(const struct row *row)
{
    return row->seen[MOOD_A] && row->seen[MOOD_B] && row->seen[STRESS_A] && row->seen[STRESS_B];
}

/* False when two complete rows are of one moment. */
static bool gather_stress(const struct row *rows, size_t count, struct arena *arena,
                          struct apim_rows *out)
{
    double *t = NEW(arena, double, count), *cells[CELL_COUNT];
    size_t n = 0;
    for (size_t c = 0; c < CELL_COUNT; c++) cells[c] = NEW(arena, double, count);
    for (size_t i = 0; i < count; i++) {
        if (!complete(&rows[i])) continue;
        if (n > 0 && !(rows[i].t > t[n - 1])) return false;
        t[n] = rows[i].t;
        for (size_t c = 0; c < CELL_COUNT; c++) cells[c][n] = rows[i].cell[c];
        n++;
    }
    *out = (struct apim_rows){.count = n, .t = t, .stress = {cells[STRESS_A], cells[STRESS_B]},
                              .mood = {cells[MOOD_A], cells[MOOD_B]}};
    return true;
}

static void gather_moments(const struct row *rows, size_t count, struct arena *arena,
                           struct bare_dyad *out)
{
    struct ou_pair_row *moments = NEW(arena, struct ou_pair_row, count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < 2; k++)
            if (rows[i].seen[k])
                moments[out->moment_count++] =
                    (struct ou_pair_row){rows[i].t, rows[i].cell[k], k};
    out->moments = moments;
}

bool bare_dyad_read(const struct bare_table *table, struct arena *arena, struct bare_dyad *out,
                    struct problems *problems)
{
    struct columns columns = {0};
    struct row *rows;
    if (!find_columns(table, &columns, arena, problems)) return false;
    if (!read_rows(table, &columns, arena, &rows, problems)) return false;
    struct bare_dyad dyad = {.layout = columns.layout};
    str when = table->names[columns.when];
    if (!gather_days(rows, table->row_count, arena, &dyad)) {
        problem_add(problems, arena, when, N("The days span more than a hundred years."));
        return false;
    }
    if (dyad.layout == BARE_DYAD_STRESS &&
        !gather_stress(rows, table->row_count, arena, &dyad.stress)) {
        problem_add(problems, arena, when, N("Two rows are of the same moment."));
        return false;
    }
    if (dyad.layout == BARE_DYAD_MOMENTS) gather_moments(rows, table->row_count, arena, &dyad);
    *out = dyad;
    return true;
}
