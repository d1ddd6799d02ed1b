/* diversity.h - how many kinds there are in effect: of people who gave support, of words, of areas.
 *
 * Floor 1. Pure. Each kind was seen so many times; p are their shares.
 *
 *     Shannon's entropy   H = -sum p log p, in natural logarithms
 *     Hill's numbers      exp(H) and 1 / sum p^2: n equal kinds give n, and less the more rests on
 *                         a few (Hill 1973; Jost 2006)
 *     evenness            H / log(kinds seen) (Pielou 1966)
 *     Miller and Madow    H + (kinds seen - 1) / (2 n): H is too small where few were seen
 *     interval of exp(H)  exp(H -/+ z sqrt(v)), v = (sum p log(p)^2 - H^2) / n (Basharin 1959), not
 *                         below 1; of no use where one kind was seen: v is 0 there (dirichlet.h)
 *     Gini and Simpson    1 - sum x (x - 1) / (n (n - 1)): the chance that two are of two kinds
 *
 *     struct diversity d;
 *     if (diversity_of((int32_t[]){17, 3, 1, 1}, 4, 0.9, &d)) ... d.hill1 is 2.12 of 4 ...
 */
#ifndef DIVERSITY_H
#define DIVERSITY_H

#include "base.h"

struct diversity {
    int64_t n;     /* seen in all */
    int32_t kinds; /* of which so many kinds */
    int32_t most;  /* times that the most frequent kind was seen */
    double shannon, variance; /* H, and Basharin's v */
    double miller_madow;
    double hill1, hill2;
    double hill1_lo, hill1_hi; /* of the level asked for */
    bool evenness_known;       /* from two kinds on */
    double evenness;
    bool gini_simpson_known; /* from two seen on */
    double gini_simpson;
};

/* Counts are 0 or more; a kind that was never seen changes nothing. False, and `out` untouched,
 * when none was seen. 0 < level < 1. */
bool diversity_of(const int32_t *counts, size_t count, double level, struct diversity *out);

/* Hill's numbers of amounts (hours, weights), each finite and 0 or more; 0 when all are 0. */
double diversity_hill1(const double *amounts, size_t count);
double diversity_hill2(const double *amounts, size_t count);

#endif
