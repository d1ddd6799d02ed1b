#include "ladders.h"

#include "look_day.h"
#include "moments.h"
#include "query.h"
#include "str.h"

/* Which times belong to it: of one ladder, or of all. */
enum { OF_ALL = 0 };

static bool is_compared(const struct ladders_row *row)
{
    return row->expected != LADDER_UNKNOWN && row->felt != LADDER_UNKNOWN;
}

static struct ladders_one one_of(const struct ladders_rows *rows, size_t number,
                                 struct arena scratch)
{
    struct ladders_one one = {.times = 0};
    struct moments easier = moments_new(rows->count, rows->look_until, &scratch);
    struct moments difference = moments_new(rows->count, rows->look_until, &scratch);
    double expected = 0, felt = 0;
    for (size_t i = 0; i < rows->count; i++) {
        const struct ladders_row *row = &rows->rows[i];
        if (number != OF_ALL && row->number != number) continue;
        one.times++;
        if (!is_compared(row)) continue;
        one.compared++;
        one.easier_count += row->felt < row->expected;
        one.same_count += row->felt == row->expected;
        one.harder_count += row->felt > row->expected;
        expected += row->expected;
        felt += row->felt;
        moments_add(&easier, row->t, row->felt < row->expected);
        moments_add(&difference, row->t, row->felt - row->expected);
    }
    if (one.compared > 0) {
        one.expected_mean = expected / one.compared;
        one.felt_mean = felt / one.compared;
    }
    one.easier = moments_share(&easier, LADDERS_SHARE_MIN, NEED_STEPS);
    one.difference = moments_mean(&difference, LADDERS_MEAN_MIN, NEED_STEPS, scratch);
    return one;
}

struct ladders ladders_of(const struct ladders_rows *rows, struct arena scratch)
{
    struct ladders ladders = {.all = one_of(rows, OF_ALL, scratch)};
    for (size_t number = 1; number < LADDER_COUNT_MAX; number++)
        ladders.each[number] = one_of(rows, number, scratch);
    return ladders;
}

struct ladders_rows ladders_rows_of_notebook(struct notebook *nb, day since, day until,
                                             struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("step"));
    query.since = since;
    query.until = until;
    query.oldest_first = true;
    struct ladders_row *rows = NEW(arena, struct ladders_row, query_count(nb, &query, *arena));
    size_t count = 0;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *arena;
        struct record step;
        if (!notebook_read(entry, &room, &step)) continue;
        /* A rung that was not done is no time (ladder.h). */
        if (!record_value(&step, S("about")) && record_number(&step, S("done"), 0) != 1) continue;
        rows[count++] = (struct ladders_row){
            .t = entry_day(entry),
            .number = (size_t)record_number(&step, S("ladder"), 0),
            .expected = (int)record_number(&step, S("expected"), LADDER_UNKNOWN),
            .felt = (int)record_number(&step, S("felt"), LADDER_UNKNOWN),
        };
    }
    return (struct ladders_rows){rows, count, look_day_end(until)};
}
