/* test_text.c - UTF-8 as characters, and text compared without case and accents. */
#include "test.h"
#include "utf8.h"

TEST(utf8_valid_refuses_what_is_not_utf8)
{
    static const str good[] = {STR_INIT(""),
                               STR_INIT("a"),
                               STR_INIT("\xc3\xa9"),
                               STR_INIT("\xe2\x82\xac"),
                               STR_INIT("\xf0\x9f\x8c\xa7"),
                               STR_INIT("\xf4\x8f\xbf\xbf"),
                               STR_INIT("\xed\x9f\xbf")};
    static const str bad[] = {STR_INIT("\x80"),
                              STR_INIT("\xc0\xaf"),
                              STR_INIT("\xc3"),
                              STR_INIT("\xe0\x80\xaf"),
                              STR_INIT("\xed\xa0\x80"),
                              STR_INIT("\xf4\x90\x80\x80"),
                              STR_INIT("\xf8\x88\x80\x80\x80"),
                              STR_INIT("a\xe2\x82"),
                              STR_INIT("\xff")};
    for (size_t i = 0; i < COUNT(good); i++) CHECK_TRUE(utf8_valid(good[i]));
    for (size_t i = 0; i < COUNT(bad); i++) CHECK_TRUE(!utf8_valid(bad[i]));
}

TEST(utf8_writes_what_it_reads_for_every_code_point)
{
    for (uint32_t c = 0; c <= 0x10ffff; c++) {
        if (c >= 0xd800 && c < 0xe000) continue;
        char room[4];
        struct buf buf = buf_over(room, sizeof room);
        utf8_put(&buf, c);
        str s = buf_str(&buf);
        CHECK_TRUE(utf8_valid(s));
        CHECK_INT(utf8_count(s), 1);
        CHECK_INT(utf8_next(&s), c);
        CHECK_INT(s.len, 0);
    }
}

TEST(utf8_prefix_ends_between_characters)
{
    CHECK_STR(utf8_prefix(S("a\xe2\x82\xac"), 3), S("a"));
    CHECK_STR(utf8_prefix(S("a\xe2\x82\xac"), 4), S("a\xe2\x82\xac"));
}

static str folded(str s, struct buf *buf)
{
    buf->len = 0;
    utf8_fold(buf, s);
    return buf_str(buf);
}

TEST(utf8_fold_leaves_case_and_accents_behind)
{
    char room[64];
    struct buf buf = buf_over(room, sizeof room);
    CHECK_STR(folded(S("\xc3\x89t\xc3\xa9"), &buf), S("ete"));
    CHECK_STR(folded(S("e\xcc\x81"), &buf), S("e"));
    CHECK_STR(folded(S("STRASSE"), &buf), folded(S("Stra\xc3\x9f"
                                                   "e"),
                                                 &(struct buf){room + 32, 0, 32, false}));
    CHECK_STR(folded(S("\xd0\x96"), &buf), S("\xd0\xb6"));
    CHECK_STR(folded(S("\xe1\xba\xa0"), &buf), S("a"));
}

TEST(utf8_contains_folded_finds_across_case_and_accents)
{
    CHECK_TRUE(utf8_contains_folded(S("Un \xc3\xa9t\xc3\xa9 calme"), S("ete c")));
    CHECK_TRUE(utf8_contains_folded(S("\xc3\x89T\xc3\x89"), S("ete")));
    CHECK_TRUE(utf8_contains_folded(S("xxStra\xc3\x9f"
                                      "e"),
                                    S("sse")));
    CHECK_TRUE(!utf8_contains_folded(S("et"), S("ete")));
    CHECK_TRUE(!utf8_contains_folded(S(""), S("a")));
}

TEST(utf8_contains_folded_agrees_with_folding_first)
{
    static const char *const letters[] = {"a",        "A", "b", "\xc3\xa1",
                                          "\xc3\x9f", "s", " ", "e\xcc\x81"};
    uint64_t seed = 5;
    for (int round = 0; round < 20000; round++) {
        char text_room[64], fold_room[192], needle_room[32];
        struct buf text = buf_over(text_room, sizeof text_room);
        struct buf fold = buf_over(fold_room, sizeof fold_room);
        struct buf needle = buf_over(needle_room, sizeof needle_room);
        for (uint64_t i = test_random(&seed) % 8; i > 0; i--)
            buf_put(&text, str_of_c(letters[test_random(&seed) % COUNT(letters)]));
        for (uint64_t i = test_random(&seed) % 3; i < 3; i++)
            utf8_fold(&needle, str_of_c(letters[test_random(&seed) % COUNT(letters)]));
        utf8_fold(&fold, buf_str(&text));
        if (needle.len == 0) continue;
        CHECK_INT(utf8_contains_folded(buf_str(&text), buf_str(&needle)),
                  str_find(buf_str(&fold), buf_str(&needle)) >= 0);
    }
}
