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
    struct record last = note(&arena, a, d, b, 30);
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
