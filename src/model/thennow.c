#include "thennow.h"

#include <math.h>

#include "special.h"

static const double changed_p = 0.975, leaning_p = 0.95, unchanged_p = 0.90;
static const double share_small = 0.2, share_same = 0.5, share_level = 0.90;

struct thennow_windows thennow_windows_of(double first, double last, double width)
{
    CHECK(first <= last && width >= 0);
    struct thennow_windows windows = {floor(first), floor(last) + 1, width};
    if (width > 0) return windows;
    double third = (windows.until - windows.from) / 3;
    windows.width = fmin(fmax(third, THENNOW_WINDOW_DAYS_MIN), THENNOW_WINDOW_DAYS_MAX);
    return windows;
}

enum thennow_part thennow_part_of(const struct thennow_windows *windows, double t)
{
    if (t < windows->from + windows->width) return THENNOW_THEN;
    return t >= windows->until - windows->width ? THENNOW_NOW : THENNOW_MIDDLE;
}

/* Beyond which nobody counts. */
enum { NEED_COUNT_ENOUGH = 9999 };

static bool both(double before, double now, double p)
{
    return before >= p && now >= p;
}

static void call(const struct thennow_look *before, const struct thennow_look *now,
                 struct estimate *e)
{
    bool more = both(before->p_more, now->p_more, changed_p);
    bool less = both(before->p_less, now->p_less, changed_p);
    bool same = both(before->p_same, now->p_same, unchanged_p);
    e->verdict = more || less ? VERDICT_CHANGED : same ? VERDICT_UNCHANGED : VERDICT_NOT_YET_KNOWN;
    if (more || (!same && now->p_more >= leaning_p)) e->direction = TOWARDS_MORE;
    if (less || (!same && now->p_less >= leaning_p)) e->direction = TOWARDS_LESS;
}

/* The error of a contrast, in sigma, at which it is settled: with both looks at hand, so small that
 * "unchanged" can be reached; until then, so small that one of twice that
 * size would be seen. */
static double settling_error(const struct thennow_look *before, const struct thennow_look *now)
{
    double seen = (2 * now->same_effect - now->small_effect) / special_normal_quantile(changed_p);
    double settled = now->same_effect / special_normal_quantile((1 + unchanged_p) / 2);
    return before->known && now->known ? fmin(settled, seen) : fmax(settled, seen);
}

/* What is missing. Windows grow with the span up to their largest; if even that holds too few rows
 * at the pace so far, nobody can tell how long it takes. */
static void foretell(const struct thennow_look *before, const struct thennow_look *now,
                     enum need need, struct estimate *e)
{
    double error = settling_error(before, now), rows = 2 * now->inflation / (error * error);
    double span = now->windows.until - now->windows.from, missing = 2 * rows - e->n;
    e->need = need;
    e->need_count = (int32_t)ceil(fmin(fmax(missing, 1), NEED_COUNT_ENOUGH));
    e->need_days = 0;
    if (now->rows == 0 || span < THENNOW_LOOK_GAP_DAYS) return;
    double pace = now->rows / span, width = rows / pace;
    if (width > THENNOW_WINDOW_DAYS_MAX) return;
    double whole = width <= THENNOW_WINDOW_DAYS_MIN ? 2 * THENNOW_WINDOW_DAYS_MIN : 3 * width;
    double days = fmax(whole + THENNOW_LOOK_GAP_DAYS - span, THENNOW_LOOK_GAP_DAYS);
    if (days <= THENNOW_LOOK_GAP_DAYS && before->known && now->known) e->need = NEED_DAYS;
    e->need_days = (int32_t)ceil(days);
    e->need_count = e->need == NEED_DAYS ? e->need_days : (int32_t)ceil(days * pace);
}

struct estimate thennow_judge(const struct thennow_look *before, const struct thennow_look *now,
                              enum need need)
{
    struct estimate e = {.n = now->n_then + now->n_now};
    if (now->known) {
        e = (struct estimate){.known = true, .value = now->delta, .level = share_level};
        e.lo = fmin(now->lo, now->delta), e.hi = fmax(now->hi, now->delta);
        e.standard_error = now->error, e.df = now->df;
        e.n = now->n_then + now->n_now;
        if (before->known) call(before, now, &e);
    }
    if (e.verdict == VERDICT_NOT_YET_KNOWN) foretell(before, now, need, &e);
    if (now->alike) e.need = NEED_VARIETY, e.need_count = 1, e.need_days = 0;
    return e;
}

void thennow_pass_verdict(const struct estimate *verdict, struct estimate *number)
{
    number->verdict = verdict->verdict;
    number->direction = verdict->direction;
    number->need = verdict->need;
    number->need_count = verdict->need_count;
    number->need_days = verdict->need_days;
}

void thennow_pass_look(const struct thennow *look, size_t count, struct estimate *number)
{
    thennow_pass_verdict(&look->estimate, number);
    int32_t since = (int32_t)count - look->now.rows, lacked = number->need_count;
    if (since <= 0 || lacked <= 0 || number->need == NEED_VARIETY || number->need == NEED_DAYS)
        return;
    number->need_count = lacked > since ? lacked - since : 1;
    number->need_days =
        (int32_t)ceil((double)number->need_days * number->need_count / lacked);
}

static void tally(struct proportion *p, double good)
{
    p->good += good > 0;
    p->n++;
}

/* The deviation of one outcome is that of `then`, drawn a little from 0 and 1 as its prior is. */
static void compare(struct thennow_look *look, struct proportion then, struct proportion now,
                    double sigma)
{
    struct estimate difference = proportion_difference(now, then, share_level);
    double share = (then.good + 0.5) / (then.n + 1.0);
    look->known = true;
    look->delta = difference.value, look->lo = difference.lo, look->hi = difference.hi;
    look->error = (look->hi - look->lo) / 2 / special_normal_quantile((1 + share_level) / 2);
    look->df = 1e6;
    look->sigma = sigma > 0 ? sigma : sqrt(share * (1 - share));
    look->small = share_small * look->sigma, look->same = share_same * look->sigma;
    look->p_more = proportion_p_exceeds(now, then, look->small);
    look->p_less = proportion_p_exceeds(then, now, look->small);
    look->p_same = 1 - proportion_p_exceeds(now, then, look->same) -
                   proportion_p_exceeds(then, now, look->same);
}

static void fill_shares(struct thennow_look *look, const struct thennow_series *series, bool apart,
                        double sigma)
{
    struct proportion parts[3] = {{0}};
    for (size_t i = 0; i < series->count; i++)
        tally(&parts[thennow_part_of(&look->windows, series->t[i])], series->y[i]);
    struct proportion then = parts[THENNOW_THEN], now = parts[THENNOW_NOW];
    look->n_then = then.n, look->n_now = now.n;
    if (apart && then.n >= THENNOW_MOMENTS_MIN && now.n >= THENNOW_MOMENTS_MIN)
        compare(look, then, now, sigma);
}

static struct thennow_look look_at(const struct thennow_contrast *contrast,
                                   struct thennow_series series,
                                   const struct thennow_question *question, double sigma)
{
    struct thennow_look look = {.small_effect = contrast->small_effect,
                                .same_effect = contrast->same_effect,
                                .inflation = 1};
    while (series.count > 0 && series.t[series.count - 1] >= question->until) series.count--;
    if (series.count == 0) return look;
    look.windows =
        thennow_windows_of(series.t[0], series.t[series.count - 1], question->width);
    look.rows = (int32_t)series.count;
    bool apart = look.windows.until - look.windows.from >= 2 * look.windows.width;
    contrast->fill(&look, &series, apart, sigma);
    return look;
}

struct thennow thennow_of_contrast(const struct thennow_contrast *contrast,
                                   const struct thennow_series *series,
                                   const struct thennow_question *question)
{
    struct thennow_question earlier = *question;
    struct thennow out = {.now = look_at(contrast, *series, question, 0)};
    earlier.until = fmin(question->until, out.now.windows.until) - THENNOW_LOOK_GAP_DAYS;
    out.before = look_at(contrast, *series, &earlier, 0);
    if (out.before.known && out.now.known)
        out.now = look_at(contrast, *series, question, out.before.sigma);
    out.estimate = thennow_judge(&out.before, &out.now, question->need);
    return out;
}

struct thennow thennow_of_shares(const double *t, const double *y, size_t count,
                                 const struct thennow_question *question)
{
    const struct thennow_contrast shares = {share_small, share_same, fill_shares};
    return thennow_of_contrast(&shares, &(struct thennow_series){t, y, count}, question);
}
