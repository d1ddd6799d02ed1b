/* test_rhythm.c - the slow line of a routine. */
#include <math.h>

#include "rhythm.h"
#include "test.h"
#include "typed.h"

enum { LAST = 20400, ROOM = 1 << 21 };

static struct moment evening(int days_before)
{
    return moment_of_day(LAST - days_before, 21 * 60, 60);
}

TEST(rhythm_multiplier_is_loops)
{
    /* A daily routine halves in 13 days, a weekly one in 13 * sqrt(7). */
    CHECK_NEAR(pow(rhythm_multiplier((struct recurrence_round){1, 1}), 13), 0.5, 1e-12);
    CHECK_NEAR(pow(rhythm_multiplier((struct recurrence_round){7, 1}), 13 * sqrt(7)), 0.5, 1e-12);
    CHECK_NEAR(rhythm_multiplier((struct recurrence_round){7, 2}), pow(0.5, sqrt(2.0 / 7) / 13),
               1e-15);
}

TEST(rhythm_line_of_every_day_rises_and_one_blank_hardly_moves_it)
{
    enum { DAYS = 100 };
    bool done[DAYS];
    double line[DAYS];
    double m = pow(0.5, 1.0 / 13);
    for (int i = 0; i < DAYS; i++) done[i] = i != 90;
    rhythm_line((struct recurrence_round){1, 1}, done, DAYS, line);
    CHECK_NEAR(line[0], 1 - m, 1e-12);
    CHECK_NEAR(line[12], 0.5, 1e-12);
    CHECK_NEAR(line[89], 1 - pow(m, 90), 1e-12);
    CHECK_NEAR(line[90], line[89] * m, 1e-12);
    CHECK_TRUE(line[89] - line[90] < 0.06);
    CHECK_NEAR(line[91], line[90] * m + (1 - m), 1e-12);
}

TEST(rhythm_line_of_some_days_a_week_lets_them_be_any)
{
    enum { DAYS = 70 };
    bool fixed[DAYS] = {false}, moved[DAYS] = {false}, once[DAYS] = {false}, often[DAYS];
    double a[DAYS], b[DAYS], c[DAYS], d[DAYS];
    struct recurrence_round twice_a_week = {7, 2};
    for (int i = 0; i < DAYS; i++) {
        fixed[i] = i % 7 == 0 || i % 7 == 3;
        moved[i] = i % 7 == 5 || i % 7 == 6;
        once[i] = i % 7 == 0;
        often[i] = true;
    }
    rhythm_line(twice_a_week, fixed, DAYS, a);
    rhythm_line(twice_a_week, moved, DAYS, b);
    rhythm_line(twice_a_week, once, DAYS, c);
    rhythm_line(twice_a_week, often, DAYS, d);
    CHECK_TRUE(a[69] > 0.8 && fabs(a[69] - b[69]) < 0.07);
    CHECK_NEAR(c[69] * 2, a[69], 0.03);
    CHECK_TRUE(d[69] >= a[69] && d[69] < 1);
}

TEST(rhythm_of_a_notebook)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 64);
    id128 walk = fold_typed(&nb, "ritual", evening(60),
                            "title=Walk kind=body rule=FREQ=DAILY starts=2025-09-09T18:00");
    id128 call = fold_typed(&nb, "ritual", evening(9),
                            "title=Call kind=friends rule=FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU");
    fold_typed(&nb, "ritual", evening(8), "title=Read kind=alone rule=FREQ=MONTHLY");
    fold_typed(&nb, "ritual", evening(7), "title=Rests kind=body rule=FREQ=DAILY paused=1");
    char about[64];
    struct buf text = buf_over(about, sizeof about - 1);
    buf_put(&text, S("about="));
    id_put(&text, walk);
    about[text.len] = '\0';
    for (int i = 0; i < 10; i += 3) fold_typed(&nb, "done", evening(i), about);
    fold_typed(&nb, "done", evening(3), about); /* twice on one day is one day */
    fold_typed(&nb, "done", evening(40), about);
    fold_typed(&nb, "done", evening(RHYTHM_DAYS + 5), about);

    struct rhythm rhythm = rhythm_of_notebook(&nb, LAST, &arena);
    CHECK_INT(rhythm.count, 3);
    CHECK_TRUE(id_equal(rhythm.routines[0].entry->id, walk));
    CHECK_TRUE(rhythm.routines[0].has_rule);
    CHECK_INT(rhythm.routines[0].done_count, 4);
    CHECK_INT(rhythm.routines[0].due_count, RHYTHM_COUNTED_DAYS);
    CHECK_TRUE(rhythm.routines[0].done_today && rhythm.routines[0].falls_today);
    CHECK_INT(rhythm.routines[0].line_count, LAST - rhythm.routines[0].first + 1);
    CHECK_TRUE(id_equal(rhythm.routines[1].entry->id, call));
    CHECK_INT(rhythm.routines[1].line_count, 10);
    CHECK_INT(rhythm.routines[1].due_count, 10);
    CHECK_NEAR(rhythm.routines[1].line[9], 0, 0);
    CHECK_TRUE(!rhythm.routines[2].has_rule && rhythm.routines[2].line_count == 0);

    /* One day alone says the same of that day. */
    for (int back = 0; back < 4; back++) {
        struct rhythm whole = rhythm_of_notebook(&nb, LAST - back, &arena);
        struct rhythm one = rhythm_of_day(&nb, LAST - back, &arena);
        CHECK_INT(one.count, whole.count);
        for (size_t i = 0; i < one.count; i++) {
            CHECK_INT(one.routines[i].done_today, whole.routines[i].done_today);
            CHECK_INT(one.routines[i].falls_today, whole.routines[i].falls_today);
        }
        CHECK_INT(one.routines[0].done_today, back % 3 == 0);
    }
}

TEST(rhythm_begins_when_the_ritual_does)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "ritual", evening(500), "title=Old kind=body rule=FREQ=DAILY");
    fold_typed(&nb, "ritual", evening(1),
               "title=Ahead kind=body rule=FREQ=DAILY starts=2099-01-01");
    struct rhythm rhythm = rhythm_of_notebook(&nb, LAST, &arena);
    CHECK_INT(rhythm.count, 2);
    CHECK_INT(rhythm.routines[0].line_count, RHYTHM_DAYS);
    CHECK_INT(rhythm.routines[1].line_count, 0);
    CHECK_TRUE(!rhythm.routines[1].falls_today);
}
