/* study_questionnaire.c - people whose stand is known answer the questionnaire. */
#include <math.h>

#include "position.h"
#include "study.h"

enum { PEOPLE = 4000, QUICK_PEOPLE = 800 };

/* Where the facets truly stand, and each item's own leaning. */
struct someone {
    double facets[FACET_COUNT], axis[AXIS_COUNT];
    double items[POSITION_ITEM_COUNT_MAX];
};

static struct someone make(struct xoshiro *chance)
{
    struct someone someone = {0};
    double evenness = sqrt(0.5) * exp(0.25 * xoshiro_normal(chance));
    double axis[AXIS_COUNT] = {2 + 0.5 * xoshiro_normal(chance), 2 + 0.5 * xoshiro_normal(chance)};
    for (size_t f = 0; f < FACET_COUNT; f++) {
        someone.facets[f] = axis[f / AXIS_FACET_COUNT] + 0.3 * xoshiro_normal(chance);
        someone.axis[f / AXIS_FACET_COUNT] += someone.facets[f] / AXIS_FACET_COUNT;
    }
    for (size_t i = 0; i < position_key_own.count; i++)
        someone.items[i] = evenness * xoshiro_normal(chance);
    return someone;
}

static struct position_answers answer(const struct someone *someone, double shift,
                                      struct xoshiro *chance)
{
    struct position_answers answers;
    double spread = sqrt(0.02);
    double today[AXIS_COUNT] = {shift + spread * xoshiro_normal(chance),
                                spread * xoshiro_normal(chance)};
    for (size_t i = 0; i < POSITION_ITEM_COUNT_MAX; i++)
        answers.raw[i] = POSITION_ANSWER_MISSING;
    for (size_t i = 0; i < position_key_own.count; i++) {
        const struct position_item *item = &position_key_own.items[i];
        double felt = someone->facets[item->facet] + someone->items[i] +
                      today[item->facet / AXIS_FACET_COUNT] + 0.55 * xoshiro_normal(chance);
        double step = fmin(POSITION_ANSWER_MAX, fmax(0, round(felt)));
        answers.raw[i] = (int8_t)(item->reversed ? POSITION_ANSWER_MAX - step : step);
    }
    return answers;
}

static void count_held(struct study *study, int people)
{
    int held = 0;
    for (int run = 0; run < people; run++) {
        struct xoshiro chance = study_chance(study, run);
        struct someone someone = make(&chance);
        struct position_answers answers = answer(&someone, 0, &chance);
        struct position position = position_score(&position_key_own, &answers);
        for (size_t a = 0; a < AXIS_COUNT; a++) {
            const struct estimate *e = &position.axes[a].estimate;
            held += e->lo <= someone.axis[a] && someone.axis[a] <= e->hi;
        }
    }
    study_add(study, "The questionnaire: how often its 90 % interval holds",
              "two axes of one person, once", held, 2 * people, 87, 95);
}

static void count_called(struct study *study, double shift, const char *setting, int people)
{
    int called = 0;
    for (int run = 0; run < people; run++) {
        struct xoshiro chance = study_chance(study, run);
        struct someone someone = make(&chance);
        struct position_answers first = answer(&someone, 0, &chance);
        struct position_answers second = answer(&someone, shift, &chance);
        enum verdict verdict =
            position_compare(&position_key_own, &first, &second, AXIS_STEADINESS).estimate.verdict;
        called += verdict == VERDICT_GROWING || (shift <= 0 && verdict == VERDICT_SLIPPING);
    }
    study_add(study, "The questionnaire: called a change from one time to the next", setting,
              called, people, 0, shift > 0 ? 100 : 6);
}

void study_questionnaire(struct study *study)
{
    int people = study->quick ? QUICK_PEOPLE : PEOPLE;
    count_held(study, people);
    count_called(study, 0, "nothing changed", people);
    if (study->quick) return;
    count_called(study, 0.5, "half a point of four", people);
    count_called(study, 1, "one point of four", people);
}
