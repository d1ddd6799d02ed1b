#include "dynamics.h"
#include "look_day.h"
#include "query.h"
#include "series.h"

struct dynamics_rows dynamics_rows_of_notebook(struct notebook *nb, str name, day since, day until,
                                               struct arena *arena)
{
    const struct field *field = kind_field(kind_find(S("weather")), name);
    struct series series = series_of_notebook(nb, name, since, until, arena);
    double *t = NEW(arena, double, series.logged), *y = NEW(arena, double, series.logged);
    size_t count = 0;
    for (size_t i = 0; i < series.count; i++) {
        const struct series_point *point = &series.points[i];
        if (point->n == point->late) continue;
        t[count] = (double)series.since + (double)i;
        y[count++] = point->timely;
    }
    return (struct dynamics_rows){.t = t,
                                  .y = y,
                                  .count = count,
                                  .lo = (double)field->lo,
                                  .hi = (double)field->hi,
                                  .look_until = look_day_end(until)};
}

day dynamics_first_day(struct notebook *nb, day until, struct arena scratch)
{
    struct query query = query_all();
    query.kind = kind_find(S("weather"));
    query.until = until;
    query.oldest_first = true;
    struct query_run run = query_start(nb, &query, scratch);
    const struct entry *first = query_next(&run);
    return first ? entry_day(first) : until;
}
