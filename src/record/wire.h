/* wire.h - the items of a message, one after another, over nanopb's streams.
 *
 * Floor 1; for codec.c and query.c only.
 *
 *     struct wire wire = wire_over(message);
 *     for (struct wire_item item; wire_next(&wire, &item);) ...
 *     if (wire.failed) ...        the bytes are no message
 */
#ifndef WIRE_H
#define WIRE_H

#include <pb_decode.h>

#include "base.h"

struct wire {
    pb_istream_t in;
    const char *end;
    bool failed;
};

struct wire_item {
    uint32_t number;
    uint8_t type;    /* pb_wire_type_t */
    uint64_t varint; /* PB_WT_VARINT */
    str bytes;       /* PB_WT_STRING */
    str raw;         /* the whole item with its tag */
};

struct wire wire_over(str message);

/* False at the end, and when the bytes are no message (wire->failed). Borrows from the message. */
bool wire_next(struct wire *wire, struct wire_item *item);

/* A sint64, as Protocol Buffers fold signs into varints. */
int64_t wire_signed(uint64_t varint);

#endif
