/* slots.h - the slot block: the ways in which one notebook can be unlocked.
 *
 * Floor 2, over libsodium. 952 bytes, all integers little-endian; docs/FORMAT.md argues them:
 *
 *      0    4   "EKS1"
 *      4    4   cost of stretching the passphrase: 1 or 2 (enum stretch_cost), else refused
 *      8   16   notebook id
 *     24   16   salt for stretching the passphrase
 *     40  832   8 slots of 104: nonce 24, commitment 32, sealed master key 32, tag 16
 *    872   24   nonce
 *    896   32   commitment
 *    928    8   sealed: for each slot 1 where it is in use, else 0
 *    936   16   tag, over the whole block
 *
 * Slot i belongs to secret type i. An unused slot is random bytes, so that nobody without a secret
 * sees how many ways in there are. Whoever has the master key can tell every changed bit: the last
 * 80 bytes seal all that stands before them.
 *
 * The cost number names figures that are constants here; no figure is ever read from a file.
 */
#ifndef SLOTS_H
#define SLOTS_H

#include "base.h"
#include "id.h"
#include "random.h"

enum { SECRET_LEN = 32, SALT_LEN = 16, MASTER_LEN = 32 };
enum { SLOT_COUNT = 8, SLOT_LEN = 104, SLOTS_LEN = 952 };

/* The two cost sets of Argon2id that a slot block names by number. */
enum stretch_cost { STRETCH_NATIVE = 1, STRETCH_BROWSER = 2 };

/* What they stand for: Argon2id version 1.3, one lane, SECRET_LEN bytes of output. */
struct stretch {
    uint64_t passes;
    size_t memory_bytes;
};
struct stretch stretch_of(enum stretch_cost cost);

/* Ways to unlock. A passphrase is stretched by the host first; the others are random already. */
enum secret_type { SECRET_PASSPHRASE, SECRET_RECOVERY, SECRET_KEY_FILE };
struct secret {
    enum secret_type type;
    uint8_t bytes[SECRET_LEN]; /* stretched passphrase; recovery code and zeros; key file */
};

/* Overwrites the secret: whoever holds one does this when done with it. */
void secret_wipe(struct secret *secret);

struct slots {
    uint8_t bytes[SLOTS_LEN];
};

/* Takes a stored block. False for what is none of this program's: wrong size, magic or cost. */
bool slots_parse(str block, struct slots *out);

id128 slots_notebook(const struct slots *slots);
enum stretch_cost slots_cost(const struct slots *slots);
const uint8_t *slots_salt(const struct slots *slots);

/* A block in which no slot is in use and none sealed: slots_seal comes last. */
void slots_begin(struct slots *slots, id128 notebook, struct random *random);

/* Puts the master key behind `secret`; `in_use` has SLOT_COUNT flags. For a passphrase, salt and
 * cost are set with slots_set_stretch before. */
void slots_set_stretch(struct slots *slots, const uint8_t salt[SALT_LEN], enum stretch_cost cost);
void slots_put(struct slots *slots, const struct secret *secret, const uint8_t master[MASTER_LEN],
               uint8_t in_use[SLOT_COUNT], struct random *random);

/* Makes a slot random again. */
void slots_clear(struct slots *slots, size_t slot, uint8_t in_use[SLOT_COUNT],
                 struct random *random);

/* Seals the whole block under `key`, derived from the master key (keys.h). */
void slots_seal(struct slots *slots, const uint8_t key[32], const uint8_t in_use[SLOT_COUNT],
                struct random *random);

/* Whether `secret` opens its slot; writes the master key to `master` if so, else zeros. The work is
 * the same either way. */
bool slots_open(const struct slots *slots, const struct secret *secret, uint8_t master[MASTER_LEN]);

/* Whether every bit of the block is as it was sealed; `in_use` is only then written. */
bool slots_whole(const struct slots *slots, const uint8_t key[32], uint8_t in_use[SLOT_COUNT]);

#endif
