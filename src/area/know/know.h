/* know.h - knowing oneself: the evening check-in and the words for feelings.
 *
 * Floor 5.
 */
#ifndef AREA_KNOW_H
#define AREA_KNOW_H

#include "area.h"

extern const struct area area_know;

/* page_feelings.c */
void page_feelings(struct page *page);
void page_feelings_named(struct page *page);
void page_feelings_kept(struct page *page);

/* page_checkin.c */
void page_check_in(struct page *page);
void page_checked_in(struct page *page);

#endif
