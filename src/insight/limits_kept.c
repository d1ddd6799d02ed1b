#include "limits_kept.h"

#include "look_day.h"
#include "moments.h"
#include "query.h"
#include "sort.h"
#include "str.h"

static bool is_to_say(enum limits_kept_what what)
{
    return what >= LIMITS_KEPT_SAID;
}

static bool is_spoken(enum limits_kept_what what)
{
    return what == LIMITS_KEPT_SAID || what == LIMITS_KEPT_PARTLY;
}

/* The share of one outcome among the times that a boundary came up. */
static struct estimate share_of(const struct limits_kept_rows *rows, enum limits_kept_what what,
                                struct arena scratch)
{
    struct moments moments = moments_new(rows->count, rows->look_until, &scratch);
    for (size_t i = 0; i < rows->count; i++)
        if (!is_to_say(rows->rows[i].what))
            moments_add(&moments, rows->rows[i].t, rows->rows[i].what == what);
    return moments_share(&moments, LIMITS_KEPT_SHARE_MIN, NEED_MOMENTS);
}

static void set_voice(struct limits_kept *kept, const struct limits_kept_rows *rows,
                      struct arena scratch)
{
    struct moments said = moments_new(rows->count, rows->look_until, &scratch);
    struct moments fear = moments_new(rows->count, rows->look_until, &scratch);
    for (size_t i = 0; i < rows->count; i++) {
        const struct limits_kept_row *row = &rows->rows[i];
        if (!is_to_say(row->what)) continue;
        moments_add(&said, row->t, is_spoken(row->what));
        if (row->fear != LIMITS_KEPT_UNKNOWN) moments_add(&fear, row->t, row->fear);
    }
    kept->needs_said = moments_share(&said, LIMITS_KEPT_SHARE_MIN, NEED_MOMENTS);
    kept->fear = moments_mean(&fear, LIMITS_KEPT_MEAN_MIN, NEED_MOMENTS, scratch);
}

struct limits_kept limits_kept_of(const struct limits_kept_rows *rows, struct arena scratch)
{
    struct limits_kept kept = {.came_up = 0};
    for (size_t i = 0; i < rows->count; i++) {
        enum limits_kept_what what = rows->rows[i].what;
        kept.counts[what]++;
        *(is_to_say(what) ? &kept.wanted : &kept.came_up) += 1;
    }
    kept.held = share_of(rows, LIMITS_KEPT_HELD, scratch);
    kept.bent = share_of(rows, LIMITS_KEPT_BENT, scratch);
    kept.crossed = share_of(rows, LIMITS_KEPT_CROSSED, scratch);
    set_voice(&kept, rows, scratch);
    return kept;
}

static struct limits_kept_row row_of(const struct entry *entry, const struct record *record,
                                     bool voiced)
{
    str what = record_text(record, voiced ? S("did") : S("what"));
    return (struct limits_kept_row){
        .t = entry_day(entry),
        .what = str_equal(what, S("held"))    ? LIMITS_KEPT_HELD
                : str_equal(what, S("bent"))  ? LIMITS_KEPT_BENT
                : str_equal(what, S("crossed")) ? LIMITS_KEPT_CROSSED
                : str_equal(what, S("said"))   ? LIMITS_KEPT_SAID
                : str_equal(what, S("partly")) ? LIMITS_KEPT_PARTLY
                                               : LIMITS_KEPT_UNSAID,
        .fear = voiced ? (int)record_number(record, S("fear"), LIMITS_KEPT_UNKNOWN)
                       : LIMITS_KEPT_UNKNOWN,
    };
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct limits_kept_row *rows = context;
    return rows[a].t < rows[b].t;
}

struct limits_kept_rows limits_kept_rows_of_notebook(struct notebook *nb, day since, day until,
                                                     struct arena *arena)
{
    static const str names[] = {STR_INIT("boundary-event"), STR_INIT("voiced")};
    struct query queries[COUNT(names)];
    size_t max = 0, count = 0;
    for (size_t k = 0; k < COUNT(names); k++) {
        queries[k] = query_all();
        queries[k].kind = kind_find(names[k]);
        queries[k].since = since;
        queries[k].until = until;
        queries[k].oldest_first = true;
        max += query_count(nb, &queries[k], *arena);
    }
    struct limits_kept_row *read = NEW(arena, struct limits_kept_row, max);
    struct limits_kept_row *rows = NEW(arena, struct limits_kept_row, max);
    uint32_t *order = NEW(arena, uint32_t, max);
    for (size_t k = 0; k < COUNT(names); k++) {
        struct query_run run = query_start(nb, &queries[k], *arena);
        for (const struct entry *entry; (entry = query_next(&run));) {
            struct arena room = *arena;
            struct record record;
            if (!notebook_read(entry, &room, &record)) continue;
            order[count] = (uint32_t)count;
            read[count++] = row_of(entry, &record, k == 1);
        }
    }
    sort_uint32(order, count, is_before, read, *arena);
    for (size_t i = 0; i < count; i++) rows[i] = read[order[i]];
    return (struct limits_kept_rows){rows, count, look_day_end(until)};
}
