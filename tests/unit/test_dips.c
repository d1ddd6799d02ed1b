/* test_dips.c - where dips begin and end, against the reference and by hand. */
#include "dips.h"
#include "oracle_series.h"

TEST(dips_agree_with_the_reference)
{
    struct arena arena = test_arena(8 << 20);
    str json = test_read_file(&arena, "tests/oracle/02_dynamics.json");
    static const char *const sets[] = {"d60", "d180", "m365", "d730"};
    for (size_t s = 0; s < COUNT(sets); s++) {
        struct arena scratch = arena;
        struct car1_rows rows = oracle_series(sets[s], &scratch);
        struct dips dips = dips_of(rows.t, rows.y, rows.count, &scratch);
        CHECK_NEAR(dips.usual, oracle_number(json, "recovery/%s/median_y", sets[s]), 1e-9);
        CHECK_NEAR(dips.scale, oracle_number(json, "recovery/%s/mad", sets[s]), 1e-9);
        CHECK_INT(dips.count, oracle_number(json, "recovery/%s/n_dips", sets[s]));
        CHECK_INT(dips.back_count, oracle_number(json, "recovery/%s/n_back", sets[s]));
    }
}

/* Around 0, with a scale of 1.4826: below -1.48 begins a dip, -0.37 and more ends it. */
TEST(dips_begin_end_and_are_cut_off)
{
    struct arena arena = test_arena(1 << 16);
    const double t[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 15};
    const double y[] = {1, 0, -2, -3, -1, 0, 1, 0, 1, -1, -4, 0, -2};
    struct dips dips = dips_of(t, y, COUNT(t), &arena);
    CHECK_NEAR(dips.usual, 0, 0);
    CHECK_NEAR(dips.scale, 1.4826, 1e-12);
    CHECK_INT(dips.count, 3);
    CHECK_INT(dips.back_count, 1);
    CHECK_NEAR(dips.dips[0].start, 2, 0);
    CHECK_NEAR(dips.dips[0].length, 3, 0); /* -3 and -1 on the way, back at 0 */
    CHECK_INT(dips.dips[0].row, 2);
    CHECK_TRUE(dips.dips[0].back);
    CHECK_NEAR(dips.dips[1].start, 10, 0); /* four days without an answer: nobody knows */
    CHECK_NEAR(dips.dips[1].length, 0, 0);
    CHECK_TRUE(!dips.dips[1].back);
    CHECK_TRUE(!dips.dips[2].back); /* the last evening */
}

TEST(dips_need_something_to_be_below)
{
    struct arena arena = test_arena(1 << 16);
    const double t[] = {0, 1, 2}, y[] = {2, 2, 2};
    CHECK_INT(dips_of(t, y, 0, &arena).count, 0);
    CHECK_INT(dips_of(t, y, 1, &arena).count, 0);
    CHECK_INT(dips_of(t, y, 3, &arena).count, 0);
}
