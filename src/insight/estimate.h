/* estimate.h - one number that a notebook shows, with how sure it is.
 *
 * Floor 2. Every insight answers in these, so that pages, the terminal and JSON can treat all
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
};

struct estimate {
    bool known;
    double value, lo, hi;
    double level;          /* of the interval: 0.9 */
    double standard_error; /* of the value ... */
    double df;             /* ... with so many degrees of freedom of Student's t */
    int32_t n;             /* how many observations it rests on */
    enum verdict verdict;
    enum need need;        /* set where the value or the verdict is not yet known */
    int32_t need_count;
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
