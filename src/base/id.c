#include "id.h"

#include <string.h>

#include "str.h"

bool id_equal(id128 a, id128 b)
{
    return memcmp(a.bytes, b.bytes, sizeof a.bytes) == 0;
}

int id_compare(id128 a, id128 b)
{
    return memcmp(a.bytes, b.bytes, sizeof a.bytes);
}

bool id_is_zero(id128 a)
{
    return id_equal(a, (id128){{0}});
}

id128 id_make(int64_t utc_ms, const uint8_t random[10])
{
    id128 id;
    uint64_t ms = utc_ms < 0 ? 0 : (uint64_t)utc_ms;
    for (int i = 0; i < 6; i++) id.bytes[i] = (uint8_t)(ms >> (40 - 8 * i));
    memcpy(id.bytes + 6, random, 10);
    id.bytes[6] = (uint8_t)(0x70 | (id.bytes[6] & 0x0f));
    id.bytes[8] = (uint8_t)(0x80 | (id.bytes[8] & 0x3f));
    return id;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static bool dash_before(size_t byte)
{
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

bool id_parse(str s, id128 *out)
{
    if (s.len != ID_TEXT_LEN) return false;
    id128 id;
    for (size_t i = 0, at = 0; i < sizeof id.bytes; i++, at += 2) {
        if (dash_before(i) && s.ptr[at++] != '-') return false;
        int high = hex_digit(s.ptr[at]), low = hex_digit(s.ptr[at + 1]);
        if (high < 0 || low < 0) return false;
        id.bytes[i] = (uint8_t)(high * 16 + low);
    }
    *out = id;
    return true;
}

void id_put(struct buf *buf, id128 id)
{
    for (size_t i = 0; i < sizeof id.bytes; i++) {
        if (dash_before(i)) buf_put_char(buf, '-');
        buf_format(buf, "%02x", id.bytes[i]);
    }
}

str id_text(struct arena *arena, id128 id)
{
    struct buf text = buf_new(arena, ID_TEXT_LEN);
    id_put(&text, id);
    return buf_str(&text);
}

uint32_t id_hash(id128 id)
{
    uint64_t high, low;
    memcpy(&high, id.bytes, 8);
    memcpy(&low, id.bytes + 8, 8);
    return (uint32_t)(((high ^ low * 0x9e3779b97f4a7c15u) * 0xff51afd7ed558ccdu) >> 32);
}
