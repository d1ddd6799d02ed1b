/* fill.h - sentences with places for what differs, in whatever order a language wants them.
 *
 * Floor 0.
 *
 *     const str with[] = {S("4"), S("7")};
 *     fill_text(arena, S("{1} of the last {2} evenings"), with, 2)      "4 of the last 7 evenings"
 *
 * A place is a digit from 1 in braces; anything else in braces stands as it is. What is filled in
 * is never read for places again.
 */
#ifndef FILL_H
#define FILL_H

#include "arena.h"
#include "base.h"
#include "buf.h"

/* How a language says an English sentence; with `say` NULL, in English. */
struct tongue {
    str (*say)(const void *context, str sentence);
    const void *context;
};

str tongue_say(const struct tongue *tongue, str sentence);

/* Writes `sentence` with its places filled; one without something to fill it with is a bug. */
void fill_put(struct buf *out, str sentence, const str *with, size_t count);

str fill_text(struct arena *arena, str sentence, const str *with, size_t count);

/* What stands for {name}. */
struct fill_slot {
    str name, with;
};

/* Writes `sentence` with its named places filled. False, with nothing written, when a brace opens a
 * name that has no slot. */
bool fill_put_named(struct buf *out, str sentence, const struct fill_slot *slots, size_t count);

#endif
