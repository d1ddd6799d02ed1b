/* The path of a drift, averaged over how much may drift. */
#include <math.h>
#include <string.h>

#include "drift.h"
#include "special.h"

enum { FINE = 12, COARSE = 6, POINT_COUNT_MAX = FINE * COARSE };

static const double prior_days = 90;

/* A point of less weight than this cannot be seen in the average. */
static const double weight_min = 1e-7;

/* One pair of standard deviations, each per 90 days. */
struct point {
    struct drift_variances variances;
    double level, slope; /* standard deviations, as if the noise were that of no drift */
    double noise;
    double weight;
};

/* The middle of the g-th of `count` equally likely parts of a half-normal distribution. */
static double half_normal(size_t g, size_t count, double scale)
{
    return scale * special_normal_quantile(0.5 + ((double)g + 0.5) / (2.0 * (double)count));
}

/* The noise is fitted anew at every point, and the standard deviations with it: the prior's weight
 * of what they become over that of what they were laid out for. */
static double prior_moved(double laid, double times, double scale)
{
    double was = laid / scale, is = was * times;
    return (was * was - is * is) / 2 + log(times);
}

static size_t lay_out(const struct drift_rows *rows, struct drift_prior prior, double noise,
                      struct point *points)
{
    size_t slopes = rows->x ? FINE : 1, levels = rows->x ? COARSE : FINE, count = 0;
    for (size_t i = 0; i < slopes; i++)
        for (size_t j = 0; j < levels; j++) {
            struct point *p = &points[count++];
            *p = (struct point){.level = half_normal(j, levels, prior.level)};
            if (rows->x) p->slope = half_normal(i, slopes, prior.slope);
            p->variances.level = p->level * p->level / prior_days / noise;
            p->variances.slope = p->slope * p->slope / prior_days / noise;
        }
    return count;
}

/* The logarithm of a point's weight, not yet against the others. */
static enum car1_result weigh(const struct drift_rows *rows, struct drift_prior prior,
                              double laid_noise, struct point *point)
{
    struct car1_fit fit;
    enum car1_result result = drift_fit_at(rows, point->variances, &fit);
    if (result != CAR1_FITTED) return result;
    point->noise = rows->noise ? 1 : fit.variance;
    point->weight = drift_likelihood(rows, &fit, point->noise);
    if (rows->noise) return result;
    double times = sqrt(fit.variance / laid_noise);
    point->weight += prior_moved(point->level, times, prior.level);
    if (rows->x) point->weight += prior_moved(point->slope, times, prior.slope);
    return result;
}

static void share_out(struct point *points, size_t count)
{
    double best = points[0].weight, sum = 0;
    for (size_t k = 1; k < count; k++) best = fmax(best, points[k].weight);
    for (size_t k = 0; k < count; k++) sum += points[k].weight = exp(points[k].weight - best);
    for (size_t k = 0; k < count; k++) points[k].weight /= sum;
}

/* Means and mean squares, until `finish` makes errors of the squares. */
struct averages {
    double *level, *level_square, *change, *change_square, *slope, *slope_square;
};

static void add_square(double *mean, double *square, double value, double error, double weight)
{
    *mean += weight * value;
    *square += weight * (error * error + value * value);
}

static void add_path(const struct averages *a, const struct drift_path *path, double weight)
{
    for (size_t i = 0; i < path->count; i++) {
        add_square(&a->level[i], &a->level_square[i], path->level[i], path->level_error[i],
                   weight);
        add_square(&a->change[i], &a->change_square[i], path->level[i] - path->level[0],
                   path->change_error[i], weight);
        if (path->slope)
            add_square(&a->slope[i], &a->slope_square[i], path->slope[i], path->slope_error[i],
                       weight);
    }
}

static void finish(const double *mean, double *square, size_t count)
{
    for (size_t i = 0; i < count; i++) square[i] = sqrt(fmax(square[i] - mean[i] * mean[i], 0));
}

static struct averages new_averages(const struct drift_rows *rows, struct arena *arena)
{
    size_t n = rows->count;
    struct averages a = {NEW(arena, double, n), NEW(arena, double, n), NEW(arena, double, n),
                         NEW(arena, double, n), NULL, NULL};
    if (!rows->x) return a;
    a.slope = NEW(arena, double, n);
    a.slope_square = NEW(arena, double, n);
    return a;
}

enum car1_result drift_average(const struct drift_rows *rows, struct drift_prior prior,
                               struct arena *arena, struct drift_path *out)
{
    CHECK(prior.level > 0 && (!rows->x || prior.slope > 0));
    struct car1_fit still;
    struct point points[POINT_COUNT_MAX];
    enum car1_result result = drift_fit_at(rows, (struct drift_variances){0}, &still);
    if (result != CAR1_FITTED) return result;
    double noise = rows->noise ? 1 : still.variance;
    size_t count = lay_out(rows, prior, noise, points);
    for (size_t k = 0; k < count && result == CAR1_FITTED; k++)
        result = weigh(rows, prior, noise, &points[k]);
    if (result != CAR1_FITTED) return result;
    share_out(points, count);

    struct averages a = new_averages(rows, arena);
    for (size_t k = 0; k < count; k++) {
        struct arena scratch = *arena;
        struct drift_path path;
        if (points[k].weight < weight_min) continue;
        result = drift_smooth(rows, points[k].variances, points[k].noise, &scratch, &path);
        if (result != CAR1_FITTED) return result;
        add_path(&a, &path, points[k].weight);
    }
    finish(a.level, a.level_square, rows->count);
    finish(a.change, a.change_square, rows->count);
    if (rows->x) finish(a.slope, a.slope_square, rows->count);
    *out = (struct drift_path){rows->count, a.level, a.level_square, a.change_square, a.slope,
                               a.slope_square};
    return CAR1_FITTED;
}
