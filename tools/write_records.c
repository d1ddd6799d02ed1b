/* write_records.c - writes docs/RECORDS.md out of the tables of kinds. Run by `make records`. */
#include <stdio.h>
#include <stdlib.h>

#include "schema.h"

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: %s\n", file, line, what);
    abort();
}

int main(void)
{
    static char room[1 << 20];
    struct buf out = buf_over(room, sizeof room);
    schema_put_reference(&out);
    if (out.full || fwrite(out.ptr, 1, out.len, stdout) != out.len) return EXIT_FAILURE;
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
