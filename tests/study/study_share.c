/* study_share.c - the share of the ups and downs that went along with one block of columns. */
#include <math.h>
#include <stdio.h>

#include "car1_optimum.h"
#include "share.h"
#include "study.h"

enum { EVENINGS_MAX = 400, BLOCK = 3, COLUMNS = 1 + 2 * BLOCK };
static const double carry = 0.35, other_variance = 0.1;

/* Six columns of variance 1 that know nothing of each other; in the long run those of the first
 * block explain `share` of all that moves. Returns what they explain in these evenings, which is
 * what the program speaks of. */
static double make(struct xoshiro *chance, size_t n, double share, double *t, double *x, double *y)
{
    double column[EVENINGS_MAX], parts[2][EVENINGS_MAX] = {{0}};
    double first_variance = share * (other_variance + 1) / (1 - share);
    study_evenings(chance, n, 0, t);
    study_series(chance, t, n, carry, y);
    for (size_t i = 0; i < n; i++) x[i * COLUMNS] = 1;
    for (size_t c = 1; c < COLUMNS; c++) {
        double mean = 0, slope = sqrt((c <= BLOCK ? first_variance : other_variance) / BLOCK);
        study_series(chance, t, n, c == 1 ? 0.45 : 0, column);
        for (size_t i = 0; i < n; i++) mean += column[i] / (double)n;
        for (size_t i = 0; i < n; i++) {
            x[i * COLUMNS + c] = column[i] - mean;
            y[i] += slope * column[i];
            parts[c > BLOCK][i] += slope * x[i * COLUMNS + c];
        }
    }
    double first = 0, second = 0, both = 0;
    for (size_t i = 0; i < n; i++) {
        first += parts[0][i] * parts[0][i] / (double)n;
        second += parts[1][i] * parts[1][i] / (double)n;
        both += 2 * parts[0][i] * parts[1][i] / (double)n;
    }
    return (first + both / 2) / (first + second + both + 1);
}

static void count_held(struct study *study, size_t n, double long_run)
{
    static double t[EVENINGS_MAX], x[COLUMNS * EVENINGS_MAX], y[EVENINGS_MAX];
    static const struct share_blocks blocks = {1, BLOCK, 1 + BLOCK, BLOCK};
    int held = 0;
    for (int run = 0; run < STUDY_RUNS; run++) {
        struct xoshiro chance = study_chance(study, run);
        double truth = fmax(0, make(&chance, n, long_run, t, x, y));
        struct car1_rows rows = {.count = n, .columns = COLUMNS, .t = t, .x = x, .y = y};
        struct car1_optimum best;
        struct share share;
        bool fitted = car1_optimum_of(&rows, CAR1_REML, &best) == CAR1_FITTED &&
                      share_of(&rows, &best.fit, &blocks, 0.9, &share);
        held += fitted && share.lo <= truth && truth <= share.hi;
    }
    char setting[72];
    snprintf(setting, sizeof setting, "%zu evenings, a share of %.1f", n, long_run);
    study_add(study, "A share: how often its 90 % interval holds", setting, held, STUDY_RUNS, 85,
              97);
}

void study_share(struct study *study)
{
    static const size_t counts[] = {60, 120, 365};
    static const double shares[] = {0, 0.1, 0.3};
    if (study->quick) {
        count_held(study, counts[0], shares[1]);
        return;
    }
    for (size_t c = 0; c < COUNT(counts); c++)
        for (size_t s = 0; s < COUNT(shares); s++) count_held(study, counts[c], shares[s]);
}
