/* words.h - which words someone used over some days, and how often.
 *
 * Floor 2. Words count as the same when they differ in case and accents only; each is shown as it
 * was last written, and counts once for each record that holds it. Most used first; equally used
 * ones in the order of their bytes.
 *
 *     struct words felt = words_of_notebook(nb, S("feelings"), today - 6, today, &arena);
 *     felt.at[0].word "calm", felt.at[0].n 4, of felt.records records with any
 *
 * Counts describe; more words are not better ones (docs/EVIDENCE.md).
 */
#ifndef WORDS_H
#define WORDS_H

#include "arena.h"
#include "notebook.h"

struct words_count {
    str word; /* borrowed from the notebook */
    uint32_t n;
};

struct words {
    const struct words_count *at;
    size_t count;
    uint32_t total;   /* sum of all n, and of those beyond WORDS_DISTINCT_MAX different words */
    uint32_t records; /* with at least one word */
};

/* The words in the list field called `field` of every kind that has one, records under a lock of
 * their own left out. Of a list of links, the links as they are stored. */
struct words words_of_notebook(struct notebook *nb, str field, day since, day until,
                               struct arena *arena);

#endif
