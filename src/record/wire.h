/* wire.h - the items of a message, one after another.
 *
 * Floor 1; for codec.c and query.c only. Records are written through nanopb's streams. They are
 * read here, since a stream's call for every byte doubled the time that opening a notebook and
 * searching it take; a test holds this against nanopb's own reader.
 *
 *     struct wire wire = wire_over(message);
 *     for (struct wire_item item; wire_next(&wire, &item);) ...
 *     if (wire.failed) ...        the bytes are no message
 */
#ifndef WIRE_H
#define WIRE_H

#include "base.h"

/* As in the tags on the wire; groups (3 and 4) are refused. */
enum { WIRE_VARINT = 0, WIRE_EIGHT = 1, WIRE_BYTES = 2, WIRE_FOUR = 5 };

struct wire {
    const char *at, *end;
    bool failed;
};

struct wire_item {
    uint32_t number;
    uint8_t type;
    uint64_t varint; /* WIRE_VARINT */
    str bytes;       /* all others */
    str raw;         /* the whole item with its tag */
};

struct wire wire_over(str message);

/* False at the end, and when the bytes are no message (wire->failed). Borrows from the message. */
bool wire_next(struct wire *wire, struct wire_item *item);

/* Reads a bare varint, as packed lists hold. */
bool wire_take_varint(struct wire *wire, uint64_t *out);

/* A sint64, as Protocol Buffers fold signs into varints. */
int64_t wire_signed(uint64_t varint);

#endif
