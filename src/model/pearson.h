/* pearson.h - how closely two series go along with each other: the correlation and its interval.
 *
 * Floor 1.
 */
#ifndef PEARSON_H
#define PEARSON_H

#include "base.h"

/* False, and *out untouched, with fewer than two pairs or where one series is constant. */
bool pearson_of(const double *x, const double *y, size_t count, double *out);

/* The interval of Fisher's z: tanh(atanh(r) -+ z / sqrt(n - 3)). False, untouched, when n < 4 or
 * the points lie on a line. 0 < level < 1. */
bool pearson_interval(double r, size_t count, double level, double *lo, double *hi);

#endif
