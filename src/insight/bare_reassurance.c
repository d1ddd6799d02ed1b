#include "bare_reassurance.h"

#include <math.h>

#include "bare_number.h"
#include "poisson.h"
#include "sort.h"

static const double day_max = 1e6, hours_max = 1e5;

static bool is_before_day(uint32_t a, uint32_t b, const void *context)
{
    const struct reassurance_day *days = context;
    return days[a].day < days[b].day;
}

/* Rows of one day are one day. */
static bool read_days(const struct bare_table *table, struct arena *arena,
                      struct reassurance_rows *out, struct problems *problems)
{
    size_t when, seeks, count = 0;
    if (!bare_need_column(table, S("day"), &when, arena, problems) ||
        !bare_need_column(table, S("seeks"), &seeks, arena, problems))
        return false;
    struct reassurance_day *read = NEW(arena, struct reassurance_day, table->row_count);
    uint32_t *order = NEW(arena, uint32_t, table->row_count);
    for (size_t row = 0; row < table->row_count; row++) {
        double at;
        int64_t times;
        if (bare_missing(bare_cell(table, row, when)) || bare_missing(bare_cell(table, row, seeks)))
            continue;
        if (!bare_read_number(table, row, when, -day_max, day_max, &at, arena, problems) ||
            !bare_read_int(table, row, seeks, 0, POISSON_COUNT_MAX, &times, arena, problems))
            return false;
        order[count] = (uint32_t)count;
        read[count++] = (struct reassurance_day){floor(at), (int32_t)times, -1};
    }
    sort_uint32(order, count, is_before_day, read, *arena);
    struct reassurance_day *days = NEW(arena, struct reassurance_day, count);
    out->day_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct reassurance_day *last = out->day_count > 0 ? &days[out->day_count - 1] : NULL;
        if (!last || last->day < read[order[i]].day)
            days[out->day_count++] = read[order[i]];
        else if (last->asked + read[order[i]].asked <= POISSON_COUNT_MAX)
            last->asked += read[order[i]].asked;
    }
    out->days = days;
    return true;
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct reassurance_episode *episodes = context;
    return episodes[a].day < episodes[b].day;
}

struct columns {
    struct bare_time when;
    size_t urge, sought, hours, settled;
};

static bool find_columns(const struct bare_table *table, struct columns *out, struct arena *arena,
                         struct problems *problems)
{
    return bare_need_time(table, &out->when, arena, problems) &&
           bare_need_column(table, S("urge"), &out->urge, arena, problems) &&
           bare_need_column(table, S("sought"), &out->sought, arena, problems) &&
           bare_need_column(table, S("hours"), &out->hours, arena, problems) &&
           bare_need_column(table, S("settled"), &out->settled, arena, problems);
}

static bool lacks_a_cell(const struct bare_table *table, size_t row, const struct columns *c)
{
    return bare_missing(bare_cell(table, row, c->when.column)) ||
           bare_missing(bare_cell(table, row, c->urge)) ||
           bare_missing(bare_cell(table, row, c->sought)) ||
           bare_missing(bare_cell(table, row, c->hours)) ||
           bare_missing(bare_cell(table, row, c->settled));
}

static bool read_episode(const struct bare_table *table, size_t row, const struct columns *c,
                         struct reassurance_episode *out, struct arena *arena,
                         struct problems *problems)
{
    int64_t sought, settled;
    *out = (struct reassurance_episode){.watched = true};
    if (!bare_read_time(table, row, &c->when, &out->day, arena, problems) ||
        !bare_read_number(table, row, c->urge, 0, 10, &out->strength, arena, problems) ||
        !bare_read_int(table, row, c->sought, 0, 1, &sought, arena, problems) ||
        !bare_read_number(table, row, c->hours, 0, hours_max, &out->hours, arena, problems) ||
        !bare_read_int(table, row, c->settled, 0, 1, &settled, arena, problems))
        return false;
    out->way = sought ? REASSURANCE_WAY_ASKED : REASSURANCE_WAY_WAITED;
    out->settled = settled != 0;
    return true;
}

static bool read_episodes(const struct bare_table *table, struct arena *arena,
                          struct reassurance_rows *out, struct problems *problems)
{
    struct columns columns;
    if (!find_columns(table, &columns, arena, problems)) return false;
    struct reassurance_episode *read = NEW(arena, struct reassurance_episode, table->row_count);
    uint32_t *order = NEW(arena, uint32_t, table->row_count);
    size_t count = 0;
    for (size_t row = 0; row < table->row_count; row++) {
        if (lacks_a_cell(table, row, &columns)) continue;
        if (!read_episode(table, row, &columns, &read[count], arena, problems)) return false;
        order[count] = (uint32_t)count;
        count++;
    }
    sort_uint32(order, count, is_before, read, *arena);
    struct reassurance_episode *episodes = NEW(arena, struct reassurance_episode, count);
    for (size_t i = 0; i < count; i++) episodes[i] = read[order[i]];
    out->episodes = episodes;
    out->episode_count = count;
    /* t_days counts from the first midnight, moments from 1970. */
    if (count > 0 && (columns.when.datetime || episodes[0].day < 0))
        out->origin = floor(episodes[0].day);
    return true;
}

bool bare_reassurance_read(const struct bare_table *table, const struct bare_table *other,
                           struct arena *arena, struct reassurance_rows *out,
                           struct problems *problems)
{
    struct reassurance_rows rows = {0};
    bool days_first = bare_column(table, S("sought")) == BARE_NO_COLUMN;
    const struct bare_table *days = days_first ? table : other;
    const struct bare_table *episodes = days_first ? other : table;
    if (days && !read_days(days, arena, &rows, problems)) return false;
    if (episodes && !read_episodes(episodes, arena, &rows, problems)) return false;
    if (rows.day_count > 0 && rows.days[0].day < rows.origin) rows.origin = rows.days[0].day;
    if (rows.day_count > 0) rows.until = rows.days[rows.day_count - 1].day + 1;
    if (rows.episode_count > 0)
        rows.until = fmax(rows.until, floor(rows.episodes[rows.episode_count - 1].day) + 1);
    rows.look_until = rows.until;
    *out = rows;
    return true;
}
