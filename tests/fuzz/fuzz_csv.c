/* Bytes as a table: each record that is taken must be written as a table that reads as the same. */
#include "csv.h"

#include "import.h"
#include "limits.h"
#include "str.h"

enum { ARENA_LEN = 64 << 20, TABLE_LEN_MAX = 2 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void put_table(struct buf *out, const struct record *record, struct arena arena)
{
    csv_put_heads(out, record->kind);
    csv_put(out, record, arena);
    CHECK(!out->full);
}

static void write_again(struct notebook *nb, const struct record *record, struct arena arena)
{
    static char room[TABLE_LEN_MAX], room_again[TABLE_LEN_MAX];
    struct buf out = buf_over(room, sizeof room), again = buf_over(room_again, sizeof room_again);
    struct import import = import_new(nb, IMPORT_CSV, record->written, (id128){{1}}, &arena);
    struct problems problems = {0};
    struct record back;
    put_table(&out, record, arena);
    str rest = buf_str(&out), piece;
    CHECK(import_cut(&import, &rest, true, &piece));
    CHECK(import_take(&import, piece, &arena, &back, &problems) == IMPORT_NOTHING);
    CHECK(import_cut(&import, &rest, true, &piece) && rest.len == 0);
    CHECK(import_take(&import, piece, &arena, &back, &problems) == IMPORT_NEW);
    put_table(&again, &back, arena);
    CHECK(str_equal(buf_str(&again), buf_str(&out)));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char memory[ARENA_LEN];
    struct arena arena = arena_over(memory, sizeof memory);
    struct notebook nb = notebook_new(&arena, 0);
    struct import import =
        import_new(&nb, IMPORT_CSV, (struct moment){1800000000000, 60}, (id128){{1}}, &arena);
    str rest = {(const char *)bytes, len};
    for (str piece; import_cut(&import, &rest, true, &piece);) {
        struct arena scratch = arena;
        struct problems problems = {0};
        struct record record;
        enum import_result result = import_take(&import, piece, &scratch, &record, &problems);
        CHECK((result == IMPORT_PROBLEM) == (problems.count > 0));
        if (result == IMPORT_NEW && record.kind) write_again(&nb, &record, scratch);
    }
    CHECK(rest.len == 0);
    return 0;
}
