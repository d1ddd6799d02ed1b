/* gate.h - the safety gate: what is not offered until six times "no" is stored.
 *
 * Floor 2.
 *
 * What looks like dependence can be the sign of being controlled. So the private six-question check
 * stands before anything that works on a relationship, before questions about a partner and before
 * the questionnaire. Never asked, skipped and answered otherwise all look the same: the gate is
 * closed, and what lies behind it is absent, not greyed out. The answers are the latest record of
 * kind `safety` that is not erased.
 */
#ifndef GATE_H
#define GATE_H

#include "content.h"
#include "notebook.h"

/* The number under which an answer ("no", "yes", "not-sure", "rather-not") is stored, the same in
 * every language; -1 for any other id. */
int64_t gate_answer_number(str id);

/* True when the latest check has every one of the content's questions answered "no". */
bool gate_is_open(struct notebook *notebook, const struct content *content, struct arena scratch);

/* Whether a kind of record is offered: those that two people's life together fills wait behind the
 * gate. */
bool gate_offers_kind(bool open, const struct kind *kind);

/* Whether one of a field's choices is offered: "partner" waits behind the gate. */
bool gate_offers_option(bool open, const struct option *option);

#endif
