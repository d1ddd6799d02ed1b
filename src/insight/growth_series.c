#include "growth_series.h"

#include <math.h>

#include "bare_number.h"
#include "number.h"
#include "sort.h"

static bool is_earlier(uint32_t a, uint32_t b, const void *context)
{
    const double *t = context;
    return t[a] < t[b];
}

/* By rising time. Two rows of one moment become their mean. */
static void put_in_order(struct growth_series_rows *rows, const double *t, const double *y,
                         size_t count, struct arena *arena)
{
    uint32_t *order = NEW(arena, uint32_t, count);
    double *t_out = NEW(arena, double, count), *y_out = NEW(arena, double, count);
    for (size_t i = 0; i < count; i++) order[i] = (uint32_t)i;
    sort_uint32(order, count, is_earlier, t, *arena);
    size_t n = 0;
    double of_moment = 0;
    for (size_t i = 0; i < count; i++) {
        size_t at = order[i];
        if (n > 0 && t[at] <= t_out[n - 1]) {
            of_moment += 1;
            y_out[n - 1] += (y[at] - y_out[n - 1]) / of_moment;
        } else {
            of_moment = 1;
            t_out[n] = t[at];
            y_out[n++] = y[at];
        }
    }
    *rows = (struct growth_series_rows){t_out, y_out, n};
}

bool growth_series_read(const struct bare_table *table, struct arena *arena,
                        struct growth_series_rows *out, struct problems *problems)
{
    struct bare_time when;
    size_t value, count = 0;
    if (!bare_need_time(table, &when, arena, problems) ||
        !bare_need_column(table, S("valence"), &value, arena, problems))
        return false;
    double *t = NEW(arena, double, table->row_count), *y = NEW(arena, double, table->row_count);
    for (size_t i = 0; i < table->row_count; i++) {
        str cell = bare_cell(table, i, value);
        if (bare_missing(cell)) continue;
        if (!bare_read_time(table, i, &when, &t[count], arena, problems)) return false;
        if (!number_parse(cell, &y[count]))
            return bare_refuse_cell(table, i, value, N("a number"), arena, problems);
        count++;
    }
    put_in_order(out, t, y, count, arena);
    return true;
}

struct growth_block growth_block_of(const struct growth_series_rows *series, double width,
                                    struct arena scratch)
{
    struct thennow_rows rows = {.count = series->count, .t = series->t, .y = series->y};
    struct thennow_question question = {.until = HUGE_VAL, .width = width};
    struct growth_block block = {0};
    struct thennow_optimum best;
    if (!thennow_optimum_of(&rows, &question, scratch, &best)) return block;
    struct thennow_look look = thennow_look_at(&rows, &question, best.sigma, true, scratch);
    if (!look.known) return block;
    block = (struct growth_block){.fitted = true,
                                  .window_days = look.windows.width,
                                  .n_then = look.n_then,
                                  .n_now = look.n_now,
                                  .sigma_reml = best.sigma,
                                  .delta_reml = best.delta,
                                  .error_reml = best.error,
                                  .phi_reml = best.phi,
                                  .mean = look.delta,
                                  .q05 = look.lo,
                                  .q50 = best.median,
                                  .q95 = look.hi,
                                  .small = look.small,
                                  .same = look.same,
                                  .p_more = look.p_more,
                                  .p_less = look.p_less,
                                  .p_same = look.p_same};
    return block;
}
