/* test_recurrence.c - calendar rules: what is read, what is refused, and on which days they fall.
 */
#include "recurrence.h"
#include "test.h"

static day on(const char *text)
{
    day d = 0;
    CHECK_TRUE(day_parse(str_of_c(text), &d));
    return d;
}

TEST(recurrence_reads_what_it_writes)
{
    static const struct {
        str rule, written;
    } rows[] = {
        {STR_INIT("FREQ=DAILY"), STR_INIT("FREQ=DAILY")},
        {STR_INIT("freq=weekly"), STR_INIT("FREQ=WEEKLY")},
        {STR_INIT("INTERVAL=1;FREQ=DAILY"), STR_INIT("FREQ=DAILY")},
        {STR_INIT("FREQ=DAILY;INTERVAL=3;"), STR_INIT("FREQ=DAILY;INTERVAL=3")},
        {STR_INIT("BYDAY=th,MO;FREQ=WEEKLY"), STR_INIT("FREQ=WEEKLY;BYDAY=MO,TH")},
        {STR_INIT("FREQ=WEEKLY;INTERVAL=99;BYDAY=SU"),
         STR_INIT("FREQ=WEEKLY;INTERVAL=99;BYDAY=SU")},
        {STR_INIT("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU"),
         STR_INIT("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU")},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = test_arena(1 << 10);
        struct buf out = buf_new(&arena, 128);
        struct recurrence rule;
        CHECK_TRUE(recurrence_parse(rows[i].rule, &rule));
        recurrence_put(&out, &rule);
        CHECK_STR(buf_str(&out), rows[i].written);
    }
}

TEST(recurrence_refuses_what_it_cannot_keep)
{
    static const str wrong[] = {
        STR_INIT(""),
        STR_INIT("every day"),
        STR_INIT("RRULE:FREQ=DAILY"),
        STR_INIT("FREQ="),
        STR_INIT("FREQ"),
        STR_INIT("FREQ=MONTHLY"),
        STR_INIT("FREQ=DAILY;FREQ=DAILY"),
        STR_INIT("FREQ=DAILY;INTERVAL=0"),
        STR_INIT("FREQ=DAILY;INTERVAL=100"),
        STR_INIT("FREQ=DAILY;INTERVAL=-1"),
        STR_INIT("FREQ=DAILY;INTERVAL=+1"),
        STR_INIT("FREQ=DAILY;INTERVAL="),
        STR_INIT("FREQ=DAILY;INTERVAL=99999999999999999999"),
        STR_INIT("FREQ=DAILY;;INTERVAL=2"),
        STR_INIT("FREQ=DAILY;COUNT=3"),
        STR_INIT("FREQ=DAILY;UNTIL=20270101"),
        STR_INIT("FREQ=WEEKLY;BYDAY="),
        STR_INIT("FREQ=WEEKLY;BYDAY=1MO"),
        STR_INIT("FREQ=WEEKLY;BYDAY=MO,"),
        STR_INIT("FREQ=WEEKLY;BYDAY=,MO"),
        STR_INIT("FREQ=WEEKLY;BYDAY=MO,MO"),
        STR_INIT("FREQ=WEEKLY;BYDAY=MONDAY"),
        STR_INIT("FREQ=WEEKLY ;BYDAY=MO"),
        STR_INIT("FREQ=WEEKLY\r\nATTENDEE:x"),
        STR_INIT("BYDAY=MO"),
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct recurrence rule = {.interval = 42};
        if (recurrence_parse(wrong[i], &rule)) CHECK_STR(wrong[i], S("refused"));
        CHECK_INT(rule.interval, 42);
    }
}

/* Which of the 28 days from Monday 2 November 2026 on, as letters. */
static str days_of(struct arena *arena, const char *text, day start)
{
    struct recurrence rule;
    struct buf out = buf_new(arena, 64);
    CHECK_TRUE(recurrence_parse(str_of_c(text), &rule));
    for (int i = 0; i < 28; i++)
        buf_put_char(&out, recurrence_falls_on(&rule, start, on("2026-11-02") + i) ? 'x' : '.');
    return buf_str(&out);
}

TEST(recurrence_falls_on_its_days)
{
    struct arena arena = test_arena(1 << 12);
    day monday = on("2026-11-02"), thursday = monday + 3;
    CHECK_STR(days_of(&arena, "FREQ=DAILY", thursday), S("...xxxxxxxxxxxxxxxxxxxxxxxxx"));
    CHECK_STR(days_of(&arena, "FREQ=DAILY;INTERVAL=10", monday), S("x.........x.........x......."));
    CHECK_STR(days_of(&arena, "FREQ=DAILY;BYDAY=SA,SU", monday), S(".....xx.....xx.....xx.....xx"));
    CHECK_STR(days_of(&arena, "FREQ=WEEKLY", thursday), S("...x......x......x......x..."));
    CHECK_STR(days_of(&arena, "FREQ=WEEKLY;BYDAY=MO,SU", thursday),
              S("......xx.....xx.....xx.....x"));
    /* The week of the start counts as the first, whichever day of it that is. */
    CHECK_STR(days_of(&arena, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", thursday),
              S("....x.........x...x........."));
    /* A start far back gives the same days. */
    CHECK_STR(days_of(&arena, "FREQ=WEEKLY;INTERVAL=2", on("2020-01-02")),
              S("..........x.............x..."));
}

TEST(recurrence_next_is_the_first_of_its_days)
{
    struct recurrence rule;
    day next, start = on("2026-11-05");
    CHECK_TRUE(recurrence_parse(S("FREQ=WEEKLY;INTERVAL=99;BYDAY=MO"), &rule));
    CHECK_TRUE(recurrence_next(&rule, start, start, &next));
    CHECK_INT(next - day_week_start(start), 99 * 7);
    for (day d = start - 3; d < start + 800; d += 13) {
        CHECK_TRUE(recurrence_next(&rule, start, d, &next));
        CHECK_TRUE(next >= d && recurrence_falls_on(&rule, start, next));
    }
    CHECK_TRUE(recurrence_parse(S("FREQ=DAILY;INTERVAL=7;BYDAY=FR"), &rule));
    CHECK_TRUE(!recurrence_next(&rule, start, start, &next));
    CHECK_TRUE(recurrence_parse(S("FREQ=DAILY;INTERVAL=6;BYDAY=FR"), &rule));
    CHECK_TRUE(recurrence_next(&rule, start, start, &next));
    CHECK_INT(next - start, 36);
}

TEST(recurrence_round_says_how_often)
{
    static const struct {
        str rule;
        int period_days, times;
    } rows[] = {
        {STR_INIT("FREQ=DAILY"), 1, 1},
        {STR_INIT("FREQ=DAILY;INTERVAL=3"), 3, 1},
        {STR_INIT("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"), 7, 5},
        {STR_INIT("FREQ=WEEKLY"), 7, 1},
        {STR_INIT("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"), 14, 2},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct recurrence rule;
        CHECK_TRUE(recurrence_parse(rows[i].rule, &rule));
        CHECK_INT(recurrence_round(&rule).period_days, rows[i].period_days);
        CHECK_INT(recurrence_round(&rule).times, rows[i].times);
    }
}
