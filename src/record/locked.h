/* locked.h - what may no longer be changed: a decision, once its outcome is written down.
 *
 * Floor 1. What someone chose, and how sure they were, is worth comparing with what came only as
 * long as it stays what it was: memory rewrites both. So every way of changing a record (a page, an
 * undo, the command line) asks here first.
 *
 * Open all the same: the day to look again, and putting the whole record into the trash and back.
 * Taking the outcome away opens the decision again. An import is not asked: it brings versions of
 * one's own that were written elsewhere, each with its time, and the history shows them all.
 */
#ifndef LOCKED_H
#define LOCKED_H

#include "notebook.h"

/* Whether `next` may follow `current`, the current version of its record. */
bool locked_allows(struct notebook *nb, const struct entry *current, const struct record *next,
                   struct arena scratch);

/* Whether the decision `id` has an outcome that is not in the trash. */
bool locked_is(struct notebook *nb, id128 id, struct arena scratch);

#endif
