/* evening.h - Today, and what has come round.
 *
 * Floor 5.
 */
#ifndef AREA_EVENING_H
#define AREA_EVENING_H

#include "area.h"

extern const struct area area_evening;

/* page_today.c */
void page_today(struct page *page);
void page_today_not_now(struct page *page);

#endif
