/* test_series.c - the first picture: mood by day with gaps kept, and words with their counts. */
#include "limits.h"
#include "series.h"
#include "test.h"
#include "typed.h"
#include "words.h"

enum { FIRST = 20000 };

static struct moment evening(int offset_days)
{
    return moment_of_day(FIRST + offset_days, 21 * 60 + 30, 60);
}

TEST(series_keeps_gaps_and_averages_within_a_day)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "weather", evening(1), "mood=-4 solid=3");
    fold_typed(&nb, "weather", evening(1), "mood=1");
    struct moment small_hours = moment_of_day(FIRST + 2, 3 * 60 + 20, 60); /* still day 1 */
    fold_typed(&nb, "weather", small_hours, "mood=3");
    fold_typed(&nb, "weather", evening(4), "mood=5 energy=0");
    fold_typed_late(&nb, "weather", evening(5), 2, "mood=2");
    fold_typed(&nb, "weather", evening(7), "mood=-5"); /* outside */
    fold_typed(&nb, "weather", evening(-1), "mood=-5");
    struct series s = series_of_notebook(&nb, S("mood"), FIRST, FIRST + 6, &arena);
    static const struct series_point want[] = {{0, 0, 0, 0}, {0, 3, 0, 0}, {0, 0, 0, 0},
                                               {0, 0, 0, 0},
                                               {5, 1, 0, 5}, {2, 1, 1, 0}, {0, 0, 0, 0}};
    CHECK_INT(s.count, COUNT(want));
    for (size_t i = 0; i < COUNT(want); i++) {
        CHECK_NEAR(s.points[i].value, want[i].value, 1e-12);
        CHECK_INT(s.points[i].n, want[i].n);
        CHECK_INT(s.points[i].late, want[i].late);
        CHECK_NEAR(s.points[i].timely, want[i].timely, 1e-12);
    }
    CHECK_INT(s.logged, 3);
    CHECK_INT(s.longest_gap, 2);
    CHECK_NEAR(s.lo, 0, 1e-12);
    CHECK_NEAR(s.hi, 5, 0);

    /* A check-in without the field is a gap in it. */
    s = series_of_notebook(&nb, S("solid"), FIRST, FIRST + 6, &arena);
    CHECK_INT(s.logged, 1);
    CHECK_INT(s.points[1].n, 1);
    CHECK_NEAR(s.points[1].value, 3, 0);
    CHECK_INT(s.longest_gap, 0);
    s = series_of_notebook(&nb, S("energy"), FIRST, FIRST + 6, &arena);
    CHECK_NEAR(s.points[4].value, 0, 0);
    CHECK_INT(s.points[4].n, 1);
}

TEST(series_of_nothing_is_empty_and_finite)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    struct series s = series_of_notebook(&nb, S("mood"), FIRST, FIRST, &arena);
    CHECK_INT(s.count, 1);
    CHECK_INT(s.logged, 0);
    CHECK_NEAR(s.lo + s.hi, 0, 0);
    CHECK_INT(series_of_notebook(&nb, S("mood"), FIRST, FIRST - 1, &arena).count, 0);
}

static void ask_for_words(void *notebook)
{
    struct arena arena = test_arena(1 << 16);
    series_of_notebook(notebook, S("note"), FIRST, FIRST, &arena);
}

TEST(series_refuses_a_field_that_is_no_number)
{
    struct arena room = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    CHECK_TRUE(test_panics(ask_for_words, &nb));
}

TEST(words_are_counted_once_a_record_whatever_their_case)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "weather", evening(0), "mood=0 feelings=calm,tired,Calm");
    fold_typed(&nb, "weather", evening(1), "mood=0 feelings=CALM,\xc3\xa9mu");
    fold_typed(&nb, "note", evening(2), "text=x feelings=emu,lost");
    fold_typed(&nb, "note", evening(2), "text=x");
    fold_typed(&nb, "weather", evening(9), "mood=0 feelings=outside");
    struct words w = words_of_notebook(&nb, S("feelings"), FIRST, FIRST + 6, &arena);
    static const struct words_count want[] = {
        {STR_INIT("CALM"), 2}, {STR_INIT("emu"), 2}, {STR_INIT("lost"), 1}, {STR_INIT("tired"), 1}};
    CHECK_INT(w.count, COUNT(want));
    for (size_t i = 0; i < w.count && i < COUNT(want); i++) {
        CHECK_STR(w.at[i].word, want[i].word);
        CHECK_INT(w.at[i].n, want[i].n);
    }
    CHECK_INT(w.total, 6);
    CHECK_INT(w.records, 3);
    w = words_of_notebook(&nb, S("feelings"), FIRST + 3, FIRST + 4, &arena);
    CHECK_INT(w.count + w.total + w.records, 0);
}

/* More different words than the picture tells apart: the rest is counted together. */
TEST(words_beyond_the_limit_are_only_totalled)
{
    struct arena room = test_arena(8 << 20), arena = test_arena(4 << 20);
    struct notebook nb = notebook_new(&room, 128);
    enum { PER_RECORD = 64, RECORDS = WORDS_DISTINCT_MAX / PER_RECORD };
    for (int i = 0; i <= RECORDS; i++) {
        char text[1024];
        struct buf fields = buf_over(text, sizeof text);
        buf_put(&fields, S("mood=1 feelings="));
        for (int k = 0; k < PER_RECORD; k++)
            buf_format(&fields, "%sw%d", k > 0 ? "," : "", i * PER_RECORD + k);
        buf_put_char(&fields, 0);
        fold_typed(&nb, "weather", evening(i), text);
        struct arena scratch = arena;
        struct words w = words_of_notebook(&nb, S("feelings"), FIRST, FIRST + i, &scratch);
        if (i < RECORDS - 1) continue;
        CHECK_INT(w.count, WORDS_DISTINCT_MAX);
        CHECK_INT(w.total, (i + 1) * PER_RECORD);
        CHECK_INT(w.records, i + 1);
    }
}
