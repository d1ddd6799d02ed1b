/* Evenings apart and with contact, yesterday and today, and how the main slope ran. */
#include <math.h>

#include "contingency.h"
#include "special.h"
#include "str.h"

static const double interval_level = 0.90, pair_gap_max = 1.5;

/* So far apart that nothing carries over: then the regression is an ordinary one. */
static const double independent_gap = 100000;

enum { GRID_COUNT = 64, GRID_INDEPENDENT = 2, LAG_COLUMNS = 3 };

/* ---------------------------------------------------------------------- apart and with */

struct evenings {
    size_t count, kind_count[2];
    double *t, *y, *contact;
};

static struct evenings evenings_of(const struct contingency_rows *rows, size_t outcome,
                                   size_t column, struct arena *arena)
{
    const struct contingency_column *y = &rows->outcomes[outcome], *x = &rows->columns[column];
    struct evenings e = {.t = NEW(arena, double, rows->count), .y = NEW(arena, double, rows->count),
                         .contact = NEW(arena, double, rows->count)};
    for (size_t i = 0; i < rows->count; i++) {
        if (!y->known[i] || !x->known[i]) continue;
        e.t[e.count] = rows->t[i];
        e.y[e.count] = y->values[i];
        e.contact[e.count] = x->values[i] >= 0.5 ? 1 : 0;
        e.kind_count[x->values[i] >= 0.5]++;
        e.count++;
    }
    return e;
}

/* Column 0: the level where the other column is 0; column 1: how much higher it is where not. */
static enum car1_result fit_kinds(const struct evenings *e, bool from_contact,
                                  struct arena *arena, struct car1_posterior *out)
{
    double *x = NEW(arena, double, 2 * e->count);
    for (size_t i = 0; i < e->count; i++) {
        x[2 * i] = 1;
        x[2 * i + 1] = from_contact ? e->contact[i] : 1 - e->contact[i];
    }
    struct car1_rows rows = {e->count, 2, e->t, x, e->y};
    return car1_posterior_of(&rows, GRID_COUNT, arena, out);
}

static struct estimate coefficient(const struct car1_posterior *p, size_t column, size_t n)
{
    double mean = car1_coefficient_mean(p, column);
    double lo = car1_coefficient_quantile(p, column, (1 - interval_level) / 2);
    double hi = car1_coefficient_quantile(p, column, (1 + interval_level) / 2);
    return (struct estimate){.known = true, .value = mean, .lo = fmin(lo, mean),
                             .hi = fmax(hi, mean), .level = interval_level,
                             .standard_error = (hi - lo) / 2 / estimate_quantile(0.9, p->df),
                             .df = p->df, .n = (int32_t)n};
}

/* The chi-square interval of a standard deviation, with the degrees of freedom that evenings which
 * carry over leave of it: (1 - r^2) / (1 + r^2) of them, r between neighbours of the kind (Bayley
 * and Hammersley 1946). */
static struct estimate swing_of(const struct evenings *e, double kind, double level, double phi)
{
    double squares = 0, first = 0, last = 0, n = 0;
    for (size_t i = 0; i < e->count; i++) {
        if (fabs(e->contact[i] - kind) > 0) continue;
        if (n < 1) first = e->t[i];
        last = e->t[i];
        n += 1;
        squares += (e->y[i] - level) * (e->y[i] - level);
    }
    struct estimate out = estimate_unknown((int32_t)n, NEED_VARIETY, 1);
    if (n < 2 || !(squares > 1e-12)) return out;
    double r = pow(phi, (last - first) / (n - 1)), df = (n - 1) * (1 - r * r) / (1 + r * r);
    df = fmax(1, df);
    double swing = sqrt(squares / (n - 1)), tail = (1 - interval_level) / 2;
    double lo = swing * sqrt(df / special_chi_square_quantile(1 - tail, df));
    double hi = swing * sqrt(df / special_chi_square_quantile(tail, df));
    return (struct estimate){.known = true, .value = swing, .lo = fmin(lo, swing), .hi = hi,
                             .level = interval_level, .n = (int32_t)n};
}

static struct estimate short_of(size_t have, int32_t min, enum need need)
{
    return estimate_unknown((int32_t)have, need, min - (int32_t)have);
}

struct contingency_apart contingency_apart_of(const struct contingency_rows *rows, size_t outcome,
                                              struct arena scratch)
{
    size_t column, apart = 0, with = 0;
    struct evenings e = {0};
    if (contingency_find(rows, S("contact"), &column)) {
        e = evenings_of(rows, outcome, column, &scratch);
        apart = e.kind_count[0];
        with = e.kind_count[1];
    }
    struct contingency_apart out = {
        .apart = short_of(apart, CONTINGENCY_LEVEL_MIN, NEED_QUIET_EVENINGS),
        .with = short_of(with, CONTINGENCY_LEVEL_MIN, NEED_EVENTS),
        .swing_apart = short_of(apart, CONTINGENCY_SWING_MIN, NEED_QUIET_EVENINGS),
        .swing_with = short_of(with, CONTINGENCY_SWING_MIN, NEED_EVENTS)};
    bool few_apart = apart < CONTINGENCY_LEVEL_MIN;
    out.difference = few_apart ? out.apart : out.with;
    if (few_apart || with < CONTINGENCY_LEVEL_MIN) return out;

    struct car1_posterior from_apart, from_with;
    if (fit_kinds(&e, true, &scratch, &from_apart) != CAR1_FITTED ||
        fit_kinds(&e, false, &scratch, &from_with) != CAR1_FITTED) {
        struct estimate same = estimate_unknown((int32_t)e.count, NEED_VARIETY, 1);
        return (struct contingency_apart){same, same, same, same, same};
    }
    out.apart = coefficient(&from_apart, 0, apart);
    out.with = coefficient(&from_with, 0, with);
    out.difference = coefficient(&from_apart, 1, e.count);
    if (apart >= CONTINGENCY_SWING_MIN)
        out.swing_apart = swing_of(&e, 0, out.apart.value, from_apart.phi_mean);
    if (with >= CONTINGENCY_SWING_MIN)
        out.swing_with = swing_of(&e, 1, out.with.value, from_with.phi_mean);
    return out;
}

/* ------------------------------------------------------------------------ from day to day */

struct contingency_lag contingency_lag_of(const struct contingency_rows *rows, size_t outcome,
                                          size_t column, struct arena scratch)
{
    const struct contingency_column *y = &rows->outcomes[outcome], *x = &rows->columns[column];
    struct car1_rows pairs = {.columns = LAG_COLUMNS};
    double *design = NEW(&scratch, double, LAG_COLUMNS * rows->count);
    double *t = NEW(&scratch, double, rows->count), *today = NEW(&scratch, double, rows->count);
    for (size_t i = 1; i < rows->count; i++) {
        if (!y->known[i] || !y->known[i - 1] || !x->known[i - 1]) continue;
        if (rows->t[i] - rows->t[i - 1] > pair_gap_max) continue;
        double *row = &design[LAG_COLUMNS * pairs.count];
        row[0] = 1;
        row[1] = y->values[i - 1];
        row[2] = x->values[i - 1];
        t[pairs.count] = independent_gap * (double)pairs.count;
        today[pairs.count++] = y->values[i];
    }
    pairs.t = t;
    pairs.x = design;
    pairs.y = today;
    int32_t n = (int32_t)pairs.count;
    struct contingency_lag lag = {.pairs = n};
    lag.slope = estimate_unknown(n, NEED_EVENINGS, CONTINGENCY_PAIRS_MIN - n);
    struct car1_fit fit;
    if (car1_fit_at(&pairs, 0.5, &fit) == CAR1_FITTED) {
        lag.fitted = true;
        lag.fit = fit;
    }
    if (n < CONTINGENCY_PAIRS_MIN) return lag;
    lag.slope = estimate_unknown(n, NEED_VARIETY, 1);
    if (lag.fitted)
        lag.slope = estimate_of_t(fit.coefficients[2], car1_standard_error(&fit, 2),
                                  n - LAG_COLUMNS, n, interval_level);
    return lag;
}

/* --------------------------------------------------------------------------- over time */

static bool is_zero_or_one(const struct contingency *c, size_t kept)
{
    double mean = c->kept[kept].mean;
    for (size_t i = 0; i < c->rows.count; i++) {
        double value = c->rows.x[i * c->rows.columns + kept + 1] + mean;
        if (fabs(value) > 1e-9 && fabs(value - 1) > 1e-9) return false;
    }
    return true;
}

static double deviation_of(const double *values, size_t count)
{
    double mean = 0, squares = 0;
    for (size_t i = 0; i < count; i++) mean += values[i] / (double)count;
    for (size_t i = 0; i < count; i++) squares += (values[i] - mean) * (values[i] - mean);
    return sqrt(squares / (double)count);
}

static const double *column_of(const struct contingency *c, size_t kept, struct arena *arena)
{
    double *x = NEW(arena, double, c->rows.count);
    for (size_t i = 0; i < c->rows.count; i++) x[i] = c->rows.x[i * c->rows.columns + kept + 1];
    return x;
}

/* The columns beside the main one; the level's own drift, or windows, stand for time. */
static size_t beside(const struct contingency *c, size_t main, bool with_contact,
                     size_t out[CONTINGENCY_COLUMN_COUNT_MAX])
{
    size_t count = 0;
    for (size_t k = 0; k < c->kept_count; k++) {
        if (k == main || c->kept[k].block == CONTINGENCY_TIME) continue;
        if (!with_contact && str_equal(c->kept[k].name, S("contact"))) continue;
        out[count++] = k;
    }
    return count;
}

static const double *columns_of(const struct contingency *c, const size_t *kept, size_t count,
                                struct arena *arena)
{
    double *z = NEW(arena, double, c->rows.count * count);
    for (size_t i = 0; i < c->rows.count; i++)
        for (size_t k = 0; k < count; k++)
            z[i * count + k] = c->rows.x[i * c->rows.columns + kept[k] + 1];
    return z;
}

struct drift_rows contingency_drift_rows(const struct contingency *c, size_t main,
                                         struct arena *arena)
{
    size_t kept[CONTINGENCY_COLUMN_COUNT_MAX];
    size_t count = beside(c, main, false, kept);
    return (struct drift_rows){.count = c->rows.count, .columns = count, .t = c->rows.t,
                               .x = column_of(c, main, arena),
                               .z = columns_of(c, kept, count, arena), .y = c->rows.y};
}

/* Half a step for one step, as both scales have eleven; the same in standard deviations where the
 * column only says yes or no. */
static struct drift_prior prior_of(const struct contingency *c, size_t main)
{
    double swing = deviation_of(c->rows.y, c->rows.count);
    double slope = is_zero_or_one(c, main) ? 0.5 * swing / c->kept[main].deviation : 0.5;
    return (struct drift_prior){.slope = slope, .level = 0.7 * swing};
}

static struct estimate change_of(const struct contingency *c, size_t main, double until,
                                 struct arena scratch)
{
    size_t kept[CONTINGENCY_COLUMN_COUNT_MAX];
    size_t count = beside(c, main, true, kept);
    struct thennow_rows rows = {.count = c->rows.count, .t = c->rows.t, .y = c->rows.y,
                                .slope_of = column_of(c, main, &scratch),
                                .nuisance = columns_of(c, kept, count, &scratch),
                                .nuisance_columns = count};
    struct thennow_question ask = {.until = until, .need = NEED_EVENINGS};
    return thennow_of_rows(&rows, &ask, scratch).estimate;
}

struct contingency_trend contingency_trend_of(const struct contingency *c, double look_until,
                                              struct arena *arena)
{
    struct contingency_trend trend = {0};
    int32_t more = CONTINGENCY_TREND_MIN - c->n;
    trend.change = estimate_unknown(c->n, NEED_EVENINGS, more > 1 ? more : 1);
    if (more > 0 && c->n > 1) {
        double days = c->rows.t[c->n - 1] - c->rows.t[0] + 1;
        trend.change.need_days = (int32_t)ceil(more * days / c->n);
    }
    if (!c->fitted || !contingency_main(c, &trend.main) || more > 0) return trend;
    trend.change = change_of(c, trend.main, look_until, *arena);
    struct drift_rows rows = contingency_drift_rows(c, trend.main, arena);
    trend.t = rows.t;
    trend.drawn =
        drift_average(&rows, prior_of(c, trend.main), arena, &trend.path) == CAR1_FITTED;
    return trend;
}
