/* test_settings.c - settings and the safety gate, as they are read from a notebook. */
#include "codec.h"
#include "draft.h"
#include "gate.h"
#include "settings.h"
#include "test.h"

static uint32_t written;

static void write_down(struct notebook *nb, struct arena arena, const char *kind,
                       const struct draft_field *typed, size_t count, bool erased)
{
    struct record record = record_new(&arena, kind_find(str_of_c(kind)));
    struct problems problems = {0};
    uint8_t random[10] = {0};
    CHECK_TRUE(draft_read(&record, typed, count, 0, &arena, &problems));
    record.at = record.written = (struct moment){1763757000000 + written, 0};
    record.id = record.version = id_make(record.at.utc_ms, random);
    record.erased = erased;
    struct buf bytes = buf_new(&arena, 4096);
    record_encode(&record, &bytes);
    CHECK_TRUE(notebook_fold(nb, buf_str(&bytes), 0, ++written));
}

static void set(struct notebook *nb, struct arena arena, str name, str value)
{
    struct draft_field typed[] = {{S("name"), name}, {S("value"), value}};
    write_down(nb, arena, "setting", typed, COUNT(typed), false);
}

TEST(settings_are_defaults_until_set_and_the_last_one_counts)
{
    struct arena arena = test_arena(1 << 20), scratch = test_arena(1 << 20);
    struct notebook nb = notebook_new(&arena, 16);
    static struct settings settings;
    settings_read(&settings, NULL, scratch);
    CHECK_STR(setting_value(&settings, SETTING_THEME), S("auto"));
    set(&nb, scratch, S("theme"), S("dark"));
    set(&nb, scratch, S("theme"), S("light"));
    set(&nb, scratch, S("ask-note"), S("no"));
    set(&nb, scratch, S("of-a-later-program"), S("x"));
    settings_read(&settings, &nb, scratch);
    CHECK_STR(setting_value(&settings, SETTING_THEME), S("light"));
    CHECK_TRUE(!setting_yes(&settings, SETTING_ASK_NOTE));
    CHECK_TRUE(setting_yes(&settings, SETTING_ASK_ENERGY));
    set(&nb, scratch, S("theme"), S("plaid"));
    settings_read(&settings, &nb, scratch);
    CHECK_STR(setting_value(&settings, SETTING_THEME), S("light"));
}

TEST(every_default_of_a_setting_may_be_set)
{
    static struct settings settings;
    settings_read(&settings, NULL, test_arena(1 << 16));
    for (int i = 0; i < SETTING__COUNT; i++) {
        str value = setting_value(&settings, (enum setting)i);
        CHECK_TRUE(setting_name((enum setting)i).len > 0);
        CHECK_TRUE(value.len == 0 || setting_allows((enum setting)i, value));
        CHECK_TRUE(!setting_allows((enum setting)i, S("something else entirely")));
    }
}

/* The answers of one of the 4^6 patterns, two bits for each question. */
static void answer(struct notebook *nb, struct arena arena, uint32_t pattern)
{
    static const char *const items[] = {"afraid", "control",  "hurt",
                                        "forced", "refusing", "watched"};
    struct buf text = buf_new(&arena, 256);
    for (size_t i = 0; i < COUNT(items); i++)
        buf_format(&text, "%s%s=%u", i > 0 ? "," : "", items[i], pattern >> (2 * i) & 3);
    struct draft_field typed[] = {{S("answers"), buf_str(&text)}};
    write_down(nb, arena, "safety", typed, 1, false);
}

TEST(the_gate_opens_for_six_times_no_of_all_patterns)
{
    const struct content *content = content_in(S("en"));
    struct arena arena = test_arena(8 << 20), scratch = test_arena(1 << 20);
    struct notebook nb = notebook_new(&arena, 4096);
    CHECK_TRUE(!gate_is_open(&nb, content, scratch));
    for (uint32_t pattern = 4096; pattern-- > 0;) {
        answer(&nb, scratch, pattern);
        CHECK_INT(gate_is_open(&nb, content, scratch), pattern == 0);
    }
}

TEST(the_gate_stays_closed_when_an_answer_is_missing_or_erased)
{
    const struct content *content = content_in(S("en"));
    struct arena arena = test_arena(1 << 20), scratch = test_arena(1 << 20);
    struct notebook nb = notebook_new(&arena, 16);
    struct draft_field five[] = {
        {S("answers"), S("afraid=0,control=0,hurt=0,forced=0,refusing=0")}};
    struct draft_field six[] = {
        {S("answers"), S("afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0")}};
    write_down(&nb, scratch, "safety", six, 1, true);
    CHECK_TRUE(!gate_is_open(&nb, content, scratch));
    write_down(&nb, scratch, "safety", five, 1, false);
    CHECK_TRUE(!gate_is_open(&nb, content, scratch));
    write_down(&nb, scratch, "safety", six, 1, false);
    CHECK_TRUE(gate_is_open(&nb, content, scratch));
}

TEST(answers_have_the_same_number_in_every_language)
{
    const struct content *content = content_in(S("en"));
    for (size_t i = 0; i < content->safety_answer_count; i++)
        CHECK_INT(gate_answer_number(content->safety_answers[i].id), i);
    CHECK_INT(gate_answer_number(S("perhaps")), -1);
}

TEST(settings_a_part_is_put_away_by_its_own_setting)
{
    enum setting away = SETTING_THEME;
    CHECK_TRUE(setting_of_part(S("know"), &away) && away == SETTING_AWAY_KNOW);
    CHECK_TRUE(setting_of_part(S("together"), &away) && away == SETTING_AWAY_TOGETHER);
    for (size_t i = 0; i < 5; i++) {
        const str parts[] = {S("help"), S("keeping"), S("now"), S(""), S("way-know")};
        CHECK_TRUE(!setting_of_part(parts[i], &away) && away == SETTING_AWAY_TOGETHER);
    }
}
