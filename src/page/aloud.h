/* aloud.h - words to say to someone: read aloud from the page, or taken along as text.
 *
 * Floor 4. Pages that prepare something between two people end in such words; what is done with
 * them happens away from the screen.
 *
 *     struct buf words = aloud_begin(page);
 *     aloud_say(&words, T(page, "I would like to talk about something: {1}"), what);
 *     aloud_put(page, T(page, "To say"), buf_str(&words));
 */
#ifndef ALOUD_H
#define ALOUD_H

#include "page.h"

/* Room for words, in page->arena. */
struct buf aloud_begin(struct page *page);

/* Adds `sentence`, with `text` in place of its "{1}", after what stands there already. Nothing when
 * the sentence has a place and the text is empty. The text gets a full stop where it has no end of
 * its own and ends the sentence. */
void aloud_say(struct buf *words, str sentence, str text);

/* Adds a text as a paragraph of its own; nothing when it is empty. */
void aloud_say_paragraph(struct buf *words, str text);

/* The words as a card, with a button that copies them. One to a page. */
void aloud_put(struct page *page, str heading, str words);

#endif
