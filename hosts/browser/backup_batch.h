/* backup_batch.h - a backup file (src/seal/backup.h) written out of batches, and read into them,
 * piece by piece.
 *
 * Floor 4, pure.
 *
 * Writing: the host hands over the slot block, then the rows by rising (chain id, sequence), then
 * the head, in batches of any size; where there is no head, one of no bytes.
 *
 *     struct backup_writer writer;
 *     backup_batch_begin(&writer);
 *     while (backup_batch_write(&writer, batch, &out)) ...     out is the next piece of the file
 *     CHECK(writer.ended)
 *
 * Reading: the host shows the file from where the last call ended, at least BACKUP_PART_LEN_MAX
 * bytes of it or all that is left. What comes out is the file's slot block, rows and head as a
 * batch; it may be used only once all of the file was found whole.
 *
 *     backup_batch_start(&reader);
 *     do used = backup_batch_read(&reader, piece, at_end, &out);
 *     while (reader.state == STAGED_NONE);
 */
#ifndef BACKUP_BATCH_H
#define BACKUP_BATCH_H

#include "app.h"
#include "backup.h"

struct backup_writer {
    struct backup backup;
    bool begun, ended;
};

void backup_batch_begin(struct backup_writer *writer);

/* Writes less than `batch` is long. False for bytes that are no batch, and for what stands where it
 * may not: the file is then of no use. */
bool backup_batch_write(struct backup_writer *writer, str batch, struct buf *out);

struct backup_reader {
    struct backup backup;
    struct slots slots; /* of the file, once its beginning was read */
    bool later;         /* that block is a later program's */
    enum staged_state state; /* STAGED_NONE until the end was read, or something was wrong */
    uint32_t row_count;
};

void backup_batch_start(struct backup_reader *reader);

/* Returns how many bytes of `piece` were used, some unless that was its end. Writes less than twice
 * as many bytes.
 * `at_end`: nothing follows the piece. */
size_t backup_batch_read(struct backup_reader *reader, str piece, bool at_end, struct buf *out);

#endif
