/* thennow.h - did it change between then and now? One contrast, and one rule for calling it.
 *
 * Floor 1. Pure; no words. Whatever a sign rests on - evenings in a row, shares, counts, slopes -
 * is asked in the same way and judged by the same rule, so that "changed" means the same on every
 * page.
 *
 * Windows. Of the rows from midnight s of the first to midnight e after the last,
 *
 *     w = clamp((e - s) / 3, 28, 84) days:   then = [s, s + w)   now = [e - w, e) without then
 *
 * Contrast. One regression over all rows, y ~ 1 + now + middle (+ nuisance), with the errors of
 * car1.h; delta is the coefficient of `now`, its posterior a mixture of t. For a slope, the
 * coefficient of now * x. For a share, two Beta posteriors (proportion.h).
 *
 * Rule (looks are 14 days or more apart: the second one has not seen the last fortnight)
 *
 *     changed      P(delta > small) >= 0.975 at both looks, or P(delta < -small) >= 0.975 at both
 *     unchanged    P(|delta| < same) >= 0.90 at both
 *     otherwise    not yet known; leaning where P(|delta| > small, one way) >= 0.95 at the last
 *
 * small = 0.2 sigma and same = 0.5 sigma for means and shares; 0.1 and 0.3 of sigma / sd(x) for
 * slopes: a small and a medium effect (Cohen 1988) of either kind. sigma is that of `then`, so
 * that what comes later does not move the yardstick; both looks share it.
 *
 * What the rule does to someone who looks every fortnight for a year, by simulation: docs/EVIDENCE.
 *
 *     struct thennow_question ask = {.until = (double)as_of + 1, .need = NEED_EVENINGS};
 *     struct thennow change = thennow_of_rows(&rows, &ask, arena);
 *     change.estimate.verdict ...
 */
#ifndef THENNOW_H
#define THENNOW_H

#include "arena.h"
#include "estimate.h"
#include "proportion.h"

enum {
    THENNOW_WINDOW_DAYS_MIN = 28,
    THENNOW_WINDOW_DAYS_MAX = 84,
    THENNOW_LOOK_GAP_DAYS = 14,
    THENNOW_EVENINGS_MIN = 7, /* of evenings in a row that each window needs ... */
    THENNOW_MOMENTS_MIN = 5,  /* ... and of things that happen now and then */
    THENNOW_SLOPE_ROWS_MIN = 90, /* in all, for a slope */
    THENNOW_EVENTS_MIN = 5, /* where x is yes or no: rows of either kind, in all */
    THENNOW_NUISANCE_MAX = 8, /* columns */
};

struct thennow_windows {
    double from, until; /* s, e */
    double width;       /* w, days */
};

/* `width` 0 is the rule's. first <= last. */
struct thennow_windows thennow_windows_of(double first, double last, double width);

enum thennow_part { THENNOW_THEN, THENNOW_MIDDLE, THENNOW_NOW };

enum thennow_part thennow_part_of(const struct thennow_windows *windows, double t);

/* What was seen, by days that never fall. */
struct thennow_rows {
    size_t count;
    const double *t;
    const double *y;
    const double *slope_of; /* NULL: did the mean change? else: did the slope of y on this? */
    const double *nuisance; /* count * nuisance_columns, row by row: what else moves y */
    size_t nuisance_columns;
    bool independent; /* rows that do not carry over into each other: decisions, say; else every
                         day is later than the one before */
};

struct thennow_question {
    double until;   /* rows from this day on are not looked at */
    double width;   /* of the windows; 0: the rule's */
    enum need need; /* what more rows are called where they are too few */
};

/* What was to be seen at one look. */
struct thennow_look {
    bool known;
    bool alike; /* there are enough rows, but y or x is always the same */
    struct thennow_windows windows;
    int32_t rows, n_then, n_now; /* the middle is rows - n_then - n_now */
    double delta, lo, hi;        /* posterior mean, 90 % interval */
    double error, df;            /* a t that has about this interval */
    double sigma, small, same;
    double p_more, p_less, p_same;
    double small_effect, same_effect; /* in units of which the error of delta is
                                         sqrt(inflation * (1 / n_then + 1 / n_now)) */
    double inflation; /* by what carries over: (1 + r) / (1 - r), r = phi^mean gap */
};

/* Both looks, and the number to show: value = delta of the last look, level 0.9. */
struct thennow {
    struct thennow_look before, now;
    struct estimate estimate;
};

/* The rule, on any two looks; `estimate` is delta, known where the last look is. What is missing
 * is foretold from the pace so far and from how much one evening carries over into the next. */
struct estimate thennow_judge(const struct thennow_look *before, const struct thennow_look *now,
                              enum need need);

/* The verdict of one number laid over another, the value and interval of which stay. */
void thennow_pass_verdict(const struct estimate *verdict, struct estimate *number);

/* The same for a look that lies back: of what it lacked, what has come since is taken off. `count`
 * rows are there now, those that were looked at among them. */
void thennow_pass_look(const struct thennow *look, size_t count, struct estimate *number);

/* Means and slopes. A constant series or column, windows that overlap and windows without enough
 * rows are not yet known. */
struct thennow thennow_of_rows(const struct thennow_rows *rows,
                               const struct thennow_question *question, struct arena scratch);

/* Shares: y is 0 or 1, independent of each other. */
struct thennow thennow_of_shares(const double *t, const double *y, size_t count,
                                 const struct thennow_question *question);

/* Counts: y is how often it happened on that day, on the days that were logged. delta is the
 * logarithm of the rate now over the rate then (poisson.h, with the spread of the counts in it);
 * sigma is the deviation of one day's count over its mean, and small and same are the logarithms of
 * 1 + 0.2 sigma and 1 + 0.5 sigma. */
struct thennow thennow_of_counts(const double *t, const double *y, size_t count,
                                 const struct thennow_question *question);

/* How those two are made: the windows and both looks are the same, `fill` does the rest of a look.
 * It sets n_then and n_now, and, where the windows are `apart` and hold enough, what they come to;
 * `sigma` is given, or 0 where it is that of `then`. The effects are in units of sigma. */
struct thennow_series {
    const double *t, *y;
    size_t count;
};

struct thennow_contrast {
    double small_effect, same_effect;
    void (*fill)(struct thennow_look *look, const struct thennow_series *series, bool apart,
                 double sigma);
};

struct thennow thennow_of_contrast(const struct thennow_contrast *contrast,
                                   const struct thennow_series *series,
                                   const struct thennow_question *question);

/* One look at rows: all of them before `until`, windows of this width, sigma given or, where it is
 * 0, that of `then`. With `overlap` also where the windows overlap: for who knows what that means.
 */
struct thennow_look thennow_look_at(const struct thennow_rows *rows,
                                    const struct thennow_question *question, double sigma,
                                    bool overlap, struct arena scratch);

/* The same contrast at the likeliest memory (car1_optimum.h), and the middle of its posterior: for
 * comparison with other software. */
struct thennow_optimum {
    double phi, sigma, delta, error;
    double median;
};

/* False where it cannot be fitted; windows may overlap. */
bool thennow_optimum_of(const struct thennow_rows *rows, const struct thennow_question *question,
                        struct arena scratch, struct thennow_optimum *out);

#endif
