/* feelings.h - the two-step picker of feelings: a family, then the word.
 *
 * Floor 4. A search box over all words, families that open into words with their glosses, the
 * person's own words, and room for any other. It works with no notebook too.
 */
#ifndef FEELINGS_H
#define FEELINGS_H

#include "field.h"

/* The picker for a field called `feelings`. */
void feelings_put(const struct field_set *set);

/* The same in a fold that says how many are chosen. */
void feelings_put_fold(const struct field_set *set);

/* How many are chosen already. */
size_t feelings_count(const struct field_set *set);

#endif
