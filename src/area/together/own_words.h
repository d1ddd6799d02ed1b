/* own_words.h - words that the program offers, made one's own.
 *
 * Floor 5.
 */
#ifndef AREA_OWN_WORDS_H
#define AREA_OWN_WORDS_H

#include "sheet.h"

/* A fold with the words to be changed; they are kept in `field` of the record. */
void own_words_put(struct page *page, const struct sheet *sheet, const struct record *record,
                   str field, str words);

#endif
