#include "ou_pair.h"

#include <math.h>

struct matrix2 ou_pair_over(const struct ou_pair *pair, double days)
{
    CHECK(days >= 0);
    struct matrix2 reach;
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++) reach.at[i][j] = -pair->drift.at[i][j] * days;
    return matrix2_exponential(reach);
}

void ou_pair_diffusion(const struct ou_pair *pair, double out[2])
{
    struct matrix2 half = matrix2_product(pair->drift, pair->stationary);
    double aa = 2 * half.at[0][0], bb = 2 * half.at[1][1], ab = half.at[0][1] + half.at[1][0];
    double middle = (aa + bb) / 2, reach = hypot((aa - bb) / 2, ab);
    out[0] = middle + reach;
    out[1] = middle - reach;
}

/* The state's mean and covariance, which `days` without a word draw back to 0 and stationary. */
struct state {
    double mean[2];
    struct matrix2 variance;
};

static void drift_on(struct state *s, const struct ou_pair *pair, double days)
{
    struct matrix2 f = ou_pair_over(pair, days), distance = s->variance;
    double a = s->mean[0], b = s->mean[1];
    s->mean[0] = f.at[0][0] * a + f.at[0][1] * b;
    s->mean[1] = f.at[1][0] * a + f.at[1][1] * b;
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++) distance.at[i][j] -= pair->stationary.at[i][j];
    s->variance = matrix2_congruent(f, distance);
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++) s->variance.at[i][j] += pair->stationary.at[i][j];
}

static double take_in(struct state *s, size_t k, double deviation, double noise_variance)
{
    static const double log_2_pi = 1.8378770664093454836;
    double variance = s->variance.at[k][k] + noise_variance, surprise = deviation - s->mean[k];
    double gain[2] = {s->variance.at[0][k] / variance, s->variance.at[1][k] / variance};
    for (size_t i = 0; i < 2; i++) {
        s->mean[i] += gain[i] * surprise;
        for (size_t j = 0; j < 2; j++) s->variance.at[i][j] -= gain[i] * gain[j] * variance;
    }
    return -0.5 * (log_2_pi + log(variance) + surprise * surprise / variance);
}

bool ou_pair_likelihood(const struct ou_pair *pair, const struct ou_pair_row *rows, size_t count,
                        double *out)
{
    double diffusion[2], likelihood = 0;
    ou_pair_diffusion(pair, diffusion);
    if (!(diffusion[1] > 0 && matrix2_is_positive(pair->stationary))) return false;
    if (!(pair->noise_variance > 0)) return false;
    struct state state = {.variance = pair->stationary};
    for (size_t i = 0; i < count; i++) {
        CHECK(rows[i].who < 2);
        if (i > 0) drift_on(&state, pair, rows[i].t - rows[i - 1].t);
        likelihood += take_in(&state, rows[i].who, rows[i].y - pair->mean[rows[i].who],
                              pair->noise_variance);
    }
    if (!isfinite(likelihood)) return false;
    *out = likelihood;
    return true;
}
