/* steady.h - steadying oneself: Now, practices, the wish for reassurance.
 *
 * Floor 5.
 */
#ifndef AREA_STEADY_H
#define AREA_STEADY_H

#include "area.h"

extern const struct area area_steady;

/* page_now.c */
void page_now(struct page *page);
void page_now_moment(struct page *page);

/* page_reassurance.c */
void page_reassurance(struct page *page);

/* page_practices.c */
void page_practices(struct page *page);
void page_practices_of(struct page *page);

/* page_practice.c */
void page_practice(struct page *page);
void page_practice_step(struct page *page);

/* The practice that the address names; NULL with the answer written when it is not offered. */
const struct content_practice *practice_of_address(struct page *page);

/* page_practice_end.c */
void page_practice_done(struct page *page);
void page_practice_ended(struct page *page);

/* page_helps.c */
void page_helps(struct page *page);

/* page_fair_test.c, page_fair_moment.c: a fair coin decides what is suggested. */
void page_fair_test(struct page *page);
void page_fair_test_begun(struct page *page);
void page_fair_test_stopped(struct page *page);
void page_fair_moment_new(struct page *page);
void page_fair_moment_made(struct page *page);
void page_fair_moment(struct page *page);
void page_fair_moment_again(struct page *page);
void page_fair_moment_looked(struct page *page);

/* page_urge.c */
void page_urge(struct page *page);
void page_urge_noted(struct page *page);
void page_urge_one(struct page *page);
void page_urge_waits(struct page *page);
void page_urge_answered(struct page *page);

/* page_urge_again.c */
void page_urge_again(struct page *page);
void page_urge_looked(struct page *page);
void page_urge_hold(struct page *page);
void page_urge_held(struct page *page);

/* The page of one that was looked at again. */
void page_urge_put_past(struct page *page, const struct entry *entry, const struct record *urge);

/* page_urges.c */
void page_urges(struct page *page);

/* page_ladders.c, page_ladder.c, page_rung.c: small rising steps. */
void page_ladders(struct page *page);
void page_ladder(struct page *page);
void page_ladder_rests(struct page *page);
void page_rung_new(struct page *page);
void page_rung_made(struct page *page);
void page_rung(struct page *page);
void page_rung_done(struct page *page);
void page_rung_lower(struct page *page);
void page_rung_higher(struct page *page);
void page_rung_rests(struct page *page);

/* page_kindness.c */
void page_kindness(struct page *page);
void page_kindness_new(struct page *page);
void page_kindness_made(struct page *page);
void page_kindness_one(struct page *page);
void page_kindness_believed(struct page *page);

/* page_balance.c */
void page_balances(struct page *page);
void page_balance_new(struct page *page);
void page_balance_made(struct page *page);
void page_balance_edit(struct page *page);
void page_balance_edited(struct page *page);
void page_balance(struct page *page);
void page_balance_again(struct page *page);

/* page_belief.c */
void page_beliefs(struct page *page);
void page_belief_new(struct page *page);
void page_belief_made(struct page *page);
void page_belief_edit(struct page *page);
void page_belief_edited(struct page *page);
void page_belief(struct page *page);
void page_belief_held(struct page *page);

#endif
