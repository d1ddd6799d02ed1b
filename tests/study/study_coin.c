/* study_coin.c - the fair test of a practice that does nothing at all. */
#include <stdio.h>

#include "randomisation.h"
#include "special.h"
#include "study.h"
#include "wcls.h"

enum { MOMENTS_MAX = 200 };

struct moments {
    double day[MOMENTS_MAX], chance[MOMENTS_MAX], pre[MOMENTS_MAX], post[MOMENTS_MAX];
    bool suggested[MOMENTS_MAX];
};

/* How strong it is an hour later follows from how strong it was; `effect` in its deviations. */
static void make(struct xoshiro *chance, size_t n, double effect, struct moments *m)
{
    static const double correlation = 0.6;
    for (size_t i = 0; i < n; i++) {
        m->day[i] = 1.5 * (double)i;
        m->chance[i] = 0.5;
        m->suggested[i] = xoshiro_below(chance, 2) == 1;
        m->pre[i] = xoshiro_normal(chance);
        m->post[i] = correlation * m->pre[i] + 0.8 * xoshiro_normal(chance) +
                     (m->suggested[i] ? effect : 0);
    }
}

/* The 90 % interval of HC3 leaves out 0. */
static bool found(const struct wcls *fit)
{
    double distance = fit->effect / fit->error[WCLS_HC3];
    return special_t_lower(-(distance < 0 ? -distance : distance), fit->df) < 0.05;
}

static void count_found(struct study *study, size_t n, double effect)
{
    static struct moments m;
    int hits = 0, dealt = 0, runs = 0;
    for (int run = 0; run < STUDY_RUNS; run++) {
        struct xoshiro chance = study_chance(study, run);
        make(&chance, n, effect, &m);
        struct wcls_rows rows = {n, m.day, m.chance, m.suggested, m.pre, m.post};
        struct wcls fit;
        if (wcls_fit(&rows, &fit) != WCLS_FITTED) continue;
        runs++;
        hits += found(&fit);
        dealt += randomisation_of(m.pre, m.post, m.suggested, n, study->arena).share <= 0.1;
    }
    char setting[72];
    if (effect > 0) {
        snprintf(setting, sizeof setting, "%zu moments, an effect of %.1f SD", n, effect);
        study_add(study, "The coin: an effect that is there, found", setting, hits, runs, 0, 100);
        return;
    }
    snprintf(setting, sizeof setting, "%zu moments, by the 90 %% interval", n);
    study_add(study, "The coin: an effect that is none, found", setting, hits, runs, 0, 14);
    snprintf(setting, sizeof setting, "%zu moments, by dealing the coins anew (0.10)", n);
    study_add(study, "The coin: an effect that is none, found", setting, dealt, runs, 0, 14);
}

void study_coin(struct study *study)
{
    count_found(study, 12, 0);
    if (study->quick) return;
    count_found(study, 40, 0);
    count_found(study, 80, 0);
    count_found(study, 80, 0.5);
    count_found(study, 40, 0.5);
}
