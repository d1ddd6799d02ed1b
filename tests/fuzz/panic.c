/* A CHECK that does not hold ends the fuzzer's run with the input that did it. */
#include <stdio.h>
#include <stdlib.h>

#include "base.h"

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: panic: %s\n", file, line, what);
    abort();
}
