#include "dyad.h"

#include <math.h>

#include "car1_optimum.h"
#include "pearson.h"
#include "special.h"
#include "str.h"

static const double level = 0.90, chance_max = 0.05;

/* With so many evenings a correlation of 0.2 lies beyond its interval; and a second look at what
 * was seen once comes a fortnight later (docs/EVIDENCE.md). */
enum { TOGETHER_ENOUGH = 70, NEXT_DAY_ENOUGH = 240, MORE_MIN = 14 };

static bool both(const struct var1_day *day)
{
    return day->seen[0] && day->seen[1];
}

/* The days as the models look at them: plain, and without what each one's own past tells. */
struct view {
    const struct var1_day *days;
    size_t count;
    double *fresh[2]; /* by day; meaningless where not seen */
    double *x, *y;    /* room for pairs */
    struct var1_day *turned;
};

static bool whiten(const struct var1_day *days, size_t count, size_t who, double *fresh,
                   double *memory, struct arena scratch)
{
    double *t = NEW(&scratch, double, count), *y = NEW(&scratch, double, count);
    double *ones = NEW(&scratch, double, count);
    struct car1_rows rows = {.columns = 1, .t = t, .x = ones, .y = y};
    for (size_t i = 0; i < count; i++) {
        if (!days[i].seen[who]) continue;
        t[rows.count] = (double)i;
        ones[rows.count] = 1;
        y[rows.count++] = days[i].y[who];
    }
    struct car1_optimum best;
    if (car1_optimum_of(&rows, CAR1_REML, &best) != CAR1_FITTED) return false;
    double before = 0, log_phi = log(best.phi);
    for (size_t i = 0; i < rows.count; i++) {
        double left = y[i] - best.fit.coefficients[0];
        double reach = i == 0 ? 0 : (t[i] - t[i - 1]) * log_phi;
        double told = i == 0 ? 0 : exp(reach) * before;
        fresh[(size_t)t[i]] = i == 0 ? left : (left - told) / sqrt(-expm1(2 * reach));
        before = left;
    }
    *memory = best.phi;
    return true;
}

static bool closeness(size_t shift, const void *context, double *out)
{
    const struct view *v = context;
    size_t n = 0;
    for (size_t i = 0; i < v->count; i++) {
        size_t j = (i + shift) % v->count;
        if (!v->days[i].seen[0] || !v->days[j].seen[1]) continue;
        v->x[n] = v->fresh[0][i];
        v->y[n++] = v->fresh[1][j];
    }
    return pearson_of(v->x, v->y, n, out);
}

static bool size_of_closeness(size_t shift, const void *context, double *out)
{
    if (!closeness(shift, context, out)) return false;
    *out = fabs(*out);
    return true;
}

/* Both cross effects of the least squares, in units of their errors. */
static double travel_of(const struct var1_pairs *pairs)
{
    double ab = pairs->equations[0].coefficients[2] / pairs->equations[0].errors[2];
    double ba = pairs->equations[1].coefficients[1] / pairs->equations[1].errors[1];
    return ab * ab + ba * ba;
}

static bool travel(size_t shift, const void *context, double *out)
{
    const struct view *v = context;
    for (size_t i = 0; i < v->count; i++) {
        const struct var1_day *a = &v->days[i], *b = &v->days[(i + shift) % v->count];
        v->turned[i] = (struct var1_day){{a->y[0], b->y[1]}, {a->seen[0], b->seen[1]}};
    }
    struct var1_pairs pairs;
    if (var1_pairs_of(v->turned, v->count, &pairs) != VAR1_FITTED) return false;
    *out = travel_of(&pairs);
    return true;
}

/* What is missing, and how long it takes at the pace so far. */
static void miss(const struct dyad *d, struct estimate *e, enum need need, int32_t more)
{
    e->need = need;
    e->need_count = more;
    if (need == NEED_DAYS) e->need_days = more;
    else if (need == NEED_SHARED_DAYS && d->shared > 0)
        e->need_days = (int32_t)ceil((double)more * (double)d->days / d->shared);
}

static int32_t more_of(const struct dyad *d, int32_t enough)
{
    return enough - d->shared > MORE_MIN ? enough - d->shared : MORE_MIN;
}

static void find_together(const struct view *view, struct arena scratch, struct dyad *out)
{
    struct estimate *e = &out->together;
    double r, lo, hi;
    *e = (struct estimate){.n = out->shared};
    if (out->shared < DYAD_TOGETHER_MIN) {
        miss(out, e, NEED_SHARED_DAYS, DYAD_TOGETHER_MIN - out->shared);
        return;
    }
    for (size_t k = 0; k < 2; k++)
        if (!whiten(view->days, view->count, k, view->fresh[k], &out->memory[k], scratch)) {
            miss(out, e, NEED_VARIETY, 1);
            return;
        }
    if (!closeness(0, view, &r) || !pearson_interval(r, (size_t)out->shared, level, &lo, &hi)) {
        miss(out, e, NEED_VARIETY, 1);
        return;
    }
    *e = (struct estimate){.known = true, .value = r, .lo = lo, .hi = hi, .level = level,
                           .standard_error = 1 / sqrt((double)out->shared - 3),
                           .df = out->shared - 3, .n = out->shared};
    out->together_null_known =
        shift_null_of(view->count, fabs(r), size_of_closeness, view, &out->together_null);
    bool beyond = out->together_null_known && out->together_null.p <= chance_max;
    if (beyond) e->direction = r > 0 ? TOWARDS_MORE : TOWARDS_LESS;
    if (beyond) miss(out, e, NEED_DAYS, MORE_MIN);
    else miss(out, e, NEED_SHARED_DAYS, more_of(out, TOGETHER_ENOUGH));
}

static void find_next_day(const struct view *view, struct dyad *out)
{
    struct estimate *e = &out->next_day;
    *e = (struct estimate){.n = out->shared};
    if (out->shared < DYAD_NEXT_DAY_MIN) {
        miss(out, e, NEED_SHARED_DAYS, DYAD_NEXT_DAY_MIN - out->shared);
        return;
    }
    if (out->fit_result != VAR1_FITTED) {
        bool alike = out->pairs_result == VAR1_NO_VARIATION;
        miss(out, e, alike ? NEED_VARIETY : NEED_SHARED_DAYS, alike ? 1 : MORE_MIN);
        return;
    }
    const struct var1_fit *fit = &out->fit;
    double ab = fit->errors.at[0][1], ba = fit->errors.at[1][0];
    double variance = (ab * ab + ba * ba + 2 * fit->cross_covariance) / 4;
    *e = estimate_of_quantile((fit->parameters.phi.at[0][1] + fit->parameters.phi.at[1][0]) / 2,
                              sqrt(variance), out->shared, out->shared, level,
                              special_normal_quantile((1 + level) / 2));
    out->next_day_null_known =
        shift_null_of(view->count, travel_of(&out->pairs), travel, view, &out->next_day_null);
    bool beyond = out->next_day_null_known && out->next_day_null.p <= chance_max;
    bool leans = beyond && (e->lo > 0 || e->hi < 0);
    if (leans) e->direction = e->value > 0 ? TOWARDS_MORE : TOWARDS_LESS;
    if (leans) miss(out, e, NEED_DAYS, MORE_MIN);
    else miss(out, e, NEED_SHARED_DAYS, more_of(out, NEXT_DAY_ENOUGH));
}

/* Whose interval leaves out zero. */
static int sign_of(const struct var1_fit *fit, size_t i, size_t j)
{
    double reach = special_normal_quantile((1 + level) / 2) * fit->errors.at[i][j];
    double effect = fit->parameters.phi.at[i][j];
    return effect > reach ? 1 : effect < -reach ? -1 : 0;
}

static void find_label(struct dyad *out)
{
    static const double two_pi = 6.283185307179586477;
    if (!out->next_day.known || !out->next_day_null_known) return;
    if (out->next_day_null.p > chance_max) return;
    int ab = sign_of(&out->fit, 0, 1), ba = sign_of(&out->fit, 1, 0);
    struct eigen2 eigen = matrix2_eigen(out->fit.parameters.phi);
    if (ab > 0 && ba > 0) {
        out->label = DYAD_BOTH_WAYS;
    } else if (ab * ba < 0) {
        out->label = DYAD_SEE_SAW;
        if (eigen.complex) out->period_days = two_pi / eigen.angle[0];
    }
}

static void find_plain(struct view *view, struct dyad *out)
{
    size_t n = 0;
    for (size_t i = 0; i < view->count; i++) {
        if (!both(&view->days[i])) continue;
        view->x[n] = view->days[i].y[0];
        view->y[n++] = view->days[i].y[1];
    }
    out->shared = (int32_t)n;
    out->same_day_known = pearson_of(view->x, view->y, n, &out->same_day);
    n = 0;
    for (size_t i = 0; i + 1 < view->count; i++) {
        if (!both(&view->days[i]) || !both(&view->days[i + 1])) continue;
        view->x[n] = view->days[i + 1].y[0] - view->days[i].y[0];
        view->y[n++] = view->days[i + 1].y[1] - view->days[i].y[1];
    }
    out->change_known = pearson_of(view->x, view->y, n, &out->change);
}

struct dyad dyad_of(const struct var1_day *days, size_t count, struct arena scratch)
{
    struct dyad out = {.days = count, .fit_result = VAR1_TOO_FEW};
    struct view view = {.days = days, .count = count};
    for (size_t k = 0; k < 2; k++) view.fresh[k] = NEW(&scratch, double, count);
    view.x = NEW(&scratch, double, count);
    view.y = NEW(&scratch, double, count);
    view.turned = NEW(&scratch, struct var1_day, count);
    find_plain(&view, &out);
    out.pairs_result = var1_pairs_of(days, count, &out.pairs);
    if (out.pairs_result == VAR1_FITTED)
        out.fit_result = var1_fit_of(days, count, &out.pairs, &out.fit);
    find_together(&view, scratch, &out);
    find_next_day(&view, &out);
    find_label(&out);
    return out;
}

str dyad_label_name(enum dyad_label label)
{
    static const str names[] = {
        [DYAD_NO_LABEL] = STR_INIT(""),
        [DYAD_BOTH_WAYS] = STR_INIT("both-ways"),
        [DYAD_SEE_SAW] = STR_INIT("see-saw"),
    };
    CHECK(label < COUNT(names));
    return names[label];
}
