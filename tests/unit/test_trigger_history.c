/* test_trigger_history.c - what soothes, counted, and when a trigger was named. */
#include "relief.h"
#include "test.h"
#include "trigger_history.h"
#include "typed.h"

enum { LAST = 20006 };

static struct moment evening(int days_before)
{
    return moment_of_day(LAST - days_before, 21 * 60, 0);
}

/* `fields` with "ID" where % stands. */
static void fold_naming(struct notebook *nb, const char *kind, int days_before, const char *before,
                        id128 id, const char *after)
{
    char memory[256];
    struct buf fields = buf_over(memory, sizeof memory - 1);
    buf_put(&fields, str_of_c(before));
    id_put(&fields, id);
    buf_put(&fields, str_of_c(after));
    memory[fields.len] = '\0';
    fold_typed(nb, kind, evening(days_before), memory);
}

TEST(relief_counts_what_was_done_and_what_was_practised)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    id128 tea = fold_typed(&nb, "soother", evening(30), "name=tea");
    id128 song = fold_typed(&nb, "soother", evening(30), "name=song practice=humming");
    fold_naming(&nb, "done", 5, "about=", tea, " before=8 after=4");
    fold_naming(&nb, "done", 4, "about=", tea, " before=5 after=5");
    fold_naming(&nb, "done", 3, "about=", tea, " before=3 after=6");
    fold_naming(&nb, "done", 2, "about=", tea, " before=3");
    fold_naming(&nb, "done", 40, "about=", tea, " before=9 after=0");
    fold_typed(&nb, "practice", evening(1), "name=humming before=7 after=2");
    fold_typed(&nb, "practice", evening(1), "name=walking before=7 after=2");
    struct relief_of of[] = {{.soother = tea}, {.soother = song, .practice = S("humming")}};
    relief_count(&nb, LAST - 30, LAST, of, COUNT(of), arena);
    CHECK_INT(of[0].relief.times, 4);
    CHECK_INT(of[0].relief.rated, 3);
    CHECK_INT(of[0].relief.eased, 1);
    CHECK_INT(of[0].relief.same, 1);
    CHECK_INT(of[0].relief.worse, 1);
    CHECK_INT(of[0].relief.before_sum, 16);
    CHECK_INT(of[0].relief.after_sum, 15);
    CHECK_TRUE(!relief_is_known(&of[0].relief));
    CHECK_INT(of[1].relief.times, 1);
    CHECK_INT(of[1].relief.eased, 1);
}

TEST(relief_is_known_from_five_rated_times_on)
{
    struct relief relief = {.times = 9, .rated = RELIEF_RATED_MIN - 1};
    CHECK_TRUE(!relief_is_known(&relief));
    relief.rated++;
    CHECK_TRUE(relief_is_known(&relief));
}

TEST(trigger_history_of_one_never_named_is_empty)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    id128 silence = fold_typed(&nb, "trigger", evening(9), "name=silence");
    fold_typed(&nb, "practice", evening(0), "name=humming before=7 after=2");
    struct trigger_history history = trigger_history_of(&nb, silence, LAST - 30, LAST, arena);
    CHECK_INT(history.named_count + history.days + history.help_count, 0);
}

TEST(trigger_history_says_what_named_it_and_what_was_done_that_day)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    id128 silence = fold_typed(&nb, "trigger", evening(90), "name=silence");
    id128 tea = fold_typed(&nb, "soother", evening(90), "name=tea");
    id128 ritual = fold_typed(&nb, "ritual", evening(90), "title=walk kind=alone");
    fold_naming(&nb, "weather", 5, "mood=-2 because=", silence, ",other");
    fold_naming(&nb, "urge", 5, "what=check strength=7 after=3 response=waited trigger=", silence,
                "");
    fold_naming(&nb, "urge", 3, "what=check strength=4 after=6 response=sought trigger=", silence,
                "");
    fold_naming(&nb, "urge", 3, "what=check strength=4 trigger=", silence, "");
    fold_naming(&nb, "reframe", 2, "story=x trigger=", silence, "");
    fold_naming(&nb, "weather", 60, "mood=-2 because=", silence, "");
    fold_typed(&nb, "weather", evening(1), "mood=0 because=other");
    fold_typed(&nb, "practice", evening(5), "name=humming before=7 after=2");
    fold_naming(&nb, "done", 5, "about=", tea, " before=6 after=6");
    fold_naming(&nb, "done", 3, "about=", tea, " before=6 after=4");
    fold_naming(&nb, "done", 3, "about=", ritual, " before=6 after=4");
    fold_typed(&nb, "practice", evening(1), "name=humming before=7 after=2");
    struct trigger_history history = trigger_history_of(&nb, silence, LAST - 30, LAST, arena);
    CHECK_INT(history.days, 3);
    CHECK_INT(history.evenings, 1);
    CHECK_INT(history.urges, 3);
    CHECK_INT(history.looks, 1);
    CHECK_INT(history.waited, 1);
    CHECK_INT(history.asked, 1);
    CHECK_INT(history.unsaid, 1);
    CHECK_INT(history.urge.rated, 2);
    CHECK_INT(history.urge.eased, 1);
    CHECK_INT(history.urge.worse, 1);
    CHECK_INT(history.named_count, 5);
    CHECK_INT(entry_day(history.named[0]), LAST - 2);
    CHECK_INT(history.help_count, 2);
    CHECK_TRUE(id_equal(history.helps[0].soother, tea));
    CHECK_INT(history.helps[0].relief.times, 2);
    CHECK_INT(history.helps[0].relief.eased, 1);
    CHECK_STR(history.helps[1].practice, S("humming"));
    CHECK_INT(history.helps[1].relief.times, 1);
}
