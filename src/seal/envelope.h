/* envelope.h - one sealed record: where it belongs in the clear, what it says behind a key.
 *
 * Floor 2, over libsodium. All integers little-endian:
 *
 *      0    4   "EKR1"
 *      4    4   payload length: whole steps (cipher.h)
 *      8   16   notebook id
 *     24   16   chain id
 *     40    8   sequence, from 1
 *     48   48   seal of the envelope before it in its chain; zeros at sequence 1
 *     96   24   nonce
 *    120   32   commitment, over all above
 *    152   16   tag, over the first 120 bytes and the payload
 *    168        the payload lies beside the envelope
 *
 * Opened, a payload is the body's length 4, a type 1, the body, and zeros.
 *
 * The *seal* of an envelope is its commitment and its tag. A commitment is a keyed hash, so that a
 * seal stands for its envelope and, through the seal within, for all before it. Checking it needs
 * no payload: one can be taken away for good without breaking the chain.
 */
#ifndef ENVELOPE_H
#define ENVELOPE_H

#include "effect.h"
#include "keys.h"
#include "limits.h"

enum { ENVELOPE_LEN = 168, PAYLOAD_LEN_MAX = RECORD_LEN_MAX + PAD_STEP_LONG };

enum payload_type {
    PAYLOAD_RECORD = 1,   /* a record's bytes (codec.h) */
    PAYLOAD_SHREDDING = 2 /* places whose payloads are gone: chain 16, sequence 8, each */
};
enum { NOTICE_PLACE_LEN = 24 };

struct envelope {
    id128 notebook;
    struct place place;
    uint32_t payload_len;
    const uint8_t *previous; /* SEAL_LEN bytes, in what was parsed */
    const uint8_t *seal;     /* the same, its own; for envelope_parse only */
};

/* False for what cannot be an envelope. Proves nothing: see envelope_genuine. */
bool envelope_parse(str bytes, struct envelope *out);

/* Seals type and body as `to_seal` says, into `envelope` (ENVELOPE_LEN bytes) and `payload`
 * (to_seal->payload_len bytes, which is cipher_padded_len of the body's). */
void envelope_seal(struct keys *keys, const struct envelope *to_seal, enum payload_type type,
                   str body, struct random *random, char *envelope, char *payload);

/* Whether a parsed envelope was made under this key, commitment and all above it. */
bool envelope_genuine(struct keys *keys, str envelope);

/* After envelope_genuine of the same envelope: opens its payload into `room` (PAYLOAD_LEN_MAX
 * bytes). The body lies in `room`. False when the payload is not the one that was sealed. */
bool envelope_open(struct keys *keys, str envelope, str payload, char *room, uint8_t *type,
                   str *body);

#endif
