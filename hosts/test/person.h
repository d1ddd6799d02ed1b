/* person.h - one made-up person in front of the program: a notebook in memory, a clock that stands
 * still, randomness that is always the same.
 *
 * Floor 4. The vault is the real one; only the stretching of a passphrase is replaced, by one
 * SHA-256, unless the slow way is asked for. tests/talk/core.mjs does the same.
 *
 *     person_begin(&person, true, false, now);
 *     person_ask(&person, request);          person.response, person.reply, person.entries_before
 */
#ifndef PERSON_H
#define PERSON_H

#include "app.h"
#include "draft.h"
#include "shelf.h"

enum {
    PERSON_NOTEBOOK_LEN = 64 << 20,
    PERSON_SCRATCH_LEN = SCRATCH_LEN,
    PERSON_EFFECTS_LEN = 8 << 20
};

/* The passphrase of every made-up notebook; the other way in is a key file of 0x42 bytes. */
#define PERSON_PASSPHRASE S("a lamp at the window tonight")

/* What the host is like: all zero is a native one that can do everything. */
struct host_kind {
    bool browser;
    struct browser place;
    bool memory_short; /* it can stretch no passphrase */
    bool backup_fails; /* it can make no backup file */
};

struct person {
    struct shelf shelf;
    struct vault vault;
    struct app app;
    bool slow;      /* passphrases are stretched as they are for a person, by Argon2id */
    bool disk_full;
    struct host_kind host;
    uint8_t mark[MARK_LEN]; /* vault_mark: as a host keeps it */
    bool mark_kept;

    struct moment now;
    bool reloaded;     /* the last request erased for good, so that all was loaded anew */
    uint32_t requests; /* asked so far: the seed of the next */
    struct reply reply;
    str response;          /* of the last request, head and body */
    str effects;           /* what it stored, as a batch */
    size_t entries_before; /* how many versions the notebook had before it */

    bool unpoisoned;    /* scratch memory as the last request left it: for speed */
    size_t scratch_len; /* PERSON_SCRATCH_LEN, or less to starve */
    size_t response_cap;
    char *memory, *scratch, *response_memory, *effects_memory;
    struct arena arena;
    uint8_t keys[KEYS_MEMORY_LEN];
};

/* With an open notebook, or with none yet. */
void person_begin(struct person *person, bool notebook, bool slow, struct moment now);

/* Writes a record as an older evening would have: outside any request. False with problems. */
bool person_log(struct person *person, const struct kind *kind, const struct draft_field *typed,
                size_t count, struct moment at, struct problems *problems, id128 *id);

/* Answers one HTTP request and stores what it asks to store. */
void person_ask(struct person *person, str request);

/* As closing the program and starting it again: the keys are wiped, only the shelf stays. */
void person_lock(struct person *person);

/* With the key file. */
void person_unlock(struct person *person);

void person_end(struct person *person);

#endif
