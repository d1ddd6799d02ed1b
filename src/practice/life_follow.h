/* life_follow.h - what comes of something once written: a later version, or a record about it.
 *
 * Floor 2. A decision is looked at again on its day; a limit is said, then kept or bent; a quarrel
 * is come back to, then repaired; a step that was offered is taken or put off; a belief is held
 * less. What nothing follows can still be pointed to: people, triggers.
 */
#ifndef LIFE_FOLLOW_H
#define LIFE_FOLLOW_H

#include "life_write.h"

/* Whether records of this kind are kept in mind. */
bool life_follow_keeps(const struct kind *kind);

/* Whether such a thing stays for the whole life. */
bool life_follow_stays(const struct kind *kind);

/* Sets the day on which something follows the thing, 0 for never; `now` is the life's today. */
void life_follow_plan(struct life *life, struct life_thing *thing);

/* The kind of what follows next: the thing's own for a later version, another for a record about
 * it; NULL when nothing does this time. The thing's stage moves on. */
const struct kind *life_follow_next(struct life *life, struct life_thing *thing);

/* Writes what changes in the next version. */
void life_follow_change(struct life_writing *writing);

#endif
