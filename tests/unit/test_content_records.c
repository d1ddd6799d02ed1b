/* test_content_records.c - what content names in the records is there. */
#include "content.h"
#include "kind.h"
#include "test.h"

TEST(content_steps_fill_fields_that_records_have)
{
    const struct content *content = content_in(S("en"));
    size_t filled = 0;
    for (size_t i = 0; i < content->practice_count; i++) {
        const struct content_practice *practice = &content->practices[i];
        for (size_t j = 0; j < practice->step_count; j++) {
            str name = practice->steps[j].fills, kind_name = str_cut(&name, '.');
            if (kind_name.len == 0) continue;
            const struct kind *kind = kind_find(kind_name);
            if (!kind || !kind_field(kind, name)) CHECK_STR(practice->steps[j].fills, S("a field"));
            filled++;
        }
    }
    CHECK_TRUE(filled > 0);
}

TEST(content_rated_fields_have_the_scale_they_are_asked_on)
{
    const struct content *content = content_in(S("en"));
    for (size_t i = 0; i < content->practice_count; i++) {
        const struct content_practice *practice = &content->practices[i];
        for (size_t j = 0; j < practice->step_count; j++) {
            const struct content_step *step = &practice->steps[j];
            if (step->kind != STEP_RATE) continue;
            str name = step->fills, kind_name = str_cut(&name, '.');
            const struct field *field = kind_field(kind_find(kind_name), name);
            CHECK_INT(step->scale->min, field->lo);
            CHECK_INT(step->scale->max, field->hi);
        }
    }
}

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
