/* guarded_file.h - files and folders that are ours alone: nobody else may read, own or redirect
 * them.
 *
 * Host. A notebook, a key file and a passphrase file are opened through these rules only: no
 * symbolic link as the last step, a regular file, owned by this user, closed to group and others
 * (0600, its folder 0700).
 */
#ifndef GUARDED_FILE_H
#define GUARDED_FILE_H

#include "refusal.h"

enum guard_finding {
    GUARD_ABSENT,
    GUARD_PRESENT,
    GUARD_LOOSE, /* refused, but only because others can read it */
    GUARD_REFUSED,
};

/* Whether `path` is there and may be used; `what` names it in the sentence ("The notebook"). */
enum guard_finding guarded_file_look(const char *path, const char *what, struct refusal *why);

/* Makes the folder that `path` lies in, and those above it, with mode 0700. Folders that are there
 * already stay as they are. */
bool guarded_file_make_folder(const char *path, struct refusal *why);

/* Whether the folder that `path` lies in is closed: no link, owned by this user, 0700. */
bool guarded_file_check_folder(const char *path, struct refusal *why);

/* Closes it (0700), if it is ours. */
void guarded_file_close_folder(const char *path);

/* The whole of a guarded file, at most `len_max` bytes, into `out`; *len is how many. */
bool guarded_file_read(const char *path, const char *what, void *out, size_t len_max, size_t *len,
                       struct refusal *why);

/* Writes a new file (0600) and makes it durable; false when something is there already. */
bool guarded_file_write_new(const char *path, const char *what, str bytes, struct refusal *why);

/* The same over what may be there: afterwards either all of the new file is there or the old one.
 */
bool guarded_file_write(const char *path, const char *what, str bytes, struct refusal *why);

/* So that a name that was made or changed is still there after a power cut. */
void guarded_file_sync_folder(const char *path);

#endif
