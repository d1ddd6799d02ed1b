/* decision.h - how far a decision has come, and the questions that its pages share.
 *
 * Floor 5.
 */
#ifndef DECISION_H
#define DECISION_H

#include "field.h"

/* Outcomes of all decisions, looked up once for a page. */
struct endings {
    const id128 *about;
    size_t count;
};

enum decision_state {
    DECISION_OPEN, /* nothing chosen yet */
    DECISION_CHOSEN,
    DECISION_DUE,   /* chosen, and its day to look again has come */
    DECISION_ENDED, /* its outcome is written down; what it was is locked */
};

struct endings decision_endings(struct page *page);
enum decision_state decision_state(struct page *page, const struct record *decision,
                                   const struct endings *endings);

/* Whether it touches anyone else. */
bool decision_touches_others(const struct record *decision);

/* Whom it touches: a partner is asked about once the gate is open, or where it was said already. */
void decision_put_touches(const struct field_set *set);

/* How sure I am that I will be content: eleven steps. */
void decision_put_confidence(const struct field_set *set);

/* What spoke in it: what drove it, values, whom I asked and what for. */
void decision_put_reasons(const struct field_set *set);

/* What touches others is decided together, and where that is talked about. */
void decision_put_together(struct page *page);

/* What these sent, as fields of a decision: choice, review_on. */
struct form decision_read(struct page *page);

#endif
