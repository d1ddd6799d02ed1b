#include "recovery.h"

#include <string.h>

#include "cipher.h"

enum { DIGIT_COUNT = 32, CHECK_COUNT = 2, GROUP_LEN = 4, DIGIT_BITS = 5 };
static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static const char use_check[USE_LEN + 1] = "evenkeel code  1";

struct secret recovery_make(struct random *random)
{
    struct secret code = {.type = SECRET_RECOVERY};
    random_take(random, code.bytes, RECOVERY_LEN);
    return code;
}

/* The code's 32 digits, then two of its hash. */
static void spell(const struct secret *code, uint8_t out[DIGIT_COUNT + CHECK_COUNT])
{
    uint8_t bytes[RECOVERY_LEN + 2], hash[HASH_LEN];
    cipher_hash(hash, sizeof hash, NULL, use_check, (str){(const char *)code->bytes, RECOVERY_LEN});
    memcpy(bytes, code->bytes, RECOVERY_LEN);
    memcpy(bytes + RECOVERY_LEN, hash, 2);
    for (size_t i = 0, bit = 0; i < DIGIT_COUNT + CHECK_COUNT; i++, bit += DIGIT_BITS) {
        uint32_t pair = (uint32_t)bytes[bit / 8] << 8;
        if (bit / 8 + 1 < sizeof bytes) pair |= bytes[bit / 8 + 1];
        out[i] = (uint8_t)(pair >> (16 - DIGIT_BITS - bit % 8) & (DIGIT_COUNT - 1));
    }
}

void recovery_put(struct buf *out, const struct secret *code)
{
    uint8_t spelled[DIGIT_COUNT + CHECK_COUNT];
    spell(code, spelled);
    for (size_t i = 0; i < sizeof spelled; i++) {
        if (i > 0 && i % GROUP_LEN == 0) buf_put_char(out, '-');
        buf_put_char(out, digits[spelled[i]]);
    }
}

/* The digit that a person may have meant, or -1. */
static int digit_of(char c)
{
    if (c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    const char *found = c ? strchr(digits, c) : NULL;
    return found ? (int)(found - digits) : -1;
}

bool recovery_parse(str text, struct secret *out)
{
    uint8_t typed[DIGIT_COUNT + CHECK_COUNT], right[DIGIT_COUNT + CHECK_COUNT];
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '-' || c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
        int digit = digit_of(c);
        if (digit < 0 || count == sizeof typed) return false;
        typed[count++] = (uint8_t)digit;
    }
    if (count != sizeof typed) return false;
    struct secret code = {.type = SECRET_RECOVERY};
    for (size_t i = 0; i < DIGIT_COUNT * DIGIT_BITS; i++) {
        uint32_t bit = typed[i / DIGIT_BITS] >> (DIGIT_BITS - 1 - i % DIGIT_BITS) & 1;
        code.bytes[i / 8] = (uint8_t)(code.bytes[i / 8] | bit << (7 - i % 8));
    }
    spell(&code, right);
    if (memcmp(typed, right, sizeof right) != 0) return false;
    *out = code;
    return true;
}
