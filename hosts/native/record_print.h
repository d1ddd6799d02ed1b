/* record_print.h - records on standard output: as a line, whole, or as JSON.
 *
 * Host. A line is
 *
 *     0197...  2026-11-21 21:30  weather  mood=2 feelings=calm,close
 *
 * with values as `add` takes them; line ends and other control characters show as blanks, so that a
 * record is one line and cannot steer the terminal. On a terminal it is cut to the width.
 */
#ifndef RECORD_PRINT_H
#define RECORD_PRINT_H

#include "notebook.h"

/* One entry as one line; as JSON when `as_json`. */
void record_print_line(const struct entry *entry, bool as_json, struct arena scratch);

/* Every field on lines of its own, with its label. */
void record_print_whole(const struct entry *entry, struct arena scratch);

#endif
