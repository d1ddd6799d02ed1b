/* self_trust.h - what decisions show: how own and advised ones turned out, and how well "so sure am
 * I" matched what came.
 *
 * Floor 2. Numbers only.
 *
 * A decision counts once it is reviewed: an outcome is written down, good enough or not. What
 * touches others too is decided together, and left out. "Advised" is whatever was asked about
 * first, for information or to feel sure; asking for information is own judgement at work, so that
 * the share of own judgement counts it in.
 *
 *     number             known from                        what it is
 *     own, advised ...   5 of a kind                       share that turned out well
 *     difference         5 of both, 10 together            own less advised
 *     over_confidence    10 with a confidence              mean(chance - outcome)
 *     brier, its parts   30                                calibration.h
 *     the curve          50                                its isotonic fit
 *     judgement          5                                 share decided by own judgement
 *     its trend          30                                log-odds per 90 days
 *
 * The verdict of a number is that of thennow.h: did it change between then and now?
 */
#ifndef SELF_TRUST_H
#define SELF_TRUST_H

#include "calibration.h"
#include "day.h"
#include "notebook.h"
#include "proportion.h"

enum self_trust_way {
    SELF_TRUST_OWN,
    SELF_TRUST_INFORMATION, /* asked to know more */
    SELF_TRUST_TO_FEEL_SURE,
    SELF_TRUST_ADVISED, /* asked, and nothing tells what for */
    SELF_TRUST_WAY_COUNT,
};

/* One reviewed decision. */
struct self_trust_row {
    double day; /* when it was decided */
    enum self_trust_way way;
    bool good;
    double confidence; /* 0..1; below 0 where none was said */
};

/* The decisions that the rows were taken from. */
struct self_trust_rows {
    const struct self_trust_row *rows; /* by rising day */
    size_t count;
    int32_t made;         /* touching nobody else, reviewed or not */
    int32_t joint;        /* left out: they touch others too */
    int32_t rechecked;    /* times that decisions with such a number were gone back to ... */
    int32_t rechecked_of; /* ... and how many those are */
    double look_until; /* whether something changed is asked of what lies before this day */
};

enum {
    SELF_TRUST_RATE_MIN = 5,
    SELF_TRUST_DIFFERENCE_MIN = 10,
    SELF_TRUST_BIAS_MIN = 10,
    SELF_TRUST_PARTS_MIN = 30,
    SELF_TRUST_CURVE_MIN = 50,
};

struct self_trust {
    struct self_trust_rows from;
    struct proportion ways[SELF_TRUST_WAY_COUNT];
    struct proportion advised;                                    /* all but SELF_TRUST_OWN */
    struct estimate way_good[SELF_TRUST_WAY_COUNT], advised_good; /* level 0.9 */
    struct estimate difference;                                   /* own - advised, level 0.95 */
    double p_own_better; /* set where difference is known */

    int32_t with_confidence;
    struct estimate over_confidence; /* level 0.95 */
    struct estimate brier;           /* level 0.95 */
    bool curve;                      /* whether there is enough to show it */
    struct calibration calibration;  /* set where with_confidence > 0 */

    struct estimate judgement;       /* share decided by own judgement, level 0.9 */
    struct estimate judgement_trend; /* log-odds per 90 days, level 0.95 ... */
    bool drift_known;                /* ... whose model is known where it has an answer */
    struct logistic drift;
};

/* Lives in `arena`, and may point into `rows`. */
struct self_trust self_trust_of(const struct self_trust_rows *rows, struct arena *arena);

/* The notebook's decisions made, and outcomes known, by the end of `as_of`. */
struct self_trust_rows self_trust_rows_of_notebook(struct notebook *nb, day as_of,
                                                   struct arena *arena);

#endif
