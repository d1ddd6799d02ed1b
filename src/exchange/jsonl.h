/* jsonl.h - the lossless format: one version of a record on each line.
 *
 * Floor 3.
 *
 *     {"id":"0197...","kind":"weather","at":"2026-11-21T21:30:00.000+01:00","written":"...",
 *      "fields":{"mood":2,"feelings":["calm"]}}                            (on one line, LF at its
 * end)
 *
 * Keys in this order: id, kind, at, written, fields, and then only where they apply: about,
 * follows, version (where it differs from id), erased:true, unknown and unknown_head (bytes that
 * only a later program understands, in base64), and what a foreign line had besides.
 *
 * Fields stand in the kind's order: INT as a number, FLAG as 0 or 1, NUMBER as a decimal number,
 * CHOICE by name, lists as arrays, PAIRS as an object of numbers, days and times as text. A kind
 * that is known only by its number is called "#60".
 *
 * Reading is liberal where nothing can be misread: keys in any order, `about` among the fields,
 * true and false for flags, numbers as text, lists as "a,b", no `id` (one is made from the
 * content), no `written`.
 */
#ifndef JSONL_H
#define JSONL_H

#include "incoming.h"
#include "notebook.h"

/* Writes one line. `scratch` has room for what `record->foreign` holds. */
void jsonl_put(struct buf *out, const struct record *record, struct arena scratch);

/* Writes the line of an entry; one whose values cannot be read goes out as bytes, under the number
 * of its kind. */
void jsonl_put_entry(struct buf *out, const struct entry *entry, struct arena scratch);

/* Reads one line, without its end. False with at least one problem. */
bool jsonl_read(str line, struct arena *arena, struct incoming *out, struct problems *problems);

#endif
