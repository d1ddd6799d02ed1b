#include "rhythm.h"

#include <math.h>

#include "query.h"
#include "str.h"

enum { HALF_LIFE_DAYS = 13 };

double rhythm_multiplier(struct recurrence_round round)
{
    double frequency = (double)round.times / round.period_days;
    return pow(0.5, sqrt(frequency) / HALF_LIFE_DAYS);
}

void rhythm_line(struct recurrence_round round, const bool *done, size_t count, double *line)
{
    double m = rhythm_multiplier(round), value = 0;
    size_t period = (size_t)round.period_days;
    int within = 0;
    for (size_t i = 0; i < count; i++) {
        within += done[i];
        if (i >= period) within -= done[i - period];
        double share = within < round.times ? (double)within / round.times : 1;
        value = value * m + share * (1 - m);
        line[i] = value;
    }
}

day rhythm_first_day(const struct entry *entry, const struct record *ritual)
{
    const struct value *starts = record_value(ritual, S("starts"));
    return starts ? moment_local_day(starts->time) : entry_day(entry);
}

static void read_routines(struct notebook *nb, struct rhythm_routine *routines, size_t *count,
                          struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("ritual"));
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry;
         *count < RHYTHM_ROUTINE_COUNT_MAX && (entry = query_next(&run));) {
        struct rhythm_routine *routine = &routines[*count];
        struct arena before = *arena;
        if (!notebook_read(entry, arena, &routine->record) ||
            record_number(&routine->record, S("paused"), 0) == 1) {
            *arena = before;
            continue;
        }
        routine->entry = entry;
        routine->has_rule =
            recurrence_parse(record_text(&routine->record, S("rule")), &routine->rule);
        routine->first = rhythm_first_day(entry, &routine->record);
        ++*count;
    }
}

static void turn_round(struct rhythm_routine *routines, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct rhythm_routine kept = routines[i];
        routines[i] = routines[count - 1 - i];
        routines[count - 1 - i] = kept;
    }
}

/* One look at all that was done, whichever routine it belongs to. */
static void read_done(struct notebook *nb, const struct rhythm_routine *routines, bool **done,
                      size_t count, day until, int days, struct arena scratch)
{
    struct query query = query_all();
    query.kind = kind_find(S("done"));
    query.until = until;
    query.since = until - days + 1;
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record record;
        if (!notebook_read(entry, &room, &record)) continue;
        const struct value *about = record_value(&record, S("about"));
        for (size_t i = 0; about && i < count; i++)
            if (id_equal(about->about, routines[i].entry->id))
                done[i][RHYTHM_DAYS - 1 - (until - entry_day(entry))] = true;
    }
}

static void draw_line(struct rhythm_routine *routine, day since, day until, struct arena *arena)
{
    routine->line_since = routine->first > since ? routine->first : since;
    if (!routine->has_rule || routine->line_since > until) return;
    routine->line_count = (size_t)(until - routine->line_since) + 1;
    double *line = NEW(arena, double, routine->line_count);
    rhythm_line(recurrence_round(&routine->rule), routine->done + (routine->line_since - since),
                routine->line_count, line);
    routine->line = line;
}

static void count_days(struct rhythm_routine *routine, day until)
{
    for (int back = 0; back < RHYTHM_COUNTED_DAYS; back++) {
        day d = until - back;
        routine->done_count += routine->done[RHYTHM_DAYS - 1 - back];
        routine->due_count +=
            routine->has_rule && recurrence_falls_on(&routine->rule, routine->first, d);
    }
}

static void look_at_day(struct rhythm_routine *routine, day until)
{
    routine->done_today = routine->done[RHYTHM_DAYS - 1];
    routine->falls_today =
        routine->has_rule && recurrence_falls_on(&routine->rule, routine->first, until);
}

/* What was done within the last `days`. */
static struct rhythm gather(struct notebook *nb, struct rhythm_routine *routines, day until,
                            int days, struct arena *arena)
{
    struct rhythm rhythm = {.until = until, .routines = routines};
    read_routines(nb, routines, &rhythm.count, arena);
    turn_round(routines, rhythm.count);
    bool *done[RHYTHM_ROUTINE_COUNT_MAX];
    for (size_t i = 0; i < rhythm.count; i++) {
        done[i] = NEW(arena, bool, RHYTHM_DAYS);
        routines[i].done = done[i];
    }
    read_done(nb, routines, done, rhythm.count, until, days, *arena);
    for (size_t i = 0; i < rhythm.count; i++) look_at_day(&routines[i], until);
    return rhythm;
}

struct rhythm rhythm_of_notebook(struct notebook *nb, day until, struct arena *arena)
{
    struct rhythm_routine *routines = NEW(arena, struct rhythm_routine, RHYTHM_ROUTINE_COUNT_MAX);
    struct rhythm rhythm = gather(nb, routines, until, RHYTHM_DAYS, arena);
    for (size_t i = 0; i < rhythm.count; i++) {
        draw_line(&routines[i], until - RHYTHM_DAYS + 1, until, arena);
        count_days(&routines[i], until);
    }
    return rhythm;
}

struct rhythm rhythm_of_day(struct notebook *nb, day today, struct arena *arena)
{
    struct rhythm_routine *routines = NEW(arena, struct rhythm_routine, RHYTHM_ROUTINE_COUNT_MAX);
    return gather(nb, routines, today, 1, arena);
}
