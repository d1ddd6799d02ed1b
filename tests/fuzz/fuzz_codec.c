/* Bytes as a record: whatever decodes must encode to bytes that decode to the same, be folded, and
 * be searched. */
#include "codec.h"

#include "limits.h"
#include "query.h"
#include "str.h"

enum { ARENA_LEN = 8 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void encode_again(str bytes, struct arena arena)
{
    static char room[RECORD_LEN_MAX * 2], room_again[RECORD_LEN_MAX * 2];
    struct record record, back;
    struct buf out = buf_over(room, sizeof room), again = buf_over(room_again, sizeof room_again);
    if (!record_decode(bytes, &arena, &record)) return;
    record_encode(&record, &out);
    CHECK(!out.full && record_decode(buf_str(&out), &arena, &back));
    record_encode(&back, &again);
    CHECK(str_equal(buf_str(&again), buf_str(&out)));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char memory[ARENA_LEN];
    struct arena arena = arena_over(memory, sizeof memory);
    str input = {(const char *)bytes, len};
    encode_again(input, arena);
    struct notebook nb = notebook_new(&arena, 0);
    if (!notebook_fold(&nb, input, 0, 1)) {
        CHECK(!notebook_would_fold(&nb, input, arena));
        return 0;
    }
    (void)entry_contains(notebook_entry(&nb, 0), S("calm"));
    (void)entry_day(notebook_entry(&nb, 0));
    CHECK(notebook_fold(&nb, input, 0, 1) && nb.count == 1);
    return 0;
}
