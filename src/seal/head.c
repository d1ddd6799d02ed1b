#include "head.h"

#include <sodium.h>
#include <string.h>

#include "bytes.h"
#include "str.h"

enum { AT_COUNT = 4, AT_NOTES = 8, AT_NOTEBOOK = 12 };
enum { CLAIM_SEQUENCE = 16, CLAIM_SEAL = 24 };
static const str magic = STR_INIT("EKH1");
static const char use_head[USE_LEN + 1] = "evenkeel head  1";

struct claim *head_find(struct head *head, id128 chain)
{
    for (size_t i = 0; i < head->count; i++)
        if (id_equal(head->claims[i].place.chain, chain)) return &head->claims[i];
    return NULL;
}

bool head_set(struct head *head, struct place place, const uint8_t seal[SEAL_LEN])
{
    struct claim *claim = head_find(head, place.chain);
    if (!claim) {
        if (head->count == CHAIN_COUNT_MAX) return false;
        claim = &head->claims[head->count++];
    }
    claim->place = place;
    memcpy(claim->seal, seal, SEAL_LEN);
    return true;
}

size_t head_len(const struct head *head)
{
    return HEAD_FIXED_LEN + head->count * CLAIM_LEN + HASH_LEN;
}

void head_put(const struct head *head, const struct keys *keys, id128 notebook, char *out)
{
    memcpy(out, magic.ptr, magic.len);
    bytes_put(out + AT_COUNT, head->count, 4);
    bytes_put(out + AT_NOTES, head->notes, 4);
    memcpy(out + AT_NOTEBOOK, notebook.bytes, sizeof notebook.bytes);
    char *at = out + HEAD_FIXED_LEN;
    for (size_t i = 0; i < head->count; i++, at += CLAIM_LEN) {
        const struct claim *claim = &head->claims[i];
        memcpy(at, claim->place.chain.bytes, sizeof claim->place.chain.bytes);
        bytes_put(at + CLAIM_SEQUENCE, claim->place.sequence, 8);
        memcpy(at + CLAIM_SEAL, claim->seal, SEAL_LEN);
    }
    cipher_hash(at, HASH_LEN, keys->head, use_head, (str){out, (size_t)(at - out)});
}

static bool authentic(str bytes, const struct keys *keys)
{
    uint8_t hash[HASH_LEN];
    str body = {bytes.ptr, bytes.len - HASH_LEN};
    cipher_hash(hash, HASH_LEN, keys->head, use_head, body);
    return crypto_verify_32(hash, (const uint8_t *)bytes.ptr + body.len) == 0;
}

bool head_read(str bytes, const struct keys *keys, id128 notebook, struct head *out)
{
    if (bytes.len < HEAD_FIXED_LEN + HASH_LEN || bytes.len > HEAD_LEN_MAX) return false;
    if (!str_starts(bytes, magic) || !authentic(bytes, keys)) return false;
    if (memcmp(bytes.ptr + AT_NOTEBOOK, notebook.bytes, sizeof notebook.bytes) != 0) return false;
    uint64_t count = bytes_get(bytes.ptr + AT_COUNT, 4);
    if (count > CHAIN_COUNT_MAX || bytes.len != HEAD_FIXED_LEN + count * CLAIM_LEN + HASH_LEN)
        return false;
    out->count = (uint32_t)count;
    out->notes = (uint32_t)bytes_get(bytes.ptr + AT_NOTES, 4);
    const char *at = bytes.ptr + HEAD_FIXED_LEN;
    for (size_t i = 0; i < out->count; i++, at += CLAIM_LEN) {
        struct claim *claim = &out->claims[i];
        memcpy(claim->place.chain.bytes, at, sizeof claim->place.chain.bytes);
        claim->place.sequence = bytes_get(at + CLAIM_SEQUENCE, 8);
        memcpy(claim->seal, at + CLAIM_SEAL, SEAL_LEN);
    }
    return true;
}
