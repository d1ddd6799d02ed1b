#include "ou_noise.h"

#include <math.h>

enum { COARSE_PHI = 24, COARSE_NOISE = 12, FINE_PHI = 32, FINE_NOISE = 16 };

/* Cells whose logarithm lies so far below the best have e^-14 of its weight. */
static const double out_of_sight = 14;

static double cell(const struct car1_rows *rows, size_t row, size_t column)
{
    return column < rows->columns ? rows->x[row * rows->columns + column] : rows->y[row];
}

/* phi^gap, remembered for whole days: evenings lie one, two, three days apart again and again. */
struct decays {
    double log_phi;
    double gaps[16], decays[16]; /* gap 0: nothing is kept here yet */
};

static double decay_over(struct decays *decays, double gap)
{
    CHECK(gap > 0);
    size_t place = gap < COUNT(decays->gaps) ? (size_t)gap : 0;
    if (!(decays->gaps[place] <= gap && decays->gaps[place] >= gap)) {
        decays->gaps[place] = gap;
        decays->decays[place] = exp(gap * decays->log_phi);
    }
    return decays->decays[place];
}

/* The logarithm of many factors 0 < f <= 1 is taken of their product, before it gets too small. */
struct log_product {
    double product, log;
};

static void multiply(struct log_product *p, double factor)
{
    p->product *= factor;
    if (p->product > 1e-200) return;
    p->log += log(p->product);
    p->product = 1;
}

enum car1_result ou_noise_fit_at(const struct car1_rows *rows, double phi, double noise,
                                 struct car1_fit *out)
{
    CHECK(phi >= 1e-9 && phi < 1 && noise >= 0 && noise < 1);
    if (rows->count <= rows->columns) return CAR1_TOO_FEW;
    struct car1_sums s = car1_sums_of_columns(rows->columns);
    struct decays decays = {.log_phi = log(phi)};
    struct log_product det = {.product = 1};
    double state[CAR1_SIDE_MAX] = {0}, row[CAR1_SIDE_MAX], variance = 1 - noise;
    for (size_t i = 0; i < rows->count; i++) {
        double a = i == 0 ? 0 : decay_over(&decays, rows->t[i] - rows->t[i - 1]);
        variance = a * a * variance + (1 - a * a) * (1 - noise);
        double total = variance + noise, gain = variance / total, scale = 1 / sqrt(total);
        for (size_t c = 0; c < s.side; c++) {
            double before = a * state[c], innovation = cell(rows, i, c) - before;
            state[c] = before + gain * innovation;
            row[c] = innovation * scale;
        }
        car1_sums_add(&s, row);
        variance = variance * noise / total;
        multiply(&det, total);
    }
    s.log_det = det.log + log(det.product);
    return car1_sums_fit(&s, rows->count, out);
}

static double middle(double lo, double hi, size_t cell_index, size_t count)
{
    return lo + (hi - lo) * ((double)cell_index + 0.5) / (double)count;
}

/* Log likelihoods and variances of all cells, phi by phi; `p` says which cells. */
static enum car1_result fit_cells(const struct car1_rows *rows, const struct ou_noise_posterior *p,
                                  double *logs, double *variances)
{
    for (size_t i = 0; i < p->phi_count; i++)
        for (size_t j = 0; j < p->noise_count; j++) {
            struct car1_fit fit;
            enum car1_result result =
                ou_noise_fit_at(rows, middle(p->phi_lo, p->phi_hi, i, p->phi_count),
                                middle(p->noise_lo, p->noise_hi, j, p->noise_count), &fit);
            if (result != CAR1_FITTED) return result;
            logs[i * p->noise_count + j] = fit.likelihood_reml;
            variances[i * p->noise_count + j] = fit.variance;
        }
    return CAR1_FITTED;
}

static double highest(const double *logs, size_t count)
{
    double best = logs[0];
    for (size_t i = 1; i < count; i++) best = fmax(best, logs[i]);
    return best;
}

/* Turns log likelihoods into the margins' weights, and fills in what is averaged over them. */
static void weigh(struct ou_noise_posterior *p, double *of_phi, double *of_noise,
                  const double *logs, const double *variances)
{
    size_t cells = p->phi_count * p->noise_count;
    double best = highest(logs, cells), sum = 0, variance = 0;
    for (size_t c = 0; c < cells; c++) sum += exp(logs[c] - best);
    for (size_t i = 0; i < p->phi_count; i++)
        for (size_t j = 0; j < p->noise_count; j++) {
            size_t c = i * p->noise_count + j;
            double weight = exp(logs[c] - best) / sum;
            double phi = middle(p->phi_lo, p->phi_hi, i, p->phi_count);
            double noise = middle(p->noise_lo, p->noise_hi, j, p->noise_count);
            of_phi[i] += weight;
            of_noise[j] += weight;
            p->phi_mean += weight * phi;
            p->noise_mean += weight * noise;
            variance += weight * variances[c];
            if (logs[c] < best) continue;
            p->best_phi = phi;
            p->best_noise = noise;
        }
    p->sigma = sqrt(variance);
}

/* `p` says which cells; their weights and what follows are filled in. */
static enum car1_result weigh_cells(const struct car1_rows *rows, struct arena *arena,
                                    struct ou_noise_posterior *p)
{
    size_t cells = p->phi_count * p->noise_count;
    double *of_phi = NEW(arena, double, p->phi_count);
    double *of_noise = NEW(arena, double, p->noise_count);
    struct arena scratch = *arena;
    double *logs = NEW(&scratch, double, cells), *variances = NEW(&scratch, double, cells);
    p->phi_weights = of_phi;
    p->noise_weights = of_noise;
    enum car1_result result = fit_cells(rows, p, logs, variances);
    if (result == CAR1_FITTED) weigh(p, of_phi, of_noise, logs, variances);
    return result;
}

enum car1_result ou_noise_posterior_on(const struct car1_rows *rows, size_t phi_count,
                                       size_t noise_count, struct arena *arena,
                                       struct ou_noise_posterior *out)
{
    CHECK(phi_count >= 2 && noise_count >= 2);
    struct ou_noise_posterior p = {
        .phi_hi = 1, .noise_hi = 1, .phi_count = phi_count, .noise_count = noise_count};
    enum car1_result result = weigh_cells(rows, arena, &p);
    if (result == CAR1_FITTED) *out = p;
    return result;
}

/* The part of 0..1 whose coarse cells are in sight, and a cell more on either side. */
static void narrow(const bool *in_sight, size_t count, double *lo, double *hi)
{
    size_t first = 0, end = count;
    while (!in_sight[first]) first++;
    while (!in_sight[end - 1]) end--;
    if (first > 0) first--;
    if (end < count) end++;
    *lo = (double)first / (double)count;
    *hi = (double)end / (double)count;
}

enum car1_result ou_noise_posterior_of(const struct car1_rows *rows, struct arena *arena,
                                       struct ou_noise_posterior *out)
{
    struct ou_noise_posterior p = {
        .phi_hi = 1, .noise_hi = 1, .phi_count = COARSE_PHI, .noise_count = COARSE_NOISE};
    double logs[COARSE_PHI * COARSE_NOISE], variances[COARSE_PHI * COARSE_NOISE];
    enum car1_result result = fit_cells(rows, &p, logs, variances);
    if (result != CAR1_FITTED) return result;
    bool phi_in_sight[COARSE_PHI] = {0}, noise_in_sight[COARSE_NOISE] = {0};
    double bar = highest(logs, COUNT(logs)) - out_of_sight;
    for (size_t c = 0; c < COUNT(logs); c++) {
        if (logs[c] < bar) continue;
        phi_in_sight[c / COARSE_NOISE] = true;
        noise_in_sight[c % COARSE_NOISE] = true;
    }
    narrow(phi_in_sight, COARSE_PHI, &p.phi_lo, &p.phi_hi);
    narrow(noise_in_sight, COARSE_NOISE, &p.noise_lo, &p.noise_hi);
    p.phi_count = FINE_PHI;
    p.noise_count = FINE_NOISE;
    result = weigh_cells(rows, arena, &p);
    if (result == CAR1_FITTED) *out = p;
    return result;
}

static double quantile(const double *weights, size_t count, double lo, double hi, double p)
{
    CHECK(p > 0 && p < 1);
    double below = 0, width = (hi - lo) / (double)count;
    for (size_t i = 0; i < count; i++) {
        if (below + weights[i] >= p && weights[i] > 0)
            return lo + width * ((double)i + fmin(1, (p - below) / weights[i]));
        below += weights[i];
    }
    return hi - width / 2; /* the weights' rounding left p just above their sum */
}

double ou_noise_phi_quantile(const struct ou_noise_posterior *posterior, double p)
{
    return quantile(posterior->phi_weights, posterior->phi_count, posterior->phi_lo,
                    posterior->phi_hi, p);
}

double ou_noise_noise_quantile(const struct ou_noise_posterior *posterior, double p)
{
    return quantile(posterior->noise_weights, posterior->noise_count, posterior->noise_lo,
                    posterior->noise_hi, p);
}

double ou_noise_phi_lower(const struct ou_noise_posterior *posterior, double value)
{
    double width = (posterior->phi_hi - posterior->phi_lo) / (double)posterior->phi_count;
    double sum = 0;
    for (size_t i = 0; i < posterior->phi_count; i++) {
        double part = (value - posterior->phi_lo) / width - (double)i;
        sum += posterior->phi_weights[i] * fmin(1, fmax(0, part));
    }
    return fmin(1, sum);
}
