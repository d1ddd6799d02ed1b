/* ladder.h - the steps of a ladder, and what each time of doing one was expected and felt to be.
 *
 * Floor 2. Of the records of kind `step`:
 *
 * - one without `about` is a *rung*: something to do, whether it was done or not. A later one of
 *   the same words is another time of the same rung;
 * - one with `about` is a *time*: the rung it is about was done once more;
 * - a rung that says done=1 itself was done that time too.
 *
 *     evenkeel add step ladder=solitude what="A walk alone" expected=6
 *     evenkeel add step ladder=solitude what="A walk alone" felt=3 done=1 about=ID
 *
 * So a rung is never used up: it can be done as often as one likes, and one that was not done is
 * simply still there. Rungs stand in the order of `place`; those without one follow by what they
 * are expected to feel like, the easiest first.
 *
 *     struct ladder ladder = ladder_of_notebook(nb, 1, &arena);
 *     "easier than expected in 7 of 9": ladder.easier of ladder.compared
 */
#ifndef LADDER_H
#define LADDER_H

#include "arena.h"
#include "notebook.h"

/* Rungs of one ladder: more than one can look over. The oldest are kept. */
enum { LADDER_RUNG_COUNT_MAX = 40, LADDER_COUNT_MAX = 16, LADDER_UNKNOWN = -1 };

struct ladder_rung {
    const struct entry *entry;
    str what;
    int expected; /* 0..10, or LADDER_UNKNOWN */
    int place;    /* from 1; 0 without one */
    bool paused;
    uint32_t time_count;
};

struct ladder_time {
    const struct entry *entry;
    day day;
    int expected, felt; /* 0..10, or LADDER_UNKNOWN */
    size_t rung;        /* into rungs; SIZE_MAX when its rung was taken away */
};

struct ladder {
    struct ladder_rung *rungs; /* the lowest first */
    size_t rung_count, paused_count;
    const struct ladder_time *times; /* oldest first */
    size_t time_count;
    uint32_t compared; /* times with both numbers; of them felt ... */
    uint32_t easier, same, harder;
};

/* `number` is that of the option of `step.ladder`. */
struct ladder ladder_of_notebook(struct notebook *nb, int64_t number, struct arena *arena);

/* The lowest rung that does not rest and was not done yet, else the lowest that does not rest;
 * NULL when there is none. */
const struct ladder_rung *ladder_next_rung(const struct ladder *ladder);

/* Of every ladder, by option number: how many rungs it has and how often one was done. */
struct ladder_counts {
    uint32_t rungs[LADDER_COUNT_MAX], paused[LADDER_COUNT_MAX], times[LADDER_COUNT_MAX];
};
struct ladder_counts ladder_counts_of_notebook(struct notebook *nb, struct arena scratch);

#endif
