#include "contrast.h"

#include <math.h>

#include "special.h"

static const double window_min = 28, window_max = 84, look_gap = 14;
static const double small_effect = 0.2, same_effect = 0.5;
static const double changed_p = 0.975, unchanged_p = 0.90;

/* Rows a window needs, and what both together need before "unchanged" can be reached: the error of
 * a difference of two means of 22 rows is 0.3 sigma. */
enum { WINDOW_ROWS_MIN = 5, BOTH_ROWS_ENOUGH = 44 };

struct window {
    double n, mean, squares;
};

static struct window window_of(const double *days, const double *values, size_t count, double from,
                               double to)
{
    struct window w = {0};
    for (size_t i = 0; i < count; i++) {
        if (days[i] < from || days[i] > to) continue;
        w.n += 1;
        double step = values[i] - w.mean;
        w.mean += step / w.n;
        w.squares += step * (values[i] - w.mean);
    }
    return w;
}

struct look {
    bool known;
    double rows, delta, sigma;
    double p_more, p_less, p_same;
};

static struct look look_at(const double *days, const double *values, size_t count)
{
    struct look look = {0};
    if (count == 0) return look;
    double first = days[0], last = days[count - 1];
    double width = fmin(fmax((last - first) / 3, window_min), window_max);
    if (last - first < 2 * width) return look;
    struct window then = window_of(days, values, count, first, first + width);
    struct window now = window_of(days, values, count, last - width, last);
    look.rows = then.n + now.n;
    if (then.n < WINDOW_ROWS_MIN || now.n < WINDOW_ROWS_MIN) return look;
    double df = then.n + now.n - 2;
    look.delta = now.mean - then.mean;
    look.sigma = sqrt((then.squares + now.squares) / df);
    if (!(look.sigma > 1e-9)) return look;
    double error = look.sigma * sqrt(1 / then.n + 1 / now.n);
    double small = small_effect * look.sigma, same = same_effect * look.sigma;
    look.known = true;
    look.p_more = special_t_lower((look.delta - small) / error, df);
    look.p_less = special_t_lower((-look.delta - small) / error, df);
    look.p_same = special_t_lower((same - look.delta) / error, df) -
                  special_t_lower((-same - look.delta) / error, df);
    return look;
}

struct contrast contrast_of(const double *days, const double *values, size_t count)
{
    size_t earlier = count;
    while (earlier > 0 && days[earlier - 1] > days[count - 1] - look_gap) earlier--;
    struct look now = look_at(days, values, count), before = look_at(days, values, earlier);
    struct contrast out = {.delta = now.delta};
    if (now.known && before.known) {
        if ((now.p_more >= changed_p && before.p_more >= changed_p) ||
            (now.p_less >= changed_p && before.p_less >= changed_p))
            out.verdict = VERDICT_CHANGED;
        else if (now.p_same >= unchanged_p && before.p_same >= unchanged_p)
            out.verdict = VERDICT_UNCHANGED;
    }
    if (out.verdict != VERDICT_NOT_YET_KNOWN) return out;
    double missing = BOTH_ROWS_ENOUGH - now.rows;
    out.need = NEED_REVIEWS;
    out.need_count = missing > WINDOW_ROWS_MIN ? (int32_t)missing : WINDOW_ROWS_MIN;
    return out;
}
