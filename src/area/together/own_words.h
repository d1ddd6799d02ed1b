/* own_words.h - words that the program offers, made one's own.
 *
 * Floor 5.
 */
#ifndef AREA_OWN_WORDS_H
#define AREA_OWN_WORDS_H

#include "saying.h"
#include "sheet.h"

/* A fold with the words to be changed; they are kept in `field` of the record. */
void own_words_put(struct page *page, const struct sheet *sheet, const struct record *record,
                   str field, str words);

/* How the words may be heard: a way to ask for it, which is `path` with ?check=1, and there what
 * was found. Nothing is held up by it. */
void own_words_put_check(struct page *page, enum saying_purpose purpose, str words, str path);

#endif
