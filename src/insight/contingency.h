/* contingency.h - what moved with what: how solid one felt, and one's mood, beside how things were
 * with a partner, and beside sleep, movement, stress and the weekend.
 *
 * Floor 2. Numbers only. For one outcome at a time,
 *
 *     outcome = level + partner columns + other columns + time + errors with memory (car1.h)
 *
 * with the columns that are there: partner_mood (as it was seen), contact, conflict; slept_min,
 * moved_min, stress, weekend. It says what went along with what on the same evenings, as one person
 * wrote it down at one time, and nothing of which way it went or why.
 *
 *     number         known from                       what it is
 *     a slope        20 + 5 p evenings, p columns     steps of the outcome for one step of the
 *                                                     column, 90 % interval
 *     share          45 evenings besides              of the ups and downs, with the partner
 *                                                     columns together (share.h)
 *     next day       30 pairs no further than 1.5     the partner column's slope on the outcome
 *                    days apart                       of the next day, beside the outcome's own
 *     apart, with    7 evenings of each kind          level of the outcome on evenings without and
 *                                                     with contact; how far apart they lie
 *     swings         14 of each kind                  standard deviation about that level
 *     the path       90 evenings                      the main slope over time (drift.h)
 *     the change     90 evenings                      its then-now verdict (thennow.h)
 *
 * The main slope is that of partner_mood, or else of contact, or else of conflict.
 *
 * Only evenings on which all columns are known count. A column is left out, and named, when it is
 * the same on all of them; when it is 0 or 1 and one of the two stands there fewer than 5 times;
 * and when it would starve the rest: one of the others that was written down on fewer than two
 * thirds of the evenings; a partner's column on fewer than two thirds of those of the one written
 * down most, or the one written down least while the evenings are too few for all. A partner's
 * column left out so has its slope from a fit of its own, over the evenings on which it is known.
 */
#ifndef CONTINGENCY_H
#define CONTINGENCY_H

#include "car1.h"
#include "day.h"
#include "drift.h"
#include "notebook.h"
#include "share.h"
#include "thennow.h"

enum contingency_block { CONTINGENCY_PARTNER, CONTINGENCY_OTHER, CONTINGENCY_TIME };

/* One column, or an outcome: a value for each row, where it is known. */
struct contingency_column {
    str name;
    enum contingency_block block;
    const double *values;
    const bool *known;
};

enum {
    CONTINGENCY_COLUMN_COUNT_MAX = 9,
    CONTINGENCY_OUTCOME_COUNT_MAX = 2,
    CONTINGENCY_BASE_MIN = 20, /* evenings ... */
    CONTINGENCY_EACH_MIN = 5,  /* ... and so many more for each column; and events of each kind */
    CONTINGENCY_SHARE_MIN = 45,
    CONTINGENCY_PAIRS_MIN = 30,
    CONTINGENCY_LEVEL_MIN = 7,
    CONTINGENCY_SWING_MIN = 14,
    CONTINGENCY_TREND_MIN = 90,
};

/* Evenings by rising time, each later than the one before. */
struct contingency_rows {
    size_t count;
    const double *t; /* days */
    struct contingency_column columns[CONTINGENCY_COLUMN_COUNT_MAX]; /* partner's first */
    size_t column_count;
    struct contingency_column outcomes[CONTINGENCY_OUTCOME_COUNT_MAX];
    size_t outcome_count;
};

enum contingency_reason {
    CONTINGENCY_SAME,       /* it never differed */
    CONTINGENCY_FEW_EVENTS, /* it was so on fewer than five evenings */
    CONTINGENCY_FEW_QUIET,  /* it was otherwise on fewer than five evenings */
    CONTINGENCY_SELDOM,     /* it was written down too seldom */
};

struct contingency_left_out {
    str name;
    enum contingency_block block;
    enum contingency_reason reason;
    int32_t count; /* evenings on which it was so, was otherwise, was written down */
    struct estimate slope; /* of a partner's column that was written down too seldom */
};

/* A column that counts: column j + 1 of the design. */
struct contingency_kept {
    str name;
    enum contingency_block block;
    double mean, deviation; /* over the rows used, before it was centred */
    struct estimate slope;
};

struct contingency {
    str outcome;
    int32_t offered; /* evenings with the outcome */
    int32_t n;       /* of them, with every column that counts */
    struct contingency_kept kept[CONTINGENCY_COLUMN_COUNT_MAX];
    size_t kept_count, partner_count; /* of the partner's, which stand first */
    struct contingency_left_out left_out[CONTINGENCY_COLUMN_COUNT_MAX];
    size_t left_out_count;
    struct estimate share;

    struct car1_rows rows; /* 1 and the columns, centred: what was fitted */
    bool fitted;
    struct car1_posterior posterior; /* set where fitted ... */
    struct car1_fit likeliest;       /* ... and the fit at the likeliest memory */
    bool shares_known;
    struct share shares; /* without its gate */
};

/* What is to be left out besides what never differs. */
enum contingency_rule {
    CONTINGENCY_GATED, /* all that the rules above leave out: what a person is told */
    CONTINGENCY_WHOLE, /* nothing more: what can be held against other software */
};

/* Of the outcome at that place. Lives in `arena`. */
struct contingency contingency_of(const struct contingency_rows *rows, size_t outcome,
                                  enum contingency_rule rule, struct arena *arena);

/* The slope of a partner's column by name, or what it still needs. */
struct estimate contingency_slope(const struct contingency *c, str name);

/* The place in `kept` of the column whose slope is the main one; false when there is none. */
bool contingency_main(const struct contingency *c, size_t *out);

/* Evenings without contact beside those with it. */
struct contingency_apart {
    struct estimate apart, with, difference; /* difference = with - apart */
    struct estimate swing_apart, swing_with;
};

struct contingency_apart contingency_apart_of(const struct contingency_rows *rows, size_t outcome,
                                              struct arena scratch);

/* Yesterday's partner_mood beside today's outcome. */
struct contingency_lag {
    struct estimate slope; /* of the partner's column */
    bool fitted;
    int32_t pairs;
    struct car1_fit fit; /* 1, the outcome's own yesterday, the partner's yesterday */
};

/* `column` is a place in rows->columns. */
struct contingency_lag contingency_lag_of(const struct contingency_rows *rows, size_t outcome,
                                          size_t column, struct arena scratch);

/* The main slope over time. */
struct contingency_trend {
    size_t main;             /* in `kept` */
    struct estimate change;  /* last third less the first, with its verdict */
    bool drawn;              /* whether there is a path */
    const double *t;         /* when */
    struct drift_path path;
};

/* Whether it changed is asked of what lies before `look_until` (look_day.h). Lives in `arena`. */
struct contingency_trend contingency_trend_of(const struct contingency *c, double look_until,
                                              struct arena *arena);

/* The design of drift.h: the main slope drifts, the others but contact are fixed. */
struct drift_rows contingency_drift_rows(const struct contingency *c, size_t main,
                                         struct arena *arena);

/* The place of a column by its name; false when there is none. */
bool contingency_find(const struct contingency_rows *rows, str name, size_t *out);

/* The notebook's evenings over both days and all between, with solid and mood as outcomes: means of
 * the day, entries written for an earlier day left out. `nb` NULL: nothing. */
struct contingency_rows contingency_rows_of_notebook(struct notebook *nb, day since, day until,
                                                     struct arena *arena);

#endif
