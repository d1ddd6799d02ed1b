/* know.h - knowing oneself: the evening check-in and the words for feelings.
 *
 * Floor 5.
 */
#ifndef AREA_KNOW_H
#define AREA_KNOW_H

#include "area.h"
#include "relief.h"

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

/* page_trigger.c */
void page_triggers(struct page *page);
void page_trigger_new(struct page *page);
void page_trigger_made(struct page *page);
void page_trigger_edit(struct page *page);
void page_trigger_edited(struct page *page);
void page_trigger(struct page *page);

/* page_soother.c */
void page_soothers(struct page *page);
void page_soother_new(struct page *page);
void page_soother_made(struct page *page);
void page_soother_edit(struct page *page);
void page_soother_edited(struct page *page);
void page_soother(struct page *page);
void page_soother_done(struct page *page);
void page_soother_after(struct page *page);

/* "7 times  calmer afterwards: 4 of 5". */
void soother_put_relief(struct page *page, const struct relief *relief);

/* page_value.c */
void page_values(struct page *page);
void page_value_stepped(struct page *page);
void page_value_new(struct page *page);
void page_value_made(struct page *page);
void page_value(struct page *page);
void page_value_said(struct page *page);

/* page_words.c */
void page_words(struct page *page);
void page_word_made(struct page *page);
void page_word(struct page *page);
void page_word_edited(struct page *page);

/* page_journal.c */
void page_journal(struct page *page);

#endif
