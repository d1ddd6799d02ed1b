#include "study.h"

#include <math.h>
#include <stdio.h>

static const double blank_share = 0.2;

struct xoshiro study_chance(const struct study *study, int run)
{
    return xoshiro_of_seed(STUDY_SEED + (uint64_t)study->count * 1000003 + (uint64_t)run);
}

void study_add(struct study *study, const char *part, const char *setting, int hits, int runs,
               double least, double most)
{
    CHECK(study->count < STUDY_ROWS_MAX);
    struct study_row *row = &study->rows[study->count++];
    *row = (struct study_row){.part = part, .runs = runs, .least = least, .most = most};
    row->percent = 100.0 * hits / runs;
    snprintf(row->setting, sizeof row->setting, "%s", setting);
    fprintf(stderr, "%s: %s: %.1f\n", part, setting, row->percent);
}

size_t study_evenings(struct xoshiro *chance, size_t count, double days, double *t)
{
    size_t n = 0;
    for (int day = 0; days > 0 ? day < days : n < count; day++)
        if (day == 0 || xoshiro_unit(chance) >= blank_share) t[n++] = day;
    return n;
}

void study_series(struct xoshiro *chance, const double *t, size_t count, double phi, double *out)
{
    for (size_t i = 0; i < count; i++) {
        double keep = i > 0 && phi > 0 ? pow(phi, t[i] - t[i - 1]) : 0;
        double before = i > 0 ? out[i - 1] : 0;
        out[i] = keep * before + sqrt(1 - keep * keep) * xoshiro_normal(chance);
    }
}
