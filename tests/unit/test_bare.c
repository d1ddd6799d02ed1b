/* test_bare.c - bare CSV tables: what is read, what is refused, and that no byte breaks it. */
#include "bare.h"
#include "bare_position.h"
#include "limits.h"
#include "test.h"

static bool parse(struct arena *arena, str text, struct bare_table *out)
{
    struct problems problems = {0};
    bool good = bare_parse(text, arena, out, &problems);
    CHECK_INT(problems.count, good ? 0 : 1);
    return good;
}

TEST(bare_reads_cells_as_rfc_4180_says)
{
    struct arena arena = test_arena(1 << 20);
    struct bare_table t = {0};
    str text = S("\xef\xbb\xbf" "a,\"b,c\",d\r\n1,\"x \"\"y\"\"\nz\", 3 \r\n\n,NA,\"\"");
    CHECK_TRUE(parse(&arena, text, &t));
    CHECK_INT(t.column_count, 3);
    CHECK_INT(t.row_count, 2);
    CHECK_INT(bare_column(&t, S("b,c")), 1);
    CHECK_INT(bare_column(&t, S("b")), BARE_NO_COLUMN);
    CHECK_STR(bare_cell(&t, 0, 1), S("x \"y\"\nz"));
    CHECK_STR(bare_cell(&t, 0, 2), S("3"));
    for (size_t c = 0; c < 3; c++) CHECK_TRUE(bare_missing(bare_cell(&t, 1, c)));
    CHECK_TRUE(!bare_missing(bare_cell(&t, 0, 0)));
    CHECK_INT(t.lines[0], 2);
    CHECK_INT(t.lines[1], 5);
}

TEST(bare_refuses_what_is_no_table)
{
    static const str bad[] = {
        STR_INIT(""), STR_INIT("\n\r\n"), STR_INIT("a,a\n1,2\n"), STR_INIT("a,\n1,2\n"),
        STR_INIT("a,b\n1\n"), STR_INIT("a,b\n1,2,3\n"), STR_INIT("a\n\"1\n"), STR_INIT("\"a\n1\n"),
        STR_INIT("a\n\"1\"2\n"), STR_INIT("a\n\xff\n"), STR_INIT("a,b\n1,\"2"),
        STR_INIT("a,b\n1,\"2\"\""),
    };
    struct arena arena = test_arena(1 << 20);
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct bare_table t = {.row_count = 77};
        CHECK_TRUE(!parse(&arena, bad[i], &t));
        CHECK_INT(t.row_count, 77);
    }
}

TEST(bare_keeps_its_limits)
{
    struct arena arena = test_arena(40 << 20);
    struct bare_table t = {0};
    for (size_t extra = 0; extra < 2; extra++) {
        struct buf text = buf_new(&arena, 4096);
        for (size_t i = 0; i < BARE_COLUMN_COUNT_MAX + extra; i++)
            buf_format(&text, "%sc%d", i > 0 ? "," : "", (int)i);
        CHECK_TRUE(parse(&arena, buf_str(&text), &t) == (extra == 0));
        text.len = 0;
        for (size_t i = 0; i < BARE_NAME_LEN_MAX + extra; i++) buf_put_char(&text, 'n');
        CHECK_TRUE(parse(&arena, buf_str(&text), &t) == (extra == 0));
    }
    char *bytes = arena_take_raw(&arena, 1, 1, BARE_LEN_MAX + 1);
    for (size_t i = 0; i <= BARE_LEN_MAX; i++) bytes[i] = ' ';
    bytes[0] = 'a';
    CHECK_TRUE(parse(&arena, (str){bytes, BARE_LEN_MAX}, &t) == true);
    CHECK_TRUE(!parse(&arena, (str){bytes, BARE_LEN_MAX + 1}, &t));
}

/* The room promised in the header suffices for the worst shapes of file. */
TEST(bare_needs_no_more_room_than_promised)
{
    static const str lines[] = {STR_INIT("1\n"), STR_INIT(",\n"), STR_INIT("\"\"\n"),
                                STR_INIT("\"\"\"\"\n"), STR_INIT(",,,,,,,\n")};
    static const str names[] = {STR_INIT("a\n"), STR_INIT("a,b\n"), STR_INIT("a\n"),
                                STR_INIT("a\n"), STR_INIT("a,b,c,d,e,f,g,h\n")};
    struct arena room = test_arena(16 << 20);
    for (size_t i = 0; i < COUNT(lines); i++) {
        struct arena scratch = room;
        struct buf text = buf_new(&scratch, 300000);
        buf_put(&text, names[i]);
        for (int n = 0; n < 30000; n++) buf_put(&text, lines[i]);
        struct arena promised = arena_over(arena_take_raw(&scratch, 1, 16, 24 * text.len + 65536),
                                           24 * text.len + 65536);
        struct bare_table t = {0};
        CHECK_TRUE(parse(&promised, buf_str(&text), &t));
        CHECK_INT(t.row_count, 30000);
    }
}

TEST(bare_problems_name_line_and_column_and_no_value)
{
    struct arena arena = test_arena(1 << 20);
    struct problems problems = {0};
    struct bare_table t = {0};
    int64_t number = 5;
    day d = 5;
    size_t column = 5;
    CHECK_TRUE(parse(&arena, S("day,mood\n\n2026-11-31,secret\n"), &t));
    CHECK_TRUE(!bare_read_int(&t, 0, 1, -5, 5, &number, &arena, &problems));
    CHECK_STR(problems.at[0].text, S("Line 3: mood takes a whole number from -5 to 5."));
    CHECK_STR(problems.at[0].field, S("mood"));
    CHECK_TRUE(!bare_read_day(&t, 0, 0, &d, &arena, &problems));
    CHECK_STR(problems.at[1].text, S("Line 3: day takes a day, YYYY-MM-DD."));
    CHECK_TRUE(!bare_need_column(&t, S("energy"), &column, &arena, &problems));
    CHECK_STR(problems.at[2].text, S("The first line names no column \"energy\"."));
    CHECK_INT(number + d, 10);
    CHECK_INT(column, 5);
}

/* ----------------------------------------------------------------------- the questionnaire */

static bool read_key(struct arena *arena, str text)
{
    struct problems problems = {0};
    struct bare_table t = {0};
    struct position_key key = {.count = 99};
    CHECK_TRUE(bare_parse(text, arena, &t, &problems));
    bool good = bare_position_read_key(&t, arena, &key, &problems);
    CHECK_INT(problems.count, good ? 0 : 1);
    CHECK_TRUE(good ? key.count <= POSITION_ITEM_COUNT_MAX : key.count == 99);
    return good;
}

TEST(bare_position_key_is_read_with_care)
{
    struct arena arena = test_arena(1 << 20);
#define HEAD "item,axis,facet,reverse\n"
    CHECK_TRUE(read_key(&arena, S(HEAD "q,S,S1,0\nr,C,C4,1\n")));
    static const str bad[] = {
        STR_INIT("item,axis,facet\nq,S,S1\n"),     STR_INIT(HEAD),
        STR_INIT(HEAD "q,S,S1,2\n"),               STR_INIT(HEAD "q,S,C1,0\n"),
        STR_INIT(HEAD "q,X,S1,0\n"),               STR_INIT(HEAD "q,S,S5,0\n"),
        STR_INIT(HEAD "q,S,S1,0\nq,S,S2,0\n"),     STR_INIT(HEAD ",S,S1,0\n"),
        STR_INIT(HEAD "q,S,S1,\n"),
    };
    for (size_t i = 0; i < COUNT(bad); i++) CHECK_TRUE(!read_key(&arena, bad[i]));
    for (int count = POSITION_ITEM_COUNT_MAX; count <= POSITION_ITEM_COUNT_MAX + 1; count++) {
        struct buf text = buf_new(&arena, 4096);
        buf_put(&text, S(HEAD));
        for (int i = 0; i < count; i++) buf_format(&text, "q%d,S,S1,0\n", i);
        CHECK_TRUE(read_key(&arena, buf_str(&text)) == (count == POSITION_ITEM_COUNT_MAX));
    }
}

static bool read_path(struct arena *arena, str rows, struct position_path *out)
{
    struct problems problems = {0};
    struct bare_table t = {0};
    struct buf text = buf_new(arena, 256 * 1024);
    buf_put(&text, S("c12,date"));
    for (size_t i = 0; i + 1 < position_key_own.count; i++)
        buf_format(&text, ",%ls", STR(position_key_own.items[i].name));
    buf_put_char(&text, '\n');
    while (rows.len > 0) {
        str row = str_cut_line(&rows);
        buf_put(&text, row);
        for (size_t i = 0; i < 22; i++) buf_put_char(&text, ',');
        buf_put_char(&text, '\n');
    }
    CHECK_TRUE(bare_parse(buf_str(&text), arena, &t, &problems));
    bool good = bare_position_read_path(&t, &position_key_own, arena, out, &problems);
    CHECK_INT(problems.count, good ? 0 : 1);
    return good;
}

TEST(bare_position_answers_are_read_by_name)
{
    struct arena arena = test_arena(8 << 20);
    struct position_path path = {.count = 99};
    CHECK_TRUE(read_path(&arena, S("4,2026-01-01,0\n,2026-01-01,NA\n"), &path));
    CHECK_INT(path.count, 2);
    CHECK_INT(path.times[0].answers.raw[23], 4);
    CHECK_INT(path.times[0].answers.raw[0], 0);
    CHECK_INT(path.times[1].answers.raw[23], POSITION_ANSWER_MISSING);
    CHECK_INT(path.times[1].answers.raw[0], POSITION_ANSWER_MISSING);
    static const str bad[] = {
        STR_INIT("5,2026-01-01,0\n"), STR_INIT("-1,2026-01-01,0\n"), STR_INIT("1.5,2026-01-01,0\n"),
        STR_INIT("4,,0\n"),           STR_INIT("4,2026-13-01,0\n"),
        STR_INIT("4,2026-01-02,0\n4,2026-01-01,0\n"),
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        path.count = 99;
        CHECK_TRUE(!read_path(&arena, bad[i], &path));
        CHECK_INT(path.count, 99);
    }
    CHECK_TRUE(read_path(&arena, S(""), &path));
    CHECK_INT(path.count, 0);
}

TEST(bare_position_answers_have_a_limit)
{
    struct arena room = test_arena(8 << 20);
    for (int count = POSITION_TIMES_MAX; count <= POSITION_TIMES_MAX + 1; count++) {
        struct arena arena = room;
        struct buf rows = buf_new(&arena, 64 * 1024);
        for (int i = 0; i < count; i++) buf_put(&rows, S("4,2026-01-01,0\n"));
        struct position_path path;
        CHECK_TRUE(read_path(&arena, buf_str(&rows), &path) == (count == POSITION_TIMES_MAX));
    }
}

/* Any bytes end in a table or in one problem. */
TEST(bare_survives_any_bytes)
{
    static const char letters[] = "a,\"\n\r 1-NA\xc3\xa9\xff";
    struct arena arena = test_arena(1 << 20);
    uint64_t seed = 9;
    for (int round = 0; round < 20000; round++) {
        char bytes[48];
        size_t len = test_random(&seed) % (sizeof bytes + 1);
        for (size_t i = 0; i < len; i++)
            bytes[i] = letters[test_random(&seed) % (sizeof letters - 1)];
        struct arena scratch = arena;
        struct bare_table t = {0};
        if (!parse(&scratch, (str){bytes, len}, &t)) continue;
        for (size_t row = 0; row < t.row_count; row++)
            for (size_t column = 0; column < t.column_count; column++)
                CHECK_TRUE(bare_cell(&t, row, column).len <= len);
    }
}
