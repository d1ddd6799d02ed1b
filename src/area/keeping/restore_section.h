/* restore_section.h - what pages say about bringing a backup back.
 *
 * Floor 5. In a browser a page does it (page_data_restore.c); elsewhere a command does, and the
 * page names it.
 */
#ifndef RESTORE_SECTION_H
#define RESTORE_SECTION_H

#include "page.h"

/* For My data: the way to it as a row of a list, in a browser; and, folded, the command that does
 * it elsewhere, or the end of what an earlier restoring put aside. */
void restore_section_put_way(struct page *page);
void restore_section_put_folds(struct page *page);

/* On the page that opens the notebook, just after another one took its place: which one it is; and
 * where that page's form goes, so that this stands there after a wrong passphrase too. */
void restore_section_put_arrived(struct page *page);
str restore_section_unlock_path(struct page *page);

/* "Put back what was there before", where something is aside; else nothing. */
void restore_section_put_back(struct page *page);

#endif
