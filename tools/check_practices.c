/* check_practices - whether every practice of the content fills fields that records have.
 *
 *     check_practices
 *
 * Says what is wrong on standard error, and then ends with 1. The build runs it.
 */
#include <stdio.h>
#include <stdlib.h>

#include "practice_check.h"

enum { MEMORY_LEN = 16 * 1024 * 1024, COMPLAINTS_LEN_MAX = 64 * 1024 };

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "check_practices: %s:%d: %s\n", file, line, what);
    abort();
}

int main(void)
{
    void *memory = malloc(MEMORY_LEN);
    CHECK(memory != NULL);
    struct arena arena = arena_over(memory, MEMORY_LEN);
    struct buf complaints = buf_new(&arena, COMPLAINTS_LEN_MAX);
    const struct content *content = &content_en;
    size_t count = 0;
    for (size_t i = 0; i < content->practice_count; i++)
        count += practice_check(content, &content->practices[i], &complaints, arena);
    fwrite(complaints.ptr, 1, complaints.len, stderr);
    free(memory);
    return count == 0 ? 0 : 1;
}
