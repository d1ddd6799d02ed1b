/* fuzz_saying.c - any text, checked for how it would be heard. */
#include <stdlib.h>

#include "limits.h"
#include "saying.h"
#include "utf8.h"

enum { ROOM = 24 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char *memory;
    str text = {(const char *)bytes, len};
    if (!memory) memory = malloc(ROOM);
    if (!memory || len > TEXT_LEN_MAX || !utf8_valid(text)) return 0;
    struct saying found;
    saying_check(content_in((str){"en", 2}), (enum saying_purpose)(len % 3), text,
                 arena_over(memory, ROOM), &found);
    for (size_t i = 0; i < found.count; i++) {
        CHECK(found.at[i].from < found.at[i].to && found.at[i].to <= len);
        CHECK(i == 0 || found.at[i - 1].from <= found.at[i].from);
    }
    return 0;
}
