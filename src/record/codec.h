/* codec.h - a record's bytes: Protocol Buffers wire format, field by field.
 *
 * Floor 1, over nanopb's streams. `evenkeel kinds --proto` prints the same as a schema.
 *
 *     message Record {
 *       bytes  id       = 1;   16 bytes
 *       bytes  version  = 2;   16 bytes; left out where it equals id
 *       bytes  follows  = 3;   16 bytes; left out in the first version
 *       sint64 at       = 4;   UTC milliseconds
 *       sint32 at_off   = 5;   minutes east of UTC; left out where 0
 *       sint64 written  = 6;   as milliseconds since `at` (near zero, so one or two bytes mostly)
 *       sint32 wr_off   = 7;   minutes since at_off; left out where 0
 *       bool   erased   = 8;
 *       bytes  import   = 9;
 *       string foreign  = 10;  JSON of what had no number when it was imported
 *       oneof kind { Weather weather = 16; Note note = 17; ... }
 *     }
 *
 * Canonical form: fields by rising number, none twice, none at its default, varints minimal, kind
 * message always present unless only `foreign` names the kind. Wire types in a kind's message: INT,
 * FLAG, CHOICE, NUMBER, DAY are sint64 varints; TEXT, LINK, TIME strings; ABOUT 16 bytes; CHOICES a
 * packed list of varints; WORDS and LINKS repeated strings; PAIRS repeated messages { string item =
 * 1; sint64 number = 2; }. Unknown fields are kept.
 */
#ifndef CODEC_H
#define CODEC_H

#include "arena.h"
#include "buf.h"
#include "record.h"

/* Writes `record`, which must be valid (draft.h); unknown fields follow the known ones. */
void record_encode(const struct record *record, struct buf *out);

/* Reads what record_encode wrote, or a later program: strings point into `bytes`, lists into
 * `arena`. False for bytes that are no record: not parseable, an id missing, a text that is no
 * UTF-8, over a limit. */
bool record_decode(str bytes, struct arena *arena, struct record *out);

/* Reads all but the kind's message (values NULL), without memory: what the fold needs. *message
 * gets the kind's message. Checks the header only. */
bool record_decode_head(str bytes, struct record *out, str *message);

/* Whether `bytes` are a message of any kind: what may stand in `record->unknown`. */
bool message_valid(str bytes);

/* Whether `record->unknown` holds a field of that number: a known field with a value that only a
 * later program understands. */
bool record_has_unknown(const struct record *record, uint32_t number);

#endif
