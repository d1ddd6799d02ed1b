/* base64.h - bytes as letters (RFC 4648, with padding).
 *
 * Floor 3.
 */
#ifndef BASE64_H
#define BASE64_H

#include "arena.h"
#include "buf.h"

void base64_put(struct buf *out, str bytes);

/* Takes exactly what base64_put writes: whole groups, no line breaks, unused bits zero. */
bool base64_parse(str text, struct arena *arena, str *out);

#endif
