/* test_sentences.c - sentences that code marks: found, held against their translation, said. */
#include "content.h"
#include "content_check.h"
#include "content_translation.h"
#include "sentence_scan.h"
#include "str.h"
#include "test.h"

enum { ROOM = 32 * 1024 * 1024 };

static struct sentences found_in(struct arena *arena, str text)
{
    struct sentences found = sentences_new(arena);
    sentence_scan(&found, S("f.c"), text, arena);
    return found;
}

TEST(sentences_are_found_by_their_marks)
{
    static const struct {
        str code, sentence; /* empty: none is found */
    } rows[] = {
        {STR_INIT("x = T(page, \"Saved.\");"), STR_INIT("Saved.")},
        {STR_INIT("{T_INIT(\"One\"\n  /* a */ \" two\")}"), STR_INIT("One two")},
        {STR_INIT("T(f(a, \"b\"), \"c\")"), STR_INIT("c")},
        {STR_INIT("OPTION(\"name\", \"Its label\")"), STR_INIT("Its label")},
        {STR_INIT("refuse(why, A, \"No \\\"%s\\\" here.\", name)"),
         STR_INIT("No \"%s\" here.")},
        {STR_INIT("T_INIT(STR)"), STR_INIT("")},
        {STR_INIT("#define T_INIT(sentence) X(sentence)"), STR_INIT("")},
        {STR_INIT("/* T_INIT(\"a\") */ // T_INIT(\"b\")\n"), STR_INIT("")},
        {STR_INIT("\"T_INIT(\\\"a\\\")\""), STR_INIT("")},
        {STR_INIT("XT_INIT(\"a\")"), STR_INIT("")},
        {STR_INIT("'\"' T_INIT(\"a\")"), STR_INIT("a")},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = test_arena(ROOM);
        struct sentences found = found_in(&arena, rows[i].code);
        CHECK_INT(found.count, rows[i].sentence.len > 0);
        if (found.count > 0) CHECK_STR(found.at[0].text, rows[i].sentence);
        CHECK_INT(found.complaint_count, 0);
    }
}

TEST(sentences_that_no_file_could_hold_are_complained_about)
{
    static const str wrong[] = {STR_INIT("T_INIT(\"\")"), STR_INIT("T_INIT(\"one of \")"),
                                STR_INIT("T_INIT(\"a\\nb\")"), STR_INIT("T_INIT(\"a  b\")"),
                                STR_INIT("T_INIT(\"a\" B)")};
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct arena arena = test_arena(ROOM);
        CHECK_INT(found_in(&arena, wrong[i]).complaint_count, 1);
    }
}

TEST(sentences_are_sorted_and_stand_once_for_each_file)
{
    struct arena arena = test_arena(ROOM);
    struct sentences found = found_in(&arena, S("T_INIT(\"b\") T_INIT(\"a\") T_INIT(\"b\")"));
    sentence_scan(&found, S("e.c"), S("\nT_INIT(\"b\")"), &arena);
    sentences_sort(&found);
    CHECK_INT(found.count, 3);
    CHECK_STR(found.at[0].text, S("a"));
    CHECK_STR(found.at[1].file, S("e.c"));
    CHECK_INT(found.at[1].line, 2);
    CHECK_STR(found.at[2].file, S("f.c"));
}

TEST(translations_keep_the_places_to_be_filled)
{
    CHECK_TRUE(translation_keeps_places(S("{1} of {2}"), S("von {2} sind es {1}")));
    CHECK_TRUE(!translation_keeps_places(S("{1} of {2}"), S("{1} von {1}")));
    CHECK_TRUE(!translation_keeps_places(S("of {2}"), S("von")));
    CHECK_TRUE(!translation_keeps_places(S("none"), S("{1}")));
    CHECK_TRUE(translation_keeps_places(S("%ls takes %zu %%"), S("%ls nimmt %zu %%")));
    CHECK_TRUE(!translation_keeps_places(S("%s takes %d"), S("%d nimmt %s")));
    CHECK_TRUE(!translation_keeps_places(S("%s"), S("nichts")));
}

/* The complaints about a translation of one need and one prompt. */
static str complaints_about(struct arena *arena, str text)
{
    static struct source source, english;
    source = source_new(arena);
    english = source_new(arena);
    source_read(&english, S("e.txt"), S("need: a\ngloss: b\nprompt: p\ntext: q\nminutes: 3\n"),
                arena);
    source_read(&source, S("f.txt"), text, arena);
    translation_check(&source, &english);
    return buf_str(&source.complaints);
}

TEST(translations_differ_in_words_alone)
{
    static const struct {
        str text, complaint; /* empty: it is fine */
    } rows[] = {
        {STR_INIT("need: a\nname: ein\ngloss: zwei\nprompt: p\ntext: drei\nminutes: 3\n"),
         STR_INIT("")},
        {STR_INIT("sentence: One of {1}.\nsaid: Eins von {1}.\nneed: a\ngloss: b\n"
                  "prompt: p\ntext: drei\nminutes: 3\n"),
         STR_INIT("")},
        {STR_INIT("need: other\ngloss: b\n"),
         STR_INIT("f.txt:1: Here stands need \"a\" in English (e.txt, line 1).")},
        {STR_INIT("need: a\ngloss: b\nprompt: p\ntext: q\nminutes: 4\n"),
         STR_INIT("f.txt:3: \"minutes\" is not as in English.")},
        {STR_INIT("need: a\ngloss: b\n"), STR_INIT("A file or its end is missing")},
        {STR_INIT("sentence: One of {1}.\nsaid: Eins.\n"),
         STR_INIT("f.txt:1: The places to be filled differ")},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = test_arena(ROOM);
        str found = complaints_about(&arena, rows[i].text);
        if (rows[i].complaint.len == 0 || str_find(found, rows[i].complaint) < 0)
            CHECK_STR(found, rows[i].complaint);
    }
}

TEST(content_says_a_sentence_of_its_language_or_the_sentence_itself)
{
    static const struct content_sentence rows[] = {{STR_INIT("Again"), STR_INIT("Wieder")},
                                                   {STR_INIT("No"), STR_INIT("Nein")},
                                                   {STR_INIT("Yes"), STR_INIT("Ja")}};
    const struct content german = {.sentences = rows, .sentence_count = COUNT(rows)};
    for (size_t i = 0; i < COUNT(rows); i++)
        CHECK_STR(content_say(&german, rows[i].english), rows[i].said);
    CHECK_STR(content_say(&german, S("Nothing")), S("Nothing"));
    CHECK_STR(content_say(content_in(S("en")), S("Yes")), S("Yes"));
}

TEST(content_sentences_stand_in_order)
{
    struct arena arena = test_arena(ROOM);
    static struct source source;
    source = source_new(&arena);
    source_read(&source, S("f.txt"), S("sentence: b\nsaid: x\nsentence: a\n  long\nsaid: y\n"),
                &arena);
    content_check(&source);
    CHECK_TRUE(str_find(buf_str(&source.complaints),
                        S("f.txt:3: sentence \"a long\": Sentences stand in the order")) >= 0);
}
