/* test_weekpicture.c - seven evenings at a glance. */
#include "test.h"
#include "typed.h"
#include "weekpicture.h"

enum { LAST = 20006 };

static struct moment evening(int days_before)
{
    return moment_of_day(LAST - days_before, 21 * 60, 0);
}

static uint32_t option_of(const char *kind, str field, str option)
{
    return field_option_number(kind_field(kind_find(str_of_c(kind)), field), option);
}

TEST(weekpicture_of_an_empty_notebook_is_blank)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    struct weekpicture w = weekpicture_of_notebook(&nb, LAST, &arena);
    CHECK_INT(w.since, LAST - 6);
    CHECK_INT(w.mood.count, WEEK_DAYS);
    CHECK_INT(w.mood.logged + w.late + w.feelings.count + w.people.count + w.urges.noted, 0);
}

TEST(weekpicture_shows_the_week)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "weather", evening(7), "mood=-5 company=others feelings=before");
    fold_typed(&nb, "weather", evening(6), "mood=-3 company=alone,friends feelings=tender with=Mo");
    fold_typed(&nb, "weather", evening(6), "mood=-1 company=friends");
    fold_typed(&nb, "weather", evening(2), "mood=4 energy=1 solid=8 company=friends with=Mo,Ada");
    fold_typed_late(&nb, "weather", evening(1), 1, "mood=0");
    fold_typed(&nb, "weather", evening(0), "mood=1");
    fold_typed_late(&nb, "weather", evening(0), 1, "mood=3");
    struct weekpicture w = weekpicture_of_notebook(&nb, LAST, &arena);
    CHECK_INT(w.mood.logged, 4);
    CHECK_NEAR(w.mood.lo, -2, 0);
    CHECK_NEAR(w.mood.hi, 4, 0);
    CHECK_INT(w.mood.points[0].n, 2);
    CHECK_INT(w.solid.logged, 1);
    CHECK_INT(w.energy.logged, 1);
    CHECK_INT(w.late, 1);
    CHECK_INT(w.feelings.count, 1);
    CHECK_STR(w.people.at[0].word, S("Mo"));
    CHECK_INT(w.people.at[0].n, 2);

    uint32_t friends = option_of("weather", S("company"), S("friends"));
    uint32_t alone = option_of("weather", S("company"), S("alone"));
    uint32_t others = option_of("weather", S("company"), S("others"));
    CHECK_INT(w.company[friends], 1 | 1 << 4);
    CHECK_INT(weekpicture_count(w.company[friends]), 2);
    CHECK_INT(weekpicture_count(w.company[alone]), 1);
    CHECK_INT(weekpicture_count(w.company[others]), 0);
    CHECK_INT(weekpicture_count(0x7f), 7);
}

TEST(weekpicture_counts_urges_by_what_was_done)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "urge", evening(3), "what=check strength=6 response=waited settled=yes");
    fold_typed(&nb, "urge", evening(2), "what=check strength=8 response=waited settled=no");
    fold_typed(&nb, "urge", evening(2), "what=opinion strength=4 response=waited");
    fold_typed(&nb, "urge", evening(1),
               "what=are-we-ok strength=9 response=sought settled=for-a-while");
    fold_typed(&nb, "urge", evening(9), "what=are-we-ok strength=9 response=sought");
    struct weekpicture w = weekpicture_of_notebook(&nb, LAST, &arena);
    uint32_t waited = option_of("urge", S("response"), S("waited"));
    uint32_t sought = option_of("urge", S("response"), S("sought"));
    CHECK_INT(w.urges.noted, 4);
    CHECK_INT(w.urges.by_response[waited], 3);
    CHECK_INT(w.urges.settled[waited], 1);
    CHECK_INT(w.urges.by_response[sought], 1);
    CHECK_INT(w.urges.settled[sought], 1);
}
