/* test_position_group.c - the questionnaire's items over many people, or over many times. */
#include "position_group.h"

#include <math.h>

#include "bare_position.h"
#include "oracle.h"
#include "questionnaire.h"
#include "test.h"

static struct position_group read_group(struct arena *arena)
{
    struct bare_table key_table = {0}, people = {0};
    struct problems problems = {0};
    struct position_key *key = NEW(arena, struct position_key, 1);
    struct position_group group = {0};
    CHECK_TRUE(bare_parse(test_read_file(arena, "tests/oracle/q_key.csv"), arena, &key_table,
                          &problems));
    CHECK_TRUE(bare_position_read_key(&key_table, arena, key, &problems));
    CHECK_TRUE(bare_parse(test_read_file(arena, "tests/oracle/q_group_n300.csv"), arena, &people,
                          &problems));
    CHECK_TRUE(bare_position_is_group(&people));
    CHECK_TRUE(bare_position_read_group(&people, key, arena, &group, &problems));
    return group;
}

TEST(position_group_counts_complete_people_only)
{
    static const char *const names[] = {"S", "C"};
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/01_questionnaire.json");
    struct position_group group = read_group(&arena);
    CHECK_INT(group.people, 300);
    for (int a = 0; a < AXIS_COUNT; a++) {
        const struct position_group_axis *axis = &group.axes[a];
        CHECK_INT(axis->result, RELIABILITY_FOUND);
        CHECK_INT(axis->reliability.count, oracle_number(json, "group/%s/n_complete", names[a]));
        CHECK_NEAR(axis->alpha.value, oracle_number(json, "group/%s/alpha", names[a]), 1e-9);
        CHECK_TRUE(axis->alpha.known && axis->alpha.lo < axis->alpha.value);
        CHECK_INT(axis->alpha.n, axis->reliability.count);
    }
}

TEST(position_group_of_few_people_says_how_many_more)
{
    struct arena arena = test_arena(1 << 20);
    struct position_answers people[12];
    for (int i = 0; i < 12; i++) people[i] = keyed_answers(i % 5, 2);
    people[3].raw[20] = POSITION_ANSWER_MISSING; /* an item of the connection axis */
    struct position_group group = position_group_of(&position_key_own, people, 12, arena);
    CHECK_TRUE(!group.axes[AXIS_STEADINESS].alpha.known);
    CHECK_INT(group.axes[AXIS_STEADINESS].alpha.need, NEED_ANSWERS);
    CHECK_INT(group.axes[AXIS_STEADINESS].alpha.need_count, 18);
    CHECK_INT(group.axes[AXIS_CONNECTION].alpha.need_count, 19);
    CHECK_INT(group.axes[AXIS_CONNECTION].result, RELIABILITY_NO_VARIATION);
    group = position_group_of(&position_key_own, people, 0, arena);
    CHECK_INT(group.axes[0].result, RELIABILITY_TOO_FEW);
    CHECK_INT(group.axes[0].reliability.count, 0);
}

/* One person: nothing at one time, nor at seven; R_C from eight complete ones. */
TEST(position_group_within_one_person_takes_eight_times)
{
    struct arena arena = test_arena(1 << 20);
    struct position_time times[9];
    struct reliability within = {0};
    for (int t = 0; t < 9; t++)
        times[t] = (struct position_time){.day = t * 28, .answers = keyed_answers(t % 4, 2)};
    struct position_path path = position_path_of(&position_key_own, times, 7, &arena);
    CHECK_TRUE(!position_group_within(&path, AXIS_STEADINESS, arena, &within));
    path = position_path_of(&position_key_own, times, 9, &arena);
    CHECK_TRUE(position_group_within(&path, AXIS_STEADINESS, arena, &within));
    CHECK_INT(within.count, 9);
    CHECK_NEAR(within.alpha, 1, 1e-12); /* all items move as one */
    CHECK_TRUE(!position_group_within(&path, AXIS_CONNECTION, arena, &within)); /* none moves */
    times[1].answers.raw[0] = times[2].answers.raw[0] = POSITION_ANSWER_MISSING;
    path = position_path_of(&position_key_own, times, 9, &arena);
    CHECK_TRUE(!position_group_within(&path, AXIS_STEADINESS, arena, &within));
}

TEST(bare_position_tells_people_from_times)
{
    static const char *const groups[] = {"person,a\n1,2\n", "a,person\n2,x\n"};
    static const char *const times[] = {"date,a\n2026-01-01,2\n",
                                       "person,date,a\n1,2026-01-01,2\n"};
    struct arena arena = test_arena(1 << 20);
    struct problems problems = {0};
    struct bare_table table = {0};
    for (size_t i = 0; i < 2; i++) {
        CHECK_TRUE(bare_parse(str_of_c(groups[i]), &arena, &table, &problems));
        CHECK_TRUE(bare_position_is_group(&table));
        CHECK_TRUE(bare_parse(str_of_c(times[i]), &arena, &table, &problems));
        CHECK_TRUE(!bare_position_is_group(&table));
    }
    struct position_group group = {.people = 77};
    CHECK_TRUE(bare_parse(str_of_c("person,s1\n1,9\n"), &arena, &table, &problems));
    CHECK_TRUE(!bare_position_read_group(&table, &position_key_own, &arena, &group, &problems));
    CHECK_INT(problems.count, 1);
    CHECK_INT(group.people, 77);
}
