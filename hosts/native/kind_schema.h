/* kind_schema.h - one kind of record, or all, as a schema that other programs read.
 *
 * Host, from the tables of kind.h alone. `kind` NULL: all of them.
 */
#ifndef KIND_SCHEMA_H
#define KIND_SCHEMA_H

#include "buf.h"
#include "kind.h"

/* One JSON object, on one line, without its end:
 * {"kind":"weather","number":16,"label":...,"meaning":...,"fields":[{"name":"mood","number":1,
 *  "type":"int","required":true,"lo":-5,"hi":5,...},...]} */
void kind_schema_put_json(struct buf *out, const struct kind *kind);

/* CDDL (RFC 8610) for the lines of the jsonl format. */
void kind_schema_put_cddl(struct buf *out, const struct kind *kind);

#endif
