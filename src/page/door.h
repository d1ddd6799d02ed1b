/* door.h - asking for passphrases, shared by the pages that open, make and re-lock a notebook.
 *
 * Floor 4. Stretching (Argon2id) is the host's: the first answer to a request carries the wish, and
 * the host asks again with the result and the same random seed.
 */
#ifndef DOOR_H
#define DOOR_H

#include "page.h"

/* Passphrase inputs named `passphrase` and, for a new one, `again`. */
void door_put_passphrase(struct page *page, const char *name, str label, str hint, bool is_new);
void door_put_new_passphrase(struct page *page);

/* What door_put_new_passphrase sent, when it may be used; else a problem. */
bool door_read_new_passphrase(struct page *page, struct problems *problems, str *passphrase);

/* The secret of a passphrase stretched with the notebook's present salt, or with a new one that is
 * drawn here. False while the host has not stretched it yet: the answer then only carries the wish.
 * `index` counts the wishes of one answer. */
bool door_stretch_present(struct page *page, size_t index, str passphrase, struct secret *secret);
bool door_stretch_new(struct page *page, size_t index, str passphrase, uint8_t salt[SALT_LEN],
                      struct secret *secret);

/* Asks once more for what lies behind a lock of its own: whether the form's `passphrase` is that of
 * the open notebook. DOOR_WAITS while the host has not stretched it yet, as above; DOOR_WRONG comes
 * with its problem and makes the reply a 422. */
enum door_again { DOOR_WAITS, DOOR_RIGHT, DOOR_WRONG };
enum door_again door_ask_again(struct page *page, struct problems *problems);

/* The page that shows a new recovery code, the one time that it is shown, and leads to `next`. */
void door_show_code(struct page *page, const struct secret *code, const char *next);

/* What this host can afford. */
enum stretch_cost door_cost(const struct page *page);

#endif
