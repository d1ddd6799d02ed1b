/* random.h - random bytes out of one seed that the host gives with each request.
 *
 * Floor 2, over libsodium. The core has no randomness of its own: the same request with the same
 * seed gives the same bytes, which is what makes a bug report of (log, request) whole.
 */
#ifndef RANDOM_H
#define RANDOM_H

#include "base.h"

enum { RANDOM_SEED_LEN = 32 };

struct random {
    uint8_t seed[RANDOM_SEED_LEN];
    uint64_t taken; /* how many calls were answered: each has a stream of its own */
};

/* Fills `out` with bytes that no earlier call got: the ChaCha20 stream under the seed, with the
 * call's number as its nonce. */
void random_take(struct random *random, void *out, size_t len);

#endif
