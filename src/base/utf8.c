#include "utf8.h"

#include <string.h>

#include "fold_table.h"
#include "str.h"

/* The length of the well-formed sequence at the start of `s`, or 0. */
static size_t sequence_len(str s)
{
    const uint8_t *b = (const uint8_t *)s.ptr;
    if (b[0] < 0x80) return 1;
    if (b[0] < 0xc2 || b[0] > 0xf4) return 0;
    size_t len = b[0] < 0xe0 ? 2 : b[0] < 0xf0 ? 3 : 4;
    if (s.len < len) return 0;
    for (size_t i = 1; i < len; i++)
        if ((b[i] & 0xc0) != 0x80) return 0;
    if ((b[0] == 0xe0 && b[1] < 0xa0) || (b[0] == 0xed && b[1] > 0x9f)) return 0;
    if ((b[0] == 0xf0 && b[1] < 0x90) || (b[0] == 0xf4 && b[1] > 0x8f)) return 0;
    return len;
}

bool utf8_valid(str s)
{
    while (s.len > 0) {
        uint64_t eight; /* of ASCII at a time, as nearly all text has them */
        if (s.len >= sizeof eight) {
            memcpy(&eight, s.ptr, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                s = (str){s.ptr + sizeof eight, s.len - sizeof eight};
                continue;
            }
        }
        size_t len = sequence_len(s);
        if (len == 0) return false;
        s = (str){s.ptr + len, s.len - len};
    }
    return true;
}

size_t utf8_count(str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++) count += ((uint8_t)s.ptr[i] & 0xc0) != 0x80;
    return count;
}

uint32_t utf8_next(str *s)
{
    CHECK(s->len > 0);
    const uint8_t *b = (const uint8_t *)s->ptr;
    size_t len = b[0] < 0x80 ? 1 : b[0] < 0xe0 ? 2 : b[0] < 0xf0 ? 3 : 4;
    CHECK(s->len >= len);
    uint32_t code_point = len == 1 ? b[0] : b[0] & (0xffu >> (len + 1));
    for (size_t i = 1; i < len; i++) code_point = code_point << 6 | (b[i] & 0x3f);
    *s = str_slice(*s, len, s->len);
    return code_point;
}

void utf8_put(struct buf *buf, uint32_t c)
{
    char bytes[4];
    size_t len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    if (len == 1) {
        bytes[0] = (char)c;
    } else {
        for (size_t i = len - 1; i > 0; i--, c >>= 6) bytes[i] = (char)(0x80 | (c & 0x3f));
        bytes[0] = (char)((0xf00u >> len & 0xffu) | c);
    }
    buf_put_bytes(buf, bytes, len);
}

str utf8_prefix(str s, size_t len_max)
{
    if (s.len <= len_max) return s;
    while (len_max > 0 && ((uint8_t)s.ptr[len_max] & 0xc0) == 0x80) len_max--;
    return str_slice(s, 0, len_max);
}

bool utf8_forbidden(uint32_t c)
{
    if (c < 0x20) return c != '\t' && c != '\n';
    return (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Writes what `c` folds to; returns how many code points, 0 to 2. */
static int fold(uint32_t c, uint32_t out[2])
{
    const uint16_t *row = NULL;
    if (c >= FOLD_LOW_FIRST && c < FOLD_LOW_END) row = fold_low[c - FOLD_LOW_FIRST];
    if (c >= FOLD_HIGH_FIRST && c < FOLD_HIGH_END) row = fold_high[c - FOLD_HIGH_FIRST];
    out[0] = row ? row[0] : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    out[1] = row ? row[1] : 0;
    return out[0] == 0 ? 0 : out[1] == 0 ? 1 : 2;
}

void utf8_fold(struct buf *out, str s)
{
    while (s.len > 0) {
        uint32_t folded[2];
        int count = fold(utf8_next(&s), folded);
        for (int i = 0; i < count; i++) utf8_put(out, folded[i]);
    }
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Whether folded `s`, less its first `skip` code points, begins with `needle`. */
static bool folded_starts(str s, int skip, str needle)
{
    while (needle.len > 0) {
        if (s.len == 0) return false;
        if (skip == 0 && (uint8_t)s.ptr[0] < 0x80) { /* ASCII folds to one byte */
            if (lower(s.ptr[0]) != needle.ptr[0]) return false;
            s = (str){s.ptr + 1, s.len - 1};
            needle = (str){needle.ptr + 1, needle.len - 1};
            continue;
        }
        uint32_t folded[2];
        int count = fold(utf8_next(&s), folded);
        for (int i = skip; i < count && needle.len > 0; i++)
            if (utf8_next(&needle) != folded[i]) return false;
        skip = 0;
    }
    return true;
}

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
}

bool utf8_contains_folded(str s, str needle)
{
    CHECK(needle.len > 0);
    /* Only a byte that may begin the needle is worth a closer look: its first letter in either
     * case, or any letter beyond ASCII, which may fold to it; and so for its second. */
    char first = needle.ptr[0], first_upper = upper(first);
    char second = needle.len > 1 ? needle.ptr[1] : '\0', second_upper = upper(second);
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c != first && c != first_upper && (uint8_t)c < 0xc0) continue;
        char next = i + 1 < s.len ? s.ptr[i + 1] : '\0';
        if (needle.len > 1 && (uint8_t)c < 0x80 && (uint8_t)next < 0x80 && next != second &&
            next != second_upper)
            continue;
        str rest = {s.ptr + i, s.len - i};
        if (folded_starts(rest, 0, needle)) return true;
        /* The needle may begin at the second letter of one that folds to two. */
        if ((uint8_t)c >= 0xc0 && folded_starts(rest, 1, needle)) return true;
    }
    return false;
}
