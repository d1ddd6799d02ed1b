/* backup_file.h - a backup (seal/backup.h) as a file: written from a store, read into effects.
 *
 * Host.
 */
#ifndef BACKUP_FILE_H
#define BACKUP_FILE_H

#include "backup.h"
#include "store.h"
#include "whole_file.h"

/* Writes what the store holds to a new file (0600), reads it back, and only then puts it at `path`.
 */
bool backup_file_write(struct store *store, const char *path, bool replace, struct arena scratch,
                       struct refusal *why);

/* A backup that was read whole: its end fits its beginning. Rows stand in the file's order. */
struct backup_file {
    struct whole_file file;
    str slots, head;
    struct backup_part *rows;
    size_t row_count;
    void *room;
    size_t room_len;
};

/* False for what is no backup, or a hurt one (OUTCOME_USAGE); then nothing is left to close. */
bool backup_file_open(struct backup_file *backup, const char *path, struct refusal *why);
void backup_file_close(struct backup_file *backup);

/* What makes a notebook of it. */
void backup_file_put_effects(const struct backup_file *backup, struct effects *effects);

#endif
