/* test_base.c - the words everything is written in: strings, numbers, buffers, arenas, ids,
 * sorting. */
#include <math.h>

#include "id.h"
#include "number.h"
#include "sort.h"
#include "test.h"

TEST(str_cut_takes_what_stands_before)
{
    str rest = S("a=b=c");
    CHECK_STR(str_cut(&rest, '='), S("a"));
    CHECK_STR(rest, S("b=c"));
    CHECK_STR(str_cut(&rest, '#'), S("b=c"));
    CHECK_STR(rest, S(""));
}

TEST(str_cut_line_knows_both_line_ends)
{
    str rest = S("one\r\ntwo\n\nlast");
    CHECK_STR(str_cut_line(&rest), S("one"));
    CHECK_STR(str_cut_line(&rest), S("two"));
    CHECK_STR(str_cut_line(&rest), S(""));
    CHECK_STR(str_cut_line(&rest), S("last"));
}

TEST(str_parse_int_takes_whole_numbers_only)
{
    int64_t n = 7;
    CHECK_TRUE(str_parse_int(S("-9223372036854775808"), &n) && n == INT64_MIN);
    CHECK_TRUE(str_parse_int(S("+9223372036854775807"), &n) && n == INT64_MAX);
    static const str bad[] = {STR_INIT(""),
                              STR_INIT("-"),
                              STR_INIT("1 "),
                              STR_INIT("1.0"),
                              STR_INIT("9223372036854775808"),
                              STR_INIT("-9223372036854775809"),
                              STR_INIT("0x10")};
    n = 7;
    for (size_t i = 0; i < COUNT(bad); i++) CHECK_TRUE(!str_parse_int(bad[i], &n));
    CHECK_INT(n, 7);
}

TEST(str_find_agrees_with_looking_everywhere)
{
    CHECK_INT(str_find(S("abcabd"), S("abd")), 3);
    CHECK_INT(str_find(S("aaa"), S("aaaa")), -1);
    CHECK_INT(str_find(S("aaab"), S("aab")), 1);
}

static str put(struct buf *buf, double number, int digits)
{
    buf->len = 0;
    number_put(buf, number, digits);
    return buf_str(buf);
}

TEST(number_put_rounds_to_significant_digits)
{
    char room[64];
    struct buf buf = buf_over(room, sizeof room);
    CHECK_STR(put(&buf, 0, 6), S("0"));
    CHECK_STR(put(&buf, -0.0, 6), S("0"));
    CHECK_STR(put(&buf, 1, 6), S("1"));
    CHECK_STR(put(&buf, 999999.5, 6), S("1000000"));
    CHECK_STR(put(&buf, 0.1 + 0.2, 6), S("0.3"));
    CHECK_STR(put(&buf, -12345.678, 6), S("-12345.7"));
    CHECK_STR(put(&buf, 1234567, 3), S("1230000"));
    CHECK_STR(put(&buf, 0.000012345, 3), S("0.0000123"));
    CHECK_STR(put(&buf, 1.5e-7, 6), S("1.5e-7"));
    CHECK_STR(put(&buf, 1e15, 6), S("1e15"));
    CHECK_STR(put(&buf, 1e300, 6), S("1e300"));
    CHECK_STR(put(&buf, 1000, 6), S("1000"));
    CHECK_STR(put(&buf, 0.999999999, 6), S("1"));
}

TEST(number_put_places_keeps_the_places)
{
    char room[64];
    struct buf buf = buf_over(room, sizeof room);
    number_put_places(&buf, -1.25, 1);
    buf_put_char(&buf, ' ');
    number_put_places(&buf, 0.04, 1);
    buf_put_char(&buf, ' ');
    number_put_places(&buf, -0.001, 2);
    buf_put_char(&buf, ' ');
    number_put_places(&buf, 12, 0);
    CHECK_STR(buf_str(&buf), S("-1.2 0.0 0.00 12"));
}

TEST(number_parse_reads_what_people_and_programs_write)
{
    static const struct {
        str text;
        double want;
    } rows[] = {{STR_INIT("0"), 0},
                {STR_INIT("-3"), -3},
                {STR_INIT("0.25"), 0.25},
                {STR_INIT(".5"), 0.5},
                {STR_INIT("5."), 5},
                {STR_INIT("1e-3"), 1e-3},
                {STR_INIT("+2.5E2"), 250},
                {STR_INIT("0.1"), 0.1},
                {STR_INIT("3639.8472222222"), 3639.8472222222},
                {STR_INIT("0.000000000001"), 1e-12}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        double got = NAN;
        CHECK_TRUE(number_parse(rows[i].text, &got));
        CHECK_NEAR(got, rows[i].want, 0);
    }
    static const str bad[] = {STR_INIT(""),    STR_INIT("."),     STR_INIT("1,5"), STR_INIT("nan"),
                              STR_INIT("inf"), STR_INIT("1e999"), STR_INIT("1 2"), STR_INIT("--1")};
    double same = 7;
    for (size_t i = 0; i < COUNT(bad); i++) CHECK_TRUE(!number_parse(bad[i], &same));
    CHECK_NEAR(same, 7, 0);
}

TEST(number_survives_text)
{
    uint64_t seed = 1;
    char room[64];
    for (int i = 0; i < 20000; i++) {
        double number = ((double)test_random(&seed) / 1.8e19 - 0.5) * pow(10, i % 12);
        struct buf buf = buf_over(room, sizeof room);
        number_put(&buf, number, 15);
        double back = NAN;
        CHECK_TRUE(number_parse(buf_str(&buf), &back));
        CHECK_NEAR(back, number, fabs(number) * 6e-15);
    }
}

TEST(buf_keeps_what_fitted_and_remembers)
{
    char room[8];
    struct buf buf = buf_over(room, sizeof room);
    buf_format(&buf, "%s-%03d", "ab", 7);
    CHECK_STR(buf_str(&buf), S("ab-007"));
    buf_put(&buf, S("xyz"));
    CHECK_TRUE(buf.full);
    buf_put(&buf, S("x"));
    CHECK_STR(buf_str(&buf), S("ab-007"));
}

TEST(buf_format_knows_its_verbs)
{
    char room[128];
    struct buf buf = buf_over(room, sizeof room);
    buf_format(&buf, "%d %5d %05d %x %02x %zu %lld %u %% %ls %c", -3, 42, -42, 255u, 7u, (size_t)9,
               (long long)INT64_MIN, 4000000000u, STR(S("cut")), 'c');
    CHECK_STR(buf_str(&buf), S("-3    42 -0042 ff 07 9 -9223372036854775808 4000000000 % cut c"));
}

static void take_too_much(void *context)
{
    struct arena *arena = context;
    (void)NEW(arena, char, arena_left(*arena) + 1);
}

static void take_overflowing(void *context)
{
    (void)NEW((struct arena *)context, uint64_t, SIZE_MAX / 4);
}

TEST(arena_zeroes_aligns_and_refuses)
{
    struct arena arena = test_arena(4096);
    (void)NEW(&arena, char, 3);
    uint64_t *numbers = NEW(&arena, uint64_t, 4);
    CHECK_INT((uintptr_t)numbers % _Alignof(uint64_t), 0);
    CHECK_INT(numbers[3], 0);
    CHECK_TRUE(test_panics(take_too_much, &arena));
    CHECK_TRUE(test_panics(take_overflowing, &arena));
}

TEST(id_reads_back_and_sorts_by_time)
{
    uint8_t random[10] = {255, 254, 253, 252, 251, 250, 1, 2, 3, 4};
    id128 early = id_make(1763757000000, random), late = id_make(1763757000001, random), back;
    char room[64];
    struct buf buf = buf_over(room, sizeof room);
    id_put(&buf, early);
    CHECK_INT(buf.len, ID_TEXT_LEN);
    CHECK_INT(room[14], '7');
    CHECK_TRUE(id_parse(buf_str(&buf), &back) && id_equal(back, early));
    struct arena arena = test_arena(ID_TEXT_LEN);
    CHECK_TRUE(str_equal(id_text(&arena, early), buf_str(&buf)));
    CHECK_TRUE(id_compare(early, late) < 0);
    CHECK_TRUE(!id_parse(S("0197-"), &back));
    CHECK_TRUE(!id_parse(S("0197aaaa+aaaa-7aaa-8aaa-aaaaaaaaaaaa"), &back));
}

static bool tens_before(uint32_t a, uint32_t b, const void *context)
{
    (void)context;
    return a / 10 < b / 10;
}

TEST(sort_is_stable_for_every_small_array)
{
    struct arena scratch = test_arena(4096);
    uint64_t seed = 3;
    for (int round = 0; round < 3000; round++) {
        uint32_t items[17];
        size_t count = test_random(&seed) % 18;
        for (size_t i = 0; i < count; i++)
            items[i] = (uint32_t)(test_random(&seed) % 4) * 10 + (uint32_t)i % 10;
        sort_uint32(items, count, tens_before, NULL, scratch);
        for (size_t i = 1; i < count; i++) {
            CHECK_TRUE(items[i - 1] / 10 <= items[i] / 10);
            if (count <= 10 && items[i - 1] / 10 == items[i] / 10)
                CHECK_TRUE(items[i - 1] % 10 < items[i] % 10);
        }
    }
}
