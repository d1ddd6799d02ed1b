/* rhythm.h - how steadily a routine comes round, as a slow line that no single day can break.
 *
 * Floor 2. An exponential average, as the habit score of Loop Habit Tracker: after each day
 *
 *     line = line * m + done * (1 - m),       m = 0.5 ^ (sqrt(frequency) / 13)
 *
 * where `frequency` is how often the rule falls in a day. So a daily routine has half of its weight
 * in the last 13 days, a weekly one in the last 34, and one day without it hardly moves the line.
 * `done` is what was done within one round of the rule beside what the rule asks for, at most 1:
 * twice a week may be any two days.
 *
 * Days are emotional days. It begins on the ritual's first day or, when that is longer ago, at the
 * beginning of the window, since a year later an eightieth of a monthly routine's past is left.
 * There is no number of days in a row here, on purpose.
 */
#ifndef RHYTHM_H
#define RHYTHM_H

#include "arena.h"
#include "notebook.h"
#include "recurrence.h"

/* Routines looked at at once, the newest: more than anyone keeps. */
enum { RHYTHM_DAYS = 364, RHYTHM_ROUTINE_COUNT_MAX = 40 };

double rhythm_multiplier(struct recurrence_round round);

/* line[i] after day i, for `count` days; done[i] whether it was done on day i. */
void rhythm_line(struct recurrence_round round, const bool *done, size_t count, double *line);

struct rhythm_routine {
    const struct entry *entry;
    struct record record;
    bool has_rule; /* one that recurrence.h reads; without one there is no line */
    struct recurrence rule;
    day first;          /* of the ritual */
    day line_since;     /* of line[0]; what was done before is in `done` alone */
    size_t line_count;  /* 0 without a rule, or when it begins after today */
    const double *line; /* 0..1 */
    const bool *done;   /* RHYTHM_DAYS, the last one is `until` */
    size_t done_count;  /* days in the last 28 on which it was done ... */
    size_t due_count;   /* ... and on which the rule fell, since its first day */
    bool done_today, falls_today;
};

struct rhythm {
    day until;
    const struct rhythm_routine *routines; /* oldest first */
    size_t count;
};

enum { RHYTHM_COUNTED_DAYS = 28 };

/* The day from which a ritual's rule counts: that of `starts`, or on which it was written. */
day rhythm_first_day(const struct entry *entry, const struct record *ritual);

/* The living rituals that do not rest, with what was done of them. */
struct rhythm rhythm_of_notebook(struct notebook *nb, day until, struct arena *arena);

/* The same of one day alone, which is quick: falls_today and done_today, without lines and counts.
 */
struct rhythm rhythm_of_day(struct notebook *nb, day today, struct arena *arena);

#endif
