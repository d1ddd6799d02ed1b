#include "minimum.h"

#include <math.h>
#include <string.h>

enum { SIDE = MINIMUM_COUNT_MAX, STEP_COUNT_MAX = 200, HALVING_COUNT_MAX = 40 };

/* In units in which the function bends by about 1. Wide enough that rounding of values near 1e4
 * does not show, narrow enough that what lies beyond the square does not. */
static const double gradient_step = 1e-3, polish_step = 5e-3, hessian_step = 0.04;
static const double first_step = 0.01;

/* Squared length of the step still to take, against the rounding of values. */
static const double settled_square = 1e-14;
static const double rounding = 1e-13;
static const double enough_descent = 1e-4;
static const double pivot_min = 1e-10;

/* The problem with each number counted from an origin in units of its own. */
struct frame {
    const struct minimum_problem *problem;
    size_t count;
    double origin[SIDE], unit[SIDE];
};

struct square {
    double at[SIDE][SIDE];
};

static double value_at(const struct frame *frame, const double *z)
{
    double at[SIDE];
    for (size_t i = 0; i < frame->count; i++)
        at[i] = frame->origin[i] + frame->unit[i] * z[i];
    double value = frame->problem->value(at, frame->problem->context);
    return isfinite(value) ? value : HUGE_VAL;
}

static double value_beside(const struct frame *frame, const double *z, size_t i, double step_i,
                           size_t j, double step_j)
{
    double beside[SIDE];
    memcpy(beside, z, sizeof beside);
    beside[i] += step_i;
    beside[j] += step_j;
    return value_at(frame, beside);
}

static bool second_difference(const struct frame *frame, const double *z, double middle, size_t i,
                              double step, double *out)
{
    double above = value_beside(frame, z, i, step, i, 0);
    double below = value_beside(frame, z, i, -step, i, 0);
    *out = (above - 2 * middle + below) / (step * step);
    return isfinite(*out);
}

/* Units in which the function bends by 1 at the origin; where it does not bend they stay. */
static bool find_units(struct frame *frame)
{
    const double zero[SIDE] = {0};
    double middle = value_at(frame, zero);
    if (middle == HUGE_VAL) return false;
    for (size_t i = 0; i < frame->count; i++) {
        double bend = 0, step = first_step;
        size_t halvings = 0;
        while (!second_difference(frame, zero, middle, i, step, &bend)) {
            if (++halvings == HALVING_COUNT_MAX) return false;
            step /= 2;
        }
        if (bend > 0) frame->unit[i] /= sqrt(fmin(fmax(bend, 1e-8), 1e12));
    }
    return true;
}

static bool gradient_at(const struct frame *frame, const double *z, double h, double *out)
{
    for (size_t i = 0; i < frame->count; i++) {
        double rise = value_beside(frame, z, i, h, i, 0) - value_beside(frame, z, i, -h, i, 0);
        out[i] = rise / (2 * h);
        if (!isfinite(out[i])) return false;
    }
    return true;
}

static double product(const struct frame *frame, const double *a, const double *b)
{
    double sum = 0;
    for (size_t i = 0; i < frame->count; i++) sum += a[i] * b[i];
    return sum;
}

/* Where the search stands. */
struct search {
    struct frame frame;
    double z[SIDE], value, gradient[SIDE];
    struct square inverse; /* the guess at the Hessian's inverse */
};

static void forget(struct search *s)
{
    memset(&s->inverse, 0, sizeof s->inverse);
    for (size_t i = 0; i < s->frame.count; i++) s->inverse.at[i][i] = 1;
}

static void direction_of(const struct search *s, double *out)
{
    for (size_t i = 0; i < s->frame.count; i++)
        out[i] = -product(&s->frame, s->inverse.at[i], s->gradient);
}

/* The BFGS update of the inverse; a pair that does not bend upwards teaches nothing. */
static void learn(struct search *s, const double *step, const double *turn)
{
    size_t n = s->frame.count;
    double along = product(&s->frame, step, turn), mapped[SIDE];
    if (!(along > 1e-12 * sqrt(product(&s->frame, step, step) * product(&s->frame, turn, turn))))
        return;
    for (size_t i = 0; i < n; i++) mapped[i] = product(&s->frame, s->inverse.at[i], turn);
    double scale = 1 + product(&s->frame, turn, mapped) / along;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            s->inverse.at[i][j] +=
                (scale * step[i] * step[j] - mapped[i] * step[j] - step[i] * mapped[j]) / along;
}

/* One step down `direction`. False when no part of it is lower. */
static bool descend(struct search *s, const double *direction, double slope)
{
    size_t n = s->frame.count;
    double length = 1, z[SIDE] = {0}, gradient[SIDE], step[SIDE], turn[SIDE];
    for (int halvings = 0;; halvings++, length /= 2) {
        if (halvings == HALVING_COUNT_MAX) return false;
        for (size_t i = 0; i < n; i++) z[i] = s->z[i] + length * direction[i];
        double value = value_at(&s->frame, z);
        double slack = rounding * (1 + fabs(s->value));
        if (value > s->value + enough_descent * length * slope + slack) continue;
        if (!gradient_at(&s->frame, z, gradient_step, gradient)) continue;
        s->value = value;
        break;
    }
    for (size_t i = 0; i < n; i++) {
        step[i] = z[i] - s->z[i];
        turn[i] = gradient[i] - s->gradient[i];
    }
    memcpy(s->z, z, sizeof z);
    memcpy(s->gradient, gradient, sizeof gradient);
    learn(s, step, turn);
    return true;
}

/* Makes where the search stands its origin, with the units of that place. */
static bool centre(struct search *s)
{
    for (size_t i = 0; i < s->frame.count; i++) {
        s->frame.origin[i] += s->frame.unit[i] * s->z[i];
        s->z[i] = 0;
    }
    s->value = value_at(&s->frame, s->z);
    return find_units(&s->frame) &&
           gradient_at(&s->frame, s->z, gradient_step, s->gradient);
}

static enum minimum_result walk_down(struct search *s)
{
    if (!centre(s)) return MINIMUM_AT_EDGE;
    forget(s);
    bool fresh = true;
    for (int steps = 0; steps < STEP_COUNT_MAX; steps++) {
        double direction[SIDE];
        direction_of(s, direction);
        double slope = product(&s->frame, direction, s->gradient);
        if (-slope <= settled_square * (1 + fabs(s->value))) return MINIMUM_FOUND;
        if (descend(s, direction, slope)) fresh = false;
        else if (fresh) return MINIMUM_AT_EDGE;
        else {
            forget(s);
            fresh = true;
        }
    }
    return MINIMUM_NONE;
}

static double bend(const struct search *s, size_t i, size_t j, double h)
{
    const struct frame *f = &s->frame;
    if (i == j)
        return (value_beside(f, s->z, i, h, i, 0) - 2 * s->value +
                value_beside(f, s->z, i, -h, i, 0)) / (h * h);
    return (value_beside(f, s->z, i, h, j, h) - value_beside(f, s->z, i, h, j, -h) -
            value_beside(f, s->z, i, -h, j, h) + value_beside(f, s->z, i, -h, j, -h)) /
           (4 * h * h);
}

/* The error of a second difference is in h^2, so that a third of the way from the wide one beyond
 * the narrow one it is gone. */
static bool hessian_at(const struct search *s, struct square *out)
{
    for (size_t i = 0; i < s->frame.count; i++)
        for (size_t j = 0; j <= i; j++) {
            double narrow = bend(s, i, j, hessian_step / 2), wide = bend(s, i, j, hessian_step);
            out->at[i][j] = out->at[j][i] = narrow + (narrow - wide) / 3;
            if (!isfinite(out->at[i][j])) return false;
        }
    return true;
}

/* By Cholesky's factor; false when it is not positive definite. */
static bool invert(const struct square *m, size_t n, struct square *out)
{
    struct square factor = {{{0}}}, lower = {{{0}}};
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j <= i; j++) {
            double sum = m->at[i][j];
            for (size_t k = 0; k < j; k++) sum -= factor.at[i][k] * factor.at[j][k];
            if (i == j && !(sum > pivot_min * fabs(m->at[i][i]))) return false;
            factor.at[i][j] = i == j ? sqrt(sum) : sum / factor.at[j][j];
        }
    for (size_t j = 0; j < n; j++)
        for (size_t i = j; i < n; i++) {
            double sum = i == j ? 1 : 0;
            for (size_t k = j; k < i; k++) sum -= factor.at[i][k] * lower.at[k][j];
            lower.at[i][j] = sum / factor.at[i][i];
        }
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            out->at[i][j] = 0;
            for (size_t k = i > j ? i : j; k < n; k++)
                out->at[i][j] += lower.at[k][i] * lower.at[k][j];
        }
    return true;
}

/* One Newton step, kept unless it leads up; its differences are extrapolated as the Hessian's. */
static void polish(struct search *s, const struct square *inverse)
{
    double z[SIDE] = {0}, narrow[SIDE], wide[SIDE];
    if (!gradient_at(&s->frame, s->z, polish_step, narrow)) return;
    if (!gradient_at(&s->frame, s->z, 2 * polish_step, wide)) return;
    for (size_t i = 0; i < s->frame.count; i++) narrow[i] += (narrow[i] - wide[i]) / 3;
    for (size_t i = 0; i < s->frame.count; i++)
        z[i] = s->z[i] - product(&s->frame, inverse->at[i], narrow);
    double value = value_at(&s->frame, z);
    if (value > s->value + rounding * (1 + fabs(s->value))) return;
    memcpy(s->z, z, sizeof z);
    s->value = value;
}

enum minimum_result minimum_of(const struct minimum_problem *problem, struct minimum *out)
{
    CHECK(problem->count >= 1 && problem->count <= MINIMUM_COUNT_MAX);
    struct search s = {.frame = {.problem = problem, .count = problem->count}};
    for (size_t i = 0; i < problem->count; i++) {
        CHECK(problem->scale[i] > 0);
        s.frame.origin[i] = problem->start[i];
        s.frame.unit[i] = problem->scale[i];
    }
    enum minimum_result result = walk_down(&s);
    if (result == MINIMUM_FOUND) result = walk_down(&s); /* in the units of its end */
    if (result != MINIMUM_FOUND) return result;
    struct square hessian, inverse;
    if (!hessian_at(&s, &hessian)) return MINIMUM_AT_EDGE;
    if (!invert(&hessian, problem->count, &inverse)) return MINIMUM_NONE;
    polish(&s, &inverse);
    struct minimum found = {.value = s.value};
    for (size_t i = 0; i < problem->count; i++) {
        found.at[i] = s.frame.origin[i] + s.frame.unit[i] * s.z[i];
        for (size_t j = 0; j < problem->count; j++)
            found.covariance[i][j] = inverse.at[i][j] * s.frame.unit[i] * s.frame.unit[j];
    }
    *out = found;
    return MINIMUM_FOUND;
}
