/* test_life.c - the made-up life: even years, every kind, the same for the same seed. */
#include "codec.h"
#include "content.h"
#include "kind.h"
#include "life.h"
#include "limits.h"
#include "test.h"

static const struct moment NOW = {1763757000000, 60};

struct tally {
    uint32_t count, hash;
    uint32_t of_kind[128];
    int64_t last_at_ms;
};

static struct tally live(uint64_t seed, int years)
{
    static struct life life;
    struct arena arena = test_arena(1 << 20);
    char *room = arena_take_raw(&arena, 1, 1, RECORD_LEN_MAX);
    struct tally tally = {.hash = 2166136261u};
    struct record record;
    life_begin(&life, seed, years, NOW);
    for (struct arena scratch = arena; life_next(&life, &scratch, &record); scratch = arena) {
        struct buf bytes = buf_over(room, RECORD_LEN_MAX);
        record_encode(&record, &bytes);
        for (size_t i = 0; i < bytes.len; i++)
            tally.hash = (tally.hash ^ (uint8_t)bytes.ptr[i]) * 16777619u;
        CHECK_TRUE(record.at.utc_ms <= NOW.utc_ms && record.written.utc_ms <= NOW.utc_ms);
        CHECK_TRUE(moment_emotional_day(record.at) >= life.first);
        tally.of_kind[record.kind->number]++;
        tally.count++;
        tally.last_at_ms = record.at.utc_ms;
    }
    return tally;
}

TEST(a_made_up_life_has_even_years_that_end_now)
{
    for (int years = 1; years <= 3; years++) {
        struct tally tally = live(1, years);
        CHECK_TRUE(tally.count >= (uint32_t)(LIFE_RECORDS_A_YEAR * years));
        CHECK_TRUE(tally.count < (uint32_t)(LIFE_RECORDS_A_YEAR * years * 1.06));
        CHECK_TRUE(NOW.utc_ms - tally.last_at_ms < 86400000);
    }
}

TEST(a_made_up_life_has_every_kind)
{
    struct tally tally = live(7, 1);
    for (size_t i = 0; i < kinds_count; i++)
        if (tally.of_kind[kinds[i].number] == 0)
            test_check_str(__FILE__, __LINE__, "a kind that is missing", kinds[i].name, S("there"));
}

TEST(the_same_seed_gives_the_same_life)
{
    CHECK_INT(live(5, 1).hash, live(5, 1).hash);
    CHECK_TRUE(live(5, 1).hash != live(6, 1).hash);
}

TEST(a_made_up_life_uses_words_that_the_program_knows)
{
    static struct life life;
    struct arena arena = test_arena(1 << 20);
    const struct content *content = content_in(S("en"));
    struct record record;
    life_begin(&life, 3, 1, NOW);
    for (struct arena scratch = arena; life_next(&life, &scratch, &record); scratch = arena) {
        const struct value *feelings = record_value(&record, S("feelings"));
        for (size_t i = 0; feelings && i < feelings->count; i++)
            CHECK_TRUE(content_find_feeling(content, feelings->texts[i]) != NULL);
        if (str_equal(record.kind->name, S("practice")))
            CHECK_TRUE(content_find_practice(content, record_text(&record, S("name"))) != NULL);
    }
}
