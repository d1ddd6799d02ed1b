/* test_query.c - questions to the notebook, against looking at everything. */
#include "query.h"

#include "any_record.h"
#include "codec.h"
#include "limits.h"
#include "utf8.h"

enum { RECORDS = 300, DAYS = 40 };
static const int64_t DAY_MS = 86400000;

struct world {
    struct arena arena;
    struct notebook nb;
    struct record records[RECORDS]; /* as they are in the end */
    uint64_t seed;
};

static void fold(struct world *world, const struct record *record)
{
    static char room[64 << 10];
    struct buf out = buf_over(room, sizeof room);
    record_encode(record, &out);
    CHECK_TRUE(!out.full && notebook_fold(&world->nb, buf_str(&out), 0, 1));
}

/* Random records of every kind over some weeks, some amended to another day, some erased. */
static struct world *make_world(void)
{
    struct arena arena = test_arena(32 << 20);
    struct world *world = NEW(&arena, struct world, 1);
    world->arena = arena;
    world->seed = 71;
    world->nb = notebook_new(&world->arena, 0);
    for (size_t i = 0; i < RECORDS; i++) {
        const struct kind *kind = &kinds[test_random(&world->seed) % kinds_count];
        struct record *record = &world->records[i];
        *record = any_record(&world->arena, &world->seed, kind);
        record->at.utc_ms = (int64_t)(test_random(&world->seed) % (uint64_t)(DAYS * DAY_MS));
        fold(world, record);
        if (test_random(&world->seed) % 3 > 0) continue;
        record->follows = record->version;
        record->version = any_id(&world->seed);
        record->written.utc_ms++;
        record->at.utc_ms = (int64_t)(test_random(&world->seed) % (uint64_t)(DAYS * DAY_MS));
        record->erased = test_random(&world->seed) % 2;
        fold(world, record);
    }
    return world;
}

static bool wanted(const struct query *query, const struct record *record)
{
    day d = moment_emotional_day(record->at);
    if (d < query->since || d > query->until) return false;
    if (query->kind ? record->kind != query->kind : record->kind->own_lock) return false;
    if (query->place != QUERY_BOTH && record->erased != (query->place == QUERY_TRASH)) return false;
    const struct value *about = record_value(record, S("about"));
    return id_is_zero(query->about) || (about && id_equal(about->about, query->about));
}

static void check_query(struct world *world, const struct query *query)
{
    size_t want = 0, got = 0;
    for (size_t i = 0; i < RECORDS; i++) want += wanted(query, &world->records[i]);
    struct query_run run = query_start(&world->nb, query, world->arena);
    const struct entry *last = NULL;
    for (const struct entry *e; (e = query_next(&run)); last = e, got++) {
        CHECK_TRUE(e->current);
        if (last && query->oldest_first) CHECK_TRUE(last->at_ms <= e->at_ms);
        if (last && !query->oldest_first) CHECK_TRUE(last->at_ms >= e->at_ms);
    }
    CHECK_INT(got, want);
    CHECK_INT(query_count(&world->nb, query, world->arena), want);
}

TEST(query_gives_what_looking_at_everything_gives)
{
    struct world *world = make_world();
    for (int round = 0; round < 400; round++) {
        struct query query = query_all();
        uint64_t random = test_random(&world->seed);
        if (random % 2) query.kind = &kinds[random / 2 % kinds_count];
        if (random % 3) query.since = (day)(random / 7 % (DAYS + 4)) - 2;
        if (random % 5) query.until = query.since + (day)(random / 11 % 9) - 1;
        if (random % 11 == 0) query.until = INT32_MAX;
        query.place = (enum query_place)(random / 13 % 3);
        query.oldest_first = random / 17 % 2;
        if (random % 4 == 0) {
            const struct value *about =
                record_value(&world->records[random / 19 % RECORDS], S("about"));
            if (about) query.about = about->about;
        }
        check_query(world, &query);
    }
}

/* The letters of all text fields of a record, folded. */
static bool text_contains(const struct record *record, str needle)
{
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        const struct value *value = &record->values[i];
        bool words = field->type == FIELD_WORDS || field->type == FIELD_LINKS;
        if (!value->present) continue;
        if ((field->type == FIELD_TEXT || field->type == FIELD_LINK) &&
            utf8_contains_folded(value->text, needle))
            return true;
        for (size_t n = 0; words && n < value->count; n++)
            if (utf8_contains_folded(value->texts[n], needle)) return true;
    }
    return false;
}

TEST(query_text_finds_what_stands_in_the_fields)
{
    struct world *world = make_world();
    static const str needles[] = {STR_INIT("calm"), STR_INIT("mc"),        STR_INIT("\xe2\x82\xac"),
                                  STR_INIT("e0"),   STR_INIT("\xd7\xa9 "), STR_INIT("zz")};
    for (size_t n = 0; n < COUNT(needles); n++) {
        struct query query = query_all();
        query.folded_text = needles[n];
        query.place = QUERY_BOTH;
        query.own_lock_too = true;
        size_t want = 0;
        for (size_t i = 0; i < RECORDS; i++) want += text_contains(&world->records[i], needles[n]);
        CHECK_INT(query_count(&world->nb, &query, world->arena), want);
    }
}

TEST(query_text_finds_labels_and_what_is_foreign)
{
    struct arena arena = test_arena(1 << 20);
    struct world world = {.arena = arena, .seed = 5};
    world.nb = notebook_new(&world.arena, 0);
    struct record urge = record_new(&world.arena, kind_find(S("urge")));
    urge.id = urge.version = any_id(&world.seed);
    record_set_number(&urge, S("what"), 2);
    record_set_number(&urge, S("strength"), 6);
    urge.foreign = S("{\"fields\":{\"moon\":\"full\"}}");
    fold(&world, &urge);
    const struct entry *entry = notebook_current(&world.nb, urge.id);
    CHECK_TRUE(entry_contains(entry, S("hear an opinion")));
    CHECK_TRUE(entry_contains(entry, S("urge for reassurance")));
    CHECK_TRUE(entry_contains(entry, S("moon")));
    CHECK_TRUE(!entry_contains(entry, S("permission")));
    struct query query = query_all();
    query.folded_text = S("opinion");
    CHECK_INT(query_count(&world.nb, &query, world.arena), 1);
}

/* Found by fuzzing: the text of a record that cannot be read need not be text. */
TEST(query_text_passes_over_what_is_no_text)
{
    static const str bytes = STR_INIT("\x0a\x10"
                                      "0123456789abcdef"
                                      "\x8a\x01\x04\x0a\x02"
                                      "c\xe9");
    struct arena arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&arena, 0);
    struct record record;
    CHECK_TRUE(notebook_fold(&nb, bytes, 0, 1));
    CHECK_TRUE(!entry_contains(notebook_entry(&nb, 0), S("ca")));
    CHECK_TRUE(!notebook_read(notebook_entry(&nb, 0), &arena, &record));
}
