/* cipher.h - the three things this program asks of cryptography: hash, seal, open.
 *
 * Floor 2, over libsodium.
 *
 * A *use* is a 16-byte name (BLAKE2b's personalisation). Every key has one use, and every hash one
 * meaning, so that nothing made for one purpose fits another.
 *
 * Sealing a text under a key, with a header that is bound to it and stays readable:
 *
 *     K (32 bytes) and commitment (32 bytes) = BLAKE2b-512(key, use, header)
 *     ciphertext and tag = ChaCha20-Poly1305(K, nonce 0, associated data = header, text)
 *
 * The header holds a random nonce, so that K is used once; the commitment ties the ciphertext to
 * one key, which Poly1305 alone does not. K lies in `once`, the caller's, who wipes it.
 */
#ifndef CIPHER_H
#define CIPHER_H

#include "random.h"

enum { KEY_LEN = 32, HASH_LEN = 32, NONCE_LEN = 24, COMMITMENT_LEN = 32, TAG_LEN = 16 };
enum { SEAL_LEN = COMMITMENT_LEN + TAG_LEN };
enum { ONCE_LEN = KEY_LEN + COMMITMENT_LEN, USE_LEN = 16 };

/* BLAKE2b of `in`, `len` bytes of it (16..64), under `key` of KEY_LEN bytes or none (NULL). */
void cipher_hash(void *out, size_t len, const uint8_t *key, const char use[USE_LEN], str in);

/* A nonce for sealing `text`: random, but also a keyed hash of all that it will serve, so that even
 * a repeated random seed gives two different texts two different nonces. */
void cipher_nonce(void *out, const uint8_t key[KEY_LEN], str header, str text,
                  struct random *random);

/* Turns the `len` bytes at `text` into ciphertext where they stand. */
void cipher_seal(const uint8_t key[KEY_LEN], const char use[USE_LEN], str header, void *text,
                 size_t len, uint8_t once[ONCE_LEN], void *commitment, void *tag);

/* Whether header and commitment were made under this key; fills `once` for cipher_open. */
bool cipher_commits(const uint8_t key[KEY_LEN], const char use[USE_LEN], str header,
                    const void *commitment, uint8_t once[ONCE_LEN]);

/* After cipher_commits: writes ciphertext.len bytes to `text`. False, and `text` not to be used,
 * when a bit of ciphertext or tag is not as it was sealed. */
bool cipher_open(const uint8_t once[ONCE_LEN], str header, str ciphertext, const void *tag,
                 void *text);

/* Sizes tell little: a text is sealed as its length 4, a type 1, the body and zeros, in whole steps
 * (limits.h). How long a body of `len` bytes becomes: */
size_t cipher_padded_len(size_t len);

/* Writes all of that to `out`: cipher_padded_len(body.len) bytes. */
void cipher_pad(void *out, uint8_t type, str body);

/* Reads it back. False when the length cannot be. */
bool cipher_unpad(str padded, uint8_t *type, str *body);

#endif
