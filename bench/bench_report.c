/* bench_report.c - everything a notebook can be asked, over 1, 10 and 100 years.
 *
 * usage: bench_report [YEARS...]        1, 10 and 50 when none is given: no made-up life is longer
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "report.h"

enum { ROUNDS = 5, TARGET_MS_10Y = 500 };

struct timing {
    double last;
};

static void tell(str insight, void *context)
{
    struct timing *timing = context;
    double at = bench_cpu_seconds();
    fprintf(stderr, "  %-14.*s %8.1f ms\n", STR_STDIO(insight), (at - timing->last) * 1e3);
    timing->last = at;
}

static double measure(int years)
{
    size_t room = report_room(years);
    void *memory = bench_take(room);
    struct report report = {.whole = arena_over(memory, room)};
    double rounds[ROUNDS];
    report_begin(&report, years);
    for (int i = 0; i < ROUNDS; i++) {
        double begin = bench_cpu_seconds();
        CHECK(report_run(&report, NULL, NULL) > 0);
        rounds[i] = (bench_cpu_seconds() - begin) * 1e3;
    }
    fprintf(stderr, "  a report over %d years:\n", years);
    struct timing timing = {bench_cpu_seconds()};
    report_run(&report, tell, &timing);
    free(memory);
    return bench_median(rounds, ROUNDS);
}

int main(int argc, char **argv)
{
    static const int otherwise[] = {1, 10, 50};
    double of_ten = 0;
    for (int i = 0; i < (argc > 1 ? argc - 1 : (int)COUNT(otherwise)); i++) {
        int years = argc > 1 ? atoi(argv[i + 1]) : otherwise[i];
        double took = measure(years), target = TARGET_MS_10Y * years / 10.0;
        if (years == 10) of_ten = took;
        if (years <= 10) target = TARGET_MS_10Y;
        bench_row("report_ms", years, took, target, took / target, 1);
        /* Linear: a year costs what a year of ten costs, with a third to spare. */
        if (of_ten > 0 && years > 10)
            bench_row("report_year_ms", years, took / years, of_ten / 10,
                      took / years / (of_ten / 10), 1.33);
        fflush(stdout);
    }
    return 0;
}
