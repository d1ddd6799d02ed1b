/* test_helped.c - what eased things, held back by how little it rests on. */
#include "helped.h"

#include "query.h"
#include "str.h"
#include "test.h"
#include "typed.h"

enum { FIRST = 20000, ROOM = 1 << 22 };

static struct moment evening(int offset_days)
{
    return moment_of_day(FIRST + offset_days, 21 * 60 + 30, 60);
}

TEST(helped_of_nothing_is_nothing)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 8);
    struct helped helped = helped_of_notebook(&nb, FIRST, &arena);
    CHECK_INT(helped.count, 0);
    CHECK_TRUE(!helped_find(&helped, S("five-senses")));
}

TEST(helped_says_means_of_rated_times_and_holds_few_of_them_back)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 32);
    fold_typed(&nb, "practice", evening(0), "name=lucky before=10 after=0");
    fold_typed(&nb, "practice", evening(1), "name=lucky before=9 after=1");
    for (int i = 0; i < 6; i++)
        fold_typed(&nb, "practice", evening(i), "name=steady before=7 after=4");
    fold_typed(&nb, "practice", evening(6), "name=steady before=7");
    fold_typed(&nb, "practice", evening(7), "name=steady");
    for (int i = 0; i < 4; i++)
        fold_typed(&nb, "practice", evening(i), "name=idle before=5 after=5");
    for (int i = 0; i < 4; i++)
        fold_typed(&nb, "practice", evening(i), "name=worse before=3 after=6");
    struct helped helped = helped_of_notebook(&nb, FIRST + 30, &arena);
    static const char *const order[] = {"lucky", "steady", "idle", "worse"};
    CHECK_INT(helped.count, 4);
    for (size_t i = 0; i < helped.count; i++)
        CHECK_STR(helped.practices[i].name, str_of_c(order[i]));
    const struct helped_practice *steady = helped_find(&helped, S("steady"));
    CHECK_INT(steady->times, 8);
    CHECK_INT(steady->count, 6);
    CHECK_NEAR(steady->before, 7, 1e-12);
    CHECK_NEAR(steady->after, 4, 1e-12);
    CHECK_NEAR(steady->cautious, 18.0 / 9, 1e-12);
    CHECK_TRUE(steady->eased);
    CHECK_TRUE(!helped_find(&helped, S("lucky"))->eased); /* two evenings are too few */
    CHECK_TRUE(!helped_find(&helped, S("idle"))->eased);
    CHECK_TRUE(!helped_find(&helped, S("worse"))->eased);
    CHECK_NEAR(helped_find(&helped, S("worse"))->cautious, -12.0 / 7, 1e-12);
}

TEST(helped_small_drops_are_not_called_ease)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 16);
    fold_typed(&nb, "practice", evening(0), "name=p before=5 after=4");
    fold_typed(&nb, "practice", evening(1), "name=p before=5 after=4");
    fold_typed(&nb, "practice", evening(2), "name=p before=5 after=5");
    CHECK_TRUE(!helped_of_notebook(&nb, FIRST + 3, &arena).practices[0].eased); /* 2 / 6 */
    fold_typed(&nb, "practice", evening(3), "name=p before=6 after=4");
    CHECK_TRUE(helped_of_notebook(&nb, FIRST + 3, &arena).practices[0].eased); /* 4 / 7 */
}

TEST(helped_looks_back_two_years_and_no_further_than_today)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "practice", evening(-HELPED_DAYS - 1), "name=old before=9 after=1");
    fold_typed(&nb, "practice", evening(1), "name=ahead before=9 after=1");
    fold_typed(&nb, "practice", evening(-HELPED_DAYS), "name=first before=9 after=1");
    struct helped helped = helped_of_notebook(&nb, FIRST, &arena);
    CHECK_INT(helped.count, 1);
    CHECK_STR(helped.practices[0].name, S("first"));
}

TEST(helped_reads_the_latest_of_very_many)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 512);
    fold_typed(&nb, "practice", evening(-1), "name=before-them before=9 after=1");
    for (int i = 0; i < HELPED_READ_MAX; i++)
        fold_typed(&nb, "practice", evening(0), "name=p before=5 after=5");
    struct helped helped = helped_of_notebook(&nb, FIRST, &arena);
    CHECK_INT(helped.count, 1);
    CHECK_INT(helped.practices[0].count, HELPED_READ_MAX);
}
