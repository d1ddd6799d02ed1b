/* The contrast of means and slopes: columns of one regression whose errors remember. */
#include <math.h>

#include "car1.h"
#include "car1_optimum.h"
#include "thennow.h"

static const double mean_small = 0.2, mean_same = 0.5, slope_small = 0.1, slope_same = 0.3;

/* Of an evening into the next, where it cannot be told yet: what the simulation takes. */
static const double usual_phi = 0.4;

/* Rows of `then` from which on its own deviation is the yardstick. */
enum { SIGMA_ROWS_MIN = 14 };

enum { GRID_COUNT = 64, GRID_COUNT_LONG = 128, LONG_ROWS = 500 };

/* Independent rows are rows so far apart that nothing carries over; then any two phi will do. */
enum { INDEPENDENT_GAP_DAYS = 100000, GRID_COUNT_INDEPENDENT = 2 };

struct design {
    size_t columns, delta; /* the column asked for */
    double *x, *t;
    struct car1_rows rows;
};

static double mean_of(const double *values, size_t stride, size_t count)
{
    double mean = 0;
    for (size_t i = 0; i < count; i++) mean += (values[i * stride] - mean) / ((double)i + 1);
    return mean;
}

static bool varies(const double *values, size_t stride, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (fabs(values[i * stride] - values[0]) > 0) return true;
    return false;
}

static double deviation_of(const double *values, size_t count)
{
    double mean = mean_of(values, 1, count), squares = 0;
    for (size_t i = 0; i < count; i++) squares += (values[i] - mean) * (values[i] - mean);
    return sqrt(squares / (double)(count - 1));
}

/* 1, now, middle; the same times x; what else moves y, unless it is the same throughout. */
static size_t put_row(const struct thennow_rows *rows, const struct thennow_look *look, size_t i,
                      double centre, const bool *used, double *out)
{
    enum thennow_part part = thennow_part_of(&look->windows, rows->t[i]);
    bool middle = look->rows > look->n_then + look->n_now;
    size_t columns = 0;
    for (int times = 0; times < (rows->slope_of ? 2 : 1); times++) {
        double factor = times == 1 ? rows->slope_of[i] - centre : 1;
        out[columns++] = factor;
        out[columns++] = part == THENNOW_NOW ? factor : 0;
        if (middle) out[columns++] = part == THENNOW_MIDDLE ? factor : 0;
    }
    for (size_t j = 0; j < rows->nuisance_columns; j++)
        if (used[j]) out[columns++] = rows->nuisance[i * rows->nuisance_columns + j];
    return columns;
}

static struct design design_of(const struct thennow_rows *rows, const struct thennow_look *look,
                               size_t count, struct arena *arena)
{
    CHECK(rows->nuisance_columns <= THENNOW_NUISANCE_MAX);
    enum { COLUMNS_MAX = 6 + THENNOW_NUISANCE_MAX };
    bool used[THENNOW_NUISANCE_MAX];
    for (size_t j = 0; j < rows->nuisance_columns; j++)
        used[j] = varies(rows->nuisance + j, rows->nuisance_columns, count);
    double centre = rows->slope_of ? mean_of(rows->slope_of, 1, count) : 0;
    struct design design = {.x = NEW(arena, double, count * COLUMNS_MAX),
                            .t = NEW(arena, double, count)};
    for (size_t i = 0; i < count; i++) {
        design.t[i] = rows->independent ? (double)i * INDEPENDENT_GAP_DAYS : rows->t[i];
        design.columns = put_row(rows, look, i, centre, used, design.x + i * design.columns);
    }
    design.delta = !rows->slope_of                              ? 1
                   : look->rows > look->n_then + look->n_now ? 4
                                                             : 3;
    design.rows = (struct car1_rows){count, design.columns, design.t, design.x, rows->y};
    return design;
}

/* The deviation of `then` alone, with the carry-over of all rows. */
static double sigma_of_then(const struct design *design, const struct thennow_look *look,
                            const struct car1_posterior *posterior, struct arena scratch)
{
    size_t count = (size_t)look->n_then;
    if (count < SIGMA_ROWS_MIN) return posterior->sigma;
    double *ones = NEW(&scratch, double, count);
    for (size_t i = 0; i < count; i++) ones[i] = 1;
    struct car1_rows then = {count, 1, design->t, ones, design->rows.y};
    struct car1_fit fit;
    if (car1_fit_at(&then, posterior->phi_mean, &fit) != CAR1_FITTED) return posterior->sigma;
    return sqrt(fit.variance);
}

static void set_yardstick(struct thennow_look *look, const struct thennow_rows *rows,
                          const struct design *design, const struct car1_posterior *posterior,
                          double sigma, struct arena scratch)
{
    bool slope = rows->slope_of != NULL;
    look->sigma = sigma;
    if (!(sigma > 0) && slope)
        look->sigma = posterior->sigma / deviation_of(rows->slope_of, design->rows.count);
    else if (!(sigma > 0))
        look->sigma = sigma_of_then(design, look, posterior, scratch);
    look->small = look->small_effect * look->sigma;
    look->same = look->same_effect * look->sigma;
}

static void read_posterior(struct thennow_look *look, const struct design *design,
                           const struct car1_posterior *posterior)
{
    size_t column = design->delta;
    look->delta = car1_coefficient_mean(posterior, column);
    look->lo = car1_coefficient_quantile(posterior, column, 0.05);
    look->hi = car1_coefficient_quantile(posterior, column, 0.95);
    look->df = posterior->df;
    look->error = (look->hi - look->lo) / 2 / estimate_quantile(0.9, posterior->df);
    look->p_more = 1 - car1_coefficient_lower(posterior, column, look->small);
    look->p_less = car1_coefficient_lower(posterior, column, -look->small);
    look->p_same = car1_coefficient_lower(posterior, column, look->same) -
                   car1_coefficient_lower(posterior, column, -look->same);
    look->known = true;
}

static void set_inflation(struct thennow_look *look, const struct thennow_rows *rows, double phi)
{
    double gap = look->rows > 0 ? (look->windows.until - look->windows.from) / look->rows : 1;
    double r = rows->independent ? 0 : pow(phi, gap);
    look->inflation = (1 + r) / (1 - r);
}

/* Counts the rows before `until` into their windows. */
static size_t place(struct thennow_look *look, const struct thennow_rows *rows,
                    const struct thennow_question *question)
{
    size_t count = rows->count;
    while (count > 0 && rows->t[count - 1] >= question->until) count--;
    if (count == 0) return 0;
    look->windows = thennow_windows_of(rows->t[0], rows->t[count - 1], question->width);
    look->rows = (int32_t)count;
    for (size_t i = 0; i < count; i++) {
        enum thennow_part part = thennow_part_of(&look->windows, rows->t[i]);
        look->n_then += part == THENNOW_THEN;
        look->n_now += part == THENNOW_NOW;
    }
    return count;
}

/* For an x of two values: rows of the rarer one. Else as many as there are. */
static size_t events_of(const double *x, size_t count)
{
    size_t low = 0, high = 0;
    double lo = x[0], hi = x[0];
    for (size_t i = 1; i < count; i++) lo = fmin(lo, x[i]), hi = fmax(hi, x[i]);
    for (size_t i = 0; i < count; i++) low += x[i] <= lo, high += x[i] >= hi;
    return low + high < count || lo >= hi ? count : low < high ? low : high;
}

static bool can_tell(const struct thennow_look *look, const struct thennow_rows *rows, bool overlap)
{
    int32_t min = rows->independent ? THENNOW_MOMENTS_MIN : THENNOW_EVENINGS_MIN;
    if (rows->slope_of && (look->rows < THENNOW_SLOPE_ROWS_MIN ||
                           events_of(rows->slope_of, (size_t)look->rows) < THENNOW_EVENTS_MIN))
        return false;
    bool apart = look->windows.until - look->windows.from >= 2 * look->windows.width;
    if (overlap) return look->n_now > 0;
    return apart && look->n_then >= min && look->n_now >= min;
}

struct thennow_look thennow_look_at(const struct thennow_rows *rows,
                                    const struct thennow_question *question, double sigma,
                                    bool overlap, struct arena scratch)
{
    bool slope = rows->slope_of != NULL;
    struct thennow_look look = {.small_effect = slope ? slope_small : mean_small,
                                .same_effect = slope ? slope_same : mean_same};
    size_t count = place(&look, rows, question);
    set_inflation(&look, rows, usual_phi);
    if (count == 0 || !can_tell(&look, rows, overlap)) return look;
    look.alike = slope && !varies(rows->slope_of, 1, count);
    if (look.alike) return look;
    struct design design = design_of(rows, &look, count, &scratch);
    size_t grid = rows->independent   ? GRID_COUNT_INDEPENDENT
                  : count > LONG_ROWS ? GRID_COUNT_LONG
                                      : GRID_COUNT;
    struct car1_posterior posterior;
    look.alike = car1_posterior_of(&design.rows, grid, &scratch, &posterior) != CAR1_FITTED;
    if (look.alike) return look;
    set_inflation(&look, rows, posterior.phi_mean);
    set_yardstick(&look, rows, &design, &posterior, sigma, scratch);
    read_posterior(&look, &design, &posterior);
    return look;
}

bool thennow_optimum_of(const struct thennow_rows *rows, const struct thennow_question *question,
                        struct arena scratch, struct thennow_optimum *out)
{
    struct thennow_look look = {0};
    size_t count = place(&look, rows, question);
    if (count == 0 || look.n_now == 0) return false;
    struct design design = design_of(rows, &look, count, &scratch);
    struct car1_optimum best;
    struct car1_posterior posterior;
    if (car1_optimum_of(&design.rows, CAR1_REML, &best) != CAR1_FITTED ||
        car1_posterior_of(&design.rows, GRID_COUNT_LONG, &scratch, &posterior) != CAR1_FITTED)
        return false;
    out->phi = best.phi, out->sigma = best.sigma;
    out->delta = best.fit.coefficients[design.delta];
    out->error = car1_standard_error(&best.fit, design.delta);
    out->median = car1_coefficient_quantile(&posterior, design.delta, 0.5);
    return true;
}

struct thennow thennow_of_rows(const struct thennow_rows *rows,
                               const struct thennow_question *question, struct arena scratch)
{
    struct thennow_look whole = {0};
    struct thennow_question earlier = *question;
    if (place(&whole, rows, question) > 0) earlier.until = whole.windows.until;
    earlier.until -= THENNOW_LOOK_GAP_DAYS;
    struct thennow out = {.before = thennow_look_at(rows, &earlier, 0, false, scratch)};
    double sigma = out.before.known ? out.before.sigma : 0;
    out.now = thennow_look_at(rows, question, sigma, false, scratch);
    out.estimate = thennow_judge(&out.before, &out.now, question->need);
    return out;
}
