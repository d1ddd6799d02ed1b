/* test_signs.c - small signs of a week, on both sides. */
#include "signs.h"
#include "typed.h"

enum { LAST = 20006 };

static struct moment evening(int before)
{
    return moment_of_day(LAST - before, 21 * 60, 0);
}

static void check(const struct signs *signs, enum sign sign, int n, int of)
{
    CHECK_INT(signs->at[sign].n, n);
    CHECK_INT(signs->at[sign].of, of);
}

TEST(signs_of_an_empty_week_say_nothing)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    struct signs signs = signs_of_notebook(&nb, LAST - 6, LAST, arena);
    for (int i = 0; i < SIGN_COUNT; i++) check(&signs, (enum sign)i, 0, 0);
}

TEST(signs_tally_what_was_written_and_leave_out_what_was_not)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "weather", evening(7), "mood=-3 solid=9 company=friends alone_ease=9");
    fold_typed(&nb, "weather", evening(6), "mood=-3 solid=7 company=alone alone_ease=6");
    fold_typed(&nb, "weather", evening(5), "mood=-2 solid=5 company=alone,friends alone_ease=5");
    fold_typed(&nb, "weather", evening(4), "mood=-2");
    fold_typed(&nb, "weather", evening(3), "mood=2 solid=9");
    fold_typed(&nb, "urge", evening(3), "what=are-we-ok strength=7 response=waited");
    fold_typed(&nb, "urge", evening(2), "what=are-we-ok strength=7 response=sought");
    fold_typed(&nb, "urge", evening(2), "what=are-we-ok strength=7");
    fold_typed(&nb, "decision", evening(2), "about_what=a way=own");
    fold_typed(&nb, "decision", evening(2), "about_what=b way=asked-for-information");
    fold_typed(&nb, "decision", evening(2), "about_what=c way=asked-to-feel-sure");
    fold_typed(&nb, "voiced", evening(2), "what=a did=partly");
    fold_typed(&nb, "voiced", evening(2), "what=b did=kept-quiet");
    fold_typed(&nb, "support", evening(2), "person=Mo direction=received");
    fold_typed(&nb, "support", evening(2), "person=Mo direction=given");
    fold_typed(&nb, "conflict", evening(2), "what=a returned=1");
    fold_typed(&nb, "conflict", evening(2), "what=b did=shouted");
    fold_typed(&nb, "appreciation", evening(0), "for=tea direction=given");
    struct signs signs = signs_of_notebook(&nb, LAST - 6, LAST, arena);
    check(&signs, SIGN_LOW_AND_SOLID, 1, 2);
    check(&signs, SIGN_WELL_ALONE, 1, 2);
    check(&signs, SIGN_WITH_PEOPLE, 1, 2);
    check(&signs, SIGN_WAITED, 1, 2);
    check(&signs, SIGN_DECIDED, 2, 3);
    check(&signs, SIGN_SAID, 1, 2);
    check(&signs, SIGN_ACCEPTED, 1, 2);
    check(&signs, SIGN_MADE_UP, 1, 2);
    check(&signs, SIGN_APPRECIATED, 1, 1);
    check(&signs, SIGN_LIMIT_HELD, 0, 0);
}
