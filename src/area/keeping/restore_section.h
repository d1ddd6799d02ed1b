/* restore_section.h - what pages say about bringing a backup back.
 *
 * Floor 5. In a browser a page does it (page_data_restore.c); elsewhere a command does, and the
 * page names it.
 */
#ifndef RESTORE_SECTION_H
#define RESTORE_SECTION_H

#include "page.h"

/* The section of My data: the way to it, and what an earlier restoring put aside. */
void restore_section_put(struct page *page);

/* "Put back what was there before", where something is aside; else nothing. */
void restore_section_put_back(struct page *page);

#endif
