#include "helped.h"

#include "query.h"
#include "str.h"

enum { UNRATED = -1 };

static struct helped_practice *find(struct helped_practice *rows, size_t count, str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(rows[i].name, name)) return &rows[i];
    return NULL;
}

/* While it is read, `before` and `after` hold sums. */
static void add(struct helped_practice *row, int64_t before, int64_t after)
{
    row->times++;
    if (before == UNRATED || after == UNRATED) return;
    row->count++;
    row->before += (double)before;
    row->after += (double)after;
}

static void settle(struct helped_practice *row)
{
    if (row->count == 0) return;
    row->cautious = (row->before - row->after) / (row->count + HELPED_CAUTION);
    row->before /= row->count;
    row->after /= row->count;
    row->eased = row->count >= HELPED_COUNT_MIN && row->cautious >= HELPED_DROP_MIN;
}

static bool goes_before(const struct helped_practice *a, const struct helped_practice *b)
{
    if (a->cautious != b->cautious) return a->cautious > b->cautious;
    return str_compare(a->name, b->name) < 0;
}

/* There are few: sorted by inserting each in its place. */
static void put_in_order(struct helped_practice *rows, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct helped_practice row = rows[i];
        size_t place = i;
        for (; place > 0 && goes_before(&row, &rows[place - 1]); place--)
            rows[place] = rows[place - 1];
        rows[place] = row;
    }
}

/* Counts one entry; what is read of it is kept only where its name is new. */
static void count_entry(struct helped_practice *rows, size_t *count, const struct entry *entry,
                        struct arena *arena)
{
    struct arena room = *arena;
    struct record record;
    if (!notebook_read(entry, &room, &record)) return;
    int64_t before = record_number(&record, S("before"), UNRATED);
    int64_t after = record_number(&record, S("after"), UNRATED);
    struct helped_practice *row = find(rows, *count, record_text(&record, S("name")));
    if (!row && *count < HELPED_PRACTICE_MAX) {
        bool read = notebook_read(entry, arena, &record);
        CHECK(read);
        row = &rows[(*count)++];
        *row = (struct helped_practice){.name = record_text(&record, S("name"))};
    }
    if (row) add(row, before, after);
}

struct helped helped_of_notebook(struct notebook *nb, day until, struct arena *arena)
{
    struct helped_practice *rows = NEW(arena, struct helped_practice, HELPED_PRACTICE_MAX);
    size_t count = 0, left = HELPED_READ_MAX;
    struct query query = query_all();
    query.kind = kind_find(S("practice"));
    query.since = until - HELPED_DAYS;
    query.until = until;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; left > 0 && (entry = query_next(&run)); left--)
        count_entry(rows, &count, entry, arena);
    for (size_t i = 0; i < count; i++) settle(&rows[i]);
    put_in_order(rows, count);
    return (struct helped){rows, count};
}

const struct helped_practice *helped_find(const struct helped *helped, str name)
{
    for (size_t i = 0; i < helped->count; i++)
        if (str_equal(helped->practices[i].name, name)) return &helped->practices[i];
    return NULL;
}
