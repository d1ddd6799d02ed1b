#include "cipher.h"

#include <sodium.h>
#include <string.h>

#include "bytes.h"
#include "limits.h"

enum { LENGTH_LEN = 4, PREFIX_LEN = LENGTH_LEN + 1 };

/* K is new for every text, so that its nonce can stand still. */
static const uint8_t nonce_zero[crypto_aead_chacha20poly1305_ietf_NPUBBYTES];

static const uint8_t *bytes_of(str s)
{
    return (const uint8_t *)s.ptr;
}

void cipher_hash(void *out, size_t len, const uint8_t *key, const char use[USE_LEN], str in)
{
    int failed = crypto_generichash_blake2b_salt_personal(out, len, bytes_of(in), in.len, key,
                                                          key ? KEY_LEN : 0, NULL,
                                                          (const uint8_t *)use);
    CHECK(failed == 0);
}

void cipher_nonce(void *out, const uint8_t key[KEY_LEN], str header, str text,
                  struct random *random)
{
    static const char use[USE_LEN + 1] = "evenkeel nonce 1";
    uint8_t fresh[KEY_LEN];
    random_take(random, fresh, sizeof fresh);
    crypto_generichash_blake2b_state state;
    crypto_generichash_blake2b_init_salt_personal(&state, key, KEY_LEN, NONCE_LEN, NULL,
                                                  (const uint8_t *)use);
    crypto_generichash_blake2b_update(&state, fresh, sizeof fresh);
    crypto_generichash_blake2b_update(&state, bytes_of(header), header.len);
    crypto_generichash_blake2b_update(&state, bytes_of(text), text.len);
    crypto_generichash_blake2b_final(&state, out, NONCE_LEN);
    sodium_memzero(&state, sizeof state);
}

void cipher_seal(const uint8_t key[KEY_LEN], const char use[USE_LEN], str header, void *text,
                 size_t len, uint8_t once[ONCE_LEN], void *commitment, void *tag)
{
    cipher_hash(once, ONCE_LEN, key, use, header);
    crypto_aead_chacha20poly1305_ietf_encrypt_detached(text, tag, NULL, text, len, bytes_of(header),
                                                       header.len, NULL, nonce_zero, once);
    memcpy(commitment, once + KEY_LEN, COMMITMENT_LEN);
}

bool cipher_commits(const uint8_t key[KEY_LEN], const char use[USE_LEN], str header,
                    const void *commitment, uint8_t once[ONCE_LEN])
{
    cipher_hash(once, ONCE_LEN, key, use, header);
    return crypto_verify_32(once + KEY_LEN, commitment) == 0;
}

bool cipher_open(const uint8_t once[ONCE_LEN], str header, str ciphertext, const void *tag,
                 void *text)
{
    return crypto_aead_chacha20poly1305_ietf_decrypt_detached(
               text, NULL, bytes_of(ciphertext), ciphertext.len, tag, bytes_of(header), header.len,
               nonce_zero, once) == 0;
}

size_t cipher_padded_len(size_t len)
{
    size_t step = PREFIX_LEN + len > PAD_STEP_LONG ? PAD_STEP_LONG : PAD_STEP;
    return (PREFIX_LEN + len + step - 1) / step * step;
}

void cipher_pad(void *out, uint8_t type, str body)
{
    char *at = out;
    bytes_put(at, body.len, LENGTH_LEN);
    bytes_put(at + LENGTH_LEN, type, 1);
    if (body.len > 0) memcpy(at + PREFIX_LEN, body.ptr, body.len);
    memset(at + PREFIX_LEN + body.len, 0, cipher_padded_len(body.len) - PREFIX_LEN - body.len);
}

bool cipher_unpad(str padded, uint8_t *type, str *body)
{
    if (padded.len < PREFIX_LEN) return false;
    size_t len = (size_t)bytes_get(padded.ptr, LENGTH_LEN);
    if (len > padded.len - PREFIX_LEN || cipher_padded_len(len) != padded.len) return false;
    *type = (uint8_t)padded.ptr[LENGTH_LEN];
    *body = (str){padded.ptr + PREFIX_LEN, len};
    return true;
}
