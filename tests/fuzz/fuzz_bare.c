/* fuzz_bare.c - a CSV file from anywhere, asked every question there is. */
#include <stdlib.h>

#include "insights.h"

enum { INPUT_LEN_MAX = 1 << 14 };
enum { ROOM = 256 << 20, JSON_ROOM = 64 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void ask(const struct insight *insight, const struct insight_input *input,
                struct arena arena)
{
    struct problems problems = {0};
    struct insight_answer answer;
    if (!insight_of_table(insight, input, &arena, &answer, &problems)) return;
    struct buf out = buf_new(&arena, JSON_ROOM);
    struct json_out json = json_out_to(&out);
    insight_put_json(&json, insight, &answer);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char *memory;
    if (!memory) memory = malloc(ROOM);
    if (!memory || len > INPUT_LEN_MAX) return 0;
    struct arena arena = arena_over(memory, ROOM);
    struct problems problems = {0};
    struct bare_table table;
    if (!bare_parse((str){(const char *)bytes, len}, &arena, &table, &problems)) return 0;
    if (table.row_count > 200) return 0;
    size_t count;
    const struct insight *const *insights = insights_all(&count);
    const struct insight_input alone = {.table = &table, .lo = 0, .hi = 100};
    const struct insight_input keyed = {.table = &table, .key = &table, .lo = 0, .hi = 100};
    for (size_t i = 0; i < count; i++) {
        ask(insights[i], &alone, arena);
        ask(insights[i], &keyed, arena);
    }
    return 0;
}
