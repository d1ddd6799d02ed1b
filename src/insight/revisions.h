/* revisions.h - one number of one record as it was changed over time.
 *
 * Floor 2. How far a value is lived, or how true an old sentence feels, is said again now and then:
 * each time is a version of the same record. One point for each day, the last of that day; nothing
 * is filled in between, and what a clock that stood wrong dates too late is left out.
 *
 *     struct revision points[REVISIONS_MAX];
 *     size_t count = revisions_of(nb, entry, S("held"), points, scratch);      oldest first
 */
#ifndef REVISIONS_H
#define REVISIONS_H

#include "arena.h"
#include "notebook.h"

enum { REVISIONS_MAX = 60 };

struct revision {
    day day; /* on which it was said */
    int64_t value;
};

/* The newest REVISIONS_MAX of the versions of `current`, the current one of its record, that have
 * the field of type FIELD_INT called `field`. */
size_t revisions_of(const struct notebook *nb, const struct entry *current, str field,
                    struct revision out[REVISIONS_MAX], struct arena scratch);

#endif
