/* test_ranges.c - ranges one under the other: where they stand, numbers along the foot, and the
 * table. */
#include "ranges.h"
#include "str.h"
#include "test.h"

static str drawn(const struct ranges *ranges, struct arena *arena)
{
    struct buf *out = NEW(arena, struct buf, 1);
    *out = buf_new(arena, 1 << 14);
    struct page page = {.arena = arena, .out = out, .content = content_in(S("en"))};
    ranges_put(&page, ranges);
    CHECK_TRUE(!out->full);
    return buf_str(out);
}

static struct ranges ranges_of(const struct range_row *rows, size_t count)
{
    return (struct ranges){.title = S("After"),
                           .summary = S("So it was."),
                           .of = S("What"),
                           .value = S("Steps"),
                           .rows = rows,
                           .count = count,
                           .drawn = count,
                           .less = S("lower"),
                           .more = S("higher")};
}

/* 376 units wide from 12 on; a twentieth of the span on either side is air. */
TEST(ranges_stand_where_their_numbers_are)
{
    struct arena arena = test_arena(1 << 18);
    const struct range_row rows[] = {
        {S("<one>"), 5, 0, 10, S("5 up"), S("0 - 10"), 12},
        {S("two"), -10, -10, 0, S("10 down"), S("-10 - 0"), 7},
    };
    struct ranges ranges = ranges_of(rows, COUNT(rows));
    str out = drawn(&ranges, &arena);
    CHECK_TRUE(str_find(out, S("<text x=\"12\" y=\"19\">&lt;one&gt;</text>")) > 0);
    CHECK_TRUE(str_find(out, S("<path class=\"zero\" d=\"M200.0 24v20\"/>")) > 0);
    CHECK_TRUE(str_find(out, S("<path class=\"line\" d=\"M200.0 34H370.9\"/>")) > 0);
    CHECK_TRUE(str_find(out, S("cx=\"285.5\" cy=\"34\"")) > 0);
    CHECK_TRUE(str_find(out, S("<path class=\"line\" d=\"M29.1 82H200.0\"/>")) > 0);
    CHECK_TRUE(str_find(out, S("<td>5 up</td><td>0 - 10</td><td>12</td>")) > 0);
    CHECK_TRUE(str_find(out, S("<th scope=\"row\">two</th><td>10 down</td>")) > 0);
    CHECK_TRUE(str_find(out, S("aria-label=\"After\"><desc>So it was.</desc>")) > 0);
    CHECK_TRUE(str_find(out, S(">lower</text>")) > 0 && str_find(out, S(">higher</text>")) > 0);
    CHECK_TRUE(str_find(out, S("text-anchor=\"middle\">0</text>")) > 0);
    CHECK_TRUE(str_find(out, S("text-anchor=\"middle\">10</text>")) > 0);
}

/* Ranges of any size, also of none, get a picture without NaN and a few numbers. */
TEST(ranges_of_any_size_are_drawn)
{
    static const double sizes[] = {0, 1e-9, 0.003, 0.7, 1, 28, 30, 4e5, 1e8};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        struct arena arena = test_arena(1 << 18);
        const struct range_row row = {S("x"), sizes[i] / 2, 0, sizes[i], S("v"), S("r"), 1};
        struct ranges ranges = ranges_of(&row, 1);
        str out = drawn(&ranges, &arena);
        CHECK_TRUE(str_find(out, S("nan")) < 0 && str_find(out, S("inf")) < 0);
        int numbers = 0;
        for (str rest = out; str_find(rest, S("middle")) >= 0; numbers++)
            rest = str_slice(rest, (size_t)str_find(rest, S("middle")) + 6, rest.len);
        CHECK_TRUE(numbers >= 1 && numbers <= 9);
    }
}

/* What is too much for a picture still stands in the table. */
TEST(ranges_beyond_the_picture_are_in_the_table)
{
    struct arena arena = test_arena(1 << 18);
    const struct range_row rows[] = {{S("near"), 1, 0, 2, S("1"), S("0 - 2"), 9},
                                     {S("far"), 900, 800, 1000, S("900"), S("800 - 1000"), 9}};
    struct ranges ranges = ranges_of(rows, COUNT(rows));
    ranges.drawn = 1;
    str out = drawn(&ranges, &arena);
    CHECK_TRUE(str_find(out, S(">far</text>")) < 0);
    CHECK_TRUE(str_find(out, S("<th scope=\"row\">far</th>")) > 0);
}
