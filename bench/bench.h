/* bench.h - what the measuring programs share: a clock, medians, and one form of row.
 *
 * A row is "NAME VALUE REFERENCE RATIO TARGET", which bench/run turns into the table. Ratios are
 * medians of pairs measured in turn in one run, so that they hold while the machine's speed drifts.
 */
#ifndef BENCH_H
#define BENCH_H

#include <stddef.h>

enum { BENCH_ROUNDS_MAX = 4096 };

/* Seconds of a clock that only runs forward. */
double bench_seconds(void);

/* Seconds of the processor that this process had: for tails, which other programs would stretch. */
double bench_cpu_seconds(void);

void *bench_take(size_t len);

/* Sorts `numbers`. */
double bench_median(double *numbers, size_t count);

/* The number that `share` (0..1) of them do not pass; sorts `numbers`. */
double bench_quantile(double *numbers, size_t count, double share);

void bench_row(const char *name, int years, double value, double reference, double ratio,
               double target);

#endif
