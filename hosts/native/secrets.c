#include "secrets.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utf8proc.h>

#include "guarded_file.h"
#include "str.h"
#include "terminal.h"
#include "utf8.h"

bool secrets_guard_process(struct refusal *why)
{
    const struct rlimit none = {0, 0};
    umask(S_IRWXG | S_IRWXO);
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    signal(SIGXFSZ, SIG_IGN); /* a write past a limit fails like a full disk instead */
    return sodium_init() >= 0 || refuse(why, OUTCOME_FAILED, "libsodium could not be started.");
}

void *secrets_memory(size_t size)
{
    return sodium_malloc(size);
}

void secrets_release(void *memory)
{
    sodium_free(memory);
}

void secrets_random(void *out, size_t len)
{
    randombytes_buf(out, len);
}

/* utf8proc takes memory of the C library's: it is wiped before it is given back. */
bool secrets_set_passphrase(struct passphrase *out, str typed, struct refusal *why)
{
    if (typed.len == 0) return refuse(why, OUTCOME_LOCKED, "The passphrase is empty.");
    if (typed.len > PASSPHRASE_LEN_MAX)
        return refuse(why, OUTCOME_USAGE, "The passphrase is longer than %d bytes.",
                      (int)PASSPHRASE_LEN_MAX);
    if (!utf8_valid(typed) || memchr(typed.ptr, '\0', typed.len) != NULL)
        return refuse(why, OUTCOME_USAGE, "The passphrase is not text in UTF-8.");
    utf8proc_uint8_t *normal = NULL;
    utf8proc_ssize_t len =
        utf8proc_map((const utf8proc_uint8_t *)typed.ptr, (utf8proc_ssize_t)typed.len, &normal,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    bool fits = len > 0 && len <= PASSPHRASE_LEN_MAX;
    out->text = fits ? sodium_malloc(PASSPHRASE_LEN_MAX + 1) : NULL;
    if (out->text != NULL) {
        memcpy(out->text, normal, (size_t)len);
        out->text[len] = '\0';
        out->len = (size_t)len;
    }
    if (len > 0) sodium_memzero(normal, (size_t)len);
    free(normal);
    return out->text != NULL ||
           refuse(why, OUTCOME_FAILED, "There is no memory to hold the passphrase in.");
}

void secrets_drop_passphrase(struct passphrase *passphrase)
{
    if (passphrase->text != NULL) sodium_free(passphrase->text);
    *passphrase = (struct passphrase){0};
}

str secrets_text(const struct passphrase *passphrase)
{
    return (str){passphrase->text, passphrase->len};
}

bool secrets_long_enough(const struct passphrase *passphrase)
{
    return utf8_count(secrets_text(passphrase)) >= PASSPHRASE_CHARS_MIN;
}

static str drop_line_end(str text)
{
    if (str_ends(text, S("\n"))) text.len--;
    if (str_ends(text, S("\r"))) text.len--;
    return text;
}

/* A file or a pipe, whoever may read it: how a passphrase is kept is its owner's choice. */
static bool read_some(const char *path, char *out, size_t len_max, size_t *len)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    *len = 0;
    ssize_t part = 0;
    while (*len < len_max && (part = read(file, out + *len, len_max - *len)) != 0) {
        if (part < 0 && errno != EINTR) break;
        if (part > 0) *len += (size_t)part;
    }
    close(file);
    return part >= 0;
}

bool secrets_read_passphrase(struct passphrase *out, const char *path, struct refusal *why)
{
    enum { ROOM = PASSPHRASE_LEN_MAX + 3 };
    char *room = sodium_malloc(ROOM);
    size_t len = 0;
    if (room == NULL) return refuse(why, OUTCOME_FAILED, "There is no memory for the passphrase.");
    bool good =
        read_some(path, room, ROOM, &len)
            ? secrets_set_passphrase(out, drop_line_end((str){room, len}), why)
            : refuse(why, OUTCOME_USAGE, "The passphrase file %s: %s.", path, strerror(errno));
    sodium_free(room);
    return good;
}

bool secrets_ask_passphrase(struct passphrase *out, const char *prompt, const char *option,
                            struct refusal *why)
{
    char *room = sodium_malloc(PASSPHRASE_LEN_MAX + 2);
    if (room == NULL) return refuse(why, OUTCOME_FAILED, "There is no memory for the passphrase.");
    bool good = terminal_ask_hidden(prompt, room, PASSPHRASE_LEN_MAX + 2)
                    ? secrets_set_passphrase(out, str_of_c(room), why)
                    : refuse(why, OUTCOME_LOCKED,
                             "A passphrase is needed: give %s, or run this in a terminal.",
                             option);
    sodium_free(room);
    return good;
}

bool secrets_stretch(str passphrase, const uint8_t salt[SALT_LEN], enum stretch_cost cost,
                     uint8_t out[SECRET_LEN], struct refusal *why)
{
    struct stretch stretch = stretch_of(cost);
    return crypto_pwhash(out, SECRET_LEN, passphrase.ptr, passphrase.len, salt, stretch.passes,
                         stretch.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) == 0 ||
           refuse(why, OUTCOME_FAILED,
                  "Unlocking needs %zu MiB of memory for a moment, and there is not so much free.",
                  stretch.memory_bytes >> 20);
}

bool secrets_read_file(const char *path, struct secret *out, struct refusal *why)
{
    char text[2 * SECRET_LEN + 2];
    size_t len = 0, got = 0;
    struct secret secret = {.type = SECRET_KEY_FILE};
    bool good = guarded_file_read(path, "The key file", text, sizeof text, &len, why);
    if (good) {
        str digits = drop_line_end((str){text, len});
        if (sodium_hex2bin(secret.bytes, SECRET_LEN, digits.ptr, digits.len, NULL, &got, NULL) !=
                0 ||
            got != SECRET_LEN)
            good = refuse(why, OUTCOME_LOCKED, "The key file %s is damaged.", path);
    }
    if (good) *out = secret;
    sodium_memzero(text, sizeof text);
    sodium_memzero(&secret, sizeof secret);
    return good;
}

bool secrets_write_file(const char *path, const struct secret *secret, struct refusal *why)
{
    char text[2 * SECRET_LEN + 1];
    sodium_bin2hex(text, sizeof text, secret->bytes, SECRET_LEN);
    text[2 * SECRET_LEN] = '\n';
    bool good = guarded_file_write_new(path, "The key file", (str){text, sizeof text}, why);
    sodium_memzero(text, sizeof text);
    return good;
}
