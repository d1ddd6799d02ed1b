/* vault.h - a person's notebook behind its key: sealed rows in, records out; records in, sealed rows out.
 *
 * Floor 2, pure over libsodium. docs/FORMAT.md says what the bytes are and what they protect.
 *
 * Opening, by a host:
 *     vault_init(&vault, locked_memory, &notebook_arena)
 *     vault_slots(&vault, slot_block)                     what is stored: now locked, not yet open
 *     vault_unlock(&vault, secret)                        false: wrong secret or damaged block
 *     vault_begin_load(&vault, row_count); vault_load(&vault, row) for every stored row, by chain and sequence; vault_load_head(...)
 *     vault_end_load(&vault)                              faults, if any, stand in vault.faults
 *
 * Writing, by the core inside one request:
 *     vault_append(&vault, &record, random, effects)      sealed at once; pending until the host has stored it
 * and by the host afterwards:
 *     vault_commit(&vault)   or   vault_rollback(&vault)
 *
 * Another writer's rows are given to vault_load in the same way at any time nothing is pending.
 */
#ifndef VAULT_H
#define VAULT_H

#include "arena.h"
#include "buf.h"
#include "effect.h"
#include "notebook.h"
#include "random.h"

enum { SECRET_LEN = 32, SALT_LEN = 16, RECOVERY_LEN = 20 };

/* The two cost sets of Argon2id that slots name by number; their figures are constants here, never read from a file. */
enum stretch_cost { STRETCH_NATIVE = 1, STRETCH_BROWSER = 2 };
struct stretch {
    uint64_t passes;
    size_t memory_bytes;
};
struct stretch stretch_of(enum stretch_cost cost);

/* Ways to unlock. A passphrase is stretched by the host first; a recovery code and a key file are random already. */
enum secret_type { SECRET_PASSPHRASE, SECRET_RECOVERY, SECRET_KEY_FILE };
struct secret {
    enum secret_type type;
    uint8_t bytes[SECRET_LEN]; /* stretched passphrase; recovery bytes zero-padded; key file bytes */
};

enum vault_state { VAULT_EMPTY /* no notebook */, VAULT_LOCKED, VAULT_OPEN };

enum fault_type {
    FAULT_CHANGED,   /* bytes are not what was sealed there: changed, moved, or of another notebook */
    FAULT_MISSING,   /* a place inside a chain is empty */
    FAULT_REPEATED,  /* a place came twice */
    FAULT_CUT,       /* the chain ends before its head says */
    FAULT_SHREDDED,  /* a payload is gone and no later record names it as erased */
    FAULT_HEAD,      /* a head does not fit its key or chain */
    FAULT_SLOTS,     /* the slot block was changed */
    FAULT_UNREADABLE /* sealed rightly, but no record this program can read */
};

struct fault {
    enum fault_type type;
    struct place place; /* zero for FAULT_SLOTS */
    uint64_t count;     /* how many places from this one on (FAULT_CUT, FAULT_MISSING) */
};

enum { FAULT_COUNT_MAX = 64 };

struct vault; /* the whole struct stands at the end of this header: hosts and tests own one */

/* `locked_memory` holds KEYS_MEMORY_LEN bytes that are locked, kept out of dumps, and wiped by vault_lock. */
void vault_init(struct vault *vault, void *locked_memory, struct arena *notebook_arena);

/* A new notebook: random keys, a slot for each secret given, the chain this installation writes. Pending like an append.
 * `salt` and `cost` are what the passphrase among the secrets was stretched with. */
void vault_make(struct vault *vault, const struct secret *secrets, size_t count, const uint8_t salt[SALT_LEN],
                enum stretch_cost cost, struct random *random, struct effects *effects);

/* Takes the stored slot block: VAULT_LOCKED from now on. False when it is no slot block of this program (foreign file,
 * newer version, wrong size). */
bool vault_slots(struct vault *vault, str block);

/* Salt and cost for stretching a passphrase before vault_unlock. */
void vault_salt(const struct vault *vault, uint8_t salt[SALT_LEN], enum stretch_cost *cost);

/* Tries every slot in constant work. */
bool vault_unlock(struct vault *vault, const struct secret *secret);

/* Wipes the keys and forgets the notebook; the arena is the host's to reset. */
void vault_lock(struct vault *vault);

/* Replaces the secrets of one type (all other slots stay): a changed passphrase, a new recovery code. */
void vault_rewrap(struct vault *vault, const struct secret *secret, const uint8_t salt[SALT_LEN], enum stretch_cost cost,
                  struct random *random, struct effects *effects);

/* Whether a slot of this type exists. */
bool vault_has(const struct vault *vault, enum secret_type type);

/* The name of the chain that this installation writes: chosen at vault_make, kept by the host beside nothing: see FORMAT.md. */
void vault_write_chain(struct vault *vault, id128 chain);

/* Loading. `payload` is empty where it was shredded. Rows of one chain come by rising sequence. */
void vault_begin_load(struct vault *vault, size_t row_count);
bool vault_load(struct vault *vault, struct place place, str envelope, str payload);
void vault_load_head(struct vault *vault, id128 chain, str head);
void vault_end_load(struct vault *vault);

/* Seals `record` (valid, see draft.h) at the end of this installation's chain after folding it on trial. */
void vault_append(struct vault *vault, const struct record *record, struct random *random, struct effects *effects);

/* Takes every version of these records away for good: appends the record that names them, and shreds their payloads. */
void vault_shred(struct vault *vault, const id128 *ids, size_t count, struct moment now, struct random *random,
                 struct effects *effects);

void vault_commit(struct vault *vault);
void vault_rollback(struct vault *vault);

/* Drafts: sealed under a name that tells nothing. `what` is the form they belong to. */
void vault_keep_draft(struct vault *vault, str what, str text, struct random *random, struct effects *effects);
void vault_drop_draft(struct vault *vault, str what, struct effects *effects);
void vault_load_draft(struct vault *vault, id128 name, str sealed); /* kept sealed until asked for */
bool vault_draft(struct vault *vault, str what, struct arena *arena, str *text);

/* Recovery codes: 160 random bits as Crockford base32, eight groups of four and a group of two check characters. */
void recovery_put(struct buf *out, const uint8_t code[RECOVERY_LEN]);
bool recovery_parse(str text, struct secret *out);

/* A backup: one portable file of slots, sealed records and heads, the same bytes for the same notebook on every host. */
void backup_put(struct vault *vault, struct buf *out /* streamed by parts: see FORMAT.md */);

#endif
