/* test_golden_section.c - the top of functions whose top is known, and how often they are asked. */
#include <math.h>

#include "golden_section.h"
#include "test.h"

struct hill {
    double top;
    int asked;
};

static double height(void *context, double at)
{
    struct hill *hill = context;
    hill->asked++;
    return -fabs(at - hill->top);
}

static double level(void *context, double at)
{
    struct hill *hill = context;
    hill->asked++;
    return at < hill->top ? -HUGE_VAL : 1;
}

TEST(golden_section_finds_a_top_wherever_it_lies)
{
    for (double top = -3; top <= 5; top += 0.173) {
        struct hill hill = {.top = top};
        struct golden_section of = {height, &hill};
        CHECK_NEAR(golden_section_top(&of, -3, 5, 1e-11), top, 1e-11);
        CHECK_TRUE(hill.asked < 64);
    }
}

TEST(golden_section_comes_to_an_end_that_is_highest)
{
    struct hill low = {.top = -9}, high = {.top = 9};
    CHECK_NEAR(golden_section_top(&(struct golden_section){height, &low}, 0, 1, 1e-9), 0, 1e-9);
    CHECK_NEAR(golden_section_top(&(struct golden_section){height, &high}, 0, 1, 1e-9), 1, 1e-9);
}

TEST(golden_section_stays_where_there_is_a_height_at_all)
{
    struct hill hill = {.top = 0.3};
    double at = golden_section_top(&(struct golden_section){level, &hill}, 0, 1, 1e-9);
    CHECK_TRUE(at > 0.3 - 1e-9 && at < 1);
}

TEST(golden_section_asks_no_more_than_a_double_can_tell)
{
    struct hill hill = {.top = 0.5};
    struct golden_section of = {height, &hill};
    CHECK_NEAR(golden_section_top(&of, 0, 1, 1e-300), 0.5, 1e-12);
    CHECK_TRUE(hill.asked < 90);
    hill.asked = 0;
    CHECK_NEAR(golden_section_top(&of, 2, 2, 1e-9), 2, 0);
    CHECK_INT(hill.asked, 2);
}
