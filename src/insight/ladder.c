#include "ladder.h"

#include "query.h"
#include "str.h"

static struct query all_steps(void)
{
    struct query query = query_all();
    query.kind = kind_find(S("step"));
    query.oldest_first = true;
    return query;
}

static int scale_of(const struct record *step, str name)
{
    return (int)record_number(step, name, LADDER_UNKNOWN);
}

static size_t rung_of_id(const struct ladder *ladder, id128 id)
{
    for (size_t i = 0; i < ladder->rung_count; i++)
        if (id_equal(ladder->rungs[i].entry->id, id)) return i;
    return SIZE_MAX;
}

static size_t rung_of_words(const struct ladder *ladder, str what)
{
    for (size_t i = 0; i < ladder->rung_count; i++)
        if (str_equal(ladder->rungs[i].what, what)) return i;
    return SIZE_MAX;
}

static size_t add_rung(struct ladder *ladder, const struct entry *entry, const struct record *step)
{
    if (ladder->rung_count == LADDER_RUNG_COUNT_MAX) return SIZE_MAX;
    ladder->rungs[ladder->rung_count] = (struct ladder_rung){
        .entry = entry,
        .what = record_text(step, S("what")), /* in the notebook, which outlives the record */
        .expected = scale_of(step, S("expected")),
        .place = (int)record_number(step, S("place"), 0),
        .paused = record_number(step, S("paused"), 0) == 1,
    };
    ladder->paused_count += ladder->rungs[ladder->rung_count].paused;
    return ladder->rung_count++;
}

static void add_time(struct ladder *ladder, struct ladder_time *times, struct ladder_time time)
{
    times[ladder->time_count++] = time;
    if (time.rung != SIZE_MAX) ladder->rungs[time.rung].time_count++;
    if (time.expected == LADDER_UNKNOWN || time.felt == LADDER_UNKNOWN) return;
    ladder->compared++;
    ladder->easier += time.felt < time.expected;
    ladder->same += time.felt == time.expected;
    ladder->harder += time.felt > time.expected;
}

static void add_step(struct ladder *ladder, struct ladder_time *times, const struct entry *entry,
                     const struct record *step)
{
    const struct value *about = record_value(step, S("about"));
    size_t rung = about ? rung_of_id(ladder, about->about)
                        : rung_of_words(ladder, record_text(step, S("what")));
    if (!about && rung == SIZE_MAX) rung = add_rung(ladder, entry, step);
    if (!about && record_number(step, S("done"), 0) != 1) return;
    add_time(ladder, times,
             (struct ladder_time){.entry = entry,
                                  .day = entry_day(entry),
                                  .expected = scale_of(step, S("expected")),
                                  .felt = scale_of(step, S("felt")),
                                  .rung = rung});
}

/* Rungs that were put in order by hand come first; the others by what they are expected to be. */
static bool stands_below(const struct ladder_rung *a, const struct ladder_rung *b)
{
    enum { MIDDLE = 5 };
    if ((a->place > 0) != (b->place > 0)) return a->place > 0;
    if (a->place > 0) return a->place < b->place;
    return (a->expected == LADDER_UNKNOWN ? MIDDLE : a->expected) <
           (b->expected == LADDER_UNKNOWN ? MIDDLE : b->expected);
}

/* Stable, by insertion: there are few. `at` becomes where each one went. */
static void sort_rungs(struct ladder *ladder, size_t *at)
{
    size_t order[LADDER_RUNG_COUNT_MAX];
    struct ladder_rung sorted[LADDER_RUNG_COUNT_MAX];
    for (size_t i = 0; i < ladder->rung_count; i++) {
        size_t to = i;
        for (; to > 0 && stands_below(&ladder->rungs[i], &ladder->rungs[order[to - 1]]); to--)
            order[to] = order[to - 1];
        order[to] = i;
    }
    for (size_t i = 0; i < ladder->rung_count; i++) {
        sorted[i] = ladder->rungs[order[i]];
        at[order[i]] = i;
    }
    for (size_t i = 0; i < ladder->rung_count; i++) ladder->rungs[i] = sorted[i];
}

struct ladder ladder_of_notebook(struct notebook *nb, int64_t number, struct arena *arena)
{
    struct ladder ladder = {.rungs = NEW(arena, struct ladder_rung, LADDER_RUNG_COUNT_MAX)};
    struct query query = all_steps();
    struct ladder_time *times = NEW(arena, struct ladder_time, query_count(nb, &query, *arena));
    ladder.times = times;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *arena;
        struct record step;
        if (notebook_read(entry, &room, &step) && record_number(&step, S("ladder"), 0) == number)
            add_step(&ladder, times, entry, &step);
    }
    size_t at[LADDER_RUNG_COUNT_MAX];
    sort_rungs(&ladder, at);
    for (size_t i = 0; i < ladder.time_count; i++)
        if (times[i].rung != SIZE_MAX) times[i].rung = at[times[i].rung];
    return ladder;
}

const struct ladder_rung *ladder_next_rung(const struct ladder *ladder)
{
    const struct ladder_rung *lowest = NULL;
    for (size_t i = 0; i < ladder->rung_count; i++) {
        const struct ladder_rung *rung = &ladder->rungs[i];
        if (rung->paused) continue;
        if (rung->time_count == 0) return rung;
        if (!lowest) lowest = rung;
    }
    return lowest;
}

struct ladder_counts ladder_counts_of_notebook(struct notebook *nb, struct arena scratch)
{
    struct ladder_counts counts = {.rungs = {0}};
    struct ladder ladders[LADDER_COUNT_MAX];
    struct query query = all_steps();
    struct ladder_time *times = NEW(&scratch, struct ladder_time, query_count(nb, &query, scratch));
    for (size_t i = 0; i < LADDER_COUNT_MAX; i++)
        ladders[i] =
            (struct ladder){.rungs = NEW(&scratch, struct ladder_rung, LADDER_RUNG_COUNT_MAX)};
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record step;
        if (!notebook_read(entry, &room, &step)) continue;
        int64_t number = record_number(&step, S("ladder"), 0);
        CHECK(number < LADDER_COUNT_MAX);
        /* The times themselves are not asked for: each ladder writes over those of the others. */
        add_step(&ladders[number], times, entry, &step);
    }
    for (size_t i = 0; i < LADDER_COUNT_MAX; i++) {
        counts.rungs[i] = (uint32_t)ladders[i].rung_count;
        counts.paused[i] = (uint32_t)ladders[i].paused_count;
        counts.times[i] = (uint32_t)ladders[i].time_count;
    }
    return counts;
}
