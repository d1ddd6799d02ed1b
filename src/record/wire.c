#include "wire.h"

struct wire wire_over(str message)
{
    return (struct wire){.in = pb_istream_from_buffer((const pb_byte_t *)message.ptr, message.len),
                         .end = message.ptr + message.len};
}

static const char *place(const struct wire *wire)
{
    return wire->end - wire->in.bytes_left;
}

static bool read_item(struct wire *wire, pb_wire_type_t type, struct wire_item *item)
{
    if (type == PB_WT_VARINT) return pb_decode_varint(&wire->in, &item->varint);
    if (type != PB_WT_STRING) return pb_skip_field(&wire->in, type);
    uint32_t len;
    if (!pb_decode_varint32(&wire->in, &len) || len > wire->in.bytes_left) return false;
    item->bytes = (str){place(wire), len};
    return pb_read(&wire->in, NULL, len);
}

bool wire_next(struct wire *wire, struct wire_item *item)
{
    if (wire->failed || wire->in.bytes_left == 0) return false;
    const char *start = place(wire);
    pb_wire_type_t type;
    bool eof;
    *item = (struct wire_item){0};
    wire->failed = !pb_decode_tag(&wire->in, &type, &item->number, &eof) || item->number == 0 ||
                   !read_item(wire, type, item);
    if (wire->failed) return false;
    item->type = (uint8_t)type;
    item->raw = (str){start, (size_t)(place(wire) - start)};
    return true;
}

int64_t wire_signed(uint64_t varint)
{
    uint64_t magnitude = varint >> 1;
    return varint & 1 ? -(int64_t)magnitude - 1 : (int64_t)magnitude;
}
