/* life_events.h - days on which something in one's life changed, for pictures over time.
 *
 * Floor 2. A note with `marks` set ("moved", "new job") is such a day: the person says what counts,
 * nothing is guessed from other records.
 *
 *     struct life_events events = life_events_of_notebook(nb, since, until, &arena);
 */
#ifndef LIFE_EVENTS_H
#define LIFE_EVENTS_H

#include "arena.h"
#include "notebook.h"

struct life_event {
    day day;
    str label;
    id128 id; /* of the note */
};

struct life_events {
    const struct life_event *events; /* by rising day */
    size_t count;
};

/* Both days and all between. Lives in `arena`. */
struct life_events life_events_of_notebook(struct notebook *nb, day since, day until,
                                           struct arena *arena);

#endif
