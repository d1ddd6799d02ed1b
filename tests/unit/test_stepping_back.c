/* test_stepping_back.c - when the program says that it is needed less, and when it does not. */
#include "position_path.h"
#include "questionnaire.h"
#include "stepping_back.h"
#include "typed.h"

enum { TODAY = 20005 };

static struct stepping_facts ready(void)
{
    return (struct stepping_facts){
        .days_known = 90,
        .two_looks = true,
        .grounded = true,
        .before = {.evenings = 12,
                   .heavy = 3,
                   .mood = 0.5,
                   .company_noted = 12,
                   .with_people = 9,
                   .urges = 6,
                   .moments = 5},
        .now = {.evenings = 8,
                .heavy = 0,
                .mood = 1.5,
                .company_noted = 8,
                .with_people = 6,
                .urges = 1,
                .moments = 1},
    };
}

TEST(stepping_back_is_said_when_all_of_it_is_there)
{
    struct stepping_facts facts = ready();
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_READY);
}

TEST(stepping_back_is_not_said_when_any_of_it_is_not)
{
    struct stepping_facts facts = ready();
    facts.days_known = 55;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_TOO_SOON);
    facts = ready(), facts.two_looks = false;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_TOO_FEW_LOOKS);
    facts = ready(), facts.grounded = false;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_NOT_GROUNDED);
    facts = ready(), facts.now.heavy = 2;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_LOW);
    facts = ready(), facts.now.mood = -0.25;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_LOW);
    facts = ready(), facts.before.mood = 3;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_LOW);
    facts = ready(), facts.now.urges = 3;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_STILL_NEEDED);
    facts = ready(), facts.before.urges = 0;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_STILL_NEEDED);
    facts = ready(), facts.now.moments = 3;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_STILL_NEEDED);
}

/* Needing the program less because of going away from people is no reason to be glad. */
TEST(stepping_back_is_not_said_when_connection_fell)
{
    struct stepping_facts facts = ready();
    facts.connection_fell = true;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_CONNECTION_FELL);
    facts = ready(), facts.now.with_people = 3;
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_CONNECTION_FELL);
}

TEST(stepping_back_hears_nothing_in_silence)
{
    struct stepping_facts facts = ready();
    facts.now = (struct stepping_weeks){0};
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_TOO_QUIET);
    facts.now = (struct stepping_weeks){.evenings = 3, .mood = 2};
    CHECK_INT(stepping_back_judge(&facts), STEPPING_BACK_TOO_QUIET);
}

static void write_answers(struct notebook *nb, struct arena *arena, int before, int steadiness,
                          int connection)
{
    struct position_answers answers = keyed_answers(steadiness, connection);
    struct buf fields = buf_new(arena, 512);
    buf_put(&fields, S("form=position answers="));
    for (size_t i = 0; i < position_key_own.count; i++)
        buf_format(&fields, "%s%ls=%d", i > 0 ? "," : "", STR(position_key_own.items[i].name),
                   answers.raw[i]);
    fold_typed(nb, "answers", moment_of_day(TODAY - before, 600, 0),
               str_copy_c(arena, buf_str(&fields)));
}

static void write_weeks(struct notebook *nb)
{
    for (int i = 0; i < 60; i += 3) {
        struct moment at = moment_of_day(TODAY - i, 21 * 60, 0);
        fold_typed(nb, "weather", at, i < 28 ? "mood=2 company=friends" : "mood=1 company=partner");
        if (i >= 28) fold_typed(nb, "urge", at, "what=are-we-ok strength=6");
    }
}

TEST(stepping_back_reads_the_notebook)
{
    struct arena room = test_arena(4 << 20), arena = test_arena(4 << 20);
    struct notebook nb = notebook_new(&room, 64);
    CHECK_INT(stepping_back_of_notebook(&nb, TODAY, &arena), STEPPING_BACK_TOO_SOON);
    write_weeks(&nb);
    CHECK_INT(stepping_back_of_notebook(&nb, TODAY, &arena), STEPPING_BACK_TOO_FEW_LOOKS);
    write_answers(&nb, &arena, 40, 3, 4);
    write_answers(&nb, &arena, 10, 4, 4);
    CHECK_INT(stepping_back_of_notebook(&nb, TODAY, &arena), STEPPING_BACK_READY);
    CHECK_INT(stepping_back_of_notebook(&nb, TODAY + 40, &arena), STEPPING_BACK_TOO_FEW_LOOKS);
    fold_typed(&nb, "practice", moment_of_day(TODAY, 600, 0), "name=x before=8 after=4");
    CHECK_INT(stepping_back_of_notebook(&nb, TODAY, &arena), STEPPING_BACK_STILL_NEEDED);
}

TEST(stepping_back_reads_a_connection_that_fell)
{
    struct arena room = test_arena(4 << 20), arena = test_arena(4 << 20);
    struct notebook nb = notebook_new(&room, 64);
    write_weeks(&nb);
    write_answers(&nb, &arena, 40, 4, 4);
    write_answers(&nb, &arena, 10, 4, 2);
    CHECK_INT(stepping_back_of_notebook(&nb, TODAY, &arena), STEPPING_BACK_CONNECTION_FELL);
}
