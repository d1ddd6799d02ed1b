/* salvage.h - what can still be read of a damaged notebook file, page by page, without SQLite.
 *
 * Host. Read-only. Walks every page of the file (and of a write-ahead log beside it), takes each
 * one that looks like the leaf of a table, and cuts it into cells. No page is trusted: the seals
 * decide later which rows are genuine (vault.h), so that a wrong guess here can do no harm.
 *
 * The file format is SQLite's, https://www.sqlite.org/fileformat2.html: a leaf begins with 0x0d, a
 * cell is (length, rowid, record), and a record that does not fit its page goes on in a chain of
 * overflow pages. Which table a cell belongs to follows from its columns:
 *
 *     rows     NULL (the rowid: place), chain of 16 bytes, envelope, payload or NULL
 *     fixed    NULL (the rowid: 1 slots, 2 head), generation, bytes
 *     drafts   NULL, name of 16 bytes, sealed
 */
#ifndef SALVAGE_H
#define SALVAGE_H

#include "arena.h"
#include "effect.h"

struct salvaged_row {
    struct place place;
    str envelope, payload;
};

struct salvaged_draft {
    id128 name;
    str sealed;
};

struct salvage {
    struct salvaged_row *rows; /* by chain and sequence, each place once */
    size_t row_count;
    struct salvaged_draft *drafts;
    size_t draft_count;
    str slots, head; /* empty when not found */
    void *room;      /* what everything lies in */
    size_t room_len;
};

/* Everything that was found, until salvage_close. False when the file cannot be read at all or
 * holds nothing of a notebook; then nothing is left to close. */
bool salvage_open(const char *path, struct salvage *out);
void salvage_close(struct salvage *salvage);

#endif
