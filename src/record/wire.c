#include "wire.h"

struct wire wire_over(str message)
{
    if (message.len == 0) return (struct wire){0}; /* NULL + 0 is undefined */
    return (struct wire){.at = message.ptr, .end = message.ptr + message.len};
}

bool wire_take_varint(struct wire *wire, uint64_t *out)
{
    uint64_t number = 0;
    if (wire->at < wire->end && (uint8_t)*wire->at < 0x80) { /* nearly always */
        *out = (uint8_t)*wire->at++;
        return true;
    }
    for (unsigned shift = 0; shift < 64 && wire->at < wire->end; shift += 7) {
        uint8_t byte = (uint8_t)*wire->at++;
        if (shift == 63 && byte > 1) break; /* past 64 bits */
        number |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) {
            *out = number;
            return true;
        }
    }
    wire->failed = true;
    return false;
}

static bool take_bytes(struct wire *wire, uint64_t len, str *out)
{
    wire->failed = len > (size_t)(wire->end - wire->at);
    if (wire->failed) return false;
    *out = (str){wire->at, (size_t)len};
    wire->at += len;
    return true;
}

static bool take_payload(struct wire *wire, struct wire_item *item)
{
    uint64_t len = 0;
    switch (item->type) {
    case WIRE_VARINT:
        return wire_take_varint(wire, &item->varint);
    case WIRE_EIGHT:
        return take_bytes(wire, 8, &item->bytes);
    case WIRE_FOUR:
        return take_bytes(wire, 4, &item->bytes);
    case WIRE_BYTES:
        return wire_take_varint(wire, &len) && take_bytes(wire, len, &item->bytes);
    default:
        wire->failed = true;
        return false;
    }
}

bool wire_next(struct wire *wire, struct wire_item *item)
{
    uint64_t tag;
    if (wire->failed || wire->at == wire->end) return false;
    const char *start = wire->at;
    if (!wire_take_varint(wire, &tag)) return false;
    *item = (struct wire_item){0};
    item->number = (uint32_t)(tag >> 3);
    item->type = (uint8_t)(tag & 7);
    wire->failed = item->number == 0 || tag > UINT32_MAX;
    if (wire->failed || !take_payload(wire, item)) return false;
    item->raw = (str){start, (size_t)(wire->at - start)};
    return true;
}

int64_t wire_signed(uint64_t varint)
{
    uint64_t magnitude = varint >> 1;
    return varint & 1 ? -(int64_t)magnitude - 1 : (int64_t)magnitude;
}
