/* study.h - what the numbers of the notebook do to people who are made up, counted.
 *
 * Each row of the study asks one thing of the program's own functions in `runs` made-up notebooks
 * of which the truth is known: how often an interval holds it, how often a verdict is called where
 * nothing changed, how often a change is seen. Every run draws from a seed of its own, so that rows
 * can be run alone and come out the same.
 *
 *     make study     writes the table into docs/EVIDENCE.md
 */
#ifndef STUDY_H
#define STUDY_H

#include "arena.h"
#include "base.h"
#include "xoshiro.h"

enum { STUDY_SEED = 20261122, STUDY_RUNS = 400, STUDY_ROWS_MAX = 160 };

struct study_row {
    const char *part;    /* the table it stands in */
    char setting[72];    /* "60 evenings, 0.3 carries over" */
    double percent;      /* of the runs */
    int runs;
    double least, most;  /* what it has to be; 0 and 100 where it is only told */
};

struct study {
    struct study_row rows[STUDY_ROWS_MAX];
    size_t count;
    bool quick; /* the few settings that `make test` has time for */
    struct arena arena; /* what one run may use; every run begins with all of it */
};

/* The chance of run `run` of the next row. */
struct xoshiro study_chance(const struct study *study, int run);

/* Adds a row: `hits` of `runs`. */
void study_add(struct study *study, const char *part, const char *setting, int hits, int runs,
               double least, double most);

/* Evenings from day 0 on, a fifth of them left out, the first never: until there are `count`, or
 * until `days` are over where that is not 0. Returns how many. */
size_t study_evenings(struct xoshiro *chance, size_t count, double days, double *t);

/* A stationary series of deviation 1; phi of a deviation is left a day later. */
void study_series(struct xoshiro *chance, const double *t, size_t count, double phi, double *out);

/* The parts. */
void study_intervals(struct study *study);     /* of a slope, of a level */
void study_verdicts(struct study *study);      /* false ones, true ones, and the naive way */
void study_share(struct study *study);         /* which part went along with something */
void study_questionnaire(struct study *study); /* where someone stands, and change */
void study_coin(struct study *study);          /* the fair test of a practice */

#endif
