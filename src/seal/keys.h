/* keys.h - the keys of an open notebook, all derived from one random master key.
 *
 * Floor 2, over libsodium. They stand in memory that the host locks, and nowhere else.
 *
 *     each key = BLAKE2b-256(master, its own use, notebook id)
 */
#ifndef KEYS_H
#define KEYS_H

#include "cipher.h"
#include "id.h"

struct keys {
    uint8_t master[KEY_LEN];
    uint8_t records[KEY_LEN];     /* seals payloads */
    uint8_t nonces[KEY_LEN];      /* makes nonces */
    uint8_t head[KEY_LEN];        /* authenticates the head */
    uint8_t slots[KEY_LEN];       /* seals the slot block */
    uint8_t drafts[KEY_LEN];      /* seals drafts */
    uint8_t draft_names[KEY_LEN]; /* names drafts */
    uint8_t once[ONCE_LEN];       /* of the text that is being sealed or opened */
};

/* Fills all others from keys->master. */
void keys_derive(struct keys *keys, id128 notebook);

#endif
