/* helps.h - how evenings went on after each practice, and how one felt before and after it.
 *
 * Floor 2. Numbers only, and never a cause: a practice is used when it is hard, and what is hard
 * mostly eases by itself. Whether a practice helps is for the fair test to say (fair_test.h); so
 * the verdict of every number here stays open, and what would settle it is followed-up moments of
 * such a test.
 *
 *     number      of one time                                    known from
 *     next        mood of the next check-in, less what was to be  5 times, 30 evenings
 *                 expected from the mood before
 *     eased       rating before less rating after, 0..10          5 times with both
 *
 * To be expected: mood comes back from where it was to its own usual level (car1.h, one column),
 *
 *     expected_i = level + phi^(t_i - t_{i-1}) (mood_{i-1} - level)
 *
 * so that a hard evening after which it got better by itself counts for nothing. The next check-in
 * is the first one after the practice, at most 2 days later, and the one before it at most 7 days
 * earlier; a practice done several times between the two counts once. Evenings written down later
 * are left out.
 *
 * Means of few times are mostly luck, so each is drawn towards what all practices have in common
 * (pooling.h); errors come from the spread that all share: that of mood around what was expected,
 * and that of ratings around their practice's mean.
 */
#ifndef HELPS_H
#define HELPS_H

#include "arena.h"
#include "estimate.h"
#include "notebook.h"

enum {
    HELPS_TIMES_MIN = 5,
    HELPS_EVENINGS_MIN = 30,
    HELPS_PRACTICE_MAX = 128,
    HELPS_NEXT_DAYS_MAX = 2,
    HELPS_BEFORE_DAYS_MAX = 7,
};

/* One time that a practice was done. */
struct helps_time {
    uint32_t practice;
    int32_t next;         /* which evening was the next check-in, at least 1; -1: there was none */
    double before, after; /* below 0 where there was no rating */
};

struct helps_rows {
    const str *practices;
    size_t practice_count;
    const double *days, *moods; /* evenings, each later than the one before */
    size_t evening_count;
    const struct helps_time *times;
    size_t time_count;
};

/* One practice, seen in one way. */
struct helps_measure {
    int32_t n;
    double mean;              /* bare; 0 where n is */
    struct estimate estimate; /* drawn together, level 0.9 */
};

struct helps_practice {
    str name;
    int32_t times;
    struct helps_measure next, eased;
};

struct helps {
    const struct helps_practice *practices; /* in the order of the rows */
    size_t count;
    const uint16_t *next_order, *eased_order; /* those that are known, the largest value first */
    size_t next_count, eased_count;
    bool next_alike, eased_alike; /* chance alone tells them apart: all were drawn to one value */
    size_t evenings;
    bool expected; /* there were evenings enough, and they differed */
    double level, phi;
};

/* Lives in `arena`; names are those of the rows. */
struct helps helps_of(const struct helps_rows *rows, struct arena *arena);

/* Practices done, and evenings, from `since` on up to `until`. */
struct helps_rows helps_rows_of_notebook(struct notebook *nb, day since, day until,
                                         struct arena *arena);

#endif
