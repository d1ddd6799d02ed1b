/* open.h - a notebook on this machine, from its path to its records: what every command and the
 * server begin with.
 *
 * Host.
 *
 *     static struct open_notebook nb;
 *     if (!open_start(&nb, path, &why)) ...                   not to be used
 *     if (vault_state(&nb.vault) == VAULT_EMPTY) ...                  there is none at `path` yet
 *     if (!open_with_passphrase(&nb, &passphrase, &why)) ...  wrong passphrase
 *     ... nb.vault.notebook ...
 *     open_end(&nb);                                          keys wiped, memory given back
 *
 * States are the vault's: empty (no file at the path: the effects of vault_make, given to
 * open_store, make it), locked, open. open_lock goes back from open to locked.
 *
 * Memory: the notebook's arena and the scratch arena are reservations of address space, of which
 * only the pages that were touched count.
 *
 * The mark (vault.h) lies in the state folder, under a name made of the notebook's id and the
 * file's identity (store.h): a copied notebook is another file, so that the mark does not count for
 * it.
 */
#ifndef OPEN_H
#define OPEN_H

#include "secrets.h"
#include "store.h"
#include "vault.h"

struct open_notebook {
    char path[STORE_PATH_MAX];
    char mark_path[STORE_PATH_MAX]; /* empty while not known */
    struct store store;
    struct vault vault;
    struct arena arena;   /* the notebook's */
    struct arena scratch; /* of one request or command: pass it on by value, or take a copy */
    void *arena_memory, *scratch_memory;
    size_t arena_len, scratch_len;
    void *keys;                         /* locked memory of the vault */
    bool took_any;                      /* the load that is running handed something to the vault */
    id128 drafts_seen[DRAFT_COUNT_MAX]; /* the drafts that it handed over */
    size_t drafts_seen_count;
};

/* Where the notebook lies: `given` (or NULL), else $EVENKEEL_NOTEBOOK, else
 * $XDG_DATA_HOME/evenkeel/notebook.db, else ~/.local/share/evenkeel/notebook.db. */
bool open_find_path(const char *given, char path[STORE_PATH_MAX], struct refusal *why);

/* How many records and versions there are to be seen: those under a lock of their own are left out,
 * so that a number never tells whether there are any. */
struct open_count {
    size_t records, versions;
};
struct open_count open_count_shown(const struct notebook *notebook);

/* Where its key file lies, if it has one: `PATH-key`. */
void open_key_path(const char *path, char key_path[STORE_PATH_MAX]);

/* The folder that holds marks, made if it is not there: $XDG_STATE_HOME/evenkeel, else
 * ~/.local/state/evenkeel, else (where neither can be made) the notebook's own folder. */
bool open_state_folder(const char *path, char folder[STORE_PATH_MAX]);

/* Takes memory and looks at the file. False when it may not be used or is no notebook; then nothing
 * is left to end. */
bool open_start(struct open_notebook *nb, const char *path, struct refusal *why);

/* The same for whoever wants to put another notebook in its place: goes on where nothing can be
 * unlocked (the vault is empty, and the store open or damaged). */
bool open_start_any(struct open_notebook *nb, const char *path, struct refusal *why);

/* Unlocks and loads every record; OUTCOME_LOCKED when the secret does not fit. What is damaged
 * stands in nb->store.damage and nb->vault.faults afterwards, and stops nothing. */
bool open_with_passphrase(struct open_notebook *nb, const struct passphrase *passphrase,
                          struct refusal *why);
bool open_with_secret(struct open_notebook *nb, const struct secret *secret, struct refusal *why);

/* Stretches a passphrase with the salt and cost of the slot block, for vault_unlock or vault_opens.
 */
bool open_stretch(const struct open_notebook *nb, const struct passphrase *passphrase,
                  struct secret *out, struct refusal *why);

/* Whether anything of the file is not as it was written. */
bool open_is_damaged(const struct open_notebook *nb);

/* Loads every record, once the core has unlocked the vault by itself. */
enum store_result open_load(struct open_notebook *nb, struct refusal *why);

/* Takes in what other programs wrote since: STORE_DONE, or why not. STORE_REPLACED: another
 * notebook lies in its place now, and this one was locked. */
enum store_result open_refresh(struct open_notebook *nb, struct refusal *why);

/* Stores what the core sealed, and tells the vault: committed when durable, else rolled back. After
 * STORE_STALE what others wrote is in already: build the effects again. */
enum store_result open_store(struct open_notebook *nb, const struct effects *effects,
                             struct refusal *why);

/* Looks at every page of the file; what is then found damaged is loaded again from what is whole.
 */
bool open_check(struct open_notebook *nb, struct refusal *why);

/* Memory and an empty vault without any file: for looking into a backup. */
bool open_start_apart(struct open_notebook *nb, struct refusal *why);

/* Wipes keys and records; the file stays open. */
void open_lock(struct open_notebook *nb);

void open_end(struct open_notebook *nb);

#endif
