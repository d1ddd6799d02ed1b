/* test_record.c - values by name, the plain form, and what counts as written later. */
#include "record.h"

#include "any_record.h"

static struct moment moment_of(str text)
{
    struct moment m = {0};
    CHECK_TRUE(moment_parse(text, 0, &m));
    return m;
}

TEST(record_values_are_found_by_name)
{
    struct arena arena = test_arena(1 << 16);
    struct record record = record_new(&arena, kind_find(S("urge")));
    CHECK_INT(record_number(&record, S("strength"), -7), -7);
    CHECK_STR(record_text(&record, S("story")), S(""));
    record_set_number(&record, S("strength"), 6);
    record_set_number(&record, S("what"), 2);
    record_set_text(&record, S("story"), S("a"));
    CHECK_INT(record_number(&record, S("strength"), -7), 6);
    CHECK_STR(record_text(&record, S("what")), S("opinion"));
    CHECK_STR(record_text(&record, S("story")), S("a"));
    CHECK_TRUE(!record_value(&record, S("no such field")));
    record_clear(&record, S("story"));
    CHECK_TRUE(!record_value(&record, S("story")));
}

TEST(record_is_late_when_written_on_a_later_emotional_day)
{
    struct arena arena = test_arena(1 << 16);
    static const struct {
        str at, written;
        bool late;
    } rows[] = {
        {STR_INIT("2026-11-21T21:30+01:00"), STR_INIT("2026-11-22T01:00+01:00"), false},
        {STR_INIT("2026-11-21T21:30+01:00"), STR_INIT("2026-11-22T03:59:59+01:00"), false},
        {STR_INIT("2026-11-21T21:30+01:00"), STR_INIT("2026-11-22T04:00+01:00"), true},
        {STR_INIT("2026-11-21T03:00+01:00"), STR_INIT("2026-11-21T12:00+01:00"), true},
        {STR_INIT("2026-11-22T21:30+01:00"), STR_INIT("2026-11-21T12:00+01:00"), false},
        /* each on the clock of its own place */
        {STR_INIT("2026-11-21T21:30-10:00"), STR_INIT("2026-11-22T10:00+01:00"), true},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct record record = record_new(&arena, kind_find(S("weather")));
        record_set_number(&record, S("late"), !rows[i].late);
        record.at = moment_of(rows[i].at);
        record.written = moment_of(rows[i].written);
        record_set_late(&record);
        CHECK_INT(record_value(&record, S("late")) != NULL, rows[i].late);
        CHECK_INT(record_number(&record, S("late"), 0), rows[i].late);
    }
    struct record note = record_new(&arena, kind_find(S("note")));
    record_set_late(&note); /* has no such field */
}

static str plain(struct buf *out, const struct record *record, str name)
{
    out->len = 0;
    value_put_plain(out, kind_field(record->kind, name), record_value(record, name));
    return buf_str(out);
}

TEST(record_values_are_written_plainly)
{
    struct arena arena = test_arena(1 << 16);
    struct buf out = buf_new(&arena, 256);
    struct record trial = record_new(&arena, kind_find(S("trial")));
    static const struct {
        int64_t number;
        str want;
    } rows[] = {{0, STR_INIT("0")},           {1000000, STR_INIT("1")},
                {500000, STR_INIT("0.5")},    {1, STR_INIT("0.000001")},
                {120, STR_INIT("0.00012")},   {999999, STR_INIT("0.999999")},
                {-250000, STR_INIT("-0.25")}, {2000010, STR_INIT("2.00001")}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        record_set_number(&trial, S("p"), rows[i].number);
        CHECK_STR(plain(&out, &trial, S("p")), rows[i].want);
    }
    struct record weather = record_new(&arena, kind_find(S("weather")));
    static const str words[] = {STR_INIT("calm"), STR_INIT("a,b"), STR_INIT(" \\x ")};
    static const int64_t company[] = {1, 3};
    weather.values[3] = (struct value){.present = true, .count = 3, .texts = words};
    weather.values[4] = (struct value){.present = true, .count = 2, .numbers = company};
    CHECK_STR(plain(&out, &weather, S("feelings")), S("calm,a\\,b,\\ \\\\x\\ "));
    CHECK_STR(plain(&out, &weather, S("company")), S("alone,family"));
}
