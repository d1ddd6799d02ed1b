/* page_check.h - a checksum in every page of the notebook's file, so that no flipped bit goes
 * unseen.
 *
 * Host. Records are sealed and would notice a changed bit themselves; but between them a database
 * file has pointers, counts and unused room that nothing else guards. This is a SQLite VFS laid
 * over the usual one: the last PAGE_CHECK_LEN bytes of each page of the main file (SQLite keeps
 * them free when asked) hold a checksum of the page and its number. A page that does not fit its
 * checksum reads as SQLITE_CORRUPT.
 *
 * The checksum is no protection against a person who changes a page on purpose: the seals are.
 */
#ifndef PAGE_CHECK_H
#define PAGE_CHECK_H

#include "base.h"

enum { PAGE_LEN = 4096, PAGE_CHECK_LEN = 8 };

/* The name of the VFS for sqlite3_open_v2; registers it at the first call. NULL without memory. */
const char *page_check_vfs(void);

/* Whether the page `number` (from 1) fits its checksum. A page of zeros, never written yet, does.
 */
bool page_check_fits(const uint8_t page[PAGE_LEN], uint64_t number);

#endif
