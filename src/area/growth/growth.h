/* growth.h - what the weeks show: Growth, week and weeks.
 *
 * Floor 5.
 */
#ifndef AREA_GROWTH_H
#define AREA_GROWTH_H

#include "area.h"

extern const struct area area_growth;

/* page_growth.c: the tab. */
void page_growth(struct page *page);

/* page_week.c */
void page_week(struct page *page);
void page_week_until(struct page *page);

/* page_weeks.c: twelve weeks as one line. */
void page_weeks(struct page *page);
void page_weeks_until(struct page *page);

#endif
