/* test_position_level.c - one axis over four times and more. How often its intervals hold the truth
 * is counted in test_position_coverage.c. */
#include <math.h>

#include "position_level.h"
#include "position_path.h"
#include "questionnaire.h"
#include "test.h"

/* Levels of steadiness over `count` looks four weeks apart. */
static struct position_path path_of(struct position_time *times, const int *steadiness,
                                    size_t count, struct arena *arena)
{
    for (size_t i = 0; i < count; i++)
        times[i] = (struct position_time){.day = (day)(i * 28),
                                          .answers = keyed_answers(steadiness[i], 2)};
    return position_path_of(&position_key_own, times, count, arena);
}

TEST(position_level_begins_with_the_fourth_time)
{
    struct arena arena = test_arena(1 << 18);
    struct position_time times[6];
    const int steadiness[] = {1, 2, 1, 2, 1, 2};
    struct position_path path = path_of(times, steadiness, 3, &arena);
    CHECK_TRUE(!path.trends[AXIS_STEADINESS].level.known);
    path = path_of(times, steadiness, 4, &arena);
    CHECK_TRUE(path.trends[AXIS_STEADINESS].level.known);
    CHECK_INT(path.trends[AXIS_STEADINESS].level.count, 4);
    CHECK_TRUE(!path.trends[AXIS_CONNECTION].level.known); /* the same every time: nothing moves */
    for (size_t i = 0; i < 12; i++) times[2].answers.raw[i] = POSITION_ANSWER_MISSING;
    path = position_path_of(&position_key_own, times, 4, &arena);
    CHECK_TRUE(!path.trends[AXIS_STEADINESS].level.known); /* three scored times are left */
}

/* An odd day pulls the line only a little, and each range holds its level. */
TEST(position_level_goes_through_all_times_together)
{
    struct arena arena = test_arena(1 << 18);
    struct position_time times[8];
    const int steadiness[] = {2, 2, 2, 4, 2, 2, 2, 2};
    struct position_path path = path_of(times, steadiness, 8, &arena);
    const struct position_level *level = &path.trends[AXIS_STEADINESS].level;
    CHECK_TRUE(level->known);
    CHECK_TRUE(level->points[3].value > 2.02 && level->points[3].value < 3.9);
    CHECK_TRUE(fabs(level->points[7].value - 2) < 0.25);
    for (size_t i = 0; i < level->count; i++) {
        const struct position_level_point *p = &level->points[i];
        CHECK_TRUE(0 <= p->lo && p->lo < p->value && p->value < p->hi && p->hi <= 4);
        const struct estimate *alone = &times[i].position.axes[AXIS_STEADINESS].estimate;
        CHECK_TRUE(p->hi - p->lo < alone->hi - alone->lo);
    }
}

/* What is called a change is still asked of the first and the last time. */
TEST(position_level_leaves_the_verdict_to_the_answers)
{
    struct arena arena = test_arena(1 << 18);
    struct position_time times[5];
    const int steadiness[] = {1, 1, 3, 3, 3};
    struct position_path path = path_of(times, steadiness, 5, &arena);
    const struct position_trend *trend = &path.trends[AXIS_STEADINESS];
    struct position_change pair = position_compare(&position_key_own, &times[0].answers,
                                                   &times[4].answers, AXIS_STEADINESS);
    CHECK_NEAR(trend->since_first.estimate.value, pair.estimate.value, 0);
    CHECK_INT(trend->since_first.estimate.verdict, VERDICT_GROWING);
    CHECK_TRUE(trend->confirmed);
}
