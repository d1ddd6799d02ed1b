/* helped.h - how one felt before and after each practice, and which have eased things so far.
 *
 * Floor 2. Numbers only.
 *
 * A rating is of how strong it is, 0 to 10, so a drop is ease. What is found is held back by how
 * little it rests on: as if each practice had been done HELPED_CAUTION times more without any
 * effect,
 *
 *     cautious = sum of drops / (count + HELPED_CAUTION)
 *
 * so that one lucky evening never puts a practice first. A practice is said to have eased things
 * from HELPED_COUNT_MIN rated times on, when its cautious drop is HELPED_DROP_MIN or more. It is
 * what came after the practice, not what the practice did: what is at its strongest mostly eases
 * by itself (docs/EVIDENCE.md).
 *
 *     struct helped helped = helped_of_notebook(nb, today, &arena);
 *     for (size_t i = 0; i < helped.count && helped.practices[i].eased; i++) ...    best first
 */
#ifndef HELPED_H
#define HELPED_H

#include "arena.h"
#include "notebook.h"

enum {
    HELPED_COUNT_MIN = 3,
    HELPED_CAUTION = 3,
    HELPED_DAYS = 730,     /* older times say little about now */
    HELPED_READ_MAX = 400, /* the latest of them, so that ten years cost what two do */
    HELPED_PRACTICE_MAX = 128,
};
#define HELPED_DROP_MIN 0.5

struct helped_practice {
    str name;             /* as in the records */
    int times;            /* done */
    int count;            /* of these, rated before and after */
    double before, after; /* means over the rated ones */
    double cautious;
    bool eased;
};

struct helped {
    const struct helped_practice *practices; /* by falling `cautious`; equal ones by name */
    size_t count;
};

struct helped helped_of_notebook(struct notebook *nb, day until, struct arena *arena);

/* The row of that name; NULL where it was never done. */
const struct helped_practice *helped_find(const struct helped *helped, str name);

#endif
