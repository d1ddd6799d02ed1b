/* log.h - what a vault knows of its chains, and what it found wrong with them.
 *
 * Floor 2. Shared by the files that open, load and append; hosts need vault.h only.
 */
#ifndef LOG_H
#define LOG_H

#include "vault.h"

/* Takes back the notebook's arena, leaving no word of it in memory. */
void log_wipe_notebook(struct vault *vault);

/* The same, and begins an empty notebook. */
void log_empty_notebook(struct vault *vault, size_t row_count);

/* The index of a chain, or NO_CHAIN. */
uint32_t log_find_chain(const struct vault_log *log, id128 id);

/* The same, adding it when it is new; NO_CHAIN when there is no room. */
uint32_t log_add_chain(struct vault_log *log, id128 id);

/* Names a fault once: the same type at the same place counts as one. */
void log_fault(struct vault *vault, enum fault_type type, struct place place, uint64_t count);

/* Adds a place to a list in `arena`. */
void log_add_place(struct place_list *list, struct arena *arena, uint32_t chain, uint64_t sequence);

/* Sorts a list, so that log_has_place can look. */
void log_sort_places(struct place_list *list, struct arena scratch);
bool log_has_place(const struct place_list *sorted, uint32_t chain, uint64_t sequence);

/* Notes what stands before the first writing call of a request. */
void log_begin_pending(struct vault *vault);

/* Puts the head as the log now says into the effects, once for a request. */
void log_stage_head(struct vault *vault, struct effects *effects);

/* Keeps a copy of the stored head. */
void log_keep_head(struct vault *vault, str head);

#endif
