/* signs.h - small signs of some days, of ground in oneself and of closeness to others.
 *
 * Floor 3. Tallies of what was written down, "2 of 3", for a look back. They claim no change: that
 * takes longer than a week (docs/EVIDENCE.md). Both sides stand beside each other, always.
 */
#ifndef SIGNS_H
#define SIGNS_H

#include "arena.h"
#include "notebook.h"
#include "traces.h"

enum sign {
    /* in oneself */
    SIGN_LOW_AND_SOLID, /* low evenings that were solid all the same */
    SIGN_WAITED,        /* wishes for reassurance that were waited out or settled by oneself */
    SIGN_DECIDED,       /* decisions made alone or after asking to know more */
    SIGN_LIMIT_HELD,    /* limits that held */
    SIGN_WELL_ALONE,    /* evenings with time alone that was at ease */
    /* with others */
    SIGN_WITH_PEOPLE, /* evenings with someone */
    SIGN_SAID,        /* times something was said, all or part of it */
    SIGN_ACCEPTED,    /* times support was taken in; of: taken or given */
    SIGN_APPRECIATED, /* thanks given; of: given or received */
    SIGN_MADE_UP,     /* quarrels made up or come back to */
    SIGN_COUNT,
};

struct signs {
    struct tally at[SIGN_COUNT];
};

/* The days from `since` to `until`, both included. */
struct signs signs_of_notebook(struct notebook *nb, day since, day until, struct arena scratch);

#endif
