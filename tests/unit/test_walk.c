/* test_walk.c - what is answered in a practice becomes records. */
#include "walk.h"

#include "content.h"
#include "str.h"
#include "test.h"

enum { ROOM = 1024 * 1024 };

/* A practice of our own, so that no change of a text changes what is shown here. */
static const struct content_scale strength = {.id = STR_INIT("strength"), .min = 0, .max = 10};
static const struct content_option wants[] = {
    {.id = STR_INIT("are-we-ok"), .name = STR_INIT("To hear it")},
    {.id = STR_INIT("opinion"), .name = STR_INIT("A view, or two")},
};
static const struct content_option doings[] = {
    {.id = STR_INIT("walk"), .name = STR_INIT("Walk")},
    {.id = STR_INIT("soon"), .name = STR_INIT("Back soon"), .value = STR_INIT("+20")},
};
static const struct content_step steps[] = {
    {.kind = STEP_RATE,
     .ask = STR_INIT("How strong?"),
     .scale = &strength,
     .fills = STR_INIT("urge.strength practice.before")},
    {.kind = STEP_CHOICE,
     .ask = STR_INIT("What does it want?"),
     .fills = STR_INIT("urge.what"),
     .options = wants,
     .option_count = 2},
    {.kind = STEP_CHOICE,
     .ask = STR_INIT("What do you need?"),
     .fills = STR_INIT("practice.needs"),
     .from = FROM_NEEDS,
     .several = true},
    {.kind = STEP_CHOICE,
     .ask = STR_INIT("What will you do?"),
     .fills = STR_INIT("practice.note"),
     .options = doings,
     .option_count = 2,
     .several = true},
    {.kind = STEP_TIMER, .say = STR_INIT("Wait."), .duration_s = 20},
    {.kind = STEP_FIELD, .ask = STR_INIT("What did you do?"), .fills = STR_INIT("practice.note")},
    {.kind = STEP_CHOICE,
     .ask = STR_INIT("When back?"),
     .fills = STR_INIT("practice.back_at"),
     .options = doings,
     .option_count = 2},
    {.kind = STEP_RATE,
     .ask = STR_INIT("How true?"),
     .scale = &strength,
     .fills = STR_INIT("reframe.held_before")},
    {.kind = STEP_FIELD, .ask = STR_INIT("The limit?"), .fills = STR_INIT("boundary.words")},
    {.kind = STEP_FIELD, .ask = STR_INIT("With whom?"), .fills = STR_INIT("voiced.toward")},
};
static const struct content_given givens[] = {
    {STR_INIT("boundary.state"), STR_INIT("drafted")},
    {STR_INIT("boundary.review_on"), STR_INIT("+14")},
    {STR_INIT("urge.what"), STR_INIT("other")},
};
static const struct content_practice practice = {
    .id = STR_INIT("trying"),
    .steps = steps,
    .step_count = COUNT(steps),
    .givens = givens,
    .given_count = COUNT(givens),
};

static const struct moment now = {INT64_C(1795206600000), 60}; /* 2026-11-20T21:30+01:00 */

static size_t walked(struct arena *arena, const struct walk_answer *answers, size_t count,
                     struct walk_record *out)
{
    struct walk walk = {.content = content_in(S("en")),
                        .practice = &practice,
                        .answers = answers,
                        .answer_count = count,
                        .began_ms = now.utc_ms - 100000,
                        .now = now};
    return walk_records(&walk, arena, out);
}

/* "name=text name=text" of a record's fields. */
static str spelled(struct arena *arena, const struct walk_record *record)
{
    struct buf out = buf_new(arena, 4096);
    buf_format(&out, "%ls:", STR(record->kind->name));
    for (size_t i = 0; i < record->count; i++)
        buf_format(&out, " %ls=%ls", STR(record->fields[i].name), STR(record->fields[i].text));
    return buf_str(&out);
}

TEST(walk_without_answers_is_the_practice_alone)
{
    struct arena arena = test_arena(ROOM);
    struct walk_record out[WALK_RECORD_COUNT_MAX];
    CHECK_INT(walked(&arena, NULL, 0, out), 1);
    CHECK_STR(spelled(&arena, &out[0]), S("practice: name=trying minutes=2"));
}

TEST(walk_one_rating_fills_two_records_and_givens_complete_them)
{
    static const struct walk_answer answers[] = {{0, STR_INIT("7")}};
    struct arena arena = test_arena(ROOM);
    struct walk_record out[WALK_RECORD_COUNT_MAX];
    CHECK_INT(walked(&arena, answers, 1, out), 2);
    CHECK_STR(spelled(&arena, &out[0]), S("practice: name=trying minutes=2 before=7"));
    CHECK_STR(spelled(&arena, &out[1]), S("urge: strength=7 what=other"));
}

TEST(walk_answer_goes_before_what_is_given)
{
    static const struct walk_answer answers[] = {{1, STR_INIT("opinion")}};
    struct arena arena = test_arena(ROOM);
    struct walk_record out[WALK_RECORD_COUNT_MAX];
    CHECK_INT(walked(&arena, answers, 1, out), 2);
    CHECK_STR(spelled(&arena, &out[1]), S("urge: what=opinion"));
}

TEST(walk_days_and_times_are_counted_from_now)
{
    static const struct walk_answer answers[] = {{6, STR_INIT("soon")}, {8, STR_INIT("Not today")}};
    struct arena arena = test_arena(ROOM);
    struct walk_record out[WALK_RECORD_COUNT_MAX];
    CHECK_INT(walked(&arena, answers, 2, out), 2);
    CHECK_STR(spelled(&arena, &out[0]),
              S("practice: name=trying minutes=2 back_at=2026-11-20T21:50:00.000+01:00"));
    CHECK_STR(spelled(&arena, &out[1]),
              S("boundary: words=Not today state=drafted review_on=2026-12-04"));
}

TEST(walk_several_choices_are_entries_of_a_list_and_one_line_of_a_text)
{
    static const struct walk_answer answers[] = {
        {2, STR_INIT("rest")},
        {2, STR_INIT("to-be-heard")},
        {3, STR_INIT("walk")},
        {3, STR_INIT("soon")},
    };
    struct arena arena = test_arena(ROOM);
    struct walk_record out[WALK_RECORD_COUNT_MAX];
    CHECK_INT(walked(&arena, answers, 4, out), 1);
    CHECK_STR(spelled(&arena, &out[0]),
              S("practice: name=trying minutes=2 note=Walk, +20 needs=rest needs=to be heard"));
}

TEST(walk_several_answers_to_one_text_stand_under_their_questions)
{
    static const struct walk_answer answers[] = {{3, STR_INIT("walk")},
                                                 {5, STR_INIT("  Round the block.\n")}};
    struct arena arena = test_arena(ROOM);
    struct walk_record out[WALK_RECORD_COUNT_MAX];
    walked(&arena, answers, 2, out);
    CHECK_STR(spelled(&arena, &out[0]),
              S("practice: name=trying minutes=2 note=What will you do?\nWalk\n\n"
                "What did you do?\nRound the block."));
}

TEST(walk_ratings_are_stretched_to_the_range_of_their_field)
{
    static const struct walk_answer answers[] = {{7, STR_INIT("8")}};
    struct arena arena = test_arena(ROOM);
    struct walk_record out[WALK_RECORD_COUNT_MAX];
    walked(&arena, answers, 1, out);
    CHECK_STR(spelled(&arena, &out[1]), S("reframe: held_before=80"));
}

TEST(walk_leaves_out_what_no_step_can_have_said)
{
    static const struct walk_answer answers[] = {
        {0, STR_INIT("11")},  {0, STR_INIT("x")}, {1, STR_INIT("no such")}, {2, STR_INIT("gold")},
        {99, STR_INIT("hi")}, {4, STR_INIT("5")}, {5, STR_INIT("   ")},
    };
    struct arena arena = test_arena(ROOM);
    struct walk_record out[WALK_RECORD_COUNT_MAX];
    CHECK_INT(walked(&arena, answers, COUNT(answers), out), 1);
    CHECK_STR(spelled(&arena, &out[0]), S("practice: name=trying minutes=2"));
}

TEST(walk_says_what_it_was_done_for_and_no_length_that_it_does_not_know)
{
    struct arena arena = test_arena(ROOM);
    struct walk_record out[WALK_RECORD_COUNT_MAX];
    struct walk walk = {.content = content_in(S("en")),
                        .practice = &practice,
                        .now = now,
                        .for_kind = kind_find(S("urge")),
                        .for_id = S("0197")};
    CHECK_INT(walk_records(&walk, &arena, out), 1);
    CHECK_STR(spelled(&arena, &out[0]), S("practice: name=trying urge=0197"));
    walk.for_kind = kind_find(S("trigger"));
    walk.began_ms = now.utc_ms - INT64_C(24) * 3600000;
    CHECK_INT(walk_records(&walk, &arena, out), 1);
    CHECK_STR(spelled(&arena, &out[0]), S("practice: name=trying because=0197"));
}
