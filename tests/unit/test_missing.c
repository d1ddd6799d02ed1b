/* test_missing.c - missing or dread: which words fit which answers. */
#include "missing.h"
#include "str.h"
#include "test.h"

static struct missing of(int length, int apart, int going_on, int otherwise, int together)
{
    const struct pair pairs[] = {{STR_INIT("length"), length},
                                 {STR_INIT("apart"), apart},
                                 {STR_INIT("going-on"), going_on},
                                 {STR_INIT("otherwise"), otherwise},
                                 {STR_INIT("together"), together}};
    const struct value answers = {.present = true, .count = COUNT(pairs), .pairs = pairs};
    return missing_of(&answers);
}

TEST(missing_says_nothing_without_answers)
{
    const struct value none = {.present = true};
    const struct missing nothing[] = {missing_of(NULL), missing_of(&none), of(0, 0, 0, 0, 0)};
    for (size_t i = 0; i < COUNT(nothing); i++)
        CHECK_TRUE(!nothing[i].in_proportion && !nothing[i].alarm && !nothing[i].footing_lost &&
                   !nothing[i].one_person && !nothing[i].little && !nothing[i].on_guard);
}

TEST(missing_that_is_carried_is_in_proportion_however_long)
{
    for (int length = 0; length <= 4; length++)
        for (int apart = 1; apart <= 2; apart++) {
            struct missing missing = of(length, apart, 1, 1, 1);
            CHECK_TRUE(missing.in_proportion && !missing.alarm && !missing.little);
        }
}

TEST(missing_tells_dread_of_an_evening_from_grief_without_an_end)
{
    CHECK_TRUE(of(1, 3, 1, 1, 1).alarm);
    CHECK_TRUE(of(2, 3, 1, 1, 1).alarm);
    CHECK_TRUE(of(0, 3, 1, 1, 1).alarm);
    CHECK_TRUE(!of(3, 3, 1, 1, 1).alarm);
    CHECK_TRUE(!of(4, 3, 1, 1, 1).alarm);
    CHECK_TRUE(of(4, 3, 1, 1, 1).in_proportion);
    CHECK_TRUE(!of(1, 3, 1, 1, 1).in_proportion);
}

TEST(missing_sees_each_of_the_other_answers)
{
    CHECK_TRUE(of(1, 4, 1, 1, 1).little);
    CHECK_TRUE(of(1, 1, 3, 1, 1).footing_lost && !of(1, 1, 2, 1, 1).footing_lost);
    CHECK_TRUE(of(1, 1, 1, 4, 1).one_person && !of(1, 1, 1, 3, 1).one_person);
    CHECK_TRUE(of(1, 1, 1, 1, 4).on_guard && !of(1, 1, 1, 1, 3).on_guard);
}
