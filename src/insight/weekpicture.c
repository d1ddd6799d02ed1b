#include "weekpicture.h"

#include "query.h"
#include "str.h"

static void add_weather(struct weekpicture *week, const struct record *record, day d)
{
    const struct value *company = record_value(record, S("company"));
    for (size_t i = 0; company && i < company->count; i++) {
        CHECK(company->numbers[i] < WEEKPICTURE_OPTION_COUNT_MAX);
        week->company[company->numbers[i]] |= (weekpicture_days)(1u << (d - week->since));
    }
}

static void add_urge(struct weekpicture_urges *urges, const struct record *record)
{
    int64_t response = record_number(record, S("response"), 0);
    CHECK(response >= 0 && response < WEEKPICTURE_OPTION_COUNT_MAX);
    urges->noted++;
    urges->by_response[response]++;
    str settled = record_text(record, S("settled"));
    if (str_equal(settled, S("yes")) || str_equal(settled, S("for-a-while")))
        urges->settled[response]++;
}

static void read_records(struct weekpicture *week, struct notebook *nb, struct arena scratch)
{
    const struct kind *weather = kind_find(S("weather")), *urge = kind_find(S("urge"));
    struct query query = query_all();
    query.since = week->since;
    query.until = week->until;
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch; /* what a record takes is free again after it */
        struct record record;
        bool is_weather = entry->kind_number == weather->number;
        if (!is_weather && entry->kind_number != urge->number) continue;
        if (!notebook_read(entry, &room, &record)) continue;
        if (is_weather) add_weather(week, &record, entry_day(entry));
        else add_urge(&week->urges, &record);
    }
}

struct weekpicture weekpicture_of_notebook(struct notebook *nb, day until, struct arena *arena)
{
    day since = until - (WEEK_DAYS - 1);
    struct weekpicture week = {
        .since = since,
        .until = until,
        .mood = series_of_notebook(nb, S("mood"), since, until, arena),
        .energy = series_of_notebook(nb, S("energy"), since, until, arena),
        .solid = series_of_notebook(nb, S("solid"), since, until, arena),
        .feelings = words_of_notebook(nb, S("feelings"), since, until, arena),
        .people = words_of_notebook(nb, S("with"), since, until, arena),
    };
    for (size_t i = 0; i < week.mood.count; i++) {
        const struct series_point *point = &week.mood.points[i];
        if (point->n > 0 && point->late == point->n) week.late++;
    }
    read_records(&week, nb, *arena);
    return week;
}

int weekpicture_count(weekpicture_days days)
{
    int count = 0;
    for (; days; days &= (weekpicture_days)(days - 1)) count++;
    return count;
}
