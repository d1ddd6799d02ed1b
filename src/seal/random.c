#include "random.h"

#include <sodium.h>

_Static_assert(RANDOM_SEED_LEN == crypto_stream_chacha20_KEYBYTES, "the seed is the stream's key");

void random_take(struct random *random, void *out, size_t len)
{
    uint8_t nonce[crypto_stream_chacha20_NONCEBYTES];
    uint64_t number = random->taken++;
    for (size_t i = 0; i < sizeof nonce; i++) nonce[i] = (uint8_t)(number >> (8 * i));
    crypto_stream_chacha20(out, len, nonce, random->seed);
}
