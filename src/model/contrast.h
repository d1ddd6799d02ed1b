/* contrast.h - did a mean change between then and now? Asked twice, a fortnight apart.
 *
 * Floor 1. Pure. For things that happen now and then (decisions), whose rows are taken as
 * independent; evenings in a row need car1.h. The first and the last window of a third of the span,
 * 28 to 84 days, are compared; sigma is the spread within the windows, P by Student's t.
 *
 *     changed      P(|now - then| > 0.2 sigma, one way) >= 0.975, at the last look and at one 14
 *                  days before
 *     unchanged    P(|now - then| < 0.5 sigma) >= 0.90 at both
 *     otherwise    not yet known
 */
#ifndef CONTRAST_H
#define CONTRAST_H

#include "estimate.h"

struct contrast {
    enum verdict verdict;
    enum need need;     /* set where it is not yet known */
    int32_t need_count; /* more rows */
    double delta;       /* now - then at the last look; 0 where a window is too thin */
};

/* `days` never fall. */
struct contrast contrast_of(const double *days, const double *values, size_t count);

#endif
