/* store.h - the notebook's one file: rows in and out of SQLite, and nothing of what they mean.
 *
 * Host. The only file that knows SQL. Rows are sealed by the core (vault.h); the store keeps them
 * in order and durable:
 *
 *     rows(place, chain, envelope, payload)   place = number << 40 | sequence; payload NULL once
 * shredded chains(number, chain)                   numbers from 1, as chains appear fixed(part,
 * generation, bytes)          part 1 the slot block, part 2 the head drafts(number, name, sealed)
 * number from the first bytes of the name
 *
 * Durability: WAL, synchronous=FULL. When store_apply returns STORE_DONE every effect is on the
 * disk, else none is. A new notebook appears at its path whole or not at all.
 *
 * Two programs may hold one notebook open. Each takes in what the other wrote before it writes
 * itself:
 *
 *     do {
 *         store_load(&store, false, &reader, &why)     what is new since the last call
 *         ... the core seals records: `effects` ...
 *     } while (store_apply(&store, &effects, &why) == STORE_STALE);
 *
 * Damage: a file that SQLite cannot follow, or a page that does not fit its checksum
 * (page_check.h), makes the store `damaged`. It then hands out every row that can still be found
 * (salvage.h) and refuses to write, so that the file stays as it is.
 */
#ifndef STORE_H
#define STORE_H

#include <sys/types.h>

#include "effect.h"
#include "limits.h"
#include "refusal.h"
#include "salvage.h"

struct sqlite3;
struct sqlite3_stmt;

enum { STORE_STATEMENT_MAX = 32, STORE_PATH_MAX = 4096, STORE_IDENTITY_LEN = 16 };

struct store_chain {
    id128 chain;
    uint64_t handed_out; /* rows up to this sequence */
};

struct store {
    struct sqlite3 *db; /* NULL when there is no file yet, or it is damaged */
    struct sqlite3_stmt *statements[STORE_STATEMENT_MAX];
    char path[STORE_PATH_MAX];
    int64_t version_seen;                       /* SQLite's data_version at the last load */
    int64_t version_copied;                     /* and at the last copy */
    int64_t generation;                         /* rises when the whole content is replaced */
    struct store_chain chains[CHAIN_COUNT_MAX]; /* [number - 1] */
    size_t chain_count;
    bool loaded;
    bool damaged;
    char damage[256];       /* what is wrong with the file, for a person */
    struct salvage salvage; /* while damaged */
};

/* Who receives what is stored: begin, slots, head, rows, drafts. Bytes are borrowed; rows of one
 * chain come by rising sequence. */
struct store_reader {
    void *context;
    void (*begin)(void *context, size_t row_count); /* only before everything is handed out */
    void (*slots)(void *context, str block);
    void (*row)(void *context, struct place place, str envelope, str payload);
    void (*head)(void *context, str head);
    void (*draft)(void *context, id128 name, str sealed);
};

enum store_result {
    STORE_DONE,
    STORE_STALE,  /* someone else wrote since the last load: nothing was stored; load, and try again
                   */
    STORE_FULL,   /* no room on the disk: nothing was stored */
    STORE_FAILED, /* another reason: nothing was stored */
    STORE_DAMAGED,  /* the file turned out to be damaged: load everything again, from what is whole
                     */
    STORE_REPLACED, /* the content was replaced as a whole: load everything again */
};

/* Opens the notebook at `path`. False when there is none, when it may not be used (guarded_file.h),
 * and when it holds nothing of a notebook. A damaged one opens. */
bool store_open(struct store *store, const char *path, struct refusal *why);

/* A new file with `effects` in it; false, and nothing left behind, when that could not be done or
 * something lies there already. */
bool store_make(struct store *store, const char *path, const struct effects *effects,
                struct refusal *why);

void store_close(struct store *store);

/* The slot block, in `arena`; empty when it cannot be found. */
str store_slots(struct store *store, struct arena *arena);

/* Hands out what is new since the last call, which costs little when nothing is; or everything. */
enum store_result store_load(struct store *store, bool everything,
                             const struct store_reader *reader, struct refusal *why);

/* Hands out everything but drafts, rows by (chain id, sequence), as a backup wants it, and changes
 * nothing about what store_load will hand out. */
enum store_result store_copy(struct store *store, const struct store_reader *reader,
                             struct refusal *why);

/* Makes all effects durable, in order, in one transaction. */
enum store_result store_apply(struct store *store, const struct effects *effects,
                              struct refusal *why);

/* Replaces the whole content by `effects` in one transaction: STORE_STALE unless it is still what
 * store_copy handed out last. Drafts stay when they are of the same notebook: `keeps_drafts`. */
enum store_result store_replace(struct store *store, const struct effects *effects,
                                bool keeps_drafts, struct refusal *why);

/* Reads every page and lets SQLite look for what does not fit; makes the store damaged when it is.
 */
void store_check(struct store *store);

/* What tells this file from a copy of it: a hash of its inode and the time it was made. */
bool store_identity(const struct store *store, uint8_t out[STORE_IDENTITY_LEN]);

#endif
