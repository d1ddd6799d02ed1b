/* test_csv.c - a kind as a table: out and in again, and rows that are none. */
#include "csv.h"

#include "any_record.h"
#include "limits.h"

static const struct moment now = {1800000000000, 60};

static bool read_table(str text, const struct kind *kind, struct arena *arena, struct record *out,
                       struct problems *problems)
{
    struct csv_table table = {0};
    struct incoming incoming;
    struct incoming_rules rules = {.now = now, .arena = arena};
    str row;
    return csv_cut_row(&text, true, &row) && csv_read_heads(&table, row, arena, problems) &&
           csv_cut_row(&text, true, &row) &&
           csv_read(&table, kind, row, arena, &incoming, problems) &&
           incoming_record(&incoming, &rules, out, problems);
}

static str table_of(struct arena *arena, const struct record *record)
{
    struct buf out = buf_new(arena, RECORD_LEN_MAX * 2);
    csv_put_heads(&out, record->kind);
    csv_put(&out, record, *arena);
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

TEST(csv_every_kind_comes_back_as_it_was)
{
    uint64_t seed = 41;
    struct arena whole = test_arena(16 << 20);
    for (size_t k = 0; k < kinds_count; k++) {
        for (int round = 0; round < 30; round++) {
            struct arena arena = whole;
            struct problems problems = {0};
            struct record record = any_record(&arena, &seed, &kinds[k]), back;
            if (test_random(&seed) % 2) record.version = any_id(&seed);
            if (test_random(&seed) % 2) record.follows = any_id(&seed);
            if (test_random(&seed) % 2) record.unknown = S("\xb8\x06\x01");
            if (test_random(&seed) % 2) record.unknown_head = S("X\x01");
            if (test_random(&seed) % 2) record.foreign = S("{\"fields\":{\"moon\":\"full\"}}");
            record.erased = test_random(&seed) % 4 == 0;
            str table = table_of(&arena, &record);
            CHECK_TRUE(read_table(table, NULL, &arena, &back, &problems));
            for (size_t i = 0; i < problems.count; i++) CHECK_STR(problems.at[i].text, S(""));
            if (problems.count > 0) continue;
            check_same_record(&back, &record);
            CHECK_STR(table_of(&arena, &back), table);
        }
    }
}

static str again(struct arena *arena, str text)
{
    struct record record;
    struct problems problems = {0};
    if (!read_table(text, NULL, arena, &record, &problems))
        return problems.count > 0 ? problems.at[0].text : S("refused without a word");
    str table = table_of(arena, &record);
    str_cut_line(&table);
    return str_cut_line(&table);
}

TEST(csv_reads_columns_in_any_order_and_guesses_the_kind)
{
    struct arena arena = test_arena(16 << 20);
    CHECK_STR(
        again(&arena, S("at,limit,state\n2026-11-21T21:30:00Z,\"a \"\"b\"\", c\nd\",said\n")),
        again(&arena,
              S("state,limit,at,i_will\r\nsaid,\"a \"\"b\"\", c\nd\",2026-11-21T21:30:00Z,")));
    CHECK_STR(again(&arena, S("at,mood,moon,contact\n2026-11-21,2,full,telepathy")),
              S("Which kind of record a row holds is not named."));
    str row = again(&arena, S("record,at,mood,moon,contact\nweather,2026-11-21,2,full,telepathy"));
    CHECK_TRUE(str_find(row, S("\"\"moon\"\":\"\"full\"\",\"\"contact\"\":\"\"telepathy\"\"")) > 0);
}

TEST(csv_says_what_is_wrong)
{
    static const struct {
        str text, want;
    } rows[] = {
        {STR_INIT("at,at\n"), STR_INIT("Two columns have the same name.")},
        {STR_INIT("at,\n"), STR_INIT("Each column needs a name in its first row.")},
        /* found by fuzzing: a name that JSON cannot hold */
        {STR_INIT("record,at,a\0b\nweather,2026-11-21,1\n"),
         STR_INIT("Each column needs a name in its first row.")},
        {STR_INIT("record,at,mood,a\nweather,2026-11-21,1,\001\n"),
         STR_INIT("A cell takes text in UTF-8 without control characters.")},
        {STR_INIT("record,at,mood\nweather,2026-11-21,9\n"),
         STR_INIT("mood takes a whole number from -5 to 5.")},
        {STR_INIT("record,at,mood\nweather,2026-11-21\n"),
         STR_INIT("The row has fewer cells than the first row has names.")},
        {STR_INIT("record,at,mood\nweather,2026-11-21,1,2\n"),
         STR_INIT("The row has more cells than the first row has names.")},
        {STR_INIT("record,at,mood\nweather,2026-11-21,1\"\n"),
         STR_INIT("A cell with a quote in it stands in quotes, each quote doubled.")},
        {STR_INIT("record,at,mood\nweather,2026-11-21,\"1\"x\n"),
         STR_INIT("A cell with a quote in it stands in quotes, each quote doubled.")},
        {STR_INIT("record,at,mood\nweather,,1\n"),
         STR_INIT("at takes a time such as 2026-11-21T21:30:00+01:00.")},
        {STR_INIT("record,at,mood,erased\nweather,2026-11-21,1,perhaps\n"),
         STR_INIT("erased takes 1, 0 or nothing.")},
    };
    struct arena whole = test_arena(16 << 20);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = whole;
        CHECK_STR(again(&arena, rows[i].text), rows[i].want);
    }
}
