/* memo.h - what was worked out for this state of the notebook, kept until the notebook changes.
 *
 * Floor 4. Models over a year of evenings take some milliseconds; nothing is worked out twice for
 * the same records, day, language and state of the safety gate. Kept are bytes: a piece of a page,
 * or a struct without pointers.
 *
 *     static void put_level(struct page *page, const void *context) { ... }
 *     memo_put(page, S("level 2026-11-22 365"), put_level, &window);
 *
 * The key says which piece, with everything it depends on that is not the notebook's state. What is
 * kept lies beside the open notebook and is wiped with it; when there is no more room, keeping
 * begins anew.
 */
#ifndef MEMO_H
#define MEMO_H

#include "page.h"

enum { MEMO_KEY_LEN_MAX = 200 };

/* What was kept under `key`; borrowed until the next memo_keep. */
bool memo_find(struct page *page, str key, str *out);

/* Bytes too long to keep are not kept. */
void memo_keep(struct page *page, str key, str bytes);

/* Writes into page->out what `put` writes there, calling it only when that is not kept yet. */
void memo_put(struct page *page, str key, void (*put)(struct page *page, const void *context),
              const void *context);

#endif
