#include "areas.h"

#include <math.h>

#include "diversity.h"
#include "look_day.h"
#include "query.h"
#include "str.h"

static size_t option_of(str name)
{
    return (size_t)field_option_number(kind_field(kind_find(S("hours")), S("area")), name);
}

/* Partner's part of what is not work; false where all is work. */
static bool share_of(const double *minutes, double *out)
{
    double others = 0;
    for (size_t i = 0; i < HOURS_AREA_COUNT_MAX; i++)
        if (i != option_of(S("work"))) others += minutes[i];
    if (!(others > 0)) return false;
    *out = minutes[option_of(S("partner"))] / others;
    return true;
}

/* What one number is worked out of. */
struct weekly {
    struct moments effective, partner;
};

static struct weekly weekly_new(size_t max, struct arena *arena)
{
    return (struct weekly){moments_new(max, INFINITY, arena), moments_new(max, INFINITY, arena)};
}

static void add_week(struct weekly *weekly, double t, const double *minutes)
{
    double effective = diversity_hill1(minutes, HOURS_AREA_COUNT_MAX), share;
    if (!(effective > 0)) return;
    moments_add(&weekly->effective, t, effective);
    if (share_of(minutes, &share)) moments_add(&weekly->partner, t, share);
}

static bool counts(const struct areas_row *row, bool partner)
{
    return partner || row->number != option_of(S("partner"));
}

/* Week by week from the first to the one before `until`: rows come by rising time. */
static void walk_weeks(const struct areas_rows *rows, double until, bool partner,
                       struct weekly *weekly)
{
    double week[HOURS_AREA_COUNT_MAX] = {0}, at = 0;
    bool any = false;
    for (size_t i = 0; i < rows->count && rows->rows[i].t < until; i++) {
        const struct areas_row *row = &rows->rows[i];
        if (!counts(row, partner)) continue;
        double back = ceil((until - floor(row->t)) / AREAS_WEEK);
        double begins = until - back * AREAS_WEEK;
        if (any && begins > at) {
            add_week(weekly, at, week);
            for (size_t k = 0; k < HOURS_AREA_COUNT_MAX; k++) week[k] = 0;
        }
        any = true;
        at = begins;
        week[row->number] += row->minutes;
    }
    if (any) add_week(weekly, at, week);
}

static void sum_minutes(const struct areas_rows *rows, bool partner, struct areas *areas)
{
    for (size_t i = 0; i < rows->count; i++) {
        const struct areas_row *row = &rows->rows[i];
        CHECK(row->number < HOURS_AREA_COUNT_MAX && row->minutes >= 0);
        if (!counts(row, partner)) continue;
        areas->minutes[row->number] += row->minutes;
        areas->written[row->number] = true;
    }
}

/* Neighbouring weeks are alike, so that their verdict takes them as they follow each other. */
static struct estimate mean_of(const struct moments *weeks, const struct moments *looked_at,
                               struct arena scratch)
{
    struct estimate e = moments_mean(weeks, AREAS_WEEKS_MIN, NEED_WEEKS, scratch);
    if (!e.known) return e;
    struct thennow_rows rows = {
        .count = looked_at->count, .t = looked_at->t, .y = looked_at->y};
    struct thennow_question ask = {.until = INFINITY, .need = NEED_WEEKS};
    struct thennow change = thennow_of_rows(&rows, &ask, scratch);
    thennow_pass_look(&change, weeks->count, &e);
    return e;
}

struct areas areas_of(const struct areas_rows *rows, bool partner, struct arena *arena)
{
    struct areas areas = {.weeks = 0};
    struct weekly weekly = weekly_new(rows->count, arena);
    struct weekly looked_at = weekly_new(rows->count, arena);
    sum_minutes(rows, partner, &areas);
    walk_weeks(rows, rows->until, partner, &weekly);
    walk_weeks(rows, fmin(rows->until, rows->look_until), partner, &looked_at);
    areas.by_week = weekly.effective;
    areas.weeks = (int32_t)weekly.effective.count;
    areas.effective_areas = diversity_hill1(areas.minutes, HOURS_AREA_COUNT_MAX);
    areas.hill2 = diversity_hill2(areas.minutes, HOURS_AREA_COUNT_MAX);
    areas.known = areas.effective_areas > 0;
    areas.effective = mean_of(&weekly.effective, &looked_at.effective, *arena);
    if (!partner) return areas;
    areas.partner_known = share_of(areas.minutes, &areas.partner_share);
    areas.partner = mean_of(&weekly.partner, &looked_at.partner, *arena);
    if (areas.partner.known) {
        areas.partner.lo = fmax(areas.partner.lo, 0);
        areas.partner.hi = fmin(areas.partner.hi, 1);
    }
    return areas;
}

struct areas_rows areas_rows_of_notebook(struct notebook *nb, day since, day until,
                                         struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("hours"));
    query.since = since;
    query.until = until;
    query.oldest_first = true;
    struct areas_row *rows = NEW(arena, struct areas_row, query_count(nb, &query, *arena));
    size_t count = 0;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *arena;
        struct record record;
        if (!notebook_read(entry, &room, &record)) continue;
        rows[count++] = (struct areas_row){
            .t = entry_day(entry),
            .number = (size_t)record_number(&record, S("area"), 0),
            .minutes = (double)record_number(&record, S("minutes"), 0),
        };
    }
    return (struct areas_rows){rows, count, (double)until + 1, look_day_end(until)};
}
