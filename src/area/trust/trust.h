/* trust.h - trusting oneself: decisions, limits, words; what I like, my voice, my life, my people.
 *
 * Floor 5.
 */
#ifndef AREA_TRUST_H
#define AREA_TRUST_H

#include "area.h"
#include "sheet.h"

extern const struct area area_trust;

/* page_decisions.c: all of them, and a new one. */
void page_decisions(struct page *page);
void page_decision_new(struct page *page);
void page_decision_noted(struct page *page);

/* page_decision.c: one, from open to looked at. */
void page_decision(struct page *page);
void page_decision_chosen(struct page *page);
void page_decision_rechecked(struct page *page);
void page_decision_review(struct page *page);
void page_decision_ended(struct page *page);

/* page_deciding.c: what decisions show. */
void page_deciding(struct page *page);

/* page_boundaries.c: all of them, and the form. */
void page_boundaries(struct page *page);
void page_boundary_new(struct page *page);
void page_boundary_noted(struct page *page);
void page_boundary_form(struct page *page);
void page_boundary_checked(struct page *page);
void page_boundary_revise(struct page *page);
void page_boundary_revised(struct page *page);

/* page_boundary.c: one. */
void page_boundary(struct page *page);
void page_boundary_moved(struct page *page);
void page_boundary_review(struct page *page);
void page_boundary_happened(struct page *page);

/* page_i_statements.c */
void page_i_statements(struct page *page);
void page_i_statement_new(struct page *page);
void page_i_statement_form(struct page *page);
void page_i_statement_noted(struct page *page);
void page_i_statement(struct page *page);
void page_i_statement_said(struct page *page);

/* page_rehearse.c: saying it aloud, alone. */
void page_rehearse(struct page *page);
void page_rehearsed(struct page *page);

/* page_circle.c */
void page_circle(struct page *page);
void page_circle_added(struct page *page);

/* page_person.c */
extern const struct sheet person_sheet;
void page_circle_support(struct page *page);
void page_circle_supported(struct page *page);
void page_person_new(struct page *page);
void page_person_made(struct page *page);
void page_person(struct page *page);
void page_person_change(struct page *page);
void page_person_changed(struct page *page);

/* page_wins.c */
void page_wins(struct page *page);
void page_wins_carried(struct page *page);
void page_win_new(struct page *page);
void page_win_made(struct page *page);
void page_handled_new(struct page *page);
void page_handled_made(struct page *page);
void page_win(struct page *page);
void page_win_set(struct page *page);
void page_win_change(struct page *page);
void page_win_changed(struct page *page);

/* page_likes.c */
void page_likes(struct page *page);
void page_like_made(struct page *page);
void page_like_to_try(struct page *page);
void page_like(struct page *page);
void page_like_changed(struct page *page);
void page_like_verdict(struct page *page);

/* page_voice.c */
void page_voice(struct page *page);
void page_voice_noted(struct page *page);
void page_voice_one(struct page *page);
void page_voice_received(struct page *page);

/* page_life.c, page_hours.c, page_goal.c */
void page_life(struct page *page);
void page_life_person(struct page *page);
void page_hours(struct page *page);
void page_hours_saved(struct page *page);
void page_goal_new(struct page *page);
void page_goal_made(struct page *page);
void page_goal(struct page *page);
void page_goal_step(struct page *page);
void page_goal_state(struct page *page);
void page_goal_change(struct page *page);
void page_goal_changed(struct page *page);

#endif
