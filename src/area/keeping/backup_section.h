/* backup_section.h - what My data and Today say about a backup.
 *
 * Floor 5. The day on which a page handed one out is a setting; a command's backups leave no trace
 * in the notebook, since they are made of hurt and locked notebooks too.
 */
#ifndef BACKUP_SECTION_H
#define BACKUP_SECTION_H

#include "page.h"

/* When the last one was made, as a row of a <dl class="rows">. */
void backup_section_put_row(struct page *page);

/* What a backup is for, the ways to have one and to have the browser keep the notebook, and what to
 * know of a file that someone could find. */
void backup_section_put(struct page *page);

/* One quiet line for Today, in a browser only, where a notebook can be lost without anyone's doing:
 * after a month and some new entries, unless it was put off. */
void backup_section_put_offer(struct page *page);

#endif
