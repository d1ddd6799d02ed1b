#include "drift.h"

#include <math.h>

#include "special.h"

/* One row's gains and what the filter expected of it; kept for the way back. */
struct step {
    double h2; /* h is (1, x) */
    double f;
    double k1, k2;
    double p11, p12, p22; /* before the row was seen */
};

/* The filter: the state of each column, and its covariance, which all have alike. */
struct filter {
    const struct drift_rows *rows;
    struct drift_variances variances;
    size_t side; /* columns of [1, x, z] and y */
    double a1[CAR1_SIDE_MAX], a2[CAR1_SIDE_MAX];
    double p11, p12, p22;
};

static size_t fixed_count(const struct drift_rows *rows)
{
    return rows->x ? 2 : 1;
}

static struct filter filter_of(const struct drift_rows *rows, struct drift_variances variances)
{
    CHECK(rows->columns <= DRIFT_COLUMN_COUNT_MAX);
    CHECK(variances.level >= 0 && (!rows->x || variances.slope >= 0));
    if (!rows->x) variances.slope = 0;
    return (struct filter){.rows = rows, .variances = variances,
                           .side = fixed_count(rows) + rows->columns + 1};
}

static double cell(const struct drift_rows *rows, size_t row, size_t column)
{
    if (column == 0) return 1;
    if (column == 1 && rows->x) return rows->x[row];
    column -= fixed_count(rows);
    return column < rows->columns ? rows->z[row * rows->columns + column] : rows->y[row];
}

/* Moves the filter past a row; v are what each column had that was not expected. */
static struct step filter_row(struct filter *s, size_t i, double *v)
{
    const struct drift_rows *rows = s->rows;
    double gap = i > 0 ? rows->t[i] - rows->t[i - 1] : 0, x = rows->x ? rows->x[i] : 0;
    double noise = rows->noise ? rows->noise[i] : 1;
    CHECK(gap >= 0 && noise > 0);
    s->p11 += s->variances.level * gap;
    s->p22 += s->variances.slope * gap;
    double p1 = s->p11 + x * s->p12, p2 = s->p12 + x * s->p22;
    double f = p1 + x * p2 + noise, k1 = p1 / f, k2 = p2 / f;
    struct step step = {x, f, k1, k2, s->p11, s->p12, s->p22};
    for (size_t c = 0; c < s->side; c++) {
        v[c] = cell(rows, i, c) - s->a1[c] - x * s->a2[c];
        s->a1[c] += k1 * v[c];
        s->a2[c] += k2 * v[c];
    }
    double l11 = 1 - k1, l12 = -k1 * x, l21 = -k2, l22 = 1 - k2 * x;
    double q11 = l11 * s->p11 + l12 * s->p12, q12 = l11 * s->p12 + l12 * s->p22;
    double q21 = l21 * s->p11 + l22 * s->p12, q22 = l21 * s->p12 + l22 * s->p22;
    s->p11 = q11 * l11 + q12 * l12 + noise * k1 * k1;
    s->p12 = q11 * l21 + q12 * l22 + noise * k1 * k2;
    s->p22 = q21 * l21 + q22 * l22 + noise * k2 * k2;
    return step;
}

/* One more row of independent errors. */
static void add_row(struct car1_sums *sums, const struct step *step, const double *v, size_t side)
{
    double row[CAR1_SIDE_MAX], root = sqrt(step->f);
    for (size_t c = 0; c < side; c++) row[c] = v[c] / root;
    car1_sums_add(sums, row);
    sums->log_det += log(step->f);
}

enum car1_result drift_fit_at(const struct drift_rows *rows, struct drift_variances variances,
                              struct car1_fit *out)
{
    struct filter filter = filter_of(rows, variances);
    struct car1_sums sums = car1_sums_of_columns(filter.side - 1);
    double v[CAR1_SIDE_MAX];
    for (size_t i = 0; i < rows->count; i++) {
        struct step step = filter_row(&filter, i, v);
        add_row(&sums, &step, v, filter.side);
    }
    return car1_sums_fit(&sums, rows->count, out);
}

static double df_of(const struct drift_rows *rows)
{
    return (double)(rows->count - fixed_count(rows) - rows->columns);
}

double drift_likelihood(const struct drift_rows *rows, const struct car1_fit *fit,
                        double noise_variance)
{
    CHECK(noise_variance > 0);
    double df = df_of(rows), over = fit->variance / noise_variance;
    return fit->likelihood_reml + 0.5 * df * (1 + log(over) - over);
}

/* ------------------------------------------------------------------------------ smoother */

/* What the way back needs of every row, and the solution that the way there ended with. */
struct passage {
    const struct step *steps;
    const double *v, *a1, *a2; /* side numbers for each row; a before the row was seen */
    struct car1_fit fit;
};

static enum car1_result go_there(const struct drift_rows *rows, struct drift_variances variances,
                                 struct arena *arena, struct passage *out)
{
    struct filter filter = filter_of(rows, variances);
    size_t side = filter.side;
    struct car1_sums sums = car1_sums_of_columns(side - 1);
    struct step *steps = NEW(arena, struct step, rows->count);
    double *v = NEW(arena, double, rows->count * side);
    double *a1 = NEW(arena, double, rows->count * side);
    double *a2 = NEW(arena, double, rows->count * side);
    for (size_t i = 0; i < rows->count; i++) {
        for (size_t c = 0; c < side; c++) {
            a1[i * side + c] = filter.a1[c];
            a2[i * side + c] = filter.a2[c];
        }
        steps[i] = filter_row(&filter, i, &v[i * side]);
        add_row(&sums, &steps[i], &v[i * side], side);
    }
    out->steps = steps;
    out->v = v;
    out->a1 = a1;
    out->a2 = a2;
    return car1_sums_fit(&sums, rows->count, &out->fit);
}

/* The smoother on its way back: the weighted errors of each column, and their variance. */
struct way_back {
    double r1[CAR1_SIDE_MAX], r2[CAR1_SIDE_MAX];
    double n11, n12, n22;
};

static void back_row(struct way_back *w, const struct step *s, const double *v, size_t side)
{
    double x = s->h2, l11 = 1 - s->k1, l12 = -s->k1 * x, l21 = -s->k2, l22 = 1 - s->k2 * x;
    for (size_t c = 0; c < side; c++) {
        double e = v[c] / s->f, r1 = w->r1[c], r2 = w->r2[c];
        w->r1[c] = l11 * r1 + l21 * r2 + e;
        w->r2[c] = l12 * r1 + l22 * r2 + x * e;
    }
    double m11 = w->n11 * l11 + w->n12 * l21, m12 = w->n11 * l12 + w->n12 * l22;
    double m21 = w->n12 * l11 + w->n22 * l21, m22 = w->n12 * l12 + w->n22 * l22;
    w->n11 = l11 * m11 + l21 * m21 + 1 / s->f;
    w->n12 = l11 * m12 + l21 * m22 + x / s->f;
    w->n22 = l12 * m12 + l22 * m22 + x * x / s->f;
}

/* The mean and variance of start + walk, where start is column `own` of the regression (or of the
 * walk alone, where own is not one of them). `walk` holds the smoothed walk of each column. */
static double variance_of(const struct car1_fit *fit, const double *walk, size_t columns,
                          size_t own, double of_walk)
{
    double gap[CAR1_COLUMN_COUNT_MAX], sum = of_walk;
    for (size_t c = 0; c < columns; c++) gap[c] = (c == own ? 1 : 0) - walk[c];
    for (size_t c = 0; c < columns; c++)
        for (size_t d = 0; d < columns; d++) sum += gap[c] * fit->unscaled[c][d] * gap[d];
    return fmax(sum, 0);
}

static double mean_of(const struct car1_fit *fit, const double *walk, size_t columns, size_t own)
{
    double sum = fit->coefficients[own] + walk[columns];
    for (size_t c = 0; c < columns; c++) sum -= fit->coefficients[c] * walk[c];
    return sum;
}

/* The arrays of a path, to be filled. */
struct path_room {
    double *level, *level_error, *change_error, *slope, *slope_error;
};

static struct path_room new_room(const struct drift_rows *rows, struct arena *arena)
{
    struct path_room room = {.level = NEW(arena, double, rows->count),
                             .level_error = NEW(arena, double, rows->count),
                             .change_error = NEW(arena, double, rows->count)};
    if (!rows->x) return room;
    room.slope = NEW(arena, double, rows->count);
    room.slope_error = NEW(arena, double, rows->count);
    return room;
}

static struct drift_path path_of(const struct drift_rows *rows, const struct path_room *room)
{
    return (struct drift_path){rows->count, room->level, room->level_error, room->change_error,
                               room->slope, room->slope_error};
}

static void put_row(const struct path_room *room, const struct passage *p, size_t i, size_t side,
                    const struct way_back *w, double noise_variance)
{
    const struct step *s = &p->steps[i];
    const double *a1 = &p->a1[i * side], *a2 = &p->a2[i * side];
    double level[CAR1_SIDE_MAX], slope[CAR1_SIDE_MAX];
    for (size_t c = 0; c < side; c++) {
        level[c] = a1[c] + s->p11 * w->r1[c] + s->p12 * w->r2[c];
        slope[c] = a2[c] + s->p12 * w->r1[c] + s->p22 * w->r2[c];
    }
    double n1 = w->n11 * s->p11 + w->n12 * s->p12, n2 = w->n12 * s->p11 + w->n22 * s->p12;
    double level_walk = s->p11 - s->p11 * n1 - s->p12 * n2;
    room->level[i] = mean_of(&p->fit, level, side - 1, 0);
    room->level_error[i] =
        sqrt(noise_variance * variance_of(&p->fit, level, side - 1, 0, level_walk));
    room->change_error[i] =
        sqrt(noise_variance * variance_of(&p->fit, level, side - 1, side, level_walk));
    if (!room->slope) return;
    n1 = w->n11 * s->p12 + w->n12 * s->p22;
    n2 = w->n12 * s->p12 + w->n22 * s->p22;
    double slope_walk = s->p22 - s->p12 * n1 - s->p22 * n2;
    room->slope[i] = mean_of(&p->fit, slope, side - 1, 1);
    room->slope_error[i] =
        sqrt(noise_variance * variance_of(&p->fit, slope, side - 1, 1, slope_walk));
}

static enum car1_result smooth(const struct drift_rows *rows, struct drift_variances variances,
                               double noise_variance, const struct path_room *room,
                               struct arena scratch)
{
    struct passage passage;
    enum car1_result result = go_there(rows, variances, &scratch, &passage);
    if (result != CAR1_FITTED) return result;
    size_t side = fixed_count(rows) + rows->columns + 1;
    struct way_back back = {.n11 = 0};
    for (size_t i = rows->count; i-- > 0;) {
        back_row(&back, &passage.steps[i], &passage.v[i * side], side);
        put_row(room, &passage, i, side, &back, noise_variance);
    }
    return CAR1_FITTED;
}

enum car1_result drift_smooth(const struct drift_rows *rows, struct drift_variances variances,
                              double noise_variance, struct arena *arena, struct drift_path *out)
{
    CHECK(noise_variance > 0);
    struct path_room room = new_room(rows, arena);
    enum car1_result result = smooth(rows, variances, noise_variance, &room, *arena);
    if (result == CAR1_FITTED) *out = path_of(rows, &room);
    return result;
}
