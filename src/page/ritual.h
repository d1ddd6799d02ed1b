/* ritual.h - a ritual in words, and one press that says it was done.
 *
 * Floor 4. Today, the rhythm and the rituals all show the same routines; here is what they share.
 */
#ifndef RITUAL_H
#define RITUAL_H

#include "page.h"
#include "rhythm.h"

/* "Every day", "Every week: Mon, Thu", "Every 2 weeks: Sun"; "Whenever it fits" without a rule, and
 * the rule itself where it is one that recurrence.h does not read. */
str ritual_when(struct page *page, const struct entry *entry, const struct record *ritual);

/* Whether it may be shown: what is for two waits behind the safety gate. */
bool ritual_is_shown(const struct page *page, const struct record *ritual);

/* One row: the title, which leads to its page, a line beneath it, and the button. `back` is where
 * pressing it leads: "today", "rhythm", or empty for its own page. */
void ritual_put_row(struct page *page, const struct rhythm_routine *routine, str small, str back);

/* The rituals that fall today and are not done yet, under a heading; nothing when there are none.
 */
void ritual_put_today(struct page *page);

#endif
