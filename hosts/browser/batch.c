#include "batch.h"

#include <string.h>

#include "str.h"

static void put_number(struct buf *out, uint64_t number, int size)
{
    for (int i = 0; i < size; i++) buf_put_char(out, (char)(uint8_t)(number >> (8 * i)));
}

static void put_bytes(struct buf *out, str bytes)
{
    put_number(out, bytes.len, 4);
    buf_put(out, bytes);
}

void batch_put(struct buf *out, const struct effect *effect)
{
    put_number(out, effect->type, 4);
    buf_put_bytes(out, effect->place.chain.bytes, 16);
    put_number(out, effect->place.sequence, 8);
    buf_put_bytes(out, effect->name.bytes, 16);
    put_bytes(out, effect->a);
    put_bytes(out, effect->b);
}

static str take(str *from, size_t len)
{
    str taken = str_slice(*from, 0, len);
    *from = str_slice(*from, len, from->len);
    return taken;
}

static uint64_t take_number(str *from, size_t size)
{
    uint64_t number = 0;
    str bytes = take(from, size);
    for (size_t i = 0; i < bytes.len; i++) number |= (uint64_t)(uint8_t)bytes.ptr[i] << (8 * i);
    return number;
}

static bool take_bytes(str *from, str *out)
{
    if (from->len < 4) return false;
    size_t len = (size_t)take_number(from, 4);
    if (len > from->len) return false;
    *out = take(from, len);
    return true;
}

bool batch_next(str *batch, struct effect *out)
{
    str rest = *batch;
    struct effect effect = {0};
    if (rest.len < BATCH_EFFECT_LEN_MIN) return false;
    uint64_t type = take_number(&rest, 4);
    if (type > EFFECT_SLOTS) return false;
    effect.type = (enum effect_type)type;
    memcpy(effect.place.chain.bytes, take(&rest, 16).ptr, 16);
    effect.place.sequence = take_number(&rest, 8);
    memcpy(effect.name.bytes, take(&rest, 16).ptr, 16);
    if (!take_bytes(&rest, &effect.a) || !take_bytes(&rest, &effect.b)) return false;
    *out = effect;
    *batch = rest;
    return true;
}
