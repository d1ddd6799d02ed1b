/* batch.h - what a store holds, as bytes that cross a border: out as effects, back in as rows.
 *
 * Floor 4, pure. A batch is a run of effects (src/seal/effect.h), each:
 *
 *     SIZE  WHAT              all numbers little-endian
 *        4  type              enum effect_type
 *       16  chain             of place
 *        8  sequence          of place
 *       16  name              of a draft
 *     4, n  length and bytes of a
 *     4, n  length and bytes of b
 *
 * What a store keeps is given back in the same form in which it left: appended rows, heads, drafts
 * and the slot block. A host that keeps them as they came understands nothing of them and need not.
 */
#ifndef BATCH_H
#define BATCH_H

#include "buf.h"
#include "effect.h"

/* The least that one effect takes: for sizing a buffer, add the lengths of its a and b. */
enum { BATCH_EFFECT_LEN_MIN = 4 + 16 + 8 + 16 + 4 + 4 };

void batch_put(struct buf *out, const struct effect *effect);

/* The next effect of *batch, which moves past it; a and b are borrowed. False at the end, and for
 * bytes that are no batch: *batch is not empty then. */
bool batch_next(str *batch, struct effect *out);

#endif
