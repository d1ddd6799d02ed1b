/* recurrence.h - on which days something comes round: the part of calendar rules that rituals use.
 *
 * Floor 1. A ritual's `rule` is text as calendars write it (RFC 5545, RRULE). Read here are
 * FREQ=DAILY and FREQ=WEEKLY with INTERVAL and BYDAY, in any order, in letters of either case:
 *
 *     FREQ=DAILY                          every day
 *     FREQ=WEEKLY;BYDAY=MO,TH             on Mondays and Thursdays
 *     FREQ=WEEKLY;INTERVAL=2              every second week, on the weekday on which it started
 *
 * Any other rule is kept as it was written and falls on no day here. Weeks begin on Monday.
 */
#ifndef RECURRENCE_H
#define RECURRENCE_H

#include "buf.h"
#include "day.h"

/* Two years of weeks: rarer than that is a day to remember and no ritual. */
enum { RECURRENCE_INTERVAL_MAX = 99 };

enum recurrence_unit { RECURRENCE_DAILY, RECURRENCE_WEEKLY };

struct recurrence {
    enum recurrence_unit unit;
    int interval;     /* 1..RECURRENCE_INTERVAL_MAX */
    uint8_t weekdays; /* bit 0 is Monday; none set: every day, or the weekday of the start */
};

bool recurrence_parse(str rule, struct recurrence *out);

/* "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"; an interval of 1 is left out. */
void recurrence_put(struct buf *buf, const struct recurrence *rule);

/* Whether a rule that starts on `start` falls on `d`. Never before the start. */
bool recurrence_falls_on(const struct recurrence *rule, day start, day d);

/* The first day from `from` on; false when there is none (FREQ=DAILY;INTERVAL=7;BYDAY=... of
 * another weekday than the start's). */
bool recurrence_next(const struct recurrence *rule, day start, day from, day *next);

/* In one round of `period_days` days the rule falls `times` times. */
struct recurrence_round {
    int period_days;
    int times;
};
struct recurrence_round recurrence_round(const struct recurrence *rule);

#endif
