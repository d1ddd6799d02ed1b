/* whole_file.h - a whole file as text, in and out: for the tools that run while building.
 *
 *     str text;
 *     if (!whole_file_read(&arena, path, &text)) ...     say so, with the tool's own name
 */
#ifndef WHOLE_FILE_H
#define WHOLE_FILE_H

#include "arena.h"
#include "base.h"

/* The file's bytes, in `arena`; false, with `out` untouched, when it cannot be read whole. */
bool whole_file_read(struct arena *arena, const char *path, str *out);

/* Writes the file anew; false when not all of it could be written. */
bool whole_file_write(const char *path, str text);

#endif
