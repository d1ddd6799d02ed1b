#include "envelope.h"

#include <string.h>

#include "bytes.h"
#include "str.h"

enum {
    AT_PAYLOAD_LEN = 4,
    AT_NOTEBOOK = 8,
    AT_CHAIN = 24,
    AT_SEQUENCE = 40,
    AT_PREVIOUS = 48,
    AT_NONCE = AT_PREVIOUS + SEAL_LEN,
    AT_COMMITMENT = AT_NONCE + NONCE_LEN,
    AT_TAG = AT_COMMITMENT + COMMITMENT_LEN,
    HEADER_LEN = AT_COMMITMENT,
};
_Static_assert(AT_TAG + TAG_LEN == ENVELOPE_LEN, "the layout has no gap");
static const str magic = STR_INIT("EKR1");
static const char use_record[USE_LEN + 1] = "evenkeel record1";

bool envelope_parse(str bytes, struct envelope *out)
{
    if (bytes.len != ENVELOPE_LEN || !str_starts(bytes, magic)) return false;
    struct envelope e = {
        .payload_len = (uint32_t)bytes_get(bytes.ptr + AT_PAYLOAD_LEN, 4),
        .place.sequence = bytes_get(bytes.ptr + AT_SEQUENCE, 8),
        .previous = (const uint8_t *)bytes.ptr + AT_PREVIOUS,
        .seal = (const uint8_t *)bytes.ptr + AT_COMMITMENT,
    };
    memcpy(e.notebook.bytes, bytes.ptr + AT_NOTEBOOK, sizeof e.notebook.bytes);
    memcpy(e.place.chain.bytes, bytes.ptr + AT_CHAIN, sizeof e.place.chain.bytes);
    if (e.payload_len == 0 || e.payload_len > PAYLOAD_LEN_MAX) return false;
    if (e.place.sequence == 0 || e.place.sequence > UINT32_MAX) return false;
    *out = e;
    return true;
}

static void put_header(char *at, const struct envelope *e)
{
    memcpy(at, magic.ptr, magic.len);
    bytes_put(at + AT_PAYLOAD_LEN, e->payload_len, 4);
    memcpy(at + AT_NOTEBOOK, e->notebook.bytes, sizeof e->notebook.bytes);
    memcpy(at + AT_CHAIN, e->place.chain.bytes, sizeof e->place.chain.bytes);
    bytes_put(at + AT_SEQUENCE, e->place.sequence, 8);
    memcpy(at + AT_PREVIOUS, e->previous, SEAL_LEN);
}

void envelope_seal(struct keys *keys, const struct envelope *to_seal, enum payload_type type,
                   str body, struct random *random, char *envelope, char *payload)
{
    size_t len = to_seal->payload_len;
    CHECK(len == cipher_padded_len(body.len) && len <= PAYLOAD_LEN_MAX);
    cipher_pad(payload, (uint8_t)type, body);
    put_header(envelope, to_seal);
    cipher_nonce(envelope + AT_NONCE, keys->nonces, (str){envelope, AT_NONCE}, (str){payload, len},
                 random);
    cipher_seal(keys->records, use_record, (str){envelope, HEADER_LEN}, payload, len, keys->once,
                envelope + AT_COMMITMENT, envelope + AT_TAG);
}

bool envelope_genuine(struct keys *keys, str envelope)
{
    return cipher_commits(keys->records, use_record, (str){envelope.ptr, HEADER_LEN},
                          envelope.ptr + AT_COMMITMENT, keys->once);
}

bool envelope_open(struct keys *keys, str envelope, str payload, char *room, uint8_t *type,
                   str *body)
{
    if (payload.len != bytes_get(envelope.ptr + AT_PAYLOAD_LEN, 4)) return false;
    if (!cipher_open(keys->once, (str){envelope.ptr, HEADER_LEN}, payload, envelope.ptr + AT_TAG,
                     room))
        return false;
    return cipher_unpad((str){room, payload.len}, type, body);
}
