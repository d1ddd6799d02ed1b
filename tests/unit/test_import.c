/* test_import.c - export, wipe, import, export: the same bytes; and importing twice adds nothing.
 */
#include "import.h"

#include "any_record.h"
#include "codec.h"
#include "export.h"
#include "limits.h"

static const struct moment now = {1800000000000, 60};

static void fold(struct notebook *nb, const struct record *record)
{
    static char room[RECORD_LEN_MAX + 1];
    struct buf out = buf_over(room, sizeof room);
    record_encode(record, &out);
    CHECK_TRUE(!out.full && notebook_fold(nb, buf_str(&out), 0, 1));
}

/* Some records of every kind, some amended, some erased, some with what this program does not know.
 */
static void fill(struct notebook *nb, struct arena *arena, uint64_t *seed)
{
    for (size_t k = 0; k < kinds_count; k++) {
        for (int i = 0; i < 4; i++) {
            struct record record = any_record(arena, seed, &kinds[k]);
            fold(nb, &record);
            for (uint64_t more = test_random(seed) % 3; more > 0; more--) {
                struct record next = any_record(arena, seed, &kinds[k]);
                next.id = record.id;
                next.follows = record.version;
                next.version = any_id(seed);
                next.erased = test_random(seed) % 3 == 0;
                if (test_random(seed) % 3 == 0) next.unknown = S("\xb8\x06\x01");
                if (test_random(seed) % 3 == 0)
                    next.foreign = S("{\"fields\":{\"moon\":[1,{}]},\"more\":{\"x\":1}}");
                record = next;
                fold(nb, &record);
            }
        }
    }
    struct record later = {.kind_number = 60, .unknown = S("\x08\x04"), .unknown_head = S("X\x01")};
    later.id = later.version = any_id(seed);
    fold(nb, &later);
    struct record dream = {.foreign = S("{\"kind\":\"dream\",\"fields\":{\"vivid\":1.50}}")};
    dream.id = dream.version = any_id(seed);
    fold(nb, &dream);
}

static str exported(struct notebook *nb, struct arena *arena, const struct export_wish *wish)
{
    struct buf out = buf_new(arena, 4 << 20);
    struct export_run run = export_start(nb, wish, arena);
    for (const struct entry *e; (e = export_next(&run));) jsonl_put_entry(&out, e, *arena);
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

static struct import import_all(struct notebook *nb, enum import_format format, str rest,
                                struct arena *arena)
{
    struct import import = import_new(nb, format, now, (id128){{9}}, arena);
    for (str piece; import_cut(&import, &rest, true, &piece);) {
        struct arena scratch = *arena;
        struct problems problems = {0};
        struct record record;
        enum import_result result = import_take(&import, piece, &scratch, &record, &problems);
        if (result == IMPORT_PROBLEM) CHECK_STR(problems.at[0].text, S(""));
        if (result == IMPORT_NEW) fold(nb, &record);
    }
    return import;
}

TEST(import_gives_back_what_was_exported)
{
    for (int history = 0; history <= 1; history++) {
        struct arena arena = test_arena(64 << 20);
        uint64_t seed = 31;
        struct notebook nb = notebook_new(&arena, 16), wiped = notebook_new(&arena, 0);
        fill(&nb, &arena, &seed);
        const struct kind *safety = kind_find(S("safety"));
        struct export_wish wish = export_all();
        wish.history = history;
        str first = exported(&nb, &arena, &wish);
        CHECK_TRUE(str_find(first, S("\"safety\"")) < 0);
        struct import import = import_all(&wiped, IMPORT_JSONL, first, &arena);
        CHECK_INT(import.problem_count, 0);
        CHECK_INT(import.here_count, 0);
        CHECK_INT(import.unknown_kind_count, 2);
        CHECK_STR(exported(&wiped, &arena, &wish), first);
        size_t count = wiped.count;
        struct import second = import_all(&wiped, IMPORT_JSONL, first, &arena);
        CHECK_INT(second.new_count, 0);
        CHECK_INT(second.here_count, import.new_count);
        CHECK_INT(second.changed_count, 0);
        CHECK_INT(wiped.count, count);
        wish.kinds = &safety;
        wish.kind_count = 1;
        CHECK_TRUE(str_find(exported(&nb, &arena, &wish), S("\"safety\"")) > 0);
    }
}

TEST(import_tells_what_changed_and_where_a_problem_is)
{
    struct arena arena = test_arena(64 << 20);
    struct notebook nb = notebook_new(&arena, 0);
    str line = S("{\"id\":\"01970000-0000-7000-8000-000000000001\",\"kind\":\"win\","
                 "\"at\":\"2026-11-21\",\"fields\":{\"what\":\"a\"}}\n");
    CHECK_INT(import_all(&nb, IMPORT_JSONL, line, &arena).new_count, 1);
    str changed = S("\xef\xbb\xbf{\"id\":\"01970000-0000-7000-8000-000000000001\",\"kind\":\"win\","
                    "\"at\":\"2026-11-21\",\"fields\":{\"what\":\"b\"}}");
    struct import import = import_all(&nb, IMPORT_JSONL, changed, &arena);
    CHECK_INT(import.here_count, 1);
    CHECK_INT(import.changed_count, 1);
    str rest = S("\n{\"kind\":\"win\"}\n"), piece;
    struct import bad = import_new(&nb, IMPORT_JSONL, now, (id128){{9}}, &arena);
    struct problems problems = {0};
    struct record record;
    CHECK_TRUE(import_cut(&bad, &rest, true, &piece));
    CHECK_INT(import_take(&bad, piece, &arena, &record, &problems), IMPORT_NOTHING);
    CHECK_TRUE(import_cut(&bad, &rest, true, &piece));
    CHECK_INT(import_take(&bad, piece, &arena, &record, &problems), IMPORT_PROBLEM);
    CHECK_INT(bad.line, 2);
    CHECK_TRUE(!import_cut(&bad, &rest, true, &piece));
}

TEST(import_cuts_the_same_whatever_the_reads)
{
    struct arena arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&arena, 0);
    static const str text = STR_INIT("\xef\xbb\xbf"
                                     "a,b\r\n\"x\n\",2\r\n3,\"4\"");
    for (size_t first = 0; first <= text.len; first++) {
        struct import import = import_new(&nb, IMPORT_CSV, now, (id128){{9}}, &arena);
        size_t read = first, cut = 0, rows = 0;
        for (;;) {
            str rest = str_slice(text, cut, read), piece;
            if (import_cut(&import, &rest, read == text.len, &piece)) {
                CHECK_INT(import.line, rows == 2 ? 4 : rows + 1);
                rows++;
            } else if (read == text.len) {
                break;
            } else {
                read++;
            }
            cut = (size_t)(rest.ptr - text.ptr);
        }
        CHECK_INT(rows, 3);
    }
}

TEST(import_goes_on_behind_a_line_that_is_too_long)
{
    struct arena arena = test_arena(80 << 20);
    struct notebook nb = notebook_new(&arena, 0);
    struct buf text = buf_new(&arena, IMPORT_LINE_LEN_MAX + 200);
    for (int extra = 0; extra <= 1; extra++) {
        text.len = 0;
        for (int i = 0; i < IMPORT_LINE_LEN_MAX + extra; i++) buf_put_char(&text, ' ');
        buf_put(&text, S("\n{\"kind\":\"win\",\"at\":\"2026-11-21\",\"fields\":{\"what\":\"a\"}}"));
        struct import import = import_new(&nb, IMPORT_JSONL, now, (id128){{9}}, &arena);
        str rest = buf_str(&text), piece;
        enum import_result results[3] = {0};
        for (size_t i = 0; i < 3 && import_cut(&import, &rest, true, &piece); i++) {
            struct arena scratch = arena;
            struct problems problems = {0};
            struct record record;
            results[i] = import_take(&import, piece, &scratch, &record, &problems);
        }
        CHECK_INT(results[0], extra ? IMPORT_PROBLEM : IMPORT_NOTHING);
        CHECK_INT(results[1], IMPORT_NEW);
        CHECK_INT(import.line, 2);
    }
}
