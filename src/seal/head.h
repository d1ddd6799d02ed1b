/* head.h - what the log holds, said by whoever wrote to it last.
 *
 * Floor 2, over libsodium. One for the whole notebook, so that neither the tail of a chain nor a
 * whole chain can vanish unnoticed. All integers little-endian:
 *
 *      0    4   "EKH1"
 *      4    4   number of chains n
 *      8    4   notes: 1 when a damaged head was written over
 *     12   16   notebook id
 *     28  72*n  chains: id 16, last sequence 8, seal of its envelope 48
 *          32   BLAKE2b-256 under the head's key, over all above
 */
#ifndef HEAD_H
#define HEAD_H

#include "effect.h"
#include "keys.h"
#include "limits.h"

enum { HEAD_FIXED_LEN = 28, CLAIM_LEN = 72 };
enum { HEAD_LEN_MAX = HEAD_FIXED_LEN + CHAIN_COUNT_MAX * CLAIM_LEN + HASH_LEN };
enum { HEAD_REPLACED = 1 };

struct claim {
    struct place place; /* the chain's last */
    uint8_t seal[SEAL_LEN];
};

struct head {
    uint32_t notes;
    uint32_t count;
    struct claim claims[CHAIN_COUNT_MAX];
};

/* NULL where the head does not know the chain. */
struct claim *head_find(struct head *head, id128 chain);

/* Sets what is claimed of a chain; false when there is no room for another one. */
bool head_set(struct head *head, struct place place, const uint8_t seal[SEAL_LEN]);

size_t head_len(const struct head *head);

/* Writes head_len(head) bytes. */
void head_put(const struct head *head, const struct keys *keys, id128 notebook, char *out);

/* False when a bit is not as it was put, or it is another notebook's. */
bool head_read(str bytes, const struct keys *keys, id128 notebook, struct head *out);

#endif
