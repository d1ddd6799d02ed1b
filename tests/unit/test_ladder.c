/* test_ladder.c - rungs, times, and what was expected beside what was felt. */
#include "ladder.h"
#include "test.h"
#include "typed.h"

enum { LAST = 20400, ROOM = 1 << 21, SOLITUDE = 1, DECIDING = 2 };

static struct moment evening(int days_before)
{
    return moment_of_day(LAST - days_before, 21 * 60, 0);
}

/* Another time of the rung `id`. */
static void fold_time(struct notebook *nb, int days_before, id128 id, const char *more)
{
    char fields[160];
    struct buf text = buf_over(fields, sizeof fields - 1);
    buf_format(&text, "ladder=solitude what=as-it-was done=1 %s about=", more);
    id_put(&text, id);
    fields[text.len] = '\0';
    fold_typed(nb, "step", evening(days_before), fields);
}

TEST(ladder_of_an_empty_notebook_is_empty)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 8);
    struct ladder ladder = ladder_of_notebook(&nb, SOLITUDE, &arena);
    CHECK_INT(ladder.rung_count + ladder.time_count + ladder.compared, 0);
    CHECK_TRUE(ladder_next_rung(&ladder) == NULL);
}

TEST(ladder_rungs_stay_however_often_they_are_done)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 32);
    id128 hard = fold_typed(&nb, "step", evening(20), "ladder=solitude what=evening expected=8");
    id128 easy = fold_typed(&nb, "step", evening(19), "ladder=solitude what=tea expected=3");
    fold_typed(&nb, "step", evening(18), "ladder=deciding what=lunch expected=1");
    fold_typed(&nb, "step", evening(17), "ladder=solitude what=unsaid");
    fold_time(&nb, 10, easy, "expected=3 felt=4");
    fold_time(&nb, 8, easy, "expected=4 felt=2");
    fold_time(&nb, 6, easy, "felt=1");
    fold_time(&nb, 4, hard, "expected=8 felt=8");
    fold_time(&nb, 3, (id128){{1}}, "expected=9 felt=1"); /* of a rung that is gone */

    struct ladder ladder = ladder_of_notebook(&nb, SOLITUDE, &arena);
    CHECK_INT(ladder.rung_count, 3);
    CHECK_STR(ladder.rungs[0].what, S("tea"));
    CHECK_STR(ladder.rungs[1].what, S("unsaid"));
    CHECK_STR(ladder.rungs[2].what, S("evening"));
    CHECK_INT(ladder.rungs[0].time_count, 3);
    CHECK_INT(ladder.rungs[1].time_count, 0);
    CHECK_INT(ladder.rungs[1].expected, LADDER_UNKNOWN);
    CHECK_INT(ladder.time_count, 5);
    CHECK_INT(ladder.compared, 4);
    CHECK_INT(ladder.easier, 2);
    CHECK_INT(ladder.same, 1);
    CHECK_INT(ladder.harder, 1);
    CHECK_INT(ladder.times[0].rung, 0);
    CHECK_INT(ladder.times[3].rung, 2);
    CHECK_TRUE(ladder.times[4].rung == SIZE_MAX);
    CHECK_TRUE(ladder_next_rung(&ladder) == &ladder.rungs[1]);
}

TEST(ladder_takes_steps_written_one_by_one)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 32);
    fold_typed(&nb, "step", evening(9), "ladder=solitude what=walk expected=6 felt=5 done=1");
    fold_typed(&nb, "step", evening(5), "ladder=solitude what=walk expected=5 felt=2 done=1");
    fold_typed(&nb, "step", evening(2), "ladder=solitude what=walk done=0");
    fold_typed(&nb, "step", evening(1), "ladder=solitude what=film expected=7 paused=1");
    struct ladder ladder = ladder_of_notebook(&nb, SOLITUDE, &arena);
    CHECK_INT(ladder.rung_count, 2);
    CHECK_INT(ladder.paused_count, 1);
    CHECK_INT(ladder.rungs[0].time_count, 2);
    /* All that does not rest was done: the lowest may be done again. */
    CHECK_STR(ladder_next_rung(&ladder)->what, S("walk"));
}

TEST(ladder_in_an_order_of_ones_own)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 32);
    fold_typed(&nb, "step", evening(9), "ladder=solitude what=new expected=0");
    fold_typed(&nb, "step", evening(8), "ladder=solitude what=third expected=1 place=3");
    fold_typed(&nb, "step", evening(7), "ladder=solitude what=first expected=9 place=1");
    fold_typed(&nb, "step", evening(6), "ladder=solitude what=second expected=2 place=2");
    struct ladder ladder = ladder_of_notebook(&nb, SOLITUDE, &arena);
    static const char *const order[] = {"first", "second", "third", "new"};
    for (size_t i = 0; i < COUNT(order); i++) CHECK_STR(ladder.rungs[i].what, str_of_c(order[i]));
}

TEST(ladder_holds_its_bound_and_counts_on)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 128);
    for (int i = 0; i < LADDER_RUNG_COUNT_MAX + 5; i++) {
        char fields[80];
        struct buf text = buf_over(fields, sizeof fields - 1);
        buf_format(&text, "ladder=solitude what=rung-%d expected=%d done=1", i, i % 11);
        fields[text.len] = '\0';
        fold_typed(&nb, "step", evening(60 - i), fields);
    }
    fold_typed(&nb, "step", evening(0), "ladder=deciding what=lunch paused=1");
    struct ladder ladder = ladder_of_notebook(&nb, SOLITUDE, &arena);
    CHECK_INT(ladder.rung_count, LADDER_RUNG_COUNT_MAX);
    CHECK_INT(ladder.time_count, LADDER_RUNG_COUNT_MAX + 5);
    struct ladder_counts counts = ladder_counts_of_notebook(&nb, arena);
    CHECK_INT(counts.rungs[SOLITUDE], LADDER_RUNG_COUNT_MAX);
    CHECK_INT(counts.times[SOLITUDE], LADDER_RUNG_COUNT_MAX + 5);
    CHECK_INT(counts.rungs[DECIDING], 1);
    CHECK_INT(counts.paused[DECIDING], 1);
    CHECK_INT(counts.times[DECIDING], 0);
}
