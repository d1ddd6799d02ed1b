/* Bytes as a file of JSON Lines: each record that is taken must be written as a line that reads as
 * the same. */
#include "import.h"
#include "limits.h"
#include "str.h"

enum { ARENA_LEN = 64 << 20, LINE_LEN_MAX = 4 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void write_again(struct notebook *nb, const struct record *record, struct arena arena)
{
    static char room[LINE_LEN_MAX], room_again[LINE_LEN_MAX];
    struct buf out = buf_over(room, sizeof room), again = buf_over(room_again, sizeof room_again);
    struct import import = import_new(nb, IMPORT_JSONL, record->written, (id128){{1}}, &arena);
    struct problems problems = {0};
    struct record back;
    jsonl_put(&out, record, arena);
    CHECK(!out.full);
    CHECK(import_take(&import, buf_str(&out), &arena, &back, &problems) == IMPORT_NEW);
    jsonl_put(&again, &back, arena);
    CHECK(str_equal(buf_str(&again), buf_str(&out)));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char memory[ARENA_LEN];
    struct arena arena = arena_over(memory, sizeof memory);
    struct notebook nb = notebook_new(&arena, 0);
    struct import import =
        import_new(&nb, IMPORT_JSONL, (struct moment){1800000000000, 60}, (id128){{1}}, &arena);
    str rest = {(const char *)bytes, len};
    for (str piece; import_cut(&import, &rest, true, &piece);) {
        struct arena scratch = arena;
        struct problems problems = {0};
        struct record record;
        enum import_result result = import_take(&import, piece, &scratch, &record, &problems);
        CHECK((result == IMPORT_PROBLEM) == (problems.count > 0));
        if (result == IMPORT_NEW) write_again(&nb, &record, scratch);
    }
    CHECK(rest.len == 0);
    return 0;
}
