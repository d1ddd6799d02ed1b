#include <math.h>

#include "ou_noise.h"

/* A grid for weighing forecasts, not for telling phi: what its cells foretell differs little. */
enum { PHI_COUNT = 16, NOISE_COUNT = 8, CELL_COUNT = PHI_COUNT * NOISE_COUNT };
enum { WARM_UP_ROWS = 10, ROWS_MIN = 20, TESTED_ROWS_MAX = 365 };

/* A filter at one phi and noise share through which a constant and y run. */
struct filter {
    double log_phi, noise;
    double one, y, variance; /* the states of both columns, and their variance after a row */
    double one_one, one_y, y_y, log_det;
};

static double decayed(const struct filter *f, double gap)
{
    return exp(gap * f->log_phi);
}

/* What it foretells after `gap` days: the mean as of now, and what is left of the state. */
static double foretell(const struct filter *f, double a)
{
    double mean = f->one_y / f->one_one;
    return a * f->y + mean * (1 - a * f->one);
}

static void see(struct filter *f, double a, double y)
{
    double variance = a * a * f->variance + (1 - a * a) * (1 - f->noise);
    double total = variance + f->noise, gain = variance / total;
    double from_one = 1 - a * f->one, from_y = y - a * f->y;
    f->one = a * f->one + gain * from_one;
    f->y = a * f->y + gain * from_y;
    f->variance = variance * f->noise / total;
    f->one_one += from_one * from_one / total;
    f->one_y += from_one * from_y / total;
    f->y_y += from_y * from_y / total;
    f->log_det += log(total);
}

/* Restricted log likelihood of `n` rows seen so far, without constants. */
static double likelihood(const struct filter *f, double n)
{
    double rss = f->y_y - f->one_y * f->one_y / f->one_one;
    double least = 1e-12 * f->y_y + 1e-300; /* equal values so far: as good as any other cell */
    return -0.5 * ((n - 1) * log(fmax(rss, least)) + f->log_det + log(f->one_one));
}

static double average(const struct filter filters[CELL_COUNT], const double decays[CELL_COUNT],
                      double n)
{
    double logs[CELL_COUNT], best = -HUGE_VAL, sum = 0, foretold = 0;
    for (size_t c = 0; c < CELL_COUNT; c++) {
        logs[c] = likelihood(&filters[c], n);
        best = fmax(best, logs[c]);
    }
    for (size_t c = 0; c < CELL_COUNT; c++) {
        double weight = exp(logs[c] - best);
        sum += weight;
        foretold += weight * foretell(&filters[c], decays[c]);
    }
    return foretold / sum;
}

bool ou_noise_skill(const struct car1_rows *rows, struct arena scratch, double *out)
{
    if (rows->count < ROWS_MIN) return false;
    struct filter *filters = NEW(&scratch, struct filter, CELL_COUNT);
    for (size_t c = 0; c < CELL_COUNT; c++) {
        filters[c].log_phi = log(((double)(c / NOISE_COUNT) + 0.5) / PHI_COUNT);
        filters[c].noise = ((double)(c % NOISE_COUNT) + 0.5) / NOISE_COUNT;
        filters[c].variance = 1 - filters[c].noise;
    }
    size_t tested_from =
        rows->count > TESTED_ROWS_MAX + WARM_UP_ROWS ? rows->count - TESTED_ROWS_MAX : WARM_UP_ROWS;
    double of_filters = 0, of_mean = 0, sum = 0;
    for (size_t i = 0; i < rows->count; i++) {
        double gap = i == 0 ? 1 : rows->t[i] - rows->t[i - 1], decays[CELL_COUNT];
        for (size_t c = 0; c < CELL_COUNT; c++)
            decays[c] = c % NOISE_COUNT == 0 ? decayed(&filters[c], gap) : decays[c - 1];
        if (i >= tested_from) {
            double n = (double)i, off = rows->y[i] - average(filters, decays, n);
            double from_mean = rows->y[i] - sum / n;
            of_filters += off * off;
            of_mean += from_mean * from_mean;
        }
        for (size_t c = 0; c < CELL_COUNT; c++) see(&filters[c], decays[c], rows->y[i]);
        sum += rows->y[i];
    }
    if (!(of_mean > 1e-12)) return false;
    *out = 1 - of_filters / of_mean;
    return true;
}
