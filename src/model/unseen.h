/* unseen.h - what a heap of words would have shown, had there been more of them, or fewer.
 *
 * Floor 1. Pure. Beside diversity.h, whose numbers all grow with the heap: n words of S kinds, N_i
 * of each, f1 and f2 the kinds that were seen once and twice.
 *
 *     coverage      1 - f1 / n: the share of use that the seen kinds have (Good 1953)
 *     Chao1         S + (n-1)/n f1^2 / 2 f2, or f1 (f1 - 1) / 2 where f2 is 0 (Chao 1984)
 *     Chao-Shannon  the entropy with the part of it that was not seen (Chao, Wang and Jost 2013)
 *     rarefied      the kinds that m of the n would show on average: sum of 1 - C(n - N_i, m) /
 *                   C(n, m), with its standard error (Heck, van Belle and Simberloff 1975)
 *
 * Two heaps are compared only after both are rarefied to the same m.
 */
#ifndef UNSEEN_H
#define UNSEEN_H

#include "base.h"

struct unseen {
    double coverage, chao1, chao_shannon;
};

enum { UNSEEN_WORD_COUNT_MAX = 100000 };

/* False, and `out` untouched, when none was seen. Counts are 0 or more, together at most
 * UNSEEN_WORD_COUNT_MAX. */
bool unseen_of(const int32_t *counts, size_t count, struct unseen *out);

struct rarefied {
    double kinds, standard_error;
};

/* False, and `out` untouched, when fewer than `sample` were seen; sample >= 1. O(S^2 sample). */
bool unseen_rarefy(const int32_t *counts, size_t count, int64_t sample, struct rarefied *out);

#endif
