/* backup.h - a notebook as one portable file, written and read piece by piece.
 *
 * Floor 2, over libsodium. The same notebook gives the same bytes on every host:
 *
 *      0    8   "EKBACK1\n"
 *      8        parts: type 1, length 4 (little-endian), bytes
 *
 *      part 1   the slot block, once and first
 *      part 2   a row: chain id 16, sequence 8, length of the envelope 1, envelope, payload (none
 *               where it was shredded); rows by rising (chain id, sequence)
 *      part 3   the head, once, after the rows
 *      part 4   the end: number of rows 8, BLAKE2b-256 of all before its 40 bytes
 *
 * The end shows a cut or hurt file without any key. What a hand could change on purpose, the seals
 * show: whoever has the key loads the rows into a vault. Drafts stay behind.
 */
#ifndef BACKUP_H
#define BACKUP_H

#include <sodium.h>

#include "buf.h"
#include "effect.h"
#include "limits.h"
#include "slots.h"

/* The longest part with its type and length: the least that a reader must be able to hold. */
enum { BACKUP_PART_LEN_MAX = 5 + 1024 + RECORD_LEN_MAX + PAD_STEP_LONG };

enum backup_type { BACKUP_SLOTS = 1, BACKUP_ROW, BACKUP_HEAD, BACKUP_END };

/* One part as it was read, borrowed from the input. */
struct backup_part {
    enum backup_type type;
    str bytes;          /* BACKUP_SLOTS and BACKUP_HEAD */
    struct place place; /* BACKUP_ROW */
    str envelope, payload;
};

struct backup {
    crypto_generichash_blake2b_state hash;
    enum backup_type last; /* 0 before the first part */
    struct place place;    /* of the last row */
    uint64_t row_count;
    bool begun;
};

/* Writing: begin, every row by rising (chain id, sequence), end. Each writes at most
 * BACKUP_PART_LEN_MAX bytes to `out`, which the host empties as it likes. Rows are taken as they
 * are stored, hurt ones too; false, and nothing written, for what is longer than any row. */
void backup_begin(struct backup *backup, str slots, struct buf *out);
bool backup_row(struct backup *backup, struct place place, str envelope, str payload,
                struct buf *out);
void backup_end(struct backup *backup, str head, struct buf *out);

/* Reading: backup_start, then backup_next until BACKUP_DONE. */
enum backup_next {
    BACKUP_PART,   /* *part was cut off the front of *input */
    BACKUP_MORE,   /* *input does not hold a whole part: add what follows; at the end of the file,
                      the file was cut */
    BACKUP_DONE,   /* the end was read and fits; what is left in *input does not belong here */
    BACKUP_DAMAGED /* not a backup, or a hurt one */
};
void backup_start(struct backup *backup);
enum backup_next backup_next(struct backup *backup, str *input, struct backup_part *part);

#endif
