/* test_jsonl.c - the lossless line: out and in again, and the whole way round through a notebook.
 */
#include "any_record.h"
#include "base64.h"
#include "codec.h"
#include "export.h"
#include "import.h"
#include "incoming.h"
#include "jsonl.h"
#include "limits.h"

enum { ROUNDS = 30, ARENA_LEN = 64 << 20 };

static const struct moment now = {1800000000000, 60};

static bool read_line(str line, struct arena *arena, struct record *out, struct problems *problems)
{
    struct incoming incoming;
    struct incoming_rules rules = {.now = now, .arena = arena};
    if (line.len > 0 && line.ptr[line.len - 1] == '\n') line.len--;
    return jsonl_read(line, arena, &incoming, problems) &&
           incoming_record(&incoming, &rules, out, problems);
}

static str line_of(struct arena *arena, const struct record *record)
{
    struct buf out = buf_new(arena, RECORD_LEN_MAX * 6);
    jsonl_put(&out, record, *arena);
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

TEST(jsonl_every_kind_comes_back_as_it_was)
{
    uint64_t seed = 21;
    struct arena whole = test_arena(ARENA_LEN);
    for (size_t k = 0; k < kinds_count; k++) {
        for (int round = 0; round < ROUNDS; round++) {
            struct arena arena = whole;
            struct problems problems = {0};
            struct record record = any_record(&arena, &seed, &kinds[k]), back;
            if (test_random(&seed) % 2) record.version = any_id(&seed);
            if (test_random(&seed) % 2) record.follows = any_id(&seed);
            record.erased = test_random(&seed) % 4 == 0;
            str line = line_of(&arena, &record);
            CHECK_TRUE(read_line(line, &arena, &back, &problems));
            for (size_t i = 0; i < problems.count; i++) CHECK_STR(problems.at[i].text, S(""));
            if (problems.count > 0) continue;
            check_same_record(&back, &record);
            CHECK_STR(line_of(&arena, &back), line);
        }
    }
}

static str again(struct arena *arena, str line)
{
    struct record record;
    struct problems problems = {0};
    if (!read_line(line, arena, &record, &problems))
        return problems.count > 0 ? problems.at[0].text : S("refused without a word");
    return line_of(arena, &record);
}

#define HEAD "{\"id\":\"01970000-0000-7000-8000-000000000001\","
#define TIMES                                                                                      \
    "\"at\":\"2026-11-21T21:30:00.000+01:00\",\"written\":\"2026-11-21T21:31:00.000+01:00\","

TEST(jsonl_writes_what_the_interface_says)
{
    static const str lines[] = {
        STR_INIT(HEAD "\"kind\":\"weather\"," TIMES
                      "\"fields\":{\"mood\":2,\"feelings\":[\"calm\"],\"contact\":\"in-person\","
                      "\"conflict\":0}}\n"),
        STR_INIT(HEAD "\"kind\":\"outcome\"," TIMES
                      "\"fields\":{\"good\":1},\"about\":\"01970000-0000-7000-8000-000000000002\","
                      "\"follows\":\"01970000-0000-7000-8000-000000000001\","
                      "\"version\":\"01970000-0000-7000-8000-000000000003\",\"erased\":true}\n"),
        STR_INIT(HEAD "\"kind\":\"answers\"," TIMES
                      "\"fields\":{\"form\":\"position\",\"answers\":{\"s1\":3,\"s 2\":0}}}\n"),
        STR_INIT(HEAD "\"kind\":\"trial\"," TIMES
                      "\"fields\":{\"practice\":\"a\",\"suggested\":1,\"p\":0.5}}\n"),
        STR_INIT(HEAD "\"kind\":\"ritual\"," TIMES "\"fields\":{\"title\":\"a\",\"kind\":\"alone\","
                      "\"starts\":\"2026-11-21T21:30:00.000-09:30\"}}\n"),
        /* what this program does not know */
        STR_INIT(HEAD
                 "\"kind\":\"dream\"," TIMES
                 "\"fields\":{\"vivid\":1.50,\"who\":[\"a\",{\"b\":null}]},\"device\":\"x\"}\n"),
        STR_INIT(HEAD "\"kind\":\"weather\"," TIMES
                      "\"fields\":{\"mood\":2,\"moon\":\"full\",\"contact\":\"telepathy\"}}\n"),
        STR_INIT(HEAD "\"kind\":\"#60\"," TIMES "\"fields\":{},\"unknown\":\"CAQ=\"}\n"),
        STR_INIT(HEAD "\"kind\":\"weather\"," TIMES
                      "\"fields\":{\"mood\":2},\"unknown\":\"uAYB\",\"unknown_head\":\"WAE=\"}\n"),
    };
    struct arena whole = test_arena(ARENA_LEN);
    for (size_t i = 0; i < COUNT(lines); i++) {
        struct arena arena = whole;
        CHECK_STR(again(&arena, lines[i]), lines[i]);
    }
}

TEST(jsonl_reading_is_liberal_where_nothing_can_be_misread)
{
    struct arena arena = test_arena(ARENA_LEN);
    CHECK_STR(again(&arena, S("{ \"fields\": {\"p\": \"0.250000\", \"suggested\": true, "
                              "\"practice\": \"a\", \"before\": \"3\", \"after\": null}, "
                              "\"kind\": \"trial\", \"at\": \"2026-11-21T20:30:00Z\", "
                              "\"written\": \"2026-11-21T20:30:00Z\", "
                              "\"id\": \"01970000-0000-7000-8000-00000000000A\" }")),
              S("{\"id\":\"01970000-0000-7000-8000-00000000000a\",\"kind\":\"trial\","
                "\"at\":\"2026-11-21T20:30:00.000+00:00\","
                "\"written\":\"2026-11-21T20:30:00.000+00:00\","
                "\"fields\":{\"practice\":\"a\",\"suggested\":1,\"p\":0.25,\"before\":3}}\n"));
    struct record a, b;
    struct problems problems = {0};
    str line = S("{\"kind\":\"answers\",\"at\":\"2026-11-21\",\"fields\":{\"form\":\"position\","
                 "\"answers\":\"s1=3,s2=0\"}}");
    CHECK_TRUE(read_line(line, &arena, &a, &problems) && read_line(line, &arena, &b, &problems));
    CHECK_TRUE(id_equal(a.id, b.id) && !id_is_zero(a.id));
    CHECK_INT(a.written.utc_ms, now.utc_ms);
    CHECK_INT(record_value(&a, S("answers"))->pairs[0].number, 3);
    line = S("{\"kind\":\"outcome\",\"at\":\"2026-11-21\",\"fields\":{\"good\":false,"
             "\"about\":\"01970000-0000-7000-8000-000000000002\"}}");
    CHECK_TRUE(read_line(line, &arena, &a, &problems));
    CHECK_INT(record_value(&a, S("about"))->about.bytes[15], 2);
}

TEST(jsonl_says_what_is_wrong)
{
    static const struct {
        str line, want;
    } rows[] = {
        {STR_INIT("{\"kind\":\"weather\"," TIMES "\"fields\":{\"mood\":9}}"),
         STR_INIT("mood takes a whole number from -5 to 5.")},
        {STR_INIT("{\"kind\":\"weather\"," TIMES "\"fields\":{\"mood\":[2]}}"),
         STR_INIT("mood takes a whole number from -5 to 5.")},
        {STR_INIT("{\"kind\":\"weather\"," TIMES "\"fields\":{}}"), STR_INIT("mood is needed.")},
        {STR_INIT("{\"kind\":\"weather\",\"fields\":{\"mood\":1}}"),
         STR_INIT("at takes a time such as 2026-11-21T21:30:00+01:00.")},
        {STR_INIT("{\"kind\":\"weather\",\"at\":\"yesterday\"}"),
         STR_INIT("at takes a time such as 2026-11-21T21:30:00+01:00.")},
        {STR_INIT("{" TIMES "\"fields\":{}}"), STR_INIT("kind is needed.")},
        {STR_INIT("{\"kind\":\"note\"," TIMES "\"fields\":{\"text\":\"a\\u0000b\"}}"),
         STR_INIT("Text takes no NUL character (\\u0000).")},
        {STR_INIT("{\"kind\":\"note\"," TIMES "\"fields\":{\"text\":\"a\\u202eb\"}}"),
         STR_INIT("text takes no control characters or hidden direction marks.")},
        {STR_INIT("{\"kind\":\"note\"," TIMES "\"fields\":{\"text\":\"a\",\"text\":\"b\"}}"),
         STR_INIT("An object has the same key twice.")},
        {STR_INIT("{\"id\":\"x\"}"),
         STR_INIT("id takes an id such as 0197aaaa-bbbb-7ccc-8ddd-eeeeffff0000.")},
        {STR_INIT("[]"), STR_INIT("A line takes one JSON object, in braces.")},
        /* found by fuzzing: a kind by its number is asked for the same */
        {STR_INIT("{\"kind\":\"#16\"," TIMES "\"fields\":{}}"), STR_INIT("mood is needed.")},
        {STR_INIT("{\"kind\":\"weather\"," TIMES "\"fields\":{\"mood\":1},\"unknown\":\"/w==\"}"),
         STR_INIT("This is not the record of any program.")},
    };
    struct arena whole = test_arena(ARENA_LEN);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = whole;
        CHECK_STR(again(&arena, rows[i].line), rows[i].want);
    }
}

TEST(base64_agrees_with_rfc_4648)
{
    static const struct {
        str plain, letters;
    } rows[] = {
        {STR_INIT(""), STR_INIT("")},
        {STR_INIT("f"), STR_INIT("Zg==")},
        {STR_INIT("fo"), STR_INIT("Zm8=")},
        {STR_INIT("foo"), STR_INIT("Zm9v")},
        {STR_INIT("foob"), STR_INIT("Zm9vYg==")},
        {STR_INIT("\xfb\xff"), STR_INIT("+/8=")},
    };
    struct arena arena = test_arena(1024);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out = buf_new(&arena, 32);
        str back;
        base64_put(&out, rows[i].plain);
        CHECK_STR(buf_str(&out), rows[i].letters);
        CHECK_TRUE(base64_parse(rows[i].letters, &arena, &back));
        CHECK_STR(back, rows[i].plain);
    }
    static const str bad[] = {STR_INIT("Zg"),   STR_INIT("Zg=a"),     STR_INIT("Zh=="),
                              STR_INIT("Z==="), STR_INIT("Zg==Zg=="), STR_INIT("Zm9\n")};
    str back;
    for (size_t i = 0; i < COUNT(bad); i++) CHECK_TRUE(!base64_parse(bad[i], &arena, &back));
}
