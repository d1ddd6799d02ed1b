/* estimate.h - one number that a notebook shows, with how sure it is.
 *
 * Floor 1. Every insight answers in these, so that pages, the terminal and JSON can treat all
 * numbers alike: a value that stands alone, without its interval and its count, is never shown.
 *
 *     if (!e.known) ... say what e.need_count and e.need would settle
 *     else ... e.value, somewhere between e.lo and e.hi (e.level of such intervals hold), from e.n
 *
 * Invariants: all doubles are finite; where `known` is false they are zero and `need` is set; lo <=
 * value <= hi.
 */
#ifndef ESTIMATE_H
#define ESTIMATE_H

#include "base.h"

enum verdict {
    VERDICT_NOT_YET_KNOWN,
    VERDICT_GROWING,
    VERDICT_STEADY,
    VERDICT_SLIPPING,
    VERDICT_CHANGED,
    VERDICT_UNCHANGED,
};

/* What is still missing; how many more stands beside it. */
enum need {
    NEED_NOTHING,
    NEED_ANSWERS,         /* to the questionnaire this time */
    NEED_ADMINISTRATIONS, /* the questionnaire once more, on a later day */
    NEED_REVIEWS,         /* decisions whose outcome is written down */
    NEED_VARIETY,         /* something that differs: all so far are alike */
    NEED_EVENINGS,        /* check-ins with this number */
    NEED_DAYS,            /* time: a second look on a later day */
    NEED_EVENTS,          /* evenings on which it happened (conflict, contact) ... */
    NEED_QUIET_EVENINGS,  /* ... and evenings on which it did not */
    NEED_DIPS,            /* evenings clearly below one's own usual */
    NEED_RATINGS,         /* of feelings, with their strength */
    NEED_WORDS,           /* feeling words written down */
    NEED_URGES,           /* episodes, of this kind where the number is of one kind */
    NEED_SETTLED,         /* episodes that say whether, and when, it had settled */
    NEED_FLIPS,           /* followed-up moments of the fair test */
    NEED_TIMES,           /* times a practice was done, with a check-in before and after */
    NEED_SUPPORT,         /* support given or received */
    NEED_WEEKS,           /* weeks with their hours */
    NEED_STEPS,           /* steps of a ladder */
    NEED_MOMENTS,         /* moments of one kind: boundaries tried, needs to say, conflicts */
    NEED_SHARED_DAYS,     /* days that two people share with each other */
    NEED_COUNT,
};

/* Which way a verdict or a leaning points. */
enum { TOWARDS_LESS = -1, TOWARDS_NEITHER = 0, TOWARDS_MORE = 1 };

struct estimate {
    bool known;
    double value, lo, hi;
    double level;          /* of the interval: 0.9 */
    double standard_error; /* of the value ... */
    double df;             /* ... with so many degrees of freedom of Student's t */
    int32_t n;             /* how many observations it rests on */
    enum verdict verdict;
    int8_t direction; /* of `changed`; and where the verdict is not yet known, of a leaning: it was
                         seen with 0.95 at one look, which is not enough to call it clear */
    enum need need;   /* set where the value or the verdict is not yet known */
    int32_t need_count;
    int32_t need_days; /* about how long that takes at the pace so far; 0: nobody can tell */
};

/* A number of an insight under the name by which scripts know it. */
struct named_estimate {
    str name;
    struct estimate estimate;
};

/* A value with a t interval of this level. standard_error > 0. */
struct estimate estimate_of_t(double value, double standard_error, double df, int32_t n,
                              double level);

/* The same with the quantile of t that belongs to level and df, for who makes many of one df. */
struct estimate estimate_of_quantile(double value, double standard_error, double df, int32_t n,
                                     double level, double quantile);

/* The quantile of t that bounds an interval of `level`. */
double estimate_quantile(double level, double df);

/* A value that cannot be told yet. */
struct estimate estimate_unknown(int32_t n, enum need need, int32_t need_count);

/* "growing", "not-yet-known"; "answers". The names of interface and scripts, not words for a
 * person. */
str estimate_verdict_name(enum verdict verdict);
str estimate_need_name(enum need need);

#endif
