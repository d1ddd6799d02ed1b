/* whole_file.h - a file that a person names, as bytes: an import, a table, a backup.
 *
 * Host. A plain file is mapped; "-" and pipes are read to their end.
 */
#ifndef WHOLE_FILE_H
#define WHOLE_FILE_H

#include "refusal.h"

struct whole_file {
    str bytes;
    void *room;
    size_t room_len;
};

/* OUTCOME_USAGE when it is not there or cannot be read; then nothing is left to close. */
bool whole_file_open(struct whole_file *file, const char *path, struct refusal *why);
void whole_file_close(struct whole_file *file);

#endif
