/* study_intervals.c - nominal 95 % intervals of a slope and of a level, with what carries over. */
#include <stdio.h>

#include "car1.h"
#include "study.h"

enum { EVENINGS_MAX = 400, GRID = 64 };
static const double true_slope = 0.3;

/* One notebook: y = slope * x + u; both carry over from day to day. Centred x, as in the program.
 */
static void make(struct xoshiro *chance, size_t n, double phi, double *t, double *x, double *y)
{
    double theirs[EVENINGS_MAX], mean = 0;
    study_evenings(chance, n, 0, t);
    study_series(chance, t, n, 0.4, theirs);
    study_series(chance, t, n, phi, y);
    for (size_t i = 0; i < n; i++) mean += theirs[i] / (double)n;
    for (size_t i = 0; i < n; i++) {
        x[2 * i] = 1;
        x[2 * i + 1] = theirs[i] - mean;
        y[i] += true_slope * x[2 * i + 1];
    }
}

static bool holds(const struct car1_rows *rows, size_t column, double truth, struct arena arena)
{
    struct car1_posterior post;
    if (car1_posterior_of(rows, GRID, &arena, &post) != CAR1_FITTED) return false;
    return car1_coefficient_lower(&post, column, truth) >= 0.025 &&
           car1_coefficient_lower(&post, column, truth) <= 0.975;
}

static void count_held(struct study *study, size_t n, double phi)
{
    static double t[EVENINGS_MAX], x[2 * EVENINGS_MAX], y[EVENINGS_MAX], ones[EVENINGS_MAX];
    int slope = 0, level = 0;
    for (int run = 0; run < STUDY_RUNS; run++) {
        struct xoshiro chance = study_chance(study, run);
        make(&chance, n, phi, t, x, y);
        struct car1_rows rows = {.count = n, .columns = 2, .t = t, .x = x, .y = y};
        slope += holds(&rows, 1, true_slope, study->arena);
        study_series(&chance, t, n, phi, y);
        for (size_t i = 0; i < n; i++) ones[i] = 1;
        struct car1_rows plain = {.count = n, .columns = 1, .t = t, .x = ones, .y = y};
        level += holds(&plain, 0, 0, study->arena);
    }
    char setting[72];
    snprintf(setting, sizeof setting, "%zu evenings, carry-over %.1f", n, phi);
    study_add(study, "A slope: how often its 95 % interval holds", setting, slope, STUDY_RUNS, 92,
              98);
    /* That of a level reckons with carry-over even where there is none: rather too wide than too
     * narrow, most of all in a fortnight. */
    study_add(study, "A level: how often its 95 % interval holds", setting, level, STUDY_RUNS, 92,
              100);
}

void study_intervals(struct study *study)
{
    static const size_t counts[] = {14, 30, 60, 120, 365}, few[] = {30};
    static const double phis[] = {0, 0.3, 0.6};
    size_t sizes = study->quick ? COUNT(few) : COUNT(counts);
    for (size_t c = 0; c < sizes; c++)
        for (size_t p = 0; p < COUNT(phis); p++)
            count_held(study, study->quick ? few[c] : counts[c], phis[p]);
}
