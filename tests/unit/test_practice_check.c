/* test_practice_check.c - practices that do not fit the kinds of records stop the build. */
#include "practice_check.h"

#include "str.h"
#include "test.h"

enum { ROOM = 2 * 1024 * 1024 };

static const struct content_scale ten = {.id = STR_INIT("ten"), .min = 0, .max = 10};
static const struct content_scale seven = {.id = STR_INIT("seven"), .min = 0, .max = 7};

static str complaints_of(struct arena *arena, const struct content_practice *practice)
{
    struct buf out = buf_new(arena, 64 * 1024);
    practice_check(content_in(S("en")), practice, &out, *arena);
    return buf_str(&out);
}

static str complaints_of_step(struct arena *arena, struct content_step step)
{
    struct content_practice practice = {.id = STR_INIT("p"), .steps = &step, .step_count = 1};
    return complaints_of(arena, &practice);
}

TEST(practice_check_finds_nothing_wrong_with_what_is_shipped)
{
    struct arena arena = test_arena(ROOM);
    const struct content *content = content_in(S("en"));
    size_t filling = 0;
    for (size_t i = 0; i < content->practice_count; i++) {
        struct arena room = arena;
        CHECK_STR(complaints_of(&room, &content->practices[i]), S(""));
        for (size_t j = 0; j < content->practices[i].step_count; j++)
            filling += content->practices[i].steps[j].fills.len > 0;
    }
    CHECK_TRUE(filling > 100);
}

TEST(practice_check_names_what_does_not_fit)
{
    static const struct content_option unknown[] = {{.id = STR_INIT("one"), .name = STR_INIT("1")},
                                                    {.id = STR_INIT("two"), .name = STR_INIT("2")}};
    static const struct {
        struct content_step step;
        str complaint;
    } wrong[] = {
        {{.kind = STEP_FIELD, .fills = STR_INIT("practice.nowt")}, STR_INIT("has this field")},
        {{.kind = STEP_FIELD, .fills = STR_INIT("nokind.text")}, STR_INIT("has this field")},
        {{.kind = STEP_FIELD, .fills = STR_INIT("boundary.words")}, STR_INIT("is never filled")},
        {{.kind = STEP_FIELD, .fills = STR_INIT("safety.answers")}, STR_INIT("its own lock")},
        {{.kind = STEP_FIELD, .fills = STR_INIT("topic.with")}, STR_INIT("is never filled")},
        {{.kind = STEP_FIELD, .fills = STR_INIT("appreciation.for")}, STR_INIT("only a gated")},
        {{.kind = STEP_RATE, .scale = &seven, .fills = STR_INIT("practice.before")},
         STR_INIT("does not span")},
        {{.kind = STEP_RATE, .scale = &ten, .fills = STR_INIT("practice.note")},
         STR_INIT("does not span")},
        {{.kind = STEP_CHOICE,
          .options = unknown,
          .option_count = 2,
          .fills = STR_INIT("win.what"),
          .several = true},
         STR_INIT("")},
        {{.kind = STEP_CHOICE,
          .options = unknown,
          .option_count = 2,
          .fills = STR_INIT("i-statement.said")},
         STR_INIT("said")},
        {{.kind = STEP_CHOICE,
          .options = unknown,
          .option_count = 2,
          .several = true,
          .fills = STR_INIT("practice.before")},
         STR_INIT("one value only")},
        {{.kind = STEP_CHOICE,
          .options = unknown,
          .option_count = 2,
          .fills = STR_INIT("practice.back_at")},
         STR_INIT("back_at")},
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct arena arena = test_arena(ROOM);
        str found = complaints_of_step(&arena, wrong[i].step);
        bool said =
            wrong[i].complaint.len == 0 ? found.len == 0 : str_find(found, wrong[i].complaint) >= 0;
        if (!said) CHECK_STR(found, wrong[i].complaint);
    }
}

TEST(practice_check_looks_at_what_is_given)
{
    static const struct content_step words[] = {
        {.kind = STEP_FIELD, .fills = STR_INIT("boundary.limit")}};
    static const struct {
        struct content_given given;
        str complaint;
    } cases[] = {
        {{STR_INIT("boundary.state"), STR_INIT("drafted")}, STR_INIT("")},
        {{STR_INIT("boundary.state"), STR_INIT("hoped")}, STR_INIT("state")},
        {{STR_INIT("boundary.stat"), STR_INIT("drafted")}, STR_INIT("never filled")},
    };
    static const struct content_given others[] = {{STR_INIT("boundary.state"), STR_INIT("drafted")},
                                                  {STR_INIT("urge.what"), STR_INIT("other")}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = test_arena(ROOM);
        struct content_practice practice = {.id = STR_INIT("p"),
                                            .steps = words,
                                            .step_count = 1,
                                            .givens = &cases[i].given,
                                            .given_count = 1};
        str found = complaints_of(&arena, &practice);
        bool said =
            cases[i].complaint.len == 0 ? found.len == 0 : str_find(found, cases[i].complaint) >= 0;
        if (!said) CHECK_STR(found, cases[i].complaint);
    }
    struct arena arena = test_arena(ROOM);
    struct content_practice practice = {
        .id = STR_INIT("p"), .steps = words, .step_count = 1, .givens = others, .given_count = 2};
    CHECK_TRUE(str_find(complaints_of(&arena, &practice), S("no step brings anything")) >= 0);
}
