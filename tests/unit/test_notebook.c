/* test_notebook.c - the fold: the same notebook whatever the order, and which version is current.
 */
#include "any_record.h"
#include "codec.h"
#include "limits.h"
#include "notebook.h"

struct log {
    str pieces[64];
    size_t count;
};

static void log_add(struct log *log, struct arena *arena, const struct record *record)
{
    struct buf out = buf_new(arena, 4096);
    record_encode(record, &out);
    CHECK_TRUE(!out.full);
    log->pieces[log->count++] = buf_str(&out);
}

static struct record note(struct arena *arena, id128 id, id128 version, id128 follows,
                          int64_t written_ms)
{
    struct record record = record_new(arena, kind_find(S("note")));
    record.id = id;
    record.version = version;
    record.follows = follows;
    record.at.utc_ms = 1000;
    record.written.utc_ms = written_ms;
    record_set_text(&record, S("text"), S("x"));
    return record;
}

static id128 small_id(int n)
{
    return (id128){{[0] = 1, [15] = (uint8_t)n}};
}

TEST(notebook_current_follows_the_clock_among_rivals_and_the_chain_else)
{
    struct arena arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&arena, 4);
    struct log log = {0};
    id128 a = small_id(1), b = small_id(2), c = small_id(3), d = small_id(4);
    struct record first = note(&arena, a, a, (id128){{0}}, 100);
    struct record wrong_clock =
        note(&arena, a, b, a, 50); /* follows, though its clock stood earlier */
    struct record rival = note(&arena, a, c, a, 40);
    struct record last = note(&arena, a, d, b, 30); /* of the two ends, the rival is the later */
    const struct record *all[] = {&first, &wrong_clock, &rival, &last};
    for (size_t i = 0; i < COUNT(all); i++) log_add(&log, &arena, all[i]);
    static const int want[] = {1, 2, 2, 3};
    for (size_t i = 0; i < COUNT(all); i++) {
        CHECK_TRUE(notebook_fold(&nb, log.pieces[i], 0, (uint32_t)i + 1));
        CHECK_TRUE(id_equal(notebook_current(&nb, a)->version, small_id(want[i])));
    }
    size_t count = 0;
    for (const struct entry *e = notebook_current(&nb, a); e; e = notebook_earlier(&nb, e)) count++;
    CHECK_INT(count, 4);
}

/* The state of a notebook in words: for each record its versions from the current one on, and the
 * order of days. */
static str state_of(struct notebook *nb, const id128 *ids, size_t count, struct arena *arena)
{
    struct buf out = buf_new(arena, 64 << 10);
    for (size_t i = 0; i < count; i++) {
        for (const struct entry *e = notebook_current(nb, ids[i]); e; e = notebook_earlier(nb, e)) {
            id_put(&out, e->version);
            buf_put(&out, e->erased ? S("- ") : S(" "));
        }
        buf_put_char(&out, '\n');
    }
    notebook_settle(nb, *arena);
    for (size_t i = 0; i < nb->by_day_count; i++)
        id_put(&out, notebook_entry(nb, nb->by_day[i])->version);
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

/* A log of a few records with branches, wrong clocks, equal times and followers of what is not
 * there. */
static struct log any_log(struct arena *arena, uint64_t *seed, id128 ids[3])
{
    struct log log = {0};
    for (int r = 0; r < 3; r++) {
        id128 versions[8];
        size_t count = 1 + test_random(seed) % COUNT(versions);
        ids[r] = any_id(seed);
        for (size_t i = 0; i < count; i++) {
            versions[i] = i == 0 ? ids[r] : any_id(seed);
            id128 follows = {{0}};
            if (i > 0) follows = versions[test_random(seed) % i];
            if (test_random(seed) % 12 == 0) follows = any_id(seed);
            struct record record =
                note(arena, ids[r], versions[i], follows, (int64_t)(test_random(seed) % 6));
            record.at.utc_ms = (int64_t)(test_random(seed) % 4) * 86400000;
            record.erased = test_random(seed) % 4 == 0;
            log_add(&log, arena, &record);
        }
    }
    return log;
}

TEST(notebook_is_the_same_whatever_the_order)
{
    uint64_t seed = 81;
    struct arena whole = test_arena(16 << 20);
    for (int round = 0; round < 300; round++) {
        struct arena arena = whole;
        id128 ids[3];
        struct log log = any_log(&arena, &seed, ids);
        str want = {0};
        for (int shuffle = 0; shuffle < 6; shuffle++) {
            struct notebook nb = notebook_new(&arena, 0);
            for (size_t i = 0; i < log.count; i++) {
                CHECK_TRUE(notebook_fold(&nb, log.pieces[i], 0, 1));
                if (test_random(&seed) % 4 == 0) notebook_settle(&nb, arena);
                if (test_random(&seed) % 4 == 0)
                    CHECK_TRUE(notebook_fold(&nb, log.pieces[test_random(&seed) % (i + 1)], 0, 1));
            }
            CHECK_INT(nb.count, log.count);
            str got = state_of(&nb, ids, 3, &arena);
            if (shuffle == 0) want = got;
            CHECK_STR(got, want);
            for (size_t i = log.count - 1; i > 0; i--) {
                size_t other = test_random(&seed) % (i + 1);
                str piece = log.pieces[i];
                log.pieces[i] = log.pieces[other];
                log.pieces[other] = piece;
            }
        }
    }
}

TEST(notebook_keeps_what_it_cannot_read_out)
{
    struct arena arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&arena, 0);
    CHECK_TRUE(!notebook_fold(&nb, S("no record"), 0, 1));
    CHECK_TRUE(!notebook_fold(&nb, S(""), 0, 2));
    CHECK_INT(nb.unreadable, 2);
    CHECK_INT(nb.count, 0);
    CHECK_TRUE(!notebook_current(&nb, small_id(1)));
    CHECK_TRUE(!notebook_would_fold(&nb, S("no record"), arena));
}

TEST(notebook_finds_by_the_beginning_of_an_id)
{
    struct arena arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&arena, 0);
    struct log log = {0};
    id128 a = {{0xab, 0xcd, 0xef, 0x01}}, b = {{0xab, 0xcd, 0xef, 0x11}};
    struct record first = note(&arena, a, a, (id128){{0}}, 1);
    struct record second = note(&arena, b, b, (id128){{0}}, 1);
    log_add(&log, &arena, &first);
    log_add(&log, &arena, &second);
    for (size_t i = 0; i < log.count; i++) notebook_fold(&nb, log.pieces[i], 0, 1);
    CHECK_TRUE(notebook_current_named(&nb, id_text(&arena, b)) == notebook_current(&nb, b));
    CHECK_TRUE(!notebook_current_named(&nb, S("abcdef11")));
    CHECK_TRUE(!notebook_find_prefix(&nb, S("abcdef")));
    CHECK_TRUE(notebook_find_prefix(&nb, S("abcdef0")) == notebook_current(&nb, a));
    CHECK_TRUE(notebook_find_prefix(&nb, S("ABCDEF11-00")) == notebook_current(&nb, b));
    CHECK_TRUE(!notebook_find_prefix(&nb, S("abc")));
    CHECK_TRUE(!notebook_find_prefix(&nb, S("abcx")));
    CHECK_TRUE(!notebook_find_prefix(&nb, S("abcdef1z")));
}

/* What a notebook costs beside the bytes of its records, for records as small as they come. */
TEST(notebook_takes_at_most_three_times_its_records)
{
    enum { COUNT_OF_RECORDS = 20000 };
    struct arena arena = test_arena(64 << 20), room = test_arena(1 << 20);
    uint64_t seed = 91;
    for (int expected = 0; expected <= 1; expected++) {
        struct arena own = arena;
        char *before = own.at;
        size_t bytes = 0;
        struct notebook nb = notebook_new(&own, expected ? COUNT_OF_RECORDS : 0);
        for (int i = 0; i < COUNT_OF_RECORDS; i++) {
            struct arena scratch = room;
            struct log log = {0};
            id128 id = any_id(&seed);
            struct record record = note(&scratch, id, id, (id128){{0}}, 1700000000000 + i);
            record.at = (struct moment){1700000000000 + i, 60};
            record_set_text(&record, S("text"), S("One line of a day, as short as people are."));
            log_add(&log, &scratch, &record);
            bytes += log.pieces[0].len;
            notebook_fold(&nb, log.pieces[0], 0, (uint32_t)i);
        }
        CHECK_TRUE((size_t)(own.at - before) <= 3 * bytes);
    }
}
