/* answer.h - a host that knows bare tables only: what an insight makes of one, as a line of text.
 *
 * The same core in three surroundings, so that their answers can be held against each other byte
 * for byte: answer_main.c with either compiler, answer_border.c in WebAssembly.
 */
#ifndef ANSWER_H
#define ANSWER_H

#include "insights.h"

enum { ANSWER_ARENA_LEN = 512 << 20, ANSWER_LEN_MAX = 16 << 20, ANSWER_TABLE_LEN_MAX = 8 << 20 };

/* Its JSON; of a table that it cannot read, the problems. `key` is a second table, or empty. */
void answer_put(struct buf *out, const struct insight *insight, double lo, double hi, str table,
                str key, struct arena scratch);

#endif
