/* order.h - what a series shows once it is put in order: median, spread around it, quantiles.
 *
 * Floor 1. Pure. Values are finite and stand in any order; at least one of them.
 */
#ifndef ORDER_H
#define ORDER_H

#include "arena.h"

/* A copy by rising value. */
double *order_sorted(const double *values, size_t count, struct arena *arena);

/* Of values that rise already: the quantile 0 <= p <= 1, by straight lines between the values
 * (Hyndman and Fan 1996, type 7). */
double order_quantile(const double *sorted, size_t count, double p);

double order_median(const double *values, size_t count, struct arena scratch);

/* The median distance from the median, times 1.4826, so that it estimates the standard deviation of
 * normal values (Hampel 1974). 0 where more than half of the values are alike. */
double order_median_deviation(const double *values, size_t count, struct arena scratch);

#endif
