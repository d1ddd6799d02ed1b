/* test_span.c - pictures over years: which days, how many points, and what is marked in them. */
#include "chart_fold.h"
#include "life_events.h"
#include "query.h"
#include "span.h"
#include "test.h"
#include "typed.h"

enum { TODAY = 20410 }; /* 18 November 2025 */

static struct page page_of(const char *query, struct buf *out, struct arena *arena)
{
    struct page page = {.out = out, .arena = arena, .content = content_in(S("en")), .today = TODAY};
    CHECK_TRUE(form_read(str_of_c(query), arena, &page.query));
    return page;
}

static struct span asked(const char *query, day first)
{
    struct arena arena = test_arena(1 << 18);
    struct page page = page_of(query, NULL, &arena);
    return span_of_address(&page, S("/level"), S(""), first, SPAN_YEAR);
}

#define CHECK_SPAN(query, first, since_, until_)                                                   \
    do {                                                                                           \
        struct span span = asked(query, first);                                                    \
        CHECK_INT(span.since, since_);                                                             \
        CHECK_INT(span.until, until_);                                                             \
    } while (0)

TEST(span_is_a_year_up_to_today_unless_asked)
{
    CHECK_SPAN("", TODAY - 3000, TODAY - 364, TODAY);
    CHECK_SPAN("span=decade&until=yesterday", TODAY - 3000, TODAY - 364, TODAY);
    CHECK_SPAN("span=month", TODAY - 3000, TODAY - 30, TODAY);
    CHECK_SPAN("span=all", TODAY - 3000, TODAY - 3000, TODAY);
    CHECK_SPAN("span=quarter&until=2025-01-31", TODAY - 3000, TODAY - 291 - 91, TODAY - 291);
}

/* A short history is not shown at the far end of an empty year; nothing lies in the future. */
TEST(span_begins_where_there_is_something)
{
    CHECK_SPAN("", TODAY - 99, TODAY - 99, TODAY);
    CHECK_SPAN("", TODAY - 2, TODAY - 27, TODAY);
    CHECK_SPAN("", TODAY + 50, TODAY - 27, TODAY);
    CHECK_SPAN("span=all", TODAY, TODAY - 27, TODAY);
    CHECK_SPAN("until=2031-01-01", TODAY - 99, TODAY - 99, TODAY);
    CHECK_SPAN("span=month&until=1999-01-01", TODAY - 99, TODAY - 99, TODAY - 99 + 27);
}

static str ways(const char *query, day first, struct arena *arena)
{
    struct buf *out = NEW(arena, struct buf, 1);
    *out = buf_new(arena, 4096);
    struct page page = page_of(query, out, arena);
    struct span span = span_of_address(&page, S("/level"), S(""), first, SPAN_YEAR);
    span_put(&page, &span);
    return buf_str(out);
}

TEST(span_ways_lead_through_the_whole_history)
{
    struct arena arena = test_arena(1 << 20);
    CHECK_STR(ways("", TODAY - 20, &arena), S("")); /* nothing else to see */
    str year = ways("", TODAY - 800, &arena);
    CHECK_TRUE(str_find(year, S("rel=\"prev\" href=\"/level?until=2024-11-18\"")) > 0);
    CHECK_TRUE(str_find(year, S("rel=\"next\"")) < 0);
    CHECK_TRUE(str_find(year, S("href=\"/level?span=all\">Everything")) > 0);
    CHECK_TRUE(str_find(year, S("href=\"/level\" aria-current=\"true\">A year")) > 0);
    str month = ways("span=month&until=2025-02-01", TODAY - 800, &arena);
    CHECK_TRUE(str_find(month, S("/level?span=month&amp;until=2025-03-04")) > 0);
    CHECK_TRUE(str_find(month, S("/level?span=month&amp;until=2025-01-01")) > 0);
    str all = ways("span=all", TODAY - 800, &arena);
    CHECK_TRUE(str_find(all, S("rel=")) < 0);
}

/* From the latest days, going earlier again and again ends at the first, and leaves out none. */
TEST(span_earlier_and_earlier_leaves_out_no_day)
{
    struct arena arena = test_arena(1 << 20);
    day first = TODAY - 1000, seen_from = TODAY + 1, until = TODAY;
    for (int steps = 0; steps < 60 && seen_from > first; steps++) {
        struct arena scratch = arena;
        struct buf query = buf_new(&scratch, 64);
        buf_format(&query, "span=month&until=");
        day_put(&query, until);
        buf_put_char(&query, '\0');
        struct span span = asked(buf_str(&query).ptr, first);
        CHECK_TRUE(span.until >= seen_from - 1 && span.since < seen_from);
        seen_from = span.since;
        until = span.since - 1;
    }
    CHECK_INT(seen_from, first);
}

TEST(chart_folds_many_days_into_weeks_and_months)
{
    struct arena arena = test_arena(1 << 20);
    struct page page = page_of("", NULL, &arena);
    struct chart_point points[2000];
    size_t count = 0;
    for (day d = TODAY - 1999; d <= TODAY; d++) /* no evening in the whole of March 2024 */
        if (civil_of_day(d).year != 2024 || civil_of_day(d).month != 3)
            points[count++] = (struct chart_point){.day = d, .value = d % 7};
    struct chart_series days = {.label = S("Mood"), .points = points, .count = count};
    CHECK_INT(chart_unit_of(TODAY - 399, TODAY), CHART_DAYS);
    CHECK_INT(chart_unit_of(TODAY - 400, TODAY), CHART_WEEKS);
    CHECK_INT(chart_unit_of(TODAY - 1200, TODAY), CHART_MONTHS);

    struct chart_series same = chart_fold(&page, &days, TODAY - 99, TODAY, CHART_DAYS);
    CHECK_TRUE(same.points == points);
    struct chart_series weeks = chart_fold(&page, &days, TODAY - 400, TODAY, CHART_WEEKS);
    CHECK_INT(weeks.count, 58); /* Tuesdays at both ends: two weeks are cut */
    for (size_t i = 1; i + 1 < weeks.count; i++) {
        CHECK_NEAR(weeks.points[i].value, 3, 1e-12); /* each week has each of 0 to 6 once */
        CHECK_NEAR(weeks.points[i].lo, 1.5, 1e-12);
        CHECK_NEAR(weeks.points[i].hi, 4.5, 1e-12);
    }
    CHECK_STR(weeks.points[1].name, S("week from 21 Oct 2024"));
    struct chart_series months = chart_fold(&page, &days, TODAY - 1999, TODAY, CHART_MONTHS);
    CHECK_INT(months.count, 66);
    for (size_t i = 1; i < months.count; i++) {
        int gap = months.points[i].day - months.points[i - 1].day;
        bool over_march = civil_of_day(months.points[i].day).month == 4 &&
                          civil_of_day(months.points[i].day).year == 2024;
        CHECK_TRUE((gap > chart_unit_gap_days(CHART_MONTHS)) == over_march);
        CHECK_TRUE(months.points[i].day <= TODAY);
    }
}

TEST(life_events_are_what_a_person_marked)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "note", moment_of_day(TODAY, 600, 0), "text=a marks=home");
    fold_typed(&nb, "note", moment_of_day(TODAY - 9, 600, 0), "text=a");
    fold_typed(&nb, "note", moment_of_day(TODAY - 5, 600, 0), "text=a tags=home");
    fold_typed(&nb, "weather", moment_of_day(TODAY - 5, 600, 0), "mood=2 note=home");
    fold_typed(&nb, "note", moment_of_day(TODAY - 8, 600, 0), "text=a marks=job");
    struct life_events e = life_events_of_notebook(&nb, TODAY - 8, TODAY, &arena);
    CHECK_INT(e.count, 2);
    CHECK_INT(e.events[0].day, TODAY - 8);
    CHECK_STR(e.events[0].label, S("job"));
    CHECK_STR(e.events[1].label, S("home"));
    CHECK_INT(life_events_of_notebook(&nb, TODAY - 7, TODAY - 1, &arena).count, 0);
}

TEST(entry_has_says_whether_a_field_stands_in_it)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "note", moment_of_day(TODAY, 600, 0), "text=a marks=home");
    struct query query = query_all();
    struct query_run run = query_start(&nb, &query, arena);
    const struct entry *entry = query_next(&run);
    const struct kind *note = kind_find(S("note"));
    CHECK_TRUE(entry_has(entry, kind_field(note, S("text"))));
    CHECK_TRUE(entry_has(entry, kind_field(note, S("marks"))));
    CHECK_TRUE(!entry_has(entry, kind_field(note, S("tags"))));
}
