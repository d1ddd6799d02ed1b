/* survival.h - how long until it has happened, where some stopped being watched before it did.
 *
 * Floor 1. Pure. A row is a time from the start, 0 or more, and whether it ended with the event
 * ("it had settled") or with the last that is known of it ("not yet": censored). Rows with no event
 * count for as long as they were watched, so that what lasts is not left out of the picture.
 *
 *     Kaplan-Meier       S(t) = product over event times <= t of (1 - events / at risk)
 *     its variance       S^2 sum of events / (at risk (at risk - events))           (Greenwood)
 *     limits             S^exp(+-z se / log S): on the scale of log(-log S), within 0..1
 *     restricted mean    the area under S up to a horizon: hours of the first so many
 *     log-rank           (observed - expected)^2 / hypergeometric variance, chi-square with 1 df
 *
 *     struct survival_rows rows = {.times = hours, .events = settled, .count = n};
 *     struct survival curve = survival_of(&rows, 0.95, &arena);
 *     struct survival_point at_three = survival_at(&curve, 3);
 *
 * Times closer than 1.5e-8, or than that part of their mean, are one time: what should be equal
 * may differ by rounding after a subtraction.
 */
#ifndef SURVIVAL_H
#define SURVIVAL_H

#include "arena.h"
#include "base.h"

struct survival_rows {
    const double *times; /* finite, 0 or more, in any order and any unit */
    const bool *events;
    size_t count;
};

/* The curve from `time` on, up to the next point. */
struct survival_point {
    double time;
    int32_t at_risk; /* just before */
    int32_t events, censored;
    double surviving; /* S */
    double variance;  /* of log S: Greenwood's sum; 0 where none are left */
    bool limited;     /* false where S is 0 or 1: then lo and hi are S too */
    double lo, hi;
};

struct survival {
    int32_t n, events;
    double level;
    const struct survival_point *points; /* one for each different time, rising */
    size_t point_count;
};

/* Lives in `arena`. `level` of the limits, 0.5 to 0.999. No rows at all are no points. */
struct survival survival_of(const struct survival_rows *rows, double level, struct arena *arena);

/* The curve at one time: before the first point S is 1, and after the last it stays as it was, with
 * at_risk 0. */
struct survival_point survival_at(const struct survival *curve, double time);

/* The first time with S <= 1/2; where S is 1/2 for a while, the middle of that while. Each of the
 * three may be beyond what was watched. */
struct survival_median {
    bool known, lo_known, hi_known;
    double value, lo, hi;
};
struct survival_median survival_median_of(const struct survival *curve);

/* The mean of min(time, horizon), horizon > 0, and its standard error. Beyond the last point S is
 * taken to stay. */
struct survival_mean {
    double value, standard_error;
};
struct survival_mean survival_mean_to(const struct survival *curve, double horizon);

/* Whether two groups differ: false, *chi_square untouched, where no event can tell (no events, or
 * none while both groups were watched). */
bool survival_log_rank(const struct survival_rows *a, const struct survival_rows *b,
                       double *chi_square, struct arena scratch);

/* The numbers of the rows by rising time, for whoever goes through them in that order. */
uint32_t *survival_order(const struct survival_rows *rows, struct arena *arena);

/* How far apart two times are at least. */
double survival_time_apart(const struct survival_rows *rows);

#endif
