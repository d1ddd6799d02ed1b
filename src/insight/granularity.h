/* granularity.h - in how many words feelings were told, and how finely they were told apart.
 *
 * Floor 2. Numbers only, to describe and nothing else: different indices are largely unrelated
 * (Ottenstein and Lischetzke 2020), and larger vocabularies for hard feelings go with more
 * distress, not less (Vine et al. 2020). So there is no verdict, and more is not better.
 *
 *     number            known from       what it is
 *     words             25 words         exp(H) of the words of the latest month that has so many:
 *                                        "as if of so many used equally often", 90 %
 *     rarefied          20 in both       words that 20 of the month's would show on average, for
 *                                        months to be looked at side by side (unseen.h)
 *     differentiation   20 occasions, 3  1 - ICC(A,k) of the strengths of feelings (agreement.h);
 *                       feelings         of bare tables: a notebook has no strengths of words
 */
#ifndef GRANULARITY_H
#define GRANULARITY_H

#include "agreement.h"
#include "day.h"
#include "diversity.h"
#include "estimate.h"
#include "notebook.h"
#include "unseen.h"

enum {
    GRANULARITY_WORDS_MIN = 25,
    GRANULARITY_SAMPLE = 20,
    GRANULARITY_OCCASIONS_MIN = 20,
    GRANULARITY_RATINGS_MIN = 3,
};

/* A heap of words. */
struct granularity_words {
    day month;  /* its first day; of bare tables 0 */
    bool known; /* false: no words at all */
    struct diversity diversity;
    struct unseen unseen;
    bool rarefied_known; /* from GRANULARITY_SAMPLE words on */
    struct rarefied rarefied;
};

struct granularity_words granularity_of_counts(const int32_t *counts, size_t count);

/* exp(H) with its interval, or what is missing. */
struct estimate granularity_estimate(const struct granularity_words *words);

/* 1 - ICC(A,k), or what is missing. */
struct estimate granularity_differentiation(const struct agreement *agreement, bool found,
                                            size_t occasions, size_t ratings);

struct granularity_months {
    const struct granularity_words *months; /* each month between, oldest first, without blanks */
    size_t count;
};

/* The latest month of GRANULARITY_WORDS_MIN words; else the latest of all, NULL where there is
 * none. */
const struct granularity_words *granularity_latest(const struct granularity_months *months);

/* The feeling words of the check-ins, month by month. */
struct granularity_months granularity_of_notebook(struct notebook *nb, day since, day until,
                                                  struct arena *arena);

#endif
