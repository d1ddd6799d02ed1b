/* shelf.h - a store in memory: what a host keeps of a notebook, for tests and for nothing else.
 *
 * Floor 4. It does what src/seal/effect.h asks of a store, and panics where one would have to
 * refuse: in a conversation nobody else writes.
 */
#ifndef SHELF_H
#define SHELF_H

#include "buf.h"
#include "vault.h"

struct shelf {
    struct effect *at; /* rows in the order they came, then whatever else; a and b are its own */
    size_t count, cap;
};

/* Stores the effects of one reply. */
void shelf_apply(struct shelf *shelf, const struct effects *effects);

/* Hands the slot block to a vault: VAULT_EMPTY stays so when there is none. */
void shelf_show(const struct shelf *shelf, struct vault *vault);

/* Loads everything else into an unlocked vault. */
void shelf_load(const struct shelf *shelf, struct vault *vault);

/* Writes all it holds as a batch (hosts/browser/batch.h). */
void shelf_put(const struct shelf *shelf, struct buf *out);

/* Writes all it holds as a backup (src/seal/backup.h). Drafts stay behind. */
void shelf_put_backup(const struct shelf *shelf, struct buf *out);

void shelf_end(struct shelf *shelf);

#endif
