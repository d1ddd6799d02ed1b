/* The wishes of a notebook as rows: what was done with each, how long until it was looked at. */
#include "look_day.h"
#include "query.h"
#include "reassurance.h"
#include "sort.h"
#include "str.h"

enum { DAY_MS = 86400000, HOUR_MS = 3600000, MINUTE_MS = 60000, EMOTIONAL_DAY_HOUR = 4 };

/* Logged days, by rising day. */
static struct reassurance_day *logged_days(struct notebook *nb, day since, day as_of,
                                           size_t *count, struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("weather"));
    query.since = since, query.until = as_of;
    query.oldest_first = true;
    struct reassurance_day *days =
        NEW(arena, struct reassurance_day, query_count(nb, &query, *arena));
    struct query_run run = query_start(nb, &query, *arena);
    *count = 0;
    for (const struct entry *entry; (entry = query_next(&run));) {
        double at = entry_day(entry);
        if (*count == 0 || days[*count - 1].day < at)
            days[(*count)++] = (struct reassurance_day){.day = at};
    }
    return days;
}

static enum reassurance_way way_of(const struct record *urge)
{
    str response = record_text(urge, S("response"));
    if (str_equal(response, S("sought"))) return REASSURANCE_WAY_ASKED;
    if (str_equal(response, S("asked-openly"))) return REASSURANCE_WAY_OPEN;
    return response.len > 0 ? REASSURANCE_WAY_WAITED : REASSURANCE_WAY_UNSAID;
}

static bool says_what_became(const struct record *urge)
{
    return record_value(urge, S("after")) || record_value(urge, S("settled"));
}

/* When someone first said what became of it; false where that was there from the beginning. */
static bool looked_ms(struct notebook *nb, const struct entry *entry, struct arena scratch,
                      int64_t *out)
{
    for (const struct entry *at = entry; at; at = notebook_earlier(nb, at)) {
        struct arena room = scratch;
        struct record version;
        if (!notebook_read(at, &room, &version)) return false;
        if (!says_what_became(&version)) return true;
        *out = at->written_ms;
    }
    return false;
}

static bool has_settled(const struct record *urge)
{
    str settled = record_text(urge, S("settled"));
    if (settled.len > 0) return !str_equal(settled, S("no"));
    return 2 * record_number(urge, S("after"), 10) <= record_number(urge, S("strength"), 0);
}

/* False where it was looked at too late to tell when it settled. */
static bool watch(struct notebook *nb, const struct entry *entry, const struct record *urge,
                  struct arena scratch, struct reassurance_episode *out)
{
    int64_t looked = 0;
    if (!says_what_became(urge)) return true;
    out->settled = has_settled(urge);
    if (looked_ms(nb, entry, scratch, &looked)) {
        int64_t after = looked - entry->at_ms;
        out->hours = after > 0 ? (double)after / HOUR_MS : 0;
        out->watched = true;
    } else if (out->way == REASSURANCE_WAY_WAITED && record_value(urge, S("waited_min"))) {
        out->hours = (double)record_number(urge, S("waited_min"), 0) * MINUTE_MS / HOUR_MS;
        out->watched = true;
    }
    if (!out->settled || out->hours <= REASSURANCE_HORIZON_HOURS) return true;
    out->watched = false;
    return false;
}

/* A day with its fraction, that begins when an emotional day does. */
static double day_of(const struct entry *entry)
{
    int64_t local_ms = entry->at_ms + (int64_t)entry->at_offset_min * MINUTE_MS;
    return (double)(local_ms - EMOTIONAL_DAY_HOUR * HOUR_MS) / DAY_MS;
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct reassurance_episode *episodes = context;
    return episodes[a].day < episodes[b].day;
}

static void put_in_order(struct reassurance_episode *episodes, size_t count, struct arena scratch)
{
    uint32_t *order = NEW(&scratch, uint32_t, count);
    struct reassurance_episode *read = NEW(&scratch, struct reassurance_episode, count);
    for (size_t i = 0; i < count; i++) {
        order[i] = (uint32_t)i;
        read[i] = episodes[i];
    }
    sort_uint32(order, count, is_before, read, scratch);
    for (size_t i = 0; i < count; i++) episodes[i] = read[order[i]];
}

/* What was noted on a logged day is counted there. */
static void count_on_day(struct reassurance_day *days, size_t count, double at,
                         enum reassurance_way way)
{
    size_t lo = 0, hi = count;
    while (lo < hi) {
        size_t middle = lo + (hi - lo) / 2;
        if (days[middle].day < at)
            lo = middle + 1;
        else
            hi = middle;
    }
    if (lo == count || days[lo].day > at) return;
    days[lo].pulls++;
    days[lo].asked += way == REASSURANCE_WAY_ASKED;
}

struct reassurance_rows reassurance_rows_of_notebook(struct notebook *nb, day since, day as_of,
                                                     struct arena *arena)
{
    struct reassurance_rows rows = {
        .until = (double)as_of + 1, .look_until = look_day_end(as_of), .origin = as_of,
        .looked_once = true};
    if (nb == NULL) return rows;
    struct reassurance_day *days = logged_days(nb, since, as_of, &rows.day_count, arena);
    struct query query = query_all();
    query.kind = kind_find(S("urge"));
    query.since = since, query.until = as_of;
    query.oldest_first = true;
    struct reassurance_episode *episodes =
        NEW(arena, struct reassurance_episode, query_count(nb, &query, *arena));
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *arena;
        struct record urge;
        if (!notebook_read(entry, &room, &urge)) continue;
        struct reassurance_episode *e = &episodes[rows.episode_count++];
        *e = (struct reassurance_episode){
            .day = day_of(entry),
            .strength = (double)record_number(&urge, S("strength"), 0),
            .way = way_of(&urge)};
        rows.late += !watch(nb, entry, &urge, room, e);
        count_on_day(days, rows.day_count, entry_day(entry), e->way);
    }
    put_in_order(episodes, rows.episode_count, *arena);
    rows.days = days;
    rows.episodes = episodes;
    if (rows.day_count > 0) rows.origin = days[0].day;
    if (rows.episode_count > 0 && episodes[0].day < rows.origin)
        rows.origin = (double)(int64_t)episodes[0].day;
    return rows;
}
