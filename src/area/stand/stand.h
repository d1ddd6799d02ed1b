/* stand.h - where someone stands: the questionnaire, the map, the private safety check.
 *
 * Floor 5.
 */
#ifndef AREA_STAND_H
#define AREA_STAND_H

#include "area.h"

extern const struct area area_stand;

/* page_safety.c: the private check and its answers. */
void page_safety_check(struct page *page);
void page_safety_checked(struct page *page);
void page_safety_answers(struct page *page);
void page_safety_answers_shown(struct page *page);
void page_safety_erased(struct page *page);

/* page_questionnaire.c */
void page_questionnaire(struct page *page);
void page_questionnaire_item(struct page *page);
void page_questionnaire_answered(struct page *page);

/* page_where.c */
void page_where(struct page *page);

/* page_missing.c: missing or dread. */
void page_missing(struct page *page);
void page_missing_new(struct page *page);
void page_missing_answered(struct page *page);
void page_missing_look(struct page *page);

/* page_origins.c: what is written there lies behind a lock of its own. */
void page_origins(struct page *page);
void page_origin(struct page *page);
void page_origin_anew(struct page *page);
void page_origin_begun(struct page *page);
void page_origin_kept(struct page *page);
void page_origin_done(struct page *page);
void page_origins_kept(struct page *page);
void page_origins_shown(struct page *page);
void page_origin_changed(struct page *page);
void page_origin_restored(struct page *page);
void page_origin_erased(struct page *page);
void page_origins_erased(struct page *page);

#endif
