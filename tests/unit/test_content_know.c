/* test_content_know.c - the texts of the pages on knowing and steadying oneself. */
#include "content.h"
#include "str.h"
#include "test.h"

static const struct content *english(void)
{
    return content_in(S("en"));
}

TEST(content_know_passages_that_pages_name_are_there)
{
    static const str named[] = {
        STR_INIT("triggers-intro"),       STR_INIT("trigger-loop"),
        STR_INIT("trigger-guard"),        STR_INIT("soothers-intro"),
        STR_INIT("soothers-honest"),      STR_INIT("values-intro"),
        STR_INIT("values-gap"),           STR_INIT("kindness-intro"),
        STR_INIT("kindness-empty"),       STR_INIT("kindness-reply"),
        STR_INIT("kindness-affirmation"), STR_INIT("kindness-imperfection"),
        STR_INIT("kindness-trait"),       STR_INIT("kindness-worth"),
        STR_INIT("kindness-forgiving"),   STR_INIT("kindness-forgiving-another"),
        STR_INIT("balance-intro"),        STR_INIT("balance-guard"),
        STR_INIT("balance-after"),        STR_INIT("beliefs-intro"),
        STR_INIT("belief-slow"),          STR_INIT("words-intro"),
        STR_INIT("journal-intro"),        STR_INIT("origins-intro"),
        STR_INIT("origins-with-someone"), STR_INIT("origins-kept"),
    };
    for (size_t i = 0; i < COUNT(named); i++) {
        CHECK_TRUE(content_passage(english(), named[i])->title.len > 0);
        CHECK_TRUE(content_passage(english(), named[i])->body.len > 0);
    }
}

/* They become someone's own words, so they end as a person would end a line. */
TEST(content_know_beginnings_are_there_and_stand_without_a_full_stop)
{
    static const str named[] = {
        STR_INIT("soothers"), STR_INIT("trigger-plans"), STR_INIT("affirmations"),
        STR_INIT("softer"),   STR_INIT("imperfections"), STR_INIT("traits"),
        STR_INIT("liked-by"), STR_INIT("worth"),         STR_INIT("forgiving"),
        STR_INIT("beliefs"),  STR_INIT("truer"),
    };
    for (size_t i = 0; i < COUNT(named); i++) {
        const struct content_collection *ideas = content_collection(english(), named[i]);
        CHECK_TRUE(ideas->idea_count >= 3);
        for (size_t k = 0; k < ideas->idea_count; k++) {
            str text = ideas->ideas[k].text;
            bool stop = text.ptr[text.len - 1] == '.';
            CHECK_INT(stop, str_equal(named[i], S("softer"))); /* those end open: "..." */
            CHECK_TRUE(!ideas->ideas[k].gated);
        }
    }
}

TEST(content_know_values_are_about_forty_and_none_stands_twice)
{
    const struct content *content = english();
    CHECK_TRUE(content->value_idea_count >= 40);
    for (size_t i = 0; i < content->value_idea_count; i++) {
        CHECK_TRUE(content_find_value_idea(content, content->value_ideas[i].id) ==
                   &content->value_ideas[i]);
        for (size_t k = 0; k < i; k++)
            CHECK_TRUE(!str_equal_nocase(content->value_ideas[i].name,
                                         content->value_ideas[k].name));
    }
}

/* Early care (absent, changing, controlling, over-helping), past hurt, habits of closeness,
 * self-esteem, culture and duty, or no known reason. */
TEST(content_know_origins_ask_of_all_that_may_be_behind_a_pattern)
{
    static const str asked[] = {
        STR_INIT("care-absent"),       STR_INIT("care-changing"), STR_INIT("care-controlling"),
        STR_INIT("care-over-helping"), STR_INIT("past-hurt"),     STR_INIT("closeness"),
        STR_INIT("worth"),             STR_INIT("family-duty"),   STR_INIT("no-reason"),
    };
    const struct content *content = english();
    for (size_t i = 0; i < COUNT(asked); i++)
        CHECK_TRUE(content_find_origin(content, asked[i]) != NULL);
    CHECK_STR(content->origins[content->origin_count - 1].id, S("no-reason"));
    for (size_t i = 0; i < content->origin_count; i++)
        CHECK_TRUE(str_find(content->origins[i].say, S("\n\n")) > 0);
    const struct content_origin *hurt = content_find_origin(content, S("past-hurt"));
    CHECK_TRUE(str_find(hurt->say, S("no need to tell")) > 0);
}
