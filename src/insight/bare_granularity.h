/* bare_granularity.h - words with their counts, or strengths of feelings, from a bare table.
 *
 * Floor 2. Either a row for each word, or one for each occasion with a column for each feeling:
 *
 *     word,count                     occasion,sad,anxious,angry
 *     calm,12                        1,0,3,2
 *
 * Occasions with a strength missing are left out.
 */
#ifndef BARE_GRANULARITY_H
#define BARE_GRANULARITY_H

#include "bare.h"

enum { BARE_WORD_COUNT_MAX = 2000, BARE_FEELING_COUNT_MAX = 64 };

struct bare_granularity {
    bool of_words;
    const int32_t *counts; /* of words */
    const double *ratings; /* occasions * feelings, occasion by occasion */
    size_t count;          /* of words, or of occasions */
    size_t feelings;
};

/* False, with problems and `out` untouched, when it is neither, or a cell holds something else.
 * Lives in `arena`. */
bool bare_granularity_read(const struct bare_table *table, struct arena *arena,
                           struct bare_granularity *out, struct problems *problems);

#endif
