/* car1_gaps.h - rows summed up by the gaps between them, so that one memory after another can be
 * tried without going through the rows again.
 *
 * Floor 1. With d the step from one row to the next, s the row before, and a = phi^gap, what
 * whitening (car1.h) adds for all rows of one gap is
 *
 *     sum (row - a before)(row - a before)' / v
 *         = [sum dd' + (1 - a) sum (ds' + sd') + (1 - a)^2 sum ss'] / v,      v = 1 - a^2
 *
 * Three sums for each gap stand for its rows: a fit costs O(p^2) for each gap instead of O(n p^2).
 * Steps rather than rows keep what is exact: a constant column has d = 0, so nothing cancels
 * where the memory is close to 1. Evenings lie one, two, three days apart again and again; gaps for
 * which there is no room, and series in which most gaps differ, are whitened row by row.
 *
 *     struct car1_gaps gaps;
 *     car1_gaps_sum(&rows, &gaps);
 *     for (each phi) car1_gaps_fit(&gaps, phi, &fit);
 */
#ifndef CAR1_GAPS_H
#define CAR1_GAPS_H

#include "car1.h"

enum { CAR1_GAP_COUNT_MAX = 12, CAR1_PAIR_COUNT_MAX = CAR1_SIDE_MAX * (CAR1_SIDE_MAX + 1) / 2 };

/* All rows that follow another by so many days; sums of the lower half, row by row. */
struct car1_gap {
    double days, rows;
    double steps[CAR1_PAIR_COUNT_MAX], mixed[CAR1_PAIR_COUNT_MAX], before[CAR1_PAIR_COUNT_MAX];
};

struct car1_gaps {
    const struct car1_rows *rows;
    struct car1_sums first; /* the first row, which follows none */
    struct car1_gap gaps[CAR1_GAP_COUNT_MAX];
    size_t count;
    bool others; /* whether some rows follow by none of these */
};

/* Borrows the rows, of which there may be none. */
void car1_gaps_sum(const struct car1_rows *rows, struct car1_gaps *out);

/* As car1_fit_at, but for rounding. */
enum car1_result car1_gaps_fit(const struct car1_gaps *gaps, double phi, struct car1_fit *out);

#endif
