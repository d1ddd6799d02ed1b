/* test_openings.c - six visits within an hour are noticed once. */
#include "openings.h"
#include "test.h"

enum { MINUTE_MS = 60000 };

static const int64_t start_ms = INT64_C(1795000000000);

TEST(openings_six_visits_within_an_hour_are_noticed_once)
{
    struct openings openings = {0};
    for (int i = 0; i < 6; i++) {
        int64_t now_ms = start_ms + i * 11 * MINUTE_MS;
        openings_note(&openings, now_ms);
        CHECK_INT(openings_take_notice(&openings, now_ms), i == 5);
    }
    openings_note(&openings, start_ms + 59 * MINUTE_MS);
    CHECK_TRUE(!openings_take_notice(&openings, start_ms + 59 * MINUTE_MS));
}

TEST(openings_visits_over_more_than_an_hour_are_ordinary)
{
    struct openings openings = {0};
    for (int i = 0; i < 60; i++) {
        int64_t now_ms = start_ms + i * 13 * MINUTE_MS;
        openings_note(&openings, now_ms);
        CHECK_TRUE(!openings_take_notice(&openings, now_ms));
    }
}

TEST(openings_reading_on_is_one_visit)
{
    struct openings openings = {0};
    for (int i = 0; i < 50; i++) openings_note(&openings, start_ms + i * MINUTE_MS);
    CHECK_INT(openings.count, 1);
    openings_note(&openings, start_ms + 52 * MINUTE_MS + 1);
    CHECK_INT(openings.count, 2);
    openings_note(&openings, start_ms); /* the clock was set back */
    CHECK_INT(openings.count, 3);
}

TEST(openings_are_noticed_again_only_on_another_day)
{
    struct openings openings = {0};
    int noticed = 0;
    for (int i = 0; i < 24 * 12; i++) { /* every five minutes, a day and a night */
        int64_t now_ms = start_ms + i * 5 * MINUTE_MS;
        openings_note(&openings, now_ms);
        noticed += openings_take_notice(&openings, now_ms);
    }
    CHECK_INT(noticed, 2);
}
