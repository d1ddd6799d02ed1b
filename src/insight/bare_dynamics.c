#include "bare_dynamics.h"

#include <math.h>

#include "bare_number.h"
#include "buf.h"
#include "number.h"
#include "sort.h"

/* In days. */
static const double one_moment = 15.0 / 1440;

struct columns {
    size_t value;
    ptrdiff_t solid; /* BARE_NO_COLUMN: there is none */
    bool by_day;     /* whole days in `day` */
    struct bare_time time;
};

struct answer {
    double t, value, solid; /* solid below 0: not said */
};

static bool find_columns(const struct bare_table *table, struct columns *out, struct arena *arena,
                         struct problems *problems)
{
    bool timed = bare_column(table, S("t_days")) != BARE_NO_COLUMN ||
                 bare_column(table, S("datetime")) != BARE_NO_COLUMN;
    bool mood = bare_column(table, S("valence")) == BARE_NO_COLUMN &&
                bare_column(table, S("mood")) != BARE_NO_COLUMN;
    out->by_day = !timed && bare_column(table, S("day")) != BARE_NO_COLUMN;
    out->solid = bare_column(table, S("solid"));
    if (out->by_day) out->time = (struct bare_time){.column = (size_t)bare_column(table, S("day"))};
    return (out->by_day || bare_need_time(table, &out->time, arena, problems)) &&
           bare_need_column(table, mood ? S("mood") : S("valence"), &out->value, arena, problems);
}

static bool read_answer(const struct bare_table *table, size_t row, const struct columns *columns,
                        double lo, double hi, struct answer *out, struct arena *arena,
                        struct problems *problems)
{
    out->solid = -1;
    if (!bare_read_number(table, row, columns->value, lo, hi, &out->value, arena, problems) ||
        !bare_read_time(table, row, &columns->time, &out->t, arena, problems))
        return false;
    if (columns->solid == BARE_NO_COLUMN ||
        bare_missing(bare_cell(table, row, (size_t)columns->solid)))
        return true;
    return bare_read_number(table, row, (size_t)columns->solid, 0, 10, &out->solid, arena,
                            problems);
}

static bool is_earlier(uint32_t a, uint32_t b, const void *context)
{
    const struct answer *answers = context;
    return answers[a].t < answers[b].t;
}

/* Those of one moment as one: their means, in the places from `at` on. */
static size_t merge(const struct answer *answers, const uint32_t *order, size_t count, double *t,
                    double *y, double *solid)
{
    size_t moments = 0;
    for (size_t i = 0, end; i < count; i = end) {
        double start = answers[order[i]].t, values = 0, solids = 0, solid_count = 0;
        for (end = i; end < count && (end == i || answers[order[end]].t - start < one_moment);
             end++) {
            const struct answer *answer = &answers[order[end]];
            values += answer->value;
            if (answer->solid < 0) continue;
            solids += answer->solid;
            solid_count += 1;
        }
        t[moments] = start;
        y[moments] = values / (double)(end - i);
        solid[moments++] = solid_count > 0 ? solids / solid_count : -1;
    }
    return moments;
}

bool bare_dynamics_read(const struct bare_table *table, double lo, double hi, struct arena *arena,
                        struct lows_rows *out, struct problems *problems)
{
    struct columns columns;
    CHECK(lo < hi);
    if (!find_columns(table, &columns, arena, problems)) return false;
    size_t rows = table->row_count, count = 0;
    double *t = NEW(arena, double, rows), *y = NEW(arena, double, rows);
    double *solid = NEW(arena, double, rows);
    struct answer *answers = NEW(arena, struct answer, rows);
    uint32_t *order = NEW(arena, uint32_t, rows);
    for (size_t row = 0; row < rows; row++) {
        if (bare_missing(bare_cell(table, row, columns.value))) continue;
        if (!read_answer(table, row, &columns, lo, hi, &answers[count], arena, problems))
            return false;
        order[count] = (uint32_t)count;
        count++;
    }
    sort_uint32(order, count, is_earlier, answers, *arena);
    size_t moments = merge(answers, order, count, t, y, solid);
    *out = (struct lows_rows){.mood = {.t = t,
                                       .y = y,
                                       .count = moments,
                                       .lo = lo,
                                       .hi = hi,
                                       .look_until = INFINITY},
                              .solid = solid};
    return true;
}
