/* test_life_story.c - files of made-up lives: blocks, lists, what is wrong and where; and the parts
 * that a day is made of. */
#include "life_chance.h"
#include "life_day.h"
#include "life_story.h"
#include "str.h"
#include "test.h"

static struct life_story story;

static struct life_fault read_wrong(const char *text)
{
    struct life_fault fault = {0};
    life_story_begin(&story);
    CHECK_TRUE(!life_story_read(&story, str_of_c(text), &fault));
    return fault;
}

static struct life_fault read_unwhole(const char *text)
{
    struct life_fault fault = {0};
    life_story_begin(&story);
    CHECK_TRUE(life_story_read(&story, str_of_c(text), &fault));
    CHECK_TRUE(!life_story_whole(&story, &fault));
    return fault;
}

TEST(a_story_is_blocks_with_keys_and_lists_with_lines)
{
    struct life_fault fault;
    life_story_begin(&story);
    CHECK_TRUE(life_story_read(&story,
                               S("# words\n\nword: fizzy\nword: fizzy\ngloss: like\n  water\n\n"
                                 "word: slow\nword: slow\n\nlist: food\n  soup\n  rice with\n"
                                 "    beans\n"),
                               &fault));
    CHECK_INT(life_story_count(&story, S("word")), 2);
    const struct life_block *fizzy = life_story_find(&story, S("word"), S("fizzy"));
    CHECK_STR(life_block_value(fizzy, S("gloss")), S("like\n  water"));
    CHECK_STR(life_story_nth(&story, S("word"), 1)->id, S("slow"));
    const struct life_block *food = life_story_find(&story, S("list"), S("food"));
    CHECK_INT(food->entry_count, 2);
    CHECK_STR(food->entries[0].value, S("soup"));
    CHECK_TRUE(life_story_find(&story, S("list"), S("drink")) == NULL);
    CHECK_TRUE(life_story_nth(&story, S("word"), 2) == NULL);
}

TEST(what_is_read_first_wins)
{
    struct life_fault fault;
    life_story_begin(&story);
    CHECK_TRUE(life_story_read(&story, S("list: a\n  own\n"), &fault));
    CHECK_TRUE(life_story_read(&story, S("list: a\n  shared\n"), &fault));
    CHECK_STR(life_story_find(&story, S("list"), S("a"))->entries[0].value, S("own"));
}

TEST(what_is_wrong_with_a_story_is_told_with_its_line)
{
    CHECK_INT(read_wrong("person: a\nname: A\nage: 4\n").line, 3);
    CHECK_STR(read_wrong("person: a\nname: A\nage: 4\n").word, S("age"));
    CHECK_STR(read_wrong("persom: a\n").word, S("persom"));
    CHECK_INT(read_wrong("person: a\nname A\n").line, 2);
    CHECK_INT(read_wrong("\n  indented\n").line, 2);
    CHECK_INT(read_wrong("person:\n").line, 1);
    CHECK_STR(read_wrong("decision: a\nabout_what: x\nreview: y\n").word, S("review"));
}

TEST(a_story_is_whole_when_all_that_it_names_is_there)
{
    static const char life[] =
        "life: a\ntitle: t\nabout: a\nsafety: s\nsteady: 1\nclose: 1\npull: 1\nlevel: 1\n"
        "hours: work 1 2\n\n";
    char text[512];
    struct life_fault fault;
    struct buf out = buf_over(text, sizeof text - 1);
    buf_put(&out, str_of_c(life));
    buf_put(&out, S("urge: u\nstory: She wrote {what}.\ntrigger: t\n"));
    text[out.len] = '\0';
    CHECK_STR(read_unwhole(text).word, S("what"));
    buf_put(&out, S("\nlist: what\n  little\n"));
    text[out.len] = '\0';
    CHECK_STR(read_unwhole(text).word, S("t"));
    buf_put(&out, S("\ntrigger: t\nname: Waiting\n"));
    life_story_begin(&story);
    CHECK_TRUE(life_story_read(&story, buf_str(&out), &fault));
    CHECK_TRUE(life_story_whole(&story, &fault));
    CHECK_STR(read_unwhole("list: a\n  b\n").word, S("life"));
    CHECK_STR(read_unwhole("life: a\ntitle: t\n").word, S("steady"));
}

TEST(numbers_on_the_way_lie_between_their_neighbours)
{
    CHECK_TRUE(life_way_number(S("10 30 50"), 0, 0) == 10);
    CHECK_TRUE(life_way_number(S("10 30 50"), 0.25, 0) == 20);
    CHECK_TRUE(life_way_number(S("10 30\n  50"), 1, 0) == 50);
    CHECK_TRUE(life_way_number(S("7"), 0.4, 0) == 7);
    CHECK_TRUE(life_way_number(S(""), 0.4, 3) == 3);
}

TEST(chance_is_the_same_from_the_same_seed)
{
    struct chance a = {1}, b = {1}, c = {2};
    uint64_t first = chance_draw(&a);
    CHECK_TRUE(first == chance_draw(&b) && first != chance_draw(&c));
    double sum = 0, squares = 0;
    int happened = 0;
    for (int i = 0; i < 20000; i++) {
        int64_t between = chance_between(&a, -2, 3);
        CHECK_TRUE(between >= -2 && between <= 3);
        double normal = chance_normal(&a);
        sum += normal;
        squares += normal * normal;
        happened += chance_happens(&a, 25);
    }
    CHECK_TRUE(sum / 20000 > -0.05 && sum / 20000 < 0.05);
    CHECK_TRUE(squares / 20000 > 0.95 && squares / 20000 < 1.05);
    CHECK_TRUE(happened > 4700 && happened < 5300);
}

static struct life_day live_days(const char *life, int days)
{
    struct life_fault fault;
    struct life_day today = {.gate_open = true};
    struct chance chance = {3};
    life_story_begin(&story);
    CHECK_TRUE(life_story_read(&story, str_of_c(life), &fault));
    for (int i = 0; i < days; i++)
        life_day_live(&today, &story, &chance, 20000 + i, (double)i / days, days);
    return today;
}

TEST(a_day_goes_the_way_of_its_life)
{
    struct life_day plain = live_days("life: a\nsteady: 20 80\nclose: 60 60\npull: 90 10\n"
                                    "level: 0\n", 400);
    CHECK_TRUE(plain.steady > 0.65 && plain.close > 0.5 && plain.close < 0.7 && plain.pull < 0.15);
    CHECK_TRUE(plain.event == NULL);
    struct life_day shaken = live_days("life: a\nsteady: 20 80\nclose: 60 60\npull: 90 10\n"
                                       "level: 0\n\nevent: e\nat: 95\ndays: 30\nsteady: -40\n",
                                       400);
    CHECK_TRUE(shaken.steady < plain.steady - 0.3);
}
