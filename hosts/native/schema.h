/* schema.h - the kinds of record as a schema that other programs read.
 *
 * Host, from the tables of kind.h alone. `kind` NULL: all of them.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "buf.h"
#include "kind.h"

/* One JSON object, on one line, without its end:
 * {"kind":"weather","number":16,"label":...,"meaning":...,"fields":[{"name":"mood","number":1,
 *  "type":"int","required":true,"lo":-5,"hi":5,...},...]} */
void schema_put_json(struct buf *out, const struct kind *kind);

/* Protocol Buffers (proto3) for the bytes of codec.h. */
void schema_put_proto(struct buf *out, const struct kind *kind);

/* CDDL (RFC 8610) for the lines of the jsonl format. */
void schema_put_cddl(struct buf *out, const struct kind *kind);

#endif
