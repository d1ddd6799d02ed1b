/* recovery.h - the recovery code: 160 random bits that a person can write on paper.
 *
 * Floor 2, over libsodium. Crockford's base 32 (no I, L, O, U), eight groups of four characters and
 * two check characters, which are ten bits of a hash of the code:
 *
 *     3NQ7-0V2K-...-8XJT-M4
 */
#ifndef RECOVERY_H
#define RECOVERY_H

#include "buf.h"
#include "slots.h"

enum { RECOVERY_LEN = 20, RECOVERY_TEXT_LEN = 8 * 5 + 2 };

/* A new code, as the secret it is. */
struct secret recovery_make(struct random *random);

void recovery_put(struct buf *out, const struct secret *code);

/* Reads what a person typed: any case, O for 0, I and L for 1, blanks and hyphens anywhere. False
 * when it has another length, another character, or check characters that do not fit. */
bool recovery_parse(str text, struct secret *out);

#endif
