/* The decisions of a notebook as rows: each with the newest outcome that is about it. */
#include "look_day.h"
#include "query.h"
#include "sort.h"
#include "str.h"
#include "self_trust.h"

/* What is known of one decision's outcome. */
struct ending {
    id128 about;
    uint32_t rank; /* 0 for the newest outcome of all */
    bool good;
};

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct ending *endings = context;
    int order = id_compare(endings[a].about, endings[b].about);
    return order != 0 ? order < 0 : endings[a].rank < endings[b].rank;
}

struct endings {
    const struct ending *all;
    const uint32_t *order; /* by what they are about, the newest first */
    size_t count;
};

static struct endings endings_of(struct notebook *nb, day as_of, struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("outcome"));
    query.until = as_of;
    size_t max = query_count(nb, &query, *arena), count = 0;
    struct ending *all = NEW(arena, struct ending, max);
    uint32_t *order = NEW(arena, uint32_t, max);
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *arena;
        struct record outcome;
        if (!notebook_read(entry, &room, &outcome)) continue;
        const struct value *about = record_value(&outcome, S("about"));
        if (!about || !record_value(&outcome, S("good"))) continue;
        order[count] = (uint32_t)count;
        all[count] = (struct ending){about->about, (uint32_t)count,
                                     record_number(&outcome, S("good"), 0) != 0};
        count++;
    }
    sort_uint32(order, count, is_before, all, *arena);
    return (struct endings){all, order, count};
}

/* The newest outcome of a decision; NULL when there is none. */
static const struct ending *ending_of(const struct endings *endings, id128 decision)
{
    size_t lo = 0, hi = endings->count;
    while (lo < hi) {
        size_t middle = lo + (hi - lo) / 2;
        if (id_compare(endings->all[endings->order[middle]].about, decision) < 0)
            lo = middle + 1;
        else
            hi = middle;
    }
    if (lo == endings->count) return NULL;
    const struct ending *found = &endings->all[endings->order[lo]];
    return id_equal(found->about, decision) ? found : NULL;
}

static bool touches_others(const struct record *decision)
{
    enum { ONLY_ME = 1 };
    const struct value *touches = record_value(decision, S("touches"));
    for (size_t i = 0; touches && i < touches->count; i++)
        if (touches->numbers[i] != ONLY_ME) return true;
    return false;
}

static enum self_trust_way way_of(const struct record *decision)
{
    str way = record_text(decision, S("way"));
    if (str_equal(way, S("own"))) return SELF_TRUST_OWN;
    if (str_equal(way, S("asked-for-information"))) return SELF_TRUST_INFORMATION;
    return str_equal(way, S("asked-to-feel-sure")) ? SELF_TRUST_TO_FEEL_SURE : SELF_TRUST_ADVISED;
}

static void take(struct self_trust_rows *rows, struct self_trust_row *room,
                 const struct record *decision, const struct ending *ending)
{
    enum { DAY_MS = 86400000 };
    if (touches_others(decision)) {
        rows->joint++;
        return;
    }
    rows->made++;
    if (record_value(decision, S("rechecked"))) {
        rows->rechecked += (int32_t)record_number(decision, S("rechecked"), 0);
        rows->rechecked_of++;
    }
    if (!ending) return;
    int64_t confidence = record_number(decision, S("confidence"), -100);
    room[rows->count++] = (struct self_trust_row){.day = (double)decision->at.utc_ms / DAY_MS,
                                                  .way = way_of(decision),
                                                  .good = ending->good,
                                                  .confidence = (double)confidence / 100};
}

struct self_trust_rows self_trust_rows_of_notebook(struct notebook *nb, day as_of,
                                                   struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("decision"));
    query.until = as_of;
    query.oldest_first = true;
    size_t max = query_count(nb, &query, *arena);
    struct self_trust_row *room = NEW(arena, struct self_trust_row, max);
    struct self_trust_rows rows = {.rows = room, .look_until = look_day_end(as_of)};
    struct endings endings = endings_of(nb, as_of, arena);
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena scratch = *arena;
        struct record decision;
        if (notebook_read(entry, &scratch, &decision))
            take(&rows, room, &decision, ending_of(&endings, entry->id));
    }
    return rows;
}
