/* test_hours.c - where the hours went, beside what was wanted. */
#include "hours.h"
#include "test.h"
#include "typed.h"

enum { LAST = 20400, ROOM = 1 << 21, WORK = 1, FRIENDS = 3, PLAY = 7 };

static struct moment evening(int days_before)
{
    return moment_of_day(LAST - days_before, 21 * 60, 0);
}

TEST(hours_are_summed_by_area)
{
    struct arena room = test_arena(ROOM), scratch = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 32);
    fold_typed(&nb, "hours", evening(7), "area=friends minutes=600 wanted_min=600");
    fold_typed(&nb, "hours", evening(6), "area=friends minutes=60 wanted_min=180");
    fold_typed(&nb, "hours", evening(2), "area=friends minutes=30");
    fold_typed(&nb, "hours", evening(0), "area=work minutes=480 wanted_min=0");
    struct hours week = hours_of_notebook(&nb, LAST - 6, LAST, scratch);
    CHECK_INT(week.n, 3);
    CHECK_INT(week.areas[FRIENDS].minutes, 90);
    CHECK_INT(week.areas[FRIENDS].wanted, 180);
    CHECK_INT(week.areas[FRIENDS].had, 60);
    CHECK_INT(week.areas[FRIENDS].n, 2);
    CHECK_INT(week.areas[FRIENDS].n_wanted, 1);
    CHECK_INT(week.areas[WORK].n_wanted, 1);
    CHECK_INT(week.areas[WORK].wanted, 0);
    CHECK_INT(week.areas[PLAY].n, 0);
    CHECK_INT(hours_of_notebook(&nb, LAST + 1, LAST + 7, scratch).n, 0);
}
