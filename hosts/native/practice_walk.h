/* practice_walk.h - going through a practice in a terminal, and writing down what came of it.
 *
 * Host. On a terminal each step is shown and its question asked; Enter passes over it, a lone "."
 * ends the practice there. Elsewhere the answers may stand on the command line as STEP=ANSWER. What
 * they become is decided by walk.h, as in the browser.
 */
#ifndef PRACTICE_WALK_H
#define PRACTICE_WALK_H

#include "command.h"
#include "walk.h"

enum { PRACTICE_ANSWER_COUNT_MAX = 256 };

/* Shows what the practice is for, goes through its steps, and writes it down in the notebook if
 * there is one and the person wants it. Returns the exit code. */
int practice_walk(struct call *call, const struct content *content,
                  const struct content_practice *practice);

#endif
