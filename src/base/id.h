/* id.h - the 128-bit names of records, notebooks and chains.
 *
 * Floor 0. A record's id is a UUID version 7 (RFC 9562): it begins with the milliseconds at which
 * it was made, so that ids sort by time.
 */
#ifndef ID_H
#define ID_H

#include "base.h"
#include "buf.h"

typedef struct {
    uint8_t bytes[16];
} id128;

enum { ID_TEXT_LEN = 36, ID_TIME_LEN = 6 /* of the milliseconds, at the beginning */ };

bool id_equal(id128 a, id128 b);
int id_compare(id128 a, id128 b);
bool id_is_zero(id128 a);

/* A UUID version 7 of `utc_ms` and ten random bytes. */
id128 id_make(int64_t utc_ms, const uint8_t random[10]);

/* 8-4-4-4-12 hexadecimal digits, either case, the whole of `s`. */
bool id_parse(str s, id128 *out);
void id_put(struct buf *buf, id128 id);
str id_text(struct arena *arena, id128 id);

/* A hash for tables in memory only; never stored. */
uint32_t id_hash(id128 id);

#endif
