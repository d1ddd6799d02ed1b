/* test_content_records.c - what content names in the records is there. */
#include "content.h"
#include "kind.h"
#include "test.h"

TEST(content_moods_energies_and_lamps_match_the_weather)
{
    static const str names[] = {STR_INIT("mood"), STR_INIT("energy"), STR_INIT("solid")};
    for (size_t i = 0; i < COUNT(names); i++) {
        const struct content_scale *scale = content_scale(content_in(S("en")), names[i]);
        const struct field *field = kind_field(kind_find(S("weather")), names[i]);
        CHECK_INT(scale->min, field->lo);
        CHECK_INT(scale->max, field->hi);
    }
}

TEST(content_has_a_ladder_of_steps_for_each_that_a_step_may_belong_to)
{
    const struct content *content = content_in(S("en"));
    const struct field *ladder = kind_field(kind_find(S("step")), S("ladder"));
    for (size_t i = 0; i < ladder->option_count; i++) {
        struct arena arena = test_arena(1 << 10);
        struct buf id = buf_new(&arena, 64);
        buf_format(&id, "ladder-%ls", STR(ladder->options[i].name));
        const struct content_collection *collection = content_collection(content, buf_str(&id));
        CHECK_TRUE(collection->idea_count >= 8 && collection->idea_count <= 12);
        CHECK_TRUE(collection->ideas[0].text.len > 0);
        CHECK_TRUE(content_find_idea(collection, collection->ideas[1].id) == &collection->ideas[1]);
        CHECK_TRUE(content_find_idea(collection, S("nothing")) == NULL);
    }
}

TEST(content_has_rituals_of_each_kind)
{
    const struct content *content = content_in(S("en"));
    const struct field *kind = kind_field(kind_find(S("ritual")), S("kind"));
    for (size_t i = 0; i < kind->option_count; i++) {
        struct arena arena = test_arena(1 << 10);
        struct buf id = buf_new(&arena, 64);
        buf_format(&id, "ritual-%ls", STR(kind->options[i].name));
        bool together = str_equal(kind->options[i].name, S("together"));
        CHECK_INT(content_collection(content, buf_str(&id))->gated, together);
    }
}

/* Notebooks hold these ids and numbers for good. */
TEST(content_keeps_the_questions_of_its_looks)
{
    static const struct {
        str look, question;
        size_t answer_count;
    } rows[] = {{STR_INIT("missing"), STR_INIT("length"), 5},
                {STR_INIT("missing"), STR_INIT("apart"), 5},
                {STR_INIT("missing"), STR_INIT("going-on"), 4},
                {STR_INIT("missing"), STR_INIT("otherwise"), 5},
                {STR_INIT("missing"), STR_INIT("together"), 5},
                {STR_INIT("between-us"), STR_INIT("honest"), 5},
                {STR_INIT("between-us"), STR_INIT("backing"), 5},
                {STR_INIT("between-us"), STR_INIT("space"), 5},
                {STR_INIT("between-us"), STR_INIT("softness"), 5}};
    const struct content *content = content_in(S("en"));
    size_t at = 0, total = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct content_look *look = content_look(content, rows[i].look);
        if (i > 0 && !str_equal(rows[i - 1].look, rows[i].look)) at = 0;
        CHECK_TRUE(at < look->look_question_count);
        const struct content_look_question *question = &look->look_questions[at++];
        CHECK_STR(question->id, rows[i].question);
        CHECK_INT(question->look_answer_count, rows[i].answer_count);
        for (int value = 0; value < (int)rows[i].answer_count; value++)
            CHECK_TRUE(content_look_answer(question, value) != NULL);
        CHECK_TRUE(content_look_answer(question, (int)rows[i].answer_count) == NULL);
        total++;
    }
    CHECK_INT(total, content_look(content, S("missing"))->look_question_count +
                         content_look(content, S("between-us"))->look_question_count);
}
