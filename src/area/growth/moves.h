/* moves.h - what moves with what, worked out for one window of time, and its words.
 *
 * Floor 5.
 */
#ifndef AREA_MOVES_H
#define AREA_MOVES_H

#include "contingency.h"
#include "finding.h"
#include "growth.h"

/* How solid first, then mood. */
enum { MOVES_SOLID, MOVES_MOOD, MOVES_COUNT };

struct moves {
    day since, until;
    struct contingency_rows rows;
    struct contingency fit[MOVES_COUNT];
    struct contingency_apart apart[MOVES_COUNT];
    struct contingency_lag lag[MOVES_COUNT];
    struct contingency_trend trend[MOVES_COUNT];
};

/* In page->arena. */
struct moves moves_of(struct page *page, day since, day until);

/* "moves-solid-contact" */
str moves_finding(struct page *page, size_t outcome, str number);

/* "0.7 steps lower", "0.7 steps less solid". */
str moves_steps(struct page *page, size_t outcome, double value);

/* Value and range of a difference, in the way of moves_steps. */
struct finding_words moves_difference(struct page *page, size_t outcome,
                                      const struct estimate *estimate);

/* "No difference could be seen yet ...", said first where the range holds none; else empty. */
str moves_untold(struct page *page, str finding, const struct estimate *estimate);

/* A slope as people hear it: of partner_mood for two steps lower, of the others as it is. */
struct estimate moves_heard(const struct estimate *slope, str column);

/* "Roughly a third" or "Hardly any", of what went along with {a}: "contact and conflict". The share
 * is known. */
struct finding_words moves_share(struct page *page, const struct contingency *c);

/* "contact", "a conflict", "your partner's mood as you saw it". */
str moves_column(struct page *page, str column);

/* "With contact, against without": a row of a picture or a table. */
str moves_row_label(struct page *page, str column);

void moves_put_heading(struct page *page, str heading);

/* moves_over_time.c: the sections "Evenings apart" and "Over time". */
void moves_put_apart(struct page *page, const struct moves *m);
void moves_put_over_time(struct page *page, const struct moves *m);

#endif
