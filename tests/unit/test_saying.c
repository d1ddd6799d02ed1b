/* test_saying.c - what is caught and for what, what is not, and what any text may do. */
#include "saying.h"
#include "kind.h"
#include "limits.h"
#include "spoken.h"
#include "test.h"
#include "utf8.h"

enum { ARENA_LEN = 24 * 1024 * 1024, SENTENCES_MIN = 100 };

static const struct content *english(void)
{
    return content_in(S("en"));
}

/* As a request has it: full of what was there before. */
static struct arena scratch(void)
{
    static _Alignas(16) char memory[ARENA_LEN];
    static bool filled;
    for (size_t i = 0; !filled && i < sizeof memory; i++) memory[i] = 0x55;
    filled = true;
    return arena_over(memory, sizeof memory);
}

static struct saying check(str text, enum saying_purpose purpose)
{
    struct saying found;
    saying_check(english(), purpose, text, scratch(), &found);
    return found;
}

static bool holds(const struct saying *found, str fault)
{
    for (size_t i = 0; i < found->count; i++)
        if (str_equal(found->at[i].fault->id, fault)) return true;
    return false;
}

/* A failure that shows the sentence. */
static void check_sentence(str sentence, str fault)
{
    struct saying found;
    char room[512];
    saying_check(english(), SAYING_STATEMENT, sentence, scratch(), &found);
    struct buf what = buf_over(room, sizeof room);
    buf_format(&what, "%ls [wanted %ls, found %ls]", STR(sentence), STR(fault),
               STR(found.count > 0 ? found.at[0].fault->id : S("nothing")));
    buf_put_char(&what, '\0');
    if (fault.len > 0 ? !holds(&found, fault) : found.count > 0)
        test_fail("tests/sayings", 0, what.ptr);
}

TEST(saying_catches_a_hundred_sentences_for_the_right_reason)
{
    struct arena arena = test_arena(1 << 20);
    str rest = test_read_file(&arena, "tests/sayings/caught.txt");
    int count = 0;
    while (rest.len > 0) {
        str sentence = str_cut_line(&rest);
        if (sentence.len == 0 || sentence.ptr[0] == '#') continue;
        str fault = str_trim(str_cut(&sentence, '|'));
        check_sentence(str_trim(sentence), fault);
        count++;
    }
    CHECK_TRUE(count >= SENTENCES_MIN);
}

TEST(saying_lets_a_hundred_harmless_sentences_pass)
{
    struct arena arena = test_arena(1 << 20);
    str rest = test_read_file(&arena, "tests/sayings/harmless.txt");
    int count = 0;
    while (rest.len > 0) {
        str sentence = str_cut_line(&rest);
        if (sentence.len == 0 || sentence.ptr[0] == '#') continue;
        check_sentence(sentence, (str){0});
        count++;
    }
    CHECK_TRUE(count >= SENTENCES_MIN);
}

/* What the rules themselves offer as better may not be caught by them. */
TEST(saying_does_not_catch_what_it_offers_instead)
{
    const struct content *content = english();
    for (size_t i = 0; i < content->fault_count; i++)
        for (size_t j = 0; j < content->faults[i].catch_count; j++) {
            str instead = content->faults[i].catches[j].instead;
            for (int quote = 0; instead.len > 0; quote = !quote) {
                str part = str_cut(&instead, '"');
                bool named = str_find_char(part, ' ') < 0;
                bool turned = str_equal(part, S("you must"));
                if (quote && !named && !turned) check_sentence(part, (str){0});
            }
        }
}

TEST(saying_says_where_it_stands)
{
    str text = S("Well. When you came, I thought: You\xe2\x80\x99re always late, "
                 "and I felt ignored.");
    struct saying found = check(text, SAYING_STATEMENT);
    CHECK_INT(found.count, 2);
    CHECK_STR(found.at[0].fault->id, S("always-never"));
    CHECK_STR(str_slice(text, found.at[0].from, found.at[0].to),
              S("You\xe2\x80\x99re always"));
    CHECK_STR(found.at[1].fault->id, S("accusing-feeling"));
    CHECK_STR(str_slice(text, found.at[1].from, found.at[1].to), S("I felt ignored"));
}

TEST(saying_takes_the_longer_of_two_that_begin_together)
{
    str text = S("you are always");
    struct saying found = check(text, SAYING_STATEMENT);
    CHECK_INT(found.count, 1);
    CHECK_INT(found.at[0].to, text.len);
}

TEST(saying_turns_do_not_reach_across_signs)
{
    CHECK_INT(check(S("I told you. Never mind."), SAYING_STATEMENT).count, 0);
    CHECK_INT(check(S("As I told you, never mind."), SAYING_STATEMENT).count, 0);
    CHECK_INT(check(S("I told you\nnever mind"), SAYING_STATEMENT).count, 0);
    CHECK_INT(check(S("you *never* mind"), SAYING_STATEMENT).count, 1);
    CHECK_INT(check(S("you \"never\" mind"), SAYING_STATEMENT).count, 1);
}

TEST(saying_some_faults_belong_to_a_limit_or_an_apology_alone)
{
    str sorry = S("I'm sorry, but you started shouting."), silence = S("Then I will ignore you.");
    CHECK_INT(check(sorry, SAYING_STATEMENT).count, 0);
    struct saying apology = check(sorry, SAYING_APOLOGY);
    CHECK_TRUE(holds(&apology, S("half-apology")));
    CHECK_INT(check(silence, SAYING_STATEMENT).count, 0);
    struct saying limit = check(silence, SAYING_LIMIT);
    CHECK_TRUE(holds(&limit, S("punishing")));
    str whole = S("I read your letter. It was not mine to read, and it hurt you. I am sorry. I "
                  "will not open your post again.");
    CHECK_INT(check(whole, SAYING_APOLOGY).count, 0);
}

TEST(saying_knows_where_fear_may_speak)
{
    struct saying found = check(S("I feel threatened."), SAYING_STATEMENT);
    CHECK_TRUE(saying_is_afraid(&found));
    found = check(S("I feel ignored."), SAYING_STATEMENT);
    CHECK_TRUE(!saying_is_afraid(&found));
}

/* 64 KiB of the worst: every word may begin a hundred patterns, and none comes to its end. */
TEST(saying_reads_any_text_of_full_length)
{
    static const char *const repeated[] = {"you ",  "you are so ", "u ", "i feel so ", "' ",
                                           "you're ", "\xe2\x80\x99", "you never ", "\n", "a"};
    static char text[TEXT_LEN_MAX];
    for (size_t i = 0; i < COUNT(repeated); i++) {
        str part = str_of_c(repeated[i]);
        struct buf whole = buf_over(text, sizeof text);
        while (whole.len + part.len <= sizeof text) buf_put(&whole, part);
        struct saying found = check(buf_str(&whole), SAYING_LIMIT);
        CHECK_TRUE(found.count <= SAYING_FIND_COUNT_MAX);
        CHECK_INT(found.count > 0, str_equal(part, S("you never ")));
    }
    CHECK_INT(check((str){0}, SAYING_STATEMENT).count, 0);
}

/* Ready words of a limit stand for each area, and pass the check that they stand beside. */
TEST(saying_finds_nothing_in_the_ready_words_of_limits)
{
    const struct field *area = kind_field(kind_find(S("boundary")), S("area"));
    static const char *const sorts[] = {"say", "will"};
    for (size_t i = 0; i < area->option_count; i++)
        for (size_t j = 0; j < COUNT(sorts); j++) {
            char room[64];
            struct buf id = buf_over(room, sizeof room);
            buf_format(&id, "%s-%ls", sorts[j], STR(area->options[i].name));
            const struct content_collection *ready = content_collection(english(), buf_str(&id));
            CHECK_TRUE(ready->idea_count >= 3);
            for (size_t k = 0; k < ready->idea_count; k++)
                CHECK_INT(check(ready->ideas[k].text, SAYING_LIMIT).count, 0);
        }
}

TEST(saying_of_a_field_is_heard_after_its_lead)
{
    struct saying found;
    str text = S("so ignored, and sad");
    saying_check_after(english(), SAYING_STATEMENT, S("I feel"), text, scratch(), &found);
    CHECK_INT(found.count, 1);
    CHECK_STR(found.at[0].turn->id, S("ignored"));
    CHECK_STR(str_slice(text, found.at[0].from, found.at[0].to), S("so ignored"));
    text = S("i feel ignored");
    saying_check_after(english(), SAYING_STATEMENT, S("I feel"), text, scratch(), &found);
    CHECK_INT(found.count, 1);
    CHECK_INT(found.at[0].to, text.len);
    saying_check_after(english(), SAYING_STATEMENT, S("I feel"), S("lonely"), scratch(), &found);
    CHECK_INT(found.count, 0);
    CHECK_TRUE(saying_field_of(S("i-statement"), S("feel"))->feels);
    CHECK_TRUE(saying_field_of(S("note"), S("text")) == NULL);
}

TEST(spoken_words_are_read_out)
{
    struct arena arena = test_arena(1 << 20);
    str text = S("Well, you\xe2\x80\x99re L\xc3\x81TE - \"now\".");
    struct spoken spoken = spoken_read(english(), text, &arena);
    static const char *const words[] = {"well", "you", "are", "late", "now"};
    static const enum spoken_before before[] = {SPOKEN_PARTED, SPOKEN_COMMA, SPOKEN_JOINED,
                                                SPOKEN_JOINED, SPOKEN_JOINED};
    CHECK_INT(spoken.count, COUNT(words));
    for (size_t i = 0; i < spoken.count && i < COUNT(words); i++) {
        CHECK_STR(spoken.words[i].folded, str_of_c(words[i]));
        CHECK_INT(spoken.words[i].before, before[i]);
    }
    CHECK_INT(spoken.words[1].from, spoken.words[2].from);
    CHECK_STR(str_slice(text, spoken.words[3].from, spoken.words[3].to), S("L\xc3\x81TE"));
}
