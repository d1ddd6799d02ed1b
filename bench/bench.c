#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base.h"

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: panic: %s\n", file, line, what);
    abort();
}

double bench_cpu_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

double bench_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

void *bench_take(size_t len)
{
    void *memory = malloc(len);
    CHECK(memory);
    return memory;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double bench_quantile(double *numbers, size_t count, double share)
{
    qsort(numbers, count, sizeof *numbers, compare);
    size_t at = (size_t)(share * (double)count);
    return numbers[at < count ? at : count - 1];
}

double bench_median(double *numbers, size_t count)
{
    return bench_quantile(numbers, count, 0.5);
}

void bench_row(const char *name, int years, double value, double reference, double ratio,
               double target)
{
    printf("%s_%dy %.4g %.4g %.2f %g\n", name, years, value, reference, ratio, target);
}
