/* made_up.h - a made-up notebook to look around in: a year of a made-up life behind a vault.
 *
 * Floor 4. Sealed like any other notebook, with a key that nobody is told. A host begins with a
 * vault that holds nothing, sets app.made_up, stores none of its effects, and lets it all go when
 * the looking ends:
 *
 *     static struct life life;
 *     vault_init(&vault, locked_memory, &notebook_arena);
 *     made_up_begin(&vault, &life, &teller, now, &random, scratch);
 */
#ifndef MADE_UP_H
#define MADE_UP_H

#include "life.h"
#include "vault.h"

/* The year ends `now`. `life` is room for the telling, and of no use afterwards. False, with
 * nothing begun, where the clock stands so early that no year lies behind. */
bool made_up_begin(struct vault *vault, struct life *life, const struct life_teller *teller,
                   struct moment now, struct random *random, struct arena scratch);

#endif
