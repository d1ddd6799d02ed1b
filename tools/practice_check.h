/* practice_check.h - do the practices fill fields that the kinds of records have?
 *
 * The tool that embeds content stands on floor 0 and knows no kinds; this check stands on both and
 * runs in every build, right after it. It walks each practice with every answer that a step can
 * give and lets draft.h judge the outcome, so that it says no more and no less than what would
 * happen to a person.
 */
#ifndef PRACTICE_CHECK_H
#define PRACTICE_CHECK_H

#include "arena.h"
#include "buf.h"
#include "content.h"

/* Writes a line for everything that is wrong; returns how many. */
size_t practice_check(const struct content *content, const struct content_practice *practice,
                      struct buf *complaints, struct arena scratch);

#endif
