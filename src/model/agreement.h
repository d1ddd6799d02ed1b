/* agreement.h - do several ratings of one occasion move together, or each by itself?
 *
 * Floor 1. Pure. n occasions, each with k ratings (of k feelings): a full table. From the two-way
 * analysis of variance, one rating in a cell, come the intraclass correlations in Shrout and
 * Fleiss's (1979) names, as 1 - (mean square of error) / (mean square of occasions) and the like:
 *
 *     consistency   ICC(C,1) = ICC3, ICC(C,k) = ICC3k = alpha
 *     agreement     ICC(A,1) = ICC2, ICC(A,k) = ICC2k
 *     one-way       ICC1, ICC1k
 *
 * 1 - ICC(A,k) is taken for how finely feelings were told apart (Erbas et al. 2022); a negative
 * correlation says that this cannot be measured with these ratings. The interval of ICC3k comes
 * from the F distribution.
 */
#ifndef AGREEMENT_H
#define AGREEMENT_H

#include "base.h"

struct agreement {
    size_t occasions, ratings;
    double ms_occasion, ms_rating, ms_error; /* mean squares */
    double icc1, icc2, icc3, icc1k, icc2k, icc3k;
    double icc3k_lo95, icc3k_hi95;
    double occasion_sd; /* of the occasions' means */
    double zero_share;  /* of the occasions on which every rating was 0 */
};

enum agreement_result {
    AGREEMENT_FOUND,
    AGREEMENT_TOO_FEW,      /* fewer than two occasions or two ratings */
    AGREEMENT_NO_VARIATION, /* the occasions' means are all alike, or nothing is left to error */
};

/* `table` has occasions * ratings finite numbers, occasion by occasion. `out` is set on
 * AGREEMENT_FOUND only. */
enum agreement_result agreement_of(const double *table, size_t occasions, size_t ratings,
                                   struct agreement *out);

#endif
