#include "questionnaire.h"

#include "bare_position.h"

struct reference *read_reference(struct arena *arena)
{
    struct reference *r = NEW(arena, struct reference, 1);
    r->json = test_read_file(arena, "tests/oracle/01_questionnaire.json");
    struct problems problems = {0};
    struct bare_table key = {0}, answers = {0};
    str key_file = test_read_file(arena, "tests/oracle/q_key.csv");
    str answers_file = test_read_file(arena, "tests/oracle/q_person.csv");
    CHECK_TRUE(bare_parse(key_file, arena, &key, &problems));
    CHECK_TRUE(bare_position_read_key(&key, arena, &r->key, &problems));
    CHECK_TRUE(bare_parse(answers_file, arena, &answers, &problems));
    CHECK_TRUE(bare_position_read_path(&answers, &r->key, arena, &r->path, &problems));
    CHECK_INT(problems.count, 0);
    CHECK_INT(r->path.count, 6);
    return r;
}

struct position_answers keyed_answers(int steadiness, int connection)
{
    struct position_answers answers = position_read_answers(&position_key_own, NULL);
    for (size_t i = 0; i < position_key_own.count; i++) {
        const struct position_item *item = &position_key_own.items[i];
        int value = position_facet_axis(item->facet) == AXIS_STEADINESS ? steadiness : connection;
        answers.raw[i] = (int8_t)(item->reversed ? 4 - value : value);
    }
    return answers;
}
