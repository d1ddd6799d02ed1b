#include "hours.h"

#include "query.h"
#include "str.h"

static void add_record(struct hours *hours, const struct record *record)
{
    int64_t number = record_number(record, S("area"), 0);
    CHECK(number >= 0 && number < HOURS_AREA_COUNT_MAX);
    struct hours_area *area = &hours->areas[number];
    int64_t minutes = record_number(record, S("minutes"), 0);
    area->minutes += minutes;
    area->n++;
    hours->n++;
    if (!record_value(record, S("wanted_min"))) return;
    area->wanted += record_number(record, S("wanted_min"), 0);
    area->had += minutes;
    area->n_wanted++;
}

struct hours hours_of_notebook(struct notebook *nb, day since, day until, struct arena scratch)
{
    struct hours hours = {.since = since, .until = until};
    struct query query = query_all();
    query.kind = kind_find(S("hours"));
    query.since = since;
    query.until = until;
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record record;
        if (notebook_read(entry, &room, &record)) add_record(&hours, &record);
    }
    return hours;
}
