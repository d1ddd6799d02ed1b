/* test_json.c - the JSON reader and writer, among others against jansson. */
#include "json.h"

#include "jansson_accepts.h"

#include "json_out.h"
#include "limits.h"
#include "test.h"

/* The value read and written again; "" with *why set when it is refused. */
static str rewritten(struct arena *arena, str input, str *why)
{
    struct json_reader json = json_over(input, arena);
    struct buf out = buf_new(arena, input.len * 6 + 16);
    struct json_out writer = json_out_to(&out);
    *why = S("");
    bool whole = json_out_copy(&writer, &json, json_next(&json)) && json_next(&json) == JSON_END;
    if (!whole) *why = json.why;
    CHECK_TRUE(whole || json.why.len > 0);
    return whole ? buf_str(&out) : S("");
}

static bool accepts(struct arena arena, str input)
{
    str why;
    return rewritten(&arena, input, &why).len > 0;
}

TEST(json_reads_and_writes_again_without_blanks)
{
    struct arena arena = test_arena(1 << 20);
    static const struct {
        str in, out;
    } rows[] = {
        {STR_INIT(" { \"a\" : [ 1 , -2.50e+3 , true , false , null , \"x\" ] , \"b\" : { } } \n"),
         STR_INIT("{\"a\":[1,-2.50e+3,true,false,null,\"x\"],\"b\":{}}")},
        {STR_INIT("\"\\u0041\\/\\b\\f\\n\\r\\t\\\"\\\\\""),
         STR_INIT("\"A/\\b\\f\\n\\r\\t\\\"\\\\\"")},
        {STR_INIT("\"\\ud83c\\udf27\""), STR_INIT("\"\xf0\x9f\x8c\xa7\"")},
        {STR_INIT("\"\\u001f\""), STR_INIT("\"\\u001f\"")},
        {STR_INIT("9223372036854775807"), STR_INIT("9223372036854775807")},
        {STR_INIT("1.7976931348623157e308"), STR_INIT("1.7976931348623157e308")},
        {STR_INIT("[]"), STR_INIT("[]")},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        str why;
        CHECK_STR(rewritten(&arena, rows[i].in, &why), rows[i].out);
        CHECK_STR(why, S(""));
    }
}

/* The table of cases on which common readers differ. */
TEST(json_refuses_what_others_quietly_change)
{
    struct arena arena = test_arena(1 << 20);
    static const struct {
        str in;
        bool accepted;
    } rows[] = {
        {STR_INIT("9223372036854775807"), true},
        {STR_INIT("\"a\\u0000b\""), false},
        {STR_INIT("\"\xff\""), false},
        {STR_INIT("\"\xc0\xaf\""), false},
        {STR_INIT("\"\\ud800\""), false},
        {STR_INIT("\"\\udc00\""), false},
        {STR_INIT("\"\\ud800\\u0041\""), false},
        {STR_INIT("{\"a\":1,\"a\":2}"), false},
        {STR_INIT("{\"a\":1,\"\\u0061\":2}"), false},
        {STR_INIT("{\"a\":{\"a\":1},\"b\":{\"a\":1}}"), true},
        {STR_INIT("NaN"), false},
        {STR_INIT("'x'"), false},
        {STR_INIT("\"a\nb\""), false},
        {STR_INIT("[1] x"), false},
        {STR_INIT("\xef\xbb\xbf[1]"), false},
        {STR_INIT("[1,]"), false},
        {STR_INIT("{\"a\":1,}"), false},
        {STR_INIT("[01]"), false},
        {STR_INIT("[+1]"), false},
        {STR_INIT("[.5]"), false},
        {STR_INIT("[1.]"), false},
        {STR_INIT("[1e]"), false},
        {STR_INIT("[-]"), false},
        {STR_INIT("{\"a\"}"), false},
        {STR_INIT("{1:2}"), false},
        {STR_INIT("[1 2]"), false},
        {STR_INIT("tru"), false},
        {STR_INIT(""), false},
        {STR_INIT("\"\\x\""), false},
        {STR_INIT("\"\\u12g4\""), false},
        {STR_INIT("\"abc"), false},
        {STR_INIT("\"abc\\"), false},
        {STR_INIT("[1}"), false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (accepts(arena, rows[i].in) != rows[i].accepted)
            test_fail(__FILE__, __LINE__, rows[i].in.ptr);
    }
    CHECK_TRUE(!accepts(arena, (str){"\"a\0b\"", 5}));
    CHECK_TRUE(!accepts(arena, (str){"[1]\0", 4}));
}

TEST(json_depth_and_keys_have_limits)
{
    struct arena arena = test_arena(1 << 20);
    struct buf deep = buf_new(&arena, 1024), wide = buf_new(&arena, 64 * 1024);
    for (int extra = 0; extra <= 1; extra++) {
        deep.len = wide.len = 0;
        for (int i = 0; i < JSON_DEPTH_MAX + extra; i++) buf_put_char(&deep, '[');
        for (int i = 0; i < JSON_DEPTH_MAX + extra; i++) buf_put_char(&deep, ']');
        buf_put_char(&wide, '{');
        for (int i = 0; i < JSON_KEY_COUNT_MAX + extra; i++)
            buf_format(&wide, "%s\"k%d\":0", i > 0 ? "," : "", i);
        buf_put_char(&wide, '}');
        CHECK_INT(accepts(arena, buf_str(&deep)), extra == 0);
        CHECK_INT(accepts(arena, buf_str(&wide)), extra == 0);
    }
}

/* Jansson refuses numbers that do not fit its types; ours keeps them as text. */
static bool has_big_number(str input)
{
    size_t digits = 0, most = 0;
    for (size_t i = 0; i < input.len; i++) {
        digits = input.ptr[i] >= '0' && input.ptr[i] <= '9' ? digits + 1 : 0;
        if (digits > most) most = digits;
    }
    return most > 2;
}

TEST(json_accepts_what_jansson_accepts)
{
    static const char *const pieces[] = {
        "{",           "}",       "[",    "]",        ":",    ",",           "\"a\"",
        "\"b\"",       "\"\\n\"", "1",    "-",        "0",    ".",           "e",
        "E+",          "true",    "null", " ",        "\t",   "\"\\u00e9\"", "\"\\ud83c\\udf27\"",
        "\"\\ud83c\"", "\"",      "\\",   "\xc3\xa9", "\xc3", "\"a\":",      "\"b\":",
        "{}",          "[]",      "x",
    };
    static const char *const shapes[] = {"[1,{\"a\":[true,\"x\\n\"]},null]",
                                         "{\"a\":1,\"b\":[-0.5e+1]}", "\"\\ud83c\\udf27\"",
                                         "[[[]],{}]"};
    struct arena arena = test_arena(1 << 20);
    uint64_t seed = 7;
    int accepted = 0;
    for (int round = 0; round < 60000; round++) {
        char room[256];
        struct buf in = buf_over(room, sizeof room);
        if (round % 2 == 0) {
            for (uint64_t i = test_random(&seed) % 9; i > 0; i--)
                buf_put(&in, str_of_c(pieces[test_random(&seed) % COUNT(pieces)]));
        } else { /* a valid value with one place changed */
            buf_put(&in, str_of_c(shapes[test_random(&seed) % COUNT(shapes)]));
            str piece = str_of_c(pieces[test_random(&seed) % COUNT(pieces)]);
            room[test_random(&seed) % in.len] = piece.ptr[0];
        }
        if (has_big_number(buf_str(&in))) continue;
        bool ours = accepts(arena, buf_str(&in)), theirs = jansson_accepts(buf_str(&in));
        if (ours != theirs)
            CHECK_STR(buf_str(&in), ours ? S("refused by jansson") : S("accepted by jansson"));
        accepted += ours;
    }
    CHECK_TRUE(accepted > 1000);
}
