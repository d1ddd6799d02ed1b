/* series.h - one number of the evening check-ins, day by day, with gaps kept as gaps.
 *
 * Floor 2.
 *
 *     struct series mood = series_of_notebook(nb, S("mood"), today - 27, today, &arena);
 *     mood.points[i] belongs to day mood.since + i; n == 0 is an evening without that number
 *
 * Days are emotional days. Several check-ins of one day are averaged; those written for an earlier
 * day are kept and counted in `late`, so that a picture can mark them and a model leave them out.
 * Nothing is ever filled in.
 */
#ifndef SERIES_H
#define SERIES_H

#include "arena.h"
#include "notebook.h"

struct series_point {
    double value;  /* the mean; 0 in a gap */
    uint32_t n;    /* check-ins with this number */
    uint32_t late; /* of them, written for an earlier day */
    double timely; /* the mean of the others; 0 where there are none */
};

struct series {
    day since;
    size_t count; /* days, gaps included */
    const struct series_point *points;
    size_t logged;      /* days with a value: "61 of 92 days" */
    size_t longest_gap; /* days without one in a row, between two that have one */
    double lo, hi;      /* of the day means; 0 when nothing is logged */
};

/* The weather field called `field` (of type FIELD_INT) over both days and all between; empty when
 * `until` lies before `since`. */
struct series series_of_notebook(struct notebook *nb, str field, day since, day until,
                                 struct arena *arena);

#endif
