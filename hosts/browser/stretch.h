/* stretch.h - Argon2id by itself, in an instance that is thrown away afterwards.
 *
 * Floor 4. WebAssembly memory never shrinks, and a passphrase takes 64 or 256 MiB to stretch: in an
 * instance of its own they go when it goes. The room holds a wish as border_out names it, with the
 * passphrase in NFC; the secret stands in the room afterwards.
 *
 *     memory.set(wish, stretch_room(wish.length)); stretch(wish.length)
 */
#ifndef STRETCH_H
#define STRETCH_H

#include "border.h"

EXPORT("stretch_room") char *stretch_room(size_t len);

/* False when there is not memory enough, or `len` bytes are no wish. */
EXPORT("stretch") bool stretch(size_t len);

#endif
