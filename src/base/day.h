/* day.h - days, moments and the emotional day.
 *
 * Floor 0. No clock and no zone database: a moment carries the offset that its writer lived in.
 *
 * A `day` counts from 1970-01-01 in the proleptic Gregorian calendar. A `struct moment` is an
 * instant (UTC milliseconds) with the offset from UTC at which it was written.
 *
 * The *emotional day* of a moment is its local date less four hours: until 04:00 it is still
 * yesterday evening.
 *
 *     struct moment m;
 *     moment_parse(S("2026-11-22T01:30:00+01:00"), 0, &m);
 *     moment_emotional_day(m)   ->   the day 2026-11-21
 */
#ifndef DAY_H
#define DAY_H

#include "base.h"
#include "buf.h"

typedef int32_t day;

/* The years that dates may lie in: day_parse and moment_parse refuse others. */
enum { YEAR_MIN = 1900, YEAR_MAX = 2200 };

/* The first and the last day of them. */
enum { DAY_FIRST = -25567, DAY_LAST = 84370 };

struct civil {
    int year;  /* YEAR_MIN..YEAR_MAX */
    int month; /* 1..12 */
    int day;   /* 1..31 */
};

struct moment {
    int64_t utc_ms;     /* milliseconds since 1970-01-01T00:00Z */
    int16_t offset_min; /* minutes east of UTC, -1439..1439 */
};

bool civil_valid(struct civil date);
day day_of_civil(struct civil date);
struct civil civil_of_day(day d);

/* 1 = Monday .. 7 = Sunday (ISO 8601). */
int day_weekday(day d);

/* The Monday of the week that `d` lies in. */
day day_week_start(day d);

/* YYYY-MM-DD, the whole of `s`. */
bool day_parse(str s, day *out);
void day_put(struct buf *buf, day d);

/* RFC 3339 with offset or Z; without one, a local time at `offset_min`. The time may be left out
 * after the minutes; a lone date is noon of that day. "T" may be a blank. */
bool moment_parse(str s, int16_t offset_min, struct moment *out);

/* Whether its local date lies in those years and its offset is one: what moment_parse may give. */
bool moment_allowed(struct moment m);

/* RFC 3339 with milliseconds and numeric offset: 2026-11-21T21:30:00.000+01:00. */
void moment_put(struct buf *buf, struct moment m);

/* HH:MM on the writer's clock. */
void moment_put_clock(struct buf *buf, struct moment m);

/* The date on the writer's clock, and the emotional day. */
day moment_local_day(struct moment m);
day moment_emotional_day(struct moment m);

/* The moment `minute` minutes after the local midnight that begins `d`, at `offset_min`. */
struct moment moment_of_day(day d, int minute, int16_t offset_min);

#endif
