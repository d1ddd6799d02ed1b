/* vault.h - a person's notebook behind its key: sealed rows in, records out; records in, sealed
 * rows out.
 *
 * Floor 2, pure over libsodium: the host has called sodium_init. docs/FORMAT.md says what the bytes
 * are and what they protect.
 *
 * Opening, by a host:
 *     vault_init(&vault, locked_memory, &notebook_arena)
 *     vault_slots(&vault, block)             what is stored: locked, not yet open
 *     vault_unlock(&vault, &secret)          false: wrong secret or damaged slot
 *     vault_continue(&vault, mark)           the mark this installation kept, if it has one
 *     vault_begin_load(&vault, row_count)    all of what follows from one snapshot of the store
 *     vault_load_head(&vault, head)          the stored head; leave it out when there is none
 *     vault_load(&vault, place, ...)         every stored row, by chain and sequence
 *     vault_load_draft(&vault, ...)          every stored draft
 *     vault_end_load(&vault)                 what is wrong, if anything, stands in faults
 *
 * Writing, by the core inside one request:
 *     vault_append(&vault, &record, random, &effects)
 * and by the host, when the effects are stored, or could not be:
 *     vault_commit(&vault)   or   vault_rollback(&vault)
 *
 * *Pending*: between the first writing call and commit or rollback. What is pending is sealed but
 * not yet in the notebook: a page that shows it answers the next request. Rollback leaves the vault
 * exactly as it was, dropped drafts too. Only drafts that were kept stay in memory, so that a full
 * disk loses none.
 *
 * Two writers: when a commit conflicts (effect.h) and was rolled back, or at any time nothing is
 * pending, the host hands over what others stored: the slot block, the head, rows beyond
 * vault_known of their chain, changed drafts, then vault_end_load. vault_begin_load is for loading
 * everything.
 *
 * Erased for good: when vault_stale says so, memory still holds what was shredded. The host loads
 * everything anew, from vault_begin_load on.
 *
 * Chains: every installation that writes has its own, so that a file that was copied, restored or
 * put back can never grow two different records at one place. The vault goes on with a chain only
 * when the host shows the *mark* that this installation kept after it last wrote (vault_mark), and
 * when the marked record is in the log and all after it is whole; else the next append starts a new
 * chain. The host keeps the mark outside the notebook file, where a copy of the file cannot take it
 * along, under a name made of the notebook's id and the file's identity (device and inode, say),
 * and replaces it after each commit. Losing it costs nothing but a new chain.
 */
#ifndef VAULT_H
#define VAULT_H

#include "arena.h"
#include "buf.h"
#include "effect.h"
#include "head.h"
#include "keys.h"
#include "limits.h"
#include "notebook.h"
#include "random.h"
#include "slots.h"

/* What the host locks into memory, keeps out of dumps and hands to vault_init. */
enum { KEYS_MEMORY_LEN = 512 };

/* chain 16, sequence 8, seal 48; holds no secret. */
enum { MARK_LEN = 72 };

enum vault_state { VAULT_EMPTY /* no notebook */, VAULT_LOCKED, VAULT_OPEN };

enum fault_type {
    FAULT_CHANGED,    /* bytes are not what was sealed there: changed, moved, or from elsewhere */
    FAULT_MISSING,    /* places inside a chain are empty */
    FAULT_REPEATED,   /* a place came twice */
    FAULT_CUT,        /* the chain ends before the head says */
    FAULT_SHREDDED,   /* a payload is gone and no record names it as erased */
    FAULT_RETURNED,   /* a payload that a record names as erased is there again */
    FAULT_HEAD,       /* the head was changed, is missing, or does not know what the chain holds */
    FAULT_SLOTS,      /* the slot block was changed */
    FAULT_DRAFT,      /* a kept draft was changed */
    FAULT_UNREADABLE, /* sealed rightly, but no record that this program can read */
    FAULT_TYPE_COUNT
};

struct fault {
    enum fault_type type;
    struct place place; /* zero for FAULT_SLOTS and FAULT_DRAFT; FAULT_HEAD may name a chain only */
    uint64_t count;     /* how many places, from this one on */
};

enum { FAULT_COUNT_MAX = 64 };

/* One chain as far as it was loaded. */
struct chain {
    struct place last;      /* the last place that came; sequence 0 before the first */
    uint8_t seal[SEAL_LEN]; /* of the envelope there, where it is known */
    bool seal_known;
    bool damaged; /* never extended */
};

/* What appending changes and a rollback puts back. */
struct vault_log {
    enum vault_state state;
    struct slots slots;
    uint8_t in_use[SLOT_COUNT];
    bool slots_damaged;
    bool stale;
    struct head head;
    uint32_t write_chain; /* the chain that this installation writes, or NO_CHAIN */
    uint32_t chain_count;
    struct chain chains[CHAIN_COUNT_MAX];
};

#define NO_CHAIN UINT32_MAX

/* Places, each as index of its chain (upper half) and sequence (lower half). */
struct place_list {
    uint64_t *at;
    size_t count, cap;
};

struct kept_draft {
    id128 name;
    char *text; /* room in the notebook's arena, used again */
    size_t len, cap;
    uint64_t age; /* 0: free; else the higher, the newer */
    uint64_t age_before; /* of one that the pending reply drops, for a rollback; else 0 */
};

/* A record that waits for the host: folded by vault_commit. */
struct pending {
    struct pending *next;
    str bytes; /* in the effects' arena */
    uint32_t chain_index, sequence;
};

/* Hosts and pages read notebook and faults; the rest is the vault's own. */
struct vault {
    struct notebook notebook;
    struct fault faults[FAULT_COUNT_MAX];
    size_t fault_count;
    uint64_t fault_more;  /* faults beyond FAULT_COUNT_MAX */
    uint64_t later_count; /* sealed by a later program: kept, not understood, no fault */

    struct vault_log log;
    struct keys *keys; /* in locked memory */
    struct arena *arena;
    struct arena arena_first; /* as it was at vault_init */
    char *room;               /* for one opened payload */
    char *beside;             /* vault_beside; NULL until it is asked for */
    size_t opened_with;       /* the slot that was unlocked */
    str head;                 /* as stored, damaged or not */
    size_t head_cap;
    struct place_list shredded, named; /* payloads that are gone; places that a record names so */
    struct kept_draft drafts[DRAFT_COUNT_MAX];
    uint64_t draft_age;
    uint8_t mark[MARK_LEN];
    bool mark_given, mark_met, loading_all, loaded, head_whole;

    bool is_pending;
    struct vault_log before;
    struct pending *pending, **pending_end;
    size_t head_effect, slots_effect; /* where they stand in the effects, from 1; 0: not there */
    str pending_head;
};

enum vault_state vault_state(const struct vault *vault);

void vault_init(struct vault *vault, void *locked_memory, struct arena *notebook_arena);

/* A new notebook: random keys and a slot for each of the secrets, which are of different types.
 * Open and pending. `salt` and `cost` are what the passphrase among them was stretched with; salt
 * may be NULL when there is none. */
void vault_make(struct vault *vault, const struct secret *secrets, size_t count,
                const uint8_t *salt, enum stretch_cost cost, struct random *random,
                struct effects *effects);

/* Takes the stored slot block. False, and nothing changed, when it is none of this program's. On an
 * open vault, a block that another process stored; it stays open. */
bool vault_slots(struct vault *vault, str block);

/* For stretching a passphrase before vault_unlock, vault_opens or vault_rewrap. */
void vault_salt(const struct vault *vault, uint8_t salt[SALT_LEN], enum stretch_cost *cost);

/* True when the secret was right. The work is the same either way. A native host that unlocked with
 * a passphrase stretched at STRETCH_BROWSER rewraps it at STRETCH_NATIVE. */
bool vault_unlock(struct vault *vault, const struct secret *secret);

/* The keys of an open vault, for another process of the same person that holds the same notebook
 * locked: the next page of a browser. Whoever carries them wipes them. */
enum { HANDOVER_LEN = 1 + MASTER_LEN };
void vault_hand_on(const struct vault *vault, uint8_t handover[HANDOVER_LEN]);

/* Opens a locked vault with them. False, and nothing changed, unless they seal its slot block. */
bool vault_take_over(struct vault *vault, const uint8_t handover[HANDOVER_LEN]);

/* Whether `secret` is right, changing nothing. */
bool vault_opens(const struct vault *vault, const struct secret *secret);

/* Zeroed room of `len` bytes that goes with the open notebook, and is wiped with it: for what was
 * worked out from its records. The same room each time; always ask for the same length. */
void *vault_beside(struct vault *vault, size_t len);

/* Wipes the keys and the notebook's arena, drafts included. */
void vault_lock(struct vault *vault);

/* Sets the secret of one type in place of the one before; all other slots stay, but that a damaged
 * block keeps only the slot that it was opened with. Pending; may come before loading. `salt` and
 * `cost` matter for SECRET_PASSPHRASE. */
void vault_rewrap(struct vault *vault, const struct secret *secret, const uint8_t *salt,
                  enum stretch_cost cost, struct random *random, struct effects *effects);

/* Whether there is a secret of this type; the vault is open. */
bool vault_has(const struct vault *vault, enum secret_type type);

/* A pseudonym of the notebook, the same in every copy. Not VAULT_EMPTY. */
id128 vault_notebook_id(const struct vault *vault);

/* Before vault_begin_load: the mark this installation kept. Anything else is as good as none. */
void vault_continue(struct vault *vault, str mark);

/* The mark to keep. False while this installation has written nothing. */
bool vault_mark(const struct vault *vault, uint8_t mark[MARK_LEN]);

/* Loading. `payload` is empty where it was shredded. Rows of one chain come by rising sequence.
 * False when the row was not folded: its payload is gone, or a fault says why. */
void vault_begin_load(struct vault *vault, size_t row_count);
void vault_load_head(struct vault *vault, str head);
bool vault_load(struct vault *vault, struct place place, str envelope, str payload);
void vault_end_load(struct vault *vault);

/* The last sequence of `chain` that was loaded or committed; 0 for a chain not seen yet. */
uint64_t vault_known(const struct vault *vault, id128 chain);

/* Seals `record` (valid, see draft.h) at the end of this installation's chain; everything that is
 * stored was loaded before. False, and nothing
 * emitted, when it is too long or the notebook would not take it. */
bool vault_append(struct vault *vault, const struct record *record, struct random *random,
                  struct effects *effects);

/* Takes every version of these records away for good: appends what names their places, then empties
 * the places. False when nothing could be appended. */
bool vault_shred(struct vault *vault, const id128 *ids, size_t count, struct random *random,
                 struct effects *effects);

void vault_commit(struct vault *vault);
void vault_rollback(struct vault *vault);

/* True when memory holds what was erased for good: load everything anew. */
bool vault_stale(const struct vault *vault);

/* Drafts: sealed under a name that tells nothing. `what` says which form they belong to. At most
 * DRAFT_COUNT_MAX, the oldest giving way; at most DRAFT_LEN_MAX bytes each, else false. */
bool vault_keep_draft(struct vault *vault, str what, str text, struct random *random,
                      struct effects *effects);
void vault_drop_draft(struct vault *vault, str what, struct effects *effects);

/* A stored draft; an empty one: it was dropped by another writer. */
void vault_load_draft(struct vault *vault, id128 name, str sealed);

/* The text, borrowed until the draft changes. False when there is none. */
bool vault_draft(const struct vault *vault, str what, str *text);

#endif
