/* entrance.h - the ways in and out: welcome, a new notebook, unlocking, recovery, looking around.
 *
 * Floor 5.
 */
#ifndef AREA_ENTRANCE_H
#define AREA_ENTRANCE_H

#include "area.h"

extern const struct area area_entrance;

/* page_door.c: the ways in and out. */
void page_start(struct page *page);
void page_welcome(struct page *page);
void page_look(struct page *page);
void page_look_begin(struct page *page);
void page_look_end(struct page *page);
void page_new(struct page *page);
void page_new_made(struct page *page);
void page_unlock(struct page *page);
void page_unlocked(struct page *page);
void page_recover(struct page *page);
void page_recovered(struct page *page);
void page_lock(struct page *page);

#endif
