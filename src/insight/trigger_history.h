/* trigger_history.h - when a trigger was named, and what was done on those days.
 *
 * Floor 2. What was observed, with its counts: that a wave ebbed after something does not say that
 * it ebbed because of it.
 *
 *     struct trigger_history seen = trigger_history_of(nb, id, today - 364, today, scratch);
 *     seen.evenings 4, seen.urges 2; seen.helps[0].practice "five-senses", .relief.eased 3
 */
#ifndef TRIGGER_HISTORY_H
#define TRIGGER_HISTORY_H

#include "relief.h"

enum { TRIGGER_NAMED_MAX = 12, TRIGGER_HELPS_MAX = 12 };

struct trigger_history {
    const struct entry *named[TRIGGER_NAMED_MAX]; /* the newest that name it, newest first */
    size_t named_count;
    uint32_t days;                   /* different days on which it was named */
    uint32_t evenings, urges, looks; /* how many of each kind name it: weather, urge, reframe */
    uint32_t waited, asked, unsaid;  /* of the urges: waited or soothed; asked; not said */
    struct relief urge;              /* of the urges: strength when noted, and looked at again */
    struct relief_of helps[TRIGGER_HELPS_MAX]; /* done on those days; most often first */
    size_t help_count;
};

/* What names the trigger `id` on these days, both included: at most ten years. Names of practices
 * are borrowed from the notebook. */
struct trigger_history trigger_history_of(struct notebook *nb, id128 id, day since, day until,
                                          struct arena scratch);

#endif
