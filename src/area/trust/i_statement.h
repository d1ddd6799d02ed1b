/* i_statement.h - the four parts of an "I" statement as words that can be said.
 *
 * Floor 5.
 */
#ifndef I_STATEMENT_H
#define I_STATEMENT_H

#include "page.h"

/* "When ..., I feel .... I need .... ...": parts that are missing are left out, and what the person
 * wrote at a part's beginning is not said twice. In page->arena. */
str i_statement_words(struct page *page, str when, str feel, str need, str ask);

#endif
