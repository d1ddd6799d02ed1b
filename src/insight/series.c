#include "series.h"

#include "query.h"
#include "str.h"

static void add_record(struct series_point *point, const struct record *record, str field)
{
    const struct value *value = record_value(record, field);
    if (!value) return;
    double number = (double)value->number;
    point->value += (number - point->value) / ++point->n;
    if (record_number(record, S("late"), 0) == 1)
        point->late++;
    else
        point->timely += (number - point->timely) / (point->n - point->late);
}

static void summarise(struct series *series)
{
    size_t gap = 0;
    for (size_t i = 0; i < series->count; i++) {
        const struct series_point *point = &series->points[i];
        if (point->n == 0) {
            gap++;
            continue;
        }
        bool first = series->logged++ == 0;
        if (!first && gap > series->longest_gap) series->longest_gap = gap;
        if (first || point->value < series->lo) series->lo = point->value;
        if (first || point->value > series->hi) series->hi = point->value;
        gap = 0;
    }
}

struct series series_of_notebook(struct notebook *nb, str field, day since, day until,
                                 struct arena *arena)
{
    const struct kind *weather = kind_find(S("weather"));
    const struct field *described = kind_field(weather, field);
    CHECK(described && described->type == FIELD_INT);
    struct series series = {.since = since};
    if (until < since) return series;
    series.count = (size_t)(until - since) + 1;
    struct series_point *points = NEW(arena, struct series_point, series.count);

    struct query query = query_all();
    query.kind = weather;
    query.since = since;
    query.until = until;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena scratch = *arena; /* what a record takes is free again after it */
        struct record record;
        if (notebook_read(entry, &scratch, &record))
            add_record(&points[entry_day(entry) - since], &record, field);
    }
    series.points = points;
    summarise(&series);
    return series;
}
