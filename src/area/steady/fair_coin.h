/* fair_coin.h - the fair test as it runs: which practice, which moments, when to look again.
 *
 * Floor 5.
 *
 * One practice at a time, by the person's own choice: the setting `fair-test` holds its name, or
 * "no". That is all the state there is besides the moments themselves (records of kind `trial`):
 * who stops keeps the moments, who goes on later goes on with them, and who wants them gone moves
 * them to the trash.
 *
 * A moment fits when it is hard: a wish for reassurance of 4 or more, or a check-in at least one
 * median distance below the person's own middle, both within the last two hours; or the strength
 * said at the moment itself is 4 or more. What is gated waits for the gate, as everywhere.
 *
 * A coin is for moments that chance may decide about. It rests in a hard patch, beside a strong
 * wish with a fear written to it, and at a strength of 9 or 10: there help comes, and no
 * experiment.
 */
#ifndef FAIR_COIN_H
#define FAIR_COIN_H

#include "page.h"

enum {
    FAIR_COIN_STRENGTH_MIN = 4,
    FAIR_COIN_STRENGTH_MAX = 8, /* beyond it nothing is left to a coin */
    FAIR_COIN_FEAR_MIN = 7,     /* nor from this on beside a fear */
    FAIR_COIN_RECENT_MIN = 120, /* so long a check-in or a wish stands for now */
    FAIR_COIN_AGAIN_MIN = 60,   /* from then on Today asks again ... */
    FAIR_COIN_AGAIN_MAX_MIN = 120,
    FAIR_COIN_GRACE_MIN = 15, /* ... and so long after that an answer that was begun still counts */
};

/* The practice of the running test; NULL where none runs, or it may not be offered now. */
const struct content_practice *fair_coin_practice(struct page *page);

/* Whether the coin rests now, since more is at stake than an experiment may touch. */
bool fair_coin_rests(struct page *page);

/* Whether something was written down lately that says it is hard now. */
bool fair_coin_fits(struct page *page);

/* The strength `before` that this moment has to have at least. */
int fair_coin_strength_min(struct page *page);

/* The moment that waits for its second look, with its record; NULL when there is none. */
const struct entry *fair_coin_waiting(struct page *page, struct record *trial);

/* Minutes since the coin fell. */
int64_t fair_coin_minutes(struct page *page, const struct entry *entry);

/* Whether the second look is asked for now: the test of the list of what is due. */
bool fair_coin_is_due(struct page *page, const struct entry *entry, const struct record *trial);

/* A row of a list that leads to the coin, where a test runs and no moment waits; else nothing. Says
 * whether there was one. */
bool fair_coin_put_row(struct page *page);

/* The same row as a list of its own. */
void fair_coin_put_list(struct page *page);

/* The row that leads to a second look that is due; nothing else. */
void fair_coin_put_due(struct page *page);

/* How many hard moments were written down in the last 90 days. */
int fair_coin_count_moments(struct page *page);

#endif
