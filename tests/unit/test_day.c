/* test_day.c - dates, moments and the emotional day. */
#include "day.h"
#include "test.h"

static bool next_civil(struct civil *date)
{
    struct civil next = *date;
    next.day++;
    if (!civil_valid(next)) next = (struct civil){date->year, date->month + 1, 1};
    if (!civil_valid(next)) next = (struct civil){date->year + 1, 1, 1};
    if (!civil_valid(next)) return false;
    *date = next;
    return true;
}

TEST(every_date_from_1900_to_2200_round_trips)
{
    struct civil date = {YEAR_MIN, 1, 1};
    day d = day_of_civil(date);
    int weekday = 1; /* 1900-01-01 was a Monday */
    int count = 0;
    do {
        char room[16];
        struct buf buf = buf_over(room, sizeof room);
        struct civil back = civil_of_day(d);
        day parsed = 0;
        day_put(&buf, d);
        CHECK_INT(day_of_civil(date), d);
        CHECK_TRUE(back.year == date.year && back.month == date.month && back.day == date.day);
        CHECK_TRUE(day_parse(buf_str(&buf), &parsed) && parsed == d);
        CHECK_INT(day_weekday(d), weekday);
        CHECK_INT(day_week_start(d), d - weekday + 1);
        weekday = weekday % 7 + 1;
        d++;
        count++;
    } while (next_civil(&date));
    CHECK_INT(day_of_civil((struct civil){YEAR_MIN, 1, 1}), DAY_FIRST);
    CHECK_INT(d - 1, DAY_LAST);
    CHECK_INT(count, 109938); /* 301 years of 365 days and 73 leap days */
    CHECK_INT(day_of_civil((struct civil){1970, 1, 1}), 0);
}

static str reprint(str text, struct buf *buf)
{
    struct moment m;
    buf->len = 0;
    if (!moment_parse(text, 60, &m)) return S("refused");
    moment_put(buf, m);
    return buf_str(buf);
}

TEST(moment_parse_takes_rfc_3339_and_local_times)
{
    char room[64];
    struct buf buf = buf_over(room, sizeof room);
    static const struct {
        str text, want;
    } rows[] = {
        {STR_INIT("2026-11-21T21:30:00.000+01:00"), STR_INIT("2026-11-21T21:30:00.000+01:00")},
        {STR_INIT("2026-11-21T21:30:00Z"), STR_INIT("2026-11-21T21:30:00.000+00:00")},
        {STR_INIT("2026-11-21 21:30"), STR_INIT("2026-11-21T21:30:00.000+01:00")},
        {STR_INIT("2026-11-21"), STR_INIT("2026-11-21T12:00:00.000+01:00")},
        {STR_INIT("1910-01-01T00:00:00.1239-05:30"), STR_INIT("1910-01-01T00:00:00.123-05:30")},
    };
    for (size_t i = 0; i < COUNT(rows); i++) CHECK_STR(reprint(rows[i].text, &buf), rows[i].want);
    static const str bad[] = {
        STR_INIT(""),
        STR_INIT("2026-02-30"),
        STR_INIT("2026-11-21T24:00"),
        STR_INIT("2026-11-21T21:60"),
        STR_INIT("2026-11-21T21:30:60"),
        STR_INIT("1899-12-31"),
        STR_INIT("2026-11-21T21:30+1:00"),
        STR_INIT("2026-11-21T21:30:00.Z"),
        STR_INIT("2026-11-21T21:30:00Z "),
        STR_INIT("21.11.2026"),
        STR_INIT("2026-11-21T"),
    };
    for (size_t i = 0; i < COUNT(bad); i++) CHECK_STR(reprint(bad[i], &buf), S("refused"));
}

static day emotional_day_of(str text)
{
    struct moment m = {0};
    CHECK_TRUE(moment_parse(text, 0, &m));
    return moment_emotional_day(m);
}

TEST(until_four_it_is_still_yesterday_evening)
{
    day evening = day_of_civil((struct civil){2026, 11, 21});
    CHECK_INT(emotional_day_of(S("2026-11-22T03:59:59.999+01:00")), evening);
    CHECK_INT(emotional_day_of(S("2026-11-22T04:00:00+01:00")), evening + 1);
    CHECK_INT(emotional_day_of(S("2026-11-21T04:00:00-10:00")), evening);
    CHECK_INT(emotional_day_of(S("1969-12-31T23:00:00Z")), -1);
    CHECK_INT(emotional_day_of(S("1970-01-01T03:59:00Z")), -1);
}

TEST(moment_of_day_is_the_local_clock)
{
    char room[64];
    struct buf buf = buf_over(room, sizeof room);
    moment_put(&buf, moment_of_day(day_of_civil((struct civil){2026, 3, 1}), 21 * 60 + 5, -570));
    CHECK_STR(buf_str(&buf), S("2026-03-01T21:05:00.000-09:30"));
}

TEST(moment_allowed_is_what_text_can_say)
{
    struct moment first = moment_of_day(DAY_FIRST, 0, 60),
                  last = moment_of_day(DAY_LAST, 24 * 60, 60);
    CHECK_TRUE(moment_allowed(first));
    first.utc_ms--;
    CHECK_TRUE(!moment_allowed(first));
    CHECK_TRUE(!moment_allowed(last));
    last.utc_ms--;
    CHECK_TRUE(moment_allowed(last));
    CHECK_TRUE(moment_allowed((struct moment){0, -1439}) &&
               moment_allowed((struct moment){0, 1439}));
    CHECK_TRUE(!moment_allowed((struct moment){0, 1440}));
    CHECK_TRUE(!moment_allowed((struct moment){0, -1440}));
}
