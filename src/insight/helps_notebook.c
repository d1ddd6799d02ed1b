/* Practices done and the evenings around them, out of a notebook's records. */
#include "helps.h"
#include "query.h"
#include "str.h"

enum { UNRATED = -1 };

/* An evening as its check-ins add up. */
struct evenings {
    double *days, *moods;
    int64_t *last_ms; /* when its last check-in was */
    size_t count;
};

static struct query query_of(str kind, day since, day until)
{
    struct query query = query_all();
    query.kind = kind_find(kind);
    query.since = since;
    query.until = until;
    query.oldest_first = true;
    return query;
}

static struct evenings evenings_of(struct notebook *nb, day since, day until, struct arena *arena)
{
    struct query query = query_of(S("weather"), since, until);
    size_t max = query_count(nb, &query, *arena);
    struct evenings e = {NEW(arena, double, max), NEW(arena, double, max), NEW(arena, int64_t, max),
                         0};
    struct query_run run = query_start(nb, &query, *arena);
    int32_t n = 0; /* check-ins of the day so far */
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *arena;
        struct record weather;
        if (!notebook_read(entry, &room, &weather)) continue;
        const struct value *mood = record_value(&weather, S("mood"));
        if (!mood || record_number(&weather, S("late"), 0) != 0) continue;
        double today = entry_day(entry);
        if (e.count == 0 || e.days[e.count - 1] < today) {
            e.days[e.count++] = today;
            n = 0;
        }
        size_t at = e.count - 1;
        e.moods[at] = (e.moods[at] * n + (double)mood->number) / (n + 1);
        e.last_ms[at] = entry->at_ms;
        n++;
    }
    return e;
}

/* The first evening whose last check-in was after `at_ms`, on that day or soon. `*from` moves on:
 * times come in their order. */
static int32_t next_of(const struct evenings *e, int64_t at_ms, day on, size_t *from)
{
    while (*from < e->count && e->last_ms[*from] <= at_ms) (*from)++;
    size_t i = *from;
    if (i == 0 || i >= e->count || e->days[i] < on) return -1;
    bool soon = e->days[i] - on <= HELPS_NEXT_DAYS_MAX;
    return soon && e->days[i] - e->days[i - 1] <= HELPS_BEFORE_DAYS_MAX ? (int32_t)i : -1;
}

struct names {
    str *all;
    size_t count;
};

/* Which practice it is; -1 where there is no room for one more. */
static int name_of(struct names *names, const struct entry *entry, str name, struct arena *arena)
{
    for (size_t i = 0; i < names->count; i++)
        if (str_equal(names->all[i], name)) return (int)i;
    if (names->count == HELPS_PRACTICE_MAX) return -1;
    struct record kept; /* its name outlives the reading */
    bool read = notebook_read(entry, arena, &kept);
    CHECK(read);
    names->all[names->count] = record_text(&kept, S("name"));
    return (int)names->count++;
}

struct helps_rows helps_rows_of_notebook(struct notebook *nb, day since, day until,
                                         struct arena *arena)
{
    struct evenings evenings = evenings_of(nb, since, until, arena);
    struct query query = query_of(S("practice"), since, until);
    struct names names = {.all = NEW(arena, str, HELPS_PRACTICE_MAX)};
    struct helps_time *times = NEW(arena, struct helps_time, query_count(nb, &query, *arena));
    size_t count = 0, from = 0;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *arena;
        struct record done;
        if (!notebook_read(entry, &room, &done)) continue;
        double before = (double)record_number(&done, S("before"), UNRATED);
        double after = (double)record_number(&done, S("after"), UNRATED);
        int32_t next = next_of(&evenings, entry->at_ms, entry_day(entry), &from);
        int practice = name_of(&names, entry, record_text(&done, S("name")), arena);
        if (practice >= 0)
            times[count++] = (struct helps_time){(uint32_t)practice, next, before, after};
    }
    return (struct helps_rows){.practices = names.all,
                               .practice_count = names.count,
                               .days = evenings.days,
                               .moods = evenings.moods,
                               .evening_count = evenings.count,
                               .times = times,
                               .time_count = count};
}
