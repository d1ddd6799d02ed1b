/* secrets.h - what becomes a key: passphrases, key files, random seeds; and memory to hold keys in.
 *
 * Host. Argon2id, locked memory and randomness are services of the host; the core seals with what
 * it is given.
 */
#ifndef SECRETS_H
#define SECRETS_H

#include "refusal.h"
#include "vault.h"

/* A passphrase in locked memory, NFC. */
struct passphrase {
    char *text; /* PASSPHRASE_LEN_MAX + 1 bytes of locked memory */
    size_t len;
};

/* Before anything else: files 0600 by umask, no core dumps, no tracing by others, libsodium ready.
 */
bool secrets_guard_process(struct refusal *why);

/* `size` bytes that are locked, left out of dumps and wiped when released. NULL when there is no
 * room. */
void *secrets_memory(size_t size);
void secrets_release(void *memory);

/* Reads a passphrase file: one trailing line end is dropped; empty, too long or not UTF-8 is
 * refused. */
bool secrets_read_passphrase(struct passphrase *out, const char *path, struct refusal *why);

/* Asks on the terminal without showing what is typed. OUTCOME_LOCKED where there is no terminal;
 * the sentence then names `option`, which would have done instead. */
bool secrets_ask_passphrase(struct passphrase *out, const char *prompt, const char *option,
                            struct refusal *why);

/* `typed` normalised to NFC, so that the same passphrase typed on another keyboard is the same
 * bytes. */
bool secrets_set_passphrase(struct passphrase *out, str typed, struct refusal *why);
void secrets_drop_passphrase(struct passphrase *passphrase);

str secrets_text(const struct passphrase *passphrase);

/* Whether it has the characters that a new one needs. */
bool secrets_long_enough(const struct passphrase *passphrase);

/* Argon2id: takes most of a second and 256 MiB. False when there is not so much memory. */
bool secrets_stretch(str passphrase, const uint8_t salt[SALT_LEN], enum stretch_cost cost,
                     uint8_t out[SECRET_LEN], struct refusal *why);

/* A key file holds SECRET_LEN random bytes as hexadecimal digits and a line end. */
bool secrets_read_file(const char *path, struct secret *out, struct refusal *why);
bool secrets_write_file(const char *path, const struct secret *secret, struct refusal *why);

void secrets_random(void *out, size_t len);

#endif
