/* fuzz_bare.c - a CSV file from anywhere, read as a key and as answers of the questionnaire. */
#include <stdlib.h>

#include "bare_position.h"
#include "position_json.h"

enum { INPUT_LEN_MAX = 1 << 16 };
enum { ROOM = 24 * INPUT_LEN_MAX + 65536, JSON_ROOM = 64 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char *memory;
    if (!memory) memory = malloc(2 * (size_t)ROOM + (1 << 22) + JSON_ROOM);
    if (!memory || len > INPUT_LEN_MAX) return 0;
    struct arena arena = arena_over(memory, 2 * (size_t)ROOM + (1 << 22) + JSON_ROOM);
    struct problems problems = {0};
    struct bare_table table;
    if (!bare_parse((str){(const char *)bytes, len}, &arena, &table, &problems)) return 0;
    struct position_key key = position_key_own;
    bare_position_read_key(&table, &arena, &key, &problems);
    struct position_path path;
    if (table.row_count > 200) return 0;
    if (!bare_position_read_path(&table, &key, &arena, &path, &problems)) return 0;
    struct buf out = buf_new(&arena, JSON_ROOM / 2);
    struct json_out json = json_out_to(&out);
    position_json_put(&json, &path);
    return 0;
}
