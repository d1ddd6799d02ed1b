/* content_translation.h - holds a language's content against the English it is made from.
 *
 * A translation has the same blocks in the same order, with the same ids, numbers and references;
 * only its words differ. Each of its sentences holds the same places to be filled, "{1}" or "%d",
 * as the English one. So a page that works in English works in every language.
 */
#ifndef CONTENT_TRANSLATION_H
#define CONTENT_TRANSLATION_H

#include "content_source.h"

/* Complains in `source` about every difference. A missing sentence is said in English. */
void translation_check(struct source *source, const struct source *english);

/* Whether both hold the same places, each as often. Of printf's, those and their order. */
bool translation_keeps_places(str english, str said);

#endif
