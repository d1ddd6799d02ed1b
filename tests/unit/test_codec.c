/* test_codec.c - a record's bytes: what goes in comes out, and what is no record is refused. */
#include "any_record.h"
#include "codec.h"
#include "limits.h"

enum { ROUNDS = 40 };

static str encoded(struct arena *arena, const struct record *record)
{
    struct buf out = buf_new(arena, RECORD_LEN_MAX + 1);
    record_encode(record, &out);
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

static void vary_head(struct record *record, uint64_t *seed)
{
    if (test_random(seed) % 2) record->version = any_id(seed);
    if (test_random(seed) % 2) record->follows = any_id(seed);
    if (test_random(seed) % 4 == 0) record->import_id = any_id(seed);
    if (test_random(seed) % 4 == 0) record->foreign = S("{\"fields\":{\"moon\":\"full\"}}");
    record->erased = test_random(seed) % 4 == 0;
}

TEST(codec_every_kind_comes_back_as_it_was)
{
    uint64_t seed = 11;
    for (size_t k = 0; k < kinds_count; k++) {
        struct arena arena = test_arena(64 * 1024 + 2 * ROUNDS * (RECORD_LEN_MAX + 4096));
        for (int round = 0; round < ROUNDS; round++) {
            struct record record = any_record(&arena, &seed, &kinds[k]), back;
            vary_head(&record, &seed);
            str bytes = encoded(&arena, &record);
            CHECK_TRUE(record_decode(bytes, &arena, &back));
            check_same_record(&back, &record);
            CHECK_STR(encoded(&arena, &back), bytes);
        }
    }
}
