/* test_circle.c - support that went to and fro. */
#include "circle.h"
#include "test.h"
#include "typed.h"

enum { LAST = 20006 };

static struct moment evening(int days_before)
{
    return moment_of_day(LAST - days_before, 21 * 60, 0);
}

static struct circle half_a_year(struct notebook *nb, struct arena *arena)
{
    return circle_of_notebook(nb, LAST - CIRCLE_DAYS + 1, LAST, arena);
}

TEST(circle_of_an_empty_notebook_is_empty)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    struct circle circle = half_a_year(&nb, &arena);
    CHECK_INT(circle.count + (size_t)circle.received.count + (size_t)circle.waiting, 0);
    CHECK_TRUE(circle_find(&circle, S("Mo")) == NULL);
}

TEST(circle_sums_what_was_given_and_received)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "support", evening(CIRCLE_DAYS), "person=Mo direction=received weight=3");
    fold_typed(&nb, "support", evening(9),
               "person=Ada direction=received wanted=listen got=fix fit=3");
    fold_typed(
        &nb, "support", evening(5),
        "person=Mo direction=received wanted=listen got=listen weight=3 fit=9 does_me_good=4");
    fold_typed(&nb, "support", evening(2),
               "person=Mo direction=given got=practical weight=2 "
               "does_me_good=-1");
    struct circle circle = half_a_year(&nb, &arena);
    CHECK_INT(circle.count, 2);
    CHECK_INT(circle.received.count, 2);
    CHECK_INT(circle.received.weight, 4);
    CHECK_INT(circle.given.count, 1);
    CHECK_INT(circle.given.weight, 2);
    CHECK_INT(circle.known_count, 2);
    CHECK_INT(circle.matched_count, 1);
    CHECK_INT(circle.fit_count, 2);
    CHECK_INT(circle.fit_sum, 12);
    CHECK_STR(circle.people[0].link, S("Mo"));
    CHECK_INT(circle.people[0].received.weight, 3);
    CHECK_INT(circle.people[0].given.weight, 2);
    CHECK_INT(circle.people[0].kinds_received, 1 << 1);
    CHECK_INT(circle.people[0].kinds_given, 1 << 5);
    CHECK_INT(circle.people[0].good_count, 2);
    CHECK_INT(circle.people[0].good_sum, 3);
    CHECK_INT(circle_find(&circle, S("Ada"))->kinds_received, 1 << 2);
}

TEST(circle_leaves_out_what_is_only_prepared)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "support", evening(1),
               "person=Mo direction=received wanted=listen words=Would");
    fold_typed(&nb, "support", evening(1), "person=Mo direction=received need=rest");
    fold_typed(&nb, "support", evening(0), "person=Mo direction=received words=Would got=listen");
    fold_typed(&nb, "support", evening(0), "person=Mo direction=received");
    struct circle circle = half_a_year(&nb, &arena);
    CHECK_INT(circle.waiting, 2);
    CHECK_INT(circle.received.count, 2);
}

TEST(circle_counts_further_people_in_the_sums_only)
{
    struct arena room = test_arena(4 << 20), arena = test_arena(4 << 20);
    struct notebook nb = notebook_new(&room, 256);
    struct arena text = test_arena(256);
    for (int i = 0; i < CIRCLE_PEOPLE_MAX + 3; i++) {
        struct arena one = text;
        struct buf typed = buf_new(&one, 128);
        buf_format(&typed, "person=n%d direction=given", i);
        buf_put_char(&typed, '\0');
        fold_typed(&nb, "support", evening(1), typed.ptr);
    }
    struct circle circle = half_a_year(&nb, &arena);
    CHECK_INT(circle.count, CIRCLE_PEOPLE_MAX);
    CHECK_INT(circle.given.count, CIRCLE_PEOPLE_MAX + 3);
}
