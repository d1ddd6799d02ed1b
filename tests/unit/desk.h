/* desk.h - a host in memory: what a vault wants stored, and what it is loaded from.
 *
 *     struct desk desk;
 *     desk_make(&desk, 1);                        a new notebook, unlocked by desk.secret
 *     desk_write(&desk, "a note");                appended, stored, committed
 *     desk_open(&desk);                           locked, unlocked and loaded anew
 */
#ifndef DESK_H
#define DESK_H

#include "test.h"
#include "vault.h"

enum { STORE_ROWS_MAX = 512, STORE_DRAFTS_MAX = 80 };

struct stored_row {
    struct place place;
    str envelope, payload;
};

struct stored_draft {
    id128 name;
    str sealed;
};

struct store {
    struct arena arena;
    struct stored_row rows[STORE_ROWS_MAX];
    size_t row_count;
    struct stored_draft drafts[STORE_DRAFTS_MAX];
    size_t draft_count;
    str head, slots;
};

/* Stores all effects, or none: false on a conflict. */
bool store_take(struct store *store, const struct effects *effects);

/* Hands everything, by chain and sequence, to an open vault. */
void store_load(const struct store *store, struct vault *vault);

/* Hands over what the vault does not know yet. */
void store_load_new(const struct store *store, struct vault *vault);

/* Everything as a backup file. */
str store_backup(const struct store *store, struct arena *arena);

/* An installation at work: a vault over a store. */
struct desk {
    struct store store;
    struct vault vault;
    struct arena notebook, scratch;
    struct effects effects; /* of the last writing */
    struct random random;
    struct secret secret;
    uint8_t keys[KEYS_MEMORY_LEN];
    uint8_t mark[MARK_LEN];
    bool has_mark;
};

/* Fresh memory, random bytes of `seed`, nothing stored. */
void desk_begin(struct desk *desk, uint64_t seed);
void desk_make(struct desk *desk, uint64_t seed);

/* Stores the effects and commits; or rolls back and is false. */
bool desk_store(struct desk *desk);

/* A note: its id. */
id128 desk_write(struct desk *desk, const char *text);
bool desk_append(struct desk *desk, const char *text, id128 *id); /* not yet stored */

/* Takes a record away for good. */
void desk_shred(struct desk *desk, id128 id);

/* Locks, unlocks with desk->secret and loads everything. False when the secret opens nothing. */
bool desk_open(struct desk *desk);

/* True when the notebook holds a note of this text. */
bool desk_has(struct desk *desk, const char *text);

/* How many faults of this type were named. */
size_t desk_faults(const struct desk *desk, enum fault_type type);

#endif
