/* study_verdicts.c - someone who looks every fortnight for a year: what do they get to see?
 *
 * Evenings carry over by 0.4 and a fifth is left blank. A step comes on day 120. */
#include <math.h>
#include <stdio.h>

#include "special.h"
#include "study.h"
#include "thennow.h"

enum { YEAR = 365, FORTNIGHT = 14, STEP_DAY = 120, WEEKLY_WINDOW = 28 };
static const double carry = 0.4;

struct seen {
    bool more, less, alike;
};

static struct seen look_all_year(const double *t, const double *y, size_t count, double width,
                                 struct arena arena)
{
    struct seen seen = {0};
    struct thennow_rows rows = {.count = count, .t = t, .y = y};
    for (int day = 2 * FORTNIGHT; day <= YEAR; day += FORTNIGHT) {
        struct thennow_question question = {.until = day, .width = width, .need = NEED_EVENINGS};
        struct estimate e = thennow_of_rows(&rows, &question, arena).estimate;
        seen.more |= e.verdict == VERDICT_CHANGED && e.direction == TOWARDS_MORE;
        seen.less |= e.verdict == VERDICT_CHANGED && e.direction == TOWARDS_LESS;
        seen.alike |= e.verdict == VERDICT_UNCHANGED;
    }
    return seen;
}

static size_t make_year(struct xoshiro *chance, double step, double *t, double *y)
{
    size_t n = study_evenings(chance, 0, YEAR, t);
    study_series(chance, t, n, carry, y);
    for (size_t i = 0; i < n; i++) y[i] += t[i] >= STEP_DAY ? step : 0;
    return n;
}

static void count_seen(struct study *study, double width, double step, int runs)
{
    double t[YEAR], y[YEAR];
    int more = 0, called = 0, alike = 0;
    for (int run = 0; run < runs; run++) {
        struct xoshiro chance = study_chance(study, run);
        size_t n = make_year(&chance, step, t, y);
        struct seen seen = look_all_year(t, y, n, width, study->arena);
        more += seen.more;
        called += seen.more || seen.less;
        alike += seen.alike;
    }
    char setting[72], windows[40] = "windows by the rule";
    if (width > 0) snprintf(windows, sizeof windows, "windows of %.0f days", width);
    if (step > 0) {
        snprintf(setting, sizeof setting, "a step of %.1f SD, %s", step, windows);
        study_add(study, "Seen within the year: a real change", setting, more, runs, 0, 100);
        return;
    }
    /* The rule takes 28 days only while there are fewer than 84 in all: never all year. */
    study_add(study, "Called within the year: a change that is none", windows, called, runs, 0,
              width > 0 && width < 56 ? 100 : 6);
    study_add(study, "Seen within the year: that nothing changed", windows, alike, runs, 0, 100);
}

struct sums {
    double n, sum, squares;
};

static void take(struct sums *sums, double value)
{
    sums->n++, sums->sum += value, sums->squares += value * value;
}

/* Student's t test of the first four weeks against the last four, as if evenings knew nothing of
 * each other. */
static bool test_is_significant(const double *t, const double *y, size_t count, double until)
{
    struct sums then = {0}, now = {0};
    for (size_t i = 0; i < count && t[i] < until; i++) {
        if (t[i] < WEEKLY_WINDOW) take(&then, y[i]);
        else if (t[i] >= until - WEEKLY_WINDOW) take(&now, y[i]);
    }
    double df = then.n + now.n - 2;
    double spread = then.squares - then.sum * then.sum / then.n + now.squares -
                    now.sum * now.sum / now.n;
    double error = sqrt(spread / df * (1 / then.n + 1 / now.n));
    double distance = fabs(now.sum / now.n - then.sum / then.n);
    return special_t_lower(-distance / error, df) < 0.025;
}

static void count_naive(struct study *study)
{
    enum { WEEK = 7, LOOKS = 19 };
    double t[YEAR], y[YEAR];
    int hits = 0;
    for (int run = 0; run < STUDY_RUNS; run++) {
        struct xoshiro chance = study_chance(study, run);
        size_t n = make_year(&chance, 0, t, y);
        bool any = false;
        for (int look = 0; look < LOOKS; look++)
            any |= test_is_significant(t, y, n, 2 * WEEKLY_WINDOW + look * WEEK);
        hits += any;
    }
    study_add(study, "For comparison", "a t test each week, 19 looks, nothing changed", hits,
              STUDY_RUNS, 0, 100);
}

void study_verdicts(struct study *study)
{
    static const double widths[] = {28, 56, 84, 0}, steps[] = {1, 0.7, 0.5};
    enum { QUICK_RUNS = 60 };
    count_naive(study);
    if (study->quick) {
        count_seen(study, 0, 0, QUICK_RUNS);
        return;
    }
    for (size_t w = 0; w < COUNT(widths); w++) count_seen(study, widths[w], 0, STUDY_RUNS);
    for (size_t s = 0; s < COUNT(steps); s++)
        for (size_t w = 0; w < COUNT(widths); w++)
            count_seen(study, widths[w], steps[s], STUDY_RUNS);
}
