/* filled.h - a whole sentence with its places filled, so that translators never meet fragments.
 *
 * Floor 4.
 *
 *     FILLED(page, "{} of the last {} evenings", page_path(page, "%d", 4), page_path(page, "%d",
 * 7))
 */
#ifndef FILLED_H
#define FILLED_H

#include "page.h"

/* `sentence` with each "{}" replaced by the next text; places beyond the last text stay empty. In
 * page->arena. */
str filled_with(struct page *page, str sentence, const str *texts, size_t count);

#define FILLED(page, sentence, ...)                                                                \
    filled_with((page), T((page), sentence), (const str[]){__VA_ARGS__},                           \
                sizeof((const str[]){__VA_ARGS__}) / sizeof(str))

/* A whole number as a text for a place. */
str filled_number(struct page *page, int64_t number);

#endif
