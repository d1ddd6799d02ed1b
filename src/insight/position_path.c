#include "position_path.h"

#include "limits.h"
#include "query.h"
#include "str.h"

/* Two looks at the same change count as two when they lie this far apart. */
enum { CONFIRM_DAYS_MIN = 14 };

static struct position_change unknown_change(int32_t scored_count)
{
    struct position_change out = {0};
    out.estimate = estimate_unknown(0, NEED_ADMINISTRATIONS, 2 - scored_count);
    for (size_t f = 0; f < AXIS_FACET_COUNT; f++) out.facets[f] = out.estimate;
    return out;
}

static struct position_level level_of(const struct position_path *path, enum axis axis,
                                      struct arena *arena)
{
    struct position_level_time *times = NEW(arena, struct position_level_time, path->count);
    size_t count = 0;
    for (size_t i = 0; i < path->count; i++) {
        const struct position_time *time = &path->times[i];
        if (!time->position.axes[axis].estimate.known) continue;
        times[count++] = (struct position_level_time){time->day, &time->answers,
                                                      &time->position.axes[axis]};
    }
    return position_level_of(path->key, times, count, axis, arena);
}

static struct position_trend trend_of(const struct position_path *path, enum axis axis,
                                      struct arena *arena)
{
    struct position_trend t = {0};
    for (size_t i = 0; i < path->count; i++) {
        if (!path->times[i].position.axes[axis].estimate.known) continue;
        if (t.scored_count++ == 0) t.first = t.last = i;
        t.previous = t.last;
        t.last = i;
    }
    if (t.scored_count < 2) {
        t.since_first = t.since_previous = unknown_change(t.scored_count);
        return t;
    }
    t.level = level_of(path, axis, arena);
    const struct position_time *first = &path->times[t.first], *last = &path->times[t.last];
    const struct position_time *previous = &path->times[t.previous];
    t.since_first = position_compare(path->key, &first->answers, &last->answers, axis);
    t.since_previous = position_compare(path->key, &previous->answers, &last->answers, axis);
    enum verdict verdict = t.since_first.estimate.verdict;
    if (verdict == VERDICT_NOT_YET_KNOWN || t.previous == t.first) return t;
    if (last->day - previous->day < CONFIRM_DAYS_MIN) return t;
    struct position_change before =
        position_compare(path->key, &first->answers, &previous->answers, axis);
    t.confirmed = before.estimate.verdict == verdict;
    return t;
}

struct position_path position_path_of(const struct position_key *key, struct position_time *times,
                                      size_t count, struct arena *arena)
{
    CHECK(count <= POSITION_TIMES_MAX);
    for (size_t i = 0; i < count; i++) times[i].position = position_score(key, &times[i].answers);
    struct position_path path = {.key = key, .times = times, .count = count};
    for (unsigned a = 0; a < AXIS_COUNT; a++) path.trends[a] = trend_of(&path, (enum axis)a, arena);
    return path;
}

/* False for an entry that holds no answers to this questionnaire. */
static bool read_time(const struct entry *entry, struct arena scratch, struct position_time *out)
{
    struct record record;
    if (!notebook_read(entry, &scratch, &record)) return false;
    if (!str_equal(record_text(&record, S("form")), S("position"))) return false;
    *out = (struct position_time){
        .day = entry_day(entry),
        .answers = position_read_answers(&position_key_own, record_value(&record, S("answers"))),
    };
    return true;
}

static struct query_run answers_until(struct notebook *nb, day as_of, bool oldest_first,
                                      struct arena scratch)
{
    struct query query = query_all();
    query.kind = kind_find(S("answers"));
    query.until = as_of;
    query.oldest_first = oldest_first;
    return query_start(nb, &query, scratch);
}

/* Fills `times` from its end with the latest, and returns where they begin; *oldest is the entry of
 * the one there. */
static size_t read_latest(struct notebook *nb, day as_of, struct position_time *times, size_t room,
                          const struct entry **oldest, struct arena scratch)
{
    struct query_run run = answers_until(nb, as_of, false, scratch);
    size_t first = room; /* the newest come first */
    for (const struct entry *entry; first > 0 && (entry = query_next(&run));) {
        if (!read_time(entry, scratch, &times[first - 1])) continue;
        *oldest = entry;
        first--;
    }
    return first;
}

struct position_path position_path_of_notebook(struct notebook *nb, day as_of, struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("answers"));
    query.until = as_of;
    size_t room = query_count(nb, &query, *arena);
    if (room > POSITION_TIMES_MAX) room = POSITION_TIMES_MAX;
    struct position_time *times = NEW(arena, struct position_time, room);
    const struct entry *oldest;
    size_t first = read_latest(nb, as_of, times, room, &oldest, *arena);
    return position_path_of(&position_key_own, times + first, room - first, arena);
}

struct position_path position_path_latest(struct notebook *nb, day as_of, size_t latest_max,
                                          struct arena *arena)
{
    CHECK(latest_max > 0 && latest_max < POSITION_TIMES_MAX);
    size_t room = latest_max + 1;
    struct position_time *times = NEW(arena, struct position_time, room);
    const struct entry *oldest = NULL;
    size_t first = 1 + read_latest(nb, as_of, times + 1, latest_max, &oldest, *arena);
    struct query_run run = answers_until(nb, as_of, true, *arena);
    for (const struct entry *entry; (entry = query_next(&run)) && entry != oldest;) {
        if (!read_time(entry, *arena, &times[first - 1])) continue;
        if (!position_score(&position_key_own, &times[first - 1].answers).placed) continue;
        first--;
        break;
    }
    return position_path_of(&position_key_own, times + first, room - first, arena);
}
