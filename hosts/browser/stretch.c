#include "stretch.h"

#include <sodium.h>
#include <string.h>

#include "limits.h"

enum { WISH_HEAD_LEN = SALT_LEN + 4 + 4 };

static char room[WISH_HEAD_LEN + PASSPHRASE_LEN_MAX];

_Noreturn void panic(const char *file, int line, const char *what)
{
    (void)file, (void)line, (void)what;
    __builtin_trap();
}

char *stretch_room(size_t len)
{
    CHECK(len <= sizeof room);
    return room;
}

bool stretch(size_t len)
{
    uint8_t salt[SALT_LEN], secret[SECRET_LEN];
    uint32_t cost, passphrase_len;
    if (len < WISH_HEAD_LEN) return false;
    memcpy(salt, room, SALT_LEN);
    memcpy(&cost, room + SALT_LEN, sizeof cost);
    memcpy(&passphrase_len, room + SALT_LEN + sizeof cost, sizeof passphrase_len);
    if (passphrase_len != len - WISH_HEAD_LEN) return false;
    struct stretch figures = stretch_of((enum stretch_cost)cost);
    bool good = crypto_pwhash(secret, SECRET_LEN, room + WISH_HEAD_LEN, passphrase_len, salt,
                              figures.passes, figures.memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) == 0;
    sodium_memzero(room, sizeof room);
    if (good) memcpy(room, secret, SECRET_LEN);
    sodium_memzero(secret, sizeof secret);
    return good;
}
