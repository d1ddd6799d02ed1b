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

/* page_rhythm.c: sleep, movement, meals, and what comes round. */
void page_rhythm(struct page *page);

/* page_rituals.c, page_ritual.c, page_ritual_form.c */
void page_rituals(struct page *page);
void page_rituals_calendar(struct page *page);
void page_ritual(struct page *page);
void page_ritual_done(struct page *page);
void page_ritual_rests(struct page *page);
void page_ritual_new(struct page *page);
void page_ritual_made(struct page *page);
void page_ritual_change(struct page *page);
void page_ritual_changed(struct page *page);

#endif
