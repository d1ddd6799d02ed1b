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

/* page_sign.c: one of the six signs. */
void page_sign(struct page *page);

/* page_week.c */
void page_week(struct page *page);
void page_week_until(struct page *page);

/* The last seven evenings as picture, words and company: what the look-back begins with. */
void page_week_put_pieces(struct page *page);

/* page_weeks.c: twelve weeks as one line. */
void page_weeks(struct page *page);
void page_weeks_until(struct page *page);

/* page_level.c: my weather. */
void page_level(struct page *page);
void page_level_marked(struct page *page);

/* page_plan.c */
void page_plan(struct page *page);
void page_plan_answered(struct page *page);

/* page_look_back.c: the week, in five small parts. */
void page_look_back(struct page *page);
void page_look_back_part(struct page *page);
void page_look_back_gone_on(struct page *page);

/* page_month.c */
void page_month(struct page *page);

/* page_moves.c: what moves with what. */
void page_moves(struct page *page);

/* page_stepping_back.c */
void page_stepping_back(struct page *page);
void page_stepping_back_chosen(struct page *page);
/* page_between_us.c: four marks, once a month. */
void page_between_us(struct page *page);
void page_between_us_new(struct page *page);
void page_between_us_kept(struct page *page);
void page_between_us_look(struct page *page);

#endif
