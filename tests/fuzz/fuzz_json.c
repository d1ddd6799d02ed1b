/* Bytes as JSON: what is read and written again must read as the same. */
#include "json.h"

#include "json_out.h"
#include "str.h"

enum { ARENA_LEN = 16 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static bool rewrite(str input, struct arena *arena, struct buf *out)
{
    struct json_reader json = json_over(input, arena);
    struct json_out writer = json_out_to(out);
    bool whole = json_out_copy(&writer, &json, json_next(&json)) && json_next(&json) == JSON_END;
    CHECK(whole || json.why.len > 0);
    return whole;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char memory[ARENA_LEN];
    struct arena arena = arena_over(memory, sizeof memory);
    if (len > 1 << 20) return 0;
    struct buf out = buf_new(&arena, len + 16), again = buf_new(&arena, len + 16);
    if (!rewrite((str){(const char *)bytes, len}, &arena, &out)) return 0;
    CHECK(!out.full && rewrite(buf_str(&out), &arena, &again));
    CHECK(str_equal(buf_str(&again), buf_str(&out)));
    return 0;
}
