/* oracle_series.h - the tables of tests/oracle/ as columns of numbers. */
#ifndef ORACLE_SERIES_H
#define ORACLE_SERIES_H

#include "car1.h"
#include "oracle.h"

/* The numbers of one column of tests/oracle/FILE.csv, and how many. */
double *oracle_column(const char *file, str column, struct arena *arena, size_t *count);

/* dyn_NAME.csv with a constant as the only column of x. */
struct car1_rows oracle_series(const char *name, struct arena *arena);

/* Relative to the reference, where that is larger than 1. */
#define CHECK_RELATIVE(got, want, tolerance)                                                       \
    CHECK_NEAR((got), (want), (tolerance) * ((want) > 1 || (want) < -1 ? fabs(want) : 1))

#endif
