#include "slots.h"

#include <sodium.h>
#include <string.h>

#include "bytes.h"
#include "cipher.h"
#include "str.h"

enum {
    AT_COST = 4,
    AT_NOTEBOOK = 8,
    AT_SALT = 24,
    AT_SLOTS = 40,
    AT_NONCE = AT_SLOTS + SLOT_COUNT * SLOT_LEN,
    AT_COMMITMENT = AT_NONCE + NONCE_LEN,
    AT_SEALED = AT_COMMITMENT + COMMITMENT_LEN,
    AT_TAG = AT_SEALED + SLOT_COUNT,
};
_Static_assert(AT_TAG + TAG_LEN == SLOTS_LEN, "the layout has no gap");
enum { /* within a slot */
    SLOT_COMMITMENT = NONCE_LEN,
    SLOT_MASTER = SLOT_COMMITMENT + COMMITMENT_LEN,
    SLOT_TAG = SLOT_MASTER + MASTER_LEN,
};
_Static_assert(SLOT_TAG + TAG_LEN == SLOT_LEN, "the layout has no gap");

static const str magic = STR_INIT("EKS1");
static const char use_slot[USE_LEN + 1] = "evenkeel slot  1";
static const char use_block[USE_LEN + 1] = "evenkeel slots 1";

/* What a slot is bound to: its notebook, its place in the block, its nonce. */
struct slot_header {
    char bytes[4 + sizeof(id128) + 1 + NONCE_LEN];
};

struct stretch stretch_of(enum stretch_cost cost)
{
    static const size_t mebibyte = 1024 * 1024;
    CHECK(cost == STRETCH_NATIVE || cost == STRETCH_BROWSER);
    if (cost == STRETCH_NATIVE) return (struct stretch){3, 256 * mebibyte};
    return (struct stretch){4, 64 * mebibyte};
}

bool slots_parse(str block, struct slots *out)
{
    if (block.len != SLOTS_LEN || !str_starts(block, magic)) return false;
    uint64_t cost = bytes_get(block.ptr + AT_COST, 4);
    if (cost != STRETCH_NATIVE && cost != STRETCH_BROWSER) return false;
    memcpy(out->bytes, block.ptr, SLOTS_LEN);
    return true;
}

id128 slots_notebook(const struct slots *slots)
{
    id128 id;
    memcpy(id.bytes, slots->bytes + AT_NOTEBOOK, sizeof id.bytes);
    return id;
}

enum stretch_cost slots_cost(const struct slots *slots)
{
    return (enum stretch_cost)bytes_get(slots->bytes + AT_COST, 4);
}

const uint8_t *slots_salt(const struct slots *slots)
{
    return slots->bytes + AT_SALT;
}

void slots_begin(struct slots *slots, id128 notebook, struct random *random)
{
    random_take(random, slots->bytes, sizeof slots->bytes);
    memcpy(slots->bytes, magic.ptr, magic.len);
    bytes_put(slots->bytes + AT_COST, STRETCH_NATIVE, 4);
    memcpy(slots->bytes + AT_NOTEBOOK, notebook.bytes, sizeof notebook.bytes);
}

void slots_set_stretch(struct slots *slots, const uint8_t salt[SALT_LEN], enum stretch_cost cost)
{
    CHECK(cost == STRETCH_NATIVE || cost == STRETCH_BROWSER);
    bytes_put(slots->bytes + AT_COST, cost, 4);
    memcpy(slots->bytes + AT_SALT, salt, SALT_LEN);
}

static struct slot_header slot_header(const struct slots *slots, size_t slot)
{
    struct slot_header header;
    char *at = header.bytes;
    memcpy(at, slots->bytes, magic.len);
    memcpy(at += magic.len, slots->bytes + AT_NOTEBOOK, sizeof(id128));
    bytes_put(at += sizeof(id128), slot, 1);
    memcpy(at + 1, slots->bytes + AT_SLOTS + slot * SLOT_LEN, NONCE_LEN);
    return header;
}

void slots_put(struct slots *slots, const struct secret *secret, const uint8_t master[MASTER_LEN],
               uint8_t in_use[SLOT_COUNT], struct random *random)
{
    size_t slot = (size_t)secret->type;
    CHECK(slot < SLOT_COUNT);
    uint8_t *at = slots->bytes + AT_SLOTS + slot * SLOT_LEN;
    uint8_t once[ONCE_LEN];
    random_take(random, at, NONCE_LEN);
    memcpy(at + SLOT_MASTER, master, MASTER_LEN);
    struct slot_header header = slot_header(slots, slot);
    cipher_seal(secret->bytes, use_slot, (str){header.bytes, sizeof header.bytes},
                at + SLOT_MASTER, MASTER_LEN, once, at + SLOT_COMMITMENT, at + SLOT_TAG);
    sodium_memzero(once, sizeof once);
    in_use[slot] = 1;
}

void slots_clear(struct slots *slots, size_t slot, uint8_t in_use[SLOT_COUNT],
                 struct random *random)
{
    random_take(random, slots->bytes + AT_SLOTS + slot * SLOT_LEN, SLOT_LEN);
    in_use[slot] = 0;
}

void slots_seal(struct slots *slots, const uint8_t key[KEY_LEN], const uint8_t in_use[SLOT_COUNT],
                struct random *random)
{
    uint8_t once[ONCE_LEN];
    random_take(random, slots->bytes + AT_NONCE, NONCE_LEN);
    memcpy(slots->bytes + AT_SEALED, in_use, SLOT_COUNT);
    cipher_seal(key, use_block, (str){(const char *)slots->bytes, AT_COMMITMENT},
                slots->bytes + AT_SEALED, SLOT_COUNT, once, slots->bytes + AT_COMMITMENT,
                slots->bytes + AT_TAG);
    sodium_memzero(once, sizeof once);
}

bool slots_open(const struct slots *slots, const struct secret *secret, uint8_t master[MASTER_LEN])
{
    size_t slot = (size_t)secret->type;
    CHECK(slot < SLOT_COUNT);
    const char *at = (const char *)slots->bytes + AT_SLOTS + slot * SLOT_LEN;
    uint8_t once[ONCE_LEN];
    struct slot_header header = slot_header(slots, slot);
    str bound = {header.bytes, sizeof header.bytes};
    bool commits = cipher_commits(secret->bytes, use_slot, bound, at + SLOT_COMMITMENT, once);
    str sealed = {at + SLOT_MASTER, MASTER_LEN};
    bool opens = cipher_open(once, bound, sealed, at + SLOT_TAG, master);
    sodium_memzero(once, sizeof once);
    if (!(commits && opens)) sodium_memzero(master, MASTER_LEN);
    return commits && opens;
}

bool slots_whole(const struct slots *slots, const uint8_t key[KEY_LEN], uint8_t in_use[SLOT_COUNT])
{
    const char *at = (const char *)slots->bytes;
    uint8_t once[ONCE_LEN], opened[SLOT_COUNT];
    str bound = {at, AT_COMMITMENT}, sealed = {at + AT_SEALED, SLOT_COUNT};
    bool whole = cipher_commits(key, use_block, bound, at + AT_COMMITMENT, once) &&
                 cipher_open(once, bound, sealed, at + AT_TAG, opened);
    sodium_memzero(once, sizeof once);
    if (whole) memcpy(in_use, opened, SLOT_COUNT);
    return whole;
}

void secret_wipe(struct secret *secret)
{
    sodium_memzero(secret, sizeof *secret);
}
