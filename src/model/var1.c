#include "var1.h"

#include <math.h>

#include "minimum.h"

/* The covariance of the stationary state, G = phi G phi' + innovation: three linear equations in
 * its three numbers, solved by elimination with the largest pivot. */
static bool stationary(const struct var1_parameters *p, struct matrix2 *out)
{
    const double(*f)[2] = p->phi.at;
    double row[3][4] = {
        {1 - f[0][0] * f[0][0], -2 * f[0][0] * f[0][1], -f[0][1] * f[0][1],
         p->innovation.at[0][0]},
        {-f[0][0] * f[1][0], 1 - f[0][0] * f[1][1] - f[0][1] * f[1][0], -f[0][1] * f[1][1],
         p->innovation.at[0][1]},
        {-f[1][0] * f[1][0], -2 * f[1][0] * f[1][1], 1 - f[1][1] * f[1][1],
         p->innovation.at[1][1]},
    };
    for (size_t c = 0; c < 3; c++) {
        size_t best = c;
        for (size_t r = c + 1; r < 3; r++)
            if (fabs(row[r][c]) > fabs(row[best][c])) best = r;
        if (!(fabs(row[best][c]) > 1e-12)) return false;
        for (size_t k = 0; k < 4; k++) {
            double held = row[c][k];
            row[c][k] = row[best][k];
            row[best][k] = held;
        }
        for (size_t r = 0; r < 3; r++) {
            if (r == c) continue;
            double share = row[r][c] / row[c][c];
            for (size_t k = c; k < 4; k++) row[r][k] -= share * row[c][k];
        }
    }
    double aa = row[0][3] / row[0][0], ab = row[1][3] / row[1][1], bb = row[2][3] / row[2][2];
    *out = (struct matrix2){{{aa, ab}, {ab, bb}}};
    return matrix2_is_positive(*out);
}

/* The state's mean and covariance on one day. */
struct state {
    double mean[2];
    struct matrix2 variance;
};

static void move_on(struct state *s, const struct var1_parameters *p)
{
    const double(*f)[2] = p->phi.at;
    double a = s->mean[0], b = s->mean[1];
    s->mean[0] = f[0][0] * a + f[0][1] * b;
    s->mean[1] = f[1][0] * a + f[1][1] * b;
    s->variance = matrix2_congruent(p->phi, s->variance);
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++) s->variance.at[i][j] += p->innovation.at[i][j];
}

/* Takes in series k of a day, which is then known exactly. False when it was known already. */
static bool take_in(struct state *s, size_t k, double deviation, double *likelihood)
{
    static const double log_2_pi = 1.8378770664093454836;
    size_t other = 1 - k;
    double variance = s->variance.at[k][k], surprise = deviation - s->mean[k];
    if (!(variance > 0)) return false;
    double gain = s->variance.at[other][k] / variance;
    *likelihood -= 0.5 * (log_2_pi + log(variance) + surprise * surprise / variance);
    s->mean[k] = deviation;
    s->mean[other] += gain * surprise;
    s->variance.at[other][other] -= gain * s->variance.at[other][k];
    s->variance.at[k][k] = s->variance.at[k][other] = s->variance.at[other][k] = 0;
    return true;
}

bool var1_likelihood(const struct var1_day *days, size_t count,
                     const struct var1_parameters *parameters, double *out)
{
    struct state state = {0};
    double likelihood = 0;
    if (!matrix2_is_stable(parameters->phi)) return false;
    if (!matrix2_is_positive(parameters->innovation)) return false;
    if (!stationary(parameters, &state.variance)) return false;
    for (size_t i = 0; i < count; i++) {
        if (i > 0) move_on(&state, parameters);
        for (size_t k = 0; k < 2; k++) {
            if (!days[i].seen[k]) continue;
            double deviation = days[i].y[k] - parameters->mean[k];
            if (!take_in(&state, k, deviation, &likelihood)) return false;
        }
    }
    if (!isfinite(likelihood)) return false;
    *out = likelihood;
    return true;
}

/* The numbers that are searched: phi by columns, the innovation's Cholesky factor with logarithms
 * on its diagonal so that any values are a covariance, and the means. */
enum { AA, BA, AB, BB, LOG_A, CROSS, LOG_B, MEAN_A, MEAN_B, NUMBER_COUNT };

static struct var1_parameters parameters_at(const double *at)
{
    double a = exp(at[LOG_A]), cross = at[CROSS], b = exp(at[LOG_B]);
    return (struct var1_parameters){
        .phi = {{{at[AA], at[AB]}, {at[BA], at[BB]}}},
        .innovation = {{{a * a, a * cross}, {a * cross, cross * cross + b * b}}},
        .mean = {at[MEAN_A], at[MEAN_B]},
    };
}

struct rows {
    const struct var1_day *days;
    size_t count;
};

static double minus_likelihood(const double *at, const void *context)
{
    const struct rows *rows = context;
    struct var1_parameters parameters = parameters_at(at);
    double likelihood;
    if (!var1_likelihood(rows->days, rows->count, &parameters, &likelihood)) return HUGE_VAL;
    return -likelihood;
}

static void start_at(const struct rows *rows, const struct var1_pairs *pairs, double *start,
                     double *scale)
{
    double shrink = 0.95, root_a = sqrt(pairs->residual.at[0][0]);
    struct matrix2 phi = pairs->phi;
    while (!matrix2_is_stable((struct matrix2){{{shrink * phi.at[0][0], shrink * phi.at[0][1]},
                                                {shrink * phi.at[1][0], shrink * phi.at[1][1]}}}))
        shrink *= 0.9;
    for (size_t j = 0; j < 2; j++)
        for (size_t i = 0; i < 2; i++) {
            start[AA + 2 * j + i] = shrink * phi.at[i][j];
            scale[AA + 2 * j + i] = 0.1;
        }
    start[CROSS] = pairs->residual.at[0][1] / root_a;
    start[LOG_A] = log(root_a);
    start[LOG_B] = log(pairs->residual.at[1][1] - start[CROSS] * start[CROSS]) / 2;
    scale[LOG_A] = scale[LOG_B] = 0.1;
    scale[CROSS] = 0.1 * sqrt(pairs->residual.at[1][1]);
    for (size_t k = 0; k < 2; k++) {
        double sum = 0, seen = 0;
        for (size_t i = 0; i < rows->count; i++)
            if (rows->days[i].seen[k]) {
                sum += rows->days[i].y[k];
                seen += 1;
            }
        start[MEAN_A + k] = sum / seen;
        scale[MEAN_A + k] = 0.1 * sqrt(pairs->residual.at[k][k]);
    }
}

enum var1_result var1_fit_of(const struct var1_day *days, size_t count,
                             const struct var1_pairs *pairs, struct var1_fit *out)
{
    struct rows rows = {days, count};
    double start[NUMBER_COUNT], scale[NUMBER_COUNT];
    start_at(&rows, pairs, start, scale);
    struct minimum_problem problem = {.count = NUMBER_COUNT, .start = start, .scale = scale,
                                      .value = minus_likelihood, .context = &rows};
    struct minimum found;
    if (minimum_of(&problem, &found) != MINIMUM_FOUND) return VAR1_NOT_SETTLED;
    struct var1_fit fit = {.parameters = parameters_at(found.at), .likelihood = -found.value};
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++) {
            size_t k = AA + 2 * j + i;
            fit.errors.at[i][j] = sqrt(found.covariance[k][k]);
        }
    fit.cross_covariance = found.covariance[AB][BA];
    const struct matrix2 *q = &fit.parameters.innovation;
    fit.innovation_correlation = q->at[0][1] / (sqrt(q->at[0][0]) * sqrt(q->at[1][1]));
    *out = fit;
    return VAR1_FITTED;
}
