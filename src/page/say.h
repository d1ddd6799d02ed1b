/* say.h - sentences that a person reads, in the language of the page.
 *
 * Floor 4. Code holds the English sentence, which is also its key in the catalogue of another
 * language; texts longer than a sentence or two are content (docs/CONTENT.md).
 *
 *     html(page->out, "<h2>%.*s</h2>", STR(T(page, "What became of it?")));
 *
 *     static const struct door door = {..., T_INIT("The week")};      marked here,
 *     say(page, door.label)                                           said where it is shown
 */
#ifndef SAY_H
#define SAY_H

#include "base.h"

struct page;

/* The sentence in the page's language; itself where the language does not have it. */
str say(const struct page *page, str sentence);

#define T(page, sentence) say((page), S(sentence))

#endif
