/* serve_look.h - a made-up notebook to look around in, in memory only.
 *
 * Host. Made by page/made_up.h. Nothing of it is ever written to a file, and what is changed in it
 * is gone when it ends.
 */
#ifndef SERVE_LOOK_H
#define SERVE_LOOK_H

#include "life_teller.h"
#include "open.h"

/* Ends `now`. False when it cannot be made; then nothing is left to end. */
bool serve_look_begin(struct open_notebook *look, const struct life_teller *who, struct moment now,
                      struct refusal *why);

/* open_end gives it back. */

#endif
