/* hearing.h - how something may be heard, told beneath the words it is about.
 *
 * Floor 4. For pages on which words are written that will be said to someone: "I" statements,
 * limits, apologies (saying.h has the rules, and which fields they are for). A check is asked for
 * by a press, holds nothing up, and quotes only what was typed.
 *
 *     found += hearing_put(&set, S("words"), action);    beneath the field, after a press of Check
 */
#ifndef HEARING_H
#define HEARING_H

#include "field.h"
#include "saying.h"

/* Looks the field through and says what was found beneath it; returns how many places. In a field
 * that says a feeling, the feelings that may lie beneath are buttons that send `feel-instead` to
 * `action`, which shows the form again. */
size_t hearing_put(const struct field_set *set, str name, str action);

/* The same for any words, by their purpose. */
size_t hearing_put_text(struct page *page, enum saying_purpose purpose, str text);

/* The button that asks for the check: the form's own action, with `check` among what it sends. */
void hearing_put_button(struct page *page, str action);

/* The same out of sight, for the start of a form: a press of Enter checks, and none of the ready
 * words that stand in the form is taken by accident. */
void hearing_put_default(struct page *page, str action);

/* Whether the check was asked for. */
bool hearing_is_asked(struct page *page);

/* One sentence once everything was looked through: that something was found and nothing must be
 * changed, or that nothing was. */
void hearing_put_summary(struct page *page, size_t found);

#endif
