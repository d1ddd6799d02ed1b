/* schema.h - what can be written down, for people and for other programs.
 *
 * Floor 3. All of it follows from the tables of kind.h. `kind` is the one to describe, NULL for
 * all.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "buf.h"
#include "kind.h"

/* For a terminal: all kinds one a line, or one kind with its fields. */
void schema_put_text(struct buf *out, const struct kind *kind);

/* JSON Lines, one object for each kind: kind, number, label, meaning, own_lock, and fields: name,
 * number, type, required, lo, hi, unit, link, options (name, label), label, meaning, where they
 * apply. */
void schema_put_json(struct buf *out, const struct kind *kind);

/* Protocol Buffers (proto3): what record_encode writes. Always whole. */
void schema_put_proto(struct buf *out);

/* CDDL (RFC 8610): the lines of jsonl.h. Always whole. */
void schema_put_cddl(struct buf *out);

/* docs/RECORDS.md. */
void schema_put_reference(struct buf *out);

/* The type as the schema calls it: "whole", "flag", "text" ... */
str field_type_name(enum field_type type);

#endif
