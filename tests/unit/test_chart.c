/* test_chart.c - lines that end at a gap, bands, and a picture that never says what is not there.
 */
#include "chart.h"
#include "map.h"
#include "test.h"
#include "title.h"
#include "week_chart.h"
#include "wording.h"

enum { FIRST = 20000 };

static struct chart week_of(const struct chart_series *series)
{
    return (struct chart){.title = S("Mood"),
                          .summary = S("So it was."),
                          .since = FIRST,
                          .until = FIRST + 6,
                          .lo = -5,
                          .hi = 5,
                          .height = 146,
                          .series = series,
                          .series_count = 1};
}

/* The drawing is 342 units wide from 44 on, 57 for a day; 100 high from 16 on, 10 for a point. */
static str line_of(const struct chart_point *points, size_t count, struct buf *out)
{
    struct chart_series series = {.points = points, .count = count};
    struct chart chart = week_of(&series);
    chart_put_line(out, &chart, &series);
    return buf_str(out);
}

TEST(chart_line_ends_at_a_gap_and_begins_anew)
{
    char room[200];
    struct buf out = buf_over(room, sizeof room);
    const struct chart_point points[] = {{.day = FIRST, .value = 5},
                                         {.day = FIRST + 1, .value = 0},
                                         {.day = FIRST + 3, .value = -5},
                                         {.day = FIRST + 4, .value = -4}};
    CHECK_STR(line_of(points, COUNT(points), &out),
              S("M44.0 16.0L101.0 66.0M215.0 116.0L272.0 106.0"));
}

TEST(chart_point_alone_is_a_mark_and_no_line)
{
    char room[100];
    struct buf out = buf_over(room, sizeof room);
    const struct chart_point point = {.day = FIRST + 6, .value = 1};
    CHECK_STR(line_of(&point, 1, &out), S("M386.0 56.0h0"));
}

TEST(chart_leaves_out_days_that_are_not_shown)
{
    char room[100];
    struct buf out = buf_over(room, sizeof room);
    const struct chart_point points[] = {
        {.day = FIRST - 1, .value = 1}, {.day = FIRST, .value = 1}, {.day = FIRST + 7, .value = 1}};
    CHECK_STR(line_of(points, COUNT(points), &out), S("M44.0 56.0h0"));
}

TEST(chart_of_no_points_is_no_line)
{
    char room[100];
    struct buf out = buf_over(room, sizeof room);
    CHECK_STR(line_of(NULL, 0, &out), S(""));
}

TEST(chart_value_beyond_the_ends_stays_inside)
{
    char room[100];
    struct buf out = buf_over(room, sizeof room);
    const struct chart_point points[] = {{.day = FIRST, .value = 50},
                                         {.day = FIRST + 1, .value = -50}};
    CHECK_STR(line_of(points, COUNT(points), &out), S("M44.0 16.0L101.0 116.0"));
}

TEST(chart_joins_over_as_many_days_as_it_is_told)
{
    char room[100];
    struct buf out = buf_over(room, sizeof room);
    const struct chart_point points[] = {
        {.day = FIRST, .value = 0}, {.day = FIRST + 3, .value = 0}, {.day = FIRST + 6, .value = 0}};
    struct chart_series series = {.points = points, .count = COUNT(points)};
    struct chart chart = week_of(&series);
    chart.gap_days = 3;
    chart_put_line(&out, &chart, &series);
    CHECK_STR(buf_str(&out), S("M44.0 66.0L215.0 66.0L386.0 66.0"));
}

TEST(chart_band_goes_there_above_and_back_below)
{
    char room[200];
    struct buf out = buf_over(room, sizeof room);
    const struct chart_point points[] = {{.day = FIRST, .value = 1, .lo = 0, .hi = 2},
                                         {.day = FIRST + 1, .value = 1, .lo = -1, .hi = 3},
                                         {.day = FIRST + 2, .value = 1}, /* without a band */
                                         {.day = FIRST + 5, .value = 1, .lo = 0, .hi = 2}};
    struct chart_series series = {.points = points, .count = COUNT(points)};
    struct chart chart = week_of(&series);
    chart_put_band(&out, &chart, &series);
    CHECK_STR(buf_str(&out), S("M44.0 46.0L101.0 36.0L101.0 76.0L44.0 66.0Z"
                               "M326.0 46.0L332.0 46.0L332.0 66.0L326.0 66.0Z"));
}

/* A page around `out`, enough to draw on. */
static struct page page_over(struct buf *out, struct arena *arena)
{
    return (struct page){
        .out = out, .arena = arena, .content = content_in(S("en")), .today = FIRST + 6};
}

TEST(chart_escapes_whatever_it_is_given)
{
    struct arena arena = test_arena(1 << 16);
    struct buf out = buf_new(&arena, 1 << 15);
    struct page page = page_over(&out, &arena);
    const str bad = S("\"><script>'&");
    const struct chart_point point = {.day = FIRST, .value = 1, .icon = bad, .words = bad};
    struct chart_series series[] = {{bad, bad, &point, 1}, {bad, bad, &point, 1}};
    struct chart chart = week_of(series);
    const struct chart_tick tick = {0, bad};
    const struct chart_event event = {FIRST, bad};
    chart.series_count = 2;
    chart.title = chart.summary = chart.earlier = chart.later = bad;
    chart.ticks = &tick;
    chart.events = &event;
    chart.tick_count = chart.event_count = 1;
    chart_put(&page, &chart);
    CHECK_TRUE(!out.full);
    CHECK_TRUE(str_find(buf_str(&out), S("<script")) < 0);
    CHECK_TRUE(str_find(buf_str(&out), S("'&")) < 0);
}

TEST(chart_table_has_a_row_for_each_day_with_a_point_only)
{
    struct arena arena = test_arena(1 << 16);
    struct buf out = buf_new(&arena, 1 << 15);
    struct page page = page_over(&out, &arena);
    const struct chart_point points[] = {{.day = FIRST, .value = 1, .words = S("thin cloud")},
                                         {.day = FIRST + 6, .value = 2.5}};
    struct chart_series series = {.label = S("Weather"), .points = points, .count = COUNT(points)};
    struct chart chart = week_of(&series);
    chart_put(&page, &chart);
    str rest = buf_str(&out), needle = S("<th scope=\"row\">");
    int rows = 0;
    for (ptrdiff_t at; (at = str_find(rest, needle)) >= 0; rows++)
        rest = str_slice(rest, (size_t)at + needle.len, rest.len);
    CHECK_INT(rows, 2);
    CHECK_TRUE(str_find(buf_str(&out), S("<td>thin cloud</td>")) > 0);
    CHECK_TRUE(str_find(buf_str(&out), S("<td>2.5</td>")) > 0);
    CHECK_TRUE(str_find(buf_str(&out), S("<nav")) < 0);
}

TEST(chart_names_lines_that_end_together_below_each_other)
{
    struct arena arena = test_arena(1 << 16);
    struct buf out = buf_new(&arena, 1 << 15);
    struct page page = page_over(&out, &arena);
    const struct chart_point a = {.day = FIRST + 6, .value = 0}, b = {.day = FIRST + 6, .value = 0};
    struct chart_series series[] = {{S("one"), S(""), &a, 1}, {S("two"), S(""), &b, 1}};
    struct chart chart = week_of(series);
    chart.series_count = 2;
    chart_put(&page, &chart);
    CHECK_TRUE(str_find(buf_str(&out), S("y=\"70.0\">one</text>")) > 0);
    CHECK_TRUE(str_find(buf_str(&out), S("y=\"88.0\">two</text>")) > 0);
}

TEST(map_lays_connection_to_the_right_and_steadiness_up)
{
    struct arena arena = test_arena(1 << 16);
    struct buf out = buf_new(&arena, 1 << 15);
    struct page page = page_over(&out, &arena);
    const struct map_cloud clouds[] = {{0, 0, 10, 10}, {50, 100, 10, 20}};
    map_put(&page, clouds, COUNT(clouds), S("Here."));
    str drawn = buf_str(&out);
    CHECK_TRUE(str_find(drawn, S("<ellipse class=\"cloud past\" cx=\"10.0\" cy=\"310.0\"")) > 0);
    CHECK_TRUE(str_find(drawn, S("<ellipse class=\"cloud\" cx=\"310.0\" cy=\"160.0\" "
                                 "rx=\"60.0\" ry=\"30.0\"/>")) > 0);
    CHECK_TRUE(str_find(drawn, S("points=\"10.0,310.0 310.0,160.0\"")) > 0);
    CHECK_TRUE(str_find(drawn, S("aria-label=\"Here.\"")) > 0);
}

TEST(chart_leaves_out_the_word_of_an_event_that_stands_too_close)
{
    struct arena arena = test_arena(1 << 16);
    struct buf out = buf_new(&arena, 1 << 15);
    struct page page = page_over(&out, &arena);
    struct chart_series series = {.label = S("Weather")};
    struct chart chart = week_of(&series);
    const struct chart_event events[] = {
        {FIRST, S("first")}, {FIRST, S("second")}, {FIRST + 6, S("third")}};
    chart.events = events;
    chart.event_count = COUNT(events);
    chart_put(&page, &chart);
    CHECK_TRUE(str_find(buf_str(&out), S(">first</text>")) > 0);
    CHECK_TRUE(str_find(buf_str(&out), S(">second</text>")) < 0);
    CHECK_TRUE(str_find(buf_str(&out), S(">third</text>")) > 0);
}

TEST(map_draws_the_latest_way_and_no_tangle)
{
    struct arena arena = test_arena(1 << 16);
    struct buf out = buf_new(&arena, 1 << 15);
    struct page page = page_over(&out, &arena);
    struct map_cloud clouds[40];
    for (size_t i = 0; i < COUNT(clouds); i++) clouds[i] = (struct map_cloud){(double)i, 50, 9, 9};
    map_put(&page, clouds, COUNT(clouds), S("Here."));
    str drawn = buf_str(&out);
    CHECK_TRUE(str_find(drawn, S("points=\"160.0,205.0 ")) > 0); /* from the fifth last on */
    CHECK_TRUE(str_find(drawn, S("cy=\"193.0\"")) > 0);
    CHECK_TRUE(str_find(drawn, S("cy=\"310.0\"")) < 0);
}

TEST(wording_gives_shares_within_0_and_100)
{
    CHECK_INT(wording_share(-1), 0);
    CHECK_INT(wording_share(0), 0);
    CHECK_INT(wording_share(2), 50);
    CHECK_INT(wording_share(2.02), 51);
    CHECK_INT(wording_share(4), 100);
    CHECK_INT(wording_share(9), 100);
}

TEST(wording_of_a_mood_is_the_nearest_sky)
{
    struct arena arena = test_arena(1 << 12);
    struct page page = page_over(NULL, &arena);
    CHECK_STR(week_chart_sky(&page, -5), S("storm"));
    CHECK_STR(week_chart_sky(&page, -0.4), S("mist"));
    CHECK_STR(week_chart_sky(&page, -0.6), S("overcast"));
    CHECK_STR(week_chart_sky(&page, 0.5), S("thin cloud"));
    CHECK_STR(week_chart_sky(&page, 5), S("clear sky"));
    CHECK_STR(title_sky(5), S("clear"));
}

TEST(wording_says_a_range_never_a_bare_number)
{
    struct arena arena = test_arena(1 << 12);
    struct page page = page_over(NULL, &arena);
    const struct estimate estimate = {.known = true, .value = 2.4, .lo = 1.92, .hi = 2.88};
    CHECK_STR(wording_range(&page, &estimate), S("about 60 of 100, between 48 and 72"));
    CHECK_STR(wording_count(&page, 1, S("one evening"), S("evenings")), S("one evening"));
    CHECK_STR(wording_count(&page, 3, S("one evening"), S("evenings")), S("3 evenings"));
    CHECK_STR(wording_count(&page, 36500, S("one"), S("entries")), S("36,500 entries"));
    CHECK_STR(wording_day_short(&page, FIRST), S("4 Oct"));
    CHECK_STR(wording_day_short(&page, FIRST - 365), S("5 Oct 2023"));
}
