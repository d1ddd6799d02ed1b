/* test_fill.c - sentences with places for what differs. */
#include "fill.h"
#include "test.h"

TEST(fill_puts_each_text_into_its_places)
{
    static const str with[] = {STR_INIT("4"), STR_INIT("{1}"), STR_INIT("")};
    static const struct {
        str sentence, filled;
    } rows[] = {
        {STR_INIT("{1} of {2}"), STR_INIT("4 of {1}")},
        {STR_INIT("of {2}, {1} and {1}"), STR_INIT("of {1}, 4 and 4")},
        {STR_INIT("<{3}>"), STR_INIT("<>")},
        {STR_INIT(""), STR_INIT("")},
        {STR_INIT("{} {0} {x} {12} {1"), STR_INIT("{} {0} {x} {12} {1")},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = test_arena(256);
        CHECK_STR(fill_text(&arena, rows[i].sentence, with, COUNT(with)), rows[i].filled);
    }
}

static void fill_too_little(void *context)
{
    fill_text(context, S("{2}"), (const str[]){S("a")}, 1);
}

TEST(fill_of_a_place_without_anything_is_a_bug)
{
    struct arena arena = test_arena(256);
    CHECK_TRUE(test_panics(fill_too_little, &arena));
}

TEST(fill_knows_named_places_and_no_others)
{
    char room[64];
    struct buf out = buf_over(room, sizeof room);
    const struct fill_slot slots[] = {{S("n"), S("4")}, {S("of"), S("{n}")}};
    CHECK_TRUE(fill_put_named(&out, S("{n} of {of}, {n}"), slots, COUNT(slots)));
    CHECK_STR(buf_str(&out), S("4 of {n}, 4"));
    CHECK_TRUE(!fill_put_named(&out, S("more {m}"), slots, COUNT(slots)));
    CHECK_STR(buf_str(&out), S("4 of {n}, 4"));
}
