/* traces.h - what eight weeks of records hold of the things that the plan asks about.
 *
 * Floor 3. Counts of what stands there, and nothing made of what does not: an evening that was not
 * written down is no evening, a question that was left out counts neither way.
 *
 *     struct traces traces = traces_new(until);
 *     traces_take(&traces, &record);                     for each record of those days, newest
 * first traces_high(&traces, EVENING_URGE, 5, 6)           "on 3 of the last 5 evenings": n, of
 */
#ifndef TRACES_H
#define TRACES_H

#include "day.h"
#include "record.h"

enum { TRACES_DAYS = 56, TRACES_RECENT_DAYS = 14, TRACES_MONTH_DAYS = 28 };

/* What an evening may hold a number for. */
enum evening_scale {
    EVENING_MOOD,
    EVENING_SOLID,
    EVENING_STRESS,
    EVENING_URGE,
    EVENING_CLOSENESS,
    EVENING_ALONE_EASE,
    EVENING_SLEPT_MIN,
    EVENING_SCALE_COUNT,
};

enum { EVENING_UNSAID = INT16_MIN };

/* One evening: of several check-ins of a day, the last one in which a question was answered. */
struct evening {
    day day;
    int16_t at[EVENING_SCALE_COUNT]; /* EVENING_UNSAID where it was left out */
    bool words;                      /* a feeling was named */
    bool company;                    /* who was there was noted ... */
    bool people;                     /* ... and it was somebody */
};

struct traces {
    day since, until;                     /* TRACES_DAYS days, both included */
    struct evening evenings[TRACES_DAYS]; /* newest first, without the gaps */
    size_t evening_count;
    int32_t urges;                         /* of the last two weeks */
    int32_t decisions, asked_to_feel_sure; /* of the last four weeks */
    int32_t voiced, kept_quiet;            /* of the last four weeks */
    int32_t limits_bent;                   /* by oneself or another, of the last four weeks */
    int32_t conflicts_open;                /* neither made up nor come back to, likewise */
    int32_t hours, hours_short;            /* notes about one's own hours, likewise */
    int32_t support, given, given_dearly;  /* of all eight weeks; dearly: it cost 6 or more */
    int32_t received;                      /* ... */
    str received_from;                     /* borrowed; whom the first of them came from */
    bool received_from_one;                /* all came from there */
};

struct traces traces_new(day until);

/* Takes in one record; those of other days and kinds change nothing. Texts are borrowed. */
void traces_take(struct traces *traces, const struct record *record);

/* How many, out of how many. */
struct tally {
    int32_t n, of;
};

/* Of the last `evening_max` evenings of the last two weeks that have the number: those at which it
 * was at most `hi` (traces_low), or at least `lo` (traces_high). */
struct tally traces_low(const struct traces *traces, enum evening_scale scale, size_t evening_max,
                        int16_t hi);
struct tally traces_high(const struct traces *traces, enum evening_scale scale, size_t evening_max,
                         int16_t lo);

/* The same for evenings on which nobody was there, of those on which company was noted; and for
 * evenings without a word for a feeling. */
struct tally traces_alone(const struct traces *traces, size_t evening_max);
struct tally traces_wordless(const struct traces *traces, size_t evening_max);

#endif
