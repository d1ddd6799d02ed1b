/* together.h - with others, for one person alone. All of it lies behind the safety gate.
 *
 * Floor 5. Each page ends in something to say to the other person, or to do with them, away from
 * the screen.
 */
#ifndef AREA_TOGETHER_H
#define AREA_TOGETHER_H

#include "area.h"

extern const struct area area_together;

/* page_support.c */
void page_support(struct page *page);
void page_support_new(struct page *page);
void page_support_made(struct page *page);
void page_support_one(struct page *page);
void page_support_set(struct page *page);
void page_support_change(struct page *page);
void page_support_changed(struct page *page);

/* page_topics.c */
void page_topics(struct page *page);
void page_topic_new(struct page *page);
void page_topic_made(struct page *page);
void page_topic(struct page *page);
void page_topic_set(struct page *page);
void page_topic_change(struct page *page);
void page_topic_changed(struct page *page);

/* page_conflicts.c */
void page_conflicts(struct page *page);
void page_conflict_new(struct page *page);
void page_conflict_made(struct page *page);
void page_conflict(struct page *page);
void page_conflict_set(struct page *page);
void page_conflict_paused(struct page *page);
void page_conflict_change(struct page *page);
void page_conflict_changed(struct page *page);

/* page_repair.c */
void page_repair_new(struct page *page);
void page_repair_made(struct page *page);
void page_repair(struct page *page);
void page_repair_set(struct page *page);
void page_repair_change(struct page *page);
void page_repair_changed(struct page *page);

/* page_appreciation.c */
void page_appreciation(struct page *page);
void page_appreciation_new(struct page *page);
void page_appreciation_made(struct page *page);
void page_appreciation_received(struct page *page);
void page_appreciation_kept(struct page *page);
void page_appreciation_one(struct page *page);
void page_appreciation_set(struct page *page);
void page_appreciation_change(struct page *page);
void page_appreciation_changed(struct page *page);

/* page_ahead.c */
void page_ahead(struct page *page);
void page_ahead_new(struct page *page);
void page_ahead_made(struct page *page);
void page_ahead_one(struct page *page);
void page_ahead_set(struct page *page);
void page_ahead_change(struct page *page);
void page_ahead_changed(struct page *page);

/* page_visions.c */
void page_visions(struct page *page);
void page_vision_new(struct page *page);
void page_vision_made(struct page *page);
void page_vision(struct page *page);
void page_vision_set(struct page *page);
void page_vision_change(struct page *page);
void page_vision_changed(struct page *page);

#endif
